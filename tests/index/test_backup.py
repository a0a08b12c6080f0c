import json
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fakes import BigramEmbedder

from index import backup, renewal
from index.errors import ArchiveRefused, DataDirectoryBusy, IndexMissing
from index.search import Searcher
from index.store import Store

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "parks.md": "# 园区\n\n## 东部\n\n花园口产业园发展新能源。\n\n## 西部\n\n古荥大运河文化区。\n",
    "tax.md": "# 税收\n\n第一条　符合条件的企业享受税收优惠。\n",
}


@pytest.fixture
def folder(write_corpus):
    return write_corpus(FILES)


@pytest.fixture
def made(tmp_path, folder, ingest, state_of):
    """A data directory with a backup beside it, and what was in it then."""
    with Store(tmp_path / "own") as store:
        ingest(folder, store)
        state = state_of(store)
    backup.back_up(tmp_path / "own", tmp_path / "backup.zip")
    return tmp_path / "own", tmp_path / "backup.zip", state


def test_a_restored_index_is_the_same_and_nothing_is_embedded(
    made, folder, ingest, embedder, state_of
):
    data, archive, state = made
    (folder / "tax.md").unlink()
    with Store(data) as store:
        ingest(folder, store)
        changed = store.catalog.generation
    embedded = len(embedder.embedded)
    told = backup.restore(data, archive)
    assert (told.documents, told.passages) == (2, 3)
    with Store(data) as store:
        assert store.mend() == 0 and state_of(store) == state
        assert store.catalog.generation > changed
    assert len(embedder.embedded) == embedded
    assert sorted(p.name for p in data.iterdir()) == ["index", "lock", "reserve"]


def test_it_may_be_restored_into_another_data_directory(made, tmp_path, state_of):
    _, archive, state = made
    backup.restore(tmp_path / "elsewhere", archive)
    with Store(tmp_path / "elsewhere") as store:
        assert state_of(store) == state


def test_it_replaces_a_catalog_that_is_damaged(made, state_of):
    data, archive, state = made
    (data / "index" / "catalog.sqlite3").write_bytes(b"this is no database" * 500)
    backup.restore(data, archive)
    with Store(data) as store:
        assert state_of(store) == state


_SERVING = """
import sys, pathlib
from index.store import Store
with Store(pathlib.Path(sys.argv[1])) as store:
    print("open", flush=True)
    for line in sys.stdin:  # each line is a change that is committed
        store.catalog.set_stamp({"note": line.strip()})
        print("done", flush=True)
"""


def test_while_another_process_has_it_open_a_backup_is_taken_and_a_restore_refused(made, tmp_path):
    data, archive, _ = made
    serving = subprocess.Popen(
        [sys.executable, "-c", _SERVING, str(data)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert serving.stdout.readline() == "open\n"
        serving.stdin.write("changed\n")
        serving.stdin.flush()
        assert serving.stdout.readline() == "done\n"
        written = backup.back_up(data, tmp_path / "second.zip")
        assert written.stamp["note"] == "changed" and written.documents == 2
        with pytest.raises(DataDirectoryBusy, match="stop"):
            backup.restore(data, archive)
    finally:
        serving.kill()
        serving.communicate()
    backup.restore(data, tmp_path / "second.zip")
    with Store(data) as store:
        assert store.catalog.stamp()["note"] == "changed"


def test_without_an_index_there_is_nothing_to_back_up(tmp_path):
    with pytest.raises(IndexMissing, match="policy-assistant ingest"):
        backup.back_up(tmp_path / "own", tmp_path / "backup.zip")
    assert not (tmp_path / "backup.zip").exists()


def test_a_backup_that_cannot_be_written_there_is_told(made, tmp_path):
    with pytest.raises(ArchiveRefused, match="name another place"):
        backup.back_up(made[0], tmp_path / "nowhere" / "backup.zip")


# --- archives that are refused ---


def rewritten(archive: Path, **changes: object) -> None:
    with zipfile.ZipFile(archive) as packed:
        manifest, catalog = json.loads(packed.read("manifest.json")), packed.read("catalog.sqlite3")
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("manifest.json", json.dumps({**manifest, **changes}))
        packed.writestr("catalog.sqlite3", catalog)


def garbled(archive: Path) -> None:
    content = bytearray(archive.read_bytes())
    at = len(content) // 2
    content[at : at + 400] = random.Random(1).randbytes(400)
    archive.write_bytes(content)


def foreign(archive: Path) -> None:
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("letter.txt", "hello")


REFUSED = {
    "missing": (lambda a: a.unlink(), "no file"),
    "empty": (lambda a: a.write_bytes(b""), "no backup or is damaged"),
    "no archive": (lambda a: a.write_bytes(b"hello" * 100), "no backup or is damaged"),
    "cut": (lambda a: a.write_bytes(a.read_bytes()[:-300]), "damaged"),
    "garbled": (garbled, "damaged"),
    "foreign": (foreign, "not a backup"),
    "other product": (lambda a: rewritten(a, product="else"), "not a backup"),
    "newer": (lambda a: rewritten(a, format=99, version="9.9"), r"newer .*9\.9"),
    "newer field": (lambda a: rewritten(a, more=1), "not a backup"),
    "other catalog": (lambda a: rewritten(a, catalog_sha256="0" * 64), "damaged"),
    "other size": (lambda a: rewritten(a, catalog_bytes=7), "damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_good_backup_is_refused_before_anything_is_touched(made, state_of, case):
    data, archive, state = made
    harm, told = REFUSED[case]
    harm(archive)
    with pytest.raises(ArchiveRefused, match=told):
        backup.restore(data, archive)
    with Store(data) as store:
        assert state_of(store) == state
    assert sorted(p.name for p in data.iterdir()) == ["index", "lock", "reserve"]


# --- a rebuild beside the old index ---


def test_until_a_rebuild_is_complete_the_old_index_answers_and_then_it_goes_on(
    made, folder, ingest, embedder, state_of
):
    data, _, state = made
    with Store(data, renewal.seed) as store:
        assert store.catalog.counts() == (0, 0)
        ingest(folder, store)  # and ends before it takes the place
    with Store(data) as store:
        assert state_of(store) == state
        before = store.catalog.generation
    embedded = len(embedder.embedded)
    with Store(data, renewal.seed) as store:
        assert ingest(folder, store).unchanged == 2
        store.replace_current()
        assert Searcher(store, BigramEmbedder()).search("税收优惠").hits
    with Store(data) as store:
        assert state_of(store) == state and store.catalog.generation > before
    assert len(embedder.embedded) == embedded
