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
    columns = grid.columns()
    header = [grid.header(column, grid.order[:depth]) for column in columns]
    rows = [[grid.told(row, column) for column in columns] for row in grid.order[depth:]]
    return captions, "\n".join(map(line, [header, *rows]))


def line(cells: Iterable[str]) -> str:
    """One row of a table's text; a bar or line end within a cell does not break it."""
    return "| " + " | ".join(" ".join(c.split()).replace("|", "｜") for c in cells) + " |"


class _Grid:
    def __init__(self, cells: Iterable[Cell]) -> None:
        self._at: dict[int, dict[int, Cell]] = defaultdict(dict)  # row → column → the cell there
        begun = set()
        for cell in cells:
            if not cell.text.strip():
                continue
            begun.add(cell.row)
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    self._at[row].setdefault(column, cell)
        self.order = sorted(begun)

    def columns(self) -> list[int]:
        """Those in which a cell begins; merged cells add no others."""
        return sorted({c.column for row in self.order for c in self._at[row].values()})

    def filled(self, row: int) -> list[str]:
        """Texts of the cells that cover a row, those merged from above among them."""
        covering = {id(cell): cell for cell in self._at[row].values()}
        return [" ".join(cell.text.split()) for cell in covering.values()]

    def told(self, row: int, column: int) -> str:
        """What is said at this place; cells merged over columns speak in their first."""
        cell = self._at[row].get(column)
        if cell is None or cell.column != column:
            return ""
        repeated = cell.row != row and len(cell.text) > _MAX_REPEATED
        return "" if repeated else cell.text

    def header(self, column: int, rows: list[int]) -> str:
        """The texts over a column from top to bottom, those merged over columns in each."""
        if len(rows) == 1:
            return self.told(rows[0], column)
        over = [cell.text for row in rows if (cell := self._at[row].get(column))]
        return " ".join(dict.fromkeys(over))

    def header_rows(self) -> int:
        """How many rows make the header: more than one where a merged cell heads several columns.

        In a form, such a cell is an answer instead, and its neighbours have others below them.
        """
        first = self.order[0]
        tops = {id(cell): cell for cell in self._at[first].values()}.values()
        if len(self.order) < 3 or all(cell.columns == 1 for cell in tops):
            return 1
        depth = min(max(2, *(cell.rows for cell in tops)), _MAX_HEADER_ROWS, len(self.order) - 1)
        for cell in tops:
            for row in self.order[1:depth] if cell.columns == 1 else ():
                under = self._at[row].get(cell.column)
                if under is not None and under is not cell:
                    return 1
        return depth
