"""For whom an earlier rule goes on after it was changed, and on which side of that day what the
visitor did is: 2025年4月1日前已签订的合同，仍按原标准执行. Pure."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from assistant.answers import Calculation, Claim, Evidence, Language, Question, Term
from assistant.changes.touched import has_old
from assistant.injections import instructs
from assistant.layout import LIST_NUMBER
from assistant.measures.calendar_dates import dates, in_chinese_order
from assistant.reckoning.writing import NAMES, STOPS, day_in_words
from index.amendments import Change
from index.dates import DATE, last_day, to_iso
from index.normalise import search_key, search_terms
from index.numerals import NUMERAL, to_int
from index.sentences import split_sentences
from index.validity import BEHIND

# 仍按原标准执行, 适用修改前的规定, 继续执行原政策, 仍按8%执行
_OLD_RULE = re.compile(
    "(?:按照?|依照?|执行|适用|享受|沿用|参照)[^,。;]{0,4}?"
    "(?:原(?![则因始料地有件籍产告])|(?:修[改订]|调整|变更)之?前)|"
    r"仍(?:然|旧)?(?:按照?|执行|适用|享受)[^,。;\d]{0,10}"
    r"(?P<figure>\d[\d.]*(?:[%‰]|[万亿]?元))"
)
# 2025年4月1日前, 2025年6月30日(含)前, 本通知施行前, 此前
_BEFORE = re.compile(
    rf"(?P<day>{DATE})\s*(?P<note>\((?:不?含)[^)]{{0,4}}\))?(?P<on>及)?[之以]?前|"
    r"(?:施行|实施|执行|印发|发布|公布|生效)(?:之日)?[之以]?前|此前|此之前"
)
_SINCE = re.compile(rf"自?\s*(?P<day>{DATE})\s*起")
_NAMED = re.compile(rf"第\s*(?P<n>{NUMERAL})\s*(?P<unit>[条项点])")
# what was done in time, as documents and visitors say it
_DEEDS = tuple(
    re.compile(words)
    for words in (
        "签(?!证)|订立", "备(?:过|了)?案", "立项|核准", "购|买", "申[报请领]|提交|递交|受理|报上去",
        "开工|动工", "竣工|完工|建成", "投产", "落户|迁入|搬来", "注册|登记|成立|设立",
        "引进|入职|招聘|聘用|来的", "认定|获评|评[为定上]", "租", "取得|拿到|获得|颁发", "达到",
        "发票|开票",
    )
)  # fmt: skip
# what may be meant by any of them
_GENERIC = re.compile(
    "已经?|所|仍然?|继续|可以?|项目|企业|公司|单位|个人|人员|合同|协议|事项|申请|投资|政策|奖励|补贴|补助|资金|完成|"
    "符合|条件|手续|日期在?|时间在?|开具|的|并|且|尚未|兑现|(?:竣工|建成|投产|达产|验收)后|,"
)
_YEAR_ALONE = re.compile(r"(?<!\d)(20\d\d)年(?!\s*\d{1,2}月)")
# 以前签的, 老合同
_LONG_AGO = re.compile("以前|之前|早就|早先|原先|当初|老(?:合同|项目|协议)|[去前]年")


class Side(StrEnum):
    BEFORE = "before"
    AFTER = "after"
    OPEN = "open"  # the time that is told has days of both sides


class Clause(NamedTuple):
    """parts: the clauses that it names. deed: what was to be done in time, by its place among
    `_DEEDS`; -1 for none of them. thing: words of what that is of; empty where it is of any.
    day: the day that parts, empty where another sentence tells it. is_within: whether a deed of
    that day is in time; None where that is not told. figure: by which the old rule goes."""

    parts: tuple[tuple[str, int], ...]
    deed: int
    thing: frozenset[str]
    day: str
    is_within: bool | None
    figure: str = ""


class Told(NamedTuple):
    """Where evidence tells that a rule goes on for some, and where the day that parts."""

    clause: Clause
    day: str
    at: tuple[int, int]
    day_at: tuple[int, int]


def read(sentence: str) -> Clause | None:
    """What a sentence says of whom an earlier rule goes on for; None where it says nothing."""
    key = search_key(sentence)
    before = _BEFORE.search(key)
    old = _OLD_RULE.search(key, before.end()) if before else None
    if not before or not old or instructs(sentence):
        return None
    body = key[before.end() : old.start()]
    ahead = re.split("[,。;]", key[: before.start()])[-1]  # 发票开具日期在2025年7月1日以前的
    deed = _deed(body)
    if deed < 0 and before["day"]:
        deed, body = _deed(ahead), f"{ahead},{body}"
    words = _GENERIC.split(_DEEDS[deed].sub(" ", body) if deed >= 0 else body)
    thing = frozenset(term for word in words for term in search_terms(word) if len(term) > 1)
    parts = tuple((m["unit"], to_int(m["n"]) or 0) for m in _NAMED.finditer(key, old.start()))
    note = before["note"] or ""
    within = "不" not in note if note else (True if before["on"] else None)
    return Clause(parts, deed, thing, to_iso(before["day"] or ""), within, old["figure"] or "")


def _deed(text: str) -> int:
    """The first deed that a text names, by its place; -1 for none."""
    found = [(m.start(), n) for n, deed in enumerate(_DEEDS) if (m := deed.search(text))]
    return min(found)[1] if found else -1


def spans_in(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells for whom an earlier rule goes on, the sentence in front with it that has
    the day, where its own has none."""
    before: tuple[int, int] | None = None
    for start, end in split_sentences(text):
        if clause := read(text[start:end]):
            has_day = clause.day or not before or not _SINCE.search(text, *before)
            yield (start if has_day or not before else before[0]), end
        before = start, end


def is_of(clause: Clause, change: Change, others: Sequence[Change], said: str) -> bool:
    """Whether a sentence is of a change: of the clause that it names, or of what is spoken of.

    others: all changes by the same notice. said: what tells the change and what it changes.
    """
    if clause.parts:
        return any(number in change.parts.get(unit, ()) for unit, number in clause.parts)
    if clause.figure and change.old and not has_old(clause.figure, change.old):
        return False
    rest = [one for one in others if one.spans and one.spans[:1] != change.spans[:1]]
    if not rest or not clause.thing:
        return True
    of_rest = (f"{one.subject}\n{one.called}\n{one.old}\n{one.new}" for one in rest)
    own, *others_own = (len(clause.thing & set(search_terms(text))) for text in (said, *of_rest))
    return own > 0 and own >= max(others_own)


def told_in(item: Evidence) -> Iterator[Told]:
    """What evidence tells of whom an earlier rule goes on for."""
    since: tuple[str, tuple[int, int]] | None = None
    for start, end in item.sentences:
        said = item.quote(start, end)
        number = re.match(rf"\s*(?:{LIST_NUMBER})\s*", said)
        span = start + (number.end() if number else 0), end
        if clause := read(said):
            day, at = (clause.day, span) if clause.day else since or ("", span)
            yield Told(clause, day, span, at)
        elif found := _SINCE.search(said):
            since = to_iso(found["day"]), span


def names_time(asked: str) -> bool:
    """Whether a question says when something was done."""
    key = search_key(asked)
    return bool(_times(key)) or bool(_LONG_AGO.search(key))


def side(asked: str, told: Told, since: str) -> Side | None:
    """On which side of the day the deed of a question is; None where it does not tell that.

    since: ISO day since which the change holds.
    """
    key, clause = search_key(asked), told.clause
    times = _times(key)
    is_deed = clause.deed >= 0 and _DEEDS[clause.deed].search(key)
    if not told.day or not is_deed or len(times) != 1:
        return None
    first, last = times[0]
    cut, is_within = date.fromisoformat(told.day), clause.is_within
    if is_within is None and since:
        holds = date.fromisoformat(since)
        is_within = {holds: False, holds - timedelta(days=1): True}.get(cut)
    if last < cut or (last == cut and is_within):
        return Side.BEFORE
    if first > cut or (first == cut and is_within is False):
        return Side.AFTER
    return Side.OPEN


def compared(
    question: Question, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[Calculation, ...]:
    """Which of the rules goes for the time that a question tells, by what is shown."""
    decided = next(_decided(question, shown, evidence), None)
    return (_calculation(question, *decided),) if decided else ()


def old_figure(question: Question, shown: Sequence[Claim], evidence: Sequence[Evidence]) -> str:
    """The figure of the earlier rule, where that goes for the time that a question tells; empty
    where it does not or has none."""
    decided = next(_decided(question, shown, evidence), None)
    return decided[0].clause.figure if decided and decided[1] is Side.BEFORE else ""


def _decided(
    question: Question, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> Iterator[tuple[Told, Side, int]]:
    items = {item.n: item for item in evidence}
    for claim in shown:
        for n, start, end in claim.quotes:
            for told in told_in(items[n]) if n in items else ():
                is_shown = start <= told.at[0] and told.at[1] <= end
                holds = items[n].document.status not in BEHIND
                of = side(question.asked, told, since_of(items[n])) if is_shown and holds else None
                if of:
                    yield told, of, n


def since_of(item: Evidence) -> str:
    """The ISO day since which a document holds, as far as it is told; empty where it is not."""
    effective = item.document.effective
    return effective if len(effective) == len("2025-07-01") else ""


def _times(key: str) -> list[tuple[date, date]]:
    """The times that a key names with their years, each from its first day to its last."""
    key = in_chinese_order(key)
    told = [
        f"{one.year}-{one.month:02}" + (f"-{one.day:02}" if one.day else "")
        for one in dates(key)
        if one.year and one.year > 2000
    ]
    told += _YEAR_ALONE.findall(key) if not told else []
    spans = list[tuple[date, date]]()
    for iso in dict.fromkeys(told):
        try:
            first = date.fromisoformat((iso + "-01-01"[len(iso) - 4 :])[:10])
            spans.append((first, date.fromisoformat(last_day(iso))))
        except ValueError:
            continue
    return spans


def _calculation(question: Question, told: Told, of: Side, n: int) -> Calculation:
    cut = date.fromisoformat(told.day)
    ((first, last),) = _times(search_key(question.asked))
    language = question.language
    said = (_in_chinese if language == "zh" else _in_english)(first, last, cut, n, of)
    figure = told.clause.figure if of is Side.BEFORE else ""
    said += (f"（{figure}）" if language == "zh" else f" ({figure})") if figure else ""
    terms = (
        Term(f"{cut.month}月", Decimal(cut.month), "月", n, *told.day_at),
        Term(f"{cut.day}日", Decimal(cut.day), "日", n, *told.day_at),
    )
    text = f"{NAMES[language]}{said}{STOPS[language]}"
    return Calculation("transition", terms, Decimal(f"{cut:%Y%m%d}"), "日期", text)


def _in_chinese(first: date, last: date, cut: date, n: int, of: Side) -> str:
    time, day = _time(first, last, "zh"), f"{day_in_words(cut, 'zh')}[{n}]"
    if of is Side.OPEN:
        return f"{time}与{day}先后要看具体日期：在此之前的适用原标准，在此之后的适用调整后的标准"
    if of is Side.BEFORE:
        return (
            f"{time}{'早于' if last < cut else '即'}{day}{'' if last < cut else '当天'}，适用原标准"
        )
    return f"{time}{'晚于' if first > cut else '不早于'}{day}，适用调整后的标准"


def _in_english(first: date, last: date, cut: date, n: int, of: Side) -> str:
    time, day = _time(first, last, "en"), f"{day_in_words(cut, 'en')}[{n}]"
    if of is Side.OPEN:
        return (
            f"whether {time} is before {day} depends on the exact day: before it the original "
            "rule applies, after it the changed one"
        )
    if of is Side.BEFORE:
        return (
            f"{time} is {'before' if last < cut else 'not after'} {day}: the original rule applies"
        )
    return f"{time} is {'after' if first > cut else 'not before'} {day}: the changed rule applies"


def _time(first: date, last: date, language: Language) -> str:
    """A day, month or year as it was told."""
    if first == last:
        return day_in_words(first, language)
    if (first.month, last.month) == (1, 12):
        return f"{first.year}年" if language == "zh" else f"{first.year}"
    return f"{first.year}年{first.month}月" if language == "zh" else f"{first:%B} {first.year}"
