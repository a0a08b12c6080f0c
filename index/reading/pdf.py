"""PDF: text in reading order with headings, paragraphs and tables; scanned pages by OCR."""

import re

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import ocr
from index.reading.page_layout import Line, TextBox, read_lines
from index.reading.paragraphs import PageLine, document
from index.reading.pdf_tables import TableFinder
from index.reading.pdfium import PdfFile, PdfPage
from index.reading.ruled_tables import fill, turned
from index.reading.running_heads import without_running_heads

MAX_SCANNED_PAGES = 300  # by OCR at some seconds a page; a larger file would keep everybody waiting
_FRONT = 1024  # bytes in which readers look for the mark of a PDF
_PROGRAM = re.compile(
    r"microsoft|word|excel|wps|untitled|无标题|\.(docx?|xlsx?|wps|pdf|html?)$", re.I
)


def read(data: bytes) -> DocumentText:
    """Read a PDF.

    Raises:
        UnreadableFile: no PDF, encrypted, damaged, without text, or too many pages; a scanned file
            is read as a whole or not at all.
    """
    if b"%PDF-" not in data[:_FRONT]:
        raise UnreadableFile("is not a PDF, whatever its name says")
    tables = TableFinder(data)
    with PdfFile(data) as pdf:
        pages = [pdf.page(number) for number in range(1, pdf.pages + 1)]
        scans = sum(page.is_scan for page in pages)
        if scans > MAX_SCANNED_PAGES:
            raise UnreadableFile(
                f"has {scans} scanned pages, more than the {MAX_SCANNED_PAGES} that are read;"
                " split it"
            )
        read = [_scanned(pdf, p) if p.is_scan else _lines(p, tables) for p in pages]
        heights = [height for _, height in read]
        kept = without_running_heads([lines for lines, _ in read], heights)
        title = _plausible_title(pdf.title, kept)
    flow = [
        PageLine(line, page.number)
        for page, lines in zip(pages, kept, strict=True)
        for line in lines
    ]
    return document(flow, title)


def _lines(page: PdfPage, tables: TableFinder) -> tuple[list[Line], float]:
    """The lines of a page's text layer in reading order, and its height."""
    groups = [list(group) for group in page.boxes] or [[]]
    if page.has_rules:
        groups[0] = _with_tables(page, groups[0], tables)
    lines: list[Line] = []
    for group in groups:  # text that stands sideways comes after that which does not
        first = lines[-1].region + 1 if lines else 0
        lines += [Line(x.box, x.region + first, x.is_spaced) for x in read_lines(group)]
    return lines, page.height


def _with_tables(page: PdfPage, boxes: list[TextBox], tables: TableFinder) -> list[TextBox]:
    """Boxes within the cells of a table replaced by that table."""
    quarters = page.quarters
    shown = (page.width, page.height) if quarters % 2 == 0 else (page.height, page.width)
    for grid in tables.grids(page.number):
        table, outside = fill(turned(grid, quarters, *shown), boxes)
        boxes = outside + ([table] if table else [])
    return boxes


def _scanned(pdf: PdfFile, page: PdfPage) -> tuple[list[Line], float]:
    """The lines that OCR finds on a page, and its height upright."""
    picture, dpi = pdf.render(page.number)
    found = ocr.recognise(picture, dpi)
    return read_lines(found.boxes), found.height


def _plausible_title(title: str, pages: list[list[Line]]) -> str:
    """The title that the file names, if its first page shows it; else it is some program's."""
    if not 4 <= len(title) <= 100 or _PROGRAM.search(title):
        return ""
    shown = "".join(line.box.text for line in pages[0]) if pages else ""
    return title if re.sub(r"\s", "", title) in re.sub(r"\s", "", shown) else ""
