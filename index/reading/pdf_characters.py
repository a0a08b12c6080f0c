"""The characters of a PDF page become fragments of lines, or show that they mean nothing. Pure."""

import re
import statistics
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from index.reading.page_layout import TextBox
from index.reading.typeset import canonical, is_han, is_wide

_FRAGMENT_GAP = 0.7  # em; with a space drawn between, _SPACED_GAP
_SPACED_GAP = 2.0
_WORD_GAP = 0.15  # em more than usual, between letters; a space that was not drawn
_HAN_GAP = 0.18  # the same between Chinese characters
_MARK_GAP = 0.25  # em; so much room is left for a mark that is drawn later
_SLACK = 0.15  # em by which such a mark may be wider
_MAX_MARKS = 2  # characters: ” and ，
_BROKEN = 0.2  # share of characters that stand for nothing
_FOREIGN = 0.3  # share of letters of no script that is read here
_MIN_JUDGED = 10  # characters
_SYMBOLS = {0xF0B7: "●", 0xF06C: "●", 0xF06E: "■", 0xF0D8: "➢", 0xF0A7: "■", 0xF075: "◆"}
_KNOWN_SCRIPTS = re.compile(
    r"[\s!-~\u00a0-\u00bf\u2000-\u27bf\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f"
    r"\ufb00-\ufb06\uff00-\uffef\U00020000-\U0003ffff\u0370-\u04ff\u2900-\u2bff]"
)
_ACCENTED = re.compile(r"[\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class Character:
    """A character as it is drawn. The box is in the page's own space: y grows upwards, points.

    quarter: its direction in right angles, anticlockwise. leans: it stands at no right angle.
    """

    code: int
    left: float
    bottom: float
    right: float
    top: float
    size: float
    quarter: int
    leans: bool
    bold: bool

    @property
    def is_space(self) -> bool:
        return self.code in {0x20, 0xA0, 0x3000, 0x09, 0x0A, 0x0D}


def as_displayed(
    characters: Iterable[Character], quarters: int, width: float, height: float
) -> list[Character]:
    """On a page that is displayed turned clockwise by right angles, and so wide and high."""
    found = []
    for c in characters:
        left, bottom, right, top = [
            (c.left, c.bottom, c.right, c.top),
            (c.bottom, height - c.right, c.top, height - c.left),
            (width - c.right, height - c.top, width - c.left, height - c.bottom),
            (width - c.top, c.left, width - c.bottom, c.right),
        ][quarters % 4]
        found.append(replace(c, left=left, bottom=bottom, right=right, top=top))
    return found


def looks_broken(codes: Sequence[int]) -> bool:
    """Whether a text layer cannot be what the page shows.

    Characters that no map leads to, or letters no document here is written in, such as the bytes
    of Chinese taken for accented Latin letters.
    """
    seen = [code for code in codes if code not in {0x20, 0x0A, 0x0D, 0x3000}]
    if len(seen) < _MIN_JUDGED:
        return False
    lost = sum(_is_lost(code) for code in seen)
    text = "".join(chr(code) for code in seen if not _is_lost(code))
    accented = len(_ACCENTED.findall(text))
    foreign = len(text) - len(_KNOWN_SCRIPTS.findall(text)) - accented
    return (
        lost > _BROKEN * len(seen)
        or foreign > _FOREIGN * len(seen)
        or accented > _FOREIGN * len(seen)
    )


def _is_lost(code: int) -> bool:
    if code in _SYMBOLS:
        return False
    private = 0xE000 <= code <= 0xF8FF or code >= 0xF0000
    return (
        code < 0x20 or 0x7F <= code < 0xA0 or code == 0xFFFD or private or code in {0xFFFE, 0xFFFF}
    )


def fragments(
    characters: Iterable[Character], quarter: int, page: tuple[float, float]
) -> Iterator[TextBox]:
    """Pieces of lines as boxes of the page turned upright. page: width and height as stored."""
    pieces = [_Piece()]
    for character in characters:
        if character.quarter != quarter:
            continue
        if character.is_space:
            pieces[-1].space(character)
            continue
        text = _meaning(character.code)
        box = _upright(character, quarter, page)
        if pieces[-1].text and not pieces[-1].reaches(box):
            pieces.append(_Piece())
        pieces[-1].add(text, box, character)
    for piece in _into_gaps([piece for piece in pieces if piece.text]):
        yield piece.box()


def _into_gaps(pieces: list["_Piece"]) -> list["_Piece"]:
    """Marks back in the gaps that their lines left for them: programs draw them after the line
    where its font has none of them, as often with “ and ”."""
    homes = [piece for piece in pieces if piece.has_gaps]
    kept = []
    for piece in pieces:
        if len(piece.text) > _MAX_MARKS or not any(home.takes(piece) for home in homes):
            kept.append(piece)
    return kept


@lru_cache(maxsize=8192)
def _meaning(code: int) -> str:
    """The character, or nothing where it stands for none or only steers how others are set."""
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    return "" if _is_lost(code) or unicodedata.category(chr(code)) == "Cf" else chr(code)


def _upright(c: Character, quarter: int, page: tuple[float, float]) -> tuple[float, ...]:
    """left, top, right, bottom, with y growing downwards, after turning by `quarter` clockwise."""
    width, height = page
    if quarter == 0:
        return c.left, height - c.top, c.right, height - c.bottom
    if quarter == 1:
        return c.bottom, c.left, c.top, c.right
    if quarter == 2:
        return width - c.right, c.bottom, width - c.left, c.top
    return height - c.top, width - c.right, height - c.bottom, width - c.left


@dataclass(slots=True)
class _Part:
    """A character of a piece, its room on the line, and the spaces drawn before it."""

    text: str
    left: float
    right: float
    size: float
    space: str
    bold: bool


class _Piece:
    """Characters of one line that stand close together."""

    def __init__(self) -> None:
        self.text = ""
        self._parts: list[_Part] = []
        self._space = ""
        self._edges: tuple[float, ...] = ()

    def space(self, character: Character) -> None:
        if self.text:
            self._space += "\u3000" if character.code == 0x3000 else " "

    def reaches(self, box: tuple[float, ...]) -> bool:
        right = self._edges[2]
        size = self._parts[-1].size
        gap = box[0] - right
        limit = _SPACED_GAP if self._space else _FRAGMENT_GAP
        close = -0.6 * size < gap < limit * size
        return close and self._overlaps(box, 0.4)

    def _overlaps(self, box: tuple[float, ...], share: float) -> bool:
        _, top, _, bottom = self._edges
        overlap = min(bottom, box[3]) - max(top, box[1])
        return overlap > share * min(bottom - top, box[3] - box[1])

    def add(self, text: str, box: tuple[float, ...], character: Character) -> None:
        """A character; one without text takes its room all the same."""
        if not text and not self.text:
            return
        if self.text:
            self._edges = _around(self._edges, box)
        else:
            self._edges = box
        if not text:
            self._parts[-1].right = max(self._parts[-1].right, box[2])
            return
        part = _Part(text, box[0], box[2], character.size, self._space, character.bold)
        self._parts.append(part)
        self.text += text
        self._space = ""

    @property
    def has_gaps(self) -> bool:
        return any(_room(a, b) > _MARK_GAP * b.size for a, b in pairwise(self._parts))

    def takes(self, other: "_Piece") -> bool:
        """Puts a piece into the gap that it fills; False where there is no such gap."""
        left, _, right, _ = other._edges
        if left < self._edges[0] or right > self._edges[2] or other is self:
            return False
        if not self._overlaps(other._edges, 0.5):
            return False
        for at, (a, b) in enumerate(pairwise(self._parts), 1):
            slack = _SLACK * b.size
            if _room(a, b) > _MARK_GAP * b.size and (
                a.right - slack < left and right < b.left + slack
            ):
                self._parts[at:at] = other._parts
                self.text = "".join(part.text for part in self._parts)
                self._edges = _around(self._edges, other._edges)
                return True
        return False

    def box(self) -> TextBox:
        sizes = sorted(part.size for part in self._parts)
        left, top, right, bottom = self._edges
        bold = sum(part.bold for part in self._parts) > 0.8 * len(sizes)
        text = canonical(self._spaced())
        return TextBox(text, left, top, right, bottom, sizes[len(sizes) // 2], bold)

    def _spaced(self) -> str:
        """The text with the spaces that were drawn, and those that were only left."""
        gaps = [0.0]
        reach = self._parts[0].right
        for part in self._parts[1:]:
            gaps.append((part.left - reach) / part.size if part.size else 0.0)
            reach = max(reach, part.right)
        usual = statistics.median(gaps)
        text = ""
        for part, gap in zip(self._parts, gaps, strict=True):
            if part.space:
                text += part.space if "\u3000" in part.space else " "
            elif gap > usual + _WORD_GAP and gap > usual + _word_gap(text[-1], part.text):
                text += " "
            text += part.text
        return text


def _around(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    return a[0], min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _room(a: _Part, b: _Part) -> float:
    """The room left between two neighbours; none where a space was drawn in it."""
    return 0.0 if b.space else b.left - a.right


def _word_gap(before: str, after: str) -> float:
    """In em. Programs set Chinese and Latin apart by themselves, which means no space."""
    wide = is_wide(before), is_wide(after)
    if not any(wide):
        return _WORD_GAP
    return _HAN_GAP if is_han(before) and is_han(after) else _FRAGMENT_GAP
