"""Tables by their rules: which cells there are, and which text stands in them. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.reading.page_layout import TextBox, read_lines
from index.reading.typeset import join_lines

Box = tuple[float, float, float, float]  # left, top, right, bottom; y grows downwards
_SLACK = 6.0  # by which ends of rules may miss each other, in the unit of the rules
_MAX_RULES = 1_000  # a picture with more strokes is a drawing
_MIN_TEXTS = 3  # cells with text; a frame around a paragraph has fewer


@dataclass(frozen=True)
class Grid:
    """The cells of a table, row by row; None where a cell of another row or column reaches in.

    goes_on: it goes on with the table that the page before ends with, and may be its last row.
    """

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]
    goes_on: bool = False

    @property
    def is_table(self) -> bool:
        """A frame around text, or two boxes side by side, is none."""
        filled = [sum(cell is not None for cell in row) for row in self.rows]
        return (self.goes_on or len(self.rows) >= 2) and max(filled) >= 2

    def goes_on_from(self, above: "Grid") -> bool:
        """Whether its columns are those of a table on the page before."""
        ends, starts = above.rows[-1], self.rows[0]
        return len(ends) == len(starts) and all(
            a and b and abs(a[0] - b[0]) < _SLACK and abs(a[2] - b[2]) < _SLACK
            for a, b in zip(ends, starts, strict=True)
        )

    def scaled(self, factor: float) -> "Grid":
        rows = tuple(tuple(_scaled(c, factor) if c else None for c in row) for row in self.rows)
        return replace(self, box=_scaled(self.box, factor), rows=rows)


def _scaled(box: Box, factor: float) -> Box:
    return box[0] * factor, box[1] * factor, box[2] * factor, box[3] * factor


def turned(grid: Grid, quarters: int, width: float, height: float) -> Grid:
    """The grid on the page turned clockwise; width and height as displayed before."""
    for _ in range(quarters % 4):
        cells = [[_turn(c, height) if c else None for c in row] for row in grid.rows]
        rows = tuple(tuple(row) for row in zip(*reversed(cells), strict=False))
        grid = replace(grid, box=_turn(grid.box, height), rows=rows)
        width, height = height, width
    return grid


def _turn(box: Box, height: float) -> Box:
    left, top, right, bottom = box
    return height - bottom, left, height - top, right


def grids(across: Sequence[Box], down: Sequence[Box]) -> list[Grid]:
    """Tables made by level and upright strokes that touch."""
    if len(across) + len(down) > _MAX_RULES:
        return []
    found = []
    for group in _touching([*across, *down]):
        level = [rule for rule in group if rule in across]
        upright = [rule for rule in group if rule in down]
        xs = _places([(r[0] + r[2]) / 2 for r in upright])
        ys = _places([(r[1] + r[3]) / 2 for r in level])
        if len(xs) > 2 and len(ys) > 2:
            rows = tuple(_rows(xs, ys, level, upright))
            found.append(Grid((xs[0], ys[0], xs[-1], ys[-1]), rows))
    return [grid for grid in found if grid.is_table]


def _touching(rules: Sequence[Box]) -> list[list[Box]]:
    groups: list[list[Box]] = []
    for rule in rules:
        near = [g for g in groups if any(_touch(rule, other) for other in g)]
        groups = [g for g in groups if not any(g is n for n in near)]
        groups.append([rule, *(other for g in near for other in g)])
    return groups


def _touch(a: Box, b: Box) -> bool:
    return (
        a[0] - _SLACK <= b[2]
        and b[0] - _SLACK <= a[2]
        and a[1] - _SLACK <= b[3]
        and b[1] - _SLACK <= a[3]
    )


def _places(values: Sequence[float]) -> list[float]:
    """Values that hardly differ become one."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= 2 * _SLACK:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _rows(
    xs: list[float], ys: list[float], level: list[Box], upright: list[Box]
) -> Iterator[tuple[Box | None, ...]]:
    """Cells grow to the right and down until a rule ends them."""
    taken: set[tuple[int, int]] = set()
    for i in range(len(ys) - 1):
        row: list[Box | None] = []
        for j in range(len(xs) - 1):
            if (i, j) in taken:
                row.append(None)
                continue
            right, bottom = j + 1, i + 1
            while right < len(xs) - 1 and not _is_ruled(upright, 0, xs[right], ys[i], ys[i + 1]):
                right += 1
            while bottom < len(ys) - 1 and not _is_ruled(level, 1, ys[bottom], xs[j], xs[right]):
                bottom += 1
            taken |= {(a, b) for a in range(i, bottom) for b in range(j, right)}
            row.append((xs[j], ys[i], xs[right], ys[bottom]))
        yield tuple(row)


def _is_ruled(rules: list[Box], axis: int, place: float, start: float, end: float) -> bool:
    """Whether a stroke at a place covers most of the way from start to end."""
    covered = 0.0
    for rule in rules:
        if abs((rule[axis] + rule[axis + 2]) / 2 - place) <= 2 * _SLACK:
            covered += max(0.0, min(end, rule[3 - axis]) - max(start, rule[1 - axis]))
    return covered > 0.5 * (end - start)


def fill(grid: Grid, boxes: Sequence[TextBox]) -> tuple[TextBox | None, list[TextBox]]:
    """The table with its text, and the boxes that are not in it; None where it holds no text.

    A cell that reaches over several rows is repeated in each, so that every row can be read alone.
    """
    cells: dict[Box, list[TextBox]] = {c: [] for row in grid.rows for c in row if c}
    outside: list[TextBox] = []
    for box in boxes:
        holder = _holder(cells, box)
        (outside if holder is None else cells[holder]).append(box)
    texts = {cell: _text(inside) for cell, inside in cells.items()}
    rows = [
        tuple(
            texts[c] if c else _from_above(texts, grid, at, column) for column, c in enumerate(row)
        )
        for at, row in enumerate(grid.rows)
    ]
    rows = [row for row in rows if any(row)]
    if not rows or (
        not grid.goes_on
        and (len(rows) < 2 or sum(bool(text) for text in texts.values()) < _MIN_TEXTS)
    ):
        return None, list(boxes)
    inside = [box for held in cells.values() for box in held]
    sure = min((b.confidence for b in inside if b.confidence is not None), default=None)
    left, top, right, bottom = grid.box
    table = TextBox("", left, top, right, bottom, inside[0].size, False, sure, tuple(rows))
    return table, outside


def _holder(cells: dict[Box, list[TextBox]], box: TextBox) -> Box | None:
    x, y = (box.left + box.right) / 2, box.middle
    for cell in cells:
        if cell[0] - 1 <= x <= cell[2] + 1 and cell[1] - 1 <= y <= cell[3] + 1:
            return cell
    return None


def _from_above(texts: dict[Box, str], grid: Grid, at: int, column: int) -> str:
    """The text of a cell that reaches down into a row."""
    top = min((c[1] for c in grid.rows[at] if c), default=grid.box[3])
    for row in reversed(grid.rows[:at]):
        cell = row[column]
        if cell:
            return texts[cell] if cell[3] > top + 1 else ""
    return ""


def _text(boxes: Sequence[TextBox]) -> str:
    lines = [line.box.text.strip() for line in read_lines(boxes)]
    text = lines[0] if lines else ""
    for line in lines[1:]:
        text = join_lines(text, line)
    return text
