"""Paragraphs from lines, on boxes alone."""

import pytest

from index.documents import BlockKind
from index.reading.page_layout import Line, TextBox
from index.reading.paragraphs import PageLine, compose

WIDTH = 200  # points of a column, in which twenty characters of 10 points stand


def page_lines(*rows, page=1, region=0, size=10.0, top=100.0, confidence=None) -> list[PageLine]:
    """Rows are texts, indented where they begin with a full-width space."""
    lines = []
    for at, text in enumerate(rows):
        left = 50 + size * (len(text) - len(text.lstrip("\u3000")))
        bare = text.strip("\u3000")
        width = sum(0.5 if c.isascii() else 1 for c in bare) * size
        y = top + 15 * at
        box = TextBox(bare, left, y, left + width, y + size, size, confidence=confidence)
        lines.append(PageLine(Line(box, region), page))
    return lines


def texts(lines: list[PageLine]) -> list[str]:
    text, blocks = compose(lines)
    return [text[b.start : b.end] for b in blocks]


FULL = "一二三四五六七八九十一二三四五六七八九十"


def test_a_short_line_ends_a_paragraph():
    assert texts(page_lines(FULL, "完了。", FULL, "也完。")) == [FULL + "完了。", FULL + "也完。"]


def test_an_indent_begins_a_paragraph_behind_a_full_line():
    first = FULL[:-1] + "。"
    assert texts(page_lines(first, "\u3000\u3000" + FULL[2:], "后面。")) == [
        first,
        FULL[2:] + "后面。",
    ]


def test_a_gap_begins_a_paragraph():
    lines = page_lines(FULL, FULL, FULL) + page_lines(FULL, FULL, top=180)
    assert texts(lines) == [FULL * 3, FULL * 2]


@pytest.mark.parametrize("item", ["●项目二", "第二条 总则", "（二）其他", "2.其他", "二、其他"])
def test_an_item_begins_a_paragraph(item):
    first = FULL[:-1] + "；"
    assert len(texts(page_lines(first, item + FULL[: 20 - len(item)], FULL))) == 2


def test_a_reference_at_the_beginning_of_a_line_is_no_item():
    rows = [FULL[:-2] + "根据", "第九条规定办理，由区财政局负责安排。"]
    assert texts(page_lines(*rows)) == ["".join(rows)]


def test_a_paragraph_goes_on_over_columns_and_pages():
    lines = (
        page_lines("\u3000\u3000" + FULL[2:], FULL)
        + page_lines(FULL, region=1)
        + page_lines("结束。", page=2)
    )
    text, [block] = compose(lines)
    assert text[block.start : block.end] == FULL[2:] + FULL * 2 + "结束。" and block.page == 1


def test_a_sentence_that_ends_a_page_ends_its_paragraph_where_nothing_shows_that_it_goes_on():
    lines = page_lines(FULL, FULL[:-1] + "。") + page_lines(FULL, FULL, page=2)
    assert len(texts(lines)) == 2


def test_large_type_is_a_heading_and_long_large_type_is_not():
    lines = page_lines("某区招商办法", size=20, top=50) + page_lines(FULL, FULL, FULL, "完。")
    _, blocks = compose(lines)
    assert [(b.kind, b.level, b.label) for b in blocks] == [
        (BlockKind.HEADING, 1, "某区招商办法"),
        (BlockKind.PARAGRAPH, 0, ""),
    ]


def test_a_title_of_two_centred_lines_is_one():
    body = page_lines(*[FULL] * 4, top=150)
    title = [
        PageLine(
            Line(TextBox(text, 150 - 10 * len(text), y, 150 + 10 * len(text), y + 20, 20), 0), 1
        )
        for text, y in (("关于印发某区", 60), ("招商办法的通知", 84))
    ]
    assert texts(title + body)[0] == "关于印发某区招商办法的通知"


def test_a_block_is_as_sure_as_its_least_sure_line():
    lines = page_lines(FULL, confidence=0.9) + page_lines("完。", top=115, confidence=0.7)
    _, [block] = compose(lines)
    assert block.confidence == 0.7


def table(rows, page, left=50.0):
    return PageLine(Line(TextBox("", left, 100, 400, 200, 10, rows=rows), 0), page)


def test_a_table_goes_on_with_the_next_page_and_keeps_one_header():
    head = ("项目", "金额")
    lines = [table((head, ("路", "1")), 1), table((head, ("桥", "2")), 2)]
    assert texts(lines) == ["| 项目 | 金额 |\n| 路 | 1 |\n| 桥 | 2 |"]


def test_tables_of_other_columns_or_on_one_page_stay_apart():
    head = ("项目", "金额")
    assert len(texts([table((head,), 1), table((head,), 1)])) == 2
    assert len(texts([table((head,), 1), table((("一", "二", "三"),), 2)])) == 2


def test_cells_keep_to_their_place():
    assert texts([table((("a|b", "c\nd"), ("e", "")), 1)]) == ["| a／b | c d |\n| e |  |"]


def placed(text: str, left: float, top: float, size: float = 10.0) -> PageLine:
    width = sum(0.5 if c.isascii() else 1 for c in text) * size
    return PageLine(Line(TextBox(text, left, top, left + width, top + size, size), 0), 1)


def flush(text: str, top: float) -> PageLine:
    """A line that ends where the column ends."""
    return placed(text, 250 - 10 * sum(0.5 if c.isascii() else 1 for c in text), top)


def test_bodies_that_sign_the_date_and_an_appendix_stand_for_themselves():
    body = page_lines(FULL, FULL, FULL[:-1] + "。")
    names = [
        flush("示例区工业和信息局", 145),
        flush("示例区财政局", 160),
        flush("2026年3月9日", 175),
    ]
    found = texts([*body, *names, placed("附件", 50, 190), placed("退回情形", 50, 205)])
    assert found[1:] == ["示例区工业和信息局", "示例区财政局", "2026年3月9日", "附件", "退回情形"]


def test_the_lines_of_a_title_in_larger_type_are_further_apart():
    title = [placed("支持示例区工业", 80, 40, 20), placed("申报指南", 110, 75, 20)]
    assert texts([*title, *page_lines(FULL, FULL, FULL)])[0] == "支持示例区工业申报指南"
    far = [placed("支持示例区工业", 80, 20, 20), placed("申报指南", 110, 75, 20)]
    assert texts([*far, *page_lines(FULL, FULL, FULL)])[0] == "支持示例区工业"


def test_a_subtitle_goes_on_in_the_middle_of_its_second_line():
    lines = [placed("——2026年1月8日在示例区人民代表大会第五次", 50, 70), placed("会议上", 135, 85)]
    assert texts([*lines, *page_lines(FULL, FULL)])[0].endswith("第五次会议上")
