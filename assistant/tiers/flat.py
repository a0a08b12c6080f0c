"""The rules without tiers that hold for any amount: 按实际到位资金的2‰给予奖励. Pure.

They are told with what limits them behind: who is excluded, and what is given at most.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from assistant.answers import Claim, Evidence
from assistant.coverage import touched
from assistant.extracts import as_claim
from assistant.layout import leans
from assistant.tiers import given, limits
from assistant.tiers.answering import of_amount, of_the_rest
from assistant.tiers.graded import ladders
from assistant.tiers.of_all import is_of_its_thing
from assistant.tiers.own_amounts import Own
from assistant.tiers.quoted import Said
from assistant.tiers.rates import Rate, base_of, rates_of
from index.documents import SearchResult
from index.normalise import search_key
from index.validity import BEHIND

_MOST = 2  # rules; where more hold, the question does not say which is meant
_AS_NEAR = 0.8  # of what the rule has of the question that has most of it


class Flat(NamedTuple):
    """The sentence of a rule at `[start:end]` of a document."""

    item: Evidence
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.item.quote(self.start, self.end)

    @property
    def claims(self) -> list[Claim]:
        """The rule, and the sentences right behind it that limit it."""
        rule = as_claim(self.item, self.start, self.end)
        return [rule, *limits.behind(self.item, self.end)]


def answering(
    result: SearchResult,
    owns: Sequence[Own],
    evidence: Sequence[Evidence],
    tells: Callable[[str], bool],
) -> list[Flat]:
    """The rules by which an amount of the question gets what is asked for; none where there are
    several, and it does not say which."""
    key = search_key(result.query)
    if not owns or given.asks_fact(key) or not given.asks_given(key):
        return []
    holding = [item for item in evidence if item.document.status not in BEHIND]
    if any(_has_tiers(key, item, owns) for item in holding):
        return []
    found = [one for item in holding for one in _rules(item, owns, key)]
    found = [one for one in found if given.is_of_its_role(key, one.text) and tells(one.text)]
    weights = of_the_rest(result, owns)
    near = [touched(f"{one.item.passage.heading}\n{one.text}", weights) for one in found]
    best = [
        one
        for one, has in zip(found, near, strict=True)
        if has >= _AS_NEAR * max(near) and (has > 0 or given.is_of_referrer(one.text))
    ]
    return best if len({one.text for one in best}) <= _MOST else []


def _has_tiers(key: str, item: Evidence, owns: Sequence[Own]) -> bool:
    """Whether a passage gives by tiers for such an amount: then those decide."""
    return any(
        given.gives_money(text) and given.is_of_its_role(key, text)
        for own in owns
        for ladder in of_amount(item, own)
        for text in [item.passage.text[slice(*ladder.span)]]
    )


def _rules(item: Evidence, owns: Sequence[Own], key: str) -> Iterator[Flat]:
    at = item.passage.start
    tiers = [  # of any amount: what they ask of another one, the question does not tell
        (at + tier.start, at + tier.end)
        for ladder in ladders(item.passage.text, item.passage.heading)
        for tier in ladder.tiers
    ]
    for start, end in item.sentences:
        is_tier = any(a < end and start < b for a, b in tiers)
        said = Said(item, start, end)
        if is_tier or leans(said.text) or not given.gives_money(said.text):
            continue
        of_each = [rates_of(one) for one in said.clauses()]  # 租赁的，按…；购置的，按…
        if any(len(rates) > 1 for rates in of_each):
            continue
        if any(_is_own(rate, owns, key) for rates in of_each for rate in rates):
            yield Flat(item, start, end)


def _is_own(rate: Rate, owns: Sequence[Own], key: str) -> bool:
    """Whether a rate is of what the question has so much of."""
    based = [(own, base_of([rate.said], rate, own)) for own in owns]
    return any(base and is_of_its_thing(rate, base, own, key) for own, base in based)
