"""The names in a question that the next one may replace or leave out. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

_NUMERAL = "一二三四1-4"


class Slot(Enum):
    """What a name names. A later name takes the place of an earlier one of the same slot."""

    YEAR = "year"
    PERIOD = "period"  # part of a year
    PLACE = "place"  # a province, city, county or district
    AREA = "area"  # a park, or a part of a place
    ACT = "act"  # a law, plan or other document
    FIRM = "firm"
    THING = "thing"  # any other name of the glossary


TIMES = frozenset({Slot.YEAR, Slot.PERIOD})
# what a question may be about by itself: with one of these it does not need the question before
SUBJECTS = frozenset({Slot.PLACE, Slot.AREA, Slot.ACT, Slot.FIRM})


@dataclass(frozen=True)
class Name:
    slot: Slot
    text: str
    start: int
    end: int


_REGION = (
    r"(?<![其集当])(?:[东西南北中](?:部(?![分门署队委])|片区?)|(?<!周)[东西南北]边|中间(?!人|商|价|件))"
    r"(?:地区|区域|片区)?|"
    r"\b(?:the )?(?:eastern|western|northern|southern|central|east|west|north|south|centre|center)"
    r"(?: (?:part|area|region|side)s?)?\b"
)
_NO_BODY = r"^\W\d_a-z的有哪些是在和与及几个各这那该区县市部请问按据对由于被把"
_PATTERNS: Sequence[tuple[Slot, re.Pattern[str]]] = tuple(
    (slot, re.compile(pattern, re.IGNORECASE))
    for slot, pattern in (
        (Slot.ACT, r"《[^《》]{2,60}》"),
        (Slot.YEAR, r"(?<![\d.])(?:19|20)\d{2}(?:年度?|(?![\d.]*[\d万亿千百元亩平个家项名人%]))"),
        (Slot.YEAR, r"二[零〇○][零〇○一二三四五六七八九]{2}年度?"),
        (Slot.YEAR, r"[去今明前上本]年(?!来|期|度?以来)"),
        (Slot.YEAR, r"\b(?:last|this|next) year\b"),
        (Slot.PERIOD, rf"第?[{_NUMERAL}]季度|[上下]半年|全年|\d{{1,2}}月份?(?!\d)"),
        (Slot.PERIOD, r"\b(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half)"),
        (Slot.PERIOD, r"\bq[1-4]\b|\b(?:the )?(?:full|whole|entire) year\b"),
        (Slot.PLACE, r"\b(?-i:[A-Z])[\w'-]+ (?:district|county|city|province)\b"),
        (Slot.AREA, r"\b(?:(?-i:[A-Z])[\w'-]+ ){1,6}(?:park|zone)\b"),
        (Slot.AREA, _REGION),
        (
            Slot.AREA,
            rf"[{_NO_BODY}]{{2,8}}"
            "(?:产业园|科技园|工业园|园区|开发区|示范区|高新区|小镇|片区)",
        ),
        (Slot.FIRM, rf"[{_NO_BODY}]{{2,12}}(?:有限公司|公司|集团)"),
        (Slot.PLACE, rf"[{_NO_BODY}]{{2}}(?:新区|[省市县]|(?<!片)区)(?![域内外长场位间别块])"),
        (
            Slot.ACT,
            rf"[{_NO_BODY}]{{2,16}}"
            r"(?:条例|实施细则|管理办法|办法|实施方案|促进法|投资法|许可法|所得税法)",
        ),
    )
)  # fmt: skip
# 产业园区, 高新技术开发区 and the like name none of their own
_NO_NAME = re.compile(
    r"^(?:产业|工业|科技|经济|高新|高新技术|物流|特色|专业|现有|全部|所有|主要|重点|上述|国内|外商)"
    r"(?:产业园|科技园|工业园|园区|开发区|示范区|高新区|小镇|公司|集团)$|"
    r"^(?:投资|招商|管理|本地|外地|小微|大型|多少|什么|怎么|如何|哪里).*(?:公司|集团|区|市|县|省)$|"
    r"^(?:全国|城市|超市|门市|上市|社区|小区|校区|园区|片区|景区|地区|城区|郊区|辖区|库区)|"
    r"^(?i:which|what|the|this|that|each|every|any|how|does|is|are) .*(?i:park|zone|district|city)$"
)
_PARK = re.compile("[\u4e00-\u9fff]{3,}(?<![公校家花田庄果乐庭陵儿物菜])园")  # 示例物流园
_SUFFIXES: Sequence[tuple[Slot, str]] = (
    (Slot.AREA, "产业园 园区 小镇 片区 开发区"),
    (Slot.PLACE, "区 县 市 省"),
    (Slot.ACT, "方案 机制 条例 办法 规定 细则 规划"),
    (Slot.FIRM, "公司 集团"),
)


# Words that name a side of a subject rather than a subject of their own
SIDE = re.compile(
    r"(?:额|金额|资金|面积|数量|总数|比例|占比|率|价格|租金|费用|标准|人数|产能|规模|投资|产值|期限|"
    r"押金|物业费|时间|日期|地址|地点|位置|电话|目标|任务|条件|材料|流程|程序|手续|要求|依据|方式|对象|范围|部门|"
    r"好处|优惠|补贴|奖励|原因|结果|效果|名单|完成|实现|达成|实际|内容|正文|原文|文号|背景|作用|意义|"
    r"名称|名字|工人|员工|老板|负责人|交通|环境|配套|房价|区位|优势|特点|前景)(?:情况)?$"
)
_WORDS = frozenset(
    [
        "园区",
        "产业园",
        "产业园区",
        "工业园",
        "工业园区",
        "开发区",
        "公司",
        "集团",
        "企业",
        "方案",
        "机制",
        "条例",
        "办法",
        "规定",
    ]
) | {"park", "industrial park", "company", "plan", "mechanism", "district"}


def slot_of(name: str, known: Iterable[str]) -> Slot:
    """What a name of the glossary names, by its last characters or those of its longer form."""
    lowered = name.lower()
    for slot, pattern in _PATTERNS:
        if slot in TIMES and pattern.fullmatch(name):
            return slot
    if _PARK.fullmatch(name):
        return Slot.AREA
    for slot, suffixes in _SUFFIXES:
        if name.endswith(tuple(suffixes.split())):
            return slot
    for slot, words in _ENGLISH:
        if lowered.endswith(words):
            return slot
    longer = [k for k in known if k != name and k.startswith(name)]
    return slot_of(min(longer, key=len), ()) if longer else Slot.THING


_ENGLISH: Sequence[tuple[Slot, tuple[str, ...]]] = (
    (Slot.AREA, ("park", "zone", "town")),
    (Slot.PLACE, ("district", "province", "city", "county")),
    (Slot.ACT, ("plan", "mechanism", "regulation", "regulations", "law", "measures", "rules")),
    (Slot.FIRM, ("company", "group", "corporation")),
)


def names_in(text: str, known: Sequence[str]) -> list[Name]:
    """The names of a text in order, no two overlapping; those that are known before others.

    A word for any park or company names none, though a glossary may translate it.
    """
    found: list[Name] = []
    left = text
    places = [k for k in known if len(k) > 2 and slot_of(k, ()) is Slot.PLACE]
    short = [k[:-1] for k in places if not k.isascii()]  # 惠济
    for name in sorted({*known, *short} - _WORDS, key=lambda k: (-len(k), k)):
        # the patterns below know 第一季度 where the glossary knows 一季度; 产值 is nobody's name
        if slot_of(name, ()) in TIMES or SIDE.fullmatch(name):
            continue
        edge = r"\b" if name.isascii() else ""
        for match in re.finditer(f"{edge}{re.escape(name)}{edge}", left, re.IGNORECASE):
            found.append(Name(slot_of(name, known), match.group(), *match.span()))
            left = _blanked(left, match)
    for slot, pattern in _PATTERNS:
        for match in pattern.finditer(left):
            if match.group().startswith("《"):  # with the names that it has, which are blank
                start, end = match.span()
                found = [n for n in found if not start <= n.start < n.end <= end]
                found.append(Name(slot, text[start:end], start, end))
            elif not _NO_NAME.search(match.group()):
                found.append(Name(slot, match.group(), *match.span()))
                if slot is Slot.FIRM:
                    _join_begun(found, text)
            left = _blanked(left, match)
    return sorted(found, key=lambda name: name.start)


def _join_begun(found: list[Name], text: str) -> None:
    """The last name with what it begins with, where that is known: 三纯新能源 of 三纯新能源公司."""
    firm = found[-1]
    begun = next((n for n in found if n.end == firm.start and n.slot is Slot.THING), None)
    if begun:
        found[-1] = Name(firm.slot, text[begun.start : firm.end], begun.start, firm.end)
        found.remove(begun)


def _blanked(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]}{' ' * len(match.group())}{text[match.end() :]}"


def is_region(name: str) -> bool:
    """Whether it is only a part of a place, 西部, and has no name of its own."""
    return bool(re.fullmatch(_REGION, name, re.IGNORECASE))


def without(text: str, names: Iterable[Name]) -> str:
    """The text with its names blanked, each position kept."""
    for name in names:
        text = f"{text[: name.start]}{' ' * len(name.text)}{text[name.end :]}"
    return text
