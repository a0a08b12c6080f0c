"""A page of a PDF or picture to look at, with words of it marked.

Of a scan it is not kept where its words stand: the page is read again when they are to be marked,
which takes as long as one page took when the file was read, and remembered for a while.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from index.errors import UnreadableFile
from index.reading.filetype import FileType, detect
from index.reading.page_image import Picture
from index.reading.page_layout import TextBox
from index.reading.pdf_characters import Character
from index.reading.typeset import canonical, is_wide

_WIDEST = 1400  # dots
_MARGIN = 2  # dots around what is marked
_LEFT_OUT = frozenset(" \t\n\r\u00a0\u3000|")  # in a text, and not or elsewhere on a page
_MARKS = frozenset("“”‘’")  # which programs draw behind the rest of their line
_BEGINNING = 8  # characters of the words that must stand on the page, where the rest does not
_KEPT = 8  # scanned pages that are remembered, some 3 MB each


@dataclass(frozen=True)
class _Page:
    """scale: dots of the picture to a point of the characters, whose y grows upwards."""

    picture: Picture
    characters: Sequence[Character]
    scale: float


_scans: OrderedDict[tuple[bytes, int], _Page] = OrderedDict()


def draw(data: bytes, suffix: str, number: int, words: str) -> bytes:
    """Page `number` as PNG, 1 the first; of a scan upright and level, where words are marked.

    Raises:
        UnreadableFile: no PDF or picture, damaged, or without such a page.
    """
    from index.reading import page_image  # of which a reader of texts has no need

    page = _page(data, suffix, number, words)
    picture = page.picture
    height = picture.shape[0]
    for line in lines_of(page.characters, words):
        edges = (
            min(c.left for c in line) * page.scale - _MARGIN,
            height - max(c.top for c in line) * page.scale - _MARGIN,
            max(c.right for c in line) * page.scale + _MARGIN,
            height - min(c.bottom for c in line) * page.scale + _MARGIN,
        )
        page_image.highlighted(picture, *map(round, edges))
    return page_image.to_png(picture, _WIDEST)


def _page(data: bytes, suffix: str, number: int, words: str) -> _Page:
    """Without characters where there are no words to look for."""
    from index.reading import images

    if number < 1:
        raise UnreadableFile(f"has no page {number}")
    kind = detect(data, suffix)
    if kind is FileType.IMAGE:
        if words:
            return _scan(data, number, lambda: images.page(data, number))
        return _Page(images.page(data, number), (), 1.0)
    if kind is not FileType.PDF:
        raise UnreadableFile(f"is {kind.value}, which has no pages to look at")
    from index.reading.pdfium import PdfFile

    with PdfFile(data) as pdf:
        if number > pdf.pages:
            raise UnreadableFile(f"has no page {number}")
        if words and pdf.page(number).is_scan:
            return _scan(data, number, lambda: pdf.render(number)[0])
        return _Page(*pdf.show(number))


def _scan(data: bytes, number: int, render: Callable[[], Picture]) -> _Page:
    """A page as OCR reads it, with where the characters stand; remembered."""
    from index.reading import ocr, page_image

    key = hashlib.sha256(data).digest(), number
    if key not in _scans:
        picture, boxes = ocr.located(render())
        factor = min(1.0, _WIDEST / picture.shape[1])
        small = page_image.scale(picture, factor)
        characters = _characters(boxes, factor, small.shape[0])
        _scans[key] = _Page(page_image.in_colour(small), characters, 1.0)
        if len(_scans) > _KEPT:
            _scans.popitem(last=False)
    _scans.move_to_end(key)
    page = _scans[key]
    return replace(page, picture=page.picture.copy())


def _characters(boxes: Sequence[TextBox], scale: float, height: int) -> list[Character]:
    """Those of lines of print in reading order; a line's characters share its width."""
    from index.reading.page_layout import read_lines

    found = []
    for line in read_lines(boxes):
        box = line.box
        widths = [1.0 if is_wide(c) else 0.5 for c in box.text]
        step, at = (box.right - box.left) / sum(widths), box.left
        for character, width in zip(box.text, widths, strict=True):
            edges = (at, height / scale - box.bottom, at + width * step, height / scale - box.top)
            left, bottom, right, top = (edge * scale for edge in edges)
            found.append(
                Character(
                    ord(character), left, bottom, right, top, box.size * scale, 0, False, False
                )
            )
            at += width * step
    return found


def lines_of(characters: Sequence[Character], words: str) -> list[list[Character]]:
    """The characters that make up the words, by lines; none where they are not told in one run.

    Of words that go on elsewhere, as on the next page, it is their beginning.
    """
    drawn = [(c, canonical(chr(c.code))) for c in characters if not c.is_space]
    drawn = [(c, text) for c, text in drawn if text not in _MARKS]
    owners = [c for c, text in drawn for _ in text]
    told = "".join(text for _, text in drawn)
    wanted = "".join(c for c in canonical(words) if c not in _LEFT_OUT | _MARKS)
    at, length = _found(told, wanted)
    lines: list[list[Character]] = []
    for character in owners[at : at + length]:
        if lines and _is_beside(lines[-1][-1], character):
            lines[-1].append(character)
        else:
            lines.append([character])
    return lines


def _found(text: str, wanted: str) -> tuple[int, int]:
    """Where the words stand and how much of them, from their beginning; 0 characters for none."""
    for length in range(len(wanted), min(_BEGINNING, len(wanted)) - 1, -1):
        if length and (at := text.find(wanted[:length])) >= 0:
            return at, length
    return 0, 0


def _is_beside(one: Character, other: Character) -> bool:
    """Whether the other goes on where the one ends, on the same line."""
    middle = (other.bottom + other.top) / 2
    return one.bottom <= middle <= one.top and abs(other.left - one.right) <= 2 * one.size
