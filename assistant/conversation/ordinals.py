"""第二个 and the second one: an item of what the answer before told. Pure."""

import re
from typing import NamedTuple

from index.numerals import numeral_value

_CHINESE = re.compile(
    "第([一二三四五六七八九])个(?!季度|月|年|工作日)(?:园区|项目|企业|公司|产业)?"
)
_ENGLISH = re.compile(
    r"\bthe (?P<which>first|second|third|fourth|fifth) "
    r"(?:one|(?:industrial |industry )?park|area|project|company|industry)\b",
    re.I,
)
_WHICH = ("first", "second", "third", "fourth", "fifth")
# 甲园：… 乙园：…, a sentence of each
_HEADED = re.compile(r"(?:^|[。.]\s*)([^，,。.；;：:、]{2,60})[：:]")


class _Grammar(NamedTuple):
    """How a language enumerates. joint: between items; leads: ends what stands before the first;
    last_two: between the last items; tail: what goes with the last one and is none of it."""

    listing: re.Pattern[str]
    joint: str
    leads: re.Pattern[str]
    last_two: re.Pattern[str]
    tail: re.Pattern[str]


_IN_CHINESE = _Grammar(
    re.compile(r"[^，,。；;：:、\n]{2,}(?:、[^，,。；;：:、\n]{2,})+"),
    "、",
    re.compile("是|有|为|包括"),
    re.compile("(?<=[\u4e00-\u9fff]{2})[和及与](?=[\u4e00-\u9fff]{2})"),
    re.compile("等.*$"),
)
_IN_ENGLISH = _Grammar(
    re.compile(r"[^,.;:\n]{3,}(?:, (?:and )?[^,.;:\n]{3,})+"),
    ", ",
    re.compile(r"\b(?:are|is|include[sd]?|including|of)\b ", re.I),
    re.compile(r"(?<=\w{3}) and (?=\w{3})"),
    re.compile("^and "),
)
_FEWEST = 2  # sentences that each begin with a name


def pointed(text: str, answer: str) -> str:
    """A Chinese question with 第二个 replaced by the item that the answer told second; as it is
    where that told no list, or a shorter one."""

    def meant(match: re.Match[str]) -> str:
        return _item(match.group(), numeral_value(match[1]), answer, _IN_CHINESE)

    return _CHINESE.sub(meant, text, count=1)


def pointed_in_english(text: str, answer: str) -> str:
    """As `pointed`, for the second one."""

    def meant(match: re.Match[str]) -> str:
        at = _WHICH.index(match["which"].lower()) + 1
        return _item(match.group(), at, answer, _IN_ENGLISH)

    return _ENGLISH.sub(meant, text, count=1)


def goes_on(question: str, answer: str, listed: str) -> str:
    """The answer that 第二个 points to after a turn that asked about the first item of it; empty
    where the turn's own lists something. listed: what the turn pointed to."""
    for point, grammar in ((pointed, _IN_CHINESE), (pointed_in_english, _IN_ENGLISH)):
        if listed and point(question, listed) != question and not _listed(answer, grammar):
            return listed
    return ""


def _item(said: str, at: int | None, answer: str, grammar: _Grammar) -> str:
    items = _listed(re.sub(r"\s*\[\d+\]", "", answer), grammar)
    return items[at - 1].strip() if at and at <= len(items) else said


def _listed(answer: str, grammar: _Grammar) -> list[str]:
    """What an answer enumerates: the names that its sentences begin with, else its first list."""
    headed = _HEADED.findall(answer)
    if len(headed) >= _FEWEST:
        return headed
    found = grammar.listing.search(answer)
    if not found:
        return []
    first, *others, last = found.group().split(grammar.joint)
    ends = grammar.last_two.split(grammar.tail.sub("", last), maxsplit=1)
    return [grammar.leads.split(first)[-1], *others, *ends]
