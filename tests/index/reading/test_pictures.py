"""Pages to look at: drawn as they are, with words marked where they stand."""

import cv2
import numpy as np
import pytest
from paper import draw_pdf, lines_at

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
