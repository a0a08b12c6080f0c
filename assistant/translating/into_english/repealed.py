"""A sentence by which an act repeals earlier ones, in English by rule. Pure.

Names of acts are left in Chinese, so that of 《…办法》（…号）同时废止 nothing that a model writes
holds; and who asks whether the earlier one is in force has to be told that it is not.
"""

import re
from datetime import date

from assistant.answers import Evidence
from assistant.translating.into_english.dates import with_english_dates
from index.documents import Status

_ACT = (
    r"(?:关于印发)?《(?P<title>[^《》]+)》(?:的?通知)?(?:[（(](?P<number>[^（）()]{4,30}号)[）)])?"
)
_DAY = r"20\d\d年\d{1,2}月\d{1,2}日"
_REPEALED = re.compile(
    rf"(?:原|原有的|此前印发的)?(?P<acts>(?:{re.sub('[?]P<[a-z]+>', '?:', _ACT)}[、和及与，]?)+)"
    rf"(?:自(?P<since>{_DAY})起|(?P<then>同时)|即行|相应)?(?:予以)?(?:废止|停止执行)[。；]?"
)
_EACH = re.compile(_ACT)
_WHOLE_DAY = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")


def repealed_in_english(chinese: str, item: Evidence) -> str:
    """The sentence in English; empty where it says anything else too, or the act that says so is
    not in force yet.

    item: the evidence of the act that repeals; 同时 is the day on which that came into force.
    """
    found = _REPEALED.fullmatch(chinese.strip())
    if not found or item.document.status is Status.NOT_YET_IN_FORCE:
        return ""
    acts = [act["number"] or f"《{act['title']}》" for act in _EACH.finditer(found["acts"])]
    many = len(acts) > 1
    who = f"The earlier act{'s' if many else ''} {' and '.join(acts)}"
    does = f"{who} {'have' if many else 'has'} been repealed by the act cited here"
    if found["since"]:
        return f"{does}, with effect from {_in_english(found['since'])}."
    day = _WHOLE_DAY.fullmatch(item.document.effective)
    if not found["then"] or not day:
        return f"{does}."
    since = date(int(day["y"]), int(day["m"]), int(day["d"]))
    return f"{does}, which took effect on {since:%B} {since.day}, {since.year}."


def _in_english(day: str) -> str:
    return with_english_dates(day).removeprefix("on ")
