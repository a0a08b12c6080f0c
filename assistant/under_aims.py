"""What stands under 主要目标如下 is aimed at, though its own words do not say so. Pure.

Of 到2035年，主要目标如下：园区达到8个；新增企业300家 the second clause alone reads as done.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.layout import LIST_ITEM, LIST_NUMBER
from index.documents import Document, Passage
from index.normalise import search_key

_ITEM = re.compile(LIST_ITEM)
_AIM = re.compile("目标|指标(?=如下|为|[：:])|计划(?!生育)|打算|力争|预期")
_BY_THEN = re.compile(r"(?:力争|争取|确保)?到(?P<year>20\d{2})年底?[，,：:]?$")
_LOOKS_BACK = re.compile("完成|回顾|总结|实现情况|进展|成效|成绩|上年|依据")
_TELLS = re.compile(
    "目标|计划|拟|将|要求|力争|确保|争取|打算|希望|预[计期估]|"
    "完成了|实现了|达到了|超额|已(?![知有往故])"
)
_OF_ARTICLE = re.compile(r"第[一二三四五六七八九十百\d]+[条章]")
_LONGEST, _LONGEST_HEADING = 40, 16  # characters of what leads in


def told(claims: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """The claims, each with the words that stand over what it quotes and make that an aim."""
    items = {item.n: item for item in evidence}
    return [
        _with_aim(claim, items.get(claim.quotes[0][0])) if claim.quotes else claim
        for claim in claims
    ]


def _with_aim(claim: Claim, item: Evidence | None) -> Claim:
    if not claim.supported or item is None or _TELLS.search(search_key(claim.text)):
        return claim
    aim = aim_over(item, *claim.quotes[0][1:])
    if not aim or aim in claim.text:
        return claim
    return replace(claim, text=f"{aim}：{re.sub('[；;]$', '。', claim.text)}")


def aim_over(item: Evidence, start: int, end: int) -> str:
    """The words over a stretch of the evidence that make it an aim: 到2035年，主要目标如下, or the
    heading 2035年主要目标; empty where there are none, or its own words tell what it is."""
    lead = "" if item.lead.startswith("|") else item.lead
    at = max(0, start - item.passage.start)
    return over(item.quote(start, end), item.passage, at, item.document, lead)


def over(said: str, passage: Passage, at: int, document: Document, lead: str = "") -> str:
    """`aim_over` for what is said at a place of a passage, which begins with a list that `lead`
    leads in."""
    if _TELLS.search(search_key(said)):
        return ""
    led_in = _lead_in(passage.text[:at], said, lead)
    return _of_aims(led_in, document) or _heading(passage)


def _lead_in(before: str, said: str, lead: str) -> str:
    """What leads in the list, or the clauses, in which something is said behind a text."""
    above = before.split("\n")
    line = above.pop()
    if "：" in line:
        head, _, between = line.partition("：")
        return "" if "。" in between else head
    if line.strip() and not _ITEM.fullmatch(line.rstrip()):
        return ""
    is_item = bool(line.strip() or _ITEM.match(said))
    for line in filter(str.strip, reversed(above)):
        if line.rstrip().endswith(("：", ":")):
            return line
        if not is_item or not _ITEM.match(line):
            return ""
    return lead if is_item else ""


def _of_aims(lead: str, document: Document) -> str:
    """The last clauses of what leads in, if these tell that an aim follows."""
    last = re.split("[。；]", lead.strip("*# \n：:"))[-1]
    then = _BY_THEN.search(last)
    is_ahead = then is not None and then["year"] >= (document.published[:4] or "9999")
    is_aim = _AIM.search(last) and not _LOOKS_BACK.search(last)
    return last if (is_aim or is_ahead) and len(last) <= _LONGEST else ""


def _heading(passage: Passage) -> str:
    """The nearest heading, if that is of aims; an act's article on them lays down, and aims at
    nothing."""
    heading = re.sub(rf"^(?:{LIST_NUMBER})", "", "".join(passage.heading_path[-1:]).strip("*# "))
    is_aim = re.search("目标$", heading) and not _LOOKS_BACK.search(heading)
    is_aim = is_aim and len(heading) <= _LONGEST_HEADING  # the headline of a report says more
    return heading if is_aim and not _OF_ARTICLE.match(heading) else ""
