"""Figures and terms of an English question in the words of Chinese official documents. Pure.

A small model turns one billion into 一亿, a park into a garden and a tax break into a pause: what
is in Chinese before it translates stays as it is.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.translating.into_chinese.shorthand import in_long_hand
from assistant.translating.into_english.dates import MONTHS

_MONTH_NAMES = tuple(name.lower() for name in MONTHS)
# may is a month in capitals only
_SHORT = "|".join(name[:3] for name in _MONTH_NAMES if name != "may")
_LONG = "|".join(name for name in _MONTH_NAMES if name != "may")
_MONTH = rf"(?P<month>(?:{_LONG}|(?-i:May))\b|(?:{_SHORT})\.)"
_ANY_MONTH = rf"(?:{_LONG}|may|{_SHORT})\.?"
_FOUR = r"(?P<year>(?:19|20)\d{2})"
_ORDINALS = {
    name: place
    for place, names in enumerate(
        (
            ("first", "1st", "one", "1", "i"),
            ("second", "2nd", "two", "2", "ii"),
            ("third", "3rd", "three", "3", "iii"),
            ("fourth", "4th", "four", "4", "iv"),
        )
    )
    for name in names
}
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
_OF_YEAR = rf"(?:,? (?:of |in )?(?:the year )?{_FOUR}\b)"
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_NUMBERS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(1, 11),
        strict=True,
    )
)
_NUMBER = "|".join(_NUMBERS)
_MYRIADS = ((10**8, "亿"), (10**4, "万"))


_Written = Callable[[re.Match[str]], str]


def _in_month(match: re.Match[str]) -> str:
    said = match.groupdict()
    month = next(
        i for i, name in enumerate(_MONTH_NAMES, 1) if name[:3] == match["month"][:3].lower()
    )
    year = f"{said['year']}年" if said.get("year") else ""
    if said.get("day"):
        return f"{year}{month}月{said['day']}日"
    part = {"early": "上旬", "mid": "中旬", "late": "下旬"}.get(
        (said.get("part") or "").strip(" -").lower()
    )
    return f"{year}{month}月{part or ''}"


def _in_months(match: re.Match[str]) -> str:
    """April to June 2031 → 2031年4月至6月; January to June → 上半年, as documents have it."""
    since, until = (
        next(i for i, name in enumerate(_MONTH_NAMES, 1) if name[:3] == match[end][:3].lower())
        for end in ("since", "until")
    )
    halves = {(1, 6): "上半年", (7, 12): "下半年", (1, 12): ""}
    return f"{match['year']}年{halves.get((since, until), f'{since}月至{until}月')}"


def _numbered(signs: str, noun: str) -> _Written:
    """Writes an ordinal as one of the signs with the noun behind it, its year in front."""

    def written(match: re.Match[str]) -> str:
        year = match.groupdict().get("year")
        sign = signs[_ORDINALS[match["ordinal"].lower()]]
        return f"{year}年{sign}{noun}" if year else f"{sign}{noun}"

    return written


def _in_myriads(match: re.Match[str]) -> str:
    """1 billion yuan → 10亿元."""
    said = match["number"].replace(",", "").lower()
    scale = 10**3 if match["kilo"] else _SCALES[match["scale"].lower()]
    value = Decimal(_NUMBERS.get(said, 1) if said.isalpha() else said) * scale
    least, sign = next((one for one in _MYRIADS if value >= one[0]), (1, ""))
    unit = "元" if match["yuan"] or match["before"] else "美元" if match["dollars"] else ""
    return f"{(value / least).normalize():f}{sign}{unit}"


_QUARTER = _numbered("一二三四", "季度")
_HALF = _numbered("上下", "半年")
_PHASE = _numbered("一二三四", "期")
_YUAN = r"(?:yuan|rmb|cny|renminbi)\b"
_FIGURES: tuple[tuple[re.Pattern[str], _Written], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (rf"(?:\bon )?\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? {_FOUR}\b)?", _in_month),
        (rf"(?:\bon )?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}(?:,? {_FOUR}\b)?", _in_month),
        (
            rf"(?:\b(?:from|between) )?\b(?P<since>{_ANY_MONTH}) ?"
            r"(?:to|till|until|through|and|-|–) ?"
            rf"(?P<until>{_ANY_MONTH}){_OF_YEAR}",
            _in_months,
        ),
        (rf"\b(?P<month>{_SHORT}){_OF_YEAR}", _in_month),
        (rf"\b(?P<part>early |mid-|mid |late )?{_MONTH}{_OF_YEAR}", _in_month),
        (rf"\b(?P<part>early |mid-|mid |late ){_MONTH}", _in_month),
        (rf"\b{_ORDINAL}[ -]quarter\b{_OF_YEAR}?", _QUARTER),
        (
            rf"(?:\bat |\bin )?\b(?:the )?(?:start|beginning) of {_FOUR}\b",
            lambda m: f"{m['year']}年初",
        ),
        (rf"\bq(?P<ordinal>[1-4])\b{_OF_YEAR}?", _QUARTER),
        (rf"\b(?P<ordinal>first) three months\b{_OF_YEAR}?", _QUARTER),
        (rf"\b(?P<ordinal>first) six months\b{_OF_YEAR}?", _HALF),
        (rf"\b(?P<ordinal>first|second)[ -]half\b{_OF_YEAR}?", _HALF),
        (rf"\b{_ORDINAL}[ -]phase\b", _PHASE),
        (r"\bphase (?P<ordinal>one|two|three|four|[1-4]|i{1,3}|iv)\b", _PHASE),
        (
            rf"(?P<before>(?:rmb|cny|¥|￥) ?)?\b(?P<number>\d[\d,]*(?:\.\d+)?|{_NUMBER}|a)"
            rf"(?:[ -](?P<scale>{'|'.join(_SCALES)})|"
            rf"(?<=\d)(?P<kilo>k)(?= (?:yuan|rmb|dollars)\b))\b(?:[ -](?:(?P<yuan>{_YUAN})|"
            r"(?P<dollars>(?:us )?dollars\b)))?",
            _in_myriads,
        ),
        (
            r"\b(?P<area>\d[\d,]*(?:\.\d+)?) ?(?:sqm|sq\.? ?m(?:et(?:er|re)s?)?|m2|m²|"
            r"square met(?:er|re)s?)(?!\w)",
            lambda m: f"{m['area'].replace(',', '')}平方米",
        ),
        (
            r"\b(?!(?:19|20)\d\d )(?P<area>\d[\d,]*(?:\.\d+)?) mu\b",
            lambda m: f"{m['area'].replace(',', '')}亩",
        ),
        (
            r"\b(?P<count>\d[\d,]*) (?:(?:new|local|more) ){0,2}"
            r"(?:people|persons|workers|employees|staff)\b",
            lambda m: f"{m['count'].replace(',', '')}人",
        ),
        # a bare year; not 2031 yuan or 2031 mu
        (
            rf"\b{_FOUR}(?=\W*$|[^\w ]| (?!yuan|rmb|mu\b|people|square))(?!年)",
            lambda m: f"{m[1]}年",
        ),
    )
)


def with_chinese_figures(question: str) -> str:
    """Dates, quarters, phases and large amounts of the question in Chinese, the rest as it was.

    How much of 1 billion yuan came in Q1 2031? → How much of 10亿元 came in 2031年一季度?
    """
    question = in_long_hand(question)
    for pattern, written in _FIGURES:
        question = pattern.sub(written, question)
    return question
