import pytest

from index.documents import BlockKind
from index.reading import markdown, plain
from index.structure import ARTICLE_LEVEL, recognise


def blocks_of(text: str):
    read = plain.read(text.encode())
    return recognise(read.text, read.blocks)


@pytest.mark.parametrize(
    ("line", "level", "label"),
    [
        ("第一编 总则", 7, "第一编 总则"),
        ("第二章　款项支付规定", 8, "第二章 款项支付规定"),
        ("第十二节 监督", 9, "第十二节 监督"),
        ("第二章", 8, "第二章"),
        ("一、工作目标", 11, "一、工作目标"),
        ("（一）组织领导", 12, "（一）组织领导"),
        ("(三)资金保障", 12, "(三)资金保障"),
        ("1.申报条件", 13, "1.申报条件"),
        ("12、受理时间", 13, "12、受理时间"),
    ],
)
def test_a_line_that_reads_as_heading_is_one(line, level, label):
    (block,) = blocks_of(line)
    assert (block.kind, block.level, block.label) == (BlockKind.HEADING, level, label)


def test_headings_are_ordered_from_division_to_number():
    lines = ["第一编 甲", "第一章 甲", "第一节 甲", "第一条 甲", "一、甲", "（一）甲", "1.甲"]
    levels = [block.level for block in blocks_of("\n".join(lines))]
    assert levels == sorted(set(levels))


@pytest.mark.parametrize(
    "line",
    [
        "一、" + "企业应当按照规定提交材料并接受核查" * 3,  # too long
        "（一）企业在本区注册；",  # a sentence of a list
        "1.5亿元投资项目",  # a number, not a numbering
        "第二章的规定适用于本区",  # mentions a chapter
        "第九条规定的情形除外",  # mentions an article
        "招商引资工作",
    ],
)
def test_a_line_that_only_looks_like_a_heading_is_a_paragraph(line):
    assert [b.kind for b in blocks_of(line)] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("第九条　企业应当如实申报。", "第九条"),
        ("第十条之一 本办法自公布之日起施行。", "第十条之一"),
        ("第12条 数字编号也是条。", "第12条"),
    ],
)
def test_an_article_keeps_its_text_and_gets_its_number_as_label(line, label):
    (block,) = blocks_of(line)
    assert (block.kind, block.level, block.label) == (BlockKind.ARTICLE, ARTICLE_LEVEL, label)
    assert (block.start, block.end) == (0, len(line))


def test_blocks_that_a_format_marks_itself_stay_as_they_are():
    read = markdown.read("## 一、目标\n\n| 一、甲 | 乙 |\n|---|---|\n| 1 | 2 |\n".encode())
    assert recognise(read.text, read.blocks) == read.blocks
