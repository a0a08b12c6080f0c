"""What is in an installed folder, and how a folder becomes an installed one in a single step.

A model is built in `<folder>.partial`. When it is whole, its files are forced to the disk, a stamp
is written that says what they are, and the folder is renamed. So a folder with a right stamp is
always a whole model, whenever the program or the machine was stopped.
"""

import json
import os
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path

from assistant.model_files.manifest import Model

STAMP = "installed.json"
_PARTIALS = (".partial", ".hub.partial")


@dataclass(frozen=True)
class Stamp:
    """`files` maps each file that must be there to its size, so that a look costs no hashing."""

    about: Model
    recipe: int = 0  # by which the files were made, see manifest.toml
    converter: str = ""  # package and version that converted the language model
    files: dict[str, int] = field(default_factory=dict)


def installed(folder: Path) -> Stamp | None:
    """The stamp of a whole folder, None when the folder is missing, foreign or damaged."""
    try:
        content = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        stamp = Stamp(**content | {"about": Model(**content["about"])})
        whole = all((folder / name).stat().st_size == size for name, size in stamp.files.items())
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return stamp if whole and stamp.files else None


def partial_of(place: Path, suffix: str = ".partial") -> Path:
    """Where something is built before it appears under its own name."""
    return place.with_name(place.name + suffix)


def hub_partial_of(place: Path) -> Path:
    """The same for a download from a hub, which leaves other files when it is interrupted."""
    return partial_of(place, ".hub.partial")


def finish(partial: Path, folder: Path, stamp: Stamp) -> None:
    """Turn a partial folder that is whole into the installed model, instead of an older one."""
    files = sorted(path for path in partial.rglob("*") if path.is_file())
    for file in files:
        _to_disk(file)
    sizes = {
        path.relative_to(partial).as_posix(): path.stat().st_size
        for path in files
        if path.suffix != ".md"  # a person may edit these
    }
    content = json.dumps(asdict(stamp) | {"files": sizes}, ensure_ascii=False, indent=2)
    (partial / STAMP).write_text(content + "\n", encoding="utf-8")
    _publish(partial, folder)


def recover(folder: Path) -> None:
    """Complete what a kill between the last steps of `finish` has left undone."""
    if folder.exists():
        return
    for suffix in _PARTIALS:
        if installed(partial_of(folder, suffix)) is not None:
            _publish(partial_of(folder, suffix), folder)
            return
    old = partial_of(folder, ".old")
    if old.exists():
        old.rename(folder)


def remove_hidden(folder: Path) -> None:
    """Remove the notes that the hub libraries keep about their downloads."""
    for hidden in folder.glob(".*"):
        shutil.rmtree(hidden) if hidden.is_dir() else hidden.unlink()


def _publish(partial: Path, folder: Path) -> None:
    old = partial_of(folder, ".old")
    if folder.exists():
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
    partial.rename(folder)
    # with what an interrupted installation from another source may have left
    for suffix in (".old", *_PARTIALS):
        shutil.rmtree(partial_of(folder, suffix), ignore_errors=True)


def _to_disk(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())
