"""Fixtures of the index: a store with fakes for the models, and what it holds as one value."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fakes import BigramEmbedder, CharacterTokens

from index import corpus
from index.ingest import Ingest, Report
from index.normalise import search_terms
from index.store import Store

PASSAGE_TOKENS = 60


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "data") as store:
        yield store


@pytest.fixture
def embedder() -> BigramEmbedder:
    return BigramEmbedder()


@pytest.fixture
def ingest(store: Store, embedder: BigramEmbedder) -> Callable[[Path], Report]:
    """Make the store equal to a folder."""

    def run(folder: Path, into: Store = store) -> Report:
        run = Ingest(into, embedder, CharacterTokens(), PASSAGE_TOKENS)
        return run.run(list(corpus.scan(folder)))

    return run


@pytest.fixture
def state_of() -> Callable[[Store], dict[str, Any]]:
    """All that the three stores hold, as far as a search could tell; two equal states are equal."""

    def state(store: Store) -> dict[str, Any]:
        documents = store.catalog.documents()
        passages = store.catalog.passages(store.catalog.passage_ids())
        texts = {p.id: p.searchable(documents[p.document_id].title) for p in passages.values()}
        terms = sorted({term for text in texts.values() for term in search_terms(text)})
        own = BigramEmbedder().embed_passages([*texts.values()]) if texts else []
        cosines = {i: store.vectors.nearest(v, 10).get(i) for i, v in zip(texts, own, strict=True)}
        return {
            "documents": documents,
            "texts": {i: store.catalog.text(i) for i in documents},
            "passages": passages,
            "vectors": {i: cosine is not None and cosine > 0.999 for i, cosine in cosines.items()},
            "vector count": store.vectors.count(),
            "keywords": {term: sorted(store.keywords.search([term], 10_000)) for term in terms},
            "keyword count": store.keywords.count(),
            "dirty": store.catalog.dirty(),
        }

    return state
