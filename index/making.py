"""Put passages of the catalog into the derived indexes, or make one anew from it.

Nothing is embedded here: the catalog keeps the vectors.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

from index import swap
from index.catalog import Catalog
from index.documents import Passage
from index.keywords import KeywordIndex
from index.vectors import VectorIndex

_BATCH = 1000  # passages put at once

Index = TypeVar("Index", VectorIndex, KeywordIndex)
Put = Callable[[Catalog, Index, Sequence[Passage]], None]


def searchable(catalog: Catalog, passages: Sequence[Passage]) -> dict[str, str]:
    """What the indexes know of each passage, by its id."""
    documents = catalog.documents(p.document_id for p in passages)
    return {p.id: p.searchable(documents[p.document_id].called) for p in passages}


def put_vectors(catalog: Catalog, vectors: VectorIndex, passages: Sequence[Passage]) -> None:
    known = catalog.vectors_of([p.id for p in passages])
    if known:
        vectors.upsert(list(known), np.stack(list(known.values())))


def put_keywords(catalog: Catalog, keywords: KeywordIndex, passages: Sequence[Passage]) -> None:
    if passages:
        keywords.write(searchable(catalog, passages))


def make(catalog: Catalog, current: Path, kind: type[Index], put: Put[Index]) -> None:
    """Make an index from the whole catalog beside its current folder, closed and sealed."""
    folder = swap.new_beside(current)
    swap.remove(folder)
    made = kind(folder)
    ids = catalog.passage_ids()
    for at in range(0, len(ids), _BATCH):
        put(catalog, made, list(catalog.passages(ids[at : at + _BATCH]).values()))
    made.close()
    made.seal.put(catalog.generation)
