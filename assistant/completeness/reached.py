"""Whether a target was reached: the sentence with what came of it and that with the target, told
together. 全年新签约项目47个。年初目标是签约项目50个。 Pure.

Neither alone answers: a target told as a result is the worst that can be said, and a result does
not say what was aimed at. Of projects put into operation no target of signed ones tells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.quantities import quantities
from assistant.relevance import of_what
from assistant.relevance.aims import asks_reached, leaves_open
from assistant.relevance.timely import is_of_other_years
from index.everyday import official
from index.normalise import search_key, search_terms

_AIM = re.compile("目标|任务|指标")
# what such a question has besides what it was the target of
_GENERIC = re.compile(
    "[两三四五六七八九十]+[个项类种大条](?=指标|目标|任务)|(?:19|20)\\d{2}年?|目标|任务|指标|计划|"
    "完成|达到|达成|实现|兑现|今年|去年|前年|全年|当年|情况|有没有|是不是|是否|没有?|怎么?样|如何|"
    "多少|增长|增速|增幅|[你我他它]们|[了的吗么呢都得啊]"
)
# what any indicator may count
_COUNTED = re.compile("项目|企业|公司|[个家]")


def with_target(
    question: str, status: AnswerStatus, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: to who asks whether a target was reached, where
    nothing shown is of it, what was reached with what was aimed at."""
    key = search_key(question)
    titles = " ".join(item.document.title for item in evidence)
    subject = _subject(key, titles)
    if not asks_reached(key) or not subject:
        return status, shown
    if told := [claim for claim in shown if _tells(key, claim.text, subject)]:
        return status, [c for c in shown if c in told or not _AIM.search(c.text)]
    found = next((pair for item in evidence for pair in _pairs(key, item, subject)), None)
    if found is None:
        of_it = [claim for claim in shown if _is_of(key, claim.text, subject)]
        return (status if of_it else AnswerStatus.INSUFFICIENT_EVIDENCE), of_it
    return AnswerStatus.EXTRACTIVE, found


def _subject(key: str, titles: str) -> set[str]:
    """The terms of what a question asks whether its target was reached; of what is counted by any
    only where it names nothing else."""
    rest = _GENERIC.sub(" ", f"{key} {official(key)}")
    for words in (_COUNTED.sub(" ", rest), rest):
        terms = (term for term in search_terms(words) if len(term) > 1)
        if subject := set(terms).difference(search_terms(titles)):
            return subject
    return set()


def _is_of(key: str, text: str, subject: set[str]) -> bool:
    """Whether a text has something of the subject, and of what is signed, started or sold the
    question's own."""
    is_named = bool(subject.intersection(search_terms(text)))
    return is_named and _of_what(key) <= _of_what(text)


def _tells(key: str, text: str, subject: set[str]) -> bool:
    """Whether a text tells a target of the subject: in a clause that names no other, behind the one
    that has the subject."""
    wanted, over = _of_what(key), frozenset[int]()
    for part in re.split("[；;。]", text):
        is_named = False
        for clause in re.split("[，,]", part):
            over = _of_what(clause) or over
            is_named = is_named or bool(subject.intersection(search_terms(clause)))
            if is_named and _AIM.search(clause) and wanted <= over:
                return True
    return False


def _of_what(text: str) -> frozenset[int]:
    """What a text tells the figures of; that something is 完成 says of a target nothing."""
    return of_what.named(_GENERIC.sub(" ", text))


def _pairs(key: str, item: Evidence, subject: set[str]) -> Iterator[list[Claim]]:
    """A sentence that tells both, or one with a figure of the subject and the one beside it that
    tells the target."""
    spans = [span for span in item.sentences if is_quotable(item, *span)]
    for span in spans:
        said = item.quote(*span)
        is_told = _tells(key, said, subject) and not leaves_open(key, said)
        if is_told and len(said) <= LONGEST and not is_of_other_years(key, said):
            yield [as_claim(item, *span)]
    for one, two in pairwise(spans):
        texts = [item.quote(*span) for span in (one, two)]
        aims = [bool(_AIM.search(text)) for text in texts]
        is_pair = aims[0] != aims[1] and all(_is_of(key, text, subject) for text in texts)
        units = [{q.unit for q in quantities(text) if q.is_amount} for text in texts]
        if is_pair and units[0] & units[1] and sum(map(len, texts)) <= 2 * LONGEST:
            yield [as_claim(item, *one), as_claim(item, *two)]
