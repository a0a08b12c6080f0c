"""A table of a document as rows with their cells, each at its place, and its columns. Pure.

Read from all the passages that it was cut into, or not at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from assistant.answers import Evidence
from assistant.layout import cells_of, is_header, is_rule, stretch, table_header
from assistant.measures import labels
from assistant.measures.calendar_dates import Date
from assistant.measures.numbers import PLAIN
from assistant.quantities import Quantity
from assistant.tables.cells import day_of, figure_of, is_empty, is_of_each
from index.documents import Document, Hit, Kind
from index.numerals import to_int
from index.sentences import split_lines

# （共12个，单位：亿元）; not 单位：亿元、亩, of which each column has one
_CAPTION = re.compile(r"单位[:：]\s*(?P<unit>[十百千万亿]*(?:美元|元))(?:人民币)?\s*(?=$|[)）。])")
_MONEY = re.compile("投资|金额|资金|产值|收入|税|利润|(?<!名)额$")
_COUNTED = re.compile("序号|编号|行号|No\\.?", re.I)  # what but numbers the rows
_CALLED = re.compile("[a-zA-Z]|[栋幢座楼室]$")  # 编号：A1栋, by which each is called
TOTAL = re.compile("合计|总计|小计|共计|总数")  # a row of others' sum
AIMED = re.compile("目标|任务|力争|投资计划|工作计划")
# 三类指标都超额完成了全年目标任务, over what was reached
_REACHED = re.compile(
    "(?:超额|完成|达[到成]|实现|超过|兑现)[^，。；]{0,8}?(?:目标|任务)[^，。；]{0,4}"
)
_DONE = re.compile("同比|完成率|(?:完成|运行|发展|收入)情况")  # of a table of results
_NOTE = re.compile("(?:备?注|说明)[:：\\d]")
_FEWEST, _MOST = 2, 300  # rows; more of them are a register, and told of by nobody


@dataclass(frozen=True)
class Row:
    """part: which of the table's passages it stands in; start, end: where in the document."""

    part: int
    start: int
    end: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """at: which it is; label: as it is written; ahead: the unit that the line over the table has
    for it; unit: that, or what stands behind the label in brackets, 亿元. line: the one row of the
    document that it is, where the table is read the other way round."""

    at: int
    label: str
    cells: tuple[str, ...]
    ahead: str = ""
    line: Row | None = None

    @property
    def unit(self) -> str:
        return (labels.read(self.label).unit or self.ahead) if self.figures else ""

    @property
    def is_of_each(self) -> bool:
        """Whether it tells what one of something is, as prices do: there is no sum of them."""
        return bool(labels.read(self.label).each) or any(map(is_of_each, self.cells))

    @property
    def name(self) -> str:
        """The label without its unit: 投资额."""
        return labels.read(self.label).name if self.figures else self.label

    @cached_property
    def figures(self) -> tuple[Quantity | None, ...]:
        """What each cell is worth, None where it is no one figure; empty where none is."""
        unit = labels.read(self.label).of or self.ahead
        told = tuple(figure_of(cell, unit) for cell in self.cells)
        return told if any(told) else ()

    @cached_property
    def days(self) -> tuple[Date | None, ...]:
        """The date of each cell, None where it is none; empty where none is."""
        told = tuple(map(day_of, self.cells))
        return told if any(told) else ()

    @property
    def is_measured(self) -> bool:
        """Whether it tells figures, be they from one to another: 租金（元/平方米·月）, 45—60."""
        return bool(self.figures or labels.read(self.label).of)

    @property
    def is_words(self) -> bool:
        return not self.figures and not self.days


@dataclass(frozen=True)
class Table:
    """ahead: the paragraph right before it, in the document from `ahead_at` on; behind: the one
    right behind it. parts: its passages whole, as evidence, in order."""

    document: Document
    heading: str
    ahead: str
    ahead_at: int
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    parts: tuple[Evidence, ...]
    behind: str = ""
    behind_at: int = 0

    @property
    def is_aimed_at(self) -> bool:
        """Whether it is of targets, which are to be told as such."""
        named = f"{self.document.title} {self.heading} {_REACHED.sub('', self.ahead)}"
        is_aim = AIMED.search(self._labels) or self.document.kind is Kind.TARGET
        return bool(AIMED.search(named)) or (bool(is_aim) and not self.is_of_results)

    @property
    def has_aims(self) -> bool:
        """Whether it tells targets, all of it or one of its columns."""
        return self.is_aimed_at or bool(AIMED.search(self._labels))

    @property
    def is_of_results(self) -> bool:
        """Whether it tells what was reached, though beside targets or in a report that has some."""
        section = self.heading.rpartition(" › ")[2]  # 一、2024年完成情况, in a report with targets
        return bool(_DONE.search(f"{section} {self.ahead} {self._labels}"))

    @property
    def _labels(self) -> str:
        return " ".join(column.label for column in self.columns)

    @property
    def key(self) -> Column:
        """What each row is of: the first column of words, or the second where but both together
        tell the rows apart: 示例园 has several sorts of buildings."""
        words = [column for column in self.columns if column.is_words] or [self.columns[0]]
        first, second = words[0], words[1] if len(words) > 1 else words[0]
        pairs = set(zip(first.cells, second.cells, strict=True))
        is_second = len(set(first.cells)) < len(self.rows) == len(pairs)
        return second if is_second else first

    @property
    def group(self) -> Column | None:
        """The column in front of the key, which tells the rows apart together with it."""
        first = next((c for c in self.columns if c.is_words), self.key)
        return None if first is self.key else first

    @property
    def items(self) -> tuple[int, ...]:
        """The rows without those that sum others up."""
        return tuple(n for n, cell in enumerate(self.key.cells) if not TOTAL.search(cell))

    @property
    def is_turned(self) -> bool:
        """Whether what is compared stands side by side in the document."""
        return any(column.line for column in self.columns)

    def name_of(self, at: int) -> str:
        return f"{self.group.cells[at] if self.group else ''}{self.key.cells[at]}"

    def line_of(self, column: Column, at: int) -> Row:
        """Where in the document a cell stands."""
        return column.line or self.rows[at]

    @property
    def all_of(self) -> str:
        """Of what it has all there are, as the line over it counts them: 园区; else empty."""
        noun = re.sub("名称$", "", self.key.label)
        number = r"(?P<n>\d+|[一二两三四五六七八九十]{1,3})"
        said = rf"(?:现有|设有|拥有|建有|全[区县市省]共有?){number}[个家]\w{{0,6}}{re.escape(noun)}"
        counted = re.search(said, self.ahead)
        return noun if noun and counted and to_int(counted["n"]) == len(self.rows) else ""

    def shown(self, column: Column, at: int) -> str:
        """A cell with its column's unit: 12.0亿元; one without a figure alone: 不出售."""
        cell = column.cells[at]
        return f"{cell}{column.unit}" if re.search(r"\d", cell) else cell


@dataclass
class _Lines:
    """The lines of one table. goes_on: whether nothing stands between it and the one before."""

    header: str
    goes_on: bool
    ahead: str = ""
    ahead_at: int = 0
    parts: list[Hit] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    behind: tuple[str, int] = ("", 0)

    def add(self, hit: Hit, start: int, end: int, line: str) -> None:
        """A row, or a note that is written in the first cell of the last one."""
        if not self.parts or self.parts[-1] is not hit:
            self.parts.append(hit)
        cells = tuple(cells_of(line))
        if _NOTE.match(cells[0]) and not any(cells[1:]):
            self.behind = cells[0], start + line.index(cells[0])
        else:
            self.rows.append(Row(len(self.parts) - 1, start, end, cells))


def tables_of(passages: Sequence[Hit]) -> Iterator[Table]:
    """The tables of a document, from all of its passages in order.

    Left out is what may be a part of one: whose rows are not numbered on, or that another of as
    many columns goes on from, as over the page of a PDF, without a header of its own.
    """
    found = list(_lines_of(passages))
    for n, one in enumerate(found):
        later = [other for other in found[n + 1 : n + 2] if _goes_on(other, one)]
        is_part = any(_goes_on(one, other) for other in found[n - 1 : n])
        if not later and not is_part and (table := _table(one)):
            yield table


def _goes_on(one: _Lines, before: _Lines) -> bool:
    is_as_wide = len(cells_of(one.header)) == len(cells_of(before.header))
    return one.goes_on and is_as_wide and not is_header(one.header)


def _lines_of(passages: Sequence[Hit]) -> Iterator[_Lines]:
    """One table goes on as long as rows of its header do, though that be said again."""
    table, is_open, ahead = None, False, ("", 0)
    for hit in passages:
        text, first = hit.passage.text, hit.passage.start
        for start, end in split_lines(text, 0, len(text)):
            line = text[start:end]
            if not line.startswith("|"):
                if table and is_open:
                    table.behind = line, first + start
                is_open, ahead = False, (line, first + start)
                continue
            if is_rule(line):
                continue
            header = "" if is_header(line) else _header(hit, start)
            if not (table and is_open and (header or line) == table.header):
                if table:
                    yield table
                table = _Lines(header or line, is_open, *ahead)
            is_open = True
            if header:
                table.add(hit, first + start, first + end, line)
    if table:
        yield table


def _header(hit: Hit, start: int) -> str:
    """The header of the row at `start` of a passage; empty where it is one itself."""
    text, lead = hit.passage.text, hit.passage.lead
    above = text[:start].splitlines()
    goes_on = lead.startswith("|") and all(
        line.startswith("|") and not is_header(line) for line in above
    )
    return lead if goes_on else table_header(text, start)


def _table(lines: _Lines) -> Table | None:
    header, rows = cells_of(lines.header), lines.rows
    if not _FEWEST <= len(rows) <= _MOST or any(len(row.cells) != len(header) for row in rows):
        return None
    if any(is_header(f"|{'|'.join(row.cells)}|") for row in rows):
        return None  # two lists that were made one
    columns = [
        _column(at, label, tuple(row.cells[at] for row in rows), lines.ahead)
        for at, label in enumerate(header)
    ]
    numbers = [
        column
        for column in columns
        if _COUNTED.fullmatch(column.label) and not all(map(_CALLED.search, column.cells))
    ]
    others = tuple(column for column in columns if column not in numbers)
    wanted = tuple(str(n + 1) for n in range(len(rows)))
    if any(column.cells != wanted for column in numbers) or not others:
        return None
    parts = (stretch(n, p, p.passage.start, p.passage.end) for n, p in enumerate(lines.parts))
    first = lines.parts[0]
    named = first.document, first.passage.heading, lines.ahead, lines.ahead_at
    return Table(*named, tuple(rows), others, tuple(parts), *lines.behind)


def _column(at: int, label: str, cells: tuple[str, ...], ahead: str) -> Column:
    """A column of bare amounts is in the unit of money that the line over the table tells."""
    found = _CAPTION.search(ahead)
    is_bare = all(is_empty(cell) or PLAIN.fullmatch(cell) for cell in cells)
    is_of_it = found and is_bare and _MONEY.search(label) and not labels.read(label).of
    return Column(at, label, cells, found["unit"] if found and is_of_it else "")
