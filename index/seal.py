"""A seal on the folder of a derived index: its files are as its owner left them.

Chroma and tantivy take what they find on disk on trust: a cut or garbled file may give wrong
answers, or end the process. So each folder carries a list of its files with their checksums. It is
removed before the first write and put back when the index is closed in good order. A folder with
an intact seal is opened as it is; any other is first tried in a process of its own
(`index.apart`).
"""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path

_NAME = "seal.json"
_BLOCK = 1 << 20  # bytes


class SealState(Enum):
    INTACT = "intact"
    ABSENT = "absent"  # never closed in good order, or made for another state of the catalog
    BROKEN = "broken"  # files were changed or lost since


class Seal:
    """`volatile` names files that the library rewrites whenever it opens them.

    `generation` is that of the catalog the index agrees with.
    """

    def __init__(self, folder: Path, volatile: frozenset[str] = frozenset()) -> None:
        self._folder = folder
        self._volatile = volatile
        self._known: dict[str, tuple[int, int, int]] = {}  # name → size, mtime in ns, checksum
        self._unsure = False

    def state(self, generation: int) -> SealState:
        try:
            sealed = json.loads((self._folder / _NAME).read_text("utf-8"))
            files = {str(name): tuple(rest) for name, rest in sealed["files"].items()}
            sealed_for = int(sealed["generation"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return SealState.ABSENT
        there = self._files()
        changed = {n for n in files.keys() | there.keys() if files.get(n) != there.get(n)}
        if changed - self._volatile:
            return SealState.BROKEN
        return SealState.ABSENT if changed or sealed_for != generation else SealState.INTACT

    @contextmanager
    def lifted(self) -> Iterator[None]:
        """For writing. Where that fails, nobody knows what is on disk, and no seal is put back."""
        if not self._unsure:
            (self._folder / _NAME).unlink(missing_ok=True)
        self._unsure = True
        yield
        self._unsure = False

    def doubt(self) -> None:
        """The files are known not to agree with the catalog, so they get no seal."""
        self._unsure = True

    def put(self, generation: int) -> None:
        """Seal the files as they are now. A seal that finds no room is left out: it saves time."""
        if self._unsure:
            return
        with suppress(OSError):
            self._put(generation)

    def _put(self, generation: int) -> None:
        data = json.dumps({"generation": generation, "files": self._files()})
        target = self._folder / _NAME
        if not target.exists() or target.read_text("utf-8") != data:
            fresh = self._folder / f"{_NAME}.new"
            fresh.write_text(data, encoding="utf-8")
            fresh.replace(target)

    def _files(self) -> dict[str, tuple[int, int]]:
        """Size and checksum by name; what did not change since the last look is not read again."""
        found: dict[str, tuple[int, int]] = {}
        for path in self._folder.rglob("*"):
            name = path.relative_to(self._folder).as_posix()
            if not path.is_file() or path.name.startswith(_NAME) or path.name.endswith(".lock"):
                continue
            size, time = path.stat().st_size, path.stat().st_mtime_ns
            if self._known.get(name, ())[:2] != (size, time):
                self._known[name] = (size, time, _checksum(path))
            found[name] = (size, self._known[name][2])
        return found


def _checksum(path: Path) -> int:
    total = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total = zlib.crc32(block, total)
    return total


def is_failure(error: BaseException) -> bool:
    """Whether a library failed: an exception, or a panic of its Rust part, which is none."""
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"
