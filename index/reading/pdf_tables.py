"""Where a PDF page has ruled tables. Owner of pdfplumber."""

import io
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pdfplumber

from index.reading.ruled_tables import Box, Grid

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it has a word for every odd font


class TableFinder:
    """Looks at pages of one file. The file is opened at the first of them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf: Any = None
        self._last: tuple[int, Grid | None] = (0, None)  # the lowest table of a page, and its page

    def grids(self, number: int) -> list[Grid]:
        """The ruled tables of a page as displayed; empty where pdfplumber cannot read the page.

        pdfminer raises whatever a damaged file makes it stumble over. The text of the page is
        read by PDFium in any case, and stays as paragraphs then.
        """
        try:
            if self._pdf is None:
                self._pdf = pdfplumber.open(io.BytesIO(self._data))
            page = self._pdf.pages[number - 1]
            left, top = page.bbox[:2]
            found = [_grid(table, left, top) for table in page.find_tables()]
            page.close()
        except Exception:
            return []
        found.sort(key=lambda grid: grid.box[1])
        page_before, above = self._last
        if found and above and page_before == number - 1 and found[0].goes_on_from(above):
            found[0] = replace(found[0], goes_on=True)
        kept = [grid for grid in found if grid.is_table]
        self._last = number, kept[-1] if kept else None
        return kept


def _grid(table: Any, left: float, top: float) -> Grid:
    def moved(box: Sequence[float]) -> Box:
        return box[0] - left, box[1] - top, box[2] - left, box[3] - top

    rows = tuple(tuple(moved(c) if c else None for c in row.cells) for row in table.rows)
    return Grid(moved(table.bbox), rows)
