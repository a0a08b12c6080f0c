"""A file becomes text with structure: one reader a format, all giving a `DocumentText`."""

from collections.abc import Callable
from pathlib import Path

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import html, markdown, plain

MAX_FILE_BYTES = 20 * 1024 * 1024

_READERS: dict[str, Callable[[bytes], DocumentText]] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".txt": plain.read,
    ".html": html.read,
    ".htm": html.read,
}
SUFFIXES = frozenset(_READERS)


def read(path: Path) -> DocumentText:
    """Read one file of the corpus.

    Raises:
        UnreadableFile: too large, empty, binary, or of an unknown encoding or format.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(SUFFIXES))
        raise UnreadableFile(f"format {path.suffix or 'without suffix'} is not read; use {known}")
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 2**20
            raise UnreadableFile(f"{size / 2**20:.0f} MB, more than the {limit} MB a text may have")
        document = reader(path.read_bytes())
    except OSError as error:
        raise UnreadableFile(f"cannot be opened: {error.strerror}") from error
    if not document.blocks:
        raise UnreadableFile("holds no text")
    return document
