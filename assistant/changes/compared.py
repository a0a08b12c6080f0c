"""What each version of an act says, to who compares them: 新旧办法有什么变化. Pure.

A small model copies from one of them, and its figures read as if there were no other.
"""

from collections.abc import Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import as_claim, is_quotable
from index.documents import SearchResult, Status
from index.normalise import search_terms
from index.version_asked import compares

_ALIKE = 0.6  # of the terms of the shorter of two sentences on one thing, that both have
_FEWEST = 8  # terms; shorter ones say too little


def told_of_both(
    result: SearchResult, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> Sequence[Claim]:
    """The claims that are shown; where a question compares versions and they rest on one of them,
    with what each other one says of the same."""
    held = {hit.document.id for hit in result.hits if hit.at_the_time is Status.IN_FORCE}
    if not held or not compares(result.query):
        return shown
    items = {item.n: item for item in evidence}
    quotes = [quote for claim in shown for quote in claim.quotes]
    quotes = [quote for quote in quotes if items[quote[0]].document.id in held]
    cited = {items[n].document.id for n, _, _ in quotes}
    if len(cited) != 1:
        return shown
    said = set(search_terms("\n".join(items[n].quote(a, b) for n, a, b in quotes)))
    near = {
        (item.n, *span): alike(said, item.quote(*span))
        for item in evidence
        if item.document.id in held - cited
        for span in item.sentences
        if is_quotable(item, *span)
    }
    best: dict[str, tuple[int, int, int]] = {}  # document → what it says that is most alike
    for place in sorted(near, key=near.__getitem__):
        if near[place] >= _ALIKE:
            best[items[place[0]].document.id] = place
    return [*shown, *(as_claim(items[n], start, end) for n, start, end in best.values())]


def alike(said: set[str], text: str) -> float:
    terms = set(search_terms(text))
    return len(said & terms) / max(min(len(said), len(terms)), _FEWEST)
