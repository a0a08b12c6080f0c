"""What narrows a question to some rows of a table: months, and more or less than a figure. Pure."""

import re
from decimal import Decimal
from typing import NamedTuple

from assistant.measures.units import comparable
from assistant.quantities import Quantity, quantities
from assistant.tables.table import Column
from index.normalise import search_key
from index.numerals import to_int

_PART = (
    r"(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度|"
    r"(?<!\d)(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|(?![\d一二三四五六七八九十]))"
)
_YEAR = r"(?:19|20)\d{2}"
_PERIOD = re.compile(  # 2024年上半年, 第一季度, 4月份, 2024年
    rf"(?:(?P<year>{_YEAR})年?度?的?)?(?:{_PART})|(?<!\d)(?P<whole>{_YEAR})(?:年度?|(?!\d))(?:全年)?"
)
_LESS = r"(?P<under>不到|不足|低于|小于|少于|不满)|(?P<most>不超过|不高于|不多于)"
_MORE = (
    r"(?P<over>超过|高于|大于|多于|突破|超)|"
    r"(?P<least>不低于|不少于|不小于|达到|至少(?:需要?|要|得|是|有)*)"
)
_THRESHOLD = re.compile(  # 超过10亿, 5亿元以上
    rf"(?:{_MORE}|{_LESS})?了?(?P<number>\d+(?:\.\d+)?[十百千万亿]*)"
    r"(?P<unit>平方米|平米|平方|公里|[元亩人米吨])?(?P<after>[及或]?以(?:[上下内]))?"
)
_BEHIND = 6  # characters
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Period(NamedTuple):
    """months: of each year, or of `year` alone where that is named. behind: what the question says
    right behind it, such as what was done then."""

    text: str
    year: int | None
    months: range
    behind: str = ""

    def holds(self, year: int | None, month: int) -> bool:
        return month in self.months and self.year in (None, year)


class Threshold(NamedTuple):
    """sign: one of > ≥ < ≤. text: as the question says it. ahead: what stands in front of it."""

    text: str
    sign: str
    value: Decimal
    unit: str
    number: str
    ahead: str = ""

    def fits(self, column: Column) -> bool:
        """Whether the figures of a column may be compared with it."""
        told = [figure for figure in column.figures if figure]
        return bool(told) and (
            all(figure.unit and comparable(figure.unit, self.unit) for figure in told if self.unit)
            and (bool(self.unit) or self.value < 10**4 or all(f.unit == "元" for f in told))
        )

    def shares(self, column: Column) -> int:
        """The length of the longest word of a label, of two characters or more, in front of it."""
        text, label = self.ahead, search_key(column.name)
        spans = [(a, b) for a in range(len(text)) for b in range(a + 2, len(text) + 1)]
        return max((b - a for a, b in spans if text[a:b] in label), default=0)

    def holds(self, figure: Quantity) -> bool:
        value = self.value
        if self.value < 10**4 and not self.unit:  # 超过400, in the unit of the column
            written = _WRITTEN.search(figure.text)
            return written is not None and _compared(Decimal(written.group()), self.sign, value)
        return _compared(figure.value, self.sign, value)


def _compared(one: Decimal, sign: str, other: Decimal) -> bool:
    return {">": one > other, "≥": one >= other, "<": one < other, "≤": one <= other}[sign]


def taken_periods(text: str) -> tuple[str, list[Period]]:
    """A text without its times, and these."""
    found: list[Period] = []

    def take(match: re.Match[str]) -> str:
        year, behind = match["year"] or match["whole"], text[match.end() : match.end() + _BEHIND]
        found.append(Period(match.group(), int(year) if year else None, _months(match), behind))
        return " "

    return _PERIOD.sub(take, text), found


def _months(match: re.Match[str]) -> range:
    if match["half"]:
        return range(1, 7) if match["half"] == "上" else range(7, 13)
    if match["quarter"]:
        first = 3 * (to_int(match["quarter"]) or 0) - 2
        return range(first, first + 3)
    month = to_int(match["month"]) if match["month"] else None
    return range(month, month + 1) if month else range(1, 13)


def taken_thresholds(text: str) -> tuple[str, list[Threshold]]:
    """A text without the bounds that it names, and these; a number without one stays."""
    found: list[Threshold] = []

    def take(match: re.Match[str]) -> str:
        sign = _sign(match)
        told = quantities(f"{match['number']}{match['unit'] or ''}")
        if not sign or len(told) != 1:
            return match.group()
        ahead = re.split("[,，、;]", text[: match.start()])[-1]
        value, unit = told[0].value, told[0].unit
        found.append(Threshold(match.group(), sign, value, unit, match["number"], ahead))
        return " "

    return _THRESHOLD.sub(take, text), found


def _sign(match: re.Match[str]) -> str:
    """Empty where it has no bound, or one on either side."""
    signs = {"over": ">", "least": "≥", "under": "<", "most": "≤"}
    told = [sign for name, sign in signs.items() if match[name]]
    if match["after"]:
        told.append("≥" if match["after"].endswith("上") else "≤")
    return told[0] if len(told) == 1 else ""
