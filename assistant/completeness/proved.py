"""Where something is, told by a piece of a sentence that has no word of it: the sentence that tells
both, where there is one. Pure.

Of 新能源在哪个园区 the name of the park is right wherever it stands, but a sentence on its other
projects proves nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answers import Claim, Evidence
from assistant.coverage import covered
from assistant.extracts import as_claim, is_quotable
from assistant.relevance.seeking import seeks_a_place
from index.documents import SearchResult
from index.normalise import search_terms
from index.sentences import without_end

_MORE = 0.2  # of the question's weight, that the sentence which tells both has besides the place
_LEAST = 4  # characters of a piece


@dataclass(frozen=True)
class _Other:
    """covered: how much of what is asked about a sentence has."""

    covered: float
    item: Evidence
    start: int
    end: int


def by_its_sentence(
    result: SearchResult, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown; a piece of a sentence that tells where something is as the sentence that has
    both, where its own has far less of what is asked about."""
    if not seeks_a_place(result.query):
        return list(shown)
    items = {item.n: item for item in evidence}
    told: list[Claim] = []
    for claim in shown:
        n, start, end = claim.quotes[0] if len(claim.quotes) == 1 else (0, 0, 0)
        own = items[n].quote(start, end) if n in items else ""
        bare = without_end(claim.text)
        is_piece = _LEAST <= len(bare) < len(without_end(own)) and bare in own
        better = _better(result, bare, own, evidence) if claim.supported and is_piece else None
        told.append(as_claim(better.item, better.start, better.end) if better else claim)
    return told


def _better(
    result: SearchResult, bare: str, own: str, evidence: Sequence[Evidence]
) -> _Other | None:
    """The sentence with the piece that has most of what is asked, if far more than its own."""
    besides = set(search_terms(bare))
    weights = {term: w for term, w in result.term_weights.items() if term not in besides}
    found = max(_others(bare, weights, evidence), key=lambda other: other.covered, default=None)
    least = covered(own, weights) + _MORE * sum(result.term_weights.values())
    return found if found and found.covered >= least else None


def _others(bare: str, weights: dict[str, float], evidence: Sequence[Evidence]) -> Iterator[_Other]:
    for item in evidence:
        for start, end in item.sentences:
            said = item.quote(start, end)
            if is_quotable(item, start, end) and _has_all(said, bare):
                yield _Other(covered(said, weights), item, start, end)


def _has_all(said: str, bare: str) -> bool:
    """Whether a sentence has all characters of a piece in their order, the last ones together."""
    left = iter(said)
    return bare[-_LEAST:] in said and all(char in left for char in bare)
