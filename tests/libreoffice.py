"""Debian's LibreOffice for tests of old formats: found, installed where allowed, or skipped."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from index.reading import office

PACKAGES = ("libreoffice-writer-nogui", "libreoffice-calc-nogui")
INSTALL = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(PACKAGES)}"


def find_or_install() -> str:
    """The path of LibreOffice; skips the test where there is none and none can be installed."""
    found = office.find()
    if not found and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        done = subprocess.run(INSTALL, shell=True, capture_output=True, timeout=900, check=False)
        found = office.find() if done.returncode == 0 else None
    if not found:
        pytest.skip(f"there is no LibreOffice; install it with: {INSTALL}")
    return found


def convert(program: str, source: Path, form: str) -> bytes:
    """A file in another format, such as `doc`, `xls` or `xml:MS Word 2003 XML`."""
    profile = source.parent / "profile"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to",
               form, "--outdir", str(source.parent), str(source)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return source.with_suffix(f".{form.partition(':')[0]}").read_bytes()
