"""Until when an act holds by the words of a later one: 有效期延长至2028年底, 继续有效两年. Pure."""

import re

from index.amending import LONGER
from index.dates import DATE, after_years, last_day, to_iso
from index.numerals import NUMERAL, to_int

_HOLDS = "(?:有效|执行|实施|施行)"
_TERM = "(?:有效期|(?:执行|实施|施行)期限?)"
_DAY = rf"(?P<day>{DATE})|(?P<year>\d{{4}})年(?:(?P<month>\d{{1,2}})月)?(?:底|末)?"
_YEARS = rf"(?P<years>{NUMERAL})年"
# 有效期延长至2028年12月31日; 有效期延长2年; 继续有效至2028年底; 继续执行，有效期2年
EXTENDS = re.compile(
    rf"(?:(?:延长|延续)(?:{_TERM}|{_HOLDS})?|{_TERM}[^,。;]{{0,8}}?(?:{LONGER}|延)|"
    rf"(?:延长|延续)[^,。;]{{0,60}}?{_TERM}|继续{_HOLDS}(?:,?{_TERM}为?)?)"
    rf"(?:(?:至|到)\s*(?:{_DAY})|{_YEARS})"
)
# 有效期至2028年5月31日, 本办法有效期自2026年6月1日至2028年5月31日, 有效期为五年; no 证书有效期
_WORDED = re.compile(
    rf"(?:^|[^\u4e00-\u9fff]|本[\u4e00-\u9fff]{{1,6}}?){_TERM}限?(?:自\s*{DATE}\s*起?)?"
    rf"(?:[^,。;\d]{{0,4}}?(?:{_DAY})|[为是]?\s*{_YEARS})"
)
_ISO = len("2024-06-01")


def of_wording(subject: str, wording: str) -> tuple[str, int]:
    """The ISO day until which an act holds by a wording of its term, or for how many years; neither
    where it is of something else. subject: what it is said of. Both are search keys."""
    found = _WORDED.search(f"{subject}{wording}")
    return told_in(found) if found else ("", 0)


def told_in(found: re.Match[str]) -> tuple[str, int]:
    """The ISO day, or the number of years, that a term was matched with."""
    until = to_iso(found["day"] or "")
    if found["year"]:
        month = found["month"]
        until = last_day(f"{found['year']}-{int(month):02}" if month else found["year"])
    return until, to_int(found["years"] or "") or 0


def after(start: str, years: int) -> str:
    """The last day of so many years from an ISO day on; empty where either is not known."""
    return after_years(start, years) if years and len(start) == _ISO else ""
