"""Nearest passages by embedding. Owner of chromadb.

Derived from the catalog and disposable. Chroma is not process-safe and some of its failures are
silent, so one process owns the folder (see `index.store`) and every hit is looked up in the
catalog.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from index.disk import full_disk_is_told
from index.embedding import Vectors
from index.errors import DerivedIndexDamaged, PolicyError
from index.seal import Seal, is_failure

_COLLECTION = "passages"
_MAX_BATCH = 2000  # Chroma refuses more than 5461 at once
# What Chroma has not written into its graph yet, up to 1,000 passages, it puts there anew at every
# opening, each time otherwise. With fewer looked at, four of 60 questions found other passages
# after a restart; with these a search of 1,400 is exact, in the same 2 ms.
_LOOKED_AT = 1000
_WIDE = 1000  # neighbours looked at for what was missed among the first ten
SAME = 0.999  # cosine of a vector with itself, as far as an index rounds
# Chroma waits for other processes, but not where its own connections would wait for each other, as
# when an index is opened while the one before still lets go of its file. It says so then.
_LOCKED = "database is locked"
_WAITS = (0.05, 0.2, 0.5, 1.0, 2.0)  # seconds before each next try


def _once_free(step: Callable[[], object]) -> None:
    """`step`, again after a wait where Chroma found its file locked; it must bear repetition."""
    for wait in _WAITS:
        try:
            step()
            return
        except Exception as error:
            if _LOCKED not in str(error):
                raise
        time.sleep(wait)
    step()


class VectorIndex:
    """Raises DerivedIndexDamaged where the files cannot be used, DataDirectoryFull on writing."""

    VOLATILE: ClassVar = frozenset({"chroma.sqlite3"})  # files that opening rewrites

    def __init__(self, folder: Path, seal: Seal | None = None) -> None:
        self._folder = folder
        self.seal = seal or Seal(folder, self.VOLATILE)
        # imported here: it takes a second, and verbs that search nothing need not wait for it
        import chromadb

        try:
            with full_disk_is_told(folder):
                _once_free(lambda: self._open(chromadb))
                if self._collection.configuration["hnsw"]["ef_search"] != _LOOKED_AT:
                    # an index of an earlier release; what is changed holds from the next opening on
                    new = {"hnsw": {"ef_search": _LOOKED_AT}}
                    _once_free(lambda: self._collection.modify(configuration=new))
                    self._client.close()
                    _once_free(lambda: self._open(chromadb))
                # fails where the vectors' files are lost, of which Chroma else says nothing
                self._collection.get(limit=1, include=["embeddings"])
        except BaseException as error:
            chromadb.api.client.SharedSystemClient.clear_system_cache()  # of what failed to open
            if is_failure(error) and not isinstance(error, PolicyError):
                raise DerivedIndexDamaged(f"the vectors cannot be opened: {error}") from error
            raise

    def _open(self, chromadb: Any) -> None:
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
                    "ef_search": _LOOKED_AT,
                }
            },
        )

    def close(self) -> None:
        self._client.close()

    def count(self) -> int:
        return int(self._collection.count())

    def ids(self) -> set[str]:
        return set(self._collection.get(include=[])["ids"])

    def upsert(self, ids: Sequence[str], vectors: Vectors) -> None:
        """`vectors` has shape (len(ids), dimension)."""
        with self._writing():
            for at in range(0, len(ids), _MAX_BATCH):
                batch, some = list(ids[at : at + _MAX_BATCH]), vectors[at : at + _MAX_BATCH]
                _once_free(partial(self._collection.upsert, ids=batch, embeddings=some))

    def delete(self, ids: Sequence[str]) -> None:
        with self._writing():
            for at in range(0, len(ids), _MAX_BATCH):
                _once_free(partial(self._collection.delete, list(ids[at : at + _MAX_BATCH])))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with full_disk_is_told(self._folder), self.seal.lifted():
            yield

    def nearest(self, vector: Vectors, limit: int) -> dict[str, float]:
        """Passage id → cosine, best first."""
        # Chroma gives fewer where there are fewer; to count them first takes 9 ms in 100,000
        found = self._collection.query(
            query_embeddings=[vector], n_results=limit, include=["distances"]
        )
        distances = np.asarray(found["distances"][0], dtype=float)
        return dict(zip(found["ids"][0], (1.0 - distances).tolist(), strict=True))

    def holding(self, ids: Sequence[str], vectors: Vectors) -> set[str]:
        """Those of the ids that are there under these vectors, shape (len(ids), dimension)."""
        known = dict(zip(ids, vectors, strict=True))
        right: set[str] = set()
        for at in range(0, len(ids), _MAX_BATCH):
            got = self._collection.get(list(ids[at : at + _MAX_BATCH]), include=["embeddings"])
            for passage_id, stored in zip(got["ids"], got["embeddings"], strict=True):
                if stored.shape == known[passage_id].shape:
                    length = float(np.linalg.norm(stored)) or 1.0
                    if float(stored @ known[passage_id]) / length > SAME:
                        right.add(passage_id)
        return right

    def finding(self, ids: Sequence[str], vectors: Vectors) -> set[str]:
        """Those of the ids that a search for their vector finds.

        Where more passages have the same vector than are looked at, finding such is enough. Those
        that are missed are looked for once more and wider: in a crowd of near duplicates the graph
        of the vectors loses its way, although nothing is wrong with it.
        """
        known = dict(zip(ids, vectors, strict=True))
        found = self._finding(known, 10)
        missed = {i: vector for i, vector in known.items() if i not in found}
        return found | self._finding(missed, _WIDE)

    def _finding(self, known: Mapping[str, Vectors], limit: int) -> set[str]:
        right: set[str] = set()
        limit = min(limit, self.count())
        ids = list(known) if limit else []
        for at in range(0, len(ids), _MAX_BATCH):
            batch = ids[at : at + _MAX_BATCH]
            found = self._collection.query(
                query_embeddings=[known[i] for i in batch],
                n_results=limit,
                include=["distances"],
            )
            for own, near, far in zip(batch, found["ids"], found["distances"], strict=True):
                if (own in near and 1.0 - far[near.index(own)] > SAME) or 1.0 - far[-1] > SAME:
                    right.add(own)
        return right
