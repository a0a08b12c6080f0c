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
        ("第三部分　保障", 7, "第三部分 保障"),
        ("第四章附则", 8, "第四章附则"),
        ("第五章 附　则", 8, "第五章 附则"),
        ("一、工作目标", 11, "一、工作目标"),
        ("二、企业如何申请？", 11, "二、企业如何申请？"),
        ("（一）组织领导", 12, "（一）组织领导"),
        ("(三)资金保障", 12, "(三)资金保障"),
        ("1.申报条件", 13, "1.申报条件"),
        ("12、受理时间", 13, "12、受理时间"),
    ],
)
def test_a_line_that_reads_as_heading_is_one(line, level, label):
    block, _ = blocks_of(f"{line}\n企业应当如实申报。")
    assert (block.kind, block.level, block.label) == (BlockKind.HEADING, level, label)


def test_headings_are_ordered_from_division_to_number():
    numbered = ["一、甲", "（一）甲", "1.甲", "（1）甲", "①甲"]
    lines = ["第一编 甲", "第一章 甲", "第一节 甲", *numbered, "文。"]
    levels = [block.level for block in blocks_of("\n".join(lines))][:-1]
    assert levels == sorted(set(levels)) and ARTICLE_LEVEL in range(levels[2], levels[3])


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


# --- numbered lines that are no headings ---


def kinds_of(text: str) -> list[tuple[str, str]]:
    return [(b.kind.value, b.label) for b in blocks_of(text)]


def test_what_is_numbered_inside_an_article_is_its_item():
    blocks = kinds_of(
        "第三条　下列企业可以申请：\n（一）规模以上企业\n（二）其他企业\n前款不适用。"
    )
    assert [label for _, label in blocks] == ["第三条", "", "", ""]


def test_lines_of_a_list_are_no_headings():
    lines = "一、申报材料\n1.营业执照\n2.申请表\n3.授权书\n材料一式两份。\n二、受理\n网上受理。"
    assert [label for _, label in kinds_of(lines)] == [
        "一、申报材料", "", "", "", "", "二、受理", "",
    ]  # fmt: skip


def test_a_paragraph_with_a_short_lead_is_named_by_it_and_keeps_it():
    long = "（二）企业应当在规定的期限内向所在地主管部门提交申请和全部所需材料。另行通知。"
    text = f"（一）加大信贷支持。对受影响的企业不抽贷。\n{long}"
    titled, untitled = blocks_of(text)
    assert (titled.kind, titled.label) == (BlockKind.ITEM, "（一）加大信贷支持")
    assert text[titled.start : titled.end].startswith("（一）加大信贷支持。")
    assert untitled.kind is BlockKind.PARAGRAPH


def test_an_article_without_a_blank_is_one_where_its_number_is_the_next():
    text = "第一条 甲。\n第二条企业应当申报。\n第三条规定的情形除外。\n第九条企业不予受理。"
    assert [label for _, label in kinds_of(text)] == ["第一条", "第二条", "", ""]


def test_an_article_may_be_set_in_bold():
    read = markdown.read("**第七条**企业应当申报。\n".encode())
    assert [b.label for b in recognise(read.text, read.blocks)] == ["第七条"]


# --- contents and appendices ---


def test_a_list_of_contents_heads_nothing():
    text = (
        "目 录\n第一章 总则……1\n第二章 附则……9\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。"
    )
    labels = [label for _, label in kinds_of(text)]
    assert labels == ["", "", "", "第一章 总则", "第一条", "第二章 附则", "第二条"]


def test_contents_that_a_format_marks_as_headings_are_none_either():
    read = markdown.read(
        "# 办法\n## 目录\n### 一、目标\n### 二、保障\n## 一、目标\n文。\n".encode()
    )
    labels = [b.label for b in recognise(read.text, read.blocks)]
    assert labels == ["办法", "", "", "", "一、目标", ""]


def test_a_word_for_contents_in_a_sentence_changes_nothing():
    assert [label for _, label in kinds_of("目录\n本目录由区政府公布。\n一、甲\n文。")][
        2
    ] == "一、甲"


def test_an_appendix_ends_the_chapters_and_is_named_with_its_title():
    text = "第二章 附则\n第五条 甲。\n附件2\n重点项目名单\n一、工业\n项目甲。"
    blocks = blocks_of(text)
    assert [b.label for b in blocks] == [
        "第二章 附则", "第五条", "附件2", "重点项目名单", "一、工业", "",
    ]  # fmt: skip
    assert blocks[2].level < blocks[3].level < blocks[0].level


@pytest.mark.parametrize(
    "text",
    ["附件：1.申请表\n2.名单\n某区政府", "附件：\n1.申请表\n2.名单\n某区", "附件：申请表\n某区",
     "附件1：申请表\n附件2：名单"],
)  # fmt: skip
def test_the_list_of_appendices_under_a_letter_heads_nothing(text):
    assert {label for _, label in kinds_of(text)} == {""}


def test_a_question_with_its_answer_below_is_a_heading() -> None:
    first = "问：外资企业能享受吗？\n答：能。\n1.内外资企业同等对待。"
    text = f"一、问答\n{first}\n问：多久能到账？\n答：三个月左右。"
    found = [(b.kind, b.label) for b in blocks_of(text) if b.kind is BlockKind.HEADING]
    asked = ["外资企业能享受吗？", "多久能到账？"]
    assert found == [(BlockKind.HEADING, label) for label in ("一、问答", *asked)]
    levels = [b.level for b in blocks_of(text) if b.kind is BlockKind.HEADING]
    assert levels[0] < levels[1] == levels[2]


@pytest.mark.parametrize(
    "text",
    [
        "外资企业能享受吗？\n企业应当如实申报。",  # nobody answers
        "问：" + "企业应当按照规定提交材料并接受核查" * 6 + "吗？\n答：是。",  # too long
        "企业应当如实申报。\n答：能。",  # nobody asks
    ],
)
def test_what_is_asked_and_not_answered_is_text(text: str) -> None:
    assert all(block.kind is BlockKind.PARAGRAPH for block in blocks_of(text))
