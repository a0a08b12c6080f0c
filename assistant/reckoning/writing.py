"""How what was reckoned is written: in the scale of a figure that a document gives. Pure."""

from datetime import date
from decimal import Decimal

from assistant.answers import Language
from assistant.measures.numbers import PLAIN
from assistant.quantities import ENGLISH_UNITS, english_number, plain

NAMES: dict[Language, str] = {"zh": "计算：", "en": "Calculated: "}
STOPS: dict[Language, str] = {"zh": "。", "en": "."}
_MYRIAD = 10_000
_SCALES = ((Decimal(10**8), "亿元"), (Decimal(10**4), "万元"))


def in_scale_of(value: Decimal, text: str, worth: Decimal, language: Language, unit: str) -> str:
    """A value as a figure is written: 29.7亿元 beside 12亿元.

    text, worth: the figure as a document writes it, and its value in the canonical `unit`.
    """
    if language == "en":
        return f"{english_number(value)} {ENGLISH_UNITS.get(unit, '')}".strip()
    found = PLAIN.search(text)
    written = Decimal(found.group().replace(",", "")) if found else Decimal(0)
    if not found or not written:
        return f"{plain(value)}{unit}"
    return f"{plain(value / (worth / written))}{text[found.end() :]}"


def counted(value: Decimal, unit: str) -> str:
    """So much of a unit in Chinese: 2万立方米, 800平方米."""
    if unit == "元":
        return money(value, "zh")
    return f"{plain(value / _MYRIAD)}万{unit}" if value >= _MYRIAD else f"{plain(value)}{unit}"


def money(value: Decimal, language: Language) -> str:
    """An amount in 元 in the largest scale that it reaches: 1.5亿元, 8000万元."""
    if language == "en":
        return f"{english_number(value)} yuan"
    scale, unit = next((one for one in _SCALES if value >= one[0]), (Decimal(1), "元"))
    return f"{plain(value / scale)}{unit}"


def day_in_words(day: date, language: Language) -> str:
    """2026年4月30日, 30 April 2026."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {day:%B} {day.year}"
