"""Free space, failed writes, checksums."""

import errno
import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.errors import ModelFilesError
from index.errors import DataDirectoryFull

FreeBytes = Callable[[Path], int]
_CHUNK = 1 << 20


def free_bytes(folder: Path) -> int:
    """Bytes that can still be written to the disk of a folder, which need not exist yet."""
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    return shutil.disk_usage(existing).free


def require_space(folder: Path, needed: int, free: FreeBytes) -> None:
    """Raises DataDirectoryFull when fewer than `needed` bytes are free."""
    available = free(folder)
    if available < needed:
        raise DataDirectoryFull(
            f"installing the models in {folder} needs {needed:,} bytes ({_gb(needed)}) but only "
            f"{available:,} bytes ({_gb(available)}) are free; make room or set POLICY_MODELS_DIR "
            "to a folder on a larger disk"
        )


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turn a failed write into an error that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DataDirectoryFull(
                f"the disk of {folder} is full; make room and run the command again: "
                "it continues where it stopped"
            ) from error
        raise ModelFilesError(
            f"the models cannot be written to {folder} ({error.strerror or error}); "
            "check that the folder is yours, or set POLICY_MODELS_DIR to another one"
        ) from error


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_chunks(size: int, read: Callable[[int], bytes]) -> Iterator[bytes]:
    """Pieces of at most 1 MiB, `size` bytes together, or fewer when the source ends early."""
    while size > 0 and (chunk := read(min(_CHUNK, size))):
        size -= len(chunk)
        yield chunk


def _gb(amount: int) -> str:
    return f"{amount / 1e9:.1f} GB"
