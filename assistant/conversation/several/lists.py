"""The lists of a message: the marks of their items, and what asks for what is on one. Pure."""

import re

_ITEM = re.compile(
    r"(?:^|(?<=[\s：:；;。？?，,！!问]))[ \t]*"
    r"(?:(?P<n>\d{1,2})(?:[、)）．]|\.(?!\d))|[（(](?P<m>\d{1,2})[）)]|"
    r"(?P<c>[一二三四五六七八九十]{1,2})、|第(?P<t>[一二三四五六七八九十])[，,、：:]|"
    r"[（(](?P<p>[一二三四五六七八九十]{1,2})[）)]|[（(]?(?P<a>[a-h])[)）])[ \t]*|"
    r"(?P<o>[①-⑳])[ \t]*"
)
_CHINESE_ORDER = "一二三四五六七八九十"
_LETTERS = "abcdefgh"
# 请提供以下资料：（一）入驻条件；（二）2031年签约额，与目标相比如何；
ASKED_FOR = re.compile(
    "(?:提供|[函答回]复|告知|核实|介绍|说明|了解|咨询|请教|想问|请问|问题|事项|资料)[^。?？]*[：:]?$|"
    r"\b(?:questions?|information|answer|advise|provide|confirm|know)\b[^.?]*:?$",
    re.IGNORECASE,
)
OF_SELF = re.compile(  # an item by which who writes tells of himself
    "(?:我|本)(?:们|司|会|院|局|所|方|公司|单位|机构|集团|企业|项目)|附件|(?:we|our|i)\\b",
    re.IGNORECASE,
)


def in_order(text: str) -> list[re.Match[str]]:
    """The marks of a list that counts from one: 1. 2. 3., （1）（2）, 一、二、, ①②."""
    kept: dict[str, list[re.Match[str]]] = {}
    for mark in _ITEM.finditer(text):
        sort, shown = next((k, v) for k, v in mark.groupdict().items() if v)
        if sort in "nm":
            value = int(shown)
        elif sort == "o":
            value = ord(shown) - ord("①") + 1
        elif sort == "a":
            value = _LETTERS.find(shown) + 1
        else:
            value = _CHINESE_ORDER.find(shown) + 1
        row = kept.setdefault(sort, [])
        if value == len(row) + 1:
            row.append(mark)
    best = max(kept.values(), key=len, default=[])
    return best if len(best) > 1 else []
