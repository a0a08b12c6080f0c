"""The tiers of a list, and steps that rise in one sentence: 达到2亿元的，奖励50万元；达到5亿元的，
奖励120万元. Pure."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from assistant.measures.measured import Measure
from assistant.tiers.own_amounts import Own

# 达到5亿元的，再奖励70万元: given beside what the lower step gives
_BESIDE = re.compile("再|另|累计|补足|补差|差额|叠加|追加|增加")
# 达到5亿元的, 产值突破5亿元的; 对新建100亩以上的 is of something else
_OF_THE_SAME = re.compile(r"\s*(?![对给])[^\d，。；的]{0,8}(?=\d)")
# 1亿元（含）至3亿元; 至1亿元（含）
_WITH_LOW = re.compile(r"[^\d]*\d[\d.]*[^\d（(]*[（(]含")
_WITH_HIGH = re.compile(r"(?:至|到|-|—|~)\s*\d[\d.]*[^\d（(]*[（(]含")
Span = tuple[int, int]


class Range(NamedTuple):
    """None where it has no such end."""

    low: Decimal | None
    high: Decimal | None
    with_low: bool = True
    with_high: bool = True

    def meets(self, least: Decimal, most: Decimal) -> bool:
        """Whether any amount from `least` to `most` is in it."""
        is_over = self.low is None or most > self.low or (most == self.low and self.with_low)
        is_under = self.high is None or least < self.high
        return is_over and (is_under or (least == self.high and self.with_high))

    def overlaps(self, other: "Range") -> bool:
        """Whether more than an end is in both."""
        lows = [low for low in (self.low, other.low) if low is not None]
        highs = [high for high in (self.high, other.high) if high is not None]
        return not lows or not highs or max(lows) < min(highs)


class Tier(NamedTuple):
    """A clause at `[start:end]` of a text, and the ranges of the amount that it speaks of.

    is_whole: whether it says itself what is measured.
    """

    start: int
    end: int
    sentence: Span
    ranges: tuple[Range, ...]
    is_whole: bool

    def fits(self, own: Own) -> bool:
        return any(one.meets(own.least, own.most) for one in self.ranges)

    def is_above(self, own: Own) -> bool:
        """Whether all it speaks of is more."""
        lows = [one.low for one in self.ranges if one.low is not None and one.low >= own.most]
        return len(lows) == len(self.ranges) and not self.fits(own)


class Ladder(NamedTuple):
    """Tiers of one amount, no two of which meet. lead: the sentence that leads in their list.
    intro: what stands in front of them, or of that, in its line."""

    measure: Measure
    unit: str
    lead: Span | None
    intro: Span
    tiers: tuple[Tier, ...]

    @property
    def span(self) -> Span:
        """From what leads in to the last of them."""
        return (self.lead or self.tiers[0].sentence)[0], self.tiers[-1].sentence[1]


def rising(text: str, group: Sequence[Ladder]) -> list[Ladder]:
    """The lists of a group; lower bounds of one amount that rise in one sentence are the tiers of
    one list, each up to the next."""
    found: list[Ladder] = []
    for ladder in group:
        before = found[-1] if found else None
        if before and _goes_on(text, before, ladder):
            found[-1] = before._replace(tiers=(*before.tiers, *ladder.tiers))
        else:
            found.append(ladder)
    return [one if len(one.tiers) < 2 else _apart(text, _bounded(one)) for one in found]


def _apart(text: str, ladder: Ladder) -> Ladder:
    """The list; a bound that is told of two tiers is of the one that says so: of 5000万元至1亿元
    and 1亿元（含）至3亿元 it is in the upper one."""
    tiers = list(ladder.tiers)
    for at, (one, other) in enumerate(pairwise(tiers)):
        low, high = one.ranges[0], other.ranges[0]
        is_shared = len(one.ranges) == len(other.ranges) == 1 and low.high == high.low is not None
        if not is_shared or not (low.with_high and high.with_low):
            continue
        if _WITH_LOW.match(_cell(text, other)) and not _WITH_HIGH.search(_cell(text, one)):
            tiers[at] = one._replace(ranges=(low._replace(with_high=False),))
    return ladder._replace(tiers=tuple(tiers))


def _cell(text: str, tier: Tier) -> str:
    """What a tier says of its bounds: the first cell of its row with a figure, or all of it."""
    told = text[tier.start : tier.end]
    cells = [cell for cell in told.split("|") if re.search(r"\d", cell)]
    return cells[0].strip() if cells and told.startswith("|") else told


def _goes_on(text: str, before: Ladder, ladder: Ladder) -> bool:
    last, tier = before.tiers[-1], ladder.tiers[0]
    is_same = (before.measure, before.unit) == (ladder.measure, ladder.unit)
    one, other = _step(last), _step(tier)
    is_beside = _BESIDE.search(text, tier.start, tier.end)
    is_same = is_same and bool(_OF_THE_SAME.match(text, tier.start))
    is_next = len(ladder.tiers) == 1 and last.sentence == tier.sentence
    rises = one is not None and other is not None and one < other
    return is_same and is_next and rises and not is_beside


def _step(tier: Tier) -> Decimal | None:
    """What a tier asks for at least, where it has no other bound."""
    bounds = tier.ranges[0]
    return bounds.low if len(tier.ranges) == 1 and bounds.high is None else None


def _bounded(ladder: Ladder) -> Ladder:
    """The list, each open step up to the next one that is higher."""
    tiers = list(ladder.tiers)
    for at, (tier, higher) in enumerate(pairwise(tiers)):
        low, end = _step(tier), _step(higher)
        if low is not None and end is not None and low < end:
            bounds = tier.ranges[0]._replace(high=end, with_high=False)
            tiers[at] = tier._replace(ranges=(bounds,))
    return ladder._replace(tiers=tuple(tiers))
