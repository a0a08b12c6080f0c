"""The question before put to another case: 要是飞800趟呢, 6亿的呢, 要是只评到乙级呢. Chinese. Pure.

Another figure takes the place of one of its kind, where the words beside both say that they tell
the same; a case that has none such is put to the benefit that the talk is about.
"""

import re
from collections.abc import Sequence

from assistant.conversation import benefits
from assistant.conversation.before import Before
from assistant.conversation.names import TIMES, Name
from assistant.conversation.siblings import of_kind

_SUPPOSES = re.compile(r"^(?:要是|如果|假如|假设|若是?|万一)(?P<case>[^，,]{2,}?)(?:的话)?$")
_FIGURE = re.compile(
    r"\d[\d.]*个?[万亿千百]*(?P<of>平方米|平米?|立方米?|公里|标箱|[元人趟亩年月天吨家套辆架班次箱名岁])?"
)
_ONLY_FIGURE = re.compile(rf"(?:[有是]|只有)?{_FIGURE.pattern}的?")
_MONEY = re.compile("[万亿]元?$")
_CALENDAR = re.compile(r"(?:19|20)\d\d年")
_CLAUSE_END = re.compile(r"[，,。；;？?](?!\d{3})")
# 只飞 tells of the same as 飞, 设备花了 of the same as 冷链设备
_SAYS_LITTLE = re.compile("[只才就花了是有要能会到了一共总每年月大概约达]")
_OF_CLASS = re.compile(
    "^(?:[我它]们?)?(?:[只才又就]?(?:评|拿|认定|是|算|定|做|达|选|报)?[到上成为了]*)(?P<side>.{2,4}?)的?$"
)
_BESIDE = 8  # characters in front of a figure that say what it tells


def in_full(bare: str, names: Sequence[Name], before: Before) -> str:
    """The question before in the other case; empty where a question puts none, or but another time.

    names: those of the question.
    """
    if any(name.slot in TIMES for name in names):
        return ""
    supposes = _SUPPOSES.match(bare)
    case = supposes["case"] if supposes else bare
    if not supposes and not _ONLY_FIGURE.fullmatch(bare):
        return ""
    if whole := _with_figure(case, before.text):
        return whole
    if not supposes:
        return ""
    classed = _OF_CLASS.match(case)
    other = of_kind(classed["side"], before.text) if classed else ""
    return other or benefits.of_case(bare, before.topic)


def is_of_other_figure(text: str, topic: str) -> bool:
    """Whether a question has a figure of its own of the kind that the talk was about: 投3亿的项目要
    评审吗 after 投30亿."""
    kinds = [{_kind(m) for m in _FIGURE.finditer(one)} - {""} for one in (text, topic)]
    return bool(kinds[0] & kinds[1])


def _with_figure(case: str, text: str) -> str:
    """The text with the figure of a case in the place of the one that tells the same."""
    mine = _FIGURE.search(case)
    if not mine or not (kind := _kind(mine)) or case[mine.end() :].strip("的"):
        return ""
    alike = [m for m in _FIGURE.finditer(text) if _kind(m) == kind]
    about = _words(case[: mine.start()])
    if about:
        alike = [m for m in alike if about & _words(_in_front(text, m.start()))]
    if len(alike) != 1:
        return ""
    return f"{text[: alike[0].start()]}{mine.group()}{text[alike[0].end() :]}"


def _kind(figure: re.Match[str]) -> str:
    """What is measured; empty for a year of the calendar and a bare number."""
    if _CALENDAR.fullmatch(figure.group()):
        return ""
    return "元" if _MONEY.search(figure.group()) else (figure["of"] or "").removesuffix("方米")


def _in_front(text: str, at: int) -> str:
    clause = _CLAUSE_END.split(text[:at])[-1]
    return clause[-_BESIDE:]


def _words(text: str) -> set[str]:
    return set(re.findall("[\u4e00-\u9fff]", _SAYS_LITTLE.sub("", text)))
