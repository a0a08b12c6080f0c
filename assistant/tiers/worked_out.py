"""What an amount of a question gets, worked out by the rate that the answer tells. Pure.

投3亿 by 5%, 租3000平 by 每平方米每月6元, 两个三类证 by 每个品种200万元; the terms are cited.
"""

import re
from collections.abc import Sequence

from assistant.answers import GOES_ON, Calculation, Claim, Evidence, Language, Term
from assistant.quantities import quantities
from assistant.tiers import counted, given, part_of_rule, per_head, stated
from assistant.tiers.own_amounts import own_amounts
from assistant.tiers.renewed import before, renewed
from assistant.tiers.rules import Rule, are_met, rule_for
from assistant.tiers.since import held_for
from index.normalise import search_key

# How much is asked for; no rate, time or number of those who get it
_ASKS_AMOUNT = re.compile(
    r"多少(?!个?(?:比例|点|年|天|工作日|家|人|次|%))|几个?[十百千万亿钱]|拿多|算"
)
_MONTHS = 12
_A_YEAR = re.compile("[一每1整全]年(?!内|以[内上下])[^,。;]{0,8}多少")  # 一年能补多少
_BENEFIT = re.compile("[\u4e00-\u9fff]{4}(?:补[贴助]|奖[励补]|津贴|资助)")
_ASKS_RATE = re.compile("百分之|百分点|比例|几个点|多少个?点|几成")


def worked_out(
    query: str,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    language: Language,
    dated: str = "",
    old: str = "",
) -> tuple[Calculation, ...]:
    """The one calculation; none where anything of it is open. Of a case that goes by a part of the
    rule it is that part.

    query: the question in Chinese; dated: the same with the years that it means. claims: those that
    are shown; by what no longer holds, nothing is worked out. old: the figure that goes on for who
    asks, where an earlier rule does.
    """
    if part_of_rule.is_of_part(query, claims, evidence):
        return part_of_rule.worked_out(query, claims, evidence, language)
    key, owns = search_key(query), own_amounts(query)
    if not given.asks_given(key) or not _ASKS_AMOUNT.search(key) or _ASKS_RATE.search(key):
        return ()
    holding = [claim for claim in claims if claim.outdated in ("", GOES_ON)]
    if old:
        told = [(own, before(own, key, claims, evidence, old)) for own in owns]
    else:
        told = [(own, rule_for(own, key, holding, evidence)) for own in owns]
    if not old and not any(rule for _, rule in told):
        told = [(own, renewed(own, key, claims, evidence)) for own in owns]
    rules = [
        (own, rule)
        for own, rule in told
        if rule and are_met(rule, owns) and held_for(dated or query, rule.rate.said)
    ]
    if not rules:
        done = per_head.worked_out(key, claims, evidence, language)
        done = done or counted.worked_out(key, dated or query, claims, evidence, language)
    elif len(rules) == 1 and all(own.told is not None for own in owns):
        is_a_year = _A_YEAR.search(key) and not _is_for_less(rules[0][1])
        done = stated.by_rule(*rules[0], language, bool(is_a_year))
    else:
        done = None
    return (done,) if done and not _is_of_another(done, claims) else ()


def _is_of_another(done: Calculation, claims: Sequence[Claim]) -> bool:
    """Whether what was worked out is by the rate of a claim behind one that tells an amount of
    another benefit first: 最高9万元的服务补助, and 每人1000元 of 吸纳就业补贴."""
    first, *rest = claims
    of_rate = [c for c in rest if any(_is_in(term, c) for term in done.terms)]
    names = [set(_BENEFIT.findall(c.text)) for c in (first, *of_rate[:1])]
    is_first = any(_is_in(term, first) for term in done.terms)
    has_amount = any(q.unit == "元" for q in quantities(first.text))
    return bool(of_rate) and not is_first and has_amount and names[0].isdisjoint(names[1])


def _is_in(term: Term, claim: Claim) -> bool:
    return any(n == term.n and a <= term.start and term.end <= b for n, a, b in claim.quotes)


def _is_for_less(rule: Rule) -> bool:
    """Whether a rule's sentence tells of fewer months than a year has: 补贴期不超过6个月."""
    told = quantities(rule.rate.said.whole.text)
    return any(q.unit in ("个月", "月") and q.value < _MONTHS for q in told)
