"""The rules that an OFD page draws, from which its tables are found. GB/T 33190, 9.

Only straight strokes along the page and the edges of rectangles count; thin filled rectangles
are how some programs draw lines.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

Rule = tuple[float, float, float, float]  # left, top, right, bottom in millimetres

_MAX_RULES = 2_000  # of one page; a drawing has more, and is no table
_STRAIGHT = 0.3  # millimetres; what departs less from a straight line is one
_SHORTEST = 2.0  # millimetres
_DEPTH = 32  # blocks within blocks
_STEP = re.compile(r"([MSLCQBA])([^MSLCQBA]*)")
_OPERANDS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7}


def rules(data: bytes, location: str | None) -> list[Rule]:
    """The rules of one page of a file; none where its part cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            root = fromstring(parts.read(location or ""))
    except (KeyError, ParseError, DefusedXmlException, zipfile.BadZipFile, ValueError):
        return []
    found: dict[Rule, None] = {}  # neighbouring cells draw the same edge
    for element in _paths(root, 0):
        for start, end in _strokes(element):
            if rule := _rule(start, end):
                found[rule] = None
        if len(found) > _MAX_RULES:
            return []
    return list(found)


def _paths(parent: Element, depth: int) -> Iterator[Element]:
    for element in parent:
        if _name(element) == "PathObject":
            yield element
        elif depth < _DEPTH:
            yield from _paths(element, depth + 1)


def _strokes(path: Element) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Straight parts of a path, on the page."""
    x, y = [*_numbers(path.get("Boundary", "")), 0.0, 0.0][:2]
    matrix = _numbers(path.get("CTM", ""))
    a, b, c, d, e, f = matrix if len(matrix) == 6 else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    text = next((p.text or "" for p in path if _name(p) == "AbbreviatedData"), "")
    for line in _lines(text):
        placed = [(a * px + c * py + e + x, b * px + d * py + f + y) for px, py in line]
        yield from pairwise(placed)


def _lines(text: str) -> Iterator[list[tuple[float, float]]]:
    """Points joined by straight lines; a curve ends a line and begins the next."""
    line: list[tuple[float, float]] = []
    for operator, operands in _STEP.findall(text):
        numbers = _numbers(operands)
        if operator == "C":
            yield [*line, line[0]] if line else []
            line = line[:1]
        elif len(numbers) >= _OPERANDS[operator]:
            point = (numbers[-2], numbers[-1])
            if operator != "L":
                yield line
                line = []
            line.append(point)
    yield line


def _rule(start: tuple[float, float], end: tuple[float, float]) -> Rule | None:
    left, right = sorted((round(start[0], 1), round(end[0], 1)))
    top, bottom = sorted((round(start[1], 1), round(end[1], 1)))
    if bottom - top <= _STRAIGHT and right - left >= _SHORTEST:
        return left, top, right, top
    if right - left <= _STRAIGHT and bottom - top >= _SHORTEST:
        return left, top, left, bottom
    return None


def _numbers(text: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d*)?|-?\.\d+", text)]


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
