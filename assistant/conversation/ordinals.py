"""第二个 and the second one: an item of what the answer before told. Pure."""

import re

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
_LIST = re.compile(r"[^，,。；;：:、\n]{2,}(?:、[^，,。；;：:、\n]{2,})+")
_LEADS = re.compile("是|有|为|包括")
_LAST_TWO = re.compile("(?<=[\u4e00-\u9fff]{2})[和及与](?=[\u4e00-\u9fff]{2})")
_AND_MORE = re.compile("等.*$")
_LIST_ENGLISH = re.compile(r"[^,.;:\n]{3,}(?:, (?:and )?[^,.;:\n]{3,})+")
_LEADS_ENGLISH = re.compile(r"\b(?:are|is|include[sd]?|including|of)\b ", re.I)
_LAST_TWO_ENGLISH = re.compile(r"(?<=\w{3}) and (?=\w{3})")
_FEWEST = 2  # sentences that each begin with a name


def pointed(text: str, answer: str) -> str:
    """A Chinese question with 第二个 replaced by the item that the answer told second; as it is
    where that told no list, or a shorter one."""
    return _CHINESE.sub(lambda m: _item(m.group(), numeral_value(m[1]), answer), text, count=1)


def pointed_in_english(text: str, answer: str) -> str:
    """As `pointed`, for the second one."""

    def meant(match: re.Match[str]) -> str:
        at = _WHICH.index(match["which"].lower()) + 1
        return _item(match.group(), at, answer, is_english=True)

    return _ENGLISH.sub(meant, text, count=1)


def _item(said: str, at: int | None, answer: str, is_english: bool = False) -> str:
    items = _listed(re.sub(r"\s*\[\d+\]", "", answer), is_english)
    return items[at - 1].strip() if at and at <= len(items) else said


def _listed(answer: str, is_english: bool) -> list[str]:
    """What an answer enumerates: the names that its sentences begin with, else its first list."""
    headed = _HEADED.findall(answer)
    if len(headed) >= _FEWEST:
        return headed
    found = (_LIST_ENGLISH if is_english else _LIST).search(answer)
    if not found:
        return []
    if is_english:
        first, *others, last = found.group().split(", ")
        ends = _LAST_TWO_ENGLISH.split(last.removeprefix("and "), maxsplit=1)
        return [_LEADS_ENGLISH.split(first)[-1], *others, *ends]
    first, *others, last = found.group().split("、")
    ends = _LAST_TWO.split(_AND_MORE.sub("", last), maxsplit=1)
    return [_LEADS.split(first)[-1], *others, *ends]
