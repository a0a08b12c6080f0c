"""What goes on from another sentence (区里还承诺…) stands behind it, where both are told. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import Claim, Evidence

_GOES_ON = re.compile(
    "^[^，。；]{0,26}(?:还|也|另)(?=承诺|表示|引进|要求|规定|提出|强调|计划|将|包括|制定|更新|设立|支持|给予)|^(?:此外|另外|同时)"
)


def in_order(claims: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """The claims, each that goes on from an earlier sentence of its passage behind it."""
    items = {item.n: item for item in evidence}
    told = list(claims)
    for claim in claims:
        at = told.index(claim)
        before = [n for n, other in enumerate(told) if n > at and _follows(claim, other, items)]
        if before:
            told.insert(before[-1], told.pop(at))
    return told


def _follows(claim: Claim, other: Claim, items: dict[int, Evidence]) -> bool:
    """Whether a claim goes on from another: both are of one sentence each of the same passage."""
    if len(claim.quotes) != 1 or len(other.quotes) != 1:
        return False
    (n, start, end), (m, first, _) = claim.quotes[0], other.quotes[0]
    if n not in items or m not in items or items[n].passage != items[m].passage or first >= start:
        return False
    return bool(_GOES_ON.search(items[n].quote(start, end)))
