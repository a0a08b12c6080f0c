"""Comma- and tab-separated values, in whatever encoding a spreadsheet program wrote them."""

import csv

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading.charset import decode
from index.reading.sheets import Sheet, check_size, tell

_DELIMITERS = ",\t;|，"
_SAMPLE = 64 * 1024  # characters
_FIELD = 2**20  # characters of one cell


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where it is no text, or has more cells than allowed."""
    text = decode(data)
    csv.field_size_limit(_FIELD)
    sheet = Sheet("")
    delimiter = _delimiter(text[:_SAMPLE])
    try:
        for row, values in enumerate(
            csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
        ):
            for column, value in enumerate(values):
                sheet.put(row, column, value, _number(value), (1, 1))
            check_size(len(sheet.cells))
    except csv.Error as error:
        raise UnreadableFile(f"is no readable CSV ({error}); save it again as CSV") from error
    return tell([sheet])


def _delimiter(sample: str) -> str:
    """The one that cuts most lines into the same number of cells, more than one."""
    lines = [line for line in sample.split("\n")[:200] if line.strip()]

    def agreement(delimiter: str) -> int:
        counts = [line.count(delimiter) for line in lines]
        return max((counts.count(n) for n in set(counts) if n), default=0)

    return max(_DELIMITERS, key=agreement)


def _number(text: str) -> float | str:
    try:
        return float(text.replace(",", "").removesuffix("%"))
    except ValueError:
        return text
