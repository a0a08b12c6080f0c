"""Quantities in Chinese and English text: what they are worth and what they count. Pure.

Two spellings of one quantity are equal (290亿元, 29,000,000,000 yuan, 二百九十亿元); the same
number of something else is not, nor is the same number with another bound (不低于400亿元 is not
400亿元). Numerals inside set phrases (一带一路, 三资企业, 十四五) are none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from assistant.measures.bounds import Bound, bound_at
from assistant.measures.calendar_dates import dates, in_chinese_order
from assistant.measures.numbers import (
    ENGLISH_SCALES,
    JOINS_A_RANGE,
    READERS,
    amounts,
    with_whole_ranges,
)
from assistant.measures.units import canonical, comparable, is_calendar
from index.normalise import search_key

_CITATION = re.compile(r"\[\d{1,3}\]")
_LIST_NUMBER = re.compile(
    r"^\s*(?:\d{1,2}(?:[、)）]|[.．](?!\d))|[（(]\d{1,2}[）)]|[\u2460-\u249b])", re.MULTILINE
)

_LIST_LENGTH = 10


@dataclass(frozen=True)
class Quantity:
    """A value with the canonical unit it counts; an empty unit where the text names none known.

    bound: how the text limits the value; `Bound.NONE` where the number itself is told.
    at: where it stands in the `key` of its `Reading`.
    """

    value: Decimal
    unit: str
    text: str
    bound: Bound = Bound.NONE
    at: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)

    @property
    def is_date(self) -> bool:
        """Whether it names a day, month, quarter or year instead of counting something."""
        return is_calendar(self.value, self.unit)

    @property
    def is_amount(self) -> bool:
        """Whether it counts or measures in a unit that is known."""
        return bool(self.unit) and not self.is_date

    @property
    def is_certain(self) -> bool:
        """Whether it is more than a small number without a unit, which may be that of a list."""
        return bool(self.unit) or self.value >= _LIST_LENGTH

    def same_as(self, other: "Quantity") -> bool:
        """Equal value and bound, and no known unit against another."""
        return self.bound == other.bound and self.as_much_as(other)

    def as_much_as(self, other: "Quantity") -> bool:
        """Equal value whatever limits it, and no known unit against another."""
        return self.value == other.value and comparable(self.unit, other.unit)


@dataclass(frozen=True)
class Reading:
    """A text as a key in which every number has its unit beside it, and its quantities in order."""

    key: str
    quantities: tuple[Quantity, ...]

    def without(self, some: Sequence[Quantity]) -> str:
        """The key without some of its quantities."""
        ends = [0, *(end for _, end in (quantity.at for quantity in some))]
        starts = [*(start for start, _ in (quantity.at for quantity in some)), len(self.key)]
        return "".join(self.key[a:b] for a, b in zip(ends, starts, strict=True))


@lru_cache(maxsize=4096)
def reading(text: str) -> Reading:
    """The quantities of a text with where they stand; citation marks and list numbers are none."""
    key = search_key(_LIST_NUMBER.sub(" ", _CITATION.sub(" ", text)))
    key = with_whole_ranges(in_chinese_order(key))
    found: list[tuple[Quantity, bool]] = []
    rest = key
    for pattern, read in READERS:
        for match in pattern.finditer(rest):
            if told := read(match):
                value, unit, is_more = told
                text_of_it = match.group().strip(" -\x00")
                found.append((Quantity(value, unit, text_of_it, at=match.span()), is_more))
        # what was read once is no part of another quantity
        rest = pattern.sub(lambda match: "\x00" * len(match.group()), rest)
    found.sort(key=lambda one: one[0].at)
    return Reading(key, tuple(_as_ranges(key, _bounded(key, found))))


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text in order."""
    return list(reading(text).quantities)


def missing(claim: str, source: str) -> list[Quantity]:
    """Quantities and dates of the claim that the source does not hold."""
    held = reading(source).quantities
    absent = [q for q in reading(claim).quantities if not any(q.same_as(other) for other in held)]
    return absent or _missing_dates(claim, source)


def english_values(text: str) -> list[tuple[str, str]]:
    """Amounts written with 万 or 亿, and ranges of them, paired with their English value.

    290亿元 → 29 billion yuan; 3000-5000万元 → 30 million yuan to 50 million yuan.
    """
    found = dict.fromkeys(match.group().strip() for match in amounts(search_key(text)))
    return [
        (amount, " to ".join(map(in_english, quantities(amount))))
        for amount in found
        if re.search("[万亿]", amount)
    ]


# What stands beside an amount and limits it, to be shown with it
_LIMIT_BEFORE = re.compile(
    r"(?:不(?:低于|少于|小于|高于|超过|多于|足)|至少|至多|最[高低多少]|超过|高于|低于|[超近逾]|(?<![签合契预履])约)$"
)
_LIMIT_AFTER = re.compile(r"(?:[及或]?以[上下内]|左右)")


def bounded_english_values(text: str) -> list[tuple[str, str]]:
    """Amounts written with 万 or 亿, as the text limits them, paired with their English.

    不低于400亿元 → at least 40 billion yuan; 7亿元到10亿元 → 700 million yuan to 1 billion yuan.
    The Chinese is that of the text's search key.
    """
    told: dict[str, str] = {}
    read = reading(text)
    lower: Quantity | None = None
    for quantity in read.quantities:
        start, end = quantity.at
        english = in_english(quantity)
        if quantity.bound is Bound.FROM:
            lower = quantity
            continue
        if quantity.bound is Bound.TO and lower:
            start, english = lower.at[0], f"{in_english(lower)} to {english}"
        elif quantity.bound:
            english = f"{quantity.bound} {english}"
        before, after = _LIMIT_BEFORE.search(read.key, 0, start), _LIMIT_AFTER.match(read.key, end)
        written = read.key[before.start() if before else start : after.end() if after else end]
        if re.search("[万亿]", written):
            told[written.strip()] = english
    return list(told.items())


def english_number(value: Decimal) -> str:
    """29000000000 → "29 billion", 2161000 → "2.161 million", 5000 → "5,000"."""
    for word in ("trillion", "billion", "million"):
        scale = ENGLISH_SCALES[word]
        if value >= scale:
            return f"{plain(value / scale)} {word}"
    return plain(value) if value != value.to_integral() else f"{int(value):,}"


def plain(value: Decimal) -> str:
    """All its digits, and no zeros behind them."""
    return format(value.normalize(), "f")


ENGLISH_UNITS = {
    "元": "yuan", "美元": "US dollars", "欧元": "euros", "港元": "HK dollars",
    "平方米": "square metres", "立方米": "cubic metres", "亩": "mu", "标箱": "TEU", "吨": "tonnes",
    "人": "people", "米": "metres", "兆瓦": "megawatts", "千瓦时": "kWh",
}  # fmt: skip
# units that are told as they are written, not by the canonical one: 2万公里 is 20,000 kilometres
_AS_WRITTEN = {
    "公里": "kilometres", "千米": "kilometres", "km": "kilometres", "千瓦": "kilowatts",
    "kw": "kilowatts",
}  # fmt: skip
_WRITTEN = re.compile(rf"(?<!平方)(?:{'|'.join(_AS_WRITTEN)})$")


def in_english(quantity: Quantity) -> str:
    """The value with the English name of its unit, if it has one: 29 billion yuan, 4, 6%."""
    if written := _WRITTEN.search(quantity.text):
        _, worth = canonical(written.group())
        return f"{english_number(quantity.value / worth)} {_AS_WRITTEN[written.group()]}"
    number = english_number(quantity.value)
    if quantity.unit == "%":
        return f"{number}%"
    return f"{number} {ENGLISH_UNITS.get(quantity.unit, '')}".strip()


def _bounded(key: str, found: Sequence[tuple[Quantity, bool]]) -> list[Quantity]:
    bounded, floor = [], 0
    for quantity, is_more in found:
        if quantity.is_date or quantity.unit.startswith(("第", "+")):
            bound = Bound.NONE
        else:
            bound = Bound.OVER if is_more else bound_at(key, *quantity.at, floor)
        bounded.append(replace(quantity, bound=bound))
        floor = quantity.at[1]
    return bounded


def _as_ranges(key: str, found: list[Quantity]) -> list[Quantity]:
    """The two ends of 3至5年 told as ends: neither is the quantity itself."""
    for i, (low, high) in enumerate(pairwise(found)):
        between = key[low.at[1] : high.at[0]]
        joined = low.unit == high.unit and not low.is_date and JOINS_A_RANGE.fullmatch(between)
        said_and = "and" in between and "between" not in key[max(0, low.at[0] - 12) : low.at[0]]
        if joined and not said_and and not low.unit.startswith("第"):
            found[i] = replace(low, bound=Bound.FROM)
            found[i + 1] = replace(high, bound=Bound.TO)
    return found


def _missing_dates(claim: str, source: str) -> list[Quantity]:
    """Dates put together from parts that the source tells of different dates."""
    told = list(dates(reading(source).key))
    return [
        Quantity(Decimal(date.month), "月", date.text)
        for date in dates(reading(claim).key)
        if not any(date.told_by(other) for other in told)
    ]
