"""Nearest passages by embedding. Owner of chromadb.

Derived from the catalog and disposable. Chroma is not process-safe and some of its failures are
silent, so one process owns the folder (see `index.store`) and every hit is looked up in the
catalog.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

import chromadb
import numpy as np

from index.embedding import Vectors

_COLLECTION = "passages"
_MAX_BATCH = 2000  # Chroma refuses more than 5461 at once


class VectorIndex:
    """Starts empty where the files are damaged; `Store.mend` then fills it from the catalog."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._open()
            # fails where the files of the vectors are lost, of which Chroma else says nothing
            self._collection.get(limit=1, include=["embeddings"])
        except Exception:  # Chroma raises whatever its parts raise
            self._start_empty()

    def _open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        settings = chromadb.Settings(anonymized_telemetry=False)
        self._client = chromadb.PersistentClient(str(self._folder), settings=settings)
        self._collection = self._client.get_or_create_collection(
            _COLLECTION,
            embedding_function=None,  # the default one would download a model
            configuration={
                "hnsw": {
                    "space": "cosine",
                    "ef_construction": 200,
                    "max_neighbors": 32,
                    "ef_search": 200,
                }
            },
        )

    def close(self) -> None:
        self._client.close()

    def count(self) -> int:
        return int(self._collection.count())

    def upsert(self, ids: Sequence[str], vectors: Vectors) -> None:
        """`vectors` has shape (len(ids), dimension)."""
        for at in range(0, len(ids), _MAX_BATCH):
            batch = slice(at, at + _MAX_BATCH)
            self._collection.upsert(ids=list(ids[batch]), embeddings=vectors[batch])

    def delete(self, ids: Sequence[str]) -> None:
        for at in range(0, len(ids), _MAX_BATCH):
            self._collection.delete(ids=list(ids[at : at + _MAX_BATCH]))

    def nearest(self, vector: Vectors, limit: int) -> dict[str, float]:
        """Passage id → cosine, best first."""
        size = self.count()
        if not size:
            return {}
        found = self._collection.query(
            query_embeddings=[vector], n_results=min(limit, size), include=["distances"]
        )
        distances = np.asarray(found["distances"][0], dtype=float)
        return dict(zip(found["ids"][0], (1.0 - distances).tolist(), strict=True))

    def clear(self) -> None:
        """Throw the files away and start empty."""
        self._client.close()
        self._start_empty()

    def _start_empty(self) -> None:
        chromadb.api.client.SharedSystemClient.clear_system_cache()  # of what failed to open
        shutil.rmtree(self._folder, ignore_errors=True)
        self._open()
