import pytest

from index.reading.page_layout import TextBox
from index.reading.ruled_tables import Grid, fill, grids, turned


def rules(xs, ys):
    """Level and upright strokes of a table without merged cells."""
    across = [(xs[0], y, xs[-1], y + 2) for y in ys]
    return across, [(x, ys[0], x + 2, ys[-1]) for x in xs]


def text(content: str, x: float, y: float, confidence: float | None = None) -> TextBox:
    return TextBox(content, x, y, x + 30, y + 10, 10, confidence=confidence)


def test_strokes_that_touch_make_a_table():
    [grid] = grids(*rules([0, 100, 200], [0, 40, 80, 120]))
    assert len(grid.rows) == 3 and all(len(row) == 2 and None not in row for row in grid.rows)


def test_two_tables_stay_apart():
    first, second = rules([0, 100, 200], [0, 40, 80]), rules([0, 100, 200], [300, 340, 380])
    assert len(grids(first[0] + second[0], first[1] + second[1])) == 2


@pytest.mark.parametrize(("xs", "ys"), [([0, 100], [0, 40]), ([0, 100, 200], [0, 40]), ([], [])])
def test_a_frame_is_no_table(xs, ys):
    assert grids(*rules(xs, ys) if xs else ([], [])) == []


def merged() -> Grid:
    """The first column is one cell over the last two rows."""
    across = [(0, 0, 200, 2), (0, 40, 200, 42), (100, 80, 200, 82), (0, 120, 200, 122)]
    [grid] = grids(across, [(0, 0, 2, 120), (100, 0, 102, 120), (200, 0, 202, 120)])
    return grid


def test_a_cell_without_a_rule_below_reaches_down():
    assert [row[0] is None for row in merged().rows] == [False, False, True]


def test_text_is_put_into_its_cells_and_repeated_where_a_cell_reaches_down():
    boxes = [
        text("单位", 10, 10), text("金额", 110, 10), text("甲局", 10, 75, 0.8),
        text("1亿元", 110, 50, 0.9), text("2亿元", 110, 90), text("正文", 10, 200),
    ]  # fmt: skip
    table, outside = fill(merged(), boxes)
    assert table and table.rows == (("单位", "金额"), ("甲局", "1亿元"), ("甲局", "2亿元"))
    assert [box.text for box in outside] == ["正文"] and table.confidence == 0.8


def test_a_grid_with_hardly_any_text_is_no_table_and_loses_nothing():
    boxes = [text("甲", 10, 10), text("乙", 110, 10)]
    assert fill(merged(), boxes) == (None, boxes)


def test_four_quarter_turns_are_none():
    grid = merged()
    assert turned(turned(grid, 1, 200, 120), 3, 120, 200) == grid == turned(grid, 4, 200, 120)
    assert len(turned(grid, 1, 200, 120).rows) == 2
