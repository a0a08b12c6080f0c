"""What is told to who asks which papers to hand in: the lists of a guide, whole and in order."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from assistant import listed
from assistant.answers import Evidence
from assistant.injections import instructs
from assistant.layout import may_be_put, stretch
from assistant.listed import Line, Listed, readable_line
from assistant.measure_asked import is_of
from assistant.papers.lists import (
    PaperList,
    lists_of,
    matter,
    section_of,
    without_number,
)
from assistant.places import Home
from index.documents import Hit, SearchResult
from index.everyday import official, without_everyday
from index.normalise import search_key
from index.sentences import without_end

_PAPERS = "(?:证明|申[报请]|书面)?(?:材料|资料|文件|证件|(?<=[么些样])东西)"
_WHICH = "(?:哪些|什么|啥|哪几[样种份个])"
_HANDED_IN = "(?:提交|递交|提供|准备|上传|报送|出具|备齐|需要|[交带备要需])"
_ASKED = re.compile(
    rf"(?:需要?|要|应该?|得|该)?{_HANDED_IN}(?:好|些)?{_WHICH}(?:样的?)?{_PAPERS}|"
    rf"{_PAPERS}(?:清单|要求)?(?:都|一共|分别)?(?:有{_WHICH}|是{_WHICH}|包括{_WHICH}|"
    rf"(?:需要?|要)?{_HANDED_IN}?{_WHICH})|{_PAPERS}清单(?:有吗|有没有)?"
)
# 审计报告要不要, 审计报告要几份: the list tells it
_ONE_OF_THEM = re.compile(
    "[，, ][^，,。? ]{2,10}?(?:要不要|用不用|需不需要|(?:还|也)?(?:需要|要|用)(?:交|提供)?[吗么]|"
    "(?:各|都|一共)?(?:[要交得用]|需要?|准备)*(?:几|多少)份)"
)
_ASKS_MORE = re.compile("怎么|如何|哪|多少|多久|多长|什么|几[天个号月]|何时|吗|是否")
_FILLS = re.compile(  # what a question has beside the name of what is applied for
    "请问|你好|报(?=[^告]{1,8}[补奖])|我们|你们|我|想|打算|准备|申[报请领办]|办理|领取|享受|今年|20\\d\\d年度?|"
    "企业|公司|单位|的话|的时候|时候|才能|能够|可以|获得|为了|需要|应该|[的了要时去都还得吗呢办有来能]|一共|怎么|如何|[\\W_]"
)
_KINDS = re.compile("补贴|补助|奖励|奖补|奖金|资金|扶持|政策|项目|费用?")  # written one for another
_OF_ALL = re.compile("所有|各[类项]")  # 所有事项均须提交
_NEEDS_NONE = re.compile("免申即享|(?:不需要?|无需|无须|不用)(?:另行)?提[交供]")
_LEAST = 2  # characters of a name
_MOST_MEANT = 2  # matters; more may be meant by a name that does not tell them apart
_LONGEST = 1000  # characters of all lists, for who names no matter


def asks(question: str) -> bool:
    """Whether a question is which papers have to be handed in."""
    return bool(_ASKED.search(search_key(question)))


def beside(
    result: SearchResult,
    chosen: Sequence[Evidence],
    whole: Callable[[Hit], Sequence[Hit]],
    home: Home,
) -> Sequence[Evidence]:
    """The evidence; where a question is which papers to hand in, in front the lists that hold.

    whole: all passages of a hit's document. home: whose name narrows nothing.
    """
    if not chosen or not asks(result.query):
        return chosen
    name = _name(result.query, home)
    found_first = {item.passage.id for item in chosen}
    seen: set[tuple[str, ...]] = set()
    for hit in result.hits:
        section = section_of(hit)
        place = (hit.document.id, *section)
        if not section or place in seen or not may_be_put(hit):
            continue
        seen.add(place)
        document = whole(hit)
        lists = lists_of(document, section)
        around = home.without(f"{hit.document.title}\n{hit.passage.heading}")
        held = _held(name, lists, document, around, home)
        is_first = hit.passage.id in found_first
        meant = held if held and (is_first or any(one.of for one in held)) else []
        if told := [item for one in meant for item in _evidence(one)]:
            return listed.before_the_rest(told, chosen)
    return chosen


def is_told(question: str, chosen: Sequence[Evidence]) -> bool:
    """Whether the lists in front of the evidence are all that a question is for."""
    rest = _ONE_OF_THEM.sub("", _ASKED.sub(" ", search_key(question)))
    is_asked = asks(question) and bool(listed.claims_of(chosen))
    return is_asked and not _ASKS_MORE.search(rest)


def _name(question: str, home: Home) -> str:
    """What papers are asked for of, as it is named; empty where of anything."""
    asked = _ASKED.sub(" ", home.without(search_key(question)))
    asked = _ONE_OF_THEM.sub("", asked)
    return _FILLS.sub("", asked)


def _held(
    name: str, lists: Sequence[PaperList], document: Sequence[Hit], around: str, home: Home
) -> list[PaperList]:
    """The lists that hold for what is named: those for all and its own; all of them where all of
    the section is of it, and those for all matters where the document names it and has none of its
    own.

    around: what the section stands under.
    """
    own = [one for one in lists if one.of and not one.is_note and _is_of(name, one)]
    if own:
        is_all = any(_NEEDS_NONE.search(one.text) for one in own)
        told = own if is_all else [one for one in lists if not one.of or one in own]
        return told if len(own) <= _MOST_MEANT else []
    core = _KINDS.sub("", name)
    if is_of(core, around, "", home):
        is_short = sum(len(one.text) for one in lists) <= _LONGEST
        return (
            list(lists)
            if is_short and max(len(lists), *(len(one.lines) for one in lists)) > 1
            else []
        )
    if not any(name in search_key(hit.passage.text) for hit in document):
        return []
    return [one for one in lists if not one.of and _OF_ALL.search(one.head or one.text)]


def _is_of(name: str, one: PaperList) -> bool:
    """Whether a matter has all characters of a name, as 厂房租金补贴 has those of 租房补贴.

    How what is granted is called tells none apart.
    """
    of, core = set(one.of + one.head), set(_KINDS.sub("", name).replace("买", "购"))
    written = official(name).split() if not without_everyday(name).strip() else ()
    return (len(core) >= _LEAST and core <= of) or any(
        set(matter(word) or word) <= of for word in written
    )


def _evidence(one: PaperList) -> Iterator[Listed]:
    """A list as evidence, by the passages that it stands in; none that speaks to a model."""
    for number, (_, part) in enumerate(groupby(one.lines, key=lambda line: line[0].passage.id)):
        lines = list(part)
        hit, start, end = lines[0][0], lines[0][1], lines[-1][2]
        item = stretch(0, hit, start, end)
        if instructs(item.text):
            continue
        told = _reads(lines, one, is_first=not number)
        yield Listed(**vars(item), told=(told,), lines=tuple((a, b) for _, a, b in lines))


def _reads(lines: Sequence[Line], one: PaperList, is_first: bool) -> str:
    """The lines as one sentence, what names them in front."""
    parts = [readable_line(line) for line in lines]
    lead = f"{one.head}：" if one.head and is_first else ""
    if one.has_lead and is_first:
        lead = without_number(parts.pop(0))
    if not lead and len(parts) == 1:
        parts = [without_number(parts[0])]
    return f"{lead}{'；'.join(map(without_end, parts))}。"
