"""The sentence of the visitor's own case, beside one that is told: what is on a level with that,
and what measures as much as he needs. Pure.

首次认定的奖励30万元，重新认定的10万元。从区外整体迁入的，视同首次认定给予奖励。 tells who moves in
what he gets only with both.
"""

import re
from collections.abc import Mapping, Sequence

from assistant.answers import Claim, Evidence
from assistant.coverage import terms_held
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.quantities import Quantity, quantities
from index.documents import SearchResult
from index.normalise import search_key

# 视同首次认定, 比照新引进企业执行, 参照前款; not 视为违约
_ON_A_LEVEL = re.compile("视同|比照|参照|视为(?!违约|放弃|无效|不合格|撤回|同意|默认)")
_MEASURES = {"吨", "米", "平方米", "立方米", "亩", "公里", "千伏", "千瓦", "级"}
_THING = re.compile("的?([\u4e00-\u9fff]{2})")  # what is measured: 的行车


def with_own_case(
    result: SearchResult, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown, behind each sentence the one that follows it in its passage, where that puts a
    case on a level with it of which the question speaks and the sentence does not."""
    items = {item.n: item for item in evidence}
    quoted = [quote for claim in shown for quote in claim.quotes]
    told: list[Claim] = []
    for claim in shown:
        told.append(claim)
        if len(claim.quotes) != 1 or claim.quotes[0][0] not in items:
            continue
        n, start, end = claim.quotes[0]
        following = next((span for span in items[n].sentences if span[0] >= end), None)
        if following is None or any(n == m and b > following[0] for m, _, b in quoted):
            continue
        if _is_of_case(result.term_weights, items[n], (start, end), following):
            told.append(as_claim(items[n], *following))
    return told


def with_own_measure(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown; where the question has a measure of something (50吨的行车) that none of it
    tells, behind it the sentence with just that from the evidence that it is quoted from."""
    key = search_key(question)
    told = list(shown)
    cited = {n for claim in shown for n, _, _ in claim.quotes}
    for needed in quantities(key):
        thing = _THING.match(key, needed.at[1]) if needed.unit in _MEASURES else None
        if not thing or any(_measures(claim.text, needed) for claim in told):
            continue
        fit = (
            as_claim(item, start, end)
            for item in evidence
            for start, end in item.sentences
            if item.n in cited
            and _measures(text := item.quote(start, end), needed)
            and thing[1] in text
            and len(text) <= LONGEST
            and is_quotable(item, start, end)
        )
        told += list(fit)[:1]
    return told


def _measures(text: str, needed: Quantity) -> bool:
    return any((told.value, told.unit) == (needed.value, needed.unit) for told in quantities(text))


def _is_of_case(
    weights: Mapping[str, float], item: Evidence, own: tuple[int, int], following: tuple[int, int]
) -> bool:
    """Whether a sentence puts a case on a level that the question has words of, and the own
    sentence of what is told has not."""
    text = item.quote(*following)
    case = _ON_A_LEVEL.search(text)
    if not case or len(text) > LONGEST or not is_quotable(item, *following):
        return False
    held = terms_held(text[: case.start()], weights)
    return bool(held - terms_held(item.quote(*own), weights))
