"""What is told of rows of a table: claims that quote each of them, and what is reckoned. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers import Calculation, CalculationKind, Check, Claim, Evidence, Language, Term
from assistant.measures.numbers import PLAIN
from assistant.quantities import quantities
from assistant.reckoning.writing import NAMES, STOPS, in_scale_of
from assistant.tables.asked import Request
from assistant.tables.table import Column, is_empty
from index.sentences import split_sentences

_CHECKED = (Check("column", True),)
_PAID = re.compile(  # 每月3000元，发放3年
    r"每(?P<each>个?月|年|季度?)(?P<amount>\d[\d,.]*[万亿]?元)[，,、；;]?(?:连续)?(?:发放|补贴|补助|支持)?"
    r"(?P<for>\d{1,2})年"
)
_READ_AS = re.compile("计划|协议|约定|预计|拟|口径|不含|含税|估算")  # of a figure
_REMARK = re.compile("^(?:说明|备注|适用|条件)")  # without which a figure is not to be told
_TIMES = {"月": 12, "个月": 12, "季": 4, "季度": 4, "年": 1}  # a year


@dataclass(frozen=True)
class Told:
    claims: Sequence[Claim]
    reckoned: Sequence[Calculation] = ()


def told(request: Request, evidence: Sequence[Evidence], language: Language) -> Told | None:
    """The answer; None where a cell that it needs tells nothing that can be reckoned with.

    evidence: the table's parts as they are numbered in the answer.
    """
    teller = _Teller(request, evidence, language)
    done = {
        "list": teller.listed,
        "count": teller.counted,
        "most": teller.most,
        "sum": teller.summed,
        "difference": teller.difference,
        "share": teller.share,
        "row": teller.row,
        "total": teller.total,
    }[request.kind]()
    return done and Told((*done.claims, *teller.notes()), done.reckoned)


@dataclass(frozen=True)
class _Teller:
    request: Request
    evidence: Sequence[Evidence]
    language: Language

    def listed(self) -> Told:
        rows = self.request.at
        lead = () if self.request.by_name else (self._claim(f"{self._all()}。", rows),)
        return Told((*lead, *map(self._row, rows)))

    def counted(self) -> Told:
        rows = self.request.at
        return Told((self._claim(f"{self._all()}：{'、'.join(map(self._name, rows))}。", rows),))

    def most(self) -> Told | None:
        column, rows = self._column(), self.request.at
        worth = [self._worth(column, at) for at in rows]
        if None in worth or not _are_of_one_kind(column, rows):
            return None
        of_row = {at: value for at, value in zip(rows, worth, strict=True) if value is not None}
        order = sorted(rows, key=lambda at: of_row[at], reverse=not self.request.is_least)
        last = of_row[order[self.request.first - 1]]
        first = [at for at in order if self._is_as_far(of_row[at], last)]
        if self.request.first not in (1, len(first)):  # two are the third
            return None
        names = "、".join(f"{self._name(at)}（{self._shown(column, at)}）" for at in first)
        rank = f"居前{len(first)}位" if self.request.first > 1 else self._superlative(column)
        lead = f"{self._among()}，{self._label(column)}{rank}的是{names}。"
        return Told((self._claim(lead, first), *map(self._row, first)))

    def summed(self) -> Told | None:
        column, rows = self._column(), self.request.at
        terms = self._terms(column, rows)
        if terms is None:
            return None
        return Told((self._each(column, rows),), (self._sum(column, terms),))

    def difference(self) -> Told | None:
        column, rows = self._column(), self.request.at
        terms = self._terms(column, rows)
        if terms is None:
            return None
        high, low = sorted(terms, key=lambda term: -term.value)
        value = high.value - low.value
        text = f"{self._term(column, high)} − {self._term(column, low)}"
        text = f"{text} = {self._amount(column, value, high)}"
        return Told(
            (self._each(column, rows),), (self._done("difference", (high, low), value, text),)
        )

    def share(self) -> Told | None:
        """The rows that a share is of are all of the table's."""
        column, everyone = self._column(), range(len(self.request.table.rows))
        own, whole = self._terms(column, self.request.at), self._terms(column, everyone)
        if own is None or whole is None or not (total := sum(t.value for t in whole)):
            return None
        value = own[0].value / total * 100
        rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
        text = " + ".join(self._term(column, term) for term in whole)
        text = f"{self._term(column, own[0])} ÷ ({text}) {'=' if value == rounded else '≈'} "
        done = self._done("share", (own[0], *whole), value, f"{text}{rounded:f}%", "%")
        return Told((self._each(column, everyone),), (done,))

    def row(self) -> Told | None:
        column, (at,) = self.request.column, self.request.at
        if column is None:
            return Told((self._row(at),))
        if is_empty(column.cells[at]):
            return None
        shown = [column, *(c for c in self.request.table.columns if _REMARK.search(c.label))]
        shown = [c for c in dict.fromkeys(shown) if not is_empty(c.cells[at])]
        said = "；".join(f"{self._label(c)}为{self._shown(c, at)}" for c in shown)
        return Told((self._claim(f"{self._name(at)}：{said}。", (at,)),))

    def total(self) -> Told | None:
        """What is paid for some time, all together; the cell alone where it tells no such thing."""
        told, (at,) = self.row(), self.request.at
        found = _PAID.fullmatch(self._column().cells[at])
        if told is None or found is None or self.request.years not in (None, int(found["for"])):
            return told
        amounts = quantities(found["amount"])
        times = _TIMES[found["each"]] * int(found["for"])
        quote = self._quote(at)
        terms = [
            Term(found["amount"], amounts[0].value, amounts[0].unit, *quote),
            Term(f"{found['for']}年", Decimal(found["for"]), "年", *quote),
        ]
        value = amounts[0].value * times
        shown = self._amount(self._column(), value, terms[0])
        text = f"{self._term(self._column(), terms[0])} × {times} = {shown}"
        return Told(told.claims, (self._done("product", terms, value, text),))

    def notes(self) -> Iterator[Claim]:
        """What the document says right before the table of how its figures are to be read."""
        table, column = self.request.table, self.request.column
        told = [column] if column else [c for c in table.columns if c.figures]
        for start, end in split_sentences(table.ahead):
            text, at = table.ahead[start:end], table.ahead_at + start
            is_of_it = any(c.figures and c.name in text for c in told) and _READ_AS.search(text)
            first = self.evidence[0]
            is_read = first.start <= at and at + len(text) <= first.end
            if is_of_it and is_read and self.request.kind != "count":
                yield Claim(
                    text, (first.n,), quotes=((first.n, at, at + len(text)),), checks=_CHECKED
                )

    def _column(self) -> Column:
        assert self.request.column
        return self.request.column

    def _title(self) -> str:
        """A file that is named 附件 is told by its heading."""
        table = self.request.table
        is_named = not re.fullmatch(r"附件[\d一二三四五六七八九十：:\s]*", table.document.title)
        heading = table.heading.rpartition(" › ")[2]
        return f"《{table.document.title if is_named else heading or table.document.title}》"

    def _all(self) -> str:
        """How many there are in the list, and of them such as are asked for."""
        whole = f"{self._title()}共列{len(self.request.table.rows)}项"
        some = f"，其中{self.request.told}的有{len(self.request.at)}项"
        return whole + (some if self.request.told else "")

    def _among(self) -> str:
        some = f"{self.request.told}的" if self.request.told else ""
        return f"{self._title()}所列{some}{len(self.request.at)}项中"

    def _label(self, column: Column) -> str:
        """What a column is called; a target is told as one."""
        is_aim = self.request.table.is_aimed_at and column.figures and "目标" not in column.name
        return f"{column.name}{'目标' if is_aim else ''}"

    def _is_as_far(self, value: Decimal, last: Decimal) -> bool:
        return value <= last if self.request.is_least else value >= last

    def _superlative(self, column: Column) -> str:
        if column.days:
            return "最早" if self.request.is_least else "最晚"
        is_area = re.search("平方米|平米|㎡|公顷|亩$", column.unit) and not column.is_of_each
        high, low = ("最大", "最小") if is_area else ("最高", "最低")
        return low if self.request.is_least else high

    def _name(self, at: int) -> str:
        return self.request.table.key.cells[at]

    def _shown(self, column: Column, at: int) -> str:
        return self.request.table.shown(column, at)

    def _row(self, at: int) -> Claim:
        """A row with all that it tells, of what it is of."""
        key = self.request.table.key
        cells = [
            c for c in self.request.table.columns if c is not key and not is_empty(c.cells[at])
        ]
        said = "；".join(f"{self._label(c)}为{self._shown(c, at)}" for c in cells)
        return self._claim(f"{self._name(at)}：{said}。", (at,))

    def _each(self, column: Column, rows: Sequence[int]) -> Claim:
        """The cell of one column in each of some rows."""
        some = f"{self.request.told}的" if self.request.told else ""
        some = f"{some}{len(rows)}项的"
        if self.request.by_name:  # which the cells tell
            some = f"{len(rows)}项的" if len(rows) == len(self.request.table.rows) else ""
        cells = "、".join(f"{self._name(at)}{self._shown(column, at)}" for at in rows)
        return self._claim(f"{self._title()}所列{some}{self._label(column)}：{cells}。", rows)

    def _claim(self, text: str, rows: Sequence[int]) -> Claim:
        quotes = tuple(self._quote(at) for at in rows)
        cites = tuple(dict.fromkeys(n for n, _, _ in quotes))
        return Claim(text, cites, quotes=quotes, checks=_CHECKED)

    def _quote(self, at: int) -> tuple[int, int, int]:
        row = self.request.table.rows[at]
        return self.evidence[row.part].n, row.start, row.end

    def _worth(self, column: Column, at: int) -> Decimal | None:
        if column.days:
            day = column.days[at]
            known = day and day.year and day.day
            return Decimal(f"{day.year}{day.month:02}{day.day:02}") if day and known else None
        figure = column.figures[at]
        return figure.value if figure else None

    def _terms(self, column: Column, rows: Sequence[int]) -> list[Term] | None:
        """The cells as terms; None where one is no figure, or but a bound, or of another unit."""
        figures = [column.figures[at] for at in rows]
        if any(figure is None or figure.bound for figure in figures):
            return None
        if not _are_of_one_kind(column, rows):
            return None
        return [
            Term(column.cells[at], figure.value, figure.unit, *self._quote(at))
            for at, figure in zip(rows, figures, strict=True)
            if figure
        ]

    def _term(self, column: Column, term: Term) -> str:
        return f"{self._amount(column, term.value, term)}[{term.n}]"

    def _amount(self, column: Column, value: Decimal, like: Term) -> str:
        """A value in the scale and unit in which a cell is written: 29.7亿元."""
        text = f"{like.text}{column.unit}"
        return in_scale_of(value, text, like.value, self.language, like.unit)

    def _sum(self, column: Column, terms: Sequence[Term]) -> Calculation:
        value = sum((term.value for term in terms), Decimal(0))
        like = next((term for term in terms if term.value), terms[0])
        text = " + ".join(self._term(column, term) for term in terms)
        text = f"{text} = {self._amount(column, value, like)}"
        return self._done("sum", terms, value, text)

    def _done(
        self,
        kind: CalculationKind,
        terms: Sequence[Term],
        value: Decimal,
        text: str,
        unit: str = "",
    ) -> Calculation:
        text = f"{NAMES[self.language]}{text}{STOPS[self.language]}"
        return Calculation(kind, tuple(terms), value, unit or terms[0].unit, text)


def _are_of_one_kind(column: Column, rows: Sequence[int]) -> bool:
    """Whether all figures are of one unit and limited alike, written alike but for the number."""
    if column.days:
        return True
    return len({PLAIN.sub("", column.cells[at]) for at in rows}) == 1
