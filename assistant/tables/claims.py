"""Rows of a table as claims, each of which quotes where its cells stand. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answers import Check, Claim, Evidence, Language
from assistant.measures import labels
from assistant.tables.asked import Request
from assistant.tables.cells import is_empty
from assistant.tables.table import Column

CHECKED = (Check("column", True),)
_RANGE = re.compile(r"\d[\d.,]*\s*[-—–~～至]+\s*\d[\d.,]*")
_UNTOLD = re.compile(r"(?:[无不未暂已][^\d]*)")  # 不出售, 无冷库


@dataclass(frozen=True)
class RowClaims:
    """evidence: the table's parts as they are numbered in the answer."""

    request: Request
    evidence: Sequence[Evidence]
    language: Language

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
        whole = f"{self._title()}共列{len(self.request.table.items)}项"
        some = f"，其中{self.request.told}的有{len(self.request.at)}项"
        return whole + (some if self.request.told else "")

    def _among(self) -> str:
        some = f"{self.request.told}的" if self.request.told else ""
        return f"{self._title()}所列{some}{len(self.request.at)}项中"

    def _label(self, column: Column) -> str:
        """What a column is called; a target is told as one."""
        is_aim = self.request.table.is_aimed_at and column.figures and "目标" not in column.name
        return f"{column.name}{'目标' if is_aim else ''}"

    def _name(self, at: int) -> str:
        return self.request.table.key.cells[at]

    def _full_name(self, at: int) -> str:
        return self.request.table.name_of(at)

    def _shown(self, column: Column, at: int) -> str:
        return self.request.table.shown(column, at)

    def _said(self, column: Column, at: int) -> str:
        """A label with its cell: 租金为9元; 售价：不出售; 目标值不低于9亿元."""
        cell = column.cells[at]
        if cell.startswith("目标") and "目标" in column.name:
            return f"{column.name}{cell.removeprefix('目标')}"
        unit = labels.read(column.label)
        if not column.figures and unit.of and _RANGE.fullmatch(cell):
            return f"{unit.name}为{cell}{unit.unit}"
        is_untold = _UNTOLD.fullmatch(cell)
        return f"{self._label(column)}{'：' if is_untold else '为'}{self._shown(column, at)}"

    def _row(self, at: int, columns: Sequence[Column] = ()) -> Claim:
        """A row with all that it tells, of what it is of, or with the cells of some columns."""
        key = self.request.table.key
        all_of = columns or [c for c in self.request.table.columns if c is not key]
        cells = [c for c in all_of if not is_empty(c.cells[at])]
        said = "；".join(self._said(c, at) for c in cells)
        return self._claim(f"{self._name(at)}：{said}。", (at,), cells)

    def _lead(self) -> tuple[Claim, ...]:
        """What the rows of a list are; of parks only that they but list the industry of a trade,
        which is no sentence of the documents that a model could put into English."""
        request = self.request
        if request.kind != "park":
            return (self._claim(f"{self._all()}。", request.at),)
        told = request.told if self.language == "zh" else ""
        return (self._claim(f"{self._title()}{told}：", request.at),) if told else ()

    def _each(self, column: Column, rows: Sequence[int]) -> Claim:
        """The cell of one column in each of some rows."""
        some = f"{self.request.told}的" if self.request.told else ""
        some = f"{some}{len(rows)}项的"
        if self.request.by_name:  # which the cells tell
            some = f"{len(rows)}项的" if len(rows) == len(self.request.table.items) else ""
        cells = "、".join(f"{self._full_name(at)}{self._shown(column, at)}" for at in rows)
        return self._claim(f"{self._title()}所列{some}{self._label(column)}：{cells}。", rows)

    def _claim(self, text: str, rows: Sequence[int], columns: Sequence[Column] = ()) -> Claim:
        """columns: whose cells are told; those that are asked for where none is named."""
        told = columns or [c for c in (self.request.column, *self.request.beside) if c]
        told = told or self.request.table.columns[1:]
        quotes = tuple(dict.fromkeys(self._quote(at, c) for at in rows for c in told))
        cites = tuple(dict.fromkeys(n for n, _, _ in quotes))
        return Claim(text, cites, quotes=quotes, checks=CHECKED)

    def _quote(self, at: int, column: Column) -> tuple[int, int, int]:
        row = self.request.table.line_of(column, at)
        return self.evidence[row.part].n, row.start, row.end
