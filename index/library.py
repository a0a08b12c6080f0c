"""The corpus folder as the staff change it: files are put, replaced, taken out and put back.

Nothing is overwritten: what is replaced or taken out goes to `_trash`, and what is sent lies in
`_incoming` until it is whole. Ingest leaves both out, as every name that starts with _.
"""

import re
import secrets
import shutil
import time
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from index.corpus import is_left_out, sidecar_of
from index.errors import LibraryRefused

_TRASH, _INCOMING = "_trash", "_incoming"
_KEY = re.compile(r"\d{8}T\d{6}-[0-9a-f]{8}")
_FORBIDDEN = '<>:"|?*'  # no part of a name on some system that a copy of the folder may go to
_LONGEST_NAME = 200  # bytes, which leave room for a sidecar's suffix
_PIECE = 1024 * 1024  # bytes
_A_DAY = 86400  # seconds


@dataclass(frozen=True)
class Trashed:
    """A file in the trash. `name`: where it was; `at`: ISO time in UTC; `size`: bytes."""

    key: str
    name: str
    at: str
    size: int


def file_name(sent: str) -> str:
    """What a file that somebody sends is called in the folder: the last part of its name, without
    what another system would trip over.

    Raises:
        LibraryRefused: nothing is left, or ingest would leave such a file out.
    """
    name = unicodedata.normalize("NFC", re.split(r"[/\\]", sent)[-1])
    plain = ("_" if c in _FORBIDDEN or not c.isprintable() else c for c in name)
    name = "".join(plain).lstrip("._ ").rstrip(". ")
    stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
    room = _LONGEST_NAME - len(suffix.encode())
    if room < 1 or not stem:
        raise LibraryRefused("has no name that a file can have here")
    name = stem.encode()[:room].decode(errors="ignore") + suffix
    if is_left_out(PurePosixPath(name)):
        raise LibraryRefused("has a name that is kept for notes and metadata; rename it")
    return name


class Library:
    """Names are those of `SourceFile`: relative to the folder, with / between their parts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def receive(self, content: BinaryIO, most: int) -> Path:
        """Keep what is sent, apart from the documents, until it is put.

        Raises:
            LibraryRefused: it is empty, or larger than `most` bytes.
            OSError: the folder cannot be written.
        """
        incoming = self.folder / _INCOMING / secrets.token_hex(8)
        incoming.parent.mkdir(parents=True, exist_ok=True)
        size = 0
        try:
            with incoming.open("xb") as file:
                while piece := content.read(_PIECE):
                    size += len(piece)
                    if size > most:
                        raise LibraryRefused(f"is larger than {most // 2**20} MB; split it")
                    file.write(piece)
            if not size:
                raise LibraryRefused("is empty")
        except BaseException:
            incoming.unlink(missing_ok=True)
            raise
        return incoming

    def forget(self, incoming: Path) -> None:
        """Remove what was received and will not be put."""
        incoming.unlink(missing_ok=True)

    def forget_abandoned(self) -> None:
        """Remove what a server that was killed had received and not put, after a day."""
        for incoming in (self.folder / _INCOMING).glob("*"):
            if time.time() - incoming.stat().st_mtime > _A_DAY:
                incoming.unlink(missing_ok=True)

    def put(self, incoming: Path, name: str) -> str:
        """Put what was received under a name. What was there before goes to the trash; its key,
        empty where nothing was. A sidecar stays: it tells about the new file too.
        """
        place = self._place(name)
        key = ""
        if place.exists():
            key, trash = self._new_trash(name)
            shutil.copy2(place, trash)
            if sidecar_of(place).exists():
                shutil.copy2(sidecar_of(place), sidecar_of(trash))
        place.parent.mkdir(parents=True, exist_ok=True)
        incoming.replace(place)
        return key

    def holds(self, name: str) -> bool:
        return self._place(name).is_file()

    def holder(self, source_file: str) -> str:
        """The file that a document was read from: the archive, where it is a member of one.

        Empty where there is no such file any more.
        """
        path = PurePosixPath(source_file)
        for part in (path, *path.parents):
            if part.parts and self.holds(part.as_posix()):
                return part.as_posix()
        return ""

    def take_out(self, name: str) -> str:
        """Move a file and its sidecar to the trash; the key there. Raises LibraryRefused."""
        place = self._place(name)
        if not place.is_file():
            raise LibraryRefused("is no longer in the folder")
        key, trash = self._new_trash(name)
        place.replace(trash)
        if sidecar_of(place).exists():
            sidecar_of(place).replace(sidecar_of(trash))
        return key

    def put_back(self, key: str) -> str:
        """Move a file out of the trash to where it was; its name.

        Raises:
            LibraryRefused: it is not there, or another file has its place now.
        """
        trashed = self._in_trash(key)
        place, trash = self._place(trashed.name), self.folder / _TRASH / key / trashed.name
        if place.exists():
            raise LibraryRefused("cannot be put back: another file has its name; remove that first")
        place.parent.mkdir(parents=True, exist_ok=True)
        if sidecar_of(trash).exists():
            sidecar_of(trash).replace(sidecar_of(place))
        trash.replace(place)
        shutil.rmtree(self.folder / _TRASH / key)
        return trashed.name

    def destroy(self, key: str) -> str:
        """Remove a file of the trash for good; its name. Raises LibraryRefused: it is not there."""
        trashed = self._in_trash(key)
        shutil.rmtree(self.folder / _TRASH / key)
        return trashed.name

    def drop(self, name: str) -> None:
        """Remove a file that was put and cannot be used."""
        self._place(name).unlink(missing_ok=True)

    def trash(self) -> list[Trashed]:
        """What can be put back, the latest first."""
        folder = self.folder / _TRASH
        keys = sorted((p.name for p in folder.glob("*") if _KEY.fullmatch(p.name)), reverse=True)
        return [found for found in map(self._trashed, keys) if found]

    def _in_trash(self, key: str) -> Trashed:
        trashed = self._trashed(key) if _KEY.fullmatch(key) else None
        if trashed is None:
            raise LibraryRefused("is not in the trash")
        return trashed

    def _trashed(self, key: str) -> Trashed | None:
        folder = self.folder / _TRASH / key
        at = datetime.strptime(key[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and not is_left_out(name):
                told = at.isoformat(timespec="seconds")
                return Trashed(key, name.as_posix(), told, path.stat().st_size)
        return None

    def _new_trash(self, name: str) -> tuple[str, Path]:
        key = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        place = self.folder / _TRASH / key / name
        place.parent.mkdir(parents=True)
        return key, place

    def _place(self, name: str) -> Path:
        """Raises LibraryRefused for a name that leads out of the folder, or to what is left out."""
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or ".." in parts or "\\" in name or "\0" in name:
            raise LibraryRefused("has no name that a file can have here")
        if is_left_out(PurePosixPath(name)):
            raise LibraryRefused("has a name that is kept for notes and metadata; rename it")
        return self.folder / name
