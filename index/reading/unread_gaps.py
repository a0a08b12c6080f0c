"""Characters that OCR left out, found by the room they take. Pure.

The model reads 二〇二三年 as 二二三年 in some lines, and is sure of it. Chinese characters stand at
even distances, so that a character left out shows as a gap; where there is ink in it, the piece is
read again by itself and what is new is put in.
"""

import statistics
from dataclasses import dataclass
from itertools import pairwise

from index.reading.typeset import is_han

_WIDE = 1.6  # times the usual distance from character to character
_FEWEST = 3  # pairs of characters that show what is usual
_MOST = 3  # characters that may have been left out of one gap
_AROUND = 2  # characters on each side by which the piece is fitted in


@dataclass(frozen=True)
class ReadLine:
    """A line as read. places: where the middle of each character but blanks is, in [0, 1]."""

    text: str
    confidence: float
    places: tuple[float, ...] = ()


@dataclass(frozen=True)
class Gap:
    """Room behind the character at an index of the text; start and end of it, in [0, 1].

    piece: where the characters around it begin and end.
    """

    index: int
    start: float
    end: float
    piece: tuple[float, float]


def gaps(line: ReadLine) -> list[Gap]:
    """Between Chinese characters that stand too far apart."""
    indices = [at for at, character in enumerate(line.text) if not character.isspace()]
    places = line.places
    if len(indices) != len(places):
        return []
    pairs = [
        n
        for n, (a, b) in enumerate(pairwise(indices))
        if b == a + 1 and _is_even(line.text[a]) and _is_even(line.text[b])
    ]
    if len(pairs) < _FEWEST:
        return []
    pitch = statistics.median(places[n + 1] - places[n] for n in pairs)
    found = []
    for n in pairs:
        if places[n + 1] - places[n] > _WIDE * pitch:
            at = indices[n]
            first, last = max(0, n - _AROUND + 1), min(len(places) - 1, n + _AROUND)
            piece = max(0.0, places[first] - 0.7 * pitch), min(1.0, places[last] + 0.7 * pitch)
            start, end = places[n] + 0.6 * pitch, places[n + 1] - 0.6 * pitch
            found.append(Gap(at, start, end, piece))
    return found


def _is_even(character: str) -> bool:
    return is_han(character) or character in "〇○"


def put_in(line: str, gap: Gap, piece: str) -> str:
    """The line with what a reading of the piece has in the gap; as it was where that is nothing."""
    before = line[max(0, gap.index - _AROUND + 1) : gap.index + 1]
    after = line[gap.index + 1 : gap.index + 1 + _AROUND]
    start = piece.find(before)
    end = piece.rfind(after)
    new = piece[start + len(before) : end] if start >= 0 else ""
    if end < 0 or not 0 < len(new) <= _MOST:
        return line
    return line[: gap.index + 1] + new + line[gap.index + 1 :]
