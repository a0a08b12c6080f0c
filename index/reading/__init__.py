"""A file becomes text with structure: one reader a format, all giving a `DocumentText`."""

from collections.abc import Callable
from pathlib import Path

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import html, images, markdown, pdf, plain

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_SCAN_BYTES = 200 * 1024 * 1024  # pictures are larger than text, and PDF may hold them

_READERS: dict[str, Callable[[bytes], DocumentText]] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".txt": plain.read,
    ".html": html.read,
    ".htm": html.read,
    ".pdf": pdf.read,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"), images.read),
}
_SCANS = {suffix for suffix, reader in _READERS.items() if reader in {pdf.read, images.read}}
SUFFIXES = frozenset(_READERS)


def max_bytes(path: Path) -> int:
    """How large a file of this format may be."""
    return MAX_SCAN_BYTES if path.suffix.lower() in _SCANS else MAX_FILE_BYTES


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
        limit = max_bytes(path)
        if size > limit:
            raise UnreadableFile(
                f"{size / 2**20:.0f} MB, more than the {limit // 2**20} MB it may have; split it"
            )
        document = reader(path.read_bytes())
    except OSError as error:
        raise UnreadableFile(f"cannot be opened: {error.strerror}") from error
    if not document.blocks:
        raise UnreadableFile("holds no text")
    return document
