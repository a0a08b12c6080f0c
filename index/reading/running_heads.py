"""Headers, footers and page numbers: what stands on page after page is no part of the text. Pure.

A line is taken for one by where it stands and by being there again on other pages. Figures may
differ if they count the pages. A page number that says so (第 1 页, — 1 —) goes by itself.
"""

import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence

from index.reading.page_layout import Line

_MARGIN = 0.13  # of the page's height, at its top and at its bottom
_TITLE = 1.2  # times the usual size of type
_SAME_PLACE = 0.012  # of the page's height
_PAGES = 3  # on so many pages a line must stand; on two where the file has no more
_MAX_COUNTING = 12  # characters beside the figures of a line whose figures count the pages
_NUMBER = re.compile(
    r"第\s*\d+\s*页([\s,，/]*共\s*\d+\s*页)?|[-—–－―·•]+\s*\d{1,4}\s*[-—–－―·•]+|\d{1,4}\s*/\s*\d{1,4}"
    r"|page\s*\d+(\s*of\s*\d+)?",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}", re.IGNORECASE)
_COUNTED = re.compile(r"附[件表录图]|第[\d一二三四五六七八九十百]+[编章节条款]|^[表图]\s*\d")


def without_running_heads(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> list[list[Line]]:
    """The lines of each page that are its own. heights: of the pages, in points."""
    in_margin = [_in_margin(lines, height) for lines, height in zip(pages, heights, strict=True)]
    repeated = _repeated(in_margin, heights)
    kept = []
    for lines, candidates in zip(pages, in_margin, strict=True):
        outer = {id(line) for line in candidates}
        kept.append(
            [
                line
                for line in lines
                if id(line) not in outer
                or not (id(line) in repeated or _NUMBER.fullmatch(line.box.text.strip()))
            ]
        )
    return kept


def _in_margin(lines: Sequence[Line], height: float) -> list[Line]:
    """Lines at the edges of a page, in no larger type than its text: a title is a page's own."""
    if not lines:
        return []
    usual = statistics.median(line.box.size for line in lines)
    return [
        line
        for line in lines
        if not (line.box.rows or _MARGIN * height < line.box.middle < (1 - _MARGIN) * height)
        and line.box.size < _TITLE * usual
    ]


def _repeated(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> set[int]:
    """Identities of the lines that stand in the same place with the same words on other pages."""
    groups: dict[str, list[tuple[int, float, Line]]] = defaultdict(list)
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for line in lines:
            groups[_masked(line.box.text)].append((number, line.box.middle / (height or 1.0), line))
    needed = min(_PAGES, len(pages))
    found: set[int] = set()
    for group in groups.values():
        for number, place, line in group:
            same = [
                (n, other.box.text)
                for n, p, other in group
                if abs(p - place) < _SAME_PLACE or (_BARE_NUMBER.fullmatch(other.box.text.strip()))
            ]
            if len({n for n, _ in same}) < max(needed, 2):
                continue
            if _is_same_or_counts(line.box.text, number, same):
                found.add(id(line))
    return found


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s+", "", text))


def _is_same_or_counts(text: str, number: int, others: Iterable[tuple[int, str]]) -> bool:
    """Whether the words are the same to the digit on enough pages, or their figure counts pages."""
    others = list(others)
    bare = re.sub(r"\s+", "", text)
    if sum(re.sub(r"\s+", "", other) == bare for _, other in others) >= 2:
        return True
    if _COUNTED.search(bare) or len(re.sub(r"\d", "", bare)) > _MAX_COUNTING:
        return False
    mine = _offsets(text, number)
    return sum(bool(mine & _offsets(other, n)) for n, other in others) >= 2


def _offsets(text: str, number: int) -> set[int]:
    """By how much each figure differs from the number of the page."""
    return {int(figures) - number for figures in re.findall(r"\d+", text) if len(figures) < 5}
