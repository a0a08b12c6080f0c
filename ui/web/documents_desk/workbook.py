"""Tables as an Excel workbook. Owner of openpyxl for writing."""

import io
import re
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell as ExcelCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # which the format cannot hold
_LONGEST = 32_000  # characters of a cell, of 32,767 that Excel allows
_WIDEST = 60  # characters
_NAME = 31  # characters of a sheet's name

Cell = str | int


def workbook(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """An .xlsx file of sheets by name, the first row of each being its header.

    Texts stay texts: what visitors write must not become a formula on somebody's computer.
    """
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(re.sub(r"[\\/*?:\[\]]", " ", name)[:_NAME])
        sheet.freeze_panes = "A2"
        for column, cells in enumerate(zip(*rows, strict=True), start=1):
            width = max(_width(str(cell)) for cell in cells)
            letter = get_column_letter(column)
            sheet.column_dimensions[letter].width = min(_WIDEST, 2 + width)
        for number, row in enumerate(rows):
            sheet.append([_cell(sheet, value, is_header=number == 0) for value in row])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _cell(sheet: object, value: Cell, is_header: bool) -> ExcelCell:
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, value=_CONTROL.sub("", value)[:_LONGEST])  # type: ignore[arg-type]
        cell.data_type = "s"
    else:
        cell = WriteOnlyCell(sheet, value=value)  # type: ignore[arg-type]
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.font = Font(bold=is_header)
    return cell


def _width(text: str) -> int:
    """In Latin characters; others are twice as wide."""
    return max(
        (sum(1 if c < "\u1100" else 2 for c in line) for line in text.split("\n")), default=0
    )
