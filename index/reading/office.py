"""Documents of old Word and of WPS (.doc, .wps) and RTF, through LibreOffice if installed.

It runs in the worker's process group and within its limits, so that it ends with the worker. Its
profile is in the worker's temporary folder.
"""

import tempfile
from pathlib import Path

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.libreoffice import convert, find
from index.reading import docx


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where LibreOffice is missing or cannot convert the document."""
    program = find()
    if program is None:
        raise UnreadableFile(
            "is of an old format that only LibreOffice reads; install LibreOffice, or save it as"
            " .docx"
        )
    # kept as long as the worker, since making one takes LibreOffice seconds
    profile = Path(tempfile.gettempdir()) / "libreoffice"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "document.doc"
        source.write_bytes(data)
        converted = convert(program, source, "docx:MS Word 2007 XML", profile)
    if converted is None:
        raise UnreadableFile(
            "cannot be converted by LibreOffice, so it is damaged or protected by a password"
        )
    return docx.read(converted)
