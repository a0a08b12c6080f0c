"""Dates as documents write them: 2025年6月1日, 二〇二三年五月六日, 2020-02-03."""

import re
from datetime import date, timedelta

from index.numerals import to_int

_DIGIT = "[0-9０-９]"
_SMALL = rf"(?:{_DIGIT}{{1,2}}|[一二三四五六七八九十]{{1,3}})"
_YEAR = rf"(?:{_DIGIT}{{4}}|[一二][〇○零OＯ一二三四五六七八九]{{3}})"
DATE = (
    rf"(?:{_YEAR}\s*年\s*{_SMALL}\s*月\s*{_SMALL}\s*日"
    r"|(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))"
)
MONTH = rf"{_YEAR}\s*年\s*{_SMALL}\s*月"  # 2026年5月, 二〇二六年五月
_PARTS = re.compile(r"[年月日\-/.\s]+")


def to_iso(text: str) -> str:
    """The ISO form of what `DATE` matched; empty where there is no such day."""
    parts = [to_int(re.sub("[OＯ]", "零", part)) for part in _PARTS.split(text.strip()) if part]
    try:
        return date(*[part or 0 for part in parts[:3]]).isoformat()
    except (ValueError, TypeError):
        return ""


def day_or_month(text: str) -> str:
    """The ISO form of what `DATE` or `MONTH` matched: 2026年5月 → 2026-05; empty for none."""
    if re.fullmatch(DATE, text):
        return to_iso(text)
    return to_iso(f"{text}1日")[:7]


def first_day(text: str) -> str:
    """The first day of an ISO date of any precision: 2023 → 2023-01-01; empty for none."""
    return (text + "-01-01"[len(text) - 4 :])[:10] if text else ""


def last_day(text: str) -> str:
    """The last day of an ISO date of any precision: 2023-02 → 2023-02-28; empty for none."""
    if len(text) == 4:
        return f"{text}-12-31"
    if len(text) == 7:
        year, month = int(text[:4]), int(text[5:])
        following = date(year + month // 12, month % 12 + 1, 1)
        return (following - timedelta(days=1)).isoformat()
    return text


def after_years(start: str, years: int) -> str:
    """The last day of a time of so many years that begins on a full ISO date."""
    first = date.fromisoformat(start)
    try:
        end = first.replace(year=first.year + years)
    except ValueError:  # 29 February, or beyond the calendar
        return "" if first.year + years > 9999 else f"{first.year + years}-02-28"
    return (end - timedelta(days=1)).isoformat()


def after_days(start: str, days: int) -> str:
    return (date.fromisoformat(start) + timedelta(days=days)).isoformat()
