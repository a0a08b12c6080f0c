"""Whether a number is told as it is, as a lower or upper bound, or as near: 不低于, 以内, up to."""

import re
from enum import StrEnum


class Bound(StrEnum):
    """What a text says of the number: 400亿元以上 is another quantity than 400亿元."""

    NONE = ""
    AT_LEAST = "at least"
    OVER = "over"
    AT_MOST = "at most"
    UNDER = "under"
    ABOUT = "about"
    NEARLY = "nearly"
    FROM = "from"  # the lower end of a range, of which `TO` is the upper
    TO = "to"


_NOT = r"不(?:得|能|应|可|会|再)?"
_LESS, _MORE = "(?:低于|少于|小于|短于|早于)", "(?:超过|超出|高于|大于|多于|突破|长于)"
# What may stand between the word and the number
_CLOSE = r"(?:了|为|是|达到?|到|至|人民币|rmb|cny|us\$|[¥$€]|\s)*"
_FAR = r"[^\d]{0,12}"
_A, _W = "(?<![a-z])", "(?![a-z])"  # a Latin word begins, ends, whatever script is beside it
_EN_CLOSE = r"(?:\s|\b(?:an?|the|total|of|rmb|cny)\b)*"
_EN_FAR = r"[^\d]{0,30}"
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = tuple(
    (bound, re.compile(rf"(?:{words})$"))
    for bound, words in (
        (
            Bound.AT_LEAST,
            rf"(?:{_NOT}{_LESS}|至少|起码|最[低少短](?!的)|下限){_FAR}|"
            rf"{_A}(?:at least|minimum|(?:no|not) (?:be )?(?:less|fewer|lower) than|"
            rf"not (?:be )?below){_W}{_EN_FAR}",
        ),
        (
            Bound.AT_MOST,
            rf"(?:{_NOT}{_MORE}|至多|最[多高长](?!的)|上限|封顶){_FAR}|"
            rf"{_A}(?:at most|up to|maximum|capped at|"
            r"(?:no|not) (?:be )?(?:more|greater|higher|later) than|"
            rf"(?:not|cannot|can't) (?:to |be )?exceed(?:ing)?){_W}{_EN_FAR}|"
            rf"{_A}within{_W}{_EN_CLOSE}|"
            # the maximum interest subsidy for each enterprise is
            rf"{_A}maximum{_W}[^\d,.;]{{0,60}}\b(?:is|of|be)\s",
        ),
        (
            Bound.OVER,
            rf"(?:{_MORE}|逾|(?<![赶反高])超){_CLOSE}|"
            rf"{_A}(?:(?:more|greater|higher) than|over|above|exceed(?:s|ed|ing)?|in excess of|"
            rf"surpass(?:es|ed|ing)?){_W}{_EN_CLOSE}",
        ),
        (
            Bound.UNDER,
            rf"(?:{_LESS}|不足|不到|不满|未满|未达到?){_CLOSE}|"
            rf"{_A}(?:(?:less|fewer|lower) than|below|under|"
            rf"not yet(?: reached| been| completed)?){_W}{_EN_CLOSE}",
        ),
        (
            Bound.NEARLY,
            rf"(?:将近|接近|(?<![附最新邻亲远])近){_CLOSE}|"
            rf"{_A}(?:nearly|almost|close to){_W}{_EN_CLOSE}",
        ),
        (
            Bound.ABOUT,
            rf"(?:大约|大概|(?<![签合条契解履节制邀预违特公盟相简隐])约|左右){_CLOSE}|"
            rf"{_A}(?:about|around|approximately|roughly|circa|some){_W}{_EN_CLOSE}",
        ),
    )
)
_NOUN = r"[\u4e00-\u9fff]{0,3}?"  # 100名职工以上
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = tuple(
    (bound, re.compile(words))
    for bound, words in (
        (
            Bound.AT_LEAST,
            rf"\s*(?:\([^()]{{1,8}}\))?{_NOUN}[及或]?以上(?![述所])|"
            r"(?:\s[a-z]+){0,2}\s(?:or|and) (?:more|above|over)(?![a-z])",
        ),
        (
            Bound.AT_MOST,
            rf"\s*(?:\([^()]{{1,8}}\))?{_NOUN}(?:[及或]?以[下内]|之[下内])|"
            r"内(?![部容外陆河地涵在需资销])|"
            r"(?:\s[a-z]+){0,2}\s(?:or|and) (?:less|fewer|below|under)(?![a-z])",
        ),
        (Bound.OVER, r"[余多](?![种样个方])|\+"),
        (Bound.ABOUT, rf"{_NOUN}(?:左右|上下(?![游级联班]))"),
    )
)
# 未达到50亿元的年度目标: what was not reached is the target itself
_OF_TARGET = re.compile(r"的?[\u4e00-\u9fff]{0,8}(?:目标|任务|计划|指标|要求|标准|条件)")
_NOT_REACHED = re.compile("未达到?$|未完成$|不到$")
_STOPS = re.compile(r"[，,。;；、:：()\n|“”《》!?！？\x00]")
_REACH = 48  # characters in front of a number


def bound_at(key: str, start: int, end: int, floor: int) -> Bound:
    """The bound of the number at `[start:end]` of a search key; `floor` is where the last ended."""
    before = _STOPS.split(key[max(floor, start - _REACH) : start])[-1]
    for bound, words in _BEFORE:
        if words.search(before):
            is_target = bound is Bound.UNDER and _NOT_REACHED.search(before)
            if not (is_target and _OF_TARGET.match(key, end)):
                return bound
    after = key[end : end + _REACH]
    return next((bound for bound, words in _AFTER if words.match(after)), Bound.NONE)
