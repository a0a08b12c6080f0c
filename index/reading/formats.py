"""Which reader reads which format. Readers are imported when the first file needs them."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import limits
from index.reading.filetype import BY_SUFFIX, TEXTUAL, FileType, detect

# every module has `read(data: bytes) -> DocumentText`, which raises UnreadableFile
_READERS = {
    FileType.TEXT: "plain",
    FileType.MARKDOWN: "markdown",
    FileType.HTML: "html",
    FileType.CSV: "csv",
    FileType.DOCX: "docx",
    FileType.XLSX: "xlsx",
    FileType.XLS: "xls",
    FileType.OFD: "ofd",
    FileType.DOC: "office",
    FileType.RTF: "office",
    FileType.PDF: "pdf",
    FileType.IMAGE: "images",
}
SUFFIXES = frozenset(s for s, kind in BY_SUFFIX.items() if kind in _READERS)


def read_bytes(data: bytes, suffix: str) -> DocumentText:
    """The content of a file, read as what it is.

    Raises:
        UnreadableFile: not a document, too large, damaged, or without text.
    """
    kind = detect(data, suffix)
    if kind is FileType.ZIP:
        raise UnreadableFile("is a ZIP archive within another or under another name; unpack it")
    if kind in TEXTUAL and len(data) > limits.TEXT_FILE_BYTES:
        limit = limits.TEXT_FILE_BYTES // limits.MIB
        size = len(data) / limits.MIB
        raise UnreadableFile(f"{size:.0f} MB, more than the {limit} MB a text may have")
    document = _reader(kind)(data)
    if not document.blocks:
        raise UnreadableFile("holds no text")
    named = BY_SUFFIX.get(suffix)
    if named is kind or {named, kind} <= {FileType.TEXT, FileType.MARKDOWN}:
        return document
    note = f"is {kind.value} named {suffix or 'without suffix'}; read as what it is"
    return replace(document, notes=(note, *document.notes))


def _reader(kind: FileType) -> Callable[[bytes], DocumentText]:
    if kind not in _READERS:
        raise UnreadableFile(f"is {kind.value}, which is not read yet")
    read: Callable[[bytes], DocumentText] = import_module(f"index.reading.{_READERS[kind]}").read
    return read
