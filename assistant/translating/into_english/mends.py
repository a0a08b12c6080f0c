"""What a small model gets wrong in its English now and then, put right by the Chinese. Pure."""

import re

from assistant.measures.bounds import Bound
from assistant.quantities import in_english, missing, quantities
from assistant.translating.into_english.dates import MONTHS, dates_of
from assistant.translating.into_english.relations import is_closed
from assistant.translating.into_english.states import BUILDING

_OVER = r"\b(?:at least|more than|over|above|exceeding|no less than|not less than)"
_ACT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,8}[〔\[(（]20\d{2}[〕\])）]\d{1,4}号")

# Which sort of place a sentence is of, 区级财政 or 本县; 园区 and 市场 are none
_SORTS = (
    (re.compile("(?<![园社片城街小新地山景])区(?!域|[块间])"), "district"),
    (re.compile("县"), "county"),
    (re.compile("(?<!城)市(?!场|值|盈)"), "city"),
)
_SORT = re.compile(r"\b(?:city|county|municipal|district)\b(?! of [A-Z])")
_PART_OF_MONTH = re.compile(r"in (?:early|mid|late)-(?P<month>[A-Z][a-z]+ \d{4})")
_MONTH_END = re.compile(r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?:底|末)")
_LAST_DAY = "(?:28|29|30|31)(?:th|st)?"
_IN_FRONT = 8  # characters of the Chinese before its date
_DOES = {
    "reach": "reaches", "be": "is", "produce": "produces", "generate": "generates", "have": "has",
    "achieve": "achieves",
}  # fmt: skip
_EXPECTED_TO = re.compile(
    rf"\bis (?:expected|estimated|projected) to (?P<does>{'|'.join(_DOES)})\b"
)
_BEGINS = re.compile(r"(?P<source>According to (?:the |an? )?[a-z ]{4,24}, )?(?=[A-Za-z]+ (?!\d))")
_SMALL = re.compile(r"^(?:The|An?|Its?|This|These|There|Enterprises|Companies|Projects)\b")
# is at most allowed to receive a subsidy of 60,000 yuan
# each enterprise is at most 1.5 million yuan
_IS_AT_MOST = re.compile(
    r"(?P<who>\b(?:each|a single|every|one) (?:enterprise|project|company|unit)) is at most (?=\d)"
)
# 单车累计不超过6万元
_CAPPED = re.compile(r"累计(?:奖励|补[助贴])?(?:最[高多]不超过|不超过|最[高多])(\d[\d.]*[万亿]?元)")
_TOTAL = re.compile(r"\b(?:cumulat|total|aggregat|accumulat|altogether|overall|combined)", re.I)
_AT_MOST_ALLOWED = re.compile(
    r"\b(?:is|are) at most allowed to receive (?P<what>(?:a (?:subsidy|reward) of )?)(?=\d)"
)


def in_its_terms(english: str, chinese: str) -> str:
    """The English with what a small model gets wrong one time as another as the Chinese has it."""
    for term in _TERMS:
        english = term(english, chinese)
    return english


def with_bounds(english: str, chinese: str) -> str:
    """The English with what limits its amounts as in the Chinese: the model writes more than 1
    billion yuan for 10亿元以上, which is at least that, though it was told at least."""
    told = quantities(chinese)
    limited = {quantity.value for quantity in told if quantity.bound}
    for quantity in told:
        amount = in_english(quantity)
        if quantity.value not in limited and not quantity.is_date:
            exact = rf"{_OVER} (?={re.escape(amount)} (?:projects|enterprises|companies)\b)"
            english = re.sub(exact, "", english)
        if quantity.bound in (Bound.AT_LEAST, Bound.OVER) and quantity.unit:
            bounded = f"{quantity.bound} {amount}"
            english = re.sub(rf"{_OVER} {re.escape(amount)}", bounded, english)
    return english


def at_most(english: str, chinese: str) -> str:
    """The English with its bound right in front of the amount: can receive at most 60,000 yuan."""
    del chinese
    english = _IS_AT_MOST.sub(r"\g<who> can receive at most ", english)
    return _AT_MOST_ALLOWED.sub(r"can receive \g<what>at most ", english)


def in_total(english: str, chinese: str) -> str:
    """The English with a cap on all together told as that: 单车累计不超过6万元 as at most 60,000
    yuan in total per vehicle."""
    capped = [q for amount in _CAPPED.findall(chinese) for q in quantities(amount)]
    if len(capped) != 1 or _TOTAL.search(english):
        return english
    amount = re.escape(in_english(capped[0]))
    if len(re.findall(rf"{amount}(?!\d)", english)) != 1:
        return english
    return re.sub(rf"{amount}(?!\d)", lambda found: f"{found.group()} in total", english)


def brought_in(english: str, chinese: str) -> str:
    """The English with what a place brought in (引进) not imported, as goods are."""
    if "引进" not in chinese or re.search("进口|收购|并购", chinese):
        return english
    english = re.sub(r"\b([Nn])ewly acquired\b", r"\1ewly brought-in", english)
    return re.sub(r"\bimported\b", "brought in", english)


def of_target(english: str, chinese: str) -> str:
    """The English with how much of a target was reached: nothing meets it by 92.6%."""
    if not re.search(r"(?:目标|任务|计划)[^，。]{0,14}\d%", chinese):
        return english
    english = re.sub(
        r"\b(?:met|reached|achieved|completed) (?P<of>the (?:\w+ )?target) of (?P<share>\d[\d.]*%)",
        r"reached \g<share> of \g<of>",
        english,
    )
    said = (
        r"\b(?:met|meets|achieved|completed) (?P<of>the (?:\w+ )?target(?: of [^.;]{1,24}?)?) by "
    )
    return re.sub(said + r"(?P<share>\d[\d.]*%)", r"reached \g<share> of \g<of>", english)


def of_plan(english: str, chinese: str) -> str:
    """The English with who plans something, where the model makes a plan of 2023 of 2023年计划."""
    if not re.search(r"\d{4}年计划(?![的，。])", chinese):
        return english
    for said, meant in _PLANNED:
        english = said.sub(meant, english)
    return english


def of_mu(english: str, chinese: str) -> str:
    """The English with mu for the acres that the model makes of 亩, each of which is six."""
    is_of_mu = "亩" in chinese and "英亩" not in chinese
    return re.sub(r"\b(?:Chinese )?acres?\b", "mu", english) if is_of_mu else english


def of_several(english: str, chinese: str) -> str:
    """The English with projects for `a project`, where the Chinese names several that they are of:
    签约项目涉及甲、乙等企业."""
    are_several = re.search("(?<![一1]个)项目[^，。]{0,4}(?:涉及|包括)[^。]+、", chinese)
    return re.sub(r"\ba project\b", "projects", english) if are_several else english


def of_its_place(english: str, chinese: str) -> str:
    """The English with the district that the Chinese is of for a county or city of the model's."""
    named = [sort for written, sort in _SORTS if written.search(chinese)]
    return _SORT.sub(named[0], english) if len(named) == 1 else english


def without_promise(english: str, chinese: str) -> str:
    """The English with who can receive something for who will, where the Chinese promises none."""
    if re.search("将|会(?!同|议|保|计)|保证|承诺|确保", chinese):
        return english
    return re.sub(r"\b(?:will|shall) (receive|get|be given|obtain)\b", r"can \1", english)


def with_lost_dates(english: str, chinese: str) -> str:
    """The English with the date that it leaves out of the Chinese: in front where the Chinese has
    it there, behind elsewhere, and its part of a month where it has the month."""
    dates = dates_of(chinese)
    if len(dates) > 1:
        return english  # behind the sentence it would be the date of something else
    for written, told in dates:
        if not missing(written, english):
            continue
        part = _PART_OF_MONTH.fullmatch(told)
        if part and part["month"] in english:
            return re.sub(rf"\b(?:in )?{part['month']}", told, english, count=1)
        if chinese.find(written) <= _IN_FRONT and (begins := _BEGINS.match(english)):
            source, rest = begins["source"] or "", english[begins.end() :]
            first = _SMALL.sub(lambda word: word[0].lower(), rest)
            return f"{source}{told if source else told[:1].upper() + told[1:]}, {first}"
        english = f"{english.rstrip('. ')} ({told})."
    return english


def with_lost_number(english: str, chinese: str) -> str:
    """The English with the number of an act behind it that it leaves out."""
    lost = [number for number in _ACT_NUMBER.findall(chinese) if number not in english]
    return f"{english.rstrip('. ')} ({', '.join(lost)})." if lost else english


def without_only(english: str, chinese: str) -> str:
    """The English without an `only` of the model's, its lost dates behind it."""
    return with_lost_dates(re.sub(r"\b(?:only|just) ", "", english), chinese)


def with_others(english: str, chinese: str) -> str:
    """The English with the others that it leaves out behind a list: 包括甲、乙等。"""
    if not is_closed(english, chinese):
        return english
    return f"{english.rstrip('. ')}, and others." if ", " in english else english


def of_fact(english: str, chinese: str) -> str:
    """The English with what is so for what it expects: reaches 500 of is expected to reach 500, of
    每年产能达500兆瓦，产值预计7亿元, in which the model takes both for expected."""
    del chinese  # where the mended sentence holds is checked against it
    return _EXPECTED_TO.sub(lambda to: _DOES[to["does"]], english, 1)


def without_all(english: str, chinese: str) -> str:
    """The English without an `all` or `any` of the model's."""
    if re.search("各|每|均|都|凡|全|所有|任何|一律", chinese):
        return english
    return re.sub(r"\b(?:all|any) (?=[a-z]+s\b)", "", english)


def of_this_place(english: str, chinese: str) -> str:
    """The English with this county for the my county that the model makes of 我县."""
    return re.sub(r"\bmy (?=county|district|city|province)", "this ", english)


def without_government(english: str, chinese: str) -> str:
    """The English with the province for the provincial government that the model makes of 省."""
    if re.search("政[府务]|部门|机关", chinese):
        return english
    return _GOVERNMENT.sub(lambda found: f"the {_OF_PLACES[found['of'].lower()]}", english)


def of_whole_place(english: str, chinese: str) -> str:
    """The English with the whole district for the region that the model makes of 全区, and what a
    place has for what it will have, where the Chinese tells of no time to come."""
    if re.search("(?<!安)全区(?!域)", chinese):
        english = re.sub(r"\b(?:entire|whole) (?:region|area)\b", "whole district", english)
    if re.search("有", chinese) and not re.search(
        "将|会|拟|计划|预|目标|力争|争取|给|应|可", chinese
    ):
        english = re.sub(r"(?<!s) will have (?!the|to)", " has ", english)
        english = re.sub(r"(?<=s) will have (?!the|to)", " have ", english)
    return english


def of_month_end(english: str, chinese: str) -> str:
    """The English with the end of July for the July 31 that the model makes of 7月底."""
    for found in _MONTH_END.finditer(chinese):
        month = MONTHS[int(found["month"]) - 1]
        last = rf"(?:the )?\b(?:{month} {_LAST_DAY}|{_LAST_DAY} (?:of )?{month})\b"
        english = re.sub(last, f"the end of {month}", english)
    return english


def being_built(english: str, chinese: str) -> str:
    """The English with under construction for the underway that the model makes of 在建设现场."""
    if not BUILDING.search(chinese):
        return english
    return re.sub(r"\b(?:under ?way|in progress|ongoing)\b", "under construction", english)


_OF_PLACES = {
    "provincial": "province", "municipal": "city", "city": "city", "county": "county",
    "district": "district",
}  # fmt: skip
_GOVERNMENT = re.compile(rf"\bthe (?P<of>{'|'.join(_OF_PLACES)}) government\b", re.IGNORECASE)
_WHO = r"(?P<who>[A-Z]\w+(?: [A-Z]\w+)*)"
_PLANNED = tuple(
    (re.compile(said), meant)
    for said, meant in (
        (rf"^(?:The )?{_WHO}(?:['’]s)? (?P<year>20\d\d) plan (?:aims|is|calls|intends) (?:to|for) ",
         r"In \g<year>, \g<who> plans to "),
        (rf"^(?:The )?{_WHO}(?:['’]s)? (?P<year>20\d\d) plan focuses on ",
         r"In \g<year>, \g<who> plans to focus on "),
        (rf"^The plan (?:for|of) {_WHO} in (?P<year>20\d\d) (?:aims|is) to ",
         r"In \g<year>, \g<who> plans to "),
    )
)  # fmt: skip
MENDS = (
    with_lost_dates, without_only, with_lost_number, without_all, of_fact, with_others, in_total,
)  # fmt: skip
_TERMS = (
    at_most, with_bounds, of_plan, brought_in, of_several, of_mu, of_its_place, of_this_place,
    of_target, of_whole_place, being_built, without_government, without_promise, of_month_end,
)  # fmt: skip
