"""What a question asks of a table: the names in a column, a side of each row, or all. Pure."""

import re
from typing import NamedTuple

from assistant.abstention.unheld import YEAR
from assistant.places import Home
from assistant.relevance.seeking import seeks_a_figure
from index.normalise import question_subjects, search_key

_NOUN = 2  # characters of what is asked for: 园区
_GENERIC = re.compile("^(?:(?:产业|工业)(?=园)|(?:重点|重大|主要|大)(?=项目))|[都有]+$")
_PARK = re.compile("园$")
_ALL = re.compile("哪些|什么|哪[几两二三四五六七八九十]|有哪个|(?<!第)几[个家项]|多少")
# 各园区的主导产业, 三个区域分别发展什么
_EACH = re.compile(
    r"[各每]一?[个家座]?(?:产业|工业)?(?P<each>园区|[^\W\d]{2})|"
    r"[两二三四五六七八九十\d]个(?P<of>[^\W\d]{2})(?:都|各自?|分别)|"
    r"[东中西南北]{2,3}部(?:都|各自?|分别)|"
    r"[东中西南北]部(?:和|与|跟|、)[东中西南北]部(?=.*(?:不同|区别|不一样|差别))"
)
_EVERY = re.compile(
    r"各项(?=[^\W\d]{0,6}?(?:目标|指标|任务))|(?:分别|各自)(?=[是有为])"
)  # of no projects
_OWN = re.compile("(?:产业|工业)?(园区)各自的?")
_REGION = "区域"  # what 东中西部 are
_TELL = re.compile("介绍|[说讲谈]一?[说讲谈下]|了解|情况|概况|布局|怎么?样")  # 介绍一下园区
_ABOUT = re.compile(
    "专注|侧重|聚焦|主打|特[点色]|定位|方向|不同|区别|不一样|差别|[做干搞]什么"
)  # all of it
_POLITE = re.compile(f"{_TELL.pattern}|给我|帮我|一下|如何|什么样|[的是请想有]")
# 2023年全年招商引资的总目标
_OF_YEAR = re.compile(
    r"(?:(?:19|20)\d{2}年度?)?的?(?:全年)?的?(?:招商(?:引资)?|投资)?的?(?:总体?)?(?=目标)"
)


class Wanted(NamedTuple):
    """noun: what a question is for all of; empty where it is for some of it, or for something else.
    side: what it asks of each of them; all there is, where that is empty.
    years: those that it names, of which the table has to be."""

    noun: str = ""
    is_of_each: bool = False
    side: str = ""
    years: tuple[str, ...] = ()


def wanted(question: str, home: Home) -> Wanted:
    """home: whose name narrows nothing."""
    asked = home.without(search_key(question))
    asked = _OWN.sub(r"各\1的", _EVERY.sub("", asked))
    if found := _EACH.search(asked):
        side = asked[found.end() :]
        noun = found["each"] or found["of"] or _REGION
        each = Wanted(noun, True, "" if _ABOUT.search(side) else side)
        return Wanted() if seeks_a_figure(question) else each
    is_survey = bool(_TELL.search(asked))
    if not is_survey and not _ALL.search(asked):
        return Wanted()
    years, asked = tuple(YEAR.findall(asked)), _OF_YEAR.sub("", asked, count=1)
    subjects = question_subjects(_POLITE.sub(" ", asked) if is_survey else asked)
    noun = _PARK.sub("园区", _GENERIC.sub("", subjects[0])) if len(subjects) == 1 else ""
    return Wanted(noun, is_survey, "", years) if len(noun) == _NOUN else Wanted()
