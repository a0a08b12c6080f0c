"""Try a derived index in a process of its own, where garbage on disk can do no harm.

The libraries may panic, crash or hang on files that a kill left half written.
"""

import os
import subprocess
import sys
from pathlib import Path

from index import agreement
from index.catalog import Catalog
from index.keywords import KeywordIndex
from index.vectors import VectorIndex

CATALOG, VECTORS, KEYWORDS = "catalog.sqlite3", "vectors", "keywords"  # names in the index folder
_SAMPLE = 2000  # passages searched for
_PATIENCE = 60.0  # seconds, and one more for every thousand passages
_PROGRAM = "import sys; from index.trial import main; main(sys.argv[1], sys.argv[2])"


def passes(folder: Path, part: str, passages: int) -> bool:
    """Whether VECTORS or KEYWORDS of an index folder opens and agrees with the catalog."""
    source = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH")]))
    try:
        tried = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(folder.absolute()), part],
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE + passages / 1000,
        )
    except subprocess.TimeoutExpired:
        return False
    return tried.returncode == 0


def main(folder: str, part: str) -> None:
    catalog = Catalog(Path(folder) / CATALOG)
    if part == VECTORS:
        found = agreement.of_vectors(catalog, VectorIndex(Path(folder) / VECTORS), _SAMPLE)
    else:
        found = agreement.of_keywords(catalog, KeywordIndex(Path(folder) / KEYWORDS), _SAMPLE)
    sys.stdout.flush()
    os._exit(0 if found.is_whole else 1)  # what the libraries do at their end is of no interest
