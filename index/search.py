"""Find the passages for a question: keywords and vectors fused, then read again for its wording."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import numpy as np

from index.amendments import Change
from index.documents import Document, Hit, Passage, SearchResult, Status
from index.embedding import Embedder
from index.everyday import official, phrases, without_everyday
from index.joined import over
from index.normalise import han_share, question_terms, search_terms
from index.precedence import Place, Precedence
from index.reprints import copies
from index.reranking import Reranker
from index.retelling import may_tell_old
from index.store import Store
from index.validity import BEHIND, Filter, Versions
from index.version_asked import without_version
from index.wording import Wording

_ALL = Filter()
_WIDER = 5  # times the candidates, where a filter will leave some of them out
_FRAME = 300  # characters of a document's head and of its end
_SPARE = 10  # hits more than asked for, some of which will turn out to be reprints


class Changed(NamedTuple):
    """What another document changes in an act, the passage that says so, and whether it holds."""

    act: str
    change: Change
    hit: Hit
    holds: bool


@dataclass(frozen=True)
class Fusion:
    """The tuned numbers of the search, in one place; tests/evals/README.md tells how.

    Scores are fused rather than ranks: on 599 policy documents reciprocal-rank fusion was worse
    than BM25 alone. BM25 is divided by its maximum, cosines are standardised over the candidates.
    """

    candidates: int = 100  # asked of each index
    reread: int = 30  # of the fused candidates, the best ones whose wording is looked at
    reranked: int = 20  # of those, the best ones that a reranker reads
    keyword_weight: float = 1.0
    dense_weight: float = 0.4
    sentence_weight: float = 2.5
    run_weight: float = 2.0
    begins: float = 2.0  # for a passage that tells from when its act holds, where that is asked
    other_year: float = 0.5  # taken off a passage that only names other years than the question
    official_weight: float = 0.5  # of official words for a question's everyday ones
    # a question in another language shares few terms with the documents: vectors decide
    dense_weight_other_language: float = 2.0


class Searcher:
    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        fusion: Fusion | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        self.store = store
        self.embedder = embedder
        self._fusion = fusion or Fusion()
        self._reranker = reranker
        self._precedence = Precedence(store.catalog)

    def search(self, query: str, limit: int = 10, wanted: Filter = _ALL) -> SearchResult:
        """The best `limit` passages. Passages no longer in the catalog are left out.

        The article that a question names comes first. Versions that do not hold on the day of
        `wanted` come behind the one that does, and every hit tells its document's status. A
        passage that another document prints as well is one hit, which names that document.
        """
        with self.store.searching():
            return self._searched(query, limit, wanted)

    def with_its_table(self, hit: Hit) -> tuple[Hit, ...]:
        """The hit with the passages around it that the rest of its table was cut into, in reading
        order; alone where it has none, or its document has just changed."""
        passages = [one.passage for one in self.with_its_document(hit)]
        at = next(n for n, one in enumerate(passages) if one.id == hit.passage.id)
        first = last = at
        while first and _goes_on(passages[first - 1], passages[first]):
            first -= 1
        while last + 1 < len(passages) and _goes_on(passages[last], passages[last + 1]):
            last += 1
        return tuple(replace(hit, passage=one) for one in passages[first : last + 1])

    def with_its_document(self, hit: Hit) -> tuple[Hit, ...]:
        """The hit with all of its document, in order; alone where that has just changed."""
        with self.store.searching():
            passages = self.store.catalog.passages_of(hit.passage.document_id)
        if all(one.id != hit.passage.id for one in passages):
            return (hit,)
        return tuple(replace(hit, passage=one) for one in passages)

    def frame_of(self, document_id: str) -> str:
        """How a document begins and ends: its letterhead and its signature."""
        return self.store.catalog.edges(document_id, _FRAME)

    def names(self, document_id: str, name: str) -> bool:
        """Whether a document has a name anywhere."""
        told = self.store.catalog.text(document_id)
        return bool(told and name in told.text)

    def changes_of(self, document_id: str, day: date | None = None) -> tuple[Changed, ...]:
        """What documents that had been issued by a day, today if None, change in a document, in
        those that it changes itself, and in rules that it may tell as they were before."""
        day = day or date.today()
        with self.store.searching(), self.store.catalog.snapshot():
            documents, versions = self._precedence.documents, self._precedence.versions
            own = documents.get(document_id)
            told = [
                (act, change)
                for act, changes in versions.changes.items()
                for change in changes
                if act == document_id
                or any(other.by == document_id for other in changes)
                or (own and act in documents and may_tell_old(own, documents[act], change))
            ]
            return tuple(self._changed(told, documents, versions, day))

    def _changed(
        self,
        told: Iterable[tuple[str, Change]],
        documents: Mapping[str, Document],
        versions: Versions,
        day: date,
    ) -> Iterator[Changed]:
        for act, change in told:
            document = documents[change.by]
            status = versions.status(document, day)
            is_known = not document.published or document.published <= day.isoformat()
            if status in BEHIND - {Status.NOT_YET_IN_FORCE} or not is_known:
                continue
            source = self.store.catalog.text(change.by)
            parts = self.store.catalog.passages_of(change.by)
            if passage := over(*change.spans[0], parts, source.text if source else ""):
                hit = Hit(passage, replace(document, status=status), 0.0, 0.0, 0.0)
                yield Changed(act, change, hit, change.since <= day.isoformat())

    def _searched(self, query: str, limit: int, wanted: Filter) -> SearchResult:
        started, asked = time.perf_counter(), query
        then = self._precedence.at_the_time(asked, wanted)
        if self._precedence.asked_for(asked, then):
            query = without_version(asked)
        terms = question_terms(query)
        candidates = self._fusion.candidates * (_WIDER if wanted.narrows else 1)
        written = official(query)
        also = dict.fromkeys(search_terms(written), self._fusion.official_weight)
        bm25 = self.store.keywords.search(terms, candidates, also)
        held = question_terms(without_everyday(query))
        weights = self.store.keywords.weights(dict.fromkeys(held))
        named = self._precedence.named(asked)
        cosines = self._cosines(f"{query} {written}".strip(), [*bm25, *named], candidates)
        scores = fuse(bm25, cosines, self._dense_weight(query), self._fusion.keyword_weight)
        with self.store.catalog.snapshot():
            current = self.store.catalog.passages(list(scores))
            scores = self._reread(Wording(query, weights), scores, current)
            places = self._precedence.order(asked, scores, current, named, wanted)
            hits = self._hits(places[: limit + _SPARE], current, bm25, cosines)
        hits = gather_reprints(self._rerank(query, hits))[:limit]
        unknown = self.store.keywords.unknown(weights)
        weights |= self._official_weights(written, held)
        weigh = self.store.keywords.weights_of_known
        said = {it: tuple(filter(None, map(weigh, ways))) for it, ways in phrases(query).items()}
        took = time.perf_counter() - started
        return SearchResult(asked, tuple(hits), weights, took, unknown, said)

    def _official_weights(self, written: str, held: Sequence[str]) -> dict[str, float]:
        """What the official words for everyday ones weigh, those that the index has."""
        weights = self.store.keywords.known_weights(written)
        return {t: self._fusion.official_weight * w for t, w in weights.items() if t not in held}

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

    def _reread(
        self, wording: Wording, scores: Mapping[str, float], current: Mapping[str, Passage]
    ) -> dict[str, float]:
        """The best candidates gain by how closely they keep to the question's words."""
        best = sorted(current, key=lambda i: (-scores[i], i))[: self._fusion.reread]
        documents = self._precedence.documents
        gained = dict(scores)
        for passage in map(current.__getitem__, best):
            name = passage.naming(documents[passage.document_id].called)
            alike = wording.likeness(name, passage.text)
            gained[passage.id] += self._fusion.sentence_weight * alike.sentence
            gained[passage.id] += self._fusion.run_weight * alike.run
            gained[passage.id] += self._fusion.begins * alike.begins
            gained[passage.id] -= self._fusion.other_year * alike.other_year
        return gained

    def _hits(
        self,
        places: Sequence[Place],
        current: Mapping[str, Passage],
        bm25: Mapping[str, float],
        cosines: Mapping[str, float],
    ) -> list[Hit]:
        documents = self._precedence.documents
        hits = []
        for place in places:
            passage = current[place.passage_id]
            document = replace(documents[passage.document_id], status=place.status)
            told = bm25.get(passage.id, 0.0), cosines[passage.id]
            hits.append(
                Hit(
                    passage,
                    document,
                    place.score,
                    *told,
                    at_the_time=place.at_the_time,
                    successors=place.successors,
                )
            )
        return hits

    def _rerank(self, query: str, hits: list[Hit]) -> list[Hit]:
        """In the reranker's order, where there is one; the scores stay in falling order."""
        if self._reranker is None:
            return hits
        read = hits[: self._fusion.reranked]
        texts = [hit.passage.searchable(hit.document.called) for hit in read]
        fit = self._reranker.scores(query, texts)
        order = sorted(range(len(read)), key=lambda n: -fit[n])
        ordered = [replace(read[n], score=hit.score) for n, hit in zip(order, read, strict=True)]
        return ordered + hits[len(read) :]


def _goes_on(one: Passage, following: Passage) -> bool:
    """Whether a table that one passage has is cut, and the following one begins with its rest."""
    return following.lead.startswith("|") and (
        following.lead == one.lead or following.lead in one.text.splitlines()
    )


def fuse(
    bm25: Mapping[str, float],
    cosines: Mapping[str, float],
    dense_weight: float,
    keyword_weight: float = 1.0,
) -> dict[str, float]:
    """Passage id → weighted BM25/max + standardised cosine, for every id that has a cosine."""
    if not cosines:
        return {}
    values = np.fromiter(cosines.values(), dtype=float)
    mean, deviation = float(values.mean()), float(values.std()) or 1.0
    best = max(bm25.values(), default=0.0) or 1.0
    return {
        i: keyword_weight * bm25.get(i, 0.0) / best + dense_weight * (cosine - mean) / deviation
        for i, cosine in cosines.items()
    }


def gather_reprints(hits: Sequence[Hit]) -> list[Hit]:
    """Hits of other documents that print the same text become `reprints` of the first of them.

    Two versions of an act are none: one holds and the other does not.
    """
    first_of = copies([hit.passage.text for hit in hits])
    reprints: dict[int, list[Hit]] = {}
    kept: list[int] = []
    for place, hit in enumerate(hits):
        first = hits[first_of.get(place, place)]
        if (
            place in first_of
            and first.document.id != hit.document.id
            and first.document.status is hit.document.status
        ):
            reprints.setdefault(first_of[place], []).append(hit)
        else:
            kept.append(place)
    return [
        replace(
            hits[n],
            reprints=tuple({h.document.id: h.document for h in reprints.get(n, ())}.values()),
        )
        for n in kept
    ]
