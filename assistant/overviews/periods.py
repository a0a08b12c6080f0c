"""The year, or the part of one, that a figure is told of. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.normalise import search_key
from index.numerals import to_int

_YEAR = r"(?<!\d)((?:19|20)\d{2})"
_TO = r"\s*(?:[-—–~]|至|到)+\s*"
_MONTH = r"(1[0-2]|0?[1-9])"
_PERIOD = re.compile(
    rf"{_YEAR}年?{_TO}{_YEAR}年|"
    rf"{_YEAR}年度?(?:的|全年)?(?:第?([一二三四1-4])季度|([上下])半年|"
    rf"{_MONTH}(?:月?{_TO}{_MONTH})?月份?(?:([0-3]?\d)[日号])?|前([二三23])季度)?"
)
# A part of a year that does not say which: 一季度, 上半年, 10月底
_PART_ALONE = re.compile(
    r"季度|半年|月份|[\d一二三四五六七八九十]月|[月季旬][底末初中]|截至|目前|至今"
)
_ELSEWHEN = re.compile(r"去年|上年|前年|往年|历年|近年|明年|同期")


@dataclass(frozen=True)
class Period:
    """A year; with `part` a part of it, with `until` the years up to that one.

    part: "Q1" to "Q4", "H1", "H2", "01-06" for months, "03" for one, "03-01" with `is_day`.
    """

    year: int
    part: str = ""
    until: int = 0
    is_day: bool = False

    @property
    def order(self) -> tuple[int, int, str]:
        return self.until or self.year, self.year, self.part


def periods(text: str) -> Iterator[Period]:
    """The periods that a text names, in order."""
    for match in _PERIOD.finditer(search_key(text)):
        yield _read(match)


def period_of(text: str, above: Iterable[str]) -> Period | None:
    """What a text tells of: the last period it names, else the last of the nearest text above it.

    None where no year is told, where another one is meant (去年), or only a part of one (一季度).
    """
    if _ELSEWHEN.search(text) and not any(periods(text)):
        return None
    for told in (text, *above):
        found = list(periods(told))
        if _PART_ALONE.search(behind_periods(search_key(told))):
            return None
        if found:
            return found[-1]
    return None


def behind_periods(text: str) -> str:
    """The text behind the last period that it names; all of it where it names none."""
    ends = [match.end() for match in _PERIOD.finditer(text)]
    return text[ends[-1] :] if ends else text


def without_periods(text: str) -> str:
    return _PERIOD.sub("", text)


def _read(match: re.Match[str]) -> Period:
    first, last, year, quarter, half, month, to_month, day, quarters = match.groups()
    if first:
        return Period(int(first), until=int(last))
    if quarter:
        return Period(int(year), f"Q{to_int(quarter)}")
    if half:
        return Period(int(year), "H1" if half == "上" else "H2")
    if quarters:
        return Period(int(year), f"01-{3 * (to_int(quarters) or 0):02}")
    if month and day:
        return Period(int(year), f"{int(month):02}-{int(day):02}", is_day=True)
    if month:
        part = f"{int(month):02}" + (f"-{int(to_month):02}" if to_month else "")
        return Period(int(year), part)
    return Period(int(year))
