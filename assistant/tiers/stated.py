"""How what was worked out is stated: amount × rate = product, held against its cap, cited. Pure.

2000万元 × 10%[1] = 200万元，不超过最高600万元[1]; (1300标箱 − 300标箱[1]) × 120元[1] = 12万元
"""

from collections.abc import Sequence
from decimal import Decimal

from assistant.answers import Calculation, Language, Term
from assistant.quantities import Quantity, in_english
from assistant.reckoning.writing import NAMES, STOPS, counted, money
from assistant.tiers.own_amounts import Own
from assistant.tiers.quoted import Said
from assistant.tiers.rates import Rate
from assistant.tiers.rules import Cap, Rule, limit

_OTHERS: dict[Language, str] = {
    "zh": "（只按这一条计算，其他条件和限额以文件为准）",
    "en": " (by this rule alone; the document's other conditions and limits apply)",
}
_OTHER_YEARS: dict[Language, str] = {
    "zh": "（只算这一年，其余年份按当年实际数另算；其他条件和限额以文件为准）",
    "en": " (for this year alone; the document's other conditions and limits apply)",
}
_ABOUT: dict[Language, str] = {"zh": "约", "en": "about "}
_AT_MOST: dict[Language, str] = {"zh": "最多", "en": "at most "}
_JOINS: dict[Language, str] = {"zh": "；", "en": "; "}
_MONTHS = 12  # a year
_TIMES = {"月": "month", "年": "year"}
_NUMERALS = "零一二三四五"


def by_rule(
    own: Own, rule: Rule, language: Language, is_a_year: bool = False
) -> Calculation | None:
    """What an amount gets by a rule; None where that is nothing, or a rough amount may be above the
    cap or not. is_a_year: whether it is asked for by the year."""
    rate, mine = rule.rate, own.told or own.most
    above = rate.over.value if rate.over else Decimal(0)
    value = (mine - above) * rate.value
    most = limit(rule.cap, rate) if rule.cap else None
    is_over = {most is not None and (end.most - above) * rate.value > most for end in own.ends}
    if min(value, (own.least - above) * rate.value) <= 0 or len(is_over) > 1:
        return None
    about = _ABOUT[language] if own.about else ""
    terms = [_term(rate.said, rate.text, rate.value * (100 if rate.unit == "%" else 1), rate.unit)]
    terms += [cap_term(rule.cap)] if rule.cap else []
    amount = f"{about}{_amount(mine, own.unit, language)}"
    own_part, n = amount, rate.said.item.n
    if rate.over:
        terms.append(_term(rate.said, rate.over.text, above, rate.over.unit))
        own_part = f"({amount} − {_amount(above, own.unit, language)}[{n}])"
    price = rate.text if rate.unit == "%" else _of_time(rate.value, rate, language)
    at_most = _AT_MOST[language] if rate.is_most else ""
    product = f"{at_most}{price}[{n}] = {about}{at_most}{_of_time(value, rate, language)}"
    capped = ""
    if rule.cap and most is not None:
        told = f"{at_most}{_of_time(most, rate, language)}"
        capped = held_against(rule.cap, value > most, told, language)
    lead = f"{_base(rule)}按{amount}计，" if language == "zh" else ""
    if is_a_year and rate.every == "月":
        value = min(value, most or value)
        each = f"{at_most}{_of_time(value, rate, language)}"
        value, rate = value * _MONTHS, rate._replace(every="年")
        months = f"{_MONTHS}{'个月' if language == 'zh' else ' months'}"
        told, most = f"{at_most}{_of_time(value, rate, language)}", None
        capped += f"{_JOINS[language]}{each} × {months} = {told}"
    others = (_OTHER_YEARS if rate.years else _OTHERS)[language]
    text = f"{NAMES[language]}{lead}{own_part} × {product}{capped}{others}{STOPS[language]}"
    return Calculation("rate", tuple(terms), min(value, most or value), "元", text)


def summed(
    parts: Sequence[str], terms: Sequence[Term], value: Decimal, capped: str, language: Language
) -> Calculation:
    """What several things get together, each part of which is written already."""
    total = f"{' + '.join(parts)} = {money(value, language)}{capped}"
    text = f"{NAMES[language]}{total}{_OTHERS[language]}{STOPS[language]}"
    return Calculation("rate", tuple(terms), value, "元", text)


def held_against(cap: Cap, is_over: bool, most: str, language: Language) -> str:
    """What is said of a cap behind a product. most: what is given where that is over it."""
    n, told = cap.said.item.n, _amount(cap.most.value, cap.most.unit, language)
    if language == "zh":
        told = f"{'每年' if cap.is_yearly else ''}最高{told}[{n}]"
        return f"，超过{told}，为{most}" if is_over else f"，不超过{told}"
    yearly = "yearly " if cap.is_yearly else ""
    if is_over:
        return f", which is above the {yearly}cap of {told}[{n}], so {most}"
    return f", which is within the {yearly}cap of {told}[{n}]"


def cap_term(cap: Cap) -> Term:
    return _term(cap.said, cap.most.text, cap.most.value, cap.most.unit)


def _base(rule: Rule) -> str:
    """What the amount is of: 设备投资额, 第一年实际租金."""
    years = rule.rate.years
    year = f"第{_NUMERALS[years[0]]}年" if len(years) == 1 else ""
    base = "面积" if rule.rate.of == "亩" else rule.base
    return base if base.startswith(year) else f"{year}{base}"


def _amount(value: Decimal, unit: str, language: Language) -> str:
    if language == "en":
        return in_english(Quantity(value, unit, ""))
    return counted(value, unit)


def _of_time(value: Decimal, rate: Rate, language: Language) -> str:
    """An amount in 元, for each month or year where the rate is."""
    told = money(value, language)
    if not rate.every:
        return told
    return f"每{rate.every}{told}" if language == "zh" else f"{told} a {_TIMES[rate.every]}"


def _term(said: Said, text: str, value: Decimal, unit: str) -> Term:
    return Term(text, value, unit, said.item.n, said.start, said.end)
