"""What is told to who asks with an amount of his own: the tier that holds for it. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.measures.measured import Measure, measured
from assistant.tiers import flat, given
from assistant.tiers.answering import Placed, answering, is_held, of_amount, once
from assistant.tiers.graded import ladders
from assistant.tiers.ladder import Ladder, Tier
from assistant.tiers.own_amounts import Own, own_amounts
from index.documents import SearchResult
from index.normalise import search_key
from index.sentences import without_end

_OF_OTHERS = "is given to others than who was asked about"
_OF_ANOTHER = "holds for amounts of something else than was asked with"
_INVESTED = {Measure.INVESTMENT, Measure.MORE_INVESTMENT, Measure.EQUIPMENT}
_FRAGMENT = 24  # characters; a shorter claim leaves out the bounds of its tier


def told(
    result: SearchResult,
    claims: list[Claim],
    evidence: Sequence[Evidence],
    tells: Callable[[str], bool],
) -> list[Claim]:
    """The claims; the tiers that answer in their place, and where none does, none of them of a tier
    that excludes the amount that was asked with: the one that holds instead.

    tells: whether a text looks like what was asked for.
    """
    owns = own_amounts(result.query)
    found = answering(result, owns, evidence, tells)
    by_rule = [] if found else flat.answering(result, owns, evidence, tells)
    if found or by_rule:
        told = [one.claims for one in found] + [one.claims for one in by_rule]
        return once(claim for claims in told for claim in claims)
    items = {item.n: item for item in evidence}
    key = search_key(result.query)
    if owns and given.asks_given(key):  # 引荐奖励 is none of who invests himself
        claims = [
            replace(claim, cites=(), problem=_OF_OTHERS)
            if claim.supported and given.is_of_others(key, claim.text)
            else claim
            for claim in claims
        ]
    for own in owns:
        claims = once(one for claim in claims for one in _holding(key, claim, items, own))
    return claims


def _holding(key: str, claim: Claim, items: Mapping[int, Evidence], own: Own) -> list[Claim]:
    """The claim; where it rests on a tier, that tier whole, so that its bounds are told, and where
    that excludes the amount the one of its list that does not."""
    cited = [items[n] for n in claim.cites if n in items] if claim.supported else []
    if any(_is_of_another(key, claim, item, own) for item in cited):
        return [replace(claim, cites=(), problem=_OF_ANOTHER)]
    for item in cited:
        for ladder in of_amount(item, own):
            resting = _rests_on(claim, item, ladder)
            if not resting or not is_held(item, ladder):
                continue
            if not given.is_of_its_role(key, Placed(item, ladder, tuple(resting), own).text):
                return [replace(claim, cites=(), problem=_OF_OTHERS)]
            is_whole = len(claim.text) > _FRAGMENT and not ladder.lead
            if is_whole and all(tier.fits(own) for tier in resting):
                return [claim]
            holding = [tier for tier in ladder.tiers if tier.fits(own)] or resting
            return Placed(item, ladder, tuple(holding), own).claims
    return [claim]


def _is_of_another(key: str, claim: Claim, item: Evidence, own: Own) -> bool:
    """Whether a claim holds under a bound on 产值, and the amount that was asked with is of 税收;
    what is invested in equipment is a part of any investment."""
    return any(
        ladder.unit == own.unit
        and ladder.measure is not own.measure
        and not {ladder.measure, own.measure} <= _INVESTED
        and measured(key, own.unit) is not ladder.measure
        and _rests_on(claim, item, ladder)
        for ladder in ladders(item.passage.text, item.passage.heading)
    )


def _rests_on(claim: Claim, item: Evidence, ladder: Ladder) -> list[Tier]:
    """The tiers that a claim is quoted from: those that have its words, where any has."""
    at, said = item.passage.start, without_end(claim.text)
    spans = [(start - at, end - at) for n, start, end in claim.quotes if n == item.n]
    quoted = [t for t in ladder.tiers if any(a < t.end and t.start < b for a, b in spans)]
    copied = [t for t in quoted if said in item.passage.text[t.start : t.end]]
    return copied or quoted
