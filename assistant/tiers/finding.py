"""Evidence of what holds for the amount that a visitor asks with: whole lists of tiers. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from assistant.answers import Evidence
from assistant.layout import in_front, may_be_put, stretch
from assistant.tiers import flat
from assistant.tiers.answering import answering, is_held, of_amount
from assistant.tiers.own_amounts import Own, own_amounts
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences


def beside(
    result: SearchResult,
    hits: Sequence[Hit],
    tells: Callable[[str], bool],
    search: Callable[[str], SearchResult],
) -> list[Evidence]:
    """The passages whose tiers answer a question that has an amount of its own.

    tells: whether a text looks like what was asked for.
    search: finds more for what is measured as documents write it, where no hit has such tiers.
    """
    owns = own_amounts(result.query)
    written = (_as_written(result.query, owns), _as_listed(owns)) if owns else ()
    best: list[Evidence] = []
    by_rule: list[Evidence] = []  # what is given for any amount
    for found_hits in chain([hits] if owns else [], (search(query).hits for query in written)):
        fit = [hit for hit in found_hits if may_be_put(hit)]
        items = [stretch(n, hit, hit.passage.start, hit.passage.end) for n, hit in enumerate(fit)]
        told = answering(result, owns, items, tells)
        found = list({one.item.passage.id: one.item for one in told}.values())
        if any(one.fits for one in told):
            return found
        best = best or found  # an amount that is too little for what is given
        by_rule = by_rule or [one.item for one in flat.answering(result, owns, items, tells)]
    return best or list({item.passage.id: item for item in by_rule}.values())


def with_whole(
    question: str, graded: Sequence[Evidence], chosen: Sequence[Evidence]
) -> Sequence[Evidence]:
    """The evidence, what was found `beside` it in front; of a list of tiers that it has some of, it
    has all."""
    owns = own_amounts(question)
    return in_front(graded, [_whole(item, owns) for item in chosen])


def are_told(
    result: SearchResult, evidence: Sequence[Evidence], tells: Callable[[str], bool]
) -> bool:
    """Whether the evidence has the tiers that answer, so that no model has to."""
    owns = own_amounts(result.query)
    found = answering(result, owns, evidence, tells)
    return bool(found or flat.answering(result, owns, evidence, tells))


def _whole(item: Evidence, owns: Sequence[Own]) -> Evidence:
    at = item.passage.start
    cut = [
        (at + ladder.span[0], at + ladder.span[1])
        for own in owns
        for ladder in of_amount(item, own)
        if not is_held(item, ladder)
    ]
    cut = [(start, end) for start, end in cut if start < item.end and item.start < end]
    if not cut:
        return item
    start = min(item.start, *(start for start, _ in cut))
    end = max(item.end, *(end for _, end in cut))
    text = item.passage.text[start - at : end - at]
    spans = tuple((start + a, start + b) for a, b in split_sentences(text))
    return replace(item, start=start, end=end, text=text, sentences=spans, likely=())


def _as_written(question: str, owns: Sequence[Own]) -> str:
    """A question with what its amounts measure instead of them."""
    key = search_key(question)
    for own in owns:
        key = key.replace(own.text, own.measure)
    return key


def _as_listed(owns: Sequence[Own]) -> str:
    """How lists of tiers read: 按固定资产投资给予奖励：以上不足的，按给予奖励."""
    measures = "、".join(dict.fromkeys(str(own.measure) for own in owns))
    return f"按{measures}给予奖励补贴：以上、不足的，按比例给予奖励，最高不超过"
