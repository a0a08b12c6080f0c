"""PDF pages as boxes of text or as pictures. Owner of pypdfium2.

PDFium is not thread-safe, so that one lock guards all of it.
"""

import ctypes
import math
import re
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray
from pypdfium2 import PdfiumError

from index.errors import UnreadableFile
from index.reading.page_layout import TextBox
from index.reading.pdf_characters import Character, as_displayed, fragments, looks_broken
from index.reading.typeset import is_han

MAX_PAGES = 10_000
_MAX_IMAGE_PIXELS = 200_000_000  # of a picture within the file, which PDFium unpacks whole
_MAX_RENDERED_PIXELS = 40_000_000  # a newspaper page at 250 dpi
_MIN_DPI, _MAX_DPI, _DRAWN_DPI = 200, 300, 220
_SHOWN_DPI, _MAX_SHOWN_PIXELS = 130, 4_000_000  # of a page that people look at
_WATERMARK = math.radians(10)  # text that leans more is no part of the page's text
_SCAN_SHARE = 0.6  # of the page; a picture that large is a scan, whatever few words lie on it
_FEW_LETTERS = 100
_MAX_PATHS = 5_000  # a page with more is a map or a chart
_SPACE = 0x20
_LOCK = threading.RLock()
_NO_PAGES = re.compile(rb"/Kids\s*\[\s*\]|/Count\s+0\b")  # which PDFium calls damaged


@dataclass(frozen=True)
class PdfPage:
    """One page as its text layer shows it, upright.

    boxes: fragments of text by direction, the usual one first.
    quarters: by how many right angles the text is turned clockwise against the page as displayed.
    is_scan: its text layer is missing or broken, though there is something to see.
    """

    number: int
    width: float
    height: float
    boxes: tuple[tuple[TextBox, ...], ...]
    quarters: int
    is_scan: bool
    has_rules: bool


class PdfFile:
    """An open PDF. Use it as a context manager.

    Raises:
        UnreadableFile: encrypted, damaged, empty, or larger than the limits.
    """

    def __init__(self, data: bytes) -> None:
        with _LOCK:
            try:
                self._pdf = pdfium.PdfDocument(data)
            except PdfiumError as error:
                raise UnreadableFile(_reason(error, data)) from error
            self.pages = len(self._pdf)
            self._is_form = self._pdf.get_formtype() != raw.FORMTYPE_NONE
        if self.pages > MAX_PAGES:
            self._pdf.close()
            raise UnreadableFile(
                f"has {self.pages} pages, more than the {MAX_PAGES} a file may have; split it"
            )

    def __enter__(self) -> "PdfFile":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        with _LOCK:
            self._pdf.close()

    @property
    def title(self) -> str:
        """As the program that wrote the file names it; often nonsense."""
        with _LOCK:
            return str(self._pdf.get_metadata_value("Title")).strip()

    def _open(self, number: int) -> Any:
        """A page with what was filled into the fields of a form, which its text leaves out."""
        page = self._pdf[number - 1]
        if self._is_form and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY):
            page.close()
            page = self._pdf[number - 1]
        return page

    def page(self, number: int) -> PdfPage:
        """A page by its number, 1 the first."""
        with _LOCK:
            try:
                page = self._open(number)
                try:
                    return _read_page(page, number)
                finally:
                    page.close()
            except PdfiumError as error:
                raise UnreadableFile(f"its page {number} is damaged") from error

    def render(self, number: int) -> tuple[NDArray[np.uint8], float]:
        """A page in shades of grey as (height, width), and its dots per inch."""
        with _LOCK:
            try:
                page = self._open(number)
                try:
                    dpi = _resolution(page)
                    bitmap = page.render(scale=dpi / 72, grayscale=True, may_draw_forms=False)
                    return bitmap.to_numpy()[:, :].reshape(bitmap.height, bitmap.width).copy(), dpi
                finally:
                    page.close()
            except PdfiumError as error:
                raise UnreadableFile(f"its page {number} is damaged") from error

    def show(self, number: int) -> tuple[NDArray[np.uint8], list[Character], float]:
        """A page in colour as (height, width, 3) in blue, green, red; its characters in the order
        in which they are drawn, where they are displayed; and its dots per point.
        """
        with _LOCK:
            try:
                page = self._open(number)
                try:
                    _resolution(page)  # raises where its pictures are too large
                    width, height = page.get_size()
                    most = math.sqrt(_MAX_SHOWN_PIXELS / max(width * height, 1.0))
                    scale = min(_SHOWN_DPI / 72, most)
                    bitmap = page.render(scale=scale, may_draw_forms=False)
                    left, bottom, _, _ = page.get_cropbox()
                    quarters = page.get_rotation() // 90
                    found = as_displayed(_characters(page, (left, bottom)), quarters, width, height)
                    return bitmap.to_numpy()[:, :, :3].copy(), found, scale
                finally:
                    page.close()
            except PdfiumError as error:
                raise UnreadableFile(f"its page {number} is damaged") from error


def _reason(error: PdfiumError, data: bytes) -> str:
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return "is encrypted; save it without a password"
    if error.err_code == raw.FPDF_ERR_SECURITY:
        return "is encrypted in a way that is not known here; save it without a password"
    if error.err_code == raw.FPDF_ERR_SUCCESS or _NO_PAGES.search(data):
        return "has no pages"
    return "is damaged or cut short; open it and save it again"


def _read_page(page: Any, number: int) -> PdfPage:
    left, bottom, right, top = page.get_cropbox()
    size = (right - left, top - bottom)
    characters = list(_characters(page, (left, bottom)))
    turned = Counter(c.quarter for c in characters if not c.leans)
    usual = [quarter for quarter, _ in turned.most_common()]
    shown = page.get_rotation() // 90
    quarter = usual[0] if usual else shown
    kept = [c for c in characters if not c.leans]
    pictures, paths, has_rules = _drawings(page)
    share = max(pictures, default=0.0) / max(size[0] * size[1], 1.0)
    letters = sum(not c.is_space for c in kept)
    return PdfPage(
        number,
        *(size if quarter % 2 == 0 else size[::-1]),
        boxes=tuple(tuple(fragments(kept, q, size)) for q in usual),
        quarters=(quarter - shown) % 4,
        is_scan=_is_scan(letters, share, paths) or looks_broken([c.code for c in kept]),
        has_rules=has_rules,
    )


def _is_scan(letters: int, picture_share: float, paths: int) -> bool:
    if not letters:
        return picture_share > 0.05 or paths > 50  # text may have been turned into curves
    return letters < _FEW_LETTERS and picture_share > _SCAN_SHARE


def _characters(page: Any, origin: tuple[float, float]) -> Iterator[Character]:
    """The characters of a page in the order in which they are drawn; those PDFium adds left out."""
    text = page.get_textpage()
    try:
        box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        known: Any = None
        style = (0.0, 0, False, False)
        for at in range(raw.FPDFText_CountChars(text)):
            code = raw.FPDFText_GetUnicode(text, at)
            if code <= _SPACE and raw.FPDFText_IsGenerated(text, at) == 1:
                continue
            if code < _SPACE and raw.FPDFText_IsHyphen(text, at) == 1:
                code = ord("-")
            drawn = ctypes.cast(raw.FPDFText_GetTextObject(text, at), ctypes.c_void_p).value
            if drawn != known or not drawn:
                known, style = drawn, _style(text, at, matrix)
            raw.FPDFText_GetLooseCharBox(text, at, box)
            edges = [box.left, box.bottom, box.right, box.top]
            along = edges[2] - edges[0] if style[1] % 2 == 0 else edges[3] - edges[1]
            if along < 0.9 * style[0] and is_han(chr(code)):
                edges = _whole_square(text, at, edges, style)
            left, bottom, right, top = edges
            yield Character(
                code,
                left - origin[0],
                bottom - origin[1],
                right - origin[0],
                top - origin[1],
                *style,
            )
    finally:
        text.close()


def _whole_square(
    text: Any, at: int, edges: list[float], style: tuple[float, int, bool, bool]
) -> list[float]:
    """The square of a Chinese character of which PDFium knows only where its ink is."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    size, quarter = style[:2]
    pen, axis = (x.value, 0) if quarter % 2 == 0 else (y.value, 1)
    ends = (pen, pen + size) if quarter < 2 else (pen - size, pen)
    edges[axis], edges[axis + 2] = min(edges[axis], ends[0]), max(edges[axis + 2], ends[1])
    return edges


def _style(text: Any, at: int, matrix: Any) -> tuple[float, int, bool, bool]:
    """Size, direction in right angles, whether it leans, and whether it is bold."""
    raw.FPDFText_GetMatrix(text, at, matrix)
    size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
    angle = math.atan2(matrix.b, matrix.a)
    quarter = round(angle / (math.pi / 2))
    leans = abs(angle - quarter * math.pi / 2) > _WATERMARK
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, at, name, 128, flags)
    bold = b"Bold" in name.value or b"Heavy" in name.value or b"Black" in name.value
    return abs(size), quarter % 4, leans, bold or raw.FPDFText_GetFontWeight(text, at) >= 600


def _drawings(page: Any) -> tuple[list[float], int, bool]:
    """Areas of the pictures, number of lines and shapes, and whether they may rule a table."""
    pictures: list[float] = []
    paths = across = down = frames = 0
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = drawn.get_bounds()
        width, height = right - left, top - bottom
        if drawn.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(width * height)
            continue
        paths += 1
        across += height < 3 and width > 20
        down += width < 3 and height > 6
        # one path may draw all the lines of a table
        frames += width > 20 and height > 6 and raw.FPDFPath_CountSegments(drawn) // 4
    rules = (across >= 2 and down >= 2) or frames >= 3 or (frames and min(across, down) >= 1)
    return pictures, paths, bool(rules) and paths < _MAX_PATHS


def _resolution(page: Any) -> float:
    """Dots per inch that keep what the page's largest picture shows.

    Raises:
        UnreadableFile: a picture that would not fit into memory.
    """
    dpi, largest = 0.0, 0.0
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        across, down = picture.get_px_size()
        if across * down > _MAX_IMAGE_PIXELS:
            raise UnreadableFile(
                f"holds a picture of {across} by {down} dots, which is too large to be read"
            )
        area = (right - left) * (top - bottom)
        if area > largest:
            largest, dpi = area, 72 * math.sqrt(across * down / area)
    width, height = page.get_size()
    limit = 72 * math.sqrt(_MAX_RENDERED_PIXELS / max(width * height, 1.0))
    return min(max(dpi or _DRAWN_DPI, _MIN_DPI), _MAX_DPI, limit)
