"""Do the derived indexes agree with the catalog? Found out by asking them, not by counting.

Chroma may have the right number of vectors and yet find none of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.catalog import Catalog
from index.documents import Passage
from index.keywords import KeywordIndex
from index.vectors import SAME, VectorIndex

_BATCH = 2000  # passages looked at together
_MANY_MISSED = 500  # passages; more are no matter of twins


@dataclass(frozen=True)
class Agreement:
    """Passage ids by what is wrong with them; passages known to be dirty are left out.

    lost: in the catalog and not in the index.
    left_over: in the index and not in the catalog.
    wrong: in both, but not found by what they are made of. `asked` of them were tried.
    """

    asked: int
    lost: tuple[str, ...]
    left_over: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        return not (self.lost or self.left_over or self.wrong)

    def __str__(self) -> str:
        told = f"{self.asked - len(self.wrong)} of {self.asked} known passages find themselves"
        if self.lost:
            told += f", {len(self.lost)} are missing"
        if self.left_over:
            told += f", {len(self.left_over)} are left over"
        return told


def of_vectors(catalog: Catalog, vectors: VectorIndex, sample: int | None = None) -> Agreement:
    """`sample`: how many passages are searched for by their vector; None for all."""
    lost, left_over, there = _compared(catalog, vectors.ids())
    asked = _sampled(there, sample)
    held: set[str] = set()
    found: set[str] = set()
    for at in range(0, len(asked), _BATCH):
        known = catalog.vectors_of(asked[at : at + _BATCH])
        if known:
            ids, stacked = list(known), np.stack(list(known.values()))
            held |= vectors.holding(ids, stacked)
            found |= vectors.finding(ids, stacked)
    missed = [i for i in asked if i in held and i not in found]
    right = (held & found) | _twins(catalog, missed)
    return Agreement(len(asked), lost, left_over, tuple(i for i in asked if i not in right))


def of_keywords(catalog: Catalog, keywords: KeywordIndex, sample: int | None = None) -> Agreement:
    """`sample`: how many passages are searched for by their terms; None for all."""
    lost, left_over, there = _compared(catalog, keywords.ids())
    asked = _sampled(there, sample)
    wrong: list[str] = []
    for at in range(0, len(asked), _BATCH):
        texts = searchable(catalog, list(catalog.passages(asked[at : at + _BATCH]).values()))
        wrong += [i for i, text in texts.items() if not keywords.holds(i, text)]
    return Agreement(len(asked), lost, left_over, tuple(wrong))


def _twins(catalog: Catalog, missed: list[str]) -> set[str]:
    """Those that another passage has the same vector as.

    Twins are near each other and to nobody else, so that the graph by which Chroma searches may
    not lead to them at all. That is as good as it gets, and no damage.
    """
    if not 0 < len(missed) <= _MANY_MISSED:
        return set()
    wanted = catalog.vectors_of(missed)
    stacked = np.stack(list(wanted.values()))
    same = np.zeros(len(stacked), dtype=int)
    ids = catalog.passage_ids()
    for at in range(0, len(ids), _BATCH):
        others = np.stack(list(catalog.vectors_of(ids[at : at + _BATCH]).values()))
        same += (stacked @ others.T > SAME).sum(axis=1)
    return {i for i, count in zip(wanted, same.tolist(), strict=True) if count > 1}


def searchable(catalog: Catalog, passages: Sequence[Passage]) -> dict[str, str]:
    """What the indexes know of each passage, by its id."""
    documents = catalog.documents(p.document_id for p in passages)
    return {p.id: p.searchable(documents[p.document_id].title) for p in passages}


def _compared(
    catalog: Catalog, there: set[str]
) -> tuple[tuple[str, ...], tuple[str, ...], list[str]]:
    """Ids that are lost, left over, and in both."""
    dirty = set(catalog.dirty())
    known = [i for i in catalog.passage_ids() if i not in dirty]
    lost = tuple(i for i in known if i not in there)
    left_over = tuple(sorted(there.difference(known, dirty)))
    return lost, left_over, [i for i in known if i in there]


def _sampled(ids: list[str], sample: int | None) -> list[str]:
    return ids if sample is None else ids[:: max(1, len(ids) // sample)][:sample]
