"""LibreOffice, if it is installed: it reads and writes formats that no library of ours does."""

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
# macros are off, and nothing linked is fetched
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


def convert(
    program: str, source: Path, form: str, profile: Path, seconds: float | None = None
) -> bytes | None:
    """The file in another form, such as `pdf`; None where that cannot be made in time.

    form: as LibreOffice names it, its ending first. profile: a folder for LibreOffice's settings,
    made if it is not there; two conversions at once need two. The result lies beside the source.
    """
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "--convert-to", form, "--outdir", str(source.parent), str(source),
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": tempfile.gettempdir()},
        # so that what it starts can be ended with it; without a limit it ends with our group
        start_new_session=seconds is not None,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()
        return None
    made = source.with_suffix(f".{form.partition(':')[0]}")
    return made.read_bytes() if made.exists() else None
