"""Pages to look at: drawn as they are, with words marked where they stand."""

import cv2
import numpy as np
import pytest
from paper import draw_pdf, encode, lines_at, scan, scanned_pdf
from paper import picture_of as picture_of_print

from index.errors import UnreadableFile
from index.reading import Readers, pictures
from index.reading.pdfium import PdfFile
from index.reading.pictures import draw, lines_of

FIRST, SECOND = "第一项任务由某区工作组牵头", "第二项任务在九月底以前完成"


@pytest.fixture(scope="module")
def two_pages():
    return draw_pdf(
        lambda c: lines_at(c, 72, 100, [FIRST, SECOND]), lambda c: lines_at(c, 72, 400, ["第三项"])
    )


def picture_of(data):
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)


def marked(data) -> tuple[int, int, int, int] | None:
    """Edges of what is marked, in dots: left, top, right, bottom."""
    picture = picture_of(data).astype(int)
    down, across = np.nonzero(picture[:, :, 2] - picture[:, :, 0] > 60)
    return (across.min(), down.min(), across.max(), down.max()) if len(down) else None


def test_words_are_marked_where_they_stand(two_pages):
    picture = draw(two_pages, ".pdf", 1, SECOND)
    dots = picture_of(picture).shape[1] / 595
    left, top, right, bottom = marked(picture)
    assert left == pytest.approx(72 * dots, abs=4)
    assert right == pytest.approx((72 + 12 * len(SECOND)) * dots, abs=6)
    assert 106 * dots < top < bottom < 124 * dots  # the second line, 18 points under the first


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_on_a_page_that_is_displayed_turned_the_mark_is_on_the_words(degrees):
    def page(canvas):
        canvas.setPageRotation(degrees)
        canvas.translate(*{90: (842, 0), 180: (595, 842), 270: (0, 595)}[degrees])
        canvas.rotate(degrees)
        lines_at(canvas, 72, 100, [FIRST, SECOND])

    picture = draw(draw_pdf(page), ".pdf", 1, SECOND)
    dots = picture_of(picture).shape[1] / 595
    left, top, _, bottom = marked(picture)
    assert left == pytest.approx(72 * dots, abs=4)
    assert 106 * dots < top < bottom < 124 * dots


def test_of_words_that_go_on_on_the_next_page_the_beginning_is_marked(two_pages):
    with PdfFile(two_pages) as pdf:
        _, characters, _ = pdf.show(1)
    lines = lines_of(characters, SECOND + "下一页的话")
    assert ["".join(chr(c.code) for c in line) for line in lines] == [SECOND]
    assert lines_of(characters, SECOND[:7] + "别的话在这里") == []


def test_quotation_marks_that_are_drawn_behind_their_line_do_not_hide_the_words():
    page = draw_pdf(
        lambda c: [
            lines_at(c, 72, 100, ["申报主体是指新引进　企业"]), lines_at(c, 144, 100, ["“”"])
        ]
    )  # fmt: skip
    with PdfFile(page) as pdf:
        _, characters, _ = pdf.show(1)
    [line] = lines_of(characters, "是指“新引进”企业")
    assert "".join(chr(c.code) for c in line) == "是指新引进企业"


# --- scans ---


@pytest.fixture(scope="module")
def scanned():
    """A page of seven lines, askew, as a scanner gives it; the fifth is looked for."""
    numbers = "一二三四五六七"
    return scan(picture_of_print([f"第{n}条有关单位应当做好第{n}件事情" for n in numbers], 40), 1.5)


def line_of(data, count):
    """Which of so many lines of print, 0 the first, the middle of the mark is on."""
    picture = cv2.cvtColor(picture_of(data), cv2.COLOR_BGR2GRAY).astype(int)
    _, top, _, bottom = marked(data)
    inked = np.nonzero((picture[:, picture.shape[1] // 5 : -picture.shape[1] // 5] < 110).any(1))[0]
    share = ((top + bottom) / 2 - inked.min()) / (inked.max() - inked.min())
    return int(share * count)


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_words_of_a_scan_are_marked_where_ocr_reads_them(scanned, form):
    data = scanned_pdf([scanned], 150) if form == "pdf" else encode(scanned, "PNG")
    picture = draw(data, f".{form}", 1, "第五条有关单位应当做好")
    assert line_of(picture, 7) == 4
    left, _, right, _ = marked(picture)
    whole = marked(draw(data, f".{form}", 1, "第五条有关单位应当做好第五件事情"))
    assert left == pytest.approx(whole[0], abs=3)
    assert (right - left) / (whole[2] - whole[0]) == pytest.approx(11 / 16, abs=0.04)
    assert marked(draw(data, f".{form}", 1, "没有这样的话")) is None


def test_a_scan_that_lies_on_its_side_is_shown_upright_with_the_mark(scanned):
    data = scanned_pdf([scanned.rotate(90, expand=True, fillcolor=255)], 150)
    picture = draw(data, ".pdf", 1, "第五条有关单位应当做好")
    height, width, _ = picture_of(picture).shape
    assert width / height == pytest.approx(scanned.width / scanned.height, rel=0.01)
    assert line_of(picture, 7) == 4


def test_words_over_two_lines_are_marked_in_both(two_pages):
    with PdfFile(two_pages) as pdf:
        _, characters, _ = pdf.show(1)
    lines = lines_of(characters, "工作组牵头第二项")
    assert ["".join(chr(c.code) for c in line) for line in lines] == ["工作组牵头", "第二项"]


def test_blanks_and_bars_of_a_text_do_not_matter(two_pages):
    assert marked(draw(two_pages, ".pdf", 1, "| 第一项 | 任务 |"))


@pytest.mark.parametrize("words", ["", "没有这样的话", " | "])
def test_words_that_are_not_there_mark_nothing(two_pages, words):
    assert marked(draw(two_pages, ".pdf", 1, words)) is None


def test_the_page_that_is_asked_for_is_drawn(two_pages):
    assert marked(draw(two_pages, ".pdf", 2, "第三项"))
    assert marked(draw(two_pages, ".pdf", 1, "第三项")) is None


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_page_that_is_not_there_is_refused(two_pages, number):
    with pytest.raises(UnreadableFile, match="no page"):
        draw(two_pages, ".pdf", number, "")


def test_a_picture_is_its_own_page_and_not_larger_than_needed():
    data = cv2.imencode(".png", np.full((900, 3000), 200, np.uint8))[1].tobytes()
    assert picture_of(draw(data, ".png", 1, "x")).shape[1] == pictures._WIDEST
    with pytest.raises(UnreadableFile, match="no page 2"):
        draw(data, ".png", 2, "")


@pytest.mark.parametrize("data", [b"text", b"%PDF-1.4 cut short", b"\x89PNG\r\n\x1a\n"])
def test_what_cannot_be_drawn_is_refused(data):
    with pytest.raises(UnreadableFile):
        draw(data, ".pdf", 1, "")


def test_pages_are_drawn_in_a_process_of_their_own(two_pages, tmp_path):
    path = tmp_path / "two.pdf"
    path.write_bytes(two_pages)
    with Readers(1) as readers:
        assert marked(readers.page(path, 1, FIRST))
        with pytest.raises(UnreadableFile, match="no page"):
            readers.page(path, 9, "")
        assert FIRST in readers.read(path).text
