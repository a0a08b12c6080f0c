"""The rule in front of its special case: 应至少提前5个工作日申请, where what is told is but that
涉及夜间飞行的，应提前15个工作日. Pure."""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.quantities import quantities
from index.normalise import search_terms

# 涉及夜间飞行的，; 属于外商投资的项目，
_SPECIAL = re.compile(
    r"^\W*(?:其中[，,]?)?(?:涉及|属于|如需|确需|因)(?P<case>[^，。；]{2,24}?)的[^，。；]{0,6}[，,]"
)
# 对到2月28日仍无法办理申报的纳税人，最迟在解除之日起10个工作日内: of who could not keep the term
_LATE = re.compile(
    r"^\W*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])?对于?[^，。；]{0,40}?"
    r"(?:仍(?:无法|不能|未)|未能|逾期)[^，。；]{2,30}?的[^，。；]{0,8}[，,]"
)
_IS_LATE = re.compile("无法|不了|没法|没能|来不及|错过|逾期|还没")
_UNTIL = re.compile("最[迟晚]|之日起|期限|[以之]前")
_LARGEST = 2  # rules in front of one special case


def with_rule(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> Sequence[Claim]:
    """What is shown; in front of a special case of which the question says nothing, the sentences
    before it in its paragraph that tell the same sort of figure for all."""
    items = {item.n: item for item in evidence}
    told: list[Claim] = []
    for claim in shown:
        n, start, end = claim.quotes[0] if claim.quotes else (0, 0, 0)
        item = items.get(n)
        if item and _is_of_others(item.quote(start, end), question):
            said = "\n".join(other.text for other in (*shown, *told))
            rules = [rule for rule in _rules(item, start, end) if rule.text not in said]
            told += rules[-_LARGEST:]
        told.append(claim)
    return told


def _is_of_others(said: str, question: str) -> bool:
    """Whether a sentence tells a special case, and a question does not say that it is his."""
    if _LATE.match(said):
        return not _IS_LATE.search(question)
    case = _SPECIAL.match(said)
    return case is not None and set(search_terms(case["case"])).isdisjoint(search_terms(question))


def _rules(item: Evidence, start: int, end: int) -> Iterator[Claim]:
    """The sentences in front of one in its paragraph, or in the item before, that have a figure of
    a unit which it has."""
    units = _units(item.quote(start, end))
    text, first = item.passage.text, item.passage.start
    is_item = bool(_LATE.match(item.quote(start, end)))
    begins = first if is_item else first + text.rfind("\n", 0, start - first) + 1
    for a, b in item.sentences:
        said = item.quote(a, b)
        is_before = begins <= a and b <= start and len(said) <= LONGEST
        is_special = _SPECIAL.match(said) or _LATE.match(said)
        is_rule = is_before and is_quotable(item, a, b) and not is_special
        if is_rule and units & _units(said):
            yield as_claim(item, a, b)


def _units(text: str) -> set[str]:
    """The units of a text's figures; of a term that there is one."""
    read = quantities(text)
    is_term = _UNTIL.search(text) and any(q.is_date or q.unit == "工作日" for q in read)
    return {q.unit for q in read if q.unit and not q.is_date} | ({"term"} if is_term else set())
