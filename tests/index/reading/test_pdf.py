"""PDF with a text layer: what is read of it, and what is refused."""

import io
from itertools import count

import pytest
from paper import draw_pdf, lines_at
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from index.documents import BlockKind
from index.errors import UnreadableFile
from index.reading import pdf

# A text in which every sentence is another, so that an order or a loss would show.
SENTENCES = [
    f"第{n}项任务由某区第{n}工作组牵头，在{n}月底以前完成，所需资金{n}.5亿元由区财政安排。"
    for n in range(1, 13)
]


def column(sentences: list[str], width: int = 20) -> list[str]:
    """Indented paragraphs set in lines that many characters wide; a figure is half of one."""
    lines = []
    for sentence in sentences:
        line = "\u3000\u3000"
        for character in sentence:
            if sum(0.5 if c.isascii() else 1 for c in line + character) > width:
                lines.append(line)
                line = ""
            line += character
        lines.append(line)
    return lines


def blocks(data: bytes) -> list[tuple[BlockKind, str]]:
    document = pdf.read(data)
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def texts(data: bytes) -> list[str]:
    return [text for _, text in blocks(data)]


def test_lines_become_paragraphs():
    data = draw_pdf(lambda c: lines_at(c, 72, 100, column(SENTENCES)))
    assert texts(data) == SENTENCES


def test_two_columns_are_read_one_after_the_other():
    def draw(canvas):
        lines_at(canvas, 60, 100, column(SENTENCES[:6], 18))
        lines_at(canvas, 300, 100, column(SENTENCES[6:], 18))

    assert texts(draw_pdf(draw)) == SENTENCES


def test_three_columns_under_a_headline_across_them():
    def draw(canvas):
        lines_at(canvas, 90, 80, ["某区一季度签约二十一个项目"], size=30)
        for number in range(3):
            lines = column(SENTENCES[4 * number : 4 * number + 4], 13)
            lines_at(canvas, 40 + 178 * number, 130, lines)

    headline, *rest = blocks(draw_pdf(draw))
    assert headline == (BlockKind.HEADING, "某区一季度签约二十一个项目")
    assert [text for _, text in rest] == SENTENCES


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    lines = column(SENTENCES, 18)

    def first(canvas):
        lines_at(canvas, 60, 100, lines[:10])
        lines_at(canvas, 300, 100, lines[10:20])

    data = draw_pdf(first, lambda c: lines_at(c, 60, 100, lines[20:]))
    document = pdf.read(data)
    assert [document.text[b.start : b.end] for b in document.blocks] == SENTENCES
    pages = [b.page for b in document.blocks]
    assert pages == sorted(pages) and set(pages) == {1, 2}


def test_headings_have_a_level_by_size_and_a_label():
    def draw(canvas):
        lines_at(canvas, 180, 80, ["某区招商引资办法"], size=24)
        lines_at(canvas, 72, 130, ["第一章　总则"], size=16)
        lines_at(canvas, 72, 160, column(SENTENCES[:4]))
        lines_at(canvas, 72, 400, ["第二章　支持标准"], size=16)
        lines_at(canvas, 72, 430, column(SENTENCES[4:8]))

    document = pdf.read(draw_pdf(draw))
    headings = [(b.level, b.label) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == [(1, "某区招商引资办法"), (2, "第一章　总则"), (2, "第二章　支持标准")]


def test_headers_footers_and_page_numbers_are_left_out():
    number = count(1)

    def draw(canvas):
        page = next(number)
        lines_at(canvas, 72, 40, ["某区人民政府公报"], size=9)
        lines_at(canvas, 72, 100, column(SENTENCES[3 * page - 3 : 3 * page]))
        lines_at(canvas, 260, 800, [f"— {page} —"], size=9)
        lines_at(canvas, 400, 820, [f"2023年第{page}期"], size=9)

    read = "".join(texts(draw_pdf(*[draw] * 4)))
    assert read == "".join(SENTENCES)


@pytest.mark.parametrize("form", ["第 {} 页 共 9 页", "{}", "- {} -", "{} / 9", "Page {} of 9"])
def test_forms_of_page_numbers(form):
    number = count(4)

    def draw(canvas):
        page = next(number)
        lines_at(canvas, 72, 100, column(SENTENCES[page : page + 1]))
        lines_at(canvas, 260, 800, [form.format(page)])

    assert texts(draw_pdf(*[draw] * 3)) == SENTENCES[4:7]


def test_what_counts_in_the_text_is_no_page_number():
    number = count(1)

    def draw(canvas):
        page = next(number)
        lines_at(canvas, 72, 60, [f"附件{page}"])
        lines_at(canvas, 72, 200, column(SENTENCES[page : page + 1]))

    assert [t for t in texts(draw_pdf(*[draw] * 4)) if t.startswith("附件")] == [
        "附件1", "附件2", "附件3", "附件4",
    ]  # fmt: skip


def table(canvas, rows, left=72, top=200, width=100, height=24):
    page_height = canvas._pagesize[1]
    columns, bottom = len(rows[0]), top + height * len(rows)
    xs = [left + n * width for n in range(columns + 1)]
    canvas.grid(xs, [page_height - top - n * height for n in range(len(rows) + 1)])
    for row, cells in enumerate(rows):
        for x, cell in zip(xs, cells, strict=False):
            lines_at(canvas, x + 4, top + row * height + 16, [cell], size=10)
    return bottom


ROWS = [
    ["项目", "投资额", "责任单位"],
    ["一号路", "383.8亿元", "甲局"],
    ["二号桥", "289.62亿元", "乙局|丙局"],
]


def test_a_ruled_table_is_one_block_and_its_text_stands_nowhere_else():
    def draw(canvas):
        lines_at(canvas, 72, 100, column(SENTENCES[:2]))
        table(canvas, ROWS)
        lines_at(canvas, 72, 320, column(SENTENCES[2:4]))

    found = blocks(draw_pdf(draw))
    assert [kind for kind, _ in found].count(BlockKind.TABLE) == 1
    assert found[2] == (
        BlockKind.TABLE,
        "| 项目 | 投资额 | 责任单位 |\n| 一号路 | 383.8亿元 | 甲局 |\n"
        "| 二号桥 | 289.62亿元 | 乙局／丙局 |",
    )
    assert [text for _, text in found[:2] + found[3:]] == SENTENCES[:4]


def test_a_table_that_goes_on_over_a_page_keeps_one_header():
    more = [ROWS[0], ["三号园", "72亿元", "丁局"]]
    data = draw_pdf(lambda c: table(c, ROWS, top=700), lambda c: table(c, more, top=72))
    [(kind, text)] = blocks(data)
    assert kind is BlockKind.TABLE and text.count("投资额") == 1
    assert text.endswith("| 三号园 | 72亿元 | 丁局 |")


def test_the_last_row_alone_on_the_next_page_is_of_the_table_above_it():
    more = [["三号园", "72亿元", "丁局"]]
    data = draw_pdf(lambda c: table(c, ROWS, top=700), lambda c: table(c, more, top=72))
    [(kind, text)] = blocks(data)
    assert kind is BlockKind.TABLE and text.endswith("| 三号园 | 72亿元 | 丁局 |")


def test_boxes_side_by_side_are_no_table_where_their_columns_are_others():
    more = [["三号园", "72亿元", "丁局"]]
    data = draw_pdf(lambda c: table(c, ROWS, top=700), lambda c: table(c, more, top=72, width=90))
    assert [kind for kind, _ in blocks(data)].count(BlockKind.TABLE) == 1


def test_a_cell_over_two_rows_is_repeated_in_each():
    def merged(canvas):
        page = canvas._pagesize[1]
        for y in (200, 224, 272):
            canvas.line(72, page - y, 372, page - y)
        canvas.line(172, page - 248, 372, page - 248)
        for x in (72, 172, 272, 372):
            canvas.line(x, page - 200, x, page - 272)
        for x, y, text in (
            (76, 216, "单位"), (176, 216, "年份"), (276, 216, "金额"), (76, 252, "甲局"),
            (176, 240, "2022年"), (276, 240, "1亿元"), (176, 264, "2023年"), (276, 264, "2亿元"),
        ):  # fmt: skip
            lines_at(canvas, x, y, [text], size=10)

    assert texts(draw_pdf(merged)) == [
        "| 单位 | 年份 | 金额 |\n| 甲局 | 2022年 | 1亿元 |\n| 甲局 | 2023年 | 2亿元 |"
    ]


def test_an_unruled_table_is_read_across():
    def draw(canvas):
        for at, row in enumerate(ROWS):
            for x, cell in zip((72, 220, 380), row, strict=True):
                lines_at(canvas, x, 100 + 20 * at, [cell])

    assert texts(draw_pdf(draw)) == ["  ".join(row) for row in ROWS]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_rotated_page_is_read_upright(degrees):
    def draw(canvas):
        width, height = canvas._pagesize
        canvas.setPageRotation(degrees)
        canvas.translate(*{90: (width, 0), 180: (width, height), 270: (0, height)}[degrees])
        canvas.rotate(degrees)
        canvas.setFont("STSong-Light", 12)
        for at, line in enumerate(column(SENTENCES[:5])):
            canvas.drawString(72, 500 - 18 * at, line)

    assert texts(draw_pdf(draw)) == SENTENCES[:5]


def test_a_watermark_across_the_page_is_no_text():
    def draw(canvas):
        lines_at(canvas, 72, 100, column(SENTENCES))
        canvas.rotate(45)
        canvas.drawString(300, 100, "内部资料")

    assert texts(draw_pdf(draw)) == SENTENCES


def test_latin_lines_are_joined_by_spaces_and_hyphens_undone():
    lines = [
        "The district supports companies that expand their produc-",
        "tion lines; the subsidy is ten per cent of what was invested,",
        "and no company may receive more than five million yuan.",
    ]

    def draw(canvas):
        for at, line in enumerate(lines):
            canvas.setFont("Helvetica", 12)
            canvas.drawString(72, 700 - 16 * at, line)

    assert texts(draw_pdf(draw)) == [
        "The district supports companies that expand their production lines; the subsidy is ten per"
        " cent of what was invested, and no company may receive more than five million yuan."
    ]


def test_what_was_filled_into_a_form_is_read():
    def draw(canvas):
        lines_at(canvas, 72, 100, ["申请单位名称如下，请核对。"])
        canvas.acroForm.textfield(value="Example Company", x=72, y=600, width=300, height=30)

    assert texts(draw_pdf(draw)) == ["申请单位名称如下，请核对。", "Example Company"]


def test_full_width_spaces_within_a_line_are_kept():
    data = draw_pdf(lambda c: lines_at(c, 72, 100, ["第一条　为了支持企业，制定本办法。"]))
    assert texts(data) == ["第一条　为了支持企业，制定本办法。"]


@pytest.mark.parametrize(
    ("title", "kept"),
    [("某区招商引资办法", True), ("Microsoft Word - 文件1.docx", False), ("别的文件", False)],
)
def test_the_title_in_the_file_counts_only_where_the_page_shows_it(title, kept):
    def draw(canvas):
        canvas.setTitle(title)
        lines_at(canvas, 72, 100, ["某区招商引资办法"], size=20)

    assert dict(pdf.read(draw_pdf(draw)).metadata) == ({"title": title} if kept else {})


def test_a_file_that_only_its_owner_may_change_is_read():
    lock = StandardEncryption("", ownerPassword="secret", canPrint=0)
    data = draw_pdf(lambda c: lines_at(c, 72, 100, column(SENTENCES)), encrypt=lock)
    assert texts(data) == SENTENCES


def test_an_encrypted_file_is_refused_with_what_to_do():
    data = draw_pdf(lambda c: None, encrypt=StandardEncryption("secret"))
    with pytest.raises(UnreadableFile, match="is encrypted; save it without a password"):
        pdf.read(data)


@pytest.mark.parametrize("data", [b"<html><p>text</p></html>", b"", b"PK\x03\x04 PDF"])
def test_what_is_no_pdf_is_refused_whatever_its_name(data):
    with pytest.raises(UnreadableFile, match="not a PDF"):
        pdf.read(data)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9])
def test_a_file_cut_short_is_refused_or_read(share):
    whole = draw_pdf(*[lambda c: lines_at(c, 72, 100, column(SENTENCES))] * 3)
    try:
        read = pdf.read(whole[: int(share * len(whole))])
    except UnreadableFile as refused:
        assert "damaged or cut short" in str(refused) or "no pages" in str(refused)
    else:
        assert SENTENCES[0] in read.text


def test_a_damaged_file_is_refused():
    with pytest.raises(UnreadableFile, match="damaged"):
        pdf.read(b"%PDF-1.7\n" + bytes(range(256)) * 40)


def test_a_file_without_pages_is_refused():
    data = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )
    with pytest.raises(UnreadableFile, match="no pages"):
        pdf.read(data)


def test_two_thousand_pages_are_all_read():
    number = count(1)

    def draw(canvas):
        canvas.drawString(72, 600, f"第{next(number)}号事项已经办结。")

    document = pdf.read(draw_pdf(*[draw] * 2000))
    assert [b.page for b in document.blocks] == [*range(1, 2001)]
    assert "第1999号事项已经办结。" in document.text


def test_too_many_scanned_pages_are_refused_and_none_is_lost_in_silence(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_SCANNED_PAGES", 2)
    picture = ImageReader(io.BytesIO(_png(Image.new("L", (50, 70), 0))))
    data = draw_pdf(*[lambda c: c.drawImage(picture, 0, 0, 595, 842)] * 3)
    with pytest.raises(UnreadableFile, match="3 scanned pages, more than the 2"):
        pdf.read(data)


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr("index.reading.pdfium.MAX_PAGES", 1)
    with pytest.raises(UnreadableFile, match="2 pages, more than the 1"):
        pdf.read(draw_pdf(lambda c: None, lambda c: None))


def test_a_picture_too_large_to_unpack_is_refused(monkeypatch):
    monkeypatch.setattr("index.reading.pdfium._MAX_IMAGE_PIXELS", 1000)
    picture = ImageReader(io.BytesIO(_png(Image.new("L", (50, 70), 0))))
    with pytest.raises(UnreadableFile, match="50 by 70 dots"):
        pdf.read(draw_pdf(lambda c: c.drawImage(picture, 0, 0, 595, 842)))


def _png(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()
