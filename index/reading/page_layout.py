"""The order in which a page is read: columns, and headlines across them. Pure geometry.

Knows nothing of PDF or OCR: it takes boxes with text and gives them line by line. A page is cut
as by the recursive XY-cut (Nagy and Seth, 1984), with two changes. A column gutter may be crossed
by headlines, which then divide the page into bands; and a gap is a gutter only where what stands
on both sides reads as prose or is not aligned row by row, since a table is read across.
"""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.reading.typeset import join_fragments

_MERGE_GAP = 0.7  # em; what stands closer together on one line belongs together
_GUTTER = 0.5  # em
_BANNER = 1.25  # times the usual size; such a line alone in its row heads all columns under it
_MAX_BOXES = 1_500  # a page with more is a map or a chart, and is read line by line
_CROSSED = 0.45  # of a page's height may be crossed by what stands across a gutter


@dataclass(frozen=True)
class TextBox:
    """Text in a rectangle; y grows downwards. All lengths are in points of a page (1/72 inch).

    size: height of the type. rows: the cells of a table, whose box has no text of its own.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    confidence: float | None = None
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Line:
    """One line of print. `region` numbers the column or band of the page that it stands in.

    is_spaced: its parts stand far from each other, as in a table without rules.
    """

    box: TextBox
    region: int
    is_spaced: bool = False


def read_lines(boxes: Sequence[TextBox]) -> list[Line]:
    """The lines of one page in reading order."""
    boxes = [box for box in boxes if box.text.strip() or box.rows]
    if not boxes:
        return []
    em = max(_usual_size(boxes), 1.0)
    lines: list[Line] = []
    merged = _merge(boxes)
    parts = _regions(merged, em) if len(merged) <= _MAX_BOXES else [merged]
    for region, members in enumerate(parts):
        lines += [_line(row, region) for row in _rows(members)]
    return lines


def _usual_size(boxes: Sequence[TextBox]) -> float:
    sizes = sorted((box.size, len(box.text) or 1) for box in boxes)
    half = sum(weight for _, weight in sizes) / 2
    for size, weight in sizes:
        half -= weight
        if half <= 0:
            return size
    return sizes[-1][0]


def _merge(boxes: Sequence[TextBox]) -> list[TextBox]:
    """Fragments of one line that stand close together become one box."""
    merged: list[TextBox] = []
    for row in _rows([box for box in boxes if not box.rows]):
        for box in row:
            last = merged[-1] if merged and box is not row[0] else None
            if last and box.left - last.right < _MERGE_GAP * min(box.size, last.size):
                merged[-1] = _join([last, box])
            else:
                merged.append(box)
    return merged + [box for box in boxes if box.rows]


def _rows(boxes: Sequence[TextBox]) -> list[list[TextBox]]:
    """Boxes by line of print, each from left to right."""
    rows: list[list[TextBox]] = []
    for box in sorted(boxes, key=lambda b: (b.middle, b.left)):
        for row in rows[-3:]:  # a small figure may stand out of the line's order
            if not box.rows and all(_share_line(other, box) for other in row):
                row.append(box)
                break
        else:
            rows.append([box])
    return [sorted(row, key=lambda b: b.left) for row in rows]


def _share_line(a: TextBox, b: TextBox) -> bool:
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    return not a.rows and overlap > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def _line(row: list[TextBox], region: int) -> Line:
    gaps = [b.left - a.right for a, b in pairwise(row)]
    return Line(_join(row), region, any(gap > 2 * row[0].size for gap in gaps))


def _join(row: list[TextBox]) -> TextBox:
    if len(row) == 1:
        return row[0]
    text = row[0].text
    for a, b in pairwise(row):
        text = join_fragments(text, b.text, (b.left - a.right) / min(a.size, b.size))
    longest = max(row, key=lambda box: len(box.text))
    confidences = [box.confidence for box in row if box.confidence is not None]
    return replace(
        longest,
        text=text,
        left=min(box.left for box in row),
        top=min(box.top for box in row),
        right=max(box.right for box in row),
        bottom=max(box.bottom for box in row),
        bold=all(box.bold for box in row),
        confidence=min(confidences, default=None),
    )


def _regions(boxes: list[TextBox], em: float) -> Iterator[list[TextBox]]:
    banners = _banners(boxes, em)
    columns = [] if banners else _columns(boxes, em)
    if len(columns) > 1:
        for column in columns:
            yield from _regions(column, em)
        return
    bands = _bands(boxes, banners or _crossing(boxes, em), em)
    regions = [list(_regions(band, em)) for band in bands] if len(bands) > 1 else []
    if any(len(inner) > 1 for inner in regions):
        for inner in regions:
            yield from inner
    else:
        yield boxes


def _columns(boxes: list[TextBox], em: float) -> list[list[TextBox]]:
    """Columns from left to right; one where the page has no clear gutter."""
    strips = _strips(boxes, em)
    columns = strips[:1]
    for before, strip in pairwise(strips):
        if _stand_apart(before, strip, em):
            columns.append(strip)
        else:
            columns[-1] = columns[-1] + strip
    return columns


def _strips(boxes: list[TextBox], em: float) -> list[list[TextBox]]:
    """What stands between two gaps that go from top to bottom, from left to right."""
    strips: list[list[TextBox]] = []
    reach = float("-inf")
    for box in sorted(boxes, key=lambda b: b.left):
        if box.left - reach >= _GUTTER * em:
            strips.append([])
        strips[-1].append(box)
        reach = max(reach, box.right)
    return strips


def _stand_apart(left: list[TextBox], right: list[TextBox], em: float) -> bool:
    """Whether two strips are columns of text, rather than the columns of a table."""
    if _is_prose(left, em) and _is_prose(right, em):
        return True
    fewer, more = sorted((left, right), key=len)
    beside = [box for box in fewer if _is_beside(box, more)]
    aligned = sum(any(_same_baseline(box, other) for other in more) for box in beside)
    return bool(beside) and aligned < 0.5 * len(beside)


def _same_baseline(a: TextBox, b: TextBox) -> bool:
    return abs(a.bottom - b.bottom) < 0.35 * min(a.size, b.size) or abs(
        a.middle - b.middle
    ) < 0.2 * min(a.size, b.size)


def _is_prose(strip: list[TextBox], em: float) -> bool:
    """Whether it is made of lines of one length, close below each other, and of words."""
    lines = [box for box in strip if not box.rows]
    if len(lines) < 3:
        return False
    widths = sorted(b.width for b in lines)
    text = "".join(b.text for b in lines)
    figures = sum(c.isascii() and not c.isalpha() for c in text)
    middles = sorted(b.middle for b in lines)
    steps = [b - a for a, b in pairwise(middles) if b - a > 0.5 * em]
    return (
        statistics.median(widths) > 0.6 * widths[3 * len(widths) // 4]
        and len(text) >= 7 * len(lines)
        and figures < 0.4 * len(text)
        and bool(steps)
        and statistics.median(steps) < 2.2 * em
    )


def _banners(boxes: list[TextBox], em: float) -> list[TextBox]:
    """Lines in large type, or centred on top, with nothing beside them."""
    if len(boxes) < 4:
        return []
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    first = min(boxes, key=lambda b: b.top)
    found = []
    for box in boxes:
        short = box is first and box.width < 0.5 * (right - left)
        centred = short and abs(box.left + box.right - left - right) < 2 * em
        if (box.size >= _BANNER * em or centred) and not box.rows:
            beside = (b for b in boxes if b is not box and _is_beside(b, [box]))
            if all(_is_piece_of(box, other, em) for other in beside):
                found.append(box)
    return found if len(found) < len(boxes) else []


def _is_piece_of(headline: TextBox, other: TextBox, em: float) -> bool:
    """Whether a box in large type is part of the same headline, rather than that of a column."""
    gap = max(headline.left - other.right, other.left - headline.right)
    return other.size >= _BANNER * em and gap < 1.5 * headline.size


def _crossing(boxes: list[TextBox], em: float) -> list[TextBox]:
    """What stands across the gutter that the fewest stand across; empty where there is none."""
    best: list[TextBox] = []
    least = _CROSSED * (max(b.bottom for b in boxes) - min(b.top for b in boxes))
    for start in _column_edges(boxes, em):
        edge = start - _GUTTER * em
        left = [b for b in boxes if b.right <= edge]
        right = [b for b in boxes if b.left >= start - 0.1]
        sides = {id(box) for box in left + right}
        across = [b for b in boxes if id(b) not in sides]
        height = sum(b.bottom - b.top for b in across)
        if not across or height >= least:
            continue
        near = [b for b in left if _is_beside(b, right)]
        far = [b for b in right if _is_beside(b, left)]
        if min(len(near), len(far)) >= 3 and _stand_apart(
            _strips(near, em)[-1], _strips(far, em)[0], em
        ):
            best, least = across, height
    return best


def _column_edges(boxes: list[TextBox], em: float) -> list[float]:
    """Where several lines begin."""
    edges: dict[int, list[float]] = {}
    for box in boxes:
        edges.setdefault(round(box.left / em), []).append(box.left)
    return sorted(min(lefts) for lefts in edges.values() if len(lefts) >= 3)


def _is_beside(box: TextBox, others: list[TextBox]) -> bool:
    return any(o.top < box.bottom and o.bottom > box.top for o in others)


def _bands(boxes: list[TextBox], across: list[TextBox], em: float) -> list[list[TextBox]]:
    """From top to bottom: what stands across, and what stands in columns between."""
    if not across:
        return [boxes]
    spanning = {id(box) for box in across}
    ordered = sorted(boxes, key=lambda b: b.middle)
    bands: list[list[TextBox]] = []
    was_across: bool | None = None
    for box in ordered:
        is_across = id(box) in spanning or bool(
            was_across and _ends_paragraph(bands[-1][-1], box, boxes, em)
        )
        if is_across is not was_across:
            bands.append([])
            was_across = is_across
        bands[-1].append(box)
    return bands


def _ends_paragraph(last: TextBox, box: TextBox, boxes: list[TextBox], em: float) -> bool:
    """Whether a short line is the end of the paragraph across the columns above it."""
    return (
        abs(box.size - last.size) < 0.1 * em
        and box.left - last.left < em
        and box.top - last.bottom < em
        and not any(other is not box and _is_beside(other, [box]) for other in boxes)
    )
