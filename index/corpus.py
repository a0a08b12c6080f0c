"""The folder of documents. The only module that opens files of the corpus."""

import atexit
import hashlib
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath, PurePosixPath

from index import metadata, reading
from index.documents import Document, DocumentText
from index.errors import CorpusError, UnreadableFile
from index.reading.charset import decode
from index.reading.markdown import parse_metadata

READING_VERSION = 8  # raise it when the same file would be read differently
_MAX_READERS = 4
_PER_READER = 5  # files that are parsed; fewer are read before one more process has started
_TEXTS_PER_READER = 500
_MAX_WAITING = 8  # people who wait for the picture of a page
_KEPT_PAGES = 32  # pictures of pages, some 300 KB each
_TEXTS = (".md", ".txt", ".csv")

Loaded = tuple[Document, DocumentText]


@dataclass(frozen=True)
class SourceFile:
    """A file to ingest. `digest` covers all that decides what is made of it.

    member: its name within the archive at `path`; empty where the file is no member of one.
    member_sidecar: whether the archive has a sidecar for it.
    refused: why it cannot be read, where that is known already.
    """

    path: Path
    name: str  # relative to the corpus folder, with / between its parts, archives as folders
    digest: str
    member: str = ""
    member_sidecar: bool = False
    refused: str = ""


def scan(folder: Path) -> Iterator[SourceFile]:
    """The files to ingest, in the order of their names; those in ZIP archives among them.

    README.md and files or folders whose name starts with . or _ are for people and left out.

    Raises:
        CorpusError: the folder does not exist.
    """
    if not folder.is_dir():
        raise CorpusError(f"there is no corpus folder {folder}; name one with --corpus")
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield from files_of(folder, path.relative_to(folder).as_posix())


def files_of(folder: Path, name: str) -> Iterator[SourceFile]:
    """As `scan`, of one file of the folder: several of an archive, none of what is left out."""
    path = folder / name
    if is_left_out(PurePosixPath(name)) or not path.is_file():
        return
    if path.suffix.lower() == ".zip":
        yield from _unpacked(path, name)
    else:
        yield SourceFile(path, name, _digest(path))


def _unpacked(path: Path, name: str) -> Iterator[SourceFile]:
    try:
        members = reading.members(path)
    except UnreadableFile as error:
        yield SourceFile(path, name, _digest(path), refused=str(error))
        return
    if members is None:  # not an archive, whatever its name says
        yield SourceFile(path, name, _digest(path))
        return
    if not members:
        yield SourceFile(path, name, _digest(path), refused="holds no files")
    digests = {member.name: member.digest for member in members}
    for member in sorted(members, key=lambda member: member.name):
        if not is_left_out(PurePosixPath(member.name)):
            sidecar = digests.get(_sidecar_name(member.name), "")
            parts = (READING_VERSION, member.digest, sidecar)
            digest = hashlib.sha256(repr(parts).encode()).hexdigest()
            inner = f"{name}/{member.name}"
            yield SourceFile(path, inner, digest, member.name, bool(sidecar), member.refused)


def load(source: SourceFile) -> Loaded:
    """Read one file and its sidecar.

    Raises:
        UnreadableFile: says why, without the name of the file.
    """
    return _load(source, reading.shared)


def load_all(files: Iterable[SourceFile]) -> Iterator[tuple[SourceFile, Loaded | UnreadableFile]]:
    """Read files in several processes, some ahead of what is asked for, in their order."""
    files = list(files)
    count = _readers_for(files)
    own = reading.Readers(count) if count > 1 else nullcontext(reading.shared)
    ahead: deque[tuple[SourceFile, Future[Loaded | UnreadableFile]]] = deque()
    with own as readers, ThreadPoolExecutor(count) as threads:
        try:
            for file in files:
                ahead.append((file, threads.submit(_attempt, file, readers)))
                if len(ahead) > 2 * count:
                    done, result = ahead.popleft()
                    yield done, result.result()
            while ahead:
                done, result = ahead.popleft()
                yield done, result.result()
        except BaseException:  # whoever asked has gone: no file is worth waiting for
            over = [result.cancel() or result.done() for _, result in ahead]
            if not all(over):  # else the shared reader, if it is busy, reads for somebody else
                readers.interrupt()
            raise


def is_paged(document: Document) -> bool:
    """Whether it was read from pages that can be looked at; files in archives cannot."""
    name = document.source_file.lower()
    return PurePosixPath(name).suffix in reading.limits.PAGE_SUFFIXES and ".zip/" not in name


class Originals:
    """The files behind documents, whose pages can be looked at. They are drawn one at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._readers = reading.Readers(1)
        atexit.register(self._readers.close)
        self._waiting = threading.BoundedSemaphore(_MAX_WAITING)
        self._drawn = lru_cache(maxsize=_KEPT_PAGES)(self._draw)

    def has_pages(self, document: Document) -> bool:
        """Whether it is a PDF or picture that is still there as it was read; none in an archive."""
        path = self._folder / document.source_file
        return is_paged(document) and path.is_file() and _digest(path) == document.digest

    def page(self, document: Document, number: int, words: str) -> bytes | None:
        """A page as PNG, with the words marked where they are found; None while too many wait.

        Raises:
            UnreadableFile: the file has no such page, or cannot be drawn.
        """
        if not self._waiting.acquire(blocking=False):
            return None
        try:
            return self._drawn(document.source_file, document.digest, number, words)
        finally:
            self._waiting.release()

    def _draw(self, name: str, digest: str, number: int, words: str) -> bytes:
        return self._readers.page(self._folder / name, number, words)


def _readers_for(files: Sequence[SourceFile]) -> int:
    texts = sum(file.name.lower().endswith(_TEXTS) for file in files)
    useful = 1 + (len(files) - texts) // _PER_READER + texts // _TEXTS_PER_READER
    return min(os.cpu_count() or 1, _MAX_READERS, useful)


def _attempt(source: SourceFile, readers: reading.Readers) -> Loaded | UnreadableFile:
    try:
        return _load(source, readers)
    except UnreadableFile as error:
        return error


def _load(source: SourceFile, readers: reading.Readers) -> Loaded:
    if source.refused:
        raise UnreadableFile(source.refused)
    text = readers.read(source.path, source.member)
    sidecar = parse_metadata(_sidecar_text(source, readers))
    return metadata.describe(source.name, source.digest, text, sidecar), text


def _sidecar_text(source: SourceFile, readers: reading.Readers) -> str:
    if not source.member:
        path = sidecar_of(source.path)
        return decode(path.read_bytes()) if path.exists() else ""
    if not source.member_sidecar:
        return ""
    return readers.text(source.path, _sidecar_name(source.member))


def is_left_out(relative: PurePath) -> bool:
    """Whether a file is for people, or tells about another one."""
    hidden = any(part.startswith((".", "_")) for part in relative.parts)
    is_sidecar = relative.name.endswith(metadata.SIDECAR_SUFFIX)
    return hidden or is_sidecar or relative.name.lower() == "readme.md"


def _sidecar_name(name: str) -> str:
    return name + metadata.SIDECAR_SUFFIX


def sidecar_of(path: Path) -> Path:
    """Where the metadata of a file are written beside it."""
    return path.with_name(_sidecar_name(path.name))


def _digest(path: Path) -> str:
    digest = hashlib.sha256(f"{READING_VERSION}".encode())
    for part in (path, sidecar_of(path)):
        size, content = 0, b""
        try:
            size = part.stat().st_size
            # a file too large to be read is not worth hashing: its size stands for it
            if 0 < size <= reading.limits.FILE_BYTES:
                with part.open("rb") as file:
                    content = hashlib.file_digest(file, "sha256").digest()
        except OSError:
            pass
        digest.update(size.to_bytes(8, "big") + content)
    return digest.hexdigest()


def altered(source: SourceFile, folder: Path, text: str) -> SourceFile:
    """The file with another text, written into `folder`; its sidecar goes along.

    For trying what an answer does when a document says something else: ingested in the place of
    `source`, it is the same document.

    Raises:
        UnreadableFile: it is no text file of its own, so that its text is not all there is to it.
    """
    if source.member or not source.name.lower().endswith(_TEXTS):
        raise UnreadableFile("only text files can be altered")
    path = folder / source.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if (sidecar := sidecar_of(source.path)).exists():
        sidecar_of(path).write_bytes(sidecar.read_bytes())
    return SourceFile(path, source.name, _digest(path))


def glossary(folder: Path) -> dict[str, str]:
    """English name → Chinese name, from `_glossary.yaml`; empty where there is none.

    Raises:
        CorpusError: the file is not a list of names.
    """
    return _pairs(folder / "_glossary.yaml", "`English name: 中文名`")


def translations(folder: Path) -> dict[str, str]:
    """Chinese sentence, label or cell → its approved English, from `_english.yaml`; empty where
    there is none.

    Raises:
        CorpusError: the file is no list of these.
    """
    return _pairs(folder / "_english.yaml", "`中文句子: English sentence`")


def _pairs(file: Path, lines: str) -> dict[str, str]:
    if not file.exists():
        return {}
    try:
        pairs = parse_metadata(decode(file.read_bytes()))
    except UnreadableFile as error:
        raise CorpusError(f"{file} must hold lines of {lines}") from error
    return {left: str(right) for left, right in pairs.items()}
