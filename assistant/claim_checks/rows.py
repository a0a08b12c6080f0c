"""A row is told by its own name: no name is put together of a cell and the question's words."""

import re
from collections.abc import Iterator

from assistant.claim_checks.told import Told, key_of
from assistant.layout import cells_of, lead_of

_BETWEEN = "[^的为是在有和与及或、,;:.。]{1,12}"  # of what a name begins and ends with
_ENDS = 2  # characters of a cell that a name begins and ends with
_SHORTEST = 5  # characters of a cell that has more than its ends
_PART = re.compile("[,;；。]")


def misnamed(told: Told) -> str:
    """A name that begins and ends as the one of the row quoted does, with something else between
    them, or that stands in front of the row's labels and cells and is none of its cells."""
    rows = [] if told.foreign else [line for line in told.said.splitlines() if line[:1] == "|"]
    known = key_of(f"{told.context}\n{told.item.passage.text}")
    for row in rows:
        cells = [key_of(cell) for cell in cells_of(row)]
        for name in (*_alike(told.claim_key, cells), *_in_front(told, row)):
            if name not in known and not any(_is_short_for(name, cell) for cell in cells):
                return f"no row of the quote is called {name}"
    return ""


def _alike(claim: str, cells: list[str]) -> Iterator[str]:
    """What the claim begins with, where it has the ends of a name: 东岸总装厂房 of 东岸5号厂房."""
    for cell in (cell for cell in cells[:_ENDS] if len(cell) >= _SHORTEST and cell not in claim):
        ends = re.escape(cell[:_ENDS]), re.escape(cell[-_ENDS:])
        if found := re.match(f"{ends[0]}{_BETWEEN}{ends[1]}", claim):
            yield found.group()


def _in_front(told: Told, row: str) -> Iterator[str]:
    """What a row that was copied with its labels begins with: 东岸总装厂房，租金（元）：20."""
    start = told.item.text.find(row)
    header = lead_of(told.item, told.item.start + start) if start >= 0 else ""
    labels = [key_of(label) for label in cells_of(header) if label]
    first, *parts = _PART.split(told.claim_key)
    is_copied = any(part.startswith(f"{label}:") for part in parts for label in labels)
    if is_copied and ":" not in first:
        yield first


def _is_short_for(name: str, cell: str) -> bool:
    """Whether a name only leaves something of a cell out, as people do."""
    rest = iter(cell)
    return all(character in rest for character in name)
