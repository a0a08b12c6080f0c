"""Workbooks of old Excel and of WPS (.xls, .et). Owner of python-calamine.

It gives values without their formats, so a share is told as 0.15 and not as 15%.
"""

import io

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading.sheets import Sheet, check_size, show, tell

_DAMAGED = "is a damaged workbook; open it in Excel and save again"


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where the workbook is damaged or protected."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        known = [s for s in book.sheets_metadata if s.typ is SheetTypeEnum.WorkSheet]
        shown = [s.name for s in known if s.visible is SheetVisibleEnum.Visible]
        hidden = [s.name for s in known if s.name not in shown]
        sheets, cells = [], 0
        for name in shown:
            sheet = _sheet(book, name)
            cells += len(sheet.cells)
            check_size(cells)
            sheets.append(sheet)
    except CalamineError as error:
        if "assword" in str(error):
            raise UnreadableFile("is protected by a password; save a copy without one") from error
        raise UnreadableFile(_DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of Rust, which no class to catch is for
            raise
        raise UnreadableFile(_DAMAGED) from error
    notes = (f"hidden sheets were left out: {', '.join(hidden)}",) if hidden else ()
    return tell(sheets, notes)


def _sheet(book: CalamineWorkbook, name: str) -> Sheet:
    source, sheet = book.get_sheet_by_name(name), Sheet(name)
    spans = {
        (top, left): (bottom - top + 1, right - left + 1)
        for (top, left), (bottom, right) in source.merged_cell_ranges or ()
    }
    for row, values in enumerate(source.to_python(skip_empty_area=False)):
        for column, value in enumerate(values):
            sheet.put(row, column, show(value), value, spans.get((row, column), (1, 1)))
    return sheet
