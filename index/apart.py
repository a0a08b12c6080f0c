"""What is done with the derived indexes in a process of its own.

A trial: the libraries may panic, crash or hang on files that a kill left half written, and there
they do no harm. And a compaction: Chroma writes unused memory into its files as it finds it, so
the process that makes them must never have held what was deleted.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from index import agreement, making
from index.catalog import Catalog
from index.disk import FULL
from index.errors import DataDirectoryFull, DerivedIndexDamaged
from index.keywords import KeywordIndex
from index.vectors import VectorIndex

CATALOG, VECTORS, KEYWORDS = "catalog.sqlite3", "vectors", "keywords"  # names in the index folder
_SAMPLE = 2000  # passages searched for
_PATIENCE = 60.0  # seconds for a trial, and one more for every thousand passages
_PROGRAM = "import sys; from index.apart import main; main(*sys.argv[1:])"
_NOT_WELL, _FULL = 1, 3  # exit codes
_PR_SET_PDEATHSIG = 1  # of prctl(2)


def passes_trial(folder: Path, part: str, passages: int) -> bool:
    """Whether VECTORS or KEYWORDS of an index folder opens and agrees with the catalog."""
    try:
        return _run("try", folder, part, _PATIENCE + passages / 1000).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def make(folder: Path, part: str) -> None:
    """Make VECTORS or KEYWORDS of an index folder anew, beside the current ones.

    Raises:
        DataDirectoryFull, DerivedIndexDamaged (it did not succeed, for whatever reason).
    """
    made = _run("make", folder, part, None)
    if made.returncode == _FULL:
        raise DataDirectoryFull(FULL)
    if made.returncode:
        last = made.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise DerivedIndexDamaged(
            f"the {part} could not be made anew ({''.join(last)}); the present ones stay, see "
            "`policy-assistant doctor`"
        )


def _run(
    verb: str, folder: Path, part: str, patience: float | None
) -> "subprocess.CompletedProcess[bytes]":
    source = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH")]))
    reading, writing = os.pipe()  # whose end the process sees when this one is killed
    try:
        return subprocess.run(
            [sys.executable, "-c", _PROGRAM, verb, str(folder.absolute()), part],
            env={**os.environ, "PYTHONPATH": path},
            stdin=reading,
            capture_output=True,
            timeout=patience,
        )
    finally:
        os.close(reading)
        os.close(writing)


def main(verb: str, index_folder: str, part: str) -> None:
    """What the process does; it ends without what the libraries do at their end."""
    _die_with_parent()
    folder = Path(index_folder)
    catalog = Catalog(folder / CATALOG)
    try:
        well = _make(catalog, folder, part) if verb == "make" else _agrees(catalog, folder, part)
    except DataDirectoryFull:
        os._exit(_FULL)
    os._exit(0 if well else _NOT_WELL)


def _make(catalog: Catalog, folder: Path, part: str) -> bool:
    if part == VECTORS:
        making.make(catalog, folder / part, VectorIndex, making.put_vectors)
    else:
        making.make(catalog, folder / part, KeywordIndex, making.put_keywords)
    return True


def _agrees(catalog: Catalog, folder: Path, part: str) -> bool:
    if part == VECTORS:
        return agreement.of_vectors(catalog, VectorIndex(folder / part), _SAMPLE).is_whole
    return agreement.of_keywords(catalog, KeywordIndex(folder / part), _SAMPLE).is_whole


def _die_with_parent() -> None:
    """Or it would go on writing where the next process does."""

    def watch() -> None:
        sys.stdin.buffer.read()
        os._exit(_NOT_WELL)

    threading.Thread(target=watch, daemon=True).start()
    if sys.platform == "linux":  # at once, even while a library keeps Python from running
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
