"""Whether a figure is that of all who signed, told to who asks of one firm. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.abstention import presence
from assistant.answers import Claim, Evidence
from assistant.places import Home
from assistant.relevance.mistaken import OTHER_FIGURE, quoted_by, said_of
from index.documents import Hit
from index.sentences import split_sentences

_NOWHERE = Home()


def unless_of_others(
    asked: str,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    hits: Iterable[Hit],
    home: Home = _NOWHERE,
) -> list[Claim]:
    """The claims; what all signed is not supported to who asks it of one firm that something found
    names, where neither the claim names it nor what stands over it, nor a sentence before it that
    is of this one firm."""
    items = {item.n: item for item in evidence}
    known = "\n".join(hit.passage.text for hit in hits)
    asked = home.without(asked)  # what our place signed is what all did
    return [
        replace(claim, cites=(), problem=OTHER_FIGURE)
        if claim.supported and presence.is_of_others(asked, _said_before(claim, items), known)
        else claim
        for claim in claims
    ]


def _said_before(claim: Claim, items: Mapping[int, Evidence]) -> str:
    """A claim, its quotation, the names over it, and the sentences before it that list nothing."""
    before = (
        sentence
        for n, start, _ in claim.quotes
        if n in items
        for sentence in _in_front(items[n], start)
        if "、" not in sentence
    )
    return "\n".join((said_of(claim, quoted_by(claim, items), items), *before))


def _in_front(item: Evidence, start: int) -> list[str]:
    """The sentences of its passage in front of a place."""
    text = item.passage.text[: start - item.passage.start]
    return [text[a:b] for a, b in split_sentences(text)]
