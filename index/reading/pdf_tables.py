"""Where a PDF page has ruled tables, and their cells. Owner of pdfplumber."""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pdfplumber

from index.reading.page_layout import TextBox, read_lines
from index.reading.typeset import join_lines

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it has a word for every odd font

_Box = tuple[float, float, float, float]  # left, top, right, bottom; y grows downwards


@dataclass(frozen=True)
class Grid:
    """The cells of a table, row by row; None where a cell of another row or column reaches in."""

    box: _Box
    rows: tuple[tuple[_Box | None, ...], ...]


class TableFinder:
    """Looks at pages of one file. The file is opened at the first of them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf: Any = None

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
        return [grid for grid in found if _is_table(grid)]


def _grid(table: Any, left: float, top: float) -> Grid:
    def moved(box: Sequence[float]) -> _Box:
        return box[0] - left, box[1] - top, box[2] - left, box[3] - top

    rows = tuple(tuple(moved(c) if c else None for c in row.cells) for row in table.rows)
    return Grid(moved(table.bbox), rows)


def _is_table(grid: Grid) -> bool:
    """A frame around text, or two boxes side by side, is none."""
    filled = [sum(cell is not None for cell in row) for row in grid.rows]
    return len(grid.rows) >= 2 and max(filled) >= 2


def turned(grid: Grid, quarters: int, width: float, height: float) -> Grid:
    """The grid on the page turned clockwise; width and height as displayed before."""
    for _ in range(quarters % 4):
        grid = replace(
            grid,
            box=_turn(grid.box, height),
            rows=_turned_rows([[_turn(c, height) if c else None for c in r] for r in grid.rows]),
        )
        width, height = height, width
    return grid


def _turn(box: _Box, height: float) -> _Box:
    left, top, right, bottom = box
    return height - bottom, left, height - top, right


def _turned_rows(rows: list[list[_Box | None]]) -> tuple[tuple[_Box | None, ...], ...]:
    """What was a column from bottom to top is a row."""
    return tuple(tuple(row) for row in zip(*reversed(rows), strict=False))


def fill(grid: Grid, boxes: Sequence[TextBox]) -> tuple[TextBox | None, list[TextBox]]:
    """The table with its text, and the boxes that are not in it; None where it holds no text.

    A cell that reaches over several rows is repeated in each, so that every row can be read alone.
    """
    cells: dict[_Box, list[TextBox]] = {c: [] for row in grid.rows for c in row if c}
    outside: list[TextBox] = []
    for box in boxes:
        holder = _holder(cells, box)
        (outside if holder is None else cells[holder]).append(box)
    texts = {cell: _text(inside) for cell, inside in cells.items()}
    rows: list[tuple[str, ...]] = []
    for row in grid.rows:
        above = rows[-1] if rows else ("",) * len(row)
        top = min((c[1] for c in row if c), default=0.0)
        rows.append(
            tuple(
                texts[cell] if cell else _reaching(cells, texts, grid, column, top) or ""
                for column, cell in enumerate(row)
            )
        )
        if not any(rows[-1]) or (rows[-1] == above and not any(row)):
            rows.pop()
    if len(rows) < 2 or sum(bool(t) for t in texts.values()) < 3:
        return None, list(boxes)
    size = next(b.size for inside in cells.values() for b in inside)
    left, top, right, bottom = grid.box
    return TextBox("", left, top, right, bottom, size, rows=tuple(rows)), outside


def _holder(cells: dict[_Box, list[TextBox]], box: TextBox) -> _Box | None:
    x, y = (box.left + box.right) / 2, box.middle
    for cell in cells:
        if cell[0] - 1 <= x <= cell[2] + 1 and cell[1] - 1 <= y <= cell[3] + 1:
            return cell
    return None


def _reaching(
    cells: dict[_Box, list[TextBox]], texts: dict[_Box, str], grid: Grid, column: int, top: float
) -> str | None:
    """The text of the cell that reaches down into a row from above."""
    above = [row[column] for row in grid.rows if row[column]]
    for cell in reversed(above):
        if cell and cell[1] < top - 1 and cell[3] > top + 1:
            return texts[cell]
    return None


def _text(boxes: Sequence[TextBox]) -> str:
    lines = [line.box.text.strip() for line in read_lines(boxes)]
    text = lines[0] if lines else ""
    for line in lines[1:]:
        text = join_lines(text, line)
    return text
