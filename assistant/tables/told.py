"""What is told of rows of a table: claims that quote each of them, and what is reckoned. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers import Calculation, CalculationKind, Claim, Evidence, Language, Term
from assistant.measures.numbers import PLAIN
from assistant.quantities import quantities
from assistant.reckoning.writing import NAMES, STOPS, in_scale_of
from assistant.tables import extras
from assistant.tables.asked import Request
from assistant.tables.cells import is_empty
from assistant.tables.claims import RowClaims
from assistant.tables.notes import notes
from assistant.tables.own_area import comes_to
from assistant.tables.table import Column

_COMPARED = 2  # rows with a figure
_PAID = re.compile(  # 每月3000元，发放3年
    r"每(?P<each>个?月|年|季度?)(?P<amount>\d[\d,.]*[万亿]?元)[，,、；;]?(?:连续)?(?:发放|补贴|补助|支持)?"
    r"(?P<for>\d{1,2})年"
)
_YEAR = re.compile(r"(?:19|20)\d\d年")  # without which a result may be of any
_REMARK = re.compile("^(?:说明|备注|适用|条件)")  # without which a figure is not to be told
_TIMES = {"月": 12, "个月": 12, "季": 4, "季度": 4, "年": 1}  # a year


@dataclass(frozen=True)
class Told:
    claims: Sequence[Claim]
    reckoned: Sequence[Calculation] = ()


def told(request: Request, evidence: Sequence[Evidence], language: Language) -> Told | None:
    """The answer; None where a cell that it needs tells nothing that can be reckoned with.

    evidence: the table's parts as they are numbered in the answer, and those of the tables that
    tell the same; other evidence behind them.
    """
    claims: list[Claim] = []
    reckoned: list[Calculation] = []
    at = 0
    for one in (request, *request.also):
        done = _told(one, evidence[at:], language)
        if done is None:
            return None
        claims, reckoned = [*claims, *done.claims], [*reckoned, *done.reckoned]
        at += len(one.table.parts)
    return Told(claims, reckoned)


def _told(request: Request, evidence: Sequence[Evidence], language: Language) -> Told | None:
    teller = _Teller(request, evidence[: len(request.table.parts)], language)
    done = {
        "list": teller.listed,
        "count": teller.counted,
        "most": teller.most,
        "sum": teller.summed,
        "difference": teller.difference,
        "share": teller.share,
        "row": teller.row,
        "total": teller.total,
        "each": teller.each,
        "park": teller.listed,
    }[request.kind]()
    if done and request.extra:
        done = _with_extra(done, request, evidence, language)
    return done and Told((*done.claims, *notes(request, evidence)), done.reckoned)


def _with_extra(
    done: Told, request: Request, evidence: Sequence[Evidence], language: Language
) -> Told | None:
    """What is paid besides, with the sentence that tells it; None where it cannot be cited."""
    if not (done.reckoned and request.extra and request.own):
        return None
    more = extras.told(request.extra, request.own, done.reckoned[0], evidence, language)
    return Told((*done.claims, more[0]), (*done.reckoned, more[1])) if more else None


class _Teller(RowClaims):
    def listed(self) -> Told:
        rows = self.request.at
        lead = () if self.request.by_name else self._lead()
        return Told((*lead, *map(self._row, rows)))

    def counted(self) -> Told:
        rows = self.request.at
        return Told(
            (self._claim(f"{self._all()}：{'、'.join(map(self._full_name, rows))}。", rows),)
        )

    def most(self) -> Told | None:
        """The most, and where both ends are asked for the least. What a cell without a figure is
        of takes no part, and is told of."""
        column = self._column()
        rows = [at for at in self.request.at if re.search(r"\d", column.cells[at])]
        worth = [self._worth(column, at) for at in rows]
        if None in worth or not _are_of_one_kind(column, rows) or len(rows) < _COMPARED:
            return None
        of_row = {at: value for at, value in zip(rows, worth, strict=True) if value is not None}
        is_least = self.request.is_least
        ends = [is_least, not is_least] if self.request.both else [is_least]
        told = [self._end(column, of_row, is_least) for is_least in ends]
        if not all(told):
            return None
        each = (self._each(column, self.request.at),) if self.request.each else ()
        by = self._apart(column) if self.request.apart else ()
        return Told((*each, *(claim for claims in told for claim in claims)), by)

    def _apart(self, column: Column) -> Sequence[Calculation]:
        done = self.difference()
        return done.reckoned if done and column.figures else ()

    def _end(self, column: Column, of_row: dict[int, Decimal], is_least: bool) -> Sequence[Claim]:
        """Nothing where as many of them as are asked for cannot be told."""
        count = self.request.first
        order = sorted(of_row, key=lambda at: of_row[at], reverse=not is_least)
        if len(order) < count:
            return ()
        last = of_row[order[count - 1]]
        first = [at for at in order if (of_row[at] <= last if is_least else of_row[at] >= last)]
        if count not in (1, len(first)):  # two are the third
            return ()
        names = "、".join(f"{self._full_name(at)}（{self._shown(column, at)}）" for at in first)
        rank = f"{'由低到高' if is_least else ''}居前{len(first)}位"
        rank = rank if count > 1 else _superlative(column, is_least)
        absent = [at for at in self.request.at if at not in of_row]
        without = "；".join(f"{self._full_name(at)}：{column.cells[at]}" for at in absent)
        among = f"{self._among()}{f'（{without}）' if without else ''}"
        lead = f"{among}，{self._label(column)}{rank}的是{names}。"
        return (self._claim(lead, [*first, *absent]), *self._rows_told(first))

    def _rows_told(self, rows: Sequence[int]) -> Iterator[Claim]:
        """The rows whole; of a table that stands the other way round what was asked for besides."""
        if not self.request.table.is_turned:
            yield from map(self._row, rows)
        elif self.request.beside:
            yield from (self._row(at, self.request.beside) for at in rows)

    def summed(self) -> Told | None:
        column, rows = self._column(), self.request.at
        terms = self._terms(column, rows)
        if terms is None or self._is_summed_otherwise(column, terms):
            return None
        return Told((self._each(column, rows),), (self._sum(column, terms),))

    def _is_summed_otherwise(self, column: Column, terms: Sequence[Term]) -> bool:
        """Whether the table itself tells another sum of all its rows."""
        table = self.request.table
        own = [column.figures[at] for at in range(len(table.rows)) if at not in table.items]
        is_all = tuple(self.request.at) == table.items
        return is_all and any(f and f.value != sum(term.value for term in terms) for f in own)

    def each(self) -> Told:
        column, rows = self._column(), self.request.at
        if absent := self.request.absent:
            return Told((self._what_there_is(column, rows, absent),))
        if beside := self.request.beside:
            return Told(tuple(self._row(at, (column, *beside)) for at in rows))
        return Told((self._each(column, rows),))

    def _what_there_is(self, column: Column, rows: Sequence[int], absent: str) -> Claim:
        """That a park has none of the sort that is asked about, and what it has."""
        table = self.request.table
        park = table.group.cells[rows[0]] if table.group else ""
        cells = "、".join(f"{self._name(at)}{self._shown(column, at)}" for at in rows)
        lead = f"{self._title()}所列的{park}没有“{absent}”"
        return self._claim(f"{lead}，只列有{self._label(column)}：{cells}。", rows)

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
        column, everyone = self._column(), self.request.table.items
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
        shown = [
            column,
            *self.request.beside,
            *(c for c in self.request.table.columns if _REMARK.search(c.label)),
        ]
        shown = [c for c in dict.fromkeys(shown) if not is_empty(c.cells[at])]
        said = "；".join(self._said(c, at) for c in shown)
        is_of_year = any(_YEAR.search(column.label) for column in shown)
        of = f"{self._title()}所列" if self.request.table.is_of_results and not is_of_year else ""
        claim = self._claim(f"{of}{self._full_name(at)}：{said}。", (at,), shown)
        terms = self._terms(column, (at,)) if self.request.own else None
        if self.request.own is None or terms is None:
            return Told((claim,))
        return Told((claim,), (comes_to(column, terms[0], self.request.own, self.language),))

    def total(self) -> Told | None:
        """What is paid for some time, all together; the cell alone where it tells no such thing."""
        told, (at,) = self.row(), self.request.at
        found = _PAID.fullmatch(self._column().cells[at])
        if told is None or found is None or self.request.years not in (None, int(found["for"])):
            return told
        amounts = quantities(found["amount"])
        times = _TIMES[found["each"]] * int(found["for"])
        quote = self._quote(at, self._column())
        terms = [
            Term(found["amount"], amounts[0].value, amounts[0].unit, *quote),
            Term(f"{found['for']}年", Decimal(found["for"]), "年", *quote),
        ]
        value = amounts[0].value * times
        shown = self._amount(self._column(), value, terms[0])
        text = f"{self._term(self._column(), terms[0])} × {times} = {shown}"
        return Told(told.claims, (self._done("product", terms, value, text),))

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
            Term(column.cells[at], figure.value, figure.unit, *self._quote(at, column))
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


def _superlative(column: Column, is_least: bool) -> str:
    if column.days:
        return "最早" if is_least else "最晚"
    is_area = re.search("平方米|平米|㎡|公顷|亩$", column.unit) and not column.is_of_each
    high, low = ("最大", "最小") if is_area else ("最高", "最低")
    return low if is_least else high


def _are_of_one_kind(column: Column, rows: Sequence[int]) -> bool:
    """Whether all figures are of one unit and limited alike, written alike but for the number."""
    if column.days:
        return True
    return len({PLAIN.sub("", column.cells[at]) for at in rows}) == 1
