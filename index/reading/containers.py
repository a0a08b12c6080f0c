"""ZIP containers: archives of documents, and the office formats that are ZIP inside.

Nothing is unpacked to disk, and nothing is believed of what the headers say: members are inflated
piece by piece and counted, and the counting stops at the limits.
"""

import hashlib
import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from index.errors import UnreadableFile
from index.reading import limits

_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
_UTF8_NAME, _ENCRYPTED = 0x800, 0x1
_CHUNK = 2**20


@dataclass(frozen=True)
class Member:
    """A file within an archive. `refused` says why it cannot be read, and is mostly empty."""

    name: str
    digest: str
    refused: str = ""


def check(data: bytes) -> None:
    """Inflate an office file once, to see that it is whole and within the limits.

    Raises:
        UnreadableFile: damaged, protected, or larger inside than a document may be.
    """
    with _opened(io.BytesIO(data)) as archive:
        budget = _Budget(len(data))
        for info in archive.infolist():
            if reason := _refusal(info):
                raise UnreadableFile(reason)
            try:
                for piece in _pieces(archive, info):
                    budget.spend(len(piece))
            except _DAMAGED as error:
                raise UnreadableFile("is damaged inside; get a complete copy of it") from error


def members(path: Path) -> list[Member]:
    """The files in an archive in its own order, damaged and protected ones among them.

    Raises:
        UnreadableFile: the archive as a whole is damaged or exceeds a limit.
    """
    found: dict[str, Member] = {}
    with path.open("rb") as file, _opened(file) as archive:
        budget = _Budget(path.stat().st_size)
        for info in archive.infolist():
            name = _safe_name(info)
            if info.is_dir() or not name:
                continue
            if name in found:
                count = sum(other.partition(" (")[0] == name for other in found) + 1
                name, reason = f"{name} ({count})", "has the name of another file in the archive"
            else:
                reason = _refusal(info)
            found[name] = Member(name, "", reason) if reason else _hashed(archive, info, budget)
    return list(found.values())


def extract(path: Path, name: str) -> bytes:
    """One member by the name that `members` gave it.

    Raises:
        UnreadableFile: gone, damaged, protected or too large.
    """
    with path.open("rb") as file, _opened(file) as archive:
        for info in archive.infolist():
            if _safe_name(info) == name:
                if reason := _refusal(info):
                    raise UnreadableFile(reason)
                try:
                    return b"".join(_pieces(archive, info))
                except _DAMAGED as error:
                    raise UnreadableFile("is damaged in the archive") from error
    raise UnreadableFile("is no longer in the archive")


class _Budget:
    """What all members together may inflate to."""

    def __init__(self, packed: int) -> None:
        self._packed = max(packed, 1)
        self._inflated = 0

    def spend(self, size: int) -> None:
        self._inflated += size
        if self._inflated > limits.INFLATED_BYTES:
            limit = limits.INFLATED_BYTES // limits.MIB
            raise UnreadableFile(f"unpacks to more than {limit} MB; split it")
        large = self._inflated > limits.RATIO_FROM
        if large and self._inflated > limits.RATIO * self._packed:
            raise UnreadableFile(
                f"unpacks to more than {limits.RATIO} times its size, as a zip bomb does"
            )


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(file)
    except (*_DAMAGED, NotImplementedError) as error:
        raise UnreadableFile("is a damaged ZIP container; get a complete copy of it") from error
    if len(archive.infolist()) > limits.MEMBERS:
        archive.close()
        raise UnreadableFile(f"holds more than {limits.MEMBERS} files; split it")
    return archive


def _refusal(info: zipfile.ZipInfo) -> str:
    """Why a member is not even tried, as far as its header tells."""
    if info.flag_bits & _ENCRYPTED:
        return "is protected by a password; save a copy without one"
    if info.file_size > limits.MEMBER_BYTES:
        limit = limits.MEMBER_BYTES // limits.MIB
        return f"unpacks to {info.file_size / limits.MIB:.0f} MB, more than the {limit} MB allowed"
    return ""


def _pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    size = 0
    try:
        with archive.open(info) as file:
            while piece := file.read(_CHUNK):
                size += len(piece)
                if size > limits.MEMBER_BYTES:
                    raise UnreadableFile("unpacks to more than its header says")
                yield piece
    except (RuntimeError, NotImplementedError) as error:
        raise UnreadableFile("is packed in a way that is not read here; use plain ZIP") from error


def _hashed(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: _Budget) -> Member:
    name = _safe_name(info)
    digest = hashlib.sha256()
    try:
        for piece in _pieces(archive, info):
            budget.spend(len(piece))
            digest.update(piece)
    except _DAMAGED:
        return Member(name, "", "is damaged in the archive")
    return Member(name, digest.hexdigest())


def _safe_name(info: zipfile.ZipInfo) -> str:
    """A name with / between its parts and no way out of the archive."""
    parts = _decoded(info).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."} and ":" not in part)


def _decoded(info: zipfile.ZipInfo) -> str:
    """Chinese Windows packs names in GBK and does not say so; zipfile takes them for cp437."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
