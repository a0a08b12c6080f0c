"""What is said of one park, told to who asks of another. Pure.

An introduction of several parks names each once and goes on with 园区 and 厂房: a rent that is
quoted from it is of the park that was named last.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from index.normalise import search_key

# 产业园, 智造园, 科创园区; not 公园, 幼儿园, 园林
END = "(?:产业基地|枢纽|(?<![公校花果菜田乐儿家庄])园区?(?![林艺丁长]))"
BUILDING = "大厦|广场|写字楼|街区|孵化器"
# 青川智能装备产业园, 青川大厦
_NAMED = (
    rf"(?P<name>(?P<short>[\u4e00-\u9fff]{{2}})(?:[\u4e00-\u9fff]{{1,10}}?{END}|"
    rf"[\u4e00-\u9fff]{{0,8}}?(?:{BUILDING})))"
)
# 青川智能装备产业园规划面积…, at the start of a sentence or heading
_PARK = re.compile(
    r"(?:^|[。；;\n]|答[:：]|\d日[,，]|[一二三四五六七八九十][、)）]|\d[.、])\s*"
    r"(?:[\u4e00-\u9fff]{2}[市区县](?!域))?"
    rf"{_NAMED}"
    r"(?=$|[\n，,：:（(]|位于|坐落|规划|总?面积|占地|重点|主导|是|始建|成立|现有|已|[建配设没暂]?[有无]|[一二三]期)"
)
_OF_ROW = re.compile(rf"\|\s*{_NAMED}\s*[|(]")
_NO_PARK = re.compile(
    "^(?:全[市区县省]|[本该各区县市]|重点|主要|现有|三|两|多|[甲乙省市国]级|国家|商[务业]|智能|产业|科技|标准|专业|众创|文创|"
    "特色|步行)"
)
_OF_ALL = re.compile("补|奖|政策|优惠|扶持|支持|减免")  # holds in all of them


def unless_of_other(
    asked: str, claims: Sequence[Claim], items: Mapping[int, Evidence]
) -> list[Claim]:
    """The claims; not supported where all that one is quoted from is of another park than the
    question names.

    asked: search key of the question. items: the evidence by number, which names the parks.
    """
    if _OF_ALL.search(asked):
        return list(claims)
    known = set().union(*(shorts(_texts(item)) | _of_rows(item) for item in items.values()))
    wanted = {short for short in known if short in asked}
    if not wanted or len(known) < 2:
        return list(claims)
    problem = "is of another park than was asked about"
    return [
        replace(claim, cites=(), problem=problem)
        if claim.supported and _is_of_other(claim, items, known, wanted)
        else claim
        for claim in claims
    ]


def _is_of_other(
    claim: Claim, items: Mapping[int, Evidence], known: Collection[str], wanted: Collection[str]
) -> bool:
    owners = [_owner(items[n], start, end, known) for n, start, end in claim.quotes if n in items]
    return bool(owners) and all(owner and owner.isdisjoint(wanted) for owner in owners)


def shorts(texts: Iterable[str]) -> set[str]:
    """What people call the parks that texts name at the start of a sentence or heading: 青川."""
    found = (match for text in texts for match in _PARK.finditer(search_key(text)))
    return {match["short"] for match in found if not _NO_PARK.match(match["name"])}


def _of_rows(item: Evidence) -> set[str]:
    """The parks that rows of a table are of; what stands behind them is of none."""
    found = _OF_ROW.finditer(search_key(item.passage.text))
    return {match["short"] for match in found if not _NO_PARK.match(match["name"])}


def _texts(item: Evidence) -> Sequence[str]:
    return (item.passage.text, *item.passage.heading_path)


def _owner(item: Evidence, start: int, end: int, known: Collection[str]) -> set[str]:
    """The parks that a quotation names, else the last that is named in front of it; empty where
    none is."""
    quoted = search_key(item.quote(start, end))
    if named := {short for short in known if short in quoted}:
        return named
    before = search_key(item.passage.text[: start - item.passage.start])
    begun = [m["short"] for m in _PARK.finditer(before) if m["short"] in known]
    return set(begun[-1:]) or shorts((*item.passage.heading_path, item.document.title))
