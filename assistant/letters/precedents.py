"""Approved replies as precedents: found by their words, marked when a source behind them changed.

Pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.letters.letter import Letter, Point
from index.documents import Document
from index.normalise import question_terms, search_terms

_ENOUGH = 0.5  # share of the query's terms that a point must hold
_MOST = 20


@dataclass(frozen=True)
class Found:
    """A point of an approved reply. share: of the query's terms that it holds, in (0, 1]."""

    reply: int
    n: int
    point: Point
    share: float


def search(query: str, letters: Mapping[int, Letter]) -> list[Found]:
    """The points that answer the like, best first, the newer reply before the older."""
    terms = set(question_terms(query))
    found = []
    for reply, letter in letters.items():
        for n, point in enumerate(letter.points, 1):
            held = set(search_terms(f"{point.question}\n{point.text}"))
            share = len(terms & held) / len(terms) if terms else 0.0
            if share >= _ENOUGH:
                found.append(Found(reply, n, point, share))
    return sorted(found, key=lambda f: (-f.share, -f.reply, f.n))[:_MOST]


def changed(
    letter: Letter, digests: Mapping[str, str], documents: Mapping[str, Document]
) -> list[str]:
    """The titles of the cited documents that are gone, read differently, or no longer hold alike.

    digests: of those that the letter cites, by id. documents: all there are now.
    """
    then = {item.document.id: item.document for item in letter.evidence}
    titles = []
    for id, digest in digests.items():
        now = documents.get(id)
        if now is None or now.digest != digest or now.status != then[id].status:
            titles.append(then[id].title)
    return list(dict.fromkeys(titles))
