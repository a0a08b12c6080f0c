"""From when to when something is taken, as a document writes it: 网上申报时间为4月1日至4月30日,
每年3月底前提交申请. Pure."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from index.normalise import search_key

_DAY = (
    r"(?:(?P<year{0}>20\d\d)年度?)?(?P<month{0}>\d{{1,2}})月"
    r"(?:(?P<day{0}>\d{{1,2}})[日号]|(?P<end{0}>底|末))"
)
_HOUR = r"(?:[(][^()]{1,6}[)])?(?:[上下]午)?(?:\d{1,2}(?:[时点]|:\d\d))?"
_TO = r"(?:起|开始)?(?:至|到|~|-|—{1,2})"
_WINDOW = re.compile(
    # 4月1日至4月30日, 3月1日至31日
    rf"{_DAY.format(1)}{_HOUR}{_TO}(?:{_DAY.format(2)}|(?P<day3>\d{{1,2}})[日号])|"
    # 截止时间为4月30日, 截至4月30日
    rf"截[止至](?:时间|日期)?(?:为|是|到|至|于|:)?{_DAY.format(4)}|"
    # 4月30日前, 到4月30日为止
    rf"{_DAY.format(5)}{_HOUR}(?:之?前|以前|截[止至]|为止)"
)
_TAKEN = re.compile("申[请报领]|报名|受理|提交|报送|填[报写]|递交|送[交达至]")
_WHEN_TAKEN = re.compile("(?:申[请报领]|报名|受理|征集)[^，。]{0,4}(?:时间|时限|期限|截止)")
# what happens in that time is no application: 申报的支出发生在…, 于…前完成, 自…起施行
_OF_OTHER = re.compile(
    "发生|支出|成立|注册|签[订约署]|购[置买入]|开[具票工]|投[产入]|竣工|任职|施行|实施|印发|执行|审[核定查]|评审|公[示布]|"
    "拨付|兑[现付]|完成|有效|办结|期间(?!为|:|是)"
)
_YEARLY = re.compile("每(?:一)?年|常年")
# 于次年2月1日至3月15日: of the year after what each did; no 12月10日至次年1月15日
_NEXT_YEAR = re.compile("(?<![至到~—-])(?:[次翌]年|第[二2]年|下[一1]?年)")
_BATCH = re.compile("批|轮|次(?!年)|每年")
_CLAUSE = re.compile("[,，;；。]")


@dataclass(frozen=True)
class Window:
    """first: None where a document tells but the last day, which is included. text: how that is
    written. is_yearly: whether it comes again in each year, of which this is one. is_of_deed:
    whether it is that of the year after something that the visitor did (次年), in no year known."""

    first: date | None
    last: date
    text: str
    is_yearly: bool = False
    is_of_deed: bool = False

    def next_to(self, day: date) -> "Window":
        """Of what comes every year the next one that is not over on a day."""
        over = day.year - self.last.year + ((self.last.month, self.last.day) < (day.month, day.day))
        if not self.is_yearly or over <= 0:
            return self
        first = self.first and years_on(self.first, over)
        return replace(self, first=first, last=years_on(self.last, over))


def windows(line: str, year: int | None, today: date, heading: str = "") -> list[Window]:
    """The windows of a line in which something may be handed in; beside the first only those of
    further batches, as what follows it may be for the papers of those who were in time.

    year: that a document is of, for days without one; None where it tells none. today: whose year
    what comes every year is told for. heading: over it, which may say that something is taken.
    """
    key = search_key(line)
    if not _TAKEN.search(key) and not _WHEN_TAKEN.search(heading):
        return []
    found: list[Window] = []
    for at, clause in _clauses(key):
        for said in () if _OF_OTHER.search(clause) else _WINDOW.finditer(clause):
            is_of_deed = bool(_NEXT_YEAR.search(clause, 0, said.start()))
            is_yearly = is_of_deed or bool(_YEARLY.search(key, 0, at + said.start()))
            window = _window(said, today.year if is_yearly else year, is_yearly)
            if window and (not found or _BATCH.search(key[:at] + clause)):
                found.append(replace(window, is_of_deed=is_of_deed))
    return found


def years_on(day: date, years: int) -> date:
    """The last of February where there is no such day."""
    year = day.year + years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _clauses(key: str) -> Iterator[tuple[int, str]]:
    edges = [0, *(found.end() for found in _CLAUSE.finditer(key)), len(key)]
    for start, end in pairwise(edges):
        yield start, key[start:end]


def _window(said: re.Match[str], year: int | None, is_yearly: bool) -> Window | None:
    """None where no year is known or there is no such day."""
    of = {name: value for name, value in said.groupdict().items() if value}
    year = int(of["year1"]) if "year1" in of else year
    try:
        if "month1" in of:
            first = _day(of, "1", year)
            last = date(first.year, first.month, int(of["day3"])) if "day3" in of else None
            last = last or _day(of, "2", first.year)
            if last < first and "year2" not in of:
                last = last.replace(year=first.year + 1)
            text = _written(of, "2", last)
            return Window(first, last, text, is_yearly) if first <= last else None
        which = "4" if "month4" in of else "5"
        last = _day(of, which, year)
    except (ValueError, TypeError):  # 2月30日; a day of no year
        return None
    return Window(None, last, _written(of, which, last), is_yearly)


def _written(of: dict[str, str], which: str, last: date) -> str:
    """The last day as it is written: 6月15日, 2月底."""
    return f"{last.month}月{of.get(f'end{which}') or f'{last.day}日'}"


def _day(of: dict[str, str], which: str, year: int | None) -> date:
    """Raises TypeError where no year is known, ValueError where there is no such day."""
    in_year, month = of.get(f"year{which}", year), int(of[f"month{which}"])
    if in_year is None:
        raise TypeError("a day of no year")
    whole = int(in_year)
    day = of.get(f"day{which}")
    return date(whole, month, int(day) if day else monthrange(whole, month)[1])
