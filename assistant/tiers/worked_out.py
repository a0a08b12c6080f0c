"""What an amount of a question gets, worked out by the rate that the answer tells. Pure.

投3亿 by 5%, 租3000平 by 每平方米每月6元; both terms and the cap are cited.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant import part_of_rule
from assistant.answers import Calculation, Claim, Evidence, Language, Term
from assistant.quantities import Quantity, in_english, plain
from assistant.reckoning.writing import NAMES, STOPS, money
from assistant.tiers import given
from assistant.tiers.own_amounts import Own, own_amounts
from assistant.tiers.rates import Rate, Rule, are_met, rule_for
from index.normalise import search_key

# How much is asked for; no rate, time or number of those who get it
_ASKS_AMOUNT = re.compile(
    r"多少(?!个?(?:比例|点|年|天|工作日|家|人|次|%))|几个?[十百千万亿钱]|拿多|算"
)
_ASKS_RATE = re.compile("百分之|百分点|比例|几个点|多少个?点|几成")
_OTHERS: dict[Language, str] = {
    "zh": "（只按这一条计算，其他条件和限额以文件为准）",
    "en": " (by this rule alone; the document's other conditions and limits apply)",
}
_AT_MOST: dict[Language, str] = {"zh": "最多", "en": "at most "}
_TIMES = {"月": "month", "年": "year"}


def worked_out(
    query: str, claims: Sequence[Claim], evidence: Sequence[Evidence], language: Language
) -> tuple[Calculation, ...]:
    """The one calculation; none where anything of it is open. Of a case that goes by a part of the
    rule it is that part.

    query: the question in Chinese. claims: those that are shown.
    """
    if part_of_rule.is_of_part(query, claims, evidence):
        return part_of_rule.worked_out(query, claims, evidence, language)
    key, owns = search_key(query), own_amounts(query)
    is_asked = given.asks_given(key) and _ASKS_AMOUNT.search(key) and not _ASKS_RATE.search(key)
    exact = [own for own in owns if own.least == own.most]
    if not is_asked or not exact or len(exact) < len(owns):
        return ()
    rules = [(own, rule) for own in exact if (rule := rule_for(own, claims, evidence))]
    rules = [(own, rule) for own, rule in rules if are_met(rule, owns)]
    return (_calculation(*rules[0], language),) if len(rules) == 1 else ()


def _calculation(own: Own, rule: Rule, language: Language) -> Calculation:
    rate, mine = rule.rate, own.most
    value, terms = mine * rate.value, [_term(rate)]
    capped = ""
    if rule.cap:
        said, cap = rule.cap
        terms.append(Term(cap.text, cap.value, cap.unit, said.item.n, said.start, said.end))
        most = cap.value if cap.unit == "元" else cap.value * rate.value
        capped = _capped(cap, said.item.n, value > most, _money(most, rate, language), language)
        value = min(value, most)
    own_amount = _amount(own.most, own.unit, language)
    price = rate.text if rate.unit == "%" else _money(rate.value, rate, language)
    product = _money(mine * rate.value, rate, language)
    limit = _AT_MOST[language] if rate.is_most else ""
    text = f"{own_amount} × {limit}{price}[{rate.said.item.n}] = {limit}{product}{capped}"
    lead = f"{rule.base}按{own_amount}计，" if language == "zh" else ""
    text = f"{NAMES[language]}{lead}{text}{_OTHERS[language]}{STOPS[language]}"
    return Calculation("rate", tuple(terms), value, "元", text)


def _capped(cap: Quantity, n: int, is_over: bool, most: str, language: Language) -> str:
    limit = _amount(cap.value, cap.unit, language)
    if language == "zh":
        return f"，超过最高{limit}[{n}]，为{most}" if is_over else f"，不超过最高{limit}[{n}]"
    if is_over:
        return f", which is above the cap of {limit}[{n}], so {most}"
    return f", which is within the cap of {limit}[{n}]"


def _amount(value: Decimal, unit: str, language: Language) -> str:
    if language == "en":
        return in_english(Quantity(value, unit, ""))
    return money(value, language) if unit == "元" else f"{plain(value)}{unit}"


def _money(value: Decimal, rate: Rate, language: Language) -> str:
    """An amount in 元, for each month or year where the rate is."""
    if not rate.every:
        return money(value, language)
    told = money(value, language)
    return f"每{rate.every}{told}" if language == "zh" else f"{told} a {_TIMES[rate.every]}"


def _term(rate: Rate) -> Term:
    said = rate.said
    value = rate.value * 100 if rate.unit == "%" else rate.value
    return Term(rate.text, value, rate.unit, said.item.n, said.start, said.end)
