"""What so many things of a question get by what is given for each: 两个三类证, 3个硕士. Pure.

Each is to be named by one rule alone; 第一类 is no 第三类, and of whom no rule is told gets no sum.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.answers import Calculation, Claim, Evidence, Language, Term
from assistant.measures.bounds import Bound
from assistant.quantities import quantities, reading
from assistant.reckoning.writing import money
from assistant.tiers import stated
from assistant.tiers.quoted import Said, quoted
from assistant.tiers.rules import Cap, caps_of, cut, gives, is_limited_behind, named_in
from assistant.tiers.since import held_for
from index.amending import says_change
from index.normalise import search_key, search_terms
from index.numerals import numeral_value

_OF = "[个名位条项件款架台套]"
_N = r"(?<![第\d年月])(?:\d{1,3}|(?<![一二两三四五六七八九十])[一两二三四五六七八九十]{1,3})"
_STOP = (
    rf"$|[\s,，。;；、?？!]|[和与及跟加又再能可共奖补给拿领有]|还有|总共|一共|分别|大概|{_N}{_OF}"
)
# 两个三类械证和三个二类证, 2个博士3个硕士; no 3个月, 第二个, 3个人的团队
_HAD = re.compile(
    rf"(?P<n>{_N})(?P<of>{_OF})(?!月|年|小时|星期|工作日|点|百分|人(?!才))"
    rf"(?P<what>(?:[一二三四五\d][类级a]|[a-f]类)?[^\s\d，,。;；、?？!]{{1,12}}?)(?={_STOP})"
)
# 每个品种奖励200万元, 每条每年补助300万元, 每人15万元; no 每家最高
_EACH = re.compile(
    rf"每(?:{_OF}|人)(?P<what>[\u4e00-\u9fff]{{0,6}}?)(?P<when>每年|每月)?(?:分别|一次性|给予|予以|发放)*"
    r"(?:资金|安家|生活|购房)?(?:奖励|补贴|补助|资助|奖金)?(?P<amount>\d[\d.]*[万亿]?元)(?!以[上下])"
)
# 博士、硕士、本科毕业生，分别给予安家补贴15万元、6万元、2万元
_RESPECTIVELY = re.compile(
    r"(?P<who>[^,，。;；]*)[,，]?分别[^\d,，。;；]{0,12}(?P<amounts>\d[\d.]*万?元(?:[、和及]\d[\d.]*万?元)+)"
)
_PERSON = re.compile("博士|硕士|研究生|本科|大专|专科|毕业生|人才|院士|教授|技师|技工|高级工")
# what tells one sort from another, which the rule has to have as well
_SORT = re.compile(
    "[一二三四五六\\d][类级a]|[a-f]类|[国省市县区地]家?级|[a-z]{2,}|博士后|普通|二手|一般"
)
_OF_THING = re.compile(
    "(?:单个|每个|单项|每项|每条|每台)(?!企业|单位|机构|申请|申报)[^，。；]{0,8}$"
)
_OF_YEAR = re.compile("今年|去年|当年|一年|年内|本年度?|20\\d\\d年")


class _Gift(NamedTuple):
    """What is given for each of what `subject` names. every: 月 or 年, where it is for each."""

    said: Said
    text: str
    value: Decimal
    subject: str
    every: str
    end: int  # in the sentence's key


class _Had(NamedTuple):
    n: int
    text: str  # 个三类械证
    what: str


def worked_out(
    key: str, dated: str, claims: Sequence[Claim], evidence: Sequence[Evidence], language: Language
) -> Calculation | None:
    """What all things that a question counts get together; None where anything of it is open.

    key, dated: of the question, with the years that it means.
    """
    had = _had(key)
    if sum(one.n for one in had) <= 1:
        return None
    holding = [claim for claim in claims if not claim.outdated or _still(claim, claims, had)]
    said = cut(list(dict.fromkeys(quoted(holding, evidence))))
    gifts = [gift for one in said for gift in _gifts(one)]
    meant = [(one, _meant(one, gifts)) for one in had]
    known = [(one, gift) for one, gift in meant if gift and _is_within(one, gift)]
    rules = [one for one in said if any(gift.said == one for _, gift in known)]
    is_of_one_act = len({rule.whole for rule in rules}) == 1
    if len(known) < len(had) or not is_of_one_act or any(gift.every for _, gift in known):
        return None
    caps = [cap for rule in rules for cap in _caps(rule, said, gifts)]
    is_of_each = len(rules) > 1 and any(cap.said in rules for cap in caps)
    if is_of_each or not _may_cap(caps) or is_limited_behind(said, rules[-1]):
        return None
    if not all(held_for(dated, rule) for rule in rules):
        return None
    return _calculation(known, caps, bool(_OF_YEAR.search(key)), language)


def _caps(rule: Said, said: Sequence[Said], gifts: Sequence[_Gift]) -> Iterator[Cap]:
    """What is given at most by a rule: behind all that its clause gives, or behind that."""
    behind = [one for one in said if one == rule or not (gives(one) or list(_gifts(one)))]
    return caps_of(behind, rule, max(gift.end for gift in gifts if gift.said == rule))


def _calculation(
    known: Sequence[tuple[_Had, _Gift]], caps: Sequence[Cap], is_of_year: bool, language: Language
) -> Calculation | None:
    value = sum((one.n * gift.value for one, gift in known), Decimal(0))
    terms = [
        Term(g.text, g.value, "元", g.said.item.n, g.said.start, g.said.end)
        for g in dict.fromkeys(gift for _, gift in known)
    ]
    parts = [
        f"{one.n}{one.text if language == 'zh' else ''} × "
        f"{money(gift.value, language)}[{gift.said.item.n}]"
        for one, gift in known
    ]
    if not caps:
        return stated.summed(parts, terms, value, "", language)
    cap, most = caps[0], caps[0].most.value
    if cap.is_yearly and value > most and not is_of_year:
        return None
    capped = stated.held_against(cap, value > most, money(most, language), language)
    terms.append(stated.cap_term(cap))
    return stated.summed(parts, terms, value, capped, language)


def _had(key: str) -> list[_Had]:
    """The things that a question has several of."""
    found = []
    for one in _HAD.finditer(key):
        n = int(one["n"]) if one["n"].isdigit() else numeral_value(one["n"]) or 0
        found.append(_Had(n, f"{one['of']}{one['what']}", one["what"]))
    return found


def _gifts(said: Said) -> Iterator[_Gift]:
    """What a sentence gives for each, with the words in front that say of what."""
    key, floor = search_key(said.text), 0
    for found in _EACH.finditer(key):
        start = max(floor, key.rfind(";", 0, found.start()) + 1)
        floor = found.end()
        (amount,) = quantities(found["amount"])
        every = (found["when"] or "")[-1:]
        subject = key[start : found.start()] + found["what"]
        yield _Gift(said, found["amount"], amount.value, subject, every, floor)
    for found in _RESPECTIVELY.finditer(key):
        amounts = quantities(found["amounts"])
        who = re.split("[、和及与]|以及", found["who"])[-len(amounts) :]
        if len(who) == len(amounts) and all(map(_PERSON.search, who)):
            for name, amount in zip(who, amounts, strict=True):
                yield _Gift(said, amount.text, amount.value, name, "", found.end())


def _meant(had: _Had, gifts: Sequence[_Gift]) -> _Gift | None:
    """The one gift that is for such things, by words that no other one's subject has."""
    if len(gifts) == 1:
        shared = {*search_terms(had.what)} & {*search_terms(gifts[0].subject)}
        named = [0] if shared else []
    else:
        named = named_in(had.what, [gift.subject for gift in gifts])
    if len(named) != 1:
        return None
    gift = gifts[named[0]]
    return gift if all(sort in gift.subject for sort in _SORT.findall(had.what)) else None


def _is_within(had: _Had, gift: _Gift) -> bool:
    """Whether no more are had than are counted at most: 每年可推荐不超过5名."""
    bounds = [q for q in reading(gift.said.text).quantities if q.bound is Bound.AT_MOST]
    return all(q.value >= had.n for q in bounds if q.unit in ("个", "人", "名", "项", "条", "件"))


def _may_cap(caps: Sequence[Cap]) -> bool:
    """Whether there is one cap on all, none on each thing alone."""
    return len({cap.most.value for cap in caps}) <= 1 and all(
        cap.most.bound is Bound.AT_MOST
        and not _OF_THING.search(reading(cap.said.text).key[: cap.most.at[0]])
        for cap in caps
    )


def _still(claim: Claim, claims: Sequence[Claim], had: Sequence[_Had]) -> bool:
    """Whether what was changed of a claim is no figure, and nothing that is counted."""
    changes = [search_key(one.text) for one in claims if says_change(one.text)]
    counts = {term for one in had for term in search_terms(one.what)}
    return (
        claim.outdated == "replaced"
        and bool(changes)
        and not any(q.unit in ("元", "%") for text in changes for q in quantities(text))
        and not any(counts & {*search_terms(text)} for text in changes)
    )
