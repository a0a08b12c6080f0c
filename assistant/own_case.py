"""The sentence right behind a quoted one that puts the visitor's own case on a level with it. Pure.

首次认定的奖励30万元，重新认定的10万元。从区外整体迁入的，视同首次认定给予奖励。 tells who moves in
what he gets only with both.
"""

import re
from collections.abc import Mapping, Sequence

from assistant.answers import Claim, Evidence
from assistant.coverage import terms_held
from assistant.extracts import LONGEST, as_claim, is_quotable
from index.documents import SearchResult

# 视同首次认定, 比照新引进企业执行, 参照前款; not 视为违约
_ON_A_LEVEL = re.compile("视同|比照|参照|视为(?!违约|放弃|无效|不合格|撤回|同意|默认)")


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
