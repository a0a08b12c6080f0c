"""OFD documents as GB/T 33190 lays them out, written here part by part."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest

from index.documents import BlockKind
from index.errors import UnreadableFile
from index.reading.ofd import read

NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE, LEFT, STEP = 5.6, 28.0, 10.0  # millimetres: type, margin, from line to line
WIDTH = 28  # characters of a full line

Text = tuple[str, float, float]  # text, x, y of its baseline


def ofd(pages: list[list[Text]], title: str = "", **parts: str) -> bytes:
    """An OFD of pages, each a list of texts at places. Parts replace or add files by name."""
    made = {
        "OFD.xml": f"<ofd:OFD {NS} Version='1.0' DocType='OFD'><ofd:DocBody><ofd:DocInfo>"
        f"<ofd:DocID>1</ofd:DocID><ofd:Title>{escape(title)}</ofd:Title></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>"
        "0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>"
        + "".join(
            f"<ofd:Page ID='{n + 10}' BaseLoc='Pages/Page_{n}/Content.xml'/>"
            for n in range(len(pages))
        )
        + "</ofd:Pages></ofd:Document>",
    }
    for number, texts in enumerate(pages):
        objects = "".join(
            f"<ofd:TextObject ID='{100 + n}' Boundary='{x} {y - SIZE} 180 7' Size='{SIZE}'>"
            f"<ofd:TextCode X='0' Y='{SIZE}' DeltaX='g {max(len(text) - 1, 1)} {SIZE}'>"
            f"{escape(text)}</ofd:TextCode></ofd:TextObject>"
            for n, (text, x, y) in enumerate(texts)
        )
        made[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {NS}><ofd:Content><ofd:Layer ID='2'>{objects}</ofd:Layer></ofd:Content>"
            "</ofd:Page>"
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**made, **parts}.items():
            archive.writestr(name, text)
    return out.getvalue()


def set_lines(paragraphs: list[str], top: float = 60.0) -> list[Text]:
    """Paragraphs broken into lines as a word processor does, the first line indented."""
    texts, y = [], top
    for paragraph in paragraphs:
        first, rest = paragraph[: WIDTH - 2], paragraph[WIDTH - 2 :]
        texts.append((first, LEFT + 2 * SIZE, y))
        for start in range(0, len(rest), WIDTH):
            y += STEP
            texts.append((rest[start : start + WIDTH], LEFT, y))
        y += STEP
    return texts


A = "为推动某区重点产业链群招商工作，结合本区实际，制定本方案，请各部门认真组织实施。"
B = "第一条\u3000某区设立招商引资工作专班，由区政府主要负责同志担任组长，统筹协调。"


def contents(data: bytes) -> list[tuple[str, int | None]]:
    document = read(data)
    return [(document.text[b.start : b.end], b.page) for b in document.blocks]


def test_lines_are_joined_to_paragraphs():
    assert contents(ofd([set_lines([A, B])])) == [(A, 1), (B, 1)]


def test_text_comes_in_the_order_of_the_page_whatever_that_of_the_file():
    assert contents(ofd([set_lines([A, B])[::-1]])) == [(A, 1), (B, 1)]


def test_blocks_know_their_page():
    assert contents(ofd([set_lines([A]), set_lines([B])])) == [(A, 1), (B, 2)]


def test_running_heads_and_page_numbers_are_left_out():
    pages = [
        [("某区人民政府公报", 80.0, 15.0), *set_lines([A]), (f"— {n} —", 100.0, 285.0)]
        for n in (1, 2, 3)
    ]
    assert contents(ofd(pages)) == [(A, n) for n in (1, 2, 3)]


def test_what_is_printed_twice_to_look_bold_is_read_once():
    page = set_lines([A])
    assert contents(ofd([[*page, *page]])) == [(A, 1)]


@pytest.mark.parametrize(("title", "told"), [("某区招商方案", True), ("方案.docx", False)])
def test_the_title_is_that_of_the_document_unless_it_is_a_file_name(title, told):
    assert (read(ofd([set_lines([A])], title)).metadata.get("title") == title) is told


LINES = (  # a table of two rows and two columns, its left column merged down
    "M 0 0 L 120 0", "M 60 10 L 120 10", "M 0 20 L 120 20",
    "M 0 0 L 0 20", "M 60 0 L 60 20", "M 120 0 L 120 20",
)  # fmt: skip


def with_rules(data: list[Text], *paths: str) -> bytes:
    """A page with paths drawn from (40, 100)."""
    objects = "".join(
        f"<ofd:PathObject ID='{900 + n}' Boundary='40 100 130 40'><ofd:AbbreviatedData>{path}"
        "</ofd:AbbreviatedData></ofd:PathObject>"
        for n, path in enumerate(paths)
    )
    name = "Doc_0/Pages/Page_0/Content.xml"
    with zipfile.ZipFile(io.BytesIO(ofd([data]))) as archive:
        page = archive.read(name).decode()
    return ofd([data], **{name: page.replace("</ofd:Layer>", f"{objects}</ofd:Layer>")})


CELLS = [("园区", 45.0, 107.0), ("数量", 105.0, 107.0), ("3", 105.0, 117.0)]


@pytest.mark.parametrize("before", ["", "M 0 0 B 1 1 2 2 3 3 Q 4 4 5 5 A 1 1 0 0 1 9 9 C"])
def test_ruled_tables_are_tables(before):
    document = read(with_rules([*set_lines([A], 30.0), *CELLS], *LINES, before))
    found = [(b.kind, document.text[b.start : b.end]) for b in document.blocks]
    assert found == [
        (BlockKind.PARAGRAPH, A), (BlockKind.TABLE, "| 园区 | 数量 |\n| 园区 | 3 |"),
    ]  # fmt: skip


def test_a_table_of_rectangles_is_a_table():
    boxes = [
        f"M {x} {y} L {x + 60} {y} L {x + 60} {y + 10} L {x} {y + 10} C"
        for x in (0, 60)
        for y in (0, 10)
    ]
    document = read(with_rules([*CELLS, ("东区", 45.0, 117.0)], *boxes))
    assert document.text == "| 园区 | 数量 |\n| 东区 | 3 |\n"


def test_a_frame_and_loose_lines_are_no_table():
    frame = "M 0 0 L 120 0 L 120 20 L 0 20 C"
    document = read(with_rules(CELLS, frame, "M 5 5 L 50 9", "L", "M x"))
    assert all(b.kind is not BlockKind.TABLE for b in document.blocks)


def test_an_ofd_without_text_gives_no_blocks():
    assert read(ofd([[]])).blocks == ()


@pytest.mark.parametrize(
    "name", ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"]
)
def test_a_part_with_entities_is_refused(name):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ofd:OFD/>'
    with pytest.raises(UnreadableFile):
        read(ofd([set_lines([A])], **{name: bomb}))


@pytest.mark.parametrize("damage", ["truncated", "no root", "broken page"])
def test_a_damaged_ofd_is_refused(damage):
    if damage == "truncated":
        data = ofd([set_lines([A])])[:600]
    elif damage == "no root":
        data = ofd([set_lines([A])], **{"OFD.xml": "<x/>"})
    else:
        data = ofd([set_lines([A])], **{"Doc_0/Pages/Page_0/Content.xml": "<ofd:Page"})
    with pytest.raises(UnreadableFile, match="damaged"):
        read(data)
