"""Which class the visitor is of, where what is told is told by classes: who says 博士 learns that a
doctor is D类. Pure.

What each class gets stands in one article, who is of it in another.
"""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import LONGEST, as_claim
from assistant.injections import instructs
from assistant.layout import stretch
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences

_WHO = re.compile("博士|硕士|研究生|本科|大专|专科|院士|教授|正高|副高|高级技师|技师|高级工")
_CLASS = re.compile("(?:[A-Fa-f]|第[一二三四五六])(?:类|层次)")
# D类为博士研究生, E类：…, A类（领军人才）：…, A类人才是指
_DEFINES = re.compile(
    rf"{_CLASS.pattern}(?:人才)?(?:[（(][^（()）]{{1,12}}[)）])?(?:为|是指?|指|包括|[：:])"
)


def beside(
    near: SearchResult, chosen: Sequence[Evidence], whole: Callable[[Hit], Sequence[Hit]]
) -> Sequence[Evidence]:
    """The evidence; where it tells by classes and the question says what somebody is, behind it the
    sentence of its document that puts him in one.

    whole: all passages of a hit's document.
    """
    who = _WHO.findall(near.query)
    if not who:
        return chosen
    hits = {hit.passage.id: hit for hit in near.hits}
    more: dict[tuple[str, int], Evidence] = {}
    for item in chosen:
        if len(set(_CLASS.findall(item.text))) < 2 or item.passage.id not in hits:
            continue
        for part in whole(hits[item.passage.id]):
            for start, end in _defining(part, who):
                more[part.document.id, start] = stretch(0, part, start, end)
    known = [(item.document.id, item.start, item.end) for item in chosen]
    new = (
        item
        for (name, start), item in more.items()
        if not any(name == d and a <= start < b for d, a, b in known)
    )
    return [*chosen, *new]


def told_of(asked: str, shown: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """What is shown; where it tells by classes and does not name what the question says that
    somebody is, in front the sentence that puts him in one."""
    who, text = _WHO.findall(search_key(asked)), "\n".join(claim.text for claim in shown)
    is_named = any(name in text for name in who)
    if not who or is_named or not _CLASS.search(text):
        return list(shown)
    cited = {n for claim in shown for n in claim.cites}
    documents = {item.document.id for item in evidence if item.n in cited}
    defining = [
        as_claim(item, start, end)
        for item in evidence
        if item.document.id in documents
        for start, end in item.sentences
        if _defines(item.quote(start, end), who)
    ]
    return [*defining[:1], *shown]


def _defining(hit: Hit, who: Sequence[str]) -> list[tuple[int, int]]:
    text, at = hit.passage.text, hit.passage.start
    spans = split_sentences(text)
    return [(at + a, at + b) for a, b in spans if _defines(text[a:b], who)]


def _defines(text: str, who: Sequence[str]) -> bool:
    if len(text) > LONGEST or instructs(text) or text.startswith("|"):
        return False
    return bool(_DEFINES.search(text)) and any(name in text for name in who)
