"""Excel workbooks. Owner of openpyxl, which knows merged cells, hidden sheets and formats."""

import io
import zipfile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import containers
from index.reading.sheets import Sheet, check_size, show, tell

_DAMAGED = (
    InvalidFileException, zipfile.BadZipFile, OSError, SyntaxError, KeyError, ValueError,
    TypeError, AttributeError, IndexError,
)  # fmt: skip


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where the workbook is damaged or too large inside."""
    containers.check(data)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = parts.namelist()
        written = (parts.read(n) for n in names if n.startswith("xl/worksheets/"))
        check_size(sum(part.count(b"<c ") for part in written))
    try:
        book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        shown = [s for s in book.worksheets if s.sheet_state == "visible"]
        sheets = [_sheet(sheet) for sheet in shown]
    except _DAMAGED as error:
        raise UnreadableFile("is a damaged workbook; open it in Excel and save again") from error
    hidden = [s.title for s in book.worksheets if s not in shown]
    notes = [f"hidden sheets were left out: {', '.join(hidden)}"] if hidden else []
    if any(name.endswith("vbaProject.bin") for name in names):
        notes.append("holds macros, which were not run")
    return tell(sheets, tuple(notes))


def _sheet(source: Worksheet) -> Sheet:
    sheet = Sheet(source.title)
    spans = {
        (r.min_row, r.min_col): (r.max_row - r.min_row + 1, r.max_col - r.min_col + 1)
        for r in source.merged_cells.ranges
    }
    # the cells that are there: rows and columns up to the last may be millions of empty ones
    for (row, column), cell in source._cells.items():
        if cell.value is not None:
            text = show(cell.value, cell.number_format)
            sheet.put(row, column, text, cell.value, spans.get((row, column), (1, 1)))
    return sheet
