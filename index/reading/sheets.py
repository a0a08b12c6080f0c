"""Sheets of cells, from whatever program, become headings, lines and tables.

What is separated by empty rows is a table of its own, unless it only goes on with numbers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from index.documents import BlockKind, DocumentText
from index.errors import UnreadableFile
from index.reading import limits
from index.reading.blocks import Piece, join
from index.reading.tables import Cell, lay_out

_UNNAMED = re.compile(r"(?:(?:sheet|工作表|表)\s*\d*)?", re.IGNORECASE)
_YEARS = range(1900, 2101)
_NO_TITLE = re.compile(r"(?:单位|计量单位|注|备注|填报|日期)[:：]")
_LARGEST = 1e15  # beyond it Excel's own digits end
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_NUMBER_FORM = re.compile(r"([#0?][#0?,]*)(?:\.([0#?]*))?\s*(%?)")
_CURRENCY = re.compile(r"\[\$([^\]-]*)[^\]]*\]")
_UNUSUAL = re.compile(r"E[+-]|/|!|[#0?],+(?![#0?])")  # powers, fractions, thousands left out


@dataclass
class Sheet:
    """The cells of one sheet that hold something, in any order; `numeric` are (row, column)."""

    name: str
    cells: list[Cell] = field(default_factory=list)
    numeric: set[tuple[int, int]] = field(default_factory=set)
    is_cut: bool = False  # columns beyond the limit were left out

    def put(self, row: int, column: int, text: str, value: object, span: tuple[int, int]) -> None:
        if not text.strip():
            return
        if column > limits.COLUMNS:
            self.is_cut = True
            return
        self.cells.append(Cell(row, column, text, *span))
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and value not in _YEARS:
            self.numeric.add((row, column))


def check_size(cells: int) -> None:
    """Raises UnreadableFile beyond the limit for one file."""
    if cells > limits.CELLS:
        raise UnreadableFile(f"holds more than {limits.CELLS} cells; split it")


def tell(sheets: Sequence[Sheet], notes: tuple[str, ...] = ()) -> DocumentText:
    """The document of these sheets; its title is the line over the first table."""
    cut = [sheet.name for sheet in sheets if sheet.is_cut]
    if cut:
        notes += (f"columns after number {limits.COLUMNS} were left out: {', '.join(cut)}",)
    pieces = [piece for sheet in sheets for piece in _pieces(sheet, len(sheets) > 1)]
    first = next((p for p in pieces if p.kind is not BlockKind.HEADING), None)
    titled = first is not None and first.kind is BlockKind.PARAGRAPH
    titled = titled and any(p.kind is BlockKind.TABLE for p in pieces)
    is_title = first is not None and titled and not _NO_TITLE.match(first.content)
    return join(pieces, {"title": first.content} if first and is_title else {}, notes)


def _pieces(sheet: Sheet, is_one_of_many: bool) -> Iterator[Piece]:
    if not sheet.cells:
        return
    if is_one_of_many or not _UNNAMED.fullmatch(sheet.name):
        yield Piece(BlockKind.HEADING, " ".join(sheet.name.split()) or "表", 1)
    for region in _regions(sheet):
        captions, table = lay_out(region)
        yield from (Piece(BlockKind.PARAGRAPH, caption) for caption in captions)
        if table:
            yield Piece(BlockKind.TABLE, table)


def _regions(sheet: Sheet) -> Iterator[list[Cell]]:
    region: list[Cell] = []
    last = -1  # the last row that a cell reaches
    cells = sorted(sheet.cells, key=lambda cell: (cell.row, cell.column))
    for row, group in groupby(cells, key=lambda cell: cell.row):
        in_row = list(group)
        if region and row > last + 1 and not _goes_on(sheet, in_row):
            yield region
            region = []
        region += in_row
        last = max(last, *(cell.row + cell.rows - 1 for cell in in_row))
    if region:
        yield region


def _goes_on(sheet: Sheet, row: list[Cell]) -> bool:
    """Whether a row after an empty one is no header, and so belongs to the table above."""
    numbers = sum((cell.row, cell.column) in sheet.numeric for cell in row)
    return len(row) > 1 and numbers * 2 >= len(row)


def show(value: object, form: str = "General") -> str:
    """A cell's value as its reader sees it; dates as ISO, as precise as their format.

    form: a number format, ECMA-376 part 1, 18.8.31.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime | date):
        return _show_date(value, form)
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _show_number(value, form)
    text = str(value)
    return "" if re.fullmatch(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)", text) else text


def _show_date(value: date, form: str) -> str:
    letters = re.sub(r"\[[^\]]*\]", "", _LITERAL.sub("", form.lower()))
    if isinstance(value, datetime) and (value.hour or value.minute or value.second):
        return value.strftime("%Y-%m-%d %H:%M")
    if "y" in letters and "d" not in letters:
        return value.strftime("%Y-%m" if "m" in letters else "%Y")
    return value.strftime("%Y-%m-%d")


def _show_number(value: float, form: str) -> str:
    section = _CURRENCY.sub(r'"\1"', form.split(";")[0])
    section = re.sub(r"\[[^\]]*\]|_.|\*.", "", section)
    found = _NUMBER_FORM.search(_LITERAL.sub(lambda m: "\0" * len(m.group()), section))
    plain = section in {"General", "@"} or abs(value) >= _LARGEST or _UNUSUAL.search(section)
    if not found or plain:
        return f"{Decimal(f'{value:.15g}'):f}"
    whole, decimals, percent = found.group(1), found.group(2) or "", found.group(3)
    exact = Decimal(repr(value)) * (100 if percent else 1)
    places = Decimal(1).scaleb(-len(decimals))
    number = f"{exact.quantize(places, ROUND_HALF_UP):{',' if ',' in whole else ''}f}"
    for _ in range(len(decimals) - decimals.count("0")):  # those that need not be written
        number = number.removesuffix("0")
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    if "," not in whole:  # a code such as 007
        missing = whole.count("0") - len(digits.partition(".")[0])
        digits = "0" * missing + digits
    before, after = section[: found.start()], section[found.end() :]
    return _literal(before) + sign + digits.removesuffix(".") + percent + _literal(after)


def _literal(section: str) -> str:
    """The words that a number format puts around the number, such as 亿元."""
    return "".join(
        (m.group(1) or m.group(2) or "") if m.group(0)[0] in '"\\' else m.group(0)
        for m in re.finditer(r'"([^"]*)"|\\(.)|[^\s"\\#0?,.@]', section)
    ).strip()
