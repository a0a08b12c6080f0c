"""The folder of documents. The only module that opens files of the corpus."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index import metadata, reading
from index.documents import Document, DocumentText
from index.errors import CorpusError, UnreadableFile
from index.reading.charset import decode
from index.reading.markdown import parse_metadata

READING_VERSION = 1  # raise it when the same file would be read differently


@dataclass(frozen=True)
class SourceFile:
    """A file to ingest. `digest` covers all that decides what is made of it."""

    path: Path
    name: str  # relative to the corpus folder, with / between its parts
    digest: str


def scan(folder: Path) -> Iterator[SourceFile]:
    """The files to ingest, in the order of their names.

    README.md and files or folders whose name starts with . or _ are for people and left out.

    Raises:
        CorpusError: the folder does not exist.
    """
    if not folder.is_dir():
        raise CorpusError(f"there is no corpus folder {folder}; name one with --corpus")
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        relative = path.relative_to(folder)
        if not _is_left_out(relative):
            yield SourceFile(path, relative.as_posix(), _digest(path))


def load(source: SourceFile) -> tuple[Document, DocumentText]:
    """Read one file and its sidecar.

    Raises:
        UnreadableFile: says why, without the name of the file.
    """
    text = reading.read(source.path)
    sidecar_path = _sidecar(source.path)
    sidecar = parse_metadata(decode(sidecar_path.read_bytes())) if sidecar_path.exists() else {}
    return metadata.describe(source.name, source.digest, text, sidecar), text


def _is_left_out(relative: Path) -> bool:
    hidden = any(part.startswith((".", "_")) for part in relative.parts)
    is_sidecar = relative.name.endswith(metadata.SIDECAR_SUFFIX)
    return hidden or is_sidecar or relative.name.lower() == "readme.md"


def _sidecar(path: Path) -> Path:
    return path.with_name(path.name + metadata.SIDECAR_SUFFIX)


def _digest(path: Path) -> str:
    digest = hashlib.sha256(f"{READING_VERSION}".encode())
    for part in (path, _sidecar(path)):
        try:
            # a file too large to be read is not worth hashing: its size stands for it
            size = part.stat().st_size
            data = part.read_bytes() if size <= reading.max_bytes(part) else str(size).encode()
        except OSError:
            data = b""
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def glossary(folder: Path) -> dict[str, str]:
    """English name → Chinese name, from `_glossary.yaml`; empty where there is none.

    Raises:
        CorpusError: the file is not a list of names.
    """
    file = folder / "_glossary.yaml"
    if not file.exists():
        return {}
    try:
        names = parse_metadata(decode(file.read_bytes()))
    except UnreadableFile as error:
        raise CorpusError(f"{file} must hold lines of `English name: 中文名`") from error
    return {english: str(chinese) for english, chinese in names.items()}
