"""Whether an English sentence has the figures of its Chinese one. Pure.

What both languages tell in words of their own is no figure of one alone: 分5年 is over 5 years,
17时 is 5:00 PM, 满一年 is one year and at least one.
"""

import re
from collections import Counter
from collections.abc import Iterator

from assistant.quantities import Quantity, missing, quantities
from assistant.translating.into_english.plainly import given_for
from index.normalise import search_key
from index.numerals import NUMERAL

_ORDINALS = {
    1: "first|1st|1|i|one", 2: "second|2nd|2|ii|two", 3: "third|3rd|3|iii|three",
    4: "fourth|4th|4|iv|four", 5: "fifth|5th|5|v|five", 6: "sixth|6th|6|vi|six",
    7: "seventh|7th|7|seven", 8: "eighth|8th|8|eight", 9: "ninth|9th|9|nine",
}  # fmt: skip
_NUMBERED = {
    "期": "phase", "第期": "phase", "第批": "batch|round", "第步": "step", "第年": "year",
    "第次": "time",
}  # fmt: skip
_VAGUE = re.compile("[数几](?P<scale>[十百千万])")
_VAGUELY = {
    "十": "dozens|tens|scores", "百": "hundreds", "千": "thousands", "万": "tens of thousands",
}  # fmt: skip
# 三年内不得, 五年内不减资 is told as for so many years; 三年内不超过 is none such
_FORBIDDEN_FOR = re.compile("(?<=[年月日天])内(?=[^，。]{0,2}不(?![足满到超少低高多大小等同]))")
_HYPHEN = re.compile(r"(?<=\d)-(ton|tonne|metre|meter|year|month|day|person)s?\b")
_STARS = re.compile(r"\b(?:one|two|three|four|five|[1-5])[- ]star\b", re.IGNORECASE)  # 五星级
# 满一年 is told as one year and as at least one year
_FULL = re.compile(r"满(?P<time>[\d一二两三四五六七八九十]+个?[年月])(?!以上)")
# 未满5年迁出 is told as who moves out within five years
_NOT_FULL = re.compile(
    r"(?:未满|不满|不足)(?=[\d一二两三四五六七八九十]+年[^，。；]{0,6}(?:迁|离|转|退|搬))"
)
# （一）, and what a model makes of it: (two)
_LIST_ITEM = re.compile(rf"[（(]{NUMERAL}[）)]")
_MARK = re.compile(r"\((?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\)")
# 分三年拨付, 期限5年: over three years is no more than that
_BY_YEARS = re.compile(r"(?:分|连续|期限为?)(?:\d+|[一二两三四五六七八九十]+)(?:年|个月|期)")
_OVER_YEARS = re.compile(r"\b(?:over|across) (?:a period of )?(?=[\w-]+ (?:years|months)\b)")
# 由30%调整为40%, from 30% to 40%, is no range
_CHANGED = re.compile("(?:调整|提高|修改|变更|降低|[下上]调|更正|延长|增加|改)(?:为|到|至)")
_TO = re.compile(r"\bto (?=(?:at (?:most|least) |RMB )?\d)")
_TWO_LEVELS = re.compile("[两二]级(?![^，。]{0,2}市场)")
_LEVELS = re.compile(r"\btwo (?:levels|tiers)\b")
# 17时, 17:00 or 5:00 PM
_CLOCK = re.compile(r"(?<!\d)(?P<hour>\d{1,2}):00(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?")
_CLAUSE, _SAID = re.compile("[，；。]"), re.compile(r"[,;.]\s")
_EXPECTS = re.compile("预[估计期测]|估计|有望|计划|拟|将|目标|力争|争取")
_EXPECTED = re.compile(r"\b(?:expected|estimated|projected|forecast|anticipated)\b")
_NOON = 12
_LAST_YEAR = re.compile("[上下]一(?=年)")  # which is no year long
_RECENT = re.compile(r"[最近]?近(?=[\d一二两三四五]+年)")


def wrong(english: str, chinese: str) -> Iterator[str]:
    """Figures that the English adds, loses or tells twice."""
    english, chinese = _as_counted(english, _LIST_ITEM.sub(" ", chinese))
    counted = _LAST_YEAR.sub("上", chinese)
    readings = {
        counted,
        _RECENT.sub("", counted),
        given_for(counted),
        _FORBIDDEN_FOR.sub("", counted),
        _NOT_FULL.sub("", counted),
        _FULL.sub(r"\g<time>以上", counted),
    }
    yield from min((list(_figures(english, one)) for one in sorted(readings)), key=len)
    yield from (f"tells {amount} again" for amount in _told_again(english, chinese))


def expected(english: str, chinese: str) -> Iterator[str]:
    """Figures of facts that the English makes expectations: 500 of 年产500兆瓦，产值预计7亿元."""
    clauses = _CLAUSE.split(chinese)
    first = next((at for at, clause in enumerate(clauses) if _EXPECTS.search(clause)), 0)
    facts = quantities("，".join(clauses[:first]))
    for clause in _SAID.split(english) if facts else []:
        for quantity in quantities(clause) if _EXPECTED.search(clause) else []:
            if not quantity.is_date and any(quantity.as_much_as(fact) for fact in facts):
                yield f"expects {quantity.text}"


def _as_counted(english: str, chinese: str) -> tuple[str, str]:
    """Both with what the Chinese words otherwise told as it counts."""
    if _BY_YEARS.search(chinese):
        english = _OVER_YEARS.sub("in ", english)
    if _CHANGED.search(chinese):
        english = _TO.sub("; now ", english)
    if _TWO_LEVELS.search(chinese):
        english = _LEVELS.sub("levels", english)
    chinese = _CLOCK.sub(r"\g<hour>时", chinese)
    english = _CLOCK.sub(lambda clock: _hour(clock, chinese), _MARK.sub(" ", english))
    return english, chinese


def _figures(english: str, chinese: str) -> Iterator[str]:
    english = _STARS.sub(" ", english) if "星级" in chinese else english
    english = _HYPHEN.sub(r" \1s", english)
    yield from (f"{quantity.text} is not in the sentence" for quantity in missing(english, chinese))
    for quantity in missing(chinese, english):
        key = search_key(english)
        if not _is_phase(quantity, key) and not _is_vague(quantity, key):
            yield f"loses {quantity.text}"


def _told_again(english: str, chinese: str) -> Iterator[str]:
    """Sums that the English has more often than the Chinese: what has to be invested, told as the
    reward as well."""
    of_each = [
        Counter(q.value for q in quantities(text) if q.unit == "元") for text in (english, chinese)
    ]
    yield from (f"{value:f}" for value in of_each[0] - of_each[1] if value in of_each[1])


def _is_phase(quantity: Quantity, key: str) -> bool:
    """Whether it is the number of a phase or batch (一期, 第一批), and the English names that."""
    noun, place = _NUMBERED.get(quantity.unit), _ORDINALS.get(int(quantity.value))
    told = rf"\b(?:(?:{place})[ -](?:{noun})|(?:{noun}) (?:{place}))\b"
    return bool(noun and place and re.search(told, key))


def _is_vague(quantity: Quantity, key: str) -> bool:
    """Whether it is 数十名, and the English says dozens."""
    found = _VAGUE.match(quantity.text)
    return bool(found and re.search(rf"\b(?:{_VAGUELY[found['scale']]})\b", key))


def _hour(clock: re.Match[str], chinese: str) -> str:
    """The hour of a time of day as the Chinese counts it: 17 of 5:00 PM for 17时, 5 for 下午5时."""
    hour = int(clock["hour"])
    late = hour + _NOON if (clock["half"] or "").lower() == "p" and hour < _NOON else hour
    return str(late if re.search(rf"(?<!\d){late}(?:[时点:：])", chinese) else hour)
