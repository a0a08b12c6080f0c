"""One derived index on disk: whether it can be trusted, opened when it is first used, replaced.

Most runs of the program need not load Chroma at all: an intact seal says that the index agrees
with the catalog, but for what the catalog has noted as dirty.
"""

import threading
from pathlib import Path
from typing import Generic

from index import apart, making, swap
from index.catalog import Catalog
from index.disk import free_bytes, size_of
from index.documents import Passage
from index.errors import DerivedIndexDamaged
from index.gate import Gate
from index.making import Index, Put
from index.seal import Seal, SealState


class Derived(Generic[Index]):
    """`is_trusted`: it agrees with the catalog. If not it is empty and waits for `make_anew`.

    gate: whoever searches in the index is inside.
    """

    def __init__(
        self,
        catalog: Catalog,
        index_folder: Path,
        part: str,
        kind: type[Index],
        put: Put[Index],
        gate: Gate,
    ) -> None:
        self._catalog = catalog
        self._gate = gate
        self._index_folder = index_folder
        self._folder = index_folder / part
        self._part = part
        self._kind: type[Index] = kind
        self._put: Put[Index] = put
        self._opening = threading.Lock()
        self._opened: Index | None = None
        swap.settle(self._folder)
        self._seal = Seal(self._folder, kind.VOLATILE)
        self.is_trusted = self._is_trusted()
        if not self.is_trusted:
            self._discard()
            self._seal.doubt()

    def _is_trusted(self) -> bool:
        passages = self._catalog.counts()[1]
        if not self._folder.exists():
            return passages == 0
        state = self._seal.state(self._catalog.generation)
        if state is SealState.ABSENT:
            return apart.passes_trial(self._index_folder, self._part, passages)
        return state is SealState.INTACT

    @property
    def index(self) -> Index:
        with self._opening:
            if self._opened is None:
                self._opened = self._open()
            return self._opened

    def _open(self) -> Index:
        try:
            index = self._kind(self._folder, self._seal)
        except DerivedIndexDamaged:  # sealed and yet unfit, as after an update of its library
            self._discard()
            making.make(self._catalog, self._folder, self._kind, self._put)
            swap.put_in_place(self._folder)
            index = self._kind(self._folder, self._seal)
        self._seal.put(self._catalog.generation)  # opening may have changed the files
        return index

    def make_anew(self, in_own_process: bool = False) -> None:
        """Make it from the catalog, without embedding anything, beside the present one, which
        answers until the new one takes its place in one step.

        Raises:
            DataDirectoryFull
        """
        if in_own_process:
            apart.make(self._index_folder, self._part)
        else:
            making.make(self._catalog, self._folder, self._kind, self._put)
        with self._gate.alone(), self._opening:
            if self._opened:
                self._opened.close()
            self._opened = None
            swap.put_in_place(self._folder)
            self._seal = Seal(self._folder, self._kind.VOLATILE)
            self.is_trusted = True

    def learn(self, passages: list[Passage]) -> None:
        self._put(self._catalog, self.index, passages)

    def close(self) -> None:
        if self._opened:
            self._opened.close()
        if self._folder.exists():
            self._seal.put(self._catalog.generation)

    def forget_damaged(self) -> None:
        """Remove the files that were set aside."""
        swap.remove(swap.aside(self._folder))

    def _discard(self) -> None:
        """Keep it for a look where there is room for another one."""
        if not self._folder.exists():
            return
        if free_bytes(self._folder) > 2 * size_of(self._folder):
            swap.set_aside(self._folder)
        else:
            swap.remove(self._folder)
