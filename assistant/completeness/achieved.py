"""What came of a year's work as a whole (招商引资成绩怎么样) is all the figures that its sentences
give beside the one that is told. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import as_claim, is_quotable
from assistant.quantities import Quantity, quantities
from index.normalise import search_key

_AS_A_WHOLE = re.compile(
    "(?:招商|引资|投资|经济|签约)[^，。?]{0,6}?(?:成绩|成果|成效|业绩|结果|战绩|完成情况|表现|成就)"
    "(?:单)?(?:是|得|都)?(?:怎么?样|如何|什么|哪些|咋样)|"
    "(?:招商|引资)(?:工作)?(?:干|做|搞|完成)得?(?:怎么?样|如何|咋样)|"
    "取得了?(?:什么|哪些)(?:样的)?(?:成绩|成就|成果|成效)"
)
_AIM, _REACHED = re.compile("目标|计划|力争|不低于"), re.compile("完成|超额|达到|实现")
_MOST = 5  # sentences


def told_whole(asked: str, claims: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """The claims; of a year's results as a whole, with the other sentences of the first one's
    passage that give a figure, in their order."""
    items = {item.n: item for item in evidence}
    if not claims or not _AS_A_WHOLE.search(search_key(asked)):
        return list(claims)
    first = next((items[q[0]] for c in claims for q in c.quotes if q[0] in items), None)
    if first is None or any(_is_aimed(claim.text) for claim in claims):
        return list(claims)
    spans = [
        (start, end)
        for start, end in first.sentences
        if is_quotable(first, start, end) and _has_figure(first.quote(start, end))
    ]
    held = {(a, b) for claim in claims for n, a, b in claim.quotes if n == first.n}
    said = [figure for claim in claims for figure in _figures(claim.text)]
    added = [
        as_claim(first, a, b)
        for a, b in spans
        if not _is_in(a, b, held) and _adds(first.quote(a, b), said)
    ]
    if not added or len(added) > _MOST:
        return list(claims)
    of_it = [claim for claim in claims if claim.quotes and claim.quotes[0][0] == first.n]
    rest = [claim for claim in claims if claim not in of_it]
    return [*sorted([*of_it, *added], key=lambda claim: claim.quotes[0][1]), *rest]


def _is_in(start: int, end: int, held: set[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in held)


def _has_figure(text: str) -> bool:
    """Whether a sentence that reports gives an amount or number; rows of a table say it again."""
    return bool(_figures(text)) and not text.startswith("|") and not _is_aimed(text)


def _figures(text: str) -> list[Quantity]:
    return [figure for figure in quantities(text) if figure.unit and not figure.is_date]


def _adds(text: str, said: Sequence[Quantity]) -> bool:
    return not all(any(one.same_as(two) for two in said) for one in _figures(text))


def _is_aimed(text: str) -> bool:
    return bool(_AIM.search(text)) and not _REACHED.search(text)
