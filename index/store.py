"""The data directory's index: catalog, vectors and keywords, owned by one process at a time."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import numpy as np
from filelock import FileLock, Timeout

from index import chunking
from index.catalog import Catalog
from index.documents import Passage
from index.errors import DataDirectoryBusy, IndexOutdated
from index.keywords import KeywordIndex
from index.vectors import VectorIndex

_BATCH = 1000  # passages put at once


@dataclass(frozen=True)
class Stamp:
    """What an index was made with. Mixing two of these in one index would spoil its search."""

    embedding: str
    dimension: int
    passage_tokens: int
    chunking: int = chunking.VERSION

    def as_rows(self) -> dict[str, str]:
        return {name: str(value) for name, value in vars(self).items()}


class Store:
    """Opens the three stores, or says why it cannot.

    Raises:
        DataDirectoryBusy: another process has them open.
    """

    def __init__(self, data_dir: Path) -> None:
        folder = data_dir / "index"
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(data_dir / "lock")
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise DataDirectoryBusy(
                f"the data directory {data_dir} is in use by another policy-assistant; "
                "stop that one, or give this one its own with --data-dir"
            ) from None
        try:
            self.catalog = Catalog(folder / "catalog.sqlite3")
            self.vectors = VectorIndex(folder / "vectors")
            self.keywords = KeywordIndex(folder / "keywords")
        except BaseException:
            self._lock.release()
            raise

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.vectors.close()
        self.catalog.close()
        self._lock.release()

    def check_stamp(self, stamp: Stamp) -> None:
        """Raises IndexOutdated where the index was made otherwise; an empty index takes any."""
        made_with = self.catalog.stamp()
        if made_with and made_with != stamp.as_rows():
            differences = ", ".join(
                f"{name} {made_with.get(name, 'unknown')} (now {value})"
                for name, value in stamp.as_rows().items()
                if made_with.get(name) != value
            )
            raise IndexOutdated(
                f"the index was made with {differences}; "
                "run `policy-assistant ingest --rebuild` to make it anew"
            )

    def was_made_with(self, embedding: str, passage_tokens: int) -> bool:
        """As `check_stamp`, but for what can be known without loading the embedding model."""
        rows = self.catalog.stamp()
        expected = Stamp(embedding, 0, passage_tokens).as_rows() | {
            "dimension": rows.get("dimension", "")
        }
        return rows == expected

    def reset(self) -> None:
        """Forget all documents and the stamp, for making the index anew with other settings."""
        self.catalog.clear()
        self.vectors.clear()
        self.keywords.clear()

    def mend(self) -> int:
        """Bring the derived indexes up to the catalog where a run was cut short; how many were."""
        dirty = self.catalog.dirty()
        self._relearn(dirty)
        passages = self.catalog.counts()[1]
        if self.vectors.count() != passages or self.keywords.count() != passages:
            self.rebuild_derived()  # their files were lost or damaged
            return passages
        return len(dirty)

    def rebuild_derived(self) -> None:
        """Make both derived indexes anew from the catalog, without embedding anything.

        Cut short, they have fewer passages than the catalog, which `mend` notices.
        """
        self.vectors.clear()
        self.keywords.clear()
        self._relearn(self.catalog.passage_ids())

    def _relearn(self, passage_ids: list[str]) -> None:
        """Put what is in the catalog, delete what is not, and note that nothing is dirty."""
        for at in range(0, len(passage_ids), _BATCH):
            batch = passage_ids[at : at + _BATCH]
            current = self.catalog.passages(batch)
            self.put_derived(list(current.values()))
            self.delete_derived([i for i in batch if i not in current])
        if passage_ids:
            self.catalog.clear_dirty()

    def put_derived(self, passages: list[Passage]) -> None:
        """Both derived indexes learn passages that are in the catalog."""
        documents = self.catalog.documents(p.document_id for p in passages)
        ids = [p.id for p in passages]
        vectors = self.catalog.vectors_of(ids)
        if ids:
            self.vectors.upsert(ids, np.stack([vectors[i] for i in ids]))
            self.keywords.write(
                {p.id: p.searchable(documents[p.document_id].title) for p in passages}
            )

    def delete_derived(self, passage_ids: list[str]) -> None:
        if passage_ids:
            self.vectors.delete(passage_ids)
            self.keywords.write({}, delete=passage_ids)
