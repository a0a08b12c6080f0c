import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index import apart, swap
from index.errors import DerivedIndexDamaged
from index.store import Store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path, write_corpus, ingest):
    """The index folder of a store that was closed."""
    with Store(tmp_path / "own") as store:
        ingest(write_corpus({"park.md": "# 园区\n\n园区发展新能源。\n"}), store)
    return tmp_path / "own" / "index"


@pytest.mark.parametrize("part", [apart.VECTORS, apart.KEYWORDS])
def test_a_good_index_passes_and_one_that_lost_its_files_does_not(folder, part):
    assert apart.passes_trial(folder, part, 1)
    swap.remove(folder / part)
    assert not apart.passes_trial(folder, part, 1)


def test_a_crash_and_a_hang_do_no_harm(folder, monkeypatch):
    crash = "import os; os.kill(os.getpid(), 11)"
    monkeypatch.setattr(apart, "_PROGRAM", crash)
    assert not apart.passes_trial(folder, apart.VECTORS, 1)
    with pytest.raises(DerivedIndexDamaged):
        apart.make(folder, apart.VECTORS)
    monkeypatch.setattr(apart, "_PROGRAM", "import time; time.sleep(60)")
    monkeypatch.setattr(apart, "_PATIENCE", 0.1)
    assert not apart.passes_trial(folder, apart.VECTORS, 1)


_PARENT = """
import pathlib, sys
from index import apart
apart._PROGRAM = (
    "import os, sys, time; from index import apart; apart._die_with_parent(); "
    "print(os.getpid(), file=open(sys.argv[2] + '/pid', 'w'), flush=True); time.sleep(60)"
)
apart.passes_trial(pathlib.Path(sys.argv[1]), "vectors", 1)
"""


def test_it_dies_with_the_process_that_started_it(tmp_path):
    parent = subprocess.Popen([sys.executable, "-c", _PARENT, str(tmp_path)], cwd=ROOT)
    try:
        told = tmp_path / "pid"
        while not (told.exists() and told.read_text("utf-8").endswith("\n")):
            assert parent.poll() is None
            time.sleep(0.01)
        child = int(told.read_text("utf-8"))
        os.kill(child, 0)  # is there
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    for _ in range(500):
        if not _is_running(child):
            return
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    pytest.fail("it outlived its parent")


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
