"""Do the derived indexes agree with the catalog? Found out by asking them, not by counting.

Chroma may have the right number of vectors and yet find none of them.
"""

from dataclasses import dataclass

import numpy as np

from index.catalog import Catalog
from index.keywords import KeywordIndex
from index.making import searchable
from index.vectors import VectorIndex

_BATCH = 2000  # passages looked at together


@dataclass(frozen=True)
class Agreement:
    """Passage ids by what is wrong with them; passages known to be dirty are left out.

    lost: in the catalog and not in the index.
    left_over: in the index and not in the catalog.
    wrong: in both, but the index has something else under the id. `asked` of them were tried.
    missed: right, but a search for the very same does not lead there. Passages much alike and far
    from all others form islands in the graph by which Chroma searches (seen: 7 % of 1,299 clauses
    that differ in their numbers alone); that is its limit and no damage, unless it befalls many.
    """

    asked: int
    lost: tuple[str, ...]
    left_over: tuple[str, ...]
    wrong: tuple[str, ...]
    missed: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.lost or self.left_over or self.wrong or 2 * len(self.missed) > self.asked)

    def __str__(self) -> str:
        well = self.asked - len(self.wrong) - len(self.missed)
        told = f"{well} of {self.asked} known passages find themselves"
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
    wrong = tuple(i for i in asked if i not in held)
    missed = tuple(i for i in asked if i in held and i not in found)
    return Agreement(len(asked), lost, left_over, wrong, missed)


def of_keywords(catalog: Catalog, keywords: KeywordIndex, sample: int | None = None) -> Agreement:
    """`sample`: how many passages are searched for by their terms; None for all."""
    lost, left_over, there = _compared(catalog, keywords.ids())
    asked = _sampled(there, sample)
    wrong: list[str] = []
    for at in range(0, len(asked), _BATCH):
        texts = searchable(catalog, list(catalog.passages(asked[at : at + _BATCH]).values()))
        wrong += [i for i, text in texts.items() if not keywords.holds(i, text)]
    return Agreement(len(asked), lost, left_over, tuple(wrong))


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
