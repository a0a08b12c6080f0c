"""A Word document of ours as PDF, by LibreOffice where it is installed."""

import tempfile
import threading
from pathlib import Path

from assistant.errors import PdfUnavailable
from index import libreoffice

_SECONDS = 60.0
_one = threading.Lock()  # each conversion takes a processor and some 200 MB


def write(docx: bytes) -> bytes:
    """Raises PdfUnavailable."""
    program = libreoffice.find()
    if program is None:
        raise PdfUnavailable("LibreOffice is not installed; take the Word file instead")
    with _one, tempfile.TemporaryDirectory(prefix="letter-", ignore_cleanup_errors=True) as name:
        source = Path(name) / "letter.docx"
        source.write_bytes(docx)
        made = libreoffice.convert(program, source, "pdf", Path(name) / "profile", _SECONDS)
    if made is None:
        raise PdfUnavailable("LibreOffice could not make the PDF; take the Word file instead")
    return made
