"""Dates of a text as far as they are told: 2023年3月1日, 3月1日, 2023年3月. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.numerals import to_int

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(sorted({*_MONTHS, *(m[:3] for m in _MONTHS), "sept"}, key=len, reverse=True))
_ENGLISH_DATE = re.compile(
    rf"(?<![a-z])(?:(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?({_MONTH})(?![a-z])\.?"
    r"(?: (\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,? (?:of )?((?:19|20)\d{2})(?!\d))?"
)
_MONTH_FOLLOWS = re.compile(r"(?:\b(?:in|by|of|since|until|early|late) |\bmid[- ])$")
_ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_DAYS_OF_A_MONTH = re.compile(r"(\d{1,2}月)(\d{1,2})日?(\s*(?:[-—–~]+|至|到)\s*)(\d{1,2}日)")
_EARLY = re.compile(r"(?<![a-z])(early|mid|late)[\s-]+((?:\d{4}年)?\d{1,2}月)")
_TEN_DAYS = {"early": "上旬", "mid": "中旬", "late": "下旬"}

_NUMERAL = "[\\d零一二三四五六七八九十]"
_DATE = re.compile(
    rf"(?<!{_NUMERAL})(?:({_NUMERAL}{{4}})年)?({_NUMERAL}{{1,3}})月(?:({_NUMERAL}{{1,3}})[日号])?|"
    rf"(?<!{_NUMERAL})({_NUMERAL}{{4}})年"
)


@dataclass(frozen=True)
class Date:
    """A day or month, its year None where the text does not tell it, not even before."""

    year: int | None
    month: int
    day: int | None
    text: str

    def told_by(self, other: "Date") -> bool:
        """Whether the other says all that this one says, as far as it is told."""
        years = {self.year, other.year} - {None}
        days_agree = self.day is None or self.day == other.day
        return len(years) < 2 and self.month == other.month and days_agree


def in_chinese_order(key: str) -> str:
    """A search key whose dates are written as 2023年3月1日, both ends of a range too."""
    key = _ISO_DATE.sub(lambda m: f"{m[1]}年{int(m[3])}月{int(m[4])}日", key)
    key = _ENGLISH_DATE.sub(_chinese_date, key)
    key = _DAYS_OF_A_MONTH.sub(r"\1\2日\3\1\4", key)
    return _EARLY.sub(lambda m: f"{m[2]}{_TEN_DAYS[m[1]]}", key)


def dates(key: str) -> Iterator[Date]:
    """The months and days of a key in the Chinese order; a year goes on to what follows it."""
    before: int | None = None
    for match in _DATE.finditer(key):
        year, month, day = (to_int(match[i] or "") for i in (1, 2, 3))
        before = year or to_int(match[4] or "") or before
        if month:
            yield Date(year or before, month, day, match.group())


def _chinese_date(match: re.Match[str]) -> str:
    before, name, after, year = match.groups()
    alone = not (before or after or year)
    verb = name == "may" and not _MONTH_FOLLOWS.search(match.string, 0, match.start())
    if alone and (verb or name not in _MONTHS):
        return match.group()
    month = next(n for n, m in enumerate(_MONTHS, start=1) if m.startswith(name[:3]))
    day = before or after
    return f" {f'{year}年' if year else ''}{month}月{f'{int(day)}日' if day else ''} "
