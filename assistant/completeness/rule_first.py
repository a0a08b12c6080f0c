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
        case = _SPECIAL.match(item.quote(start, end)) if item else None
        is_his = case and set(search_terms(case["case"])).intersection(search_terms(question))
        if item and case and not is_his:
            said = "\n".join(other.text for other in (*shown, *told))
            rules = [rule for rule in _rules(item, start, end) if rule.text not in said]
            told += rules[-_LARGEST:]
        told.append(claim)
    return told


def _rules(item: Evidence, start: int, end: int) -> Iterator[Claim]:
    """The sentences in front of one in its paragraph that have a figure of a unit which it has."""
    units = _units(item.quote(start, end))
    text, first = item.passage.text, item.passage.start
    begins = first + text.rfind("\n", 0, start - first) + 1
    for a, b in item.sentences:
        said = item.quote(a, b)
        is_before = begins <= a and b <= start and len(said) <= LONGEST
        is_rule = is_before and is_quotable(item, a, b) and not _SPECIAL.match(said)
        if is_rule and units & _units(said):
            yield as_claim(item, a, b)


def _units(text: str) -> set[str]:
    return {q.unit for q in quantities(text) if q.unit and not q.is_date}
