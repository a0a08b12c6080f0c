"""Find the passages for a question: keywords and vectors, their scores fused."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from index.documents import Hit, SearchResult
from index.embedding import Embedder
from index.normalise import han_share, question_terms
from index.store import Store
from index.wording import Wording


@dataclass(frozen=True)
class Fusion:
    """The tuned numbers of the search, in one place.

    Scores are fused rather than ranks: on 599 policy documents reciprocal-rank fusion was worse
    than BM25 alone. BM25 is divided by its maximum, cosines are standardised over the candidates.
    """

    candidates: int = 100  # asked of each index
    reread: int = 30  # of the fused candidates, the best ones whose wording is looked at
    dense_weight: float = 0.45
    sentence_weight: float = 2.9
    run_weight: float = 1.0
    # a question in another language shares few terms with the documents: vectors decide
    dense_weight_other_language: float = 2.0


class Searcher:
    def __init__(self, store: Store, embedder: Embedder, fusion: Fusion | None = None) -> None:
        self.store = store
        self.embedder = embedder
        self._fusion = fusion or Fusion()

    def search(self, query: str, limit: int = 10) -> SearchResult:
        """The best `limit` passages. Passages no longer in the catalog are left out."""
        started = time.perf_counter()
        terms = question_terms(query)
        bm25 = self.store.keywords.search(terms, self._fusion.candidates)
        cosines = self._cosines(query, bm25)
        weights = self.store.keywords.weights(dict.fromkeys(terms))
        wording = Wording(query, weights)
        scores = fuse(bm25, cosines, self._dense_weight(query))
        with self.store.catalog.snapshot():
            current = self.store.catalog.passages(list(scores))
            best = _best(scores, current, self._fusion.reread)
            titles = self.store.catalog.documents(current[i].document_id for i in best)
            for i in best:
                p = current[i]
                l = wording.likeness(p.naming(titles[p.document_id].title), p.text)
                scores[i] += (
                    self._fusion.sentence_weight * l.sentence + self._fusion.run_weight * l.run
                )
            ranked = _best(scores, current, limit)
            documents = self.store.catalog.documents(current[i].document_id for i in ranked)
        hits = tuple(
            Hit(p, documents[p.document_id], scores[p.id], bm25.get(p.id, 0.0), cosines[p.id])
            for p in map(current.__getitem__, ranked)
        )
        return SearchResult(query, hits, weights, time.perf_counter() - started)

    def _cosines(self, query: str, bm25: Mapping[str, float]) -> dict[str, float]:
        """Cosines of the nearest passages and of all that the keywords found."""
        vector = self.embedder.embed_question(query)
        cosines = self.store.vectors.nearest(vector, self._fusion.candidates)
        others = [i for i in bm25 if i not in cosines]
        for passage_id, other in self.store.catalog.vectors_of(others).items():
            cosines[passage_id] = float(other @ vector)
        return cosines

    def _dense_weight(self, query: str) -> float:
        chinese = han_share(query) >= 0.3
        return self._fusion.dense_weight if chinese else self._fusion.dense_weight_other_language


def _best(scores: Mapping[str, float], among: Iterable[str], limit: int) -> list[str]:
    return sorted(among, key=lambda i: (-scores[i], i))[:limit]


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
