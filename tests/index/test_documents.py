import pytest

from index.documents import Passage, table_cells


def passage(**fields) -> Passage:
    return Passage("d#1", "d", 0, 0, 4, "正文内容", **fields)


def test_what_is_searched_names_title_headings_and_table_header_before_the_text():
    found = passage(heading_path=("第二章", "第九条"), lead="| 项目 | 数量 |").searchable("办法")
    assert found == "办法\n第二章 › 第九条\n| 项目 | 数量 |\n正文内容"


def test_what_is_missing_leaves_no_empty_line():
    assert passage().searchable("办法") == "办法\n正文内容"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| 甲 | 乙 |\n| 1 | 2 |", [["甲", "乙"], ["1", "2"]]),
        ("|  | 乙 |\n| 1 |  |", [["", "乙"], ["1", ""]]),
        ("| 甲 | 乙 |\n|:--|---:|\n| 1 | 2 |", [["甲", "乙"], ["1", "2"]]),
        ("甲 | 乙\n--- | ---\n1 | 2", [["甲", "乙"], ["1", "2"]]),
        ("| 甲 | 乙 |\n| 1 | 2 |\n| -- | -- |", [["甲", "乙"], ["1", "2"], ["--", "--"]]),
        ("| a\\|b | c |", [["a\\|b", "c"]]),
    ],
)
def test_the_cells_of_a_table_are_read_from_its_text(text, cells):
    assert table_cells(text) == cells
