"""Dates, phases and rounded counts of a Chinese sentence written in English. Pure.

Of 青禾区2031年 a small model loses the year at times; of in 2031 it does not.
"""

import re
from collections.abc import Callable
from functools import partial

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_QUARTERS = dict(zip("一二三四1234", ("first", "second", "third", "fourth") * 2, strict=True))
_PHASES = {"一": "one", "二": "two", "三": "three"}
_PARTS = {"上": "early", "中": "mid", "下": "late"}
_YEAR = r"(?<!\d)((?:19|20)\d{2})年"


def _month(number: str) -> str:
    return MONTHS[int(number) - 1]


_Written = Callable[[re.Match[str]], str]
_Rules = tuple[tuple[re.Pattern[str], _Written], ...]
_DATES: _Rules = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (
            rf"{_YEAR}(0?[1-9]|1[0-2])月(\d{{1,2}})日",
            lambda m: f"on {_month(m[2])} {m[3]}, {m[1]}",
        ),
        (
            rf"{_YEAR}(0?[1-9]|1[0-2])月([上中下])旬",
            lambda m: f"in {_PARTS[m[3]]}-{_month(m[2])} {m[1]}",
        ),
        (rf"{_YEAR}(0?[1-9]|1[0-2])月份?", lambda m: f"in {_month(m[2])} {m[1]}"),
        (
            rf"{_YEAR}第?([一二三四1-4])季度",
            lambda m: f"in the {_QUARTERS[m[2]]} quarter of {m[1]}",
        ),
        (rf"{_YEAR}以来", lambda m: f"since {m[1]}"),
        (_YEAR, lambda m: f"in {m[1]}"),
    )
)
_NUMBERED: _Rules = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"([一二三])期(?=项目|工程)", lambda m: f"{_QUARTERS[m[1]]}-phase"),
        (r"(?<!第)([一二三])期(?![间限货刊])", lambda m: f"phase {_PHASES[m[1]]}"),
        (r"(?<![\d.])(\d+)余(?=[个家名位人项场次])", lambda m: f"more than {m[1]}"),
    )
)


def with_english_dates(text: str) -> str:
    for pattern, written in (*_DATES, *_NUMBERED):
        text = pattern.sub(partial(_set_apart, written), text)
    return re.sub(r" {2,}", " ", text).strip()


def dates_of(text: str) -> list[tuple[str, str]]:
    """The dates of a Chinese text as they are written, each with its English: in mid-March 2031."""
    found: dict[int, tuple[str, str]] = {}
    for pattern, written in _DATES:
        for match in pattern.finditer(text):
            found[match.start()] = match.group(), written(match)
        text = pattern.sub(lambda match: "·" * len(match.group()), text)
    return [found[at] for at in sorted(found)]


def _set_apart(written: _Written, match: re.Match[str]) -> str:
    return f" {written(match)} "
