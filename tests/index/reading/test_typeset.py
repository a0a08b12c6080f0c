import pytest

from index.reading.typeset import canonical, first_word_width, join_fragments, join_lines


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("签约额达", "290亿元", "签约额达290亿元"),
        ("签约额达383.", "8亿元", "签约额达383.8亿元"),
        ("签约额达3", "83.8亿元", "签约额达383.8亿元"),
        ("the first", "line", "the first line"),
        ("a produc-", "tion line", "a production line"),
        ("the Sino-", "German park", "the Sino- German park"),
        ("采用5G", "技术", "采用5G技术"),
        ("in 2022", "1,000 people", "in 2022 1,000 people"),
    ],
)
def test_lines_are_joined_as_print_means_them(above, below, joined):
    assert join_lines(above, below) == joined


@pytest.mark.parametrize(
    ("left", "right", "gap", "joined"),
    [
        ("金额", "3亿元", 0.1, "金额3亿元"),
        ("第一章", "总则", 1.0, "第一章 总则"),
        ("项目", "金额", 5.0, "项目  金额"),
        ("two", "words", 0.3, "two words"),
        ("wo", "rd", 0.0, "word"),
    ],
)
def test_pieces_of_a_line_are_joined_by_their_distance(left, right, gap, joined):
    assert join_fragments(left, right, gap) == joined


@pytest.mark.parametrize(
    ("drawn", "meant"),
    [
        ("⽂件⽬录", "文件目录"),
        ("⼾⼝", "户口"),
        ("⻓江⻔⻚", "长江门页"),
        ("ﬁnal ﬂow", "final flow"),
        ("①Ａ", "①Ａ"),
    ],
)
def test_look_alikes_become_the_characters_that_are_meant(drawn, meant):
    assert canonical(drawn) == meant


def test_the_first_word_has_the_marks_that_may_not_begin_a_line():
    assert first_word_width("元，其中") == 2 and first_word_width("production line") == 5
