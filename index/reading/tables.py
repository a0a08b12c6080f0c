"""Cells become the text of a table: lines `| a | b |`, the first of them the header.

A row must be understood when it is found alone. So header rows are combined into one, and what
stands merged over several rows is told in each; over several columns it is told once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

_MAX_REPEATED = 40  # characters; what is longer explains rows rather than naming them
_MAX_HEADER_ROWS = 4


@dataclass(frozen=True)
class Cell:
    """A cell at its place in the grid, merged over `rows` and `columns`."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


def lay_out(cells: Iterable[Cell]) -> tuple[list[str], str]:
    """What stands over the table, such as its title and unit, and the table's text.

    The text is empty where no row has two cells; all is told as lines over the table then.
    """
    grid = _Grid(cells)
    captions = []
    while grid.order and len(grid.filled(grid.order[0])) == 1:
        row = grid.order.pop(0)
        captions += grid.filled(row)
    if not grid.order:
        return captions, ""
    depth = grid.header_rows()
    columns = [c for c in grid.columns() if any(grid.text(r, c) for r in grid.order)]
    header = [grid.header(column, grid.order[:depth]) for column in columns]
    rows = [[grid.told(row, column) for column in columns] for row in grid.order[depth:]]
    return captions, "\n".join(map(line, [header, *rows]))


def line(cells: Iterable[str]) -> str:
    """One row of a table's text; a bar or line end within a cell does not break it."""
    return "| " + " | ".join(" ".join(c.split()).replace("|", "｜") for c in cells) + " |"


class _Grid:
    def __init__(self, cells: Iterable[Cell]) -> None:
        self._at: dict[tuple[int, int], Cell] = {}
        self._rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in cells:
            if not cell.text.strip():
                continue
            self._rows[cell.row].append(cell)
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    self._at.setdefault((row, column), cell)
        self.order = sorted(self._rows)

    def columns(self) -> list[int]:
        return sorted({column for _, column in self._at})

    def filled(self, row: int) -> list[str]:
        """Texts of the cells that cover a row, those merged from above among them."""
        covering = {id(c): c for (r, _), c in self._at.items() if r == row}
        return [" ".join(cell.text.split()) for cell in covering.values()]

    def text(self, row: int, column: int) -> str:
        """What is told at this place, where cells merged over columns speak in their first."""
        cell = self._at.get((row, column))
        return cell.text if cell and cell.column == column else ""

    def told(self, row: int, column: int) -> str:
        cell = self._at.get((row, column))
        if cell is None or cell.column != column:
            return ""
        repeated = cell.row != row and len(cell.text) > _MAX_REPEATED
        return "" if repeated else cell.text

    def header(self, column: int, rows: list[int]) -> str:
        """The texts over a column from top to bottom, those merged over columns in each."""
        over = [cell.text for row in rows if (cell := self._at.get((row, column)))]
        return " ".join(dict.fromkeys(over))

    def header_rows(self) -> int:
        """How many rows make the header: more than one where a merged cell heads several columns.

        In a form, such a cell is an answer instead, and its neighbours have others below them.
        """
        first, *others = self.order
        tops = self._rows[first]
        if not others or all(cell.columns == 1 for cell in tops):
            return 1
        depth = max(2, *(cell.rows for cell in tops), 2)
        below = self.order[1:depth]
        for cell in tops:
            for row in below if cell.columns == 1 else ():
                under = self._at.get((row, cell.column))
                if under is not None and under is not cell:
                    return 1
        return min(depth, _MAX_HEADER_ROWS, len(self.order) - 1)
