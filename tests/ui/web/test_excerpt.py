"""Excerpts show exactly what was quoted, and tables as tables."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.web.excerpt import excerpt_html

TABLE = "| 区域 | 园区 |\n| --- | --- |\n| 东部 | 花园口 |\n| 西部 | 古荥 |"


def marked(html: str) -> list[str]:
    return [unescape(m) for m in re.findall(r"<mark>(.*?)</mark>", html, re.DOTALL)]


def test_the_quotation_is_marked_by_its_offsets_and_not_by_its_wording():
    text = "目标400亿元。目标400亿元。"
    html = excerpt_html(text, 50, marks=[(50 + 8, 50 + 16)])
    assert html == "<p>目标400亿元。<mark>目标400亿元。</mark></p>"


def test_a_quotation_over_two_paragraphs_is_marked_in_both():
    assert marked(excerpt_html("甲一。\n\n乙二。", 0, marks=[(1, 7)])) == ["一。", "乙二"]


def test_a_table_has_its_header_and_every_cell_its_column():
    html = excerpt_html(TABLE)
    assert '<th scope="col">区域</th>' in html
    assert '<td data-label="园区">花园口</td>' in html
    assert "---" not in html
    assert "|" not in html


def test_a_quoted_row_is_marked_cell_by_cell():
    start = TABLE.index("| 西部")
    assert marked(excerpt_html(TABLE, 7, marks=[(7 + start, 7 + len(TABLE))])) == ["西部", "古荥"]


def test_a_table_that_was_cut_keeps_its_header_row():
    html = excerpt_html("| 西部 | 古荥 |", 0, lead="| 区域 | 园区 |", marks=[(0, 11)])
    assert '<th scope="col">园区</th>' in html
    assert '<td data-label="区域"><mark>西部</mark></td>' in html


def test_rows_longer_than_their_header_lose_nothing():
    assert "三" in excerpt_html("| 甲 |\n| --- |\n| 一 | 二 | 三 |")


def test_empty_cells_keep_the_others_in_their_columns():
    assert '<td data-label="乙"></td><td data-label="丙">三</td>' in excerpt_html(
        "| 甲 | 乙 | 丙 |\n|---|---|---|\n| 一 |  | 三 |"
    )


@pytest.mark.parametrize(
    ("line", "shown"),
    [("> 摘编", "摘编"), ("- 一项", "一项"), ("## 标题", "标题"), ("**粗**体`码`", "粗体码")],
)
def test_marks_of_markdown_are_left_out(line, shown):
    assert excerpt_html(line) == f"<p>{shown}</p>"


def test_text_and_cells_and_headers_are_escaped():
    attack = "<script>alert(1)</script>"
    html = excerpt_html(f'{attack}\n| {attack} | "x" |\n| --- | --- |\n| {attack} | <b>y</b> |')
    assert "<script" not in html
    assert "<b>" not in html
    assert html.count("&lt;script&gt;") == 4  # the header stands in its cell's label as well


@given(st.text(alphabet="甲乙 |\n。<&-", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_is_marked_is_what_was_quoted_but_for_layout(text, a, b):
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    html = excerpt_html(text, 1000, marks=[(1000 + start, 1000 + end)])
    layout = re.compile(r"[\s|]")
    body = re.sub(r'<th.*?</th>|data-label="[^"]*"', "", html)
    inside = layout.sub("", "".join(marked(body)))
    quoted = layout.sub("", text[start:end])
    # marks of Markdown, table rules and header rows are not shown; nothing else may be missing
    assert inside.replace("-", "") in quoted.replace("-", "") or not quoted
    assert set(inside) <= set(quoted)
