"""A full disk, told the same way whoever finds it: SQLite, Chroma or tantivy."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from index.errors import DataDirectoryFull, PolicyError

FULL = (
    "the disk of the data directory is full; free some space and run `policy-assistant ingest` "
    "again, nothing that was committed is lost"
)
_TELLING = ("no space left", "disk is full", "os error 28", "disk quota exceeded")
_RESERVE = "reserve"  # a file of the data directory that is given up when the disk is full
_RESERVED = 4 * 1024 * 1024  # bytes; enough for opening, which all three stores write a little for
_NO_ROOM = 64 * 1024  # bytes; with less left, whatever failed failed for that


@contextmanager
def full_disk_is_told(folder: Path) -> Iterator[None]:
    """Raises DataDirectoryFull in place of whatever a library raises where no room is left."""
    try:
        yield
    except PolicyError:
        raise
    except Exception as error:
        if _is_full(error, folder):
            raise DataDirectoryFull(FULL) from error
        raise


def keep_reserve(data_dir: Path) -> None:
    """Give up the reserve where else no store could be opened, and take it again where it fits."""
    reserve = data_dir / _RESERVE
    free = free_bytes(data_dir)
    with suppress(OSError):
        if free < _RESERVED // 2:
            reserve.unlink(missing_ok=True)
        elif free > 4 * _RESERVED and not reserve.exists():
            reserve.write_bytes(bytes(_RESERVED))


def check_room(data_dir: Path) -> None:
    """Raises DataDirectoryFull where a write would take the room that reading needs."""
    if free_bytes(data_dir) < _RESERVED // 2 or (
        not (data_dir / _RESERVE).exists() and free_bytes(data_dir) < 4 * _RESERVED
    ):
        raise DataDirectoryFull(FULL)


def free_bytes(folder: Path) -> int:
    """Room left on the disk of a folder that exists or whose parent does."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def _is_full(error: Exception, folder: Path) -> bool:
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return True
    told = str(error).lower()
    return any(words in told for words in _TELLING) or free_bytes(folder) < _NO_ROOM
