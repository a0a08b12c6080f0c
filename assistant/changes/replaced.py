"""What holds now in place of what an act said that was replaced, to who asks whether that still
holds. Pure."""

from collections.abc import Sequence

from assistant.answers import Claim, Evidence
from assistant.changes import in_force
from assistant.changes.compared import alike
from assistant.extracts import as_claim, is_quotable
from assistant.layout import stretch
from index.documents import SearchResult
from index.normalise import search_terms
from index.validity import BEHIND

_ALIKE = 0.6  # of the terms of the shorter of two sentences on one thing, that both have


def beside(result: SearchResult, chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence; to who asks whether something still holds, behind it the passages found of the
    act that took the place of its own."""
    if not in_force.asks(result.query):
        return chosen
    own = {item.document.id for item in chosen if item.document.status in BEHIND}
    later = {one for hit in result.hits if hit.document.id in own for one in hit.successors}
    held = {item.passage.id for item in chosen}
    more = [
        stretch(0, hit, hit.passage.start, hit.passage.end)
        for hit in result.hits
        if hit.document.id in later
        and hit.passage.id not in held
        and hit.document.status not in BEHIND
    ]
    return [*chosen, *more]


def with_present(
    result: SearchResult, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown, and behind it the sentence in force that is most alike what no longer is."""
    items = {item.n: item for item in evidence}
    over = [
        items[n].quote(a, b)
        for claim in shown
        for n, a, b in claim.quotes
        if n in items and items[n].document.status in BEHIND
    ]
    if not over or not in_force.asks(result.query):
        return list(shown)
    said = set(search_terms(over[-1]))
    told = {quote for claim in shown for quote in claim.quotes}
    near = {
        (item.n, *span): alike(said, item.quote(*span))
        for item in evidence
        if item.document.status not in BEHIND
        for span in item.sentences
        if is_quotable(item, *span) and (item.n, *span) not in told
    }
    best = max(near, key=lambda place: near[place], default=None)
    if best is None or near[best] < _ALIKE:
        return list(shown)
    return [*shown, as_claim(items[best[0]], *best[1:])]
