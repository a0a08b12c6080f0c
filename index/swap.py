"""A folder takes the place of another in one step, whenever the process is killed.

The new one is made beside the old one as `name.new`, marked as ready, and the two change places.
What a kill cut short is ended by `settle`, which every opening calls first.
"""

import os
import shutil
from pathlib import Path

_READY = "ready"  # a file in a new folder that is complete


def new_beside(current: Path) -> Path:
    """Where to make the folder that will take the place of this one."""
    return current.with_name(f"{current.name}.new")


def put_in_place(current: Path) -> None:
    """The complete `new_beside(current)` becomes `current`; the old one is removed."""
    new, old = new_beside(current), _old(current)
    remove(old)
    with (new / _READY).open("wb") as mark:
        os.fsync(mark.fileno())
    if current.exists():
        current.rename(old)
    new.rename(current)
    settle(current)


def settle(current: Path) -> None:
    """End a change of places that was cut short; does nothing where there was none."""
    new, old = new_beside(current), _old(current)
    if not current.exists():
        if (new / _READY).exists():
            new.rename(current)
        elif old.exists():
            old.rename(current)
    (current / _READY).unlink(missing_ok=True)
    (new / _READY).unlink(missing_ok=True)
    if current.exists():
        remove(old)


def set_aside(current: Path) -> None:
    """Keep a damaged folder for a look, in the place of the last one."""
    if current.exists():
        remove(aside(current))
        current.rename(aside(current))


def aside(current: Path) -> Path:
    return current.with_name(f"{current.name}.damaged")


def remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _old(current: Path) -> Path:
    return current.with_name(f"{current.name}.old")
