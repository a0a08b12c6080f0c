"""How English relates a figure to others, held against its Chinese: which rank it has, what each is
of, of which year a day or paper is. Pure.

Of 居四个园区首位 a small model makes the fourth largest, of 每件 each enterprise.
"""

import re
from collections.abc import Iterator

from assistant.translating.into_english.dates import MONTHS

_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_NUMERALS = {2: "2二两", 3: "3三", 4: "4四", 5: "5五", 6: "6六", 7: "7七", 8: "8八", 9: "9九"}
_ORDINAL = re.compile(rf"\b(?P<word>{'|'.join(_ORDINALS)})\b(?!-?hand|-?rate)", re.IGNORECASE)
# 4个园区 has no fourth; 第4, 4期, 4季度, 3方, 4层 and 4分之1 may
_COUNTED = "[个家项名位大种座条类]|[万亿千百]|[0-9.%]"
_OTHER_ORDINAL = {2: "次|下一|副|再", 3: "下旬"}
# 居4个园区首位, 总量排名第一, 位列榜首
_IS_FIRST = re.compile(r"[居列占排夺][^，。；]{0,10}?(?:首位|榜首|第[一1](?![\d、批期])|之首)|居首")
_FIRST = re.compile(
    r"\b(?:first|1st|top(?:ped|s|ping)?|number one|no\. ?1|lead(?:s|er|ing)?|largest|highest|most|"
    r"biggest|greatest|best|ahead)\b",
    re.IGNORECASE,
)
_FIRST_OF_OTHER = re.compile(
    r"\b(?:first|top|leading|largest|highest|biggest) (?:two|three|four|five|\d)"
)
# 每件, 每个品种; no 每家企业, 每人, 每年
_EACH_THING = re.compile("每[1一]?(?:件|项|台|套|条|辆|艘|架|个(?!月|企|人|工|季)|个?品种)")
_EACH_FIRM = re.compile(
    "(?:[每单各]|同[一1])[1一]?[个家户]?(?:企业|公司|单位|主体|机构)|每[家户]|[单各]家"
)
_OF_FIRM = re.compile(
    r"\b(?:for )?(?:each|every|per) (?:\w+ )?(?:enterprise|compan|firm|business)", re.I
)
# each can receive, who has been told just before
_EACH_ALONE = re.compile(r"\beach(?: one)? (?:can|may|will|shall|is|are|receiv\w+|gets?)\b", re.I)
_MONTHS = "|".join(MONTHS)
# from April 1 to May 31 of the previous year
_DAY_OF_YEAR = re.compile(
    rf"\b(?:{_MONTHS})(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? (?:of|in) the (?P<which>\w+) year\b"
)
_YEARS = {
    "previous|prior|preceding|last|past": "上|前|去",
    "following|next|subsequent|coming": "次|下|第[二2]|翌|明",
    "same|current|that": "当|同|本|该|今",
}
# 每年4月1日至5月31日, 每年最高, 每月25日前
_EVERY = (
    (
        re.compile("每年|逐年"),
        re.compile(r"\b(?:every|each|per|a|any|one|single) (?:\w+ )?year|\bannual|\byearly|"
                   rf"\bper annum|\byear-round|/year|-year\b|\bevery (?:{_MONTHS})\b", re.I),
    ),
    (
        re.compile("每个?月(?!度)"),
        re.compile(r"\b(?:every|each|per|a|one) (?:\w+ )?month|\bmonthly|/month", re.I),
    ),
    (
        re.compile("每季|每个季"),
        re.compile(r"\b(?:every|each|per|a|one) (?:\w+ )?quarter|\bquarterly", re.I),
    ),
)  # fmt: skip
# 土地出让金、车辆购置费不计入, told as what is included but for the last of them
_LEFT_OUT = re.compile(r"不(?:得|予|能|再)?(?:计入|包[括含]|纳入|列入|算)|不含|除外|不在此列")
_TAKEN_IN = re.compile(r"(?<![不得予能再])(?:包[括含]|涵盖|计入|纳入|列入|在内|含有|可含)")
_INCLUDES = re.compile(
    r"(?P<before>[^,.;:]{0,24})\b(?:includ(?:e|es|ed|ing)|compris\w+|consist\w*)\b", re.I
)
_NOT = re.compile(r"\b(?:not|cannot|never|nor|without|neither|no)\b|n['’]t\b", re.IGNORECASE)
# What is often left out, and how it is told
_THINGS = (
    ("土地|用地", r"\bland\b"), ("车", r"\bvehicle|\bcars?\b"), ("二手", r"second-?hand|\bused\b"),
    ("流动资金", r"working capital"), ("税", r"\btax|\bvat\b"), ("物业", r"\bproperty\b"),
    ("水电", r"\bwater\b|electric"), ("装修", r"renovat|decorat"), ("租金", r"\brent"),
)  # fmt: skip
_EXCLUDES = re.compile(rf"{_NOT.pattern}|exclu|except|other than", re.IGNORECASE)
# 2025年7月1日以后新注册或者迁入的企业, told as registered after that day, or that moved in
_SINCE_EITHER = re.compile(
    "日(?:（含）)?[以之]?[后前][^，。；]*或者?[^，。；]*的(?:企业|项目|人员|单位|机构)"
)
_EITHER = re.compile(
    r"\b(?:after|since|from|before|until) [A-Z][a-z]+ \d{1,2}, \d{4},? or (?:that|those|who)\b"
)
# 包括甲、乙等。 is no whole list
_OPEN_LIST = re.compile("、[^，。；、]{2,40}等(?:项目|产业|企业|机构|领域)?[。；]?$")
_OPEN = re.compile(r"\b(?:others?|etc|such as|and so on|and more|among|like)\b", re.IGNORECASE)
# 1亿元以上的部分，按10%: 10% of that alone
_PORTIONS = re.compile(r"\d[\d.]*[万亿]?元?(?:[（(]不?含[）)])?(?:以[上下内外])?的?部分")
_PORTION = re.compile(
    r"\b(?:portions?|parts?|excess|exceed\w*|beyond|remaind\w+)\b|"
    r"\bamounts? (?:between|from|above|over|below|under)\b",
    re.IGNORECASE,
)
# 2025年、2026年每公斤补贴10元: one thing of both years
_BOTH_YEARS = re.compile(r"(?<!\d)(20\d\d)年?、(20\d\d)年(?![\d月])")
_JOINS = r"(?:,| and| or| to| through|/|–|-|&)[^.;]{0,10}?"
_RATED = re.compile(r"\dA(?![A-Za-z])")  # 5A级, 4A景区


def wrong(english: str, chinese: str) -> Iterator[str]:
    """What the English relates otherwise than the Chinese."""
    yield from _ranks(english, chinese)
    yield from _each(english, chinese)
    for found in _DAY_OF_YEAR.finditer(english):
        if not _is_of_year(found["which"].lower(), chinese):
            yield f"makes a day one of the {found['which']} year"
    if _LEFT_OUT.search(chinese) and not _TAKEN_IN.search(chinese):
        yield from _left_out(english, chinese)
    yield from (f"loses {rated}" for rated in _RATED.findall(chinese) if rated not in english)
    if _SINCE_EITHER.search(chinese) and _EITHER.search(english):
        yield "takes the day off one of two cases"
    if is_closed(english, chinese):
        yield "closes a list"
    yield from _parted(english, chinese)
    for told, kept in _EVERY:
        if told.search(chinese) and not kept.search(english):
            yield f"loses {told.search(chinese).group()}"  # type: ignore[union-attr]


def _parted(english: str, chinese: str) -> Iterator[str]:
    """What is of a part of an amount told of all of it, and of two years of one."""
    if len(_PORTIONS.findall(chinese)) > len(_PORTION.findall(english)):
        yield "tells a portion as the whole"
    for years in _BOTH_YEARS.findall(chinese):
        if not re.search(_JOINS.join(years), english):
            yield f"parts {' and '.join(years)}"


def is_closed(english: str, chinese: str) -> bool:
    """Whether an open list of the Chinese is whole in English: of 包括甲、乙等 A and B."""
    return bool(_OPEN_LIST.search(chinese)) and not _OPEN.search(english)


def _ranks(english: str, chinese: str) -> Iterator[str]:
    """Ordinals that the Chinese does not have, and its first place where it is lost."""
    for found in _ORDINAL.finditer(english):
        number = _ORDINALS[found["word"].lower()]
        if not _has_ordinal(number, chinese):
            yield f"adds {found.group()}"
    if _IS_FIRST.search(chinese) and not _FIRST.search(_FIRST_OF_OTHER.sub("", english)):
        yield "loses the first place"


def _has_ordinal(number: int, chinese: str) -> bool:
    """Whether a number of the Chinese may be told by its ordinal."""
    written = f"[{_NUMERALS[number]}]" if number in _NUMERALS else "(?:10|十)"
    other = _OTHER_ORDINAL.get(number, "(?!)")
    return bool(
        re.search(rf"第[^，。；]{{0,8}}?{written}", chinese)
        or re.search(rf"(?<![\d.十百]){written}(?!{_COUNTED})", chinese)
        or re.search(other, chinese)
    )


def _each(english: str, chinese: str) -> Iterator[str]:
    """What is for each thing, told as for each enterprise."""
    if _EACH_THING.search(chinese):
        if len(_OF_FIRM.findall(english)) > len(_EACH_FIRM.findall(chinese)):
            yield "gives each enterprise what is for each thing"
        if _EACH_ALONE.search(english):
            yield "does not tell what each is"


def _left_out(english: str, chinese: str) -> Iterator[str]:
    """What the Chinese leaves out, told as included, or of a sentence that leaves out nothing."""
    for found in _INCLUDES.finditer(english):
        if not _NOT.search(found["before"]):
            yield "includes what is left out"
    clauses = re.split("[，。；]", chinese)
    left = "".join(clause for clause in clauses if _LEFT_OUT.search(clause))
    rest = "".join(clause for clause in clauses if not _LEFT_OUT.search(clause))
    for written, told in _THINGS:
        is_left = re.search(written, left) and not re.search(written, rest)
        for said in re.split(r"[.;]\s", english) if is_left else []:
            if re.search(told, said, re.IGNORECASE) and not _EXCLUDES.search(said):
                yield "includes what is left out"


def _is_of_year(which: str, chinese: str) -> bool:
    """Whether a day of the Chinese is of such a year: 次年3月, 当年12月31日."""
    written = next((zh for en, zh in _YEARS.items() if re.fullmatch(en, which)), None)
    return written is None or bool(
        re.search(rf"(?:{written})[1一]?年度?的?(?:\d|[一二三四五六七八九十])", chinese)
    )
