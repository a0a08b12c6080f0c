"""The one rule of what is told by which an own amount gets something, and its cap. Pure.

Of 智能温室每亩3万元；钢架大棚每亩5000元 it is that which the question names; 每年最高80万元 caps no
sum of years.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from assistant.answers import Claim, Evidence
from assistant.layout import LIST_NUMBER
from assistant.measures.bounds import Bound
from assistant.quantities import Quantity, reading
from assistant.tiers import given
from assistant.tiers.graded import ladders
from assistant.tiers.of_all import YEARLY, is_of_all, is_of_its_thing, is_of_year
from assistant.tiers.own_amounts import Own
from assistant.tiers.quoted import SPECIAL, Said, quoted
from assistant.tiers.rates import Rate, base_of, rates_of, tiers_of, years_in
from index.normalise import question_terms, search_terms
from index.sentences import split_sentences

_LABELLED_CAP = re.compile(
    "(?:最[高多]|上限|封顶)[^，,。]{0,8}[:：]$"
)  # 最高奖励：1200万元 of a row
_CAP = re.compile("最[高多]|封顶|上限|不超过|累计|总额|合计")
_CONDITION = re.compile("以?[下内]?的")  # 不超过3000平方米的, which is no cap on what counts
_PER_HEAD = re.compile("每[人名][^，,。；;]{0,8}$")  # 每人不超过10平方米
_NUMBERED = re.compile(rf"\s*(?:{LIST_NUMBER}|第[^，。]{{1,4}}条)")
_EACH_OF_ITS = re.compile(
    r"[^，。；]{2,20}的，每(?:辆|台|套|个|项|名|人|件|条|家)[^，。；\d最]{0,6}\d[\d.]*万?元"
)
_JOINT = re.compile("累计|总额|合计|上述|以上各|两项")
_NEXT = 2  # sentences behind a quotation that may limit what it gives


class Cap(NamedTuple):
    """What is given, or counted, at most. is_yearly: in each year."""

    said: Said
    most: Quantity
    is_yearly: bool


class Rule(NamedTuple):
    """The one rate that is meant. base: what it is of."""

    rate: Rate
    base: str
    cap: Cap | None


def rule_for(
    own: Own, key: str, claims: Sequence[Claim], evidence: Sequence[Evidence]
) -> Rule | None:
    """The rule by which an amount gets something; None where anything of it is open.

    key: of the question, which names the rule that is meant where there are several.
    """
    said = cut(list(dict.fromkeys(quoted(claims, evidence))))
    said = [one for one in said if not given.is_of_others(key, one.whole.text)]
    based = [(rate, base_of(said, rate, own)) for one in said for rate in rates_of(one)]
    rivals = _of_its_tier([(rate, base) for rate, base in based if base is not None], own)
    meant = _meant(rivals, own, key)
    if not meant or not meant[1]:
        return None
    rate, base = meant
    of_it = [one for one in said if one is rate.said or not gives(one)]
    if not is_of_all(rate, of_it, own, key) or not is_of_its_thing(rate, base, own, key):
        return None
    caps = [*caps_of(of_it, rate.said, rate.at[1], rate.of), *_counted_ahead(of_it, rate)]
    values = {(cap.most.unit, cap.most.value) for cap in caps}
    if len(values) > len({unit for unit, _ in values}) or not _may_cap(caps, rate, own):
        return None
    if not all(tiers_of(rate.said, own)) or is_limited_behind(said, rate.said):
        return None
    return Rule(rate, base, min(caps, key=lambda cap: limit(cap, rate), default=None))


def limit(cap: Cap, rate: Rate) -> Decimal:
    """What is given at most, that for as many units as count at most too."""
    return cap.most.value if cap.most.unit == "元" else cap.most.value * rate.value


def _counted_ahead(said: Sequence[Said], rate: Rate) -> Iterator[Cap]:
    """So much of the rate's unit as counts at most, where that is told in front of it:
    补贴面积不超过6000平方米，每平方米每月不超过12元. All of its paragraph counts, told or not."""
    rule, passage = rate.said, rate.said.item.passage
    at = passage.start
    begins = passage.text.rfind("\n", 0, rule.start - at) + 1
    ahead = [
        Said(rule.item, at + a, at + b)
        for a, b in split_sentences(passage.text[: rule.start - at], begins)
    ]
    ahead = [one for one in ahead if not rates_of(one)]
    for one in [*ahead, *said[: said.index(rule)], rule] if rate.of else ():
        read = reading(one.text)
        for quantity in read.quantities:
            start, end = quantity.at
            is_ahead = one is not rule or start < rate.at[0]
            is_most = quantity.unit == rate.of and quantity.bound is Bound.AT_MOST
            is_each = _CONDITION.match(read.key, end) or _PER_HEAD.search(read.key, 0, start)
            if is_ahead and is_most and not is_each:
                yield Cap(one, quantity, False)


def cut(said: Sequence[Said]) -> list[Said]:
    """What is quoted; of a sentence whose clauses give something each by its own rule, every one of
    them, since they are told apart by what they do not share."""
    told: list[Said] = []
    for one in said:
        clauses = one.clauses()
        if sum(map(gives, one.whole.clauses())) > sum(map(gives, clauses)) and any(
            rate.of for rate in rates_of(one)
        ):
            clauses = one.whole.clauses()
        told += clauses if sum(map(gives, clauses)) > 1 else [one]
    return list(dict.fromkeys(told))


def gives(said: Said) -> bool:
    """Whether a clause gives something itself, and does not but limit what is given."""
    amounts = (q for q in reading(said.text).quantities if q.unit == "元")
    is_amount = any(not q.bound for q in amounts) and given.gives_money(said.text)
    is_no_cap = not _CAP.search(said.text) or _gives_each(said)
    return bool(rates_of(said)) or (is_amount and is_no_cap)


def _gives_each(said: Said) -> bool:
    """Whether a clause is of what it counts itself, its cap with it: 新购置冷藏车的，每辆补助
    3万元，单个企业最高补助10辆."""
    return bool(_EACH_OF_ITS.match(said.text)) and not _JOINT.search(said.text)


def are_met(rule: Rule, owns: Sequence[Own]) -> bool:
    """Whether what the sentence of a rate asks of any amount is met by one of the question's."""
    said = rule.rate.said
    at, passage = said.item.passage.start, said.item.passage
    asked = [
        (ladder, tier)
        for ladder in ladders(passage.text, passage.heading)
        for tier in ladder.tiers
        if said.start - at < tier.end and tier.start < said.end - at
    ]
    return all(
        any(
            (own.measure, own.unit) == (ladder.measure, ladder.unit)
            and all(tier.fits(end) for end in own.ends)
            for own in owns
        )
        for ladder, tier in asked
    )


def caps_of(said: Sequence[Said], rule: Said, floor: int, unit: str = "") -> Iterator[Cap]:
    """What is given at most: behind a place in the rule's key, or in what is told behind it; or so
    much of a unit as is counted at most."""
    for one in said[said.index(rule) :]:
        read = reading(one.text)
        for quantity in read.quantities:
            is_capped = quantity.unit == "元" or (unit and quantity.unit == unit)
            if quantity.at[0] >= (floor if one is rule else 0) and is_capped:
                before = read.key[: quantity.at[0]]
                is_most = _LABELLED_CAP.search(before)
                is_yearly = bool(YEARLY.search(re.split("[,，。；;]", before)[-1]))
                most = replace(quantity, bound=Bound.AT_MOST) if is_most else quantity
                yield Cap(one, most, is_yearly)


def is_limited_behind(said: Sequence[Said], rule: Said) -> bool:
    """Whether the sentences behind the rule's, or behind the list that it is of, limit it and are
    not told; one with a number or a rate of its own is of something else."""
    at, text = rule.item.passage.start, rule.item.passage.text
    lists = [ladder.span for ladder in ladders(text, rule.item.passage.heading) if ladder.lead]
    whole = [b for a, b in split_sentences(text) if a < rule.end - at <= b]
    end = max([rule.end - at, *whole, *(b for a, b in lists if a <= rule.start - at < b)])
    behind = [(end + a, end + b) for a, b in split_sentences(text[end:])]
    for a, b in [span for span in behind if text[slice(*span)].strip(" 。；;\n")][:_NEXT]:
        one = Said(rule.item, at + a, at + b)
        is_own = SPECIAL.match(text, a) or rates_of(one) or _gives_each(one)
        if _NUMBERED.match(text, a) or is_own:
            return False
        if _CAP.search(one.text) and not any(o.start <= one.start < o.end for o in said):
            return True
    return False


def named_in(key: str, texts: Sequence[str], measure: str = "") -> list[int]:
    """Which of several texts a question names by words that no other of them has, but those of
    what is measured."""
    terms = [set(search_terms(text)) for text in texts]
    asked = {t for t in question_terms(key) if len(t) > 1 and not t.isdigit()} - given.GENERIC
    asked -= {*search_terms(measure)}
    return [
        at
        for at, own in enumerate(terms)
        if asked & own.difference(*(other for n, other in enumerate(terms) if n != at))
    ]


def _of_its_tier(rivals: Sequence[tuple[Rate, str]], own: Own) -> Sequence[tuple[Rate, str]]:
    """The rates without those of other tiers of a list than the one that such an amount falls in:
    1亿元至5亿元的，按4%；5亿元以上的，按5%."""
    placed = [(rival, tiers_of(rival[0].said, own)) for rival in rivals]
    held = {rival[0].said.whole for rival, tiers in placed if tiers and all(tiers)}
    return [rival for rival, tiers in placed if all(tiers) or rival[0].said.whole not in held]


def _meant(rivals: Sequence[tuple[Rate, str]], own: Own, key: str) -> tuple[Rate, str] | None:
    """Of the rates for such an amount that for its year, or that which the question names."""
    if any(rate.years for rate, _ in rivals):
        years = {*years_in(own.clause)}
        rivals = [(rate, base) for rate, base in rivals if not rate.years or years & {*rate.years}]
        return rivals[0] if len(rivals) == 1 and rivals[0][0].years else None
    if len(rivals) > 1 and all(base_of([rate.said], rate, own) for rate, _ in rivals):
        asked = key.replace(own.text, " ")
        named = named_in(asked, [rate.said.text for rate, _ in rivals], own.measure)
        rivals = [rivals[at] for at in named]
    return rivals[0] if len(rivals) == 1 else None


def _may_cap(caps: Sequence[Cap], rate: Rate, own: Own) -> bool:
    """Whether they are caps, and hold for the time that the amount is of: one for each year for
    what is given each year, or is of one year or no more than that."""
    if not all(cap.most.bound is Bound.AT_MOST for cap in caps):
        return False
    of_money = [cap for cap in caps if cap.most.unit == "元"]
    if rate.every:
        return not of_money or (rate.every == "年" and all(cap.is_yearly for cap in of_money))
    gets = own.most * rate.value
    return all(not c.is_yearly or is_of_year(own) or gets <= c.most.value for c in of_money)
