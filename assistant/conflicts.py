"""Sources that give different values for one thing, and which of them holds by the rules.

A false conflict is an error too: two figures are of one thing only where place, year, quarter,
dates, unit, target or result and all but every word of what they measure are the same.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from assistant.answers import Conflict, ConflictRule, Evidence
from assistant.reckoning.figures import Figure, cited, figures_of, places_of
from index.documents import Document, Kind, SearchResult
from index.normalise import search_terms
from index.titles import title_key
from index.validity import BEHIND, starts

_ALIKE = 0.8  # share of all words of both that both have
_LEAST = 3  # terms; fewer name nothing
_DATES = re.compile(r"\d{1,2}月(?:\d{1,2}日|[上中下]旬)?|\d{1,2}日|截[至止]")
_NUMBERS = re.compile(r"\d[\d.,]*[万亿千百]*")
_OFFICIAL = frozenset({Kind.REGULATION, Kind.NOTICE})
_REPORTED = frozenset({Kind.NEWS, Kind.GUIDE})
_PLANNED = frozenset({Kind.PLAN, Kind.MECHANISM, Kind.TARGET})


def find(
    result: SearchResult, evidence: Sequence[Evidence], quotes: Sequence[tuple[int, int, int]]
) -> tuple[tuple[Conflict, ...], tuple[Evidence, ...]]:
    """Conflicts about what the answer rests on, and the evidence with what it lacked of them.

    quotes: (n, start, end) of the quotations that the answer shows.
    """
    items, found = tuple(evidence), []
    seen: set[frozenset[str]] = set()
    for one, other in _pairs(list(figures_of(result.hits))):
        values = frozenset(f"{f.value} {f.unit}" for f in (one, other))
        if values in seen or not any(_is_quoted(f, evidence, quotes) for f in (one, other)):
            continue
        seen.add(values)
        terms, items = cited([one, other], items)
        holds, rule = _rule(one, other)
        prevailing = terms[holds].n if holds is not None else None
        found.append(Conflict(one.told, tuple(terms), prevailing, rule))
    return tuple(found), items


def _pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    for one, other in combinations(figures, 2):
        if one.document.id != other.document.id and _is_one_thing(one, other):
            yield one, other


def _is_quoted(
    figure: Figure, evidence: Sequence[Evidence], quotes: Sequence[tuple[int, int, int]]
) -> bool:
    documents = {item.n: item.document.id for item in evidence}
    return any(
        documents.get(n) == figure.document.id and start <= figure.start and figure.end <= end
        for n, start, end in quotes
    )


def _is_one_thing(one: Figure, other: Figure) -> bool:
    """Different values of the same thing."""
    if one.value == other.value or one.unit != other.unit or one.bound is not other.bound:
        return False
    if (one.years, one.periods, one.is_aim) != (other.years, other.periods, other.is_aim):
        return False
    if _dates(one) != _dates(other) or _is_rounded(one, other) or not _same_place(one, other):
        return False
    told = _alike(one.told, other.told)
    # without a year the conditions around the figure have to be the same as well
    return told >= _ALIKE and (bool(one.years) or _alike(one.sentence, other.sentence) >= _ALIKE)


def _dates(figure: Figure) -> set[str]:
    return set(_DATES.findall(figure.sentence))


def _is_rounded(one: Figure, other: Figure) -> bool:
    """Whether one is the other in round figures: 290亿元 and 289.62亿元."""
    return abs(one.value - other.value) < max(one.step, other.step)


def _same_place(one: Figure, other: Figure) -> bool:
    a, b = (places_of(f) for f in (one, other))
    return bool(a) and a == b


def _alike(one: str, other: str) -> float:
    """Share of all words of two texts, numbers aside, that both have; 0.0 where they say little."""
    a, b = (set(search_terms(_NUMBERS.sub(" ", text))) for text in (one, other))
    return len(a & b) / len(a | b) if len(a & b) >= _LEAST else 0.0


def _rule(one: Figure, other: Figure) -> tuple[int | None, ConflictRule]:
    """Which of the two prevails, and by which rule."""
    documents = (one.document, other.document)
    behind = [f.hit.status in BEHIND for f in (one, other)]
    if behind[0] != behind[1]:
        return behind.index(False), "in_force"
    if title_key(documents[0].title) == title_key(documents[1].title):
        days = [starts(document) for document in documents]
        if all(days) and days[0] != days[1]:
            return days.index(max(days)), "later"
    official = [document.kind in _OFFICIAL for document in documents]
    if official[0] != official[1] and _other(documents, official).kind in _REPORTED:
        return official.index(True), "official"
    kinds = {document.kind for document in documents}
    mixed = bool(kinds & _PLANNED) and bool(kinds & _REPORTED)
    return None, "plan_and_report" if mixed else "none"


def _other(documents: Sequence[Document], official: Sequence[bool]) -> Document:
    return documents[official.index(False)]
