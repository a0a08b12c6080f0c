"""Debian's Chromium for the browser tests: found, installed where that is allowed, or skipped."""

import os
import shutil
import subprocess

import pytest

PACKAGES = ("chromium", "fonts-noto-cjk")  # without the fonts all Chinese would be empty boxes
INSTALL = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(PACKAGES)}"
ARGUMENTS = [
    "--headless",
    "--no-sandbox",  # tests run as root in containers, where its sandbox cannot start
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_or_install() -> str:
    """The path of Chromium; skips the test where there is none and none can be installed."""
    found = _find()
    if not found and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        done = subprocess.run(INSTALL, shell=True, capture_output=True, timeout=600, check=False)
        found = _find() if done.returncode == 0 else None
    if not found:
        pytest.skip(f"there is no Chromium; install it with: {INSTALL}")
    return found


def _find() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")
