from index.documents import BlockKind
from index.reading.plain import read


def paragraphs(text: str) -> list[str]:
    document = read(text.encode())
    assert {b.kind for b in document.blocks} <= {BlockKind.PARAGRAPH}
    return [document.text[b.start : b.end] for b in document.blocks]


def test_each_line_is_a_paragraph_without_its_indent():
    assert paragraphs("　　第一段。\r\n\r\n　　第二段。\n") == ["第一段。", "第二段。"]


def test_a_run_of_spaces_divides_text_flattened_to_one_line():
    assert paragraphs("第一段。  第二段。　　第三段。\xa0\xa0第四段 同段。") == [
        "第一段。", "第二段。", "第三段。", "第四段 同段。",
    ]  # fmt: skip


def test_blank_text_has_no_paragraphs():
    assert paragraphs(" \n\t\n　　\n") == []
