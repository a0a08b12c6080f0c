"""What the installer needs from a progress bar, and what it does with one."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

_LOOK_EVERY = 0.5  # seconds


class Progress(Protocol):
    """One bar per item; amounts in bytes."""

    def start(self, label: str, total: int) -> None: ...
    def advance(self, amount: int) -> None: ...
    def finish(self) -> None: ...


@contextmanager
def bar(progress: Progress, label: str, total: int) -> Iterator[None]:
    progress.start(label, total)
    try:
        yield
    finally:
        progress.finish()


@contextmanager
def growth(progress: Progress, folder: Path, total: int) -> Iterator[None]:
    """Advance as the files in a folder grow, by `total` bytes in the end.

    The hub libraries have no common way to report progress; the bytes on disk are always true.
    """
    before = _size(folder)
    shown = 0
    ended = threading.Event()

    def look() -> None:
        nonlocal shown
        while not ended.wait(_LOOK_EVERY):
            grown = min(_size(folder) - before, total)
            progress.advance(max(0, grown - shown))
            shown = max(shown, grown)

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield
        ended.set()
        watcher.join()
        progress.advance(total - shown)
    finally:
        ended.set()
        watcher.join()


def _size(folder: Path) -> int:
    total = 0
    for parent, _, names in os.walk(folder):  # unlike Path.rglob it bears what disappears
        for name in names:
            with suppress(OSError):
                total += os.stat(os.path.join(parent, name)).st_size
    return total
