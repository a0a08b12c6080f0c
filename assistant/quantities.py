"""Quantities in Chinese and English text: what they are worth and what they count. Pure.

Two spellings of one quantity are equal (290亿元, 29,000,000,000 yuan, 二百九十亿元); the same
number of something else is not. Numerals inside set phrases (一带一路, 三资企业, 十四五) are none.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from index.normalise import search_key

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_ENGLISH_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
_ENGLISH_NUMERALS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
# Spellings of one unit. A unit not listed here stands for itself.
_UNITS = {
    "元": "元", "元人民币": "元", "人民币": "元", "yuan": "元", "rmb": "元", "cny": "元",
    "%": "%", "percent": "%", "per cent": "%", "个百分点": "百分点",
    "percentage points": "百分点",
    "平方米": "平方米", "㎡": "平方米", "m2": "平方米", "square metres": "平方米",
    "square meters": "平方米", "平米": "平方米",
    "亩": "亩", "mu": "亩", "公顷": "公顷", "hectares": "公顷", "平方公里": "平方公里",
    "兆瓦": "兆瓦", "mw": "兆瓦", "megawatts": "兆瓦", "megawatt": "兆瓦",
    "个工作日": "工作日", "工作日": "工作日", "working days": "工作日",
    "年": "年", "月": "月", "日": "日", "号": "日", "季度": "季度", "quarter": "季度",
}  # fmt: skip
_COUNTED = (
    *"个家项名人户次场条款件份种类批期天周倍台套辆架处座栋层吨米位所届度岁",
    *("小时", "分钟", "个月", "公斤", "千克", "公里", "千米", "万人", "美元", "欧元", "港元"),
)
_UNIT = "|".join(sorted(map(re.escape, [*_UNITS, *_COUNTED]), key=len, reverse=True))
_CHINESE_UNIT = "|".join(
    sorted((u for u in [*_UNITS, *_COUNTED] if not u.isascii()), key=len, reverse=True)
)
_ARABIC = re.compile(
    rf"(?<![a-z\d.])(\d+(?:\.\d+)?)\s*"
    rf"([十百千]?[万亿]+|[十百千]|hundred|thousand|million|billion|trillion)?"
    rf"\s*(?:余|多)?\s*({_UNIT})?",
)
_CHINESE = re.compile(
    rf"(?:百分之([零一二三四五六七八九十百两点]+))|"
    rf"([零一二三四五六七八九十百千万亿两]+)(?:余|多)?({_CHINESE_UNIT})"
)
_ENGLISH_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b")
_ENGLISH_NUMERAL = re.compile(rf"\b({'|'.join(_ENGLISH_NUMERALS)})\b(?:\s+({_UNIT})\b)?")
_QUARTER = re.compile(r"\bq([1-4])\b|\b(first|second|third|fourth)[ -]quarter\b")
_ORDINALS = ("first", "second", "third", "fourth")
_CITATION = re.compile(r"\[\d+\]")
_LIST_NUMBER = re.compile(r"^\s*(\d{1,2}[.、．)）]|[（(]\d{1,2}[）)])(?!\d)", re.MULTILINE)


@dataclass(frozen=True)
class Quantity:
    """A value with the canonical unit it counts; an empty unit where the text names none known."""

    value: Decimal
    unit: str
    text: str

    def same_as(self, other: "Quantity") -> bool:
        """Equal value, and no known unit against another."""
        if self.value != other.value:
            return False
        return self.unit == other.unit or not self.unit or not other.unit


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text in order of kind; citation marks and list numbers are none."""
    key = search_key(_LIST_NUMBER.sub(" ", _CITATION.sub(" ", text)))
    found = [
        Quantity(_scaled(m.group(1), m.group(2)), _unit(m.group(3)), m.group().strip())
        for m in _ARABIC.finditer(key)
    ]
    found.extend(q for m in _CHINESE.finditer(key) if (q := _chinese(m)))
    found.extend(
        Quantity(Decimal(_MONTHS[m.group()]), "月", m.group()) for m in _ENGLISH_MONTH.finditer(key)
    )
    found.extend(
        Quantity(Decimal(_ENGLISH_NUMERALS[m.group(1)]), _unit(m.group(2)), m.group())
        for m in _ENGLISH_NUMERAL.finditer(key)
    )
    for m in _QUARTER.finditer(key):
        number = int(m.group(1)) if m.group(1) else _ORDINALS.index(m.group(2)) + 1
        found.append(Quantity(Decimal(number), "季度", m.group()))
    return found


def missing(claim: str, source: str) -> list[Quantity]:
    """Quantities of the claim that the source does not hold."""
    held = quantities(source)
    return [q for q in quantities(claim) if not any(q.same_as(other) for other in held)]


def english_values(text: str) -> list[tuple[str, str]]:
    """Amounts written with 万 or 亿, paired with their English value: 290亿元 → 29 billion yuan."""
    pairs = []
    for m in _ARABIC.finditer(search_key(text)):
        scale, unit = m.group(2) or "", m.group(3) or ""
        if scale and not scale.isascii():
            value = _scaled(m.group(1), scale)
            pairs.append(
                (m.group().strip(), f"{english_number(value)} {_english_unit(unit)}".strip())
            )
    return list(dict.fromkeys(pairs))


def english_number(value: Decimal) -> str:
    """29000000000 → "29 billion", 2161000 → "2.161 million", 5000 → "5,000"."""
    for word in ("trillion", "billion", "million"):
        scale = _ENGLISH_SCALES[word]
        if value >= scale:
            return f"{_plain(value / scale)} {word}"
    return _plain(value) if value != value.to_integral() else f"{int(value):,}"


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _english_unit(unit: str) -> str:
    names = {"元": "yuan", "平方米": "square metres", "亩": "mu", "人": "people"}
    return names.get(_unit(unit), "")


def _scaled(number: str, scale: str | None) -> Decimal:
    value = Decimal(number)
    if not scale:
        return value
    if scale in _ENGLISH_SCALES:
        return value * _ENGLISH_SCALES[scale]
    for char in scale:
        value *= _TENS.get(char) or _MYRIADS[char]
    return value


def _unit(unit: str | None) -> str:
    return _UNITS.get(unit or "", unit or "")


def _chinese(match: re.Match[str]) -> Quantity | None:
    if match.group(1):
        return Quantity(_fraction(match.group(1)), "%", match.group())
    numeral, unit = match.group(2), _unit(match.group(3))
    value = numeral_value(numeral)
    if value is None or (value < 2 and unit != "季度"):
        return None  # 一个, 一批, 一期: articles rather than counts
    return Quantity(Decimal(value), unit, match.group())


def _fraction(numeral: str) -> Decimal:
    whole, _, part = numeral.partition("点")
    digits = "".join(str(_DIGITS.get(c, 0)) for c in part)
    return Decimal(f"{numeral_value(whole) or 0}.{digits or 0}").normalize()


def numeral_value(numeral: str) -> int | None:
    """Value of a Chinese numeral: 二百九十亿 → 29000000000, 二〇二三 → 2023; None if it is none."""
    if all(c in _DIGITS for c in numeral):
        return int("".join(str(_DIGITS[c]) for c in numeral))
    total = section = digit = 0
    for char in numeral:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _TENS:
            section += (digit or 1) * _TENS[char]
            digit = 0
        elif char in _MYRIADS:
            total = (total + section + digit or 1) * _MYRIADS[char]
            section = digit = 0
        else:
            return None
    return total + section + digit


def all_held(claim: str, sources: Iterable[str]) -> bool:
    """Whether every quantity of the claim is in the sources taken together."""
    return not missing(claim, "\n".join(sources))
