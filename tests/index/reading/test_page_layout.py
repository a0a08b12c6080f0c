"""Reading order, on boxes alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.page_layout import TextBox, read_lines

PROSE = "这里是正文的一行文字，共有二十个左右的字"


def line(text: str, left: float, top: float, size: float = 10, width: float | None = None):
    width = len(text) * size if width is None else width
    return TextBox(text, left, top, left + width, top + size, size)


def column(name: str, left: float, top: float, count: int, size: float = 10, lead: float = 15):
    return [line(f"{name}{n}{PROSE}", left, top + n * lead, size) for n in range(count)]


def order(boxes) -> list[str]:
    return [each.box.text.removesuffix(PROSE) for each in read_lines(boxes)]


def names(name: str, count: int) -> list[str]:
    return [f"{name}{n}" for n in range(count)]


def test_columns_are_read_from_left_to_right_whatever_the_order_of_the_boxes():
    boxes = column("右", 300, 50, 6) + column("左", 40, 50, 6)
    assert order(boxes) == names("左", 6) + names("右", 6)


def test_a_headline_across_the_columns_comes_first():
    boxes = (
        column("左", 40, 80, 5) + column("右", 300, 80, 5) + [line("横贯两栏的大标题", 60, 30, 40)]
    )
    assert order(boxes) == ["横贯两栏的大标题", *names("左", 5), *names("右", 5)]


def test_a_headline_in_the_middle_divides_the_page_into_bands():
    boxes = [
        *column("甲", 40, 50, 5),
        *column("乙", 300, 50, 5),
        line("第二条新闻的大标题在这里", 60, 140, 34),
        *column("丙", 40, 200, 5),
        *column("丁", 300, 200, 5),
    ]
    assert order(boxes) == [
        *names("甲", 5), *names("乙", 5), "第二条新闻的大标题在这里",
        *names("丙", 5), *names("丁", 5),
    ]  # fmt: skip


def test_a_headline_over_two_of_three_columns():
    boxes = [
        *column("甲", 40, 50, 12),
        line("压在两栏上面的标题文字", 300, 50, 40),
        *column("乙", 300, 110, 8),
        *column("丙", 560, 110, 8),
    ]
    assert order(boxes) == [
        *names("甲", 12), "压在两栏上面的标题文字", *names("乙", 8), *names("丙", 8),
    ]  # fmt: skip


def test_a_short_headline_centred_over_three_columns_comes_first():
    boxes = column("甲", 40, 80, 5) + column("乙", 300, 80, 5) + column("丙", 560, 80, 5)
    boxes.append(line("短标题", 370, 30, 30))
    assert order(boxes)[0] == "短标题"


def test_headlines_side_by_side_belong_to_their_columns():
    boxes = [
        line("左栏的标题", 40, 30, 20),
        line("右栏的标题", 320, 30, 20),
        *column("左", 40, 60, 6),
        *column("右", 300, 60, 6),
    ]
    assert order(boxes) == ["左栏的标题", *names("左", 6), "右栏的标题", *names("右", 6)]


def test_columns_whose_lines_are_level_are_not_taken_for_a_table():
    boxes = [*column("左", 40, 50, 20), *column("中", 300, 50, 20), *column("右", 560, 50, 20)]
    assert order(boxes) == names("左", 20) + names("中", 20) + names("右", 20)


def test_a_table_without_rules_is_read_across():
    rows = [("项目", "金额", "单位"), ("一号路", "3.5亿元", "甲局"), ("二号桥", "12亿元", "乙局")]
    boxes = [
        line(cell, x, 50 + 15 * at)
        for at, row in enumerate(rows)
        for x, cell in zip((40, 200, 400), row, strict=True)
    ]
    lines = read_lines(boxes)
    assert [each.box.text for each in lines] == ["  ".join(row) for row in rows]
    assert all(each.is_spaced for each in lines)


def test_fragments_of_a_line_are_joined():
    boxes = [line("签约额383", 40, 50, width=45), line(".8亿元", 85.5, 50, width=30)]
    assert order(boxes) == ["签约额383.8亿元"]


def test_a_line_is_as_sure_as_its_least_sure_fragment():
    boxes = [
        TextBox("甲", 0, 0, 10, 10, 10, confidence=0.9),
        TextBox("乙", 10, 0, 20, 10, 10, confidence=0.6),
    ]
    assert read_lines(boxes)[0].box.confidence == 0.6


def test_a_page_without_text_has_no_lines():
    assert read_lines([]) == [] and read_lines([line(" ", 0, 0)]) == []


coordinate = st.floats(0, 600)
box = st.builds(
    lambda x, y, w, s: TextBox("字", x, y, x + w, y + s, s),
    coordinate, coordinate, st.floats(1, 500), st.floats(4, 60),
)  # fmt: skip


@given(st.lists(box, max_size=30))
def test_nothing_is_lost_and_nothing_read_twice(boxes):
    assert sum(each.box.text.count("字") for each in read_lines(boxes)) == len(boxes)


@pytest.mark.parametrize("count", [400])
def test_a_page_full_of_scattered_words_ends(count):
    boxes = [line("词", (7 * n * n) % 600, (13 * n * n) % 800, 9) for n in range(count)]
    assert sum(each.box.text.count("词") for each in read_lines(boxes)) == count
