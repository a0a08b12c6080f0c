"""The data directory's index: catalog, vectors and keywords, owned by one process at a time."""

from collections.abc import Callable
from contextlib import AbstractContextManager, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from index import agreement, chunking, making, swap
from index.agreement import Agreement
from index.apart import CATALOG, KEYWORDS, VECTORS
from index.catalog import Catalog
from index.derived import Derived
from index.disk import full_disk_is_told, keep_reserve
from index.documents import Passage
from index.errors import DataDirectoryBusy, IndexOutdated, PolicyError
from index.gate import Gate
from index.keywords import KeywordIndex
from index.vectors import VectorIndex

_BATCH = 1000  # passages put at once
_FEW_REMOVED = 500  # passages; fewer do not make a compaction worth while
_INDEX = "index"  # the folder in the data directory


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

    A derived index that is damaged is set aside and opened empty; `mend` fills it again.
    `seed` makes another index beside the current one, which stays as it is until
    `replace_current`: it is called with the folder of the current index and the new one's.

    Raises:
        DataDirectoryBusy: another process has them open.
        CatalogDamaged, IndexMissing: the catalog cannot be opened.
        DataDirectoryFull
    """

    def __init__(self, data_dir: Path, seed: Callable[[Path, Path], None] | None = None) -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        self.data_dir = data_dir
        self._current = data_dir / _INDEX
        self._gate = Gate()
        self._lock = FileLock(data_dir / "lock")
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise DataDirectoryBusy(
                f"the data directory {data_dir} is in use by another policy-assistant; "
                "stop that one, or give this one its own with --data-dir"
            ) from None
        try:
            with full_disk_is_told(data_dir):
                keep_reserve(data_dir)
                swap.settle(self._current)
                self._folder = self._current
                if seed:
                    self._folder = swap.new_beside(self._current)
                    seed(self._current, self._folder)
                self._open()
        except BaseException:
            self._lock.release()
            raise

    def _open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self.catalog = Catalog(self._folder / CATALOG)
        try:
            self._vectors = Derived(
                self.catalog, self._folder, VECTORS, VectorIndex, making.put_vectors, self._gate
            )
            self._keywords = Derived(
                self.catalog, self._folder, KEYWORDS, KeywordIndex, making.put_keywords, self._gate
            )
        except BaseException:
            self.catalog.close()
            raise

    @property
    def vectors(self) -> VectorIndex:
        return self._vectors.index

    @property
    def keywords(self) -> KeywordIndex:
        return self._keywords.index

    def searching(self) -> AbstractContextManager[None]:
        """Within it neither derived index is replaced by one that was made anew. Not to be nested,
        and not for the thread that makes them.
        """
        return self._gate.inside()

    @property
    def folder(self) -> Path:
        """Where the files of the three stores are."""
        return self._folder

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
        try:
            self._close()
        finally:
            self._lock.release()

    def _close(self) -> None:
        self._vectors.close()
        self._keywords.close()
        self.catalog.close()

    def replace_current(self) -> None:
        """The index made beside the current one takes its place in one step."""
        if self._folder == self._current:
            return
        if (self._current / CATALOG).exists():
            with suppress(PolicyError), closing(Catalog(self._current / CATALOG)) as replaced:
                self.catalog.raise_generation(above=replaced.generation)
        self._close()
        swap.put_in_place(self._current)
        self._folder = self._current
        self._open()

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

    def take_stamp(self, stamp: Stamp) -> None:
        """As `check_stamp`; an index that is being made beside the current one begins again."""
        if self._folder != self._current and self.catalog.stamp() not in ({}, stamp.as_rows()):
            self.reset()
        self.check_stamp(stamp)
        self.catalog.set_stamp(stamp.as_rows())

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
        self.rebuild_derived()

    # --- the derived indexes ---

    def mend(self) -> int:
        """Bring the derived indexes up to the catalog where a run was cut short; how many were."""
        if not (self._vectors.is_trusted and self._keywords.is_trusted):
            self.rebuild_derived()  # their files were lost or damaged
            return self.catalog.counts()[1]
        dirty = self.catalog.dirty()
        self._relearn(dirty)
        return len(dirty)

    def agreements(self, sample: int | None = None) -> dict[str, Agreement]:
        """How each derived index agrees with the catalog; `sample` passages are searched for."""
        with self.searching():
            return {
                VECTORS: agreement.of_vectors(self.catalog, self.vectors, sample),
                KEYWORDS: agreement.of_keywords(self.catalog, self.keywords, sample),
            }

    def rebuild_derived(self) -> None:
        """Make both derived indexes anew from the catalog, without embedding anything.

        They are made beside the present ones, which answer until each is replaced in one step.
        """
        self._make_anew(in_own_process=False)

    def _make_anew(self, in_own_process: bool) -> None:
        self._vectors.make_anew(in_own_process)
        self._keywords.make_anew(in_own_process)
        if self.catalog.dirty():
            self.catalog.clear_dirty()
        self.catalog.forget_removed()

    def _relearn(self, passage_ids: list[str]) -> None:
        """Put what is in the catalog, delete what is not, and note that nothing is dirty."""
        removed = 0
        for at in range(0, len(passage_ids), _BATCH):
            batch = passage_ids[at : at + _BATCH]
            current = self.catalog.passages(batch)
            self.put_derived(list(current.values()))
            self.delete_derived([i for i in batch if i not in current])
            removed += len(batch)
        if passage_ids:
            self.catalog.clear_dirty(removed)

    def put_derived(self, passages: list[Passage]) -> None:
        """Both derived indexes learn passages that are in the catalog."""
        self._vectors.learn(passages)
        self._keywords.learn(passages)

    def delete_derived(self, passage_ids: list[str]) -> None:
        if passage_ids:
            self.vectors.delete(passage_ids)
            self.keywords.write({}, delete=passage_ids)

    # --- what was deleted ---

    @property
    def wants_compaction(self) -> bool:
        """Whether much of what the derived indexes keep on disk was deleted or replaced."""
        return self.catalog.removed >= max(_FEW_REMOVED, self.catalog.counts()[1] // 4)

    def compact(self) -> None:
        """Make all files anew, so that none holds anything of what was deleted.

        Searches go on; they wait while the catalog is rewritten and an index changes its place.
        """
        self.catalog.compact()
        self._make_anew(in_own_process=True)
        self._vectors.forget_damaged()
        self._keywords.forget_damaged()
        swap.remove(swap.new_beside(self._current))  # of a rebuild that was given up
