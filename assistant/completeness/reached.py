"""Whether a target was reached: the sentence with what came of it and that with the target, told
together. 全年新签约项目47个。年初目标是签约项目50个。 Pure.

Neither alone answers: a target told as a result is the worst that can be said, and a result does
not say what was aimed at. Of projects put into operation no target of signed ones tells.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant import under_aims
from assistant.abstention.unheld import PERIOD, YEAR
from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.layout import stretch
from assistant.quantities import quantities
from assistant.relevance import of_what, timely
from assistant.relevance.aims import asks_reached, leaves_open, tells_aim
from assistant.relevance.timely import is_of_other_years
from index.documents import SearchResult
from index.everyday import official
from index.normalise import search_key, search_terms

_AIM = re.compile("目标|任务|指标")
# what such a question has besides what it was the target of
_GENERIC = re.compile(
    "[两三四五六七八九十]+[个项类种大条](?=指标|目标|任务)|(?:19|20)\\d{2}年?[底末]?|目标|任务|指标|计划|"
    "数量|总数|完成|达到|达成|实现|兑现|今年|去年|前年|全年|当年|情况|有没有|是不是|是否|没有?|怎么?样|如何|"
    "多少|实际|做到|[里中年](?:初)?(?:确定|[制设]?定|提出)的?|增长|增速|增幅|[你我他它]们|[了的吗么呢都得啊]"
)
_OF_SUBJECT = 0.5  # of its terms, that a result's clause and an aim's must each have
_NAMED = 0.8  # of those that the question names and the aim has, that the result has
_ALIKE = 0.6  # of the terms of the one, that the other has
# what any indicator may count
_COUNTED = re.compile("项目|企业|公司|[个家]")


def beside(result: SearchResult, chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence; where it is asked whether a target was reached, with the passages found that
    tell the one and the other."""
    key = search_key(result.query)
    subject = _subject(key, " ".join(hit.document.title for hit in result.hits))
    if not asks_reached(key) or not subject:
        return chosen
    every = [stretch(n, h, h.passage.start, h.passage.end) for n, h in enumerate(result.hits)]
    pair = _across(key, every, subject)
    items = list(chosen)
    for n, start, end in (claim.quotes[0] for claim in pair or ()):
        passage = every[n].passage.id
        if not any(i.passage.id == passage and i.start <= start and end <= i.end for i in items):
            following = max((item.n for item in items), default=0) + 1
            items.append(replace(every[n], n=following))
    return items


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
    if _are_both(key, shown, evidence, subject):
        return status, shown
    found = next((pair for item in evidence for pair in _pairs(key, item, subject)), None)
    found = found or _across(key, evidence, subject)
    if found is None:
        of_it = [claim for claim in shown if _is_of(key, claim.text, subject)]
        return (status if of_it else AnswerStatus.INSUFFICIENT_EVIDENCE), of_it
    return AnswerStatus.EXTRACTIVE, found


def _are_both(
    key: str, shown: Sequence[Claim], evidence: Sequence[Evidence], subject: set[str]
) -> bool:
    """Whether what is shown of the subject is an aim and what came of it, each in its place."""
    of_it = [claim for claim in shown if claim.supported and _is_of(key, claim.text, subject)]
    aims = [bool(_AIM.search(claim.text)) for claim in under_aims.told(of_it, evidence)]
    return any(aims) and not all(aims)


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


def _across(key: str, evidence: Sequence[Evidence], subject: set[str]) -> list[Claim] | None:
    """A report's sentence and one of a plan that tell the same of the year asked for, the one what
    was reached, the other what was aimed at."""
    items = {item.n: item for item in evidence}
    every = [as_claim(i, *span) for i in evidence for span in i.sentences if is_quotable(i, *span)]
    told = [c for c in under_aims.told(every, evidence) if _is_of_year(key, c, items)]
    aims = [claim for claim in told if _AIM.search(claim.text)]
    results = [claim for claim in told if not tells_aim(claim.text)]
    named = _words(key)
    pairs = [(_alike(r.text, a.text, subject, named), r, a) for r in results for a in aims]
    best, result, aim = max(pairs, key=lambda pair: pair[0], default=(0.0, None, None))
    return [result, aim] if best >= _ALIKE and result and aim else None


def _is_of_year(key: str, claim: Claim, items: Mapping[int, Evidence]) -> bool:
    """Whether a sentence, or what stands over it, names a year of the question, and no part of it
    that the question does not."""
    years, periods = YEAR.findall(key), set(PERIOD.findall(key))
    over = search_key(f"{timely.year_over(key, claim, items)}{claim.text}")
    is_of_part = bool(set(PERIOD.findall(over)) - periods)
    return not is_of_part and any(year in YEAR.findall(over) for year in years)


def _alike(result: str, aim: str, subject: set[str], named: set[str]) -> float:
    """How much of the words of a result's clause, that in front of it with it, and of an aim's are
    those of the other; 0.0 where either has too little of the subject, or the result of what the
    question names and the aim has (新材料产值 for 氢能产值), or the units differ."""
    best = 0.0
    clauses = ["", *re.split("[；;。，,：:]", result)]
    for before, clause in pairwise(clauses):
        units = {q.unit for q in quantities(clause) if q.is_amount}
        for other in re.split("[；;。，,：:]", aim):
            if not units & {q.unit for q in quantities(other) if q.is_amount}:
                continue
            for said in (clause, f"{before}，{clause}"):
                one, two = _words(said), _words(other)
                if len(named & one & two) < _NAMED * len(named & two):
                    continue
                if all(len(subject & terms) >= _OF_SUBJECT * len(subject) for terms in (one, two)):
                    best = max(best, len(one & two) / min(len(one), len(two)))
    return best


def _words(text: str) -> set[str]:
    terms = search_terms(_GENERIC.sub(" ", search_key(text)))
    return {term for term in terms if len(term) > 1 and not term[0].isdigit()}
