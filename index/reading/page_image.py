"""Pictures of pages: turned, scaled, and lines of print cut out of them. Owner of OpenCV."""

import cv2
import numpy as np
from numpy.typing import NDArray

from index.reading.ruled_tables import Box

Picture = NDArray[np.uint8]  # (height, width) in shades of grey, 0 black
Quad = NDArray[np.float32]  # (4, 2): corners from the top left clockwise, in dots

cv2.setNumThreads(2)  # as many as the models have
_PEN = (96, 224, 255)  # blue, green, red: the yellow of a marker
_INK = 40  # how much darker than the paper around it
_RIGHT_ANGLES = {1: cv2.ROTATE_90_CLOCKWISE, 2: cv2.ROTATE_180, 3: cv2.ROTATE_90_COUNTERCLOCKWISE}


def turn(picture: Picture, quarters: int) -> Picture:
    """Turned clockwise by right angles."""
    way = _RIGHT_ANGLES.get(quarters % 4)
    return picture if way is None else _picture(cv2.rotate(picture, way))


def straighten(picture: Picture, degrees: float) -> Picture:
    """Turned clockwise about its middle by a few degrees, onto white."""
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return _picture(
        cv2.warpAffine(
            picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255.0,)
        )
    )


def scale(picture: Picture, factor: float) -> Picture:
    if factor == 1.0:
        return picture
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return _picture(cv2.resize(picture, None, fx=factor, fy=factor, interpolation=how))


def cut_out(picture: Picture, quad: Quad, height: int) -> Picture:
    """One line of print, level and of a height in dots, whatever its slope on the page."""
    across = float(max(np.linalg.norm(quad[0] - quad[1]), np.linalg.norm(quad[3] - quad[2])))
    down = float(max(np.linalg.norm(quad[0] - quad[3]), np.linalg.norm(quad[1] - quad[2])))
    width = max(round(across * height / max(down, 1.0)), 1)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    return _picture(
        cv2.warpPerspective(
            picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
        )
    )


def holds_ink(picture: Picture) -> bool:
    """Whether anything is printed on it."""
    small = cv2.resize(picture, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    return int((small < int(np.median(small)) - _INK).sum()) > 10


def has_print(line: Picture, start: float, end: float) -> bool:
    """Whether anything is printed between two places of a line, which are in [0, 1]."""
    width = line.shape[1]
    part = line[:, round(start * width) : round(end * width)]
    return part.size > 0 and float((part < float(np.median(line)) - _INK).mean()) > 0.02


def rules(picture: Picture) -> tuple[list[Box], list[Box]]:
    """Level and upright strokes that may rule a table, longer than any of a character."""
    _, ink = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    found = []
    for level in (True, False):
        length = max(picture.shape) // 50
        brush = np.ones((1, length) if level else (length, 1), np.uint8)
        strokes = cv2.morphologyEx(cv2.dilate(ink, np.ones((3, 3))), cv2.MORPH_OPEN, brush)
        _, _, boxes, _ = cv2.connectedComponentsWithStats(strokes)
        sizes = [(float(x), float(y), float(w), float(h)) for x, y, w, h, _ in boxes[1:]]
        thin = [(x, y, x + w, y + h) for x, y, w, h in sizes if min(w, h) < length / 2]
        found.append(thin)
    return found[0], found[1]


def in_colour(picture: Picture) -> NDArray[np.uint8]:
    """The same with three channels, as models want it."""
    return _picture(cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR))


def highlighted(picture: Picture, left: int, top: int, right: int, bottom: int) -> None:
    """Marks a stretch of a picture in three channels, as with a pen that ink shows through."""
    part = picture[max(top, 0) : bottom, max(left, 0) : right]
    np.minimum(part, np.array(_PEN, np.uint8), out=part)


def to_png(picture: Picture, widest: int) -> bytes:
    """As a PNG file of at most that many dots across."""
    done, data = cv2.imencode(".png", scale(picture, min(1.0, widest / picture.shape[1])))
    if not done:
        raise ValueError("a picture that cannot be written")
    return bytes(data)


def _picture(array: object) -> Picture:
    return np.asarray(array, np.uint8)
