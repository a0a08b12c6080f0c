"""What a file is, told from its content: its name may be wrong, by mistake or on purpose.

Owner of olefile, which tells apart what older Office programs wrote.
"""

import io
import re
import zipfile
from enum import StrEnum

import olefile

from index.errors import UnreadableFile


class FileType(StrEnum):
    TEXT = "text"
    MARKDOWN = "Markdown"
    CSV = "CSV"
    HTML = "a web page"
    DOCX = "a Word document"
    XLSX = "an Excel workbook"
    DOC = "an old Word document"
    XLS = "an old Excel workbook"
    RTF = "an RTF document"
    OFD = "an OFD document"
    PDF = "a PDF"
    IMAGE = "an image"
    ZIP = "a ZIP archive"


BY_SUFFIX = {
    ".md": FileType.MARKDOWN, ".markdown": FileType.MARKDOWN, ".txt": FileType.TEXT,
    ".csv": FileType.CSV, ".tsv": FileType.CSV,
    ".html": FileType.HTML, ".htm": FileType.HTML, ".shtml": FileType.HTML,
    ".docx": FileType.DOCX, ".docm": FileType.DOCX, ".dotx": FileType.DOCX,
    ".xlsx": FileType.XLSX, ".xlsm": FileType.XLSX,
    ".doc": FileType.DOC, ".wps": FileType.DOC, ".rtf": FileType.RTF,
    ".xls": FileType.XLS, ".et": FileType.XLS,
    ".ofd": FileType.OFD, ".pdf": FileType.PDF, ".zip": FileType.ZIP,
    ".png": FileType.IMAGE, ".jpg": FileType.IMAGE, ".jpeg": FileType.IMAGE,
    ".tif": FileType.IMAGE, ".tiff": FileType.IMAGE, ".bmp": FileType.IMAGE,
    ".webp": FileType.IMAGE,
}  # fmt: skip
TEXTUAL = {FileType.TEXT, FileType.MARKDOWN, FileType.CSV, FileType.HTML}
_MAGIC = (
    (b"\x89PNG\r\n", FileType.IMAGE),
    (b"\xff\xd8\xff", FileType.IMAGE),
    (b"II*\x00", FileType.IMAGE),
    (b"MM\x00*", FileType.IMAGE),
    (b"BM", FileType.IMAGE),
    (b"{\\rtf", FileType.RTF),
)
_REFUSED = (
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or video file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_ENCRYPTED = 0x01  # in byte 11 of the file information block, [MS-DOC] 2.5.2
_CONTAINERS = (  # a part that no other format of the family has
    ("word/document.xml", FileType.DOCX),
    ("xl/workbook.xml", FileType.XLSX),
    ("OFD.xml", FileType.OFD),
)
_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_BOMS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS = "save it as PDF or .docx"


def detect(data: bytes, suffix: str) -> FileType:
    """What the content is; only among text formats does the suffix decide.

    Raises:
        UnreadableFile: a program, an unknown binary, or a format that is not read here.
    """
    if found := _by_magic(data):
        return found
    if not data.startswith(_BOMS) and b"\x00" in data[:65536]:
        raise UnreadableFile(_refusal(data))
    named = BY_SUFFIX.get(suffix)
    if _PAGE.match(data[:4096]):
        return FileType.HTML
    if b'progid="Word.Document"' in data[:4096]:
        return FileType.DOC  # Word 2003 as XML, which LibreOffice reads as well
    if b'progid="Excel.Sheet"' in data[:4096]:
        raise UnreadableFile("is an Excel workbook of 2003 as XML; save it as .xlsx")
    if data[:13].lower() == b"mime-version:":
        raise UnreadableFile(f"is a web archive or a mail; {_SAVE_AS}")
    if named in TEXTUAL:
        return named
    if named is None:
        known = ", ".join(sorted(BY_SUFFIX))
        raise UnreadableFile(f"format {suffix or 'without suffix'} is not read; use {known}")
    return FileType.TEXT


def _by_magic(data: bytes) -> FileType | None:
    if data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _zip_type(data)
    if data.startswith(_OLE):
        return _ole_type(data)
    if b"%PDF-" in data[:1024]:  # after containers, which may hold a PDF as it is
        return FileType.PDF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return FileType.IMAGE
    found = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    # two letters are too few to tell a bitmap from a text that begins with them
    return None if data[:2] == b"BM" and b"\x00" not in data[:64] else found


def _refusal(data: bytes) -> str:
    for magic, name in _REFUSED:
        if data.startswith(magic):
            return f"is {name}, not a document"
    return "is binary, and of no format that is read here"


def _zip_type(data: bytes) -> FileType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise UnreadableFile("is a damaged ZIP container; get a complete copy of it") from error
    for part, kind in _CONTAINERS:
        if part.lower() in names:
            return kind
    if any(name.startswith("ppt/") for name in names):
        raise UnreadableFile(f"is a PowerPoint presentation; {_SAVE_AS}")
    if "content.xml" in names and "mimetype" in names:
        raise UnreadableFile(f"is an OpenDocument file; {_SAVE_AS}")
    return FileType.ZIP


def _ole_type(data: bytes) -> FileType:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            names = {path[0] for path in ole.listdir() if len(path) == 1}
            is_word = "WordDocument" in names
            head = ole.openstream("WordDocument").read(12) if is_word else b""
    except (OSError, ValueError, IndexError, RecursionError) as error:
        raise UnreadableFile("is a damaged Office file; get a complete copy of it") from error
    if "EncryptedPackage" in names or (len(head) == 12 and head[11] & _WORD_ENCRYPTED):
        raise UnreadableFile("is protected by a password; save a copy without one")
    if is_word:
        return FileType.DOC
    if names & {"Workbook", "Book"}:
        return FileType.XLS
    if "PowerPoint Document" in names:
        raise UnreadableFile(f"is an old PowerPoint presentation; {_SAVE_AS}")
    raise UnreadableFile(f"is an Office file of an unknown kind; {_SAVE_AS}")
