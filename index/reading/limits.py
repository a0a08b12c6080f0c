"""What one file may cost. Corpus files come from anywhere, and one of them must not stop the rest.

The numbers are far above what offices' documents need and far below what hurts a small machine.
"""

MIB = 2**20

FILE_BYTES = 200 * MIB  # a larger file is refused without being read
TEXT_FILE_BYTES = 20 * MIB  # of formats that are text already: three times the whole 资治通鉴
RESULT_BYTES = 64 * MIB  # what a worker may send back for one file

SECONDS = 120.0  # for one file, LibreOffice included
PAGES_SECONDS = 3600.0  # for what may need OCR, at some seconds a page
SHOWN_SECONDS = 60.0  # for the picture of a page that somebody waits for, OCR included
PAGE_SUFFIXES = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"})
MEMORY_BYTES = 3072 * MIB  # of a worker, LibreOffice and OCR models included

MEMBERS = 10_000  # of an archive, or parts of an office file
MEMBER_BYTES = 200 * MIB  # one member or part when inflated
INFLATED_BYTES = 1024 * MIB  # all members together when inflated
RATIO = 200  # inflated to packed, judged above RATIO_FROM: office XML reaches 50
RATIO_FROM = 16 * MIB

CELLS = 300_000  # of a workbook or a CSV file
COLUMNS = 500  # of one sheet
TABLE_DEPTH = 8  # tables within tables


def seconds(suffix: str) -> float:
    """The time limit for a file whose name ends like this."""
    return PAGES_SECONDS if suffix in PAGE_SUFFIXES else SECONDS
