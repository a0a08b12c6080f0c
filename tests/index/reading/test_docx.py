"""Word documents made with python-docx; what it cannot make is put in as XML."""

import io
import zipfile

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from fakes import CharacterTokens

from index.chunking import split
from index.documents import Block, BlockKind, table_cells
from index.errors import UnreadableFile
from index.metadata import describe
from index.reading.docx import read

NS = nsdecls("w")
HEADING, PARAGRAPH, TABLE = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TABLE


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def found(document) -> list[tuple[BlockKind, str]]:
    text = read(saved(document))
    return [(b.kind, text.text[b.start : b.end]) for b in text.blocks]


def contents(document) -> list[str]:
    return [content for _, content in found(document)]


def add(document, xml: str):
    """A paragraph, table or control as XML at the end of the body."""
    element = parse_xml(xml.replace(">", f" {NS}>", 1) if "xmlns" not in xml else xml)
    document.element.body.insert(len(document.element.body) - 1, element)
    return element


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


# --- order and headings ---


def centred(document, text: str, size: int) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).font.size = Pt(size)


def test_lines_set_alike_in_the_middle_may_be_one_title():
    document = Document()
    centred(document, "示例区促进先进制造业", 22)
    centred(document, "高质量发展扶持办法", 22)
    centred(document, "示例区人民政府", 16)
    document.add_paragraph("为促进先进制造业发展，制定本办法。")
    told = read(saved(document))
    assert told.metadata["title_lines"] == 2
    assert describe("a.docx", "d", told, {}).title == "示例区促进先进制造业高质量发展扶持办法"


def test_lines_at_the_left_are_no_title_together():
    document = Document()
    for line in ("示例区促进先进制造业", "高质量发展扶持办法"):
        document.add_paragraph(line)
    told = read(saved(document))
    assert describe("a.docx", "d", told, {}).title == "示例区促进先进制造业"


def test_paragraphs_and_tables_keep_their_order():
    document = Document()
    document.add_paragraph("甲。")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["园区", "数量", "东区", "3"], strict=True):
        cell.text = text
    document.add_paragraph("乙。")
    assert found(document) == [
        (PARAGRAPH, "甲。"),
        (TABLE, "| 园区 | 数量 |\n| 东区 | 3 |"),
        (PARAGRAPH, "乙。"),
    ]


def test_heading_styles_are_headings_with_their_level():
    document = Document()
    document.add_heading("某区招商办法", 0)
    document.add_heading("总体要求", 1)
    document.add_heading("目标", 2)
    document.add_paragraph("正文。")
    text = read(saved(document))
    assert [(b.kind, b.level, b.label) for b in text.blocks] == [
        (HEADING, 1, "某区招商办法"), (HEADING, 1, "总体要求"), (HEADING, 2, "目标"),
        (PARAGRAPH, 0, ""),
    ]  # fmt: skip
    assert text.metadata["title"] == "某区招商办法"


@pytest.mark.parametrize("name", ["标题 2", "标题2", "Heading 2"])
def test_heading_styles_are_known_by_chinese_names_and_by_what_they_are_based_on(name):
    document = Document()
    base = document.styles.add_style("自定", 1)
    base.base_style = document.styles.add_style("x", 1)
    base.base_style.element.find(qn("w:name")).set(qn("w:val"), name)
    document.add_paragraph("目标", style=base)
    assert [(b.kind, b.level) for b in read(saved(document)).blocks] == [(HEADING, 2)]


def test_an_outline_level_makes_a_heading():
    document = Document()
    add(document, f"<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr>{run('目标')}</w:p>")
    add(document, f"<w:p><w:pPr><w:outlineLvl w:val='9'/></w:pPr>{run('正文')}</w:p>")
    assert [(b.kind, b.level) for b in read(saved(document)).blocks] == [
        (HEADING, 3), (PARAGRAPH, 0),
    ]  # fmt: skip


def test_a_long_paragraph_in_a_heading_style_stays_a_paragraph():
    document = Document()
    document.add_heading("各部门应当在每年年底前报送招商引资工作的进展情况。" * 4, 1)
    assert [kind for kind, _ in found(document)] == [PARAGRAPH]


def test_a_line_break_ends_a_paragraph_and_a_contents_list_is_left_out():
    document = Document()
    document.add_paragraph("甲\n乙")
    style = document.styles.add_style("x", 1)
    style.element.find(qn("w:name")).set(qn("w:val"), "toc 1")
    document.add_paragraph("总体要求\t3", style=style)
    assert contents(document) == ["甲", "乙"]


# --- automatic numbers ---


def level(at: int, form: str, text: str, more: str = "") -> str:
    start = "" if "<w:start" in more else '<w:start w:val="1"/>'
    return (
        f'<w:lvl w:ilvl="{at}">{start}<w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbered(levels: str, nums: str = "") -> tuple:
    """A document whose list 90 has these levels; `nums` are further lists of the definition 90."""
    document = Document()
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {NS} w:abstractNumId="90">{levels}</w:abstractNum>'))
    for xml in ('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>', *nums.split("\n")):
        if xml:
            root.append(parse_xml(xml.replace("<w:num ", f"<w:num {NS} ", 1)))
    return document


def item(document, text: str, at: int = 0, list_id: int = 90):
    number = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return add(document, f"<w:p><w:pPr>{number}</w:pPr>{run(text)}</w:p>")


@pytest.mark.parametrize(
    ("form", "pattern", "numbers"),
    [
        ("chineseCounting", "第%1条", ["第一条\u3000", "第二条\u3000"]),
        ("chineseCountingThousand", "（%1）", ["（一）", "（二）"]),
        ("japaneseCounting", "%1、", ["一、", "二、"]),
        ("decimal", "%1.", ["1. ", "2. "]),
        ("decimal", "(%1)", ["(1)", "(2)"]),
        ("lowerLetter", "%1)", ["a)", "b)"]),
        ("upperRoman", "%1", ["I ", "II "]),
        ("decimalEnclosedCircle", "%1", ["① ", "② "]),
        ("decimalZero", "%1", ["01 ", "02 "]),
        ("ideographTraditional", "%1、", ["甲、", "乙、"]),
        ("bullet", "●", ["", ""]),
        ("none", "", ["", ""]),
    ],
)
def test_automatic_numbers_are_in_the_text(form, pattern, numbers):
    document = numbered(level(0, form, pattern))
    for text in "甲乙":
        item(document, text)
    assert contents(document) == [n + t for n, t in zip(numbers, "甲乙", strict=True)]


def test_numbers_of_several_levels_restart_below_the_higher_one():
    document = numbered(level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2",
                        "<w:isLgl/>"))  # fmt: skip
    for at, text in ((0, "甲"), (1, "a"), (1, "b"), (0, "乙"), (1, "c")):
        item(document, text, at)
    assert contents(document) == ["一、甲", "1.1 a", "1.2 b", "二、乙", "2.1 c"]


def test_a_level_that_never_restarts_counts_through():
    document = numbered(
        level(0, "chineseCounting", "第%1章")
        + level(1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>')
    )
    for at, text in ((0, "总则"), (1, "甲。"), (1, "乙。"), (0, "附则"), (1, "丙。")):
        item(document, text, at)
    assert contents(document) == [
        "第一章\u3000总则", "第一条\u3000甲。", "第二条\u3000乙。",
        "第二章\u3000附则", "第三条\u3000丙。",
    ]  # fmt: skip


def test_a_list_starts_where_it_says_and_another_one_anew():
    again = (
        '<w:num w:numId="91"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>\n'
        '<w:num w:numId="92"><w:abstractNumId w:val="90"/></w:num>'
    )
    document = numbered(level(0, "decimal", "%1.", '<w:start w:val="3"/>'), again)
    for list_id in (90, 90, 91, 91, 92):
        item(document, "文", 0, list_id)
    # a list without a start of its own goes on where the definition stands
    assert contents(document) == ["3. 文", "4. 文", "5. 文", "6. 文", "7. 文"]


def test_a_level_of_its_own_replaces_that_of_the_definition():
    own = (
        '<w:num w:numId="91"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0">'
        + level(0, "chineseCounting", "（%1）")
        + "</w:lvlOverride></w:num>"
    )
    document = numbered(level(0, "decimal", "%1."), own)
    item(document, "甲", 0, 91)
    assert contents(document) == ["（一）甲"]


def test_a_style_gives_a_number_and_numid_0_takes_it_away():
    document = numbered(
        level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Heading1"/>')
        + level(1, "chineseCounting", "第%2节", '<w:pStyle w:val="Heading2"/>')
    )
    for name in ("Heading 1", "Heading 2"):
        properties = document.styles[name].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {NS}><w:numId w:val="90"/></w:numPr>'))
    document.add_heading("总则", 1)
    document.add_heading("目的", 2)
    none = document.add_heading("附录", 1)
    none._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {NS}><w:numId w:val="0"/></w:numPr>'))
    assert contents(document) == ["第一章\u3000总则", "第一节\u3000目的", "附录"]


def test_numbered_articles_are_passages_under_their_article():
    document = numbered(
        level(0, "chineseCounting", "第%1章")
        + level(1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>')
    )
    item(document, "总则")
    item(document, "某区设立招商专班。", 1)
    passages = split("a", "办法", read(saved(document)), CharacterTokens(), 60)
    assert [(p.heading_path, p.text) for p in passages] == [
        (("第一章 总则", "第一条"), "第一条\u3000某区设立招商专班。")
    ]


def test_a_deleted_item_is_not_counted_but_an_empty_one_is():
    document = numbered(level(0, "decimal", "%1."))
    item(document, "甲")
    gone = item(document, "")
    gone.find(qn("w:pPr")).append(parse_xml(f"<w:rPr {NS}><w:del/></w:rPr>"))
    item(document, "乙")
    item(document, "")
    item(document, "丙")
    assert contents(document) == ["1. 甲", "2. 乙", "4. 丙"]


# --- what is shown and what is not ---


def test_inserted_text_stays_and_deleted_and_hidden_text_goes():
    document = Document()
    deleted = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('走')}</w:moveFrom><w:moveTo>{run('来')}</w:moveTo>"
    add(document, f"<w:p>{run('甲')}<w:ins>{run('新')}</w:ins>{deleted}{moved}"
        f"{run('隐', '<w:vanish/>')}{run('显', '<w:vanish w:val=&quot;0&quot;/>')}</w:p>"
        .replace("&quot;", '"'))  # fmt: skip
    assert contents(document) == ["甲新来显"]


def test_links_fields_and_content_controls_are_text():
    document = Document()
    add(document, f"<w:p><w:hyperlink>{run('链')}</w:hyperlink>"
        f"<w:fldSimple w:instr='DATE'>{run('域')}</w:fldSimple>"
        f"<w:sdt><w:sdtContent>{run('控')}</w:sdtContent></w:sdt></w:p>")  # fmt: skip
    add(document, f"<w:sdt><w:sdtContent><w:p>{run('块')}</w:p></w:sdtContent></w:sdt>")
    assert contents(document) == ["链域控", "块"]


def test_a_text_box_follows_its_paragraph_and_is_told_once():
    document = Document()
    box = f"<w:txbxContent><w:p>{run('框中。')}</w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    add(document, f"<w:p {NS} {mc}>{run('正文。')}<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>")  # fmt: skip
    assert contents(document) == ["正文。", "框中。"]


def test_headers_and_footers_are_left_out():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    document.add_paragraph("正文。")
    assert contents(document) == ["正文。"]


def with_part(data: bytes, name: str, content: bytes, replace: dict[str, tuple[str, str]]) -> bytes:
    """The package with one more part, and one string replaced in some of the others."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            text = old.read(part)
            if part in replace:
                before, after = (s.encode() for s in replace[part])
                assert before in text
                text = text.replace(before, after, 1)
            new.writestr(part, text)
        new.writestr(name, content)
    return out.getvalue()


def test_a_footnote_follows_its_paragraph():
    document = Document()
    add(document, f"<w:p>{run('正文。')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
    document.add_paragraph("下文。")
    note = f"<w:footnote w:id='2'><w:p>{run('注释。')}</w:p></w:footnote>"
    notes = f"<w:footnotes {NS}>{note}</w:footnotes>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    data = with_part(
        saved(document), "word/footnotes.xml", notes.encode(),
        {"word/_rels/document.xml.rels": ("</Relationships>", relation)},
    )  # fmt: skip
    assert read(data).text.split() == ["正文。", "注释。", "下文。"]


# --- tables ---


def table(document, rows: list[list[str]]):
    made = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return made


def test_cells_merged_down_are_told_in_each_row_and_across_once():
    document = Document()
    made = table(document, [["园区", "年", "项目"], ["东区", "2022", "3"], ["", "2023", "5"],
                            ["合计", "", "8"]])  # fmt: skip
    made.cell(1, 0).merge(made.cell(2, 0))
    made.cell(3, 0).merge(made.cell(3, 1))
    assert table_cells(contents(document)[0]) == [
        ["园区", "年", "项目"], ["东区", "2022", "3"], ["东区", "2023", "5"], ["合计", "", "8"],
    ]  # fmt: skip


def test_a_table_in_a_cell_follows_the_table_around_it():
    document = Document()
    outer = table(document, [["甲", "乙"], ["丙", ""]])
    inner = outer.cell(1, 1).add_table(2, 2)
    for cell, text in zip(inner._cells, "1234", strict=True):
        cell.text = text
    assert contents(document) == ["| 甲 | 乙 |\n| 丙 |  |", "| 1 | 2 |\n| 3 | 4 |"]


def test_a_table_that_only_places_text_gives_paragraphs():
    document = Document()
    made = table(document, [["第一段。"], ["第二段。"]])
    made.cell(0, 0).add_paragraph("又一段。")
    assert found(document) == [
        (PARAGRAPH, "第一段。"), (PARAGRAPH, "又一段。"), (PARAGRAPH, "第二段。"),
    ]  # fmt: skip


def test_a_document_that_is_all_table_is_read():
    document = Document()
    table(document, [[f"{r}行{c}列" for c in range(4)] for r in range(300)])
    ((kind, text),) = found(document)
    assert kind is TABLE and len(table_cells(text)) == 300


# --- what is wrong with it ---


def test_macros_are_reported_and_not_run():
    document = Document()
    document.add_paragraph("正文。")
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    relation = f'<Relationship Id="rId98" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    override = (
        '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.'
        'vbaProject"/></Types>'
    )
    data = with_part(saved(document), "word/vbaProject.bin", b"\0", {
        "word/_rels/document.xml.rels": ("</Relationships>", relation),
        "[Content_Types].xml": (plain, macro),
    })  # fmt: skip
    data = with_part(data, "x", b"", {"[Content_Types].xml": ("</Types>", override)})
    text = read(data)
    assert text.text == "正文。\n" and "macros" in text.notes[0]


def test_entities_are_not_expanded():
    document = Document()
    document.add_paragraph("正文。")
    data = with_part(saved(document), "x", b"", {
        "word/document.xml": ("<w:document", '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                              "<w:document"),
    })  # fmt: skip
    data = with_part(data, "y", b"", {"word/document.xml": ("正文。", "正文。&e;")})
    assert "root:" not in read(data).text


@pytest.mark.parametrize("damage", ["truncated", "no main part", "broken xml"])
def test_a_damaged_document_is_refused(damage):
    document = Document()
    document.add_paragraph("正文。")
    data = saved(document)
    if damage == "truncated":
        data = data[: len(data) // 2]
    elif damage == "no main part":
        data = with_part(data, "x", b"", {"_rels/.rels": ("word/document.xml", "word/gone.xml")})
    else:
        data = with_part(data, "x", b"", {"word/document.xml": ("</w:body>", "")})
    with pytest.raises(UnreadableFile, match="damaged"):
        read(data)


def test_blocks_match_the_text():
    document = Document()
    document.add_heading("标题", 1)
    table(document, [["甲", "乙|丙\n丁"], ["1", "2"]])
    document.add_paragraph("　　正文。  ")
    text = read(saved(document))
    assert text.blocks == (
        Block(HEADING, 0, 2, 1, "标题"), Block(TABLE, 3, 26), Block(PARAGRAPH, 27, 30),
    )  # fmt: skip
    assert text.text == "标题\n| 甲 | 乙｜丙 丁 |\n| 1 | 2 |\n正文。\n"
