"""Text of a picture of a page, with where it stands. Owner of rapidocr.

The models (PP-OCRv6) are in its package and are named to it by path, so that it never downloads.
Lines are found on a smaller picture, which is quick, and read from the full one, which keeps small
print. A line is cut out along its own slope, so that a skewed page needs no turning before.
"""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from index.errors import UnreadableFile
from index.reading import page_image
from index.reading.page_image import Picture, Quad
from index.reading.page_layout import TextBox
from index.reading.quads import covered, lean_of, padded, parted, size_of, turned, upside_down
from index.reading.ruled_tables import Grid, fill, grids
from index.reading.typeset import is_wide
from index.reading.unread_gaps import ReadLine, gaps, put_in

FLOOR = 0.5  # a line read with less confidence is noise
_THREADS = 2
# Dots of the longer side of the pictures on which lines are found: small print is found on the
# larger one, and headlines, which it may miss, on the smaller one.
_SIDES = (2048, 1024)
_FOUND = 0.3  # share of a box that lies within others of which it is one
_LINE = 48  # dots; the height of line that the model was trained on
_PADDING = 0.06  # of the line's height, added above and below
_UNSURE = 0.93  # below it a line is looked at again
_UNREAD = 0.6  # confidence in a line that holds print which nothing was read of
_STEEP = 3.0  # degrees; a page that leans more is straightened first
_FEWEST = 4  # Chinese characters that tell the size of type
_RING = re.compile(r"(?<=[一二三四五六七八九〇○])○|○(?=[一二三四五六七八九〇])")  # a zero
_LOCK = threading.Lock()
_MODELS = {
    "Det": "PP-OCRv6_det_small.onnx",
    "Rec": "PP-OCRv6_rec_small.onnx",
    "Cls": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
}


@dataclass(frozen=True)
class Recognised:
    """Boxes on the page turned upright and made level; height and width of that page, in points."""

    boxes: list[TextBox]
    width: float
    height: float


def recognise(picture: Picture, dpi: float) -> Recognised:
    """Read a page.

    Raises:
        UnreadableFile: the models are not installed.
    """
    found = _page(picture)
    height, width = found.picture.shape
    points = 72 / dpi
    boxes = found.boxes(points)
    for grid in found.tables:
        table, boxes = fill(grid.scaled(points), boxes)
        boxes += [table] if table else []
    return Recognised(boxes, width * points, height * points)


def located(picture: Picture) -> tuple[Picture, list[TextBox]]:
    """The page turned upright and made level, and what is read on it, line by line, in dots.

    Raises as `recognise`.
    """
    found = _page(picture)
    return _level(found.picture, found.lean), found.boxes(1.0)


@dataclass(frozen=True)
class _Page:
    """picture: upright; its lines fall by `lean` degrees. read: boxes on the page made level."""

    picture: Picture
    lean: float
    tables: list[Grid]
    read: list[tuple[Quad, str, float]]

    def boxes(self, scale: float) -> list[TextBox]:
        return [_box(q, t, sure, scale) for q, t, sure in self.read if sure >= FLOOR and t]


def _page(picture: Picture) -> _Page:
    with _LOCK:
        picture, quads = _upright(picture)
        lean = lean_of(quads)
        tables = _tables(picture, lean) if quads else []
        level = [part for q in quads for part in parted(turned(q, -lean, picture), tables)]
        read = [(quad, *_read(picture, turned(quad, lean, picture))) for quad in level]
    return _Page(picture, lean, tables, read)


def _tables(picture: Picture, lean: float) -> list[Grid]:
    """Ruled tables on the page made level."""
    return grids(*page_image.rules(_level(picture, lean)))


def _level(picture: Picture, lean: float) -> Picture:
    return picture if abs(lean) < 0.1 else page_image.straighten(picture, -lean)


@lru_cache(maxsize=1)
def _engine() -> Any:
    import rapidocr  # takes a second, which only scans need pay

    folder = Path(rapidocr.__file__).parent / "models"
    parameters: dict[str, Any] = {
        "Global.log_level": "critical",
        "Global.use_preprocess_img": False,
        "Det.limit_side_len": 64,  # scaling is done here
        "Det.box_thresh": 0.3,  # what is no text falls through when it is read
        "Det.max_candidates": 10_000,  # a newspaper page has more than the usual 1,000 lines
        "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
        "EngineConfig.openvino.inference_num_threads": _THREADS,
    }
    for stage, name in _MODELS.items():
        if not (folder / name).is_file():
            raise UnreadableFile(
                "is scanned, and the package rapidocr has no models; install it again"
            )
        parameters[f"{stage}.model_path"] = str(folder / name)
        parameters[f"{stage}.engine_type"] = rapidocr.EngineType.OPENVINO
    return rapidocr.RapidOCR(params=parameters)


def _find(picture: Picture) -> list[Quad]:
    """Where lines of print are, in any order."""
    if not page_image.holds_ink(picture):
        return []
    found: list[Quad] = []
    for side in _SIDES:
        factor = min(1.0, side / max(picture.shape))
        if factor == 1.0 and side != _SIDES[0]:
            break
        small = page_image.in_colour(page_image.scale(picture, factor))
        boxes = _engine()(small, use_det=True, use_cls=False, use_rec=False).boxes
        quads = [np.asarray(box, np.float32) / factor for box in ([] if boxes is None else boxes)]
        found += [quad for quad in quads if covered(quad, found) < _FOUND]
    return found


def _upright(picture: Picture) -> tuple[Picture, list[Quad]]:
    """The page turned so that its lines run from left to right, and where they are."""
    quads = _find(picture)
    if _share(quads, lambda across, down: down > 1.5 * across) > 0.5:
        picture = page_image.turn(picture, 1)
        quads = _find(picture)
    if _is_upside_down(picture, quads):
        picture = page_image.turn(picture, 2)
        quads = [upside_down(quad, picture) for quad in quads]
    lean = lean_of(quads)
    if abs(lean) > _STEEP:
        picture = page_image.straighten(picture, -lean)
        quads = _find(picture)
    return picture, quads


def _share(quads: list[Quad], test: Any) -> float:
    sizes = [size_of(quad) for quad in quads]
    long = [(a, d) for a, d in sizes if max(a, d) > 2 * min(a, d)]
    return sum(test(a, d) for a, d in long) / len(long) if long else 0.0


def _is_upside_down(picture: Picture, quads: list[Quad]) -> bool:
    """By the model for direction, on the longest lines."""
    longest = sorted(quads, key=lambda q: -size_of(q)[0])[:24]
    lines = [page_image.in_colour(page_image.cut_out(picture, q, _LINE)) for q in longest]
    if not lines:
        return False
    _, result = _engine().cls_and_rotate(lines)
    turned = sum(label == "180" for label, _ in result.cls_res)
    return bool(turned > 0.6 * len(lines))


def _read(picture: Picture, quad: Quad) -> tuple[str, float]:
    """Text of a line and confidence in it. An unsure one is read again from other cuts."""
    best = ReadLine("", 0.0)
    for padding, height in _looks():
        cut = page_image.cut_out(picture, padded(quad, padding), height)
        line = _read_cut(cut)
        if line.confidence > best.confidence:
            best, best_cut = line, cut
        if best.confidence >= _UNSURE:
            break
    return _without_gaps(best, best_cut) if best.text else ("", 0.0)


def _read_cut(cut: Picture) -> ReadLine:
    engine = _engine()
    engine.return_word_box = True  # for the places of the characters
    result = engine.recognize_txt([page_image.in_colour(cut)])
    found = result.word_results[0]
    columns = [column for word in found.word_cols or [] for column in word]
    places = tuple((column + 0.5) / max(found.line_txt_len, 1.0) for column in columns)
    return ReadLine(result.txts[0].strip(), float(result.scores[0]), places)


def _without_gaps(line: ReadLine, cut: Picture) -> tuple[str, float]:
    """The line with the characters that were left out; less sure where they cannot be read."""
    text, sure = line.text, line.confidence
    for gap in reversed(gaps(line)):
        if not page_image.has_print(cut, gap.start, gap.end):
            continue
        start, end = (round(place * cut.shape[1]) for place in gap.piece)
        completed = put_in(text, gap, _read_cut(np.ascontiguousarray(cut[:, start:end])).text)
        sure = sure if completed != text else min(sure, _UNREAD)
        text = completed
    return text, sure


def _looks() -> Iterator[tuple[float, int]]:
    """Padding and height of each cut that is tried."""
    yield _PADDING, _LINE
    yield 3 * _PADDING, 2 * _LINE
    yield 0.0, _LINE


def _box(quad: Quad, text: str, sure: float, points: float) -> TextBox:
    left, top = (quad[[0, 3], 0].mean(), quad[[0, 1], 1].mean())
    right, bottom = (quad[[1, 2], 0].mean(), quad[[2, 3], 1].mean())
    rim = 0.14 * (bottom - top)  # the model draws its boxes that much wider than the print
    left, top, right, bottom = (
        float(edge) * points for edge in (left + rim, top + rim, right - rim, bottom - rim)
    )
    text = _RING.sub("〇", re.sub(r"\s+", " ", text))
    size = _type_size(text, right - left, bottom - top)
    return TextBox(text, left, top, right, bottom, size, confidence=sure)


def _type_size(text: str, width: float, height: float) -> float:
    """From the room that the characters take, which shows it better than the height of the box."""
    wide = sum(is_wide(character) for character in text)
    if wide < _FEWEST:
        return height
    return min(max(width / (wide + 0.5 * (len(text) - wide)), 0.6 * height), 1.15 * height)
