import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import BlockKind, DocumentText
from index.errors import UnreadableFile
from index.reading.markdown import parse_metadata, read


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    document = read(text.encode())
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def paragraphs(text: str) -> list[str]:
    return [content for kind, content in blocks(text) if kind is BlockKind.PARAGRAPH]


# --- front matter ---


def test_front_matter_is_metadata_and_no_text():
    text = "---\nid: plan\ntags: [甲, 乙]\npublished: 2023-03-01\n---\n# 方案\n\n正文。\n"
    document = read(text.encode())
    assert document.metadata["id"] == "plan" and document.metadata["tags"] == ["甲", "乙"]
    assert [b.label for b in document.blocks] == ["方案", ""]


def test_front_matter_may_have_windows_line_ends_and_a_byte_order_mark():
    assert read(b"\xef\xbb\xbf---\r\nid: plan\r\n---\r\ntext\r\n").metadata == {"id": "plan"}


def test_empty_front_matter_says_nothing():
    assert read("---\n\n---\n正文。".encode()).metadata == {}


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("title: [甲", "not valid YAML"),
        ("a: 1\nb: c: d", "not valid YAML, line 2"),
        ("published: 2023-02-30", "not valid YAML"),
        ("- 甲\n- 乙", "field: value"),
        ("只是文字", "field: value"),
    ],
)
def test_front_matter_that_cannot_be_used_is_refused_with_the_reason(front, reason):
    with pytest.raises(UnreadableFile, match=reason):
        read(f"---\n{front}\n---\n正文。".encode())


def test_front_matter_that_is_not_closed_is_refused():
    with pytest.raises(UnreadableFile, match="not closed"):
        read("---\nid: plan\ntitle: 方案\n\n# 方案\n\n正文。\n".encode())


def test_a_rule_at_the_top_is_no_front_matter():
    assert paragraphs("---\n\n正文。\n") == ["正文。"]


def test_yaml_never_makes_objects():
    with pytest.raises(UnreadableFile):
        parse_metadata("title: !!python/object/apply:os.getcwd []")


# --- blocks ---


def test_headings_lose_their_marks_and_keep_their_level():
    document = read("# 方案 #\n\n###  目标  ###\n\n#不是标题\n".encode())
    found = [(b.kind, b.level, b.label) for b in document.blocks]
    assert found == [
        (BlockKind.HEADING, 1, "方案"),
        (BlockKind.HEADING, 3, "目标"),
        (BlockKind.PARAGRAPH, 0, ""),
    ]


def test_list_items_and_quotes_lose_their_marks():
    text = "- 甲\n  * 乙\n1. 丙\n2) 丁\n> 戊\n> > - 己\n-不是列表\n"
    assert paragraphs(text) == ["甲", "乙", "丙", "丁", "戊", "己", "-不是列表"]


def test_rules_and_fences_are_no_text():
    assert paragraphs("甲\n\n---\n\n* * *\n\n```python\nx = 1\n```\n") == ["甲", "x = 1"]


def test_a_table_is_one_block_with_its_header():
    table = "| 园区 | 产业 |\n|:---|---:|\n| 甲 | 乙 |\n| 丙 | 丁 |"
    assert blocks(f"前文。\n\n{table}\n\n后文。") == [
        (BlockKind.PARAGRAPH, "前文。"),
        (BlockKind.TABLE, table),
        (BlockKind.PARAGRAPH, "后文。"),
    ]


def test_a_table_without_outer_bars_is_one_too():
    table = "园区 | 产业\n--- | ---\n甲 | 乙"
    assert blocks(table) == [(BlockKind.TABLE, table)]


def test_a_bar_in_a_sentence_makes_no_table():
    assert blocks("甲|乙\n丙") == [(BlockKind.PARAGRAPH, "甲|乙"), (BlockKind.PARAGRAPH, "丙")]


# --- comments ---


def test_comments_are_left_out_of_blocks_and_of_the_text_between_them():
    document = read("甲段。\n<!-- 待核实：\n内部备注 -->\n乙段。<!-- 备注 -->\n".encode())
    assert [document.text[b.start : b.end] for b in document.blocks] == ["甲段。", "乙段。"]
    assert "备注" not in document.text and "待核实" not in document.text


def test_offsets_point_into_the_file_as_it_is():
    raw = (
        "---\nid: a\n---\n# 题\n\n<!-- 注\n释 -->\n\n- 一项。\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n"
    )
    document = read(raw.encode())
    assert len(document.text) == len(raw)
    found = [raw[b.start : b.end] for b in document.blocks]
    assert found == ["题", "一项。", "| 甲 | 乙 |\n|--|--|\n| 1 | 2 |"]


_lines = st.lists(
    st.sampled_from(["# 题", "- 项。", "> 引", "正文。", "", "| 甲 | 乙 |", "|---|---|", "---",
                     "<!-- 注", "释 -->", "id: a", "```", "   ", "1. 一", "##"]),
    max_size=15,
)  # fmt: skip


@given(_lines.map("\n".join))
def test_blocks_are_in_order_apart_and_not_blank(raw):
    try:
        document: DocumentText = read(raw.encode())
    except UnreadableFile:
        return
    spans = [(b.start, b.end) for b in document.blocks]
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert all(document.text[a:b].strip() == document.text[a:b] != "" for a, b in spans)
    assert [raw[a:b] for a, b in spans if not re.search("注|释", raw)] == [
        document.text[a:b] for a, b in spans if not re.search("注|释", raw)
    ]
