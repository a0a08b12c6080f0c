"""Documents of old Word and of WPS (.doc, .wps) and RTF, through LibreOffice if installed.

It runs in the worker's process group and within its limits, so that it ends with the worker. Its
profile is in the worker's temporary folder: macros are off there, and nothing linked is fetched.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import docx

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""


def find() -> str | None:
    """The path of LibreOffice."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).exists()), None)


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where LibreOffice is missing or cannot convert the document."""
    program = find()
    if program is None:
        raise UnreadableFile(
            "is of an old format that only LibreOffice reads; install LibreOffice, or save it as"
            " .docx"
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "document.doc"
        source.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={_profile().as_uri()}",
            "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source),
        ]  # fmt: skip
        environment = {**os.environ, "HOME": tempfile.gettempdir()}
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            check=False,
        )
        converted = source.with_suffix(".docx")
        if not converted.exists():
            raise UnreadableFile(
                "cannot be converted by LibreOffice, so it is damaged or protected by a password"
            )
        return docx.read(converted.read_bytes())


def _profile() -> Path:
    """Kept as long as the worker, since making one takes LibreOffice seconds."""
    folder = Path(tempfile.gettempdir()) / "libreoffice"
    settings = folder / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
    return folder
