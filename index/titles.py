"""Names of acts and 文号 as keys: what people call an act, and the same act in another version."""

import re

from index.metadata_patterns import number_text
from index.normalise import search_key

_GENERA = (
    "条例", "办法", "规定", "细则", "规则", "决定", "通知", "意见", "方案", "公告", "措施", "政策",
    "规划", "计划", "机制", "指南", "法",
)  # fmt: skip
_PLAIN = re.compile(rf"(?:实施|管理|暂行|若干|试行)*(?:{'|'.join(_GENERA)})")
_VERSION = re.compile(r"[(〔\[][^()〔〕\[\]]*(?:修订|修正|修改|版|年|试行)[^()〔〕\[\]]*[)〕\]]$")


def title_key(title: str) -> str:
    """A title without what versions of one act differ in: 《》, the state's name, (2023年修订)."""
    key = re.sub(r"[《》〈〉<>\s]", "", search_key(title)).replace("中华人民共和国", "")
    return _VERSION.sub("", key)


def number_key(number: str) -> str:
    """A 文号 in the spelling that all ways of writing it share: 国令第802号 = 国务院令第802号."""
    key = search_key(number_text(number)) if number else ""
    key = re.sub(r"[〔〕\[\]()]", "|", key).replace("国务院令", "国令")
    return re.sub(r"^(\d+)号(国令|令)$", r"\2第\1号", key)


def genus_of(key: str) -> str:
    """条例, 办法, 法 …: what sort of act a name ends with; empty where it ends otherwise."""
    return next((genus for genus in _GENERA if key.endswith(genus)), "")


def said_of(title: str, said: str) -> int:
    """How many characters at the end of `said` name this title, both keys; 0 where it is not named.

    People shorten names: 款项支付条例, 河南营商环境条例. What they say ends like the title and
    holds some of its characters in order; 条例 alone names nothing.
    """
    if not genus_of(said) or genus_of(title) != genus_of(said):
        return 0
    matched = _common_end(title, said)
    if _PLAIN.fullmatch(said[len(said) - matched :]):
        return 0
    contiguous = title.endswith(said[len(said) - matched :])
    return matched if matched >= (2 if contiguous else 4) else 0


def _common_end(title: str, said: str) -> int:
    """Length of the longest end of `said` whose characters stand in the title in that order."""
    at, matched = len(title), 0
    for char in reversed(said):
        at = title.rfind(char, 0, at)
        if at < 0:
            break
        matched += 1
    return matched
