"""A figure of a table is told in the unit of its column: 9.8 of 出让价（万元/亩） is no 9.8元."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.claim_checks.told import Told
from assistant.layout import labelled, lead_of
from assistant.measures import labels
from assistant.measures.numbers import PLAIN
from assistant.quantities import quantities


def other_unit(told: Told) -> str:
    """A number of a cell with another unit than the label over it has."""
    cells = list(_cells(told)) if "|" in told.said else []
    for quantity in quantities(told.claim):
        written = _worth(quantity.text)
        units = [labels.read(label).of for label, cell in cells if _worth(cell) == written]
        known = [one for unit in filter(None, units) for one in quantities(f"{written}{unit}")]
        if quantity.unit and known and not any(map(quantity.as_much_as, known)):
            return f"{quantity.text} is in another unit in its column"
    return ""


def _cells(told: Told) -> Iterator[tuple[str, str]]:
    """The labels and bare numbers of the rows that are quoted."""
    start = told.item.text.find(told.said)
    for line in told.said.splitlines(keepends=True) if start >= 0 else []:
        if line.startswith("|"):
            header = lead_of(told.item, told.item.start + start)
            named = labelled(header, line.strip())
            yield from ((label, cell) for label, cell in named if PLAIN.fullmatch(cell))
        start += len(line)


def _worth(text: str) -> Decimal | None:
    found = PLAIN.match(text)
    return Decimal(found.group().replace(",", "")) if found else None
