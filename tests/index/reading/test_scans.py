"""Scanned pages and pictures: what OCR reads of them. The models are those of the package."""

import io
import socket

import numpy as np
import pytest
from paper import (
    draw_pdf,
    encode,
    lines_at,
    picture_of,
    print_html,
    rasterise,
    scan,
    scanned_pdf,
    typeface,
)  # fmt: skip
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from index import reading
from index.documents import BlockKind
from index.errors import UnreadableFile
from index.reading import images, pdf

LINES = [
    "某区二〇二三年一季度项目签约情况",
    "新签约项目二十七个，签约额达383.8亿元；",
    "新开工项目二十二个，投资额289.62亿元，",
    "年产能达500兆瓦，完成资金72.05亿元。",
]
FIGURES = ["383.8亿元", "289.62亿元", "500兆瓦", "72.05亿元"]
ARTICLES = [
    "今年一季度，某区共有21个项目集中签约，总签约额达290亿元，其中战略性新兴产业项目17个，占总数的81%。"
    "签约项目涵盖新材料、智能制造和生物科技三个领域。",
    "数据显示，上一年某区新签约项目27个，签约额383.8亿元；新开工项目22个，投资额289.62亿元；"
    "域外资金完成72亿元，均超额完成年度任务。",
    "记者在甲乙新能源公司的车间里看到，数十名工人正在操作设备。公司负责人介绍，一期工程满负荷生产后，"
    "每年的产能达到500兆瓦，预计产值在7亿元到10亿元之间。",
    "按照计划，今年某区新签约项目总额不低于400亿元，新开工项目总额不低于280亿元，"
    "推出重大招商活动5场以上，外出招商20次以上。",
    "下一步，某区将建好东部、中部、西部三个园区，完善道路和供水设施，"
    "把审批时间压缩到原来的三分之一，让企业早开工、早投产。",
]
NEWS_FIGURES = [
    "21个",
    "290亿元",
    "383.8亿元",
    "289.62亿元",
    "72亿元",
    "500兆瓦",
    "400亿元",
    "280亿元",
]


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """OCR must not reach out for models."""

    def refuse(*args):
        raise AssertionError("a connection was attempted")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def text_of(document) -> str:
    return "".join(document.text.split())


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "BMP", "WEBP"])
def test_pictures_of_every_format_are_read(form):
    document = images.read(encode(picture_of(LINES), form))
    assert all(figure in document.text for figure in FIGURES)
    assert all(b.page == 1 and b.confidence and b.confidence > 0.8 for b in document.blocks)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_picture_is_turned_upright(degrees):
    turned = picture_of(LINES).rotate(degrees, expand=True)
    assert all(figure in images.read(encode(turned, "PNG")).text for figure in FIGURES)


@pytest.mark.parametrize("degrees", [-6, -1.5, 2, 7])
def test_a_leaning_page_is_read_in_order(degrees):
    askew = scan(picture_of(LINES, margin=150), degrees)
    text = text_of(images.read(encode(askew, "PNG")))
    assert [text.index(figure) for figure in FIGURES[:2]] == sorted(map(text.index, FIGURES[:2]))
    assert text.index("一季度") < text.index("383.8亿元") < text.index("289.62亿元")


def test_the_note_of_a_camera_about_its_position_is_heeded():
    picture = picture_of(LINES).rotate(90, expand=True)
    exif = picture.getexif()
    exif[0x0112] = 6  # to be turned clockwise when shown
    assert all(f in images.read(encode(picture, "JPEG", exif=exif)).text for f in FIGURES)


def test_text_on_a_transparent_ground_is_read():
    page = picture_of(LINES)
    layers = Image.new("RGBA", page.size, (0, 0, 0, 0))
    layers.putalpha(Image.eval(page, lambda shade: 255 - shade))
    assert FIGURES[0] in images.read(encode(layers, "PNG")).text


def test_the_frames_of_a_tiff_are_pages():
    pages = [picture_of([f"这是第{n}页的内容。"]) for n in range(1, 4)]
    data = encode(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    document = images.read(data)
    assert [(b.page, document.text[b.start : b.end]) for b in document.blocks] == [
        (n, f"这是第{n}页的内容。") for n in range(1, 4)
    ]


def test_a_scanned_pdf_is_read():
    pages = [scan(picture_of(LINES)), scan(picture_of(LINES[::-1]))]
    document = pdf.read(scanned_pdf(pages, 150))
    assert {b.page for b in document.blocks} == {1, 2}
    assert all(document.text.count(figure) == 2 for figure in FIGURES)


def test_a_page_with_a_text_layer_is_not_read_by_ocr(monkeypatch):
    monkeypatch.setattr("index.reading.ocr.recognise", lambda *_: pytest.fail("was read by OCR"))
    data = draw_pdf(lambda c: lines_at(c, 72, 100, LINES))
    assert all(b.confidence is None for b in pdf.read(data).blocks)


def test_a_scan_with_a_stamp_of_the_scanner_is_still_a_scan():
    picture = Image.new("L", (800, 1131), 255)
    picture.paste(picture_of(LINES), (20, 100))
    page = encode(picture, "PNG")

    def draw(canvas):
        canvas.drawImage(ImageReader(io.BytesIO(page)), 0, 0, 595, 842)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(20, 20, "Scanned by a machine")

    assert "383.8亿元" in text_of(pdf.read(draw_pdf(draw)))


def test_a_broken_text_layer_is_not_believed():
    """A font whose characters lead nowhere: the page shows figures, its text layer does not."""

    def draw(canvas):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(
            60, 600, "\u00d6\u00d0\u00b9\u00fa\u00c8\u00cb\u00c3\u00f1\u00d5\u00fe\u00b8\u00ae"
        )
        canvas.drawString(60, 500, "2023 \u00d6\u00d0\u00b9\u00fa\u00c8\u00cb\u00c3\u00f1")

    document = pdf.read(draw_pdf(draw))
    assert document.blocks and all(b.confidence is not None for b in document.blocks)


def test_noise_and_empty_pages_hold_no_text():
    empty = Image.new("L", (800, 1100), 255)
    assert not images.read(encode(empty, "PNG")).blocks
    assert not images.read(encode(scan(empty), "PNG")).blocks
    assert not pdf.read(scanned_pdf([empty], 100)).blocks


def test_a_picture_too_large_is_refused_before_it_is_unpacked():
    bomb = encode(Image.new("1", (20_000, 20_000)), "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableFile, match="20000 by 20000 dots, more than the 100 million"):
        images.read(bomb)


def test_a_picture_cut_in_half_is_refused():
    whole = encode(picture_of(LINES), "PNG")
    with pytest.raises(UnreadableFile, match="damaged or cut short"):
        images.read(whole[: len(whole) // 2])


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(UnreadableFile, match=r"not a picture|damaged"):
        images.read(data)


def test_too_many_frames_are_refused(monkeypatch):
    monkeypatch.setattr(images, "MAX_FRAMES", 1)
    page = Image.new("L", (50, 50), 255)
    with pytest.raises(UnreadableFile, match="2 pages, more than the 1"):
        images.read(encode(page, "TIFF", save_all=True, append_images=[page]))


def test_a_picture_of_sixteen_bits_is_read():
    deep = np.asarray(picture_of(LINES), np.uint16) * 257
    assert FIGURES[0] in images.read(encode(Image.fromarray(deep), "PNG")).text


def test_a_ruled_table_on_a_scan_is_a_table():
    rows = [["序号", "指标", "目标值"], ["1", "签约额", "383.8亿元"], ["2", "投资额", "289.62亿元"]]
    page = Image.new("L", (900, 420), 255)
    pen = ImageDraw.Draw(page)
    xs, ys = (60, 180, 480, 800), (120, 180, 240, 300)
    for x in xs:
        pen.line((x, ys[0], x, ys[-1]), fill=0, width=3)
    for y in ys:
        pen.line((xs[0], y, xs[-1], y), fill=0, width=3)
    for y, row in zip(ys, rows, strict=False):
        for x, cell in zip(xs, row, strict=False):
            pen.text((x + 14, y + 12), cell, font=typeface(28), fill=0)
    pen.text((60, 40), "某区目标清单如下，请认真落实。", font=typeface(28), fill=0)
    document = images.read(encode(scan(page), "PNG"))
    first, table = [document.text[b.start : b.end] for b in document.blocks]
    assert first == "某区目标清单如下，请认真落实。"
    assert table == "\n".join(f"| {' | '.join(row)} |" for row in rows)
    assert document.blocks[1].kind is BlockKind.TABLE and document.blocks[1].confidence


def test_a_zero_that_the_model_leaves_out_is_read_again():
    line = "某区二〇二三年招商引资目标清单如下，请各单位认真抓好落实工作。"
    [block] = (document := images.read(encode(picture_of([line]), "PNG"))).blocks
    assert document.text[block.start : block.end] == line


def test_an_empty_scan_is_refused_as_holding_no_text(tmp_path):
    file = tmp_path / "empty.pdf"
    file.write_bytes(scanned_pdf([Image.new("L", (400, 500), 255)], 100))
    with pytest.raises(UnreadableFile, match="holds no text"):
        reading.read(file)


@pytest.mark.browser
def test_a_scanned_newspaper_keeps_its_figures_and_its_order(tmp_path):
    """Three columns of small print at 200 dpi, askew by one degree and with noise."""
    columns = "".join(f"<p>{article}</p>" for article in ARTICLES)
    printed = print_html(
        """<style>@page{size:A5 landscape;margin:9mm}
        body{font:9.5pt/1.5 "Noto Serif CJK SC";margin:0;text-align:justify}
        h1{font-size:22pt;text-align:center;margin:2mm}p{margin:0;text-indent:2em}
        div{column-count:3;column-gap:5mm}</style>
        <h1>某区深挖潜力迎来一季度开门红</h1>"""
        f"<div>{columns}</div>",
        tmp_path,
    )
    pages = [scan(page, 1.0) for page in rasterise(printed, 200)]
    document = pdf.read(scanned_pdf(pages, 200))
    text = text_of(document)
    assert [figure for figure in NEWS_FIGURES if figure not in text] == []
    starts = [article[:8] for article in ARTICLES]
    found = [text.find(start.replace("，", ",").split(",")[0][:4]) for start in starts]
    assert -1 not in found and found == sorted(found)
    assert document.blocks[0].kind is BlockKind.HEADING
    assert len([b for b in document.blocks if b.kind is BlockKind.PARAGRAPH]) == len(ARTICLES)
