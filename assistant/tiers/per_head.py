"""How much area so many people get, of which each has some at most: of 每人不超过10平方米 30 people
300平方米. Pure."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.answers import GOES_ON, Calculation, Claim, Evidence, Language, Term
from assistant.measures.bounds import Bound
from assistant.quantities import Quantity, in_english, reading
from assistant.reckoning.writing import NAMES, STOPS, counted
from assistant.tiers.quoted import Said, quoted

_WORDS = re.compile("(?:最[多高])?不(?:得)?超过$|最[多高]$|至多$")  # in front of what is most
_ASKED = re.compile("多少(?:个?平方?米?|㎡|面积)|多大(?:面积|的?办公)")
_PEOPLE = re.compile(r"(?<![\d.])(?P<n>\d{1,5})(?:个|名|多个)?(?:人(?!才|次|民)|员工|职工)")
_EACH = re.compile(r"每(?:名|个)?(?:人|员工|职工)[^，,。；;\d]{0,8}$")
_OF_FIRM = re.compile(r"(?:单个|每[个家]|同一)(?:企业|公司|单位|机构)[^，,。；;\d]{0,8}$")
_HELD: dict[Language, tuple[str, str]] = {
    "zh": ("，超过最多{most}，为{told}", "，不超过最多{most}"),
    "en": (", which is above the cap of {most}, so {told}", ", which is within the cap of {most}"),
}
_BY_RULE: dict[Language, str] = {
    "zh": "（只按人数和面积限额计算，其他条件以文件为准）",
    "en": " (by the number of people and the limits on area alone; other conditions apply)",
}


def worked_out(
    key: str, claims: Sequence[Claim], evidence: Sequence[Evidence], language: Language
) -> Calculation | None:
    """The area that counts at most for the people of a question; None where two rules tell it, or
    none does."""
    people = list(_PEOPLE.finditer(key))
    holding = [claim for claim in claims if claim.outdated in ("", GOES_ON)]
    if len(people) != 1 or not _ASKED.search(key):
        return None
    said = dict.fromkeys(quoted(holding, evidence))
    told = [(one, each) for one in said for each in _limits(one, _EACH)]
    if len(told) != 1:
        return None
    rule, each = told[0]
    caps = list(_limits(rule, _OF_FIRM))
    if len(caps) > 1:
        return None
    number = Decimal(people[0]["n"])
    return _calculation(number, rule, each, caps, language)


def _limits(said: Said, ahead: re.Pattern[str]) -> Iterator[Quantity]:
    read = reading(said.text)
    for quantity in read.quantities:
        start = quantity.at[0]
        before = read.key[:start]
        is_most = quantity.unit == "平方米" and quantity.bound is Bound.AT_MOST
        if is_most and ahead.search(_WORDS.sub("", before)):
            yield quantity


def _calculation(
    number: Decimal, rule: Said, each: Quantity, caps: Sequence[Quantity], language: Language
) -> Calculation:
    n, value = rule.item.n, number * each.value
    terms = [Term(q.text, q.value, q.unit, n, rule.start, rule.end) for q in (each, *caps)]
    people = f"{number}人" if language == "zh" else f"{number} people"
    text = f"{people} × {_area(each.value, language)}[{n}] = {_area(value, language)}"
    for cap in caps:
        most = _area(cap.value, language)
        is_over = value > cap.value
        value = min(value, cap.value)
        over, within = _HELD[language]
        text += (over if is_over else within).format(most=f"{most}[{n}]", told=most)
    text = f"{NAMES[language]}{text}{_BY_RULE[language]}{STOPS[language]}"
    return Calculation("rate", tuple(terms), value, "平方米", text)


def _area(value: Decimal, language: Language) -> str:
    if language == "en":
        return in_english(Quantity(value, "平方米", ""))
    return counted(value, "平方米")
