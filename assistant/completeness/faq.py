"""Questions that a document asks and answers itself: 问：…？ 答：…。 Pure.

Its answer is told whole: the 可以 that it begins with says nothing alone, and what follows without
it does not say whether. The question stands in the heading of the answer's passage.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.coverage import of_matter, touched
from index.everyday import official
from index.normalise import search_terms
from index.structure import ANSWER

_ANSWER = re.compile(rf"{ANSWER.pattern}(?:\*\*|__)?\s*")
# 不能同时享受，; 有。 and no 要求企业提交材料，
_DECIDES = re.compile(
    "不?(?:能|可以|行|需要|用|算)[^，,。；;]{0,8}[，,。；;]|(?:是的?|不是|有|没有|要|会|不会|可)[，,。；;]|"
    "(?:不(?:一定|必|完全)|未必|[看视]情况)[^，,。；;]{0,8}[，,。；;]"
)
_LONGEST = 220  # characters of an answer that is told whole
_SHORT = 8  # characters: 可以。 goes with the sentence that follows
_OF_THE_QUESTION = 0.5  # of its weight, that the document's question has to hold
_A_FAIR_PART = 0.3  # of its terms
# where it holds as much of the question as this, fewer of its own do: 二手设备算不算设备补助, where
# the document goes on: 购买的…设备投资
_NEARLY_ALL, _A_SMALL_PART = 0.8, 0.2
_FEW = 3  # words of a question; any heading may hold them
_THE_SAME = 0.8  # of its terms, that are asked for
# whom a document's question is of, and no other: 分公司能不能享受
_ASKERS = re.compile("分公司|分支机构|个体工商户|个体户|民办非企业|社会组织|事业单位|合伙企业")
_OTHER = "answers another question of the document"


def told_whole(
    question: str,
    evidence: Sequence[Evidence],
    known: Mapping[str, float],
    claims: Sequence[Claim],
) -> list[Claim]:
    """The claims; those from a document's answer to what is asked as the whole of it, in its words.
    A 可以 or 不一定 that answers another question than was asked supports nothing, nor does what
    goes on behind it without a word of what is asked.

    known: weights of the question's terms that the index knows.
    """
    items = {item.n: item for item in evidence if _is_answer(item)}
    same = [item for item in items.values() if _asks(question, item, known, _THE_SAME)]
    cited = {n for claim in claims if claim.supported for n, _, _ in claim.quotes}
    if len(same) == 1 and cited and same[0].n not in cited and (whole := _whole(same[0])):
        return whole  # whatever else has its words
    told: list[Claim] = []
    own = _own_words(question, known)
    beside: set[int] = set()  # answers whose verdict is on another question
    for claim in claims:
        numbers = {n for n, _, _ in claim.quotes}
        item = items.get(min(numbers)) if claim.supported and len(numbers) == 1 else None
        whole = _whole(item) if item and _asks(question, item, known) else []
        if item and _is_of_others(question, item):
            claim = _refuted(claim)
        elif item and not whole:
            is_beside = item.n in beside and not touched(claim.text, own)
            claim = _refuted(claim) if is_beside else _unless_of_another(claim)
            beside |= {item.n} if claim.problem == _OTHER else set()
        told += [one for one in whole or [claim] if one not in told]
    return told


def answered(
    question: str, evidence: Sequence[Evidence], known: Mapping[str, float]
) -> list[Claim]:
    """The answer of the first of evidence, where a document asks there what is asked."""
    first = evidence[0] if evidence else None
    is_there = first is not None and _is_answer(first) and _asks(question, first, known)
    return _whole(first) if first and is_there else []


def _unless_of_another(claim: Claim) -> Claim:
    bare = _ANSWER.sub("", claim.text)
    if _DECIDES.match(bare):
        return _refuted(claim)
    return replace(claim, text=bare)


def _refuted(claim: Claim) -> Claim:
    return replace(claim, cites=(), problem=_OTHER)


def _asks(question: str, item: Evidence, known: Mapping[str, float], least: float = 0.0) -> bool:
    """Whether a document asks there what is asked: most of the question's own words are in it and
    a fair part of its words, or at `least` as many, is what is searched for; or most of it is."""
    asked = item.passage.heading_path[-1]
    if _is_of_others(question, item):
        return False
    own = _own_words(question, known)
    held = touched(asked, own) / sum(own.values()) if own else 0.0
    is_most = held >= _OF_THE_QUESTION
    terms = set(search_terms(asked))
    share = len(terms.intersection(known)) / max(len(terms), 1)
    if least:
        return is_most and share >= least
    fair = _A_SMALL_PART if held >= _NEARLY_ALL and len(own) > _FEW else _A_FAIR_PART
    return share >= (fair if is_most else _OF_THE_QUESTION)


def _is_of_others(question: str, item: Evidence) -> bool:
    """Whether a document asks there of a sort of askers that the question does not name."""
    who = set(_ASKERS.findall(item.passage.heading_path[-1]))
    return bool(who) and not who & set(_ASKERS.findall(f"{question} {official(question)}"))


def _own_words(question: str, known: Mapping[str, float]) -> Mapping[str, float]:
    return of_matter({term: known[term] for term in search_terms(question) if term in known})


def _is_answer(item: Evidence) -> bool:
    headings = item.passage.heading_path
    return bool(headings) and headings[-1].endswith(("？", "?")) and bool(_ANSWER.match(item.text))


def _whole(item: Evidence) -> list[Claim]:
    """The sentences of an answer as claims; none where it is none, or too long, or begins amid."""
    if not _is_answer(item) or len(item.text) > _LONGEST:
        return []
    spans: list[tuple[int, int]] = []
    for start, end in item.sentences:
        if spans and spans[-1][1] - spans[-1][0] < _SHORT + len(_prefix(item, spans[-1][0])):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return [_claim(item, start + len(_prefix(item, start)), end) for start, end in spans]


def _prefix(item: Evidence, start: int) -> str:
    found = _ANSWER.match(item.text, start - item.start)
    return found.group() if found else ""


def _claim(item: Evidence, start: int, end: int) -> Claim:
    text = re.sub(r"\s*\n\s*", " ", item.quote(start, end)).strip()
    return Claim(text, (item.n,), quotes=((item.n, start, end),))
