"""Whether a target was reached: the sentence with what came of it and that with the target, told
together. 全年新签约项目47个。年初目标是签约项目50个。 Pure.

Neither alone answers: a target told as a result is the worst that can be said, and a result does
not say what was aimed at.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.aims import asks_reached
from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.quantities import quantities
from index.normalise import search_key, search_terms

_AIM = re.compile("目标|任务|指标")
# what such a question has besides what it was the target of
_GENERIC = re.compile(
    "(?:19|20)\\d{2}年?|目标|任务|指标|计划|完成|达到|达成|实现|兑现|今年|去年|前年|全年|当年|情况|"
    "有没有|是不是|是否|没有?|怎么?样|如何|多少|[了的吗么呢都得啊]"
)


def with_target(
    question: str, status: AnswerStatus, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: to who asks whether a target was reached, where
    nothing shown is of it, what was reached with what was aimed at."""
    key = search_key(question)
    titles = " ".join(item.document.title for item in evidence)
    subject = set(search_terms(_GENERIC.sub(" ", key))).difference(search_terms(titles))
    if not asks_reached(key) or not subject:
        return status, shown
    if any(_is_of(claim.text, subject) and _AIM.search(claim.text) for claim in shown):
        return status, shown
    found = next((pair for item in evidence for pair in _pairs(item, subject)), None)
    if found is None:
        of_it = [claim for claim in shown if _is_of(claim.text, subject)]
        return (status if of_it else AnswerStatus.INSUFFICIENT_EVIDENCE), of_it
    return AnswerStatus.EXTRACTIVE, found


def _is_of(text: str, subject: set[str]) -> bool:
    return bool(subject.intersection(search_terms(text)))


def _pairs(item: Evidence, subject: set[str]) -> Iterator[list[Claim]]:
    """A sentence with a figure of the subject, and the one beside it that tells the target."""
    spans = [span for span in item.sentences if is_quotable(item, *span)]
    for one, two in pairwise(spans):
        texts = [item.quote(*span) for span in (one, two)]
        aims = [bool(_AIM.search(text)) for text in texts]
        is_pair = aims[0] != aims[1] and all(_is_of(text, subject) for text in texts)
        units = [{q.unit for q in quantities(text) if q.is_amount} for text in texts]
        if is_pair and units[0] & units[1] and sum(map(len, texts)) <= 2 * LONGEST:
            yield [as_claim(item, *one), as_claim(item, *two)]
