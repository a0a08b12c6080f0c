"""What a short document tells in all its sections, to who asks which of what it is called there
are: 有哪些招商新方式 of a document 招商新方式. Pure.

A list that is spread over sections stands in no sentence, and a model tells one of them.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from assistant.answers import Claim, Evidence
from assistant.coverage import touched
from assistant.extracts import as_claim, is_quotable
from index.documents import SearchResult
from index.normalise import search_key

_LIST = re.compile(
    "哪些|哪几|有什么|什么(?!时|样|是)[^，。？]{0,8}(?:[方模][式法]|办法|做法|措施|途径|渠道)"
)
_OF_TITLE = 0.25  # of the known weight of the question, that the title has
_SECTIONS = 3  # of the document, at least, that the evidence has, and most of what it has
_SHORT = 160  # characters of a section
_MOST = 10  # sentences
_ENUMERATES = re.compile("[^、]{2,}、[^、]{2,}、[^、]{2,}")


def told_whole(
    result: SearchResult, claims: list[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """The claims; where none of them tells a list, the sentences of such a document instead."""
    if not _LIST.search(search_key(result.query)):
        return claims
    if any(claim.supported and _ENUMERATES.search(claim.text) for claim in claims):
        return claims
    of_document: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        of_document[item.document.id].append(item)
    sections = max(of_document.values(), key=len, default=[])
    if not _are_sections(sections, len(evidence), result.known_weights):
        return claims
    sections.sort(key=lambda item: (item.passage.position, item.start))
    quoted = [
        as_claim(item, start, end)
        for item in sections
        for start, end in item.sentences
        if is_quotable(item, start, end)
    ]
    return quoted[:_MOST] or claims


def _are_sections(sections: Sequence[Evidence], found: int, weights: Mapping[str, float]) -> bool:
    """Whether these are the short sections of one document that is called what is asked for."""
    headings = {item.passage.heading for item in sections} - {""}
    is_short = all(len(item.passage.text) <= _SHORT for item in sections)
    if len(headings) < _SECTIONS or len(sections) <= found / 2 or not is_short:
        return False
    return touched(sections[0].document.title, weights) >= _OF_TITLE * sum(weights.values()) > 0
