"""Find the passages for a question: keywords and vectors, their scores fused."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from index.documents import Hit, SearchResult
from index.embedding import Embedder
from index.normalise import han_share, question_terms
from index.precedence import Precedence
from index.store import Store
from index.validity import Filter

_ALL = Filter()
_WIDER = 5  # times the candidates, where a filter will leave some of them out


@dataclass(frozen=True)
class Fusion:
    """The tuned numbers of the search, in one place.

    Scores are fused rather than ranks: on 599 policy documents reciprocal-rank fusion was worse
    than BM25 alone. BM25 is divided by its maximum, cosines are standardised over the candidates.
    """

    candidates: int = 100  # asked of each index
    dense_weight: float = 0.2
    # a question in another language shares few terms with the documents: vectors decide
    dense_weight_other_language: float = 2.0


class Searcher:
    def __init__(self, store: Store, embedder: Embedder, fusion: Fusion | None = None) -> None:
        self.store = store
        self.embedder = embedder
        self._fusion = fusion or Fusion()
        self._precedence = Precedence(store.catalog)

    def search(self, query: str, limit: int = 10, wanted: Filter = _ALL) -> SearchResult:
        """The best `limit` passages. Passages no longer in the catalog are left out.

        The article that a question names comes first. Versions that do not hold on the day of
        `wanted` come behind the one that does, and every hit tells its document's status.
        """
        started = time.perf_counter()
        terms = question_terms(query)
        candidates = self._fusion.candidates * (_WIDER if wanted.narrows else 1)
        bm25 = self.store.keywords.search(terms, candidates)
        named = self._precedence.named(query)
        cosines = self._cosines(query, [*bm25, *named], candidates)
        scores = fuse(bm25, cosines, self._dense_weight(query))
        with self.store.catalog.snapshot():
            current = self.store.catalog.passages(list(scores))
            places = self._precedence.order(query, scores, current, named, wanted)[:limit]
            owners = {place.passage_id: current[place.passage_id].document_id for place in places}
            documents = self.store.catalog.documents(owners.values())
        hits = tuple(
            Hit(
                current[place.passage_id],
                replace(documents[owners[place.passage_id]], status=place.status),
                place.score,
                bm25.get(place.passage_id, 0.0),
                cosines[place.passage_id],
            )
            for place in places
        )
        weights = self.store.keywords.weights(dict.fromkeys(terms))
        return SearchResult(query, hits, weights, time.perf_counter() - started)

    def _cosines(self, query: str, found: Iterable[str], candidates: int) -> dict[str, float]:
        """Cosines of the nearest passages and of all that were found otherwise."""
        vector = self.embedder.embed_question(query)
        cosines = self.store.vectors.nearest(vector, candidates)
        others = [i for i in dict.fromkeys(found) if i not in cosines]
        for passage_id, other in self.store.catalog.vectors_of(others).items():
            cosines[passage_id] = float(other @ vector)
        return cosines

    def _dense_weight(self, query: str) -> float:
        chinese = han_share(query) >= 0.3
        return self._fusion.dense_weight if chinese else self._fusion.dense_weight_other_language


def fuse(
    bm25: Mapping[str, float], cosines: Mapping[str, float], dense_weight: float
) -> dict[str, float]:
    """Passage id → BM25/max + weight × standardised cosine, for every id that has a cosine."""
    if not cosines:
        return {}
    values = np.fromiter(cosines.values(), dtype=float)
    mean, deviation = float(values.mean()), float(values.std()) or 1.0
    best = max(bm25.values(), default=0.0) or 1.0
    return {
        i: bm25.get(i, 0.0) / best + dense_weight * (cosine - mean) / deviation
        for i, cosine in cosines.items()
    }
