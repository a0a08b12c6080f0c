"""Which version of an act a question is for: that of a year it names, the old one, or both. Pure.

A question that names neither is for today's, and so is one of the year that this one began in.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from index.documents import Document, Status
from index.normalise import search_key
from index.titles import number_key, title_key
from index.validity import BEHIND, Versions, starts

_ANY_ACT = "(?:政策|规[定则]|措施|标准|文件|版本?)"  # what any act may be called
_ACT = f"(?P<sort>{_ANY_ACT}|办法|条例|细则|意见)"
_BEFORE = "(?:以前|从前|过去|原来|原先|先前|之前)"
# 以前的老办法, 原来的租金补贴标准; no 原材料政策, 老旧小区改造办法
_OLD_ACT = re.compile(
    rf"(?:{_BEFORE}的?(?P<of>(?<=的)[^\W的是有]{{0,8}}?|[老旧]?)|{_BEFORE}?的?[老旧原]的?"
    rf"(?:那[个版份套])?(?:优惠|奖励|补贴|扶持|招商|人才)?){_ACT}"
)
# 修订前给多少, 上一版
_OLD_VERSION = re.compile(r"(?:修订|修改|修正)之?前(?!提|后)的?|[上前]一?个?版本?的?|[旧老]版的?")
# 2021年那个办法, 2021年出台的招商引资优惠政策; no 2021年有哪些政策, 2021年落户的企业按什么政策
_OF_ACT = re.compile(
    r"(?:19|20)\d{2}年?(?:\d{1,2}月)?(?:[那这]一?[个版份部套]|(?:出台|发布|印发|制定|修订|修正|修改|"
    r"新?版|[施实执]行)?的?|[老旧])*(?P<of>(?:(?![的有哪什几多按据照能可企])[\u4e00-\u9fff]){0,10}?)"
    rf"{_ACT}"
)
_BEHIND_ACT = r"(?:里面?|[中下]|的?规定)?的?[,，]?"
_BY = re.compile(r"(?:按照?|根据|依照?|在)$")
_COMPARES = re.compile(  # 新旧办法, 和现在比, 比原来多多少, 有什么变化, 修订前后
    rf"新[老旧]|[老旧]新|比(?:现在|现行|{_BEFORE}|[老旧]|上一?版)|(?:修订|修改|调整)前后|"
    rf"[和跟与同](?:现在|现行|{_BEFORE}|[老旧])[^,。]{{0,8}}(?:比|区别|不同|差)|"
    r"有(?:什么|哪些|哪里|没有)?(?:变化|改动|改变)|(?:变|改|修订|修改)了(?:什么|哪|多少)"
)
_SETS_OFF = re.compile(  # an old one against today's
    r"(?<![占对])比(?![例重率赛])|区别|不同|变化|差|[提增降减](?:高|加|低|少)了?|[多少]了"
)
_NAMED = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})年?的?(?:修订|修正|修改|新?版)")
# 2022年3月落户的企业; no 2021年以来, 2024年4月1日以前
_YEAR = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d{2})年(?:(?P<month>\d{1,2})月(?:\d{1,2}[日号])?)?"
    r"(?!\d|之?[前后]|以[前后来]|起|底?以[前来后]|至今)"
)
_OF_POLICY = re.compile(  # no 2021年签约多少
    "[补奖贴领]|扶持|优惠|资助|减免|返还|享受|兑现|申[报请]|条件|标准|门槛|规定|政策|[办做]法|要求|"
    "措施|给(?:多少|几|什么)|[能可]以?[拿得]|适用"
)
# what is asked of the act itself: 老办法废止了吗
_OF_ITSELF = re.compile(
    "有效|失效|废止|作废|过期|到期|[施执]行|实施|生效|文号|全文|[发颁]布|印发|出台"
)
_QUOTED = re.compile(r"《[^》]*》|[(〔\[][^)〕\]]*[)〕\]]")
_LEAST = 3  # characters of a question


class _Asked(NamedTuple):
    """named: the year of a version that is called so, 2021年修订. days: the last ones of the years
    or months that the question names, in order. acts: the words that say which act of a year, or
    old act, is meant."""

    key: str
    named: str
    days: tuple[date, ...]
    acts: tuple[re.Match[str], ...]
    is_old: bool
    compares: bool


def compares(question: str) -> bool:
    """Whether a question sets versions against each other."""
    asked = _read(question)
    return asked.compares or len(asked.days) > 1


def is_for(question: str, title: str, number: str = "") -> bool:
    """Whether a question is for what the act of this title and 文号 says and for nothing else's:
    2021年那个办法, 以前的优惠政策. An act of another name may be one that has no versions."""
    asked = _read(question)
    if asked.compares or not asked.key:
        return False
    key = title_key(title)
    named = any(
        (found["of"] or "").lstrip("老旧原") in key
        and (re.fullmatch(_ANY_ACT, found["sort"]) or found["sort"] in key)
        for found in asked.acts
    )
    by_version = bool(_OLD_VERSION.search(asked.key)) and not asked.acts
    return named or by_version or _has_number(asked.key, number)


def may_be_meant(question: str, document: Document) -> bool:
    """Whether a document, with its status of today, may be the one that a question for an old act,
    or one of some year, is for: not where it began later, or still holds."""
    asked = _read(question)
    if asked.is_old and not asked.compares and document.status not in BEHIND:
        return False
    return not asked.days or starts(document) <= max(asked.days).isoformat()


def without_version(question: str) -> str:
    """A question without the words that but say which version is meant: 2021年那个办法里, 按老办法.
    No text of that version has them."""
    key = search_key(question)
    found = _OF_ACT.search(key) or _OLD_ACT.search(key) or _OLD_VERSION.search(key)
    if not found:
        return question
    behind = re.match(_BEHIND_ACT, key[found.end() :])
    rest = _BY.sub("", key[: found.start()]) + key[found.end() + (behind.end() if behind else 0) :]
    return question if len(rest) < _LEAST or _OF_ITSELF.search(rest) else rest


def at_the_time(
    question: str, documents: Mapping[str, Document], versions: Versions, today: date
) -> dict[str, Status]:
    """The status on the day that a question speaks of, by id, of all versions of the acts that
    another version held of then; where it compares, all of them hold. Mostly empty."""
    asked = _read(question)
    if not (asked.named or asked.days or asked.is_old or asked.compares or "号" in asked.key):
        return {}
    families: dict[str, list[Document]] = {}
    for document_id, family in versions.family.items():
        if document_id in documents:
            families.setdefault(family, []).append(documents[document_id])
    found: dict[str, Status] = {}
    for members in families.values():
        leading = _leading(asked, members, versions, today)
        present = {d.id for d in members if versions.status(d, today) not in BEHIND}
        if leading - present:
            held = {d.id: d.id in leading for d in members}
            found |= {i: Status.IN_FORCE if h else Status.SUPERSEDED for i, h in held.items()}
    return found


def _read(question: str) -> _Asked:
    key = search_key(question)
    named = _NAMED.search(key)
    own = _QUOTED.sub("", _NAMED.sub("", key))
    is_policy = bool(_OF_POLICY.search(own))
    years = _YEAR.finditer(own) if is_policy else ()
    days = dict.fromkeys(_last_day(found["year"], found["month"]) for found in years)
    acts = (*_OF_ACT.finditer(key), *_OLD_ACT.finditer(key))
    is_old = bool(_OLD_ACT.search(own) or _OLD_VERSION.search(own))
    sets_off = (is_old or bool(days)) and bool(_SETS_OFF.search(own))
    is_compared = is_policy and (sets_off or bool(_COMPARES.search(own)))
    return _Asked(key, named["year"] if named else "", tuple(days), acts, is_old, is_compared)


def _last_day(year: str, month: str | None) -> date:
    of_year = int(month) if month and 1 <= int(month) <= 12 else 12
    return date(int(year), of_year, monthrange(int(year), of_year)[1])


def _leading(
    asked: _Asked, members: Iterable[Document], versions: Versions, today: date
) -> set[str]:
    """The versions of one act that a question is for; nothing where it is for today's."""
    known = sorted((d for d in members if starts(d)), key=starts)
    begun = [d for d in known if starts(d) <= today.isoformat()]
    if numbered := {d.id for d in known if _has_number(asked.key, d.document_number)}:
        return numbered
    if asked.named and not asked.compares:
        return {d.id for d in known if _is_of_year(d, asked.named)}
    by_day = [_held_on(day, known, versions, bool(asked.acts)) for day in asked.days]
    if asked.compares or any(held != by_day[0] for held in by_day):
        return {d.id for d in begun}
    if by_day:
        return by_day[0] if asked.days[0].year != today.year else set()
    over = [d.id for d in begun if versions.status(d, today) in BEHIND]
    return set(over[-1:]) if asked.is_old else set()


def _held_on(day: date, known: Sequence[Document], versions: Versions, of_act: bool) -> set[str]:
    """The versions that held at the end of a year or month, or else were issued in that year; of
    2021年的办法 these first."""
    held = {d.id for d in known if versions.status(d, day) not in BEHIND}
    issued = {d.id for d in known if _is_of_year(d, str(day.year))}
    return (issued or held) if of_act else (held or issued)


def _is_of_year(document: Document, year: str) -> bool:
    issued = document.published or document.effective
    return issued.startswith(year) or f"{year}年" in search_key(document.title)


def _has_number(key: str, number: str) -> bool:
    return bool(number) and number_key(number) in number_key(key)
