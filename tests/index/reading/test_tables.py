from hypothesis import given
from hypothesis import strategies as st

from index.documents import table_cells
from index.reading.tables import Cell, lay_out, line


def grid(*rows: str) -> list[Cell]:
    """Cells from rows of words; `.` is an empty cell."""
    return [
        Cell(r, c, "" if word == "." else word)
        for r, row in enumerate(rows)
        for c, word in enumerate(row.split())
    ]


def test_the_first_row_is_the_header():
    assert lay_out(grid("园区 数量", "东区 3")) == ([], "| 园区 | 数量 |\n| 东区 | 3 |")


def test_lines_over_the_table_are_told_before_it():
    captions, text = lay_out(grid("投资情况 .", "单位：万元 .", "园区 数量", "东区 3"))
    assert captions == ["投资情况", "单位：万元"]
    assert table_cells(text)[0] == ["园区", "数量"]


def test_empty_rows_and_columns_are_dropped():
    assert table_cells(lay_out(grid("园区 . 数量", ". . .", "东区 . 3"))[1]) == [
        ["园区", "数量"], ["东区", "3"],
    ]  # fmt: skip


def test_a_header_of_two_rows_becomes_one():
    cells = [
        Cell(0, 0, "园区", rows=2), Cell(0, 1, "投资", columns=2), Cell(1, 1, "内资"),
        Cell(1, 2, "外资"), Cell(2, 0, "东区"), Cell(2, 1, "3"), Cell(2, 2, "5"),
    ]  # fmt: skip
    assert table_cells(lay_out(cells)[1]) == [
        ["园区", "投资 内资", "投资 外资"], ["东区", "3", "5"],
    ]  # fmt: skip


def test_a_form_has_no_header_of_two_rows():
    cells = [
        Cell(0, 0, "项目名称"), Cell(0, 1, "某项目", columns=3), Cell(1, 0, "单位"),
        Cell(1, 1, "甲"), Cell(1, 2, "电话"), Cell(1, 3, "无"), Cell(2, 0, "备注"),
        Cell(2, 1, "乙"),
    ]  # fmt: skip
    assert table_cells(lay_out(cells)[1])[0] == ["项目名称", "某项目", "", ""]


def test_what_is_merged_down_is_told_in_each_row_unless_it_is_long():
    long = "说明" * 30
    cells = [
        *grid("园区 年 备注"), Cell(1, 0, "东区", rows=2), Cell(1, 1, "2022"),
        Cell(1, 2, long, rows=2), Cell(2, 1, "2023"),
    ]  # fmt: skip
    assert table_cells(lay_out(cells)[1])[1:] == [["东区", "2022", long], ["东区", "2023", ""]]


def test_a_single_column_is_no_table():
    assert lay_out(grid("甲", "乙")) == (["甲", "乙"], "")


def test_nothing_is_nothing():
    assert lay_out([]) == lay_out(grid(". .")) == ([], "")


@given(st.lists(st.text(), min_size=1))
def test_a_line_has_as_many_cells_as_were_put_in(cells):
    assert len(table_cells(line(cells))[0]) == len(cells)
