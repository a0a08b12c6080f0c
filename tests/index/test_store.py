import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import DataDirectoryBusy, IndexMissing, IndexOutdated
from index.keywords import KeywordIndex
from index.store import Stamp, Store

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "parks.md": "# 园区\n\n## 东部\n\n花园口产业园发展新能源。\n\n## 西部\n\n古荥大运河文化区。\n",
    "tax.md": "# 税收\n\n第一条　符合条件的企业享受税收优惠。\n",
}


@pytest.fixture
def folder(write_corpus):
    return write_corpus(FILES)


# --- one owner ---


def test_a_second_opener_is_told_and_the_first_goes_on(store, tmp_path):
    with pytest.raises(DataDirectoryBusy, match="--data-dir") as told:
        Store(tmp_path / "data")
    assert str(tmp_path / "data") in str(told.value)
    assert store.catalog.counts() == (0, 0)


def test_after_closing_it_opens_again(tmp_path):
    Store(tmp_path / "data").close()
    Store(tmp_path / "data").close()


def test_a_store_that_failed_to_open_leaves_the_lock_free(tmp_path):
    (tmp_path / "data" / "index" / "catalog.sqlite3").mkdir(parents=True)
    with pytest.raises(IndexMissing) as kept:  # the error keeps the store that failed alive
        Store(tmp_path / "data")
    assert kept.value
    (tmp_path / "data" / "index" / "catalog.sqlite3").rmdir()
    Store(tmp_path / "data").close()


def test_another_process_is_told_and_its_death_frees_the_directory(tmp_path):
    script = (
        "import sys, pathlib; from index.store import Store\n"
        "store = Store(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "data")],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert owner.stdout.readline() == "open\n"
        with pytest.raises(DataDirectoryBusy):
            Store(tmp_path / "data")
    finally:
        owner.kill()
        owner.communicate()
    Store(tmp_path / "data").close()


# --- the stamp ---


def test_an_empty_index_takes_any_stamp(store):
    store.check_stamp(Stamp("e5", 384, 240))
    assert not store.was_made_with("e5", 240)


@pytest.mark.parametrize(
    ("now", "named"),
    [
        (Stamp("bge", 384, 240), ["embedding e5 (now bge)"]),
        (Stamp("e5", 512, 240), ["dimension 384 (now 512)"]),
        (Stamp("e5", 384, 120), ["passage_tokens 240 (now 120)"]),
        (Stamp("e5", 384, 240, chunking=99), ["chunking", "(now 99)"]),
        (Stamp("bge", 512, 240), ["embedding e5 (now bge)", "dimension 384 (now 512)"]),
    ],
)
def test_another_stamp_is_refused_with_both_values_and_the_command(store, now, named):
    store.catalog.set_stamp(Stamp("e5", 384, 240).as_rows())
    store.check_stamp(Stamp("e5", 384, 240))
    with pytest.raises(IndexOutdated, match="policy-assistant ingest --rebuild") as refused:
        store.check_stamp(now)
    assert all(part in str(refused.value) for part in named)


def test_what_made_the_index_is_known_without_the_dimension(store):
    store.catalog.set_stamp(Stamp("e5", 384, 240).as_rows())
    assert store.was_made_with("e5", 240)
    assert not store.was_made_with("bge", 240) and not store.was_made_with("e5", 120)


# --- the derived indexes ---


def test_a_rebuild_makes_the_same_index_without_embedding(
    store, folder, ingest, embedder, state_of
):
    ingest(folder)
    before, embedded = state_of(store), list(embedder.embedded)
    store.rebuild_derived()
    assert state_of(store) == before and embedder.embedded == embedded


def test_mending_what_is_whole_does_nothing(store, folder, ingest, state_of):
    ingest(folder)
    before = state_of(store)
    assert store.mend() == 0 and state_of(store) == before


def test_mending_puts_what_is_missing_and_deletes_what_is_left_over(
    store, folder, ingest, embedder, state_of
):
    ingest(folder)
    before = state_of(store)
    lost, *_ = store.catalog.passage_ids()
    store.delete_derived([lost])
    store.vectors.upsert(["gone#1"], embedder.embed_passages(["产业园"]))
    store.keywords.write({"gone#1": "产业园"})
    store.catalog.mark_dirty([lost, "gone#1"])
    assert store.mend() == 2
    assert state_of(store) == before


def test_a_rebuild_that_was_cut_short_is_mended(store, folder, ingest, state_of, monkeypatch):
    ingest(folder)
    before = state_of(store)
    with monkeypatch.context() as patch:
        patch.setattr(KeywordIndex, "write", raise_killed)
        with pytest.raises(KeyboardInterrupt):
            store.rebuild_derived()
    store.mend()
    assert state_of(store) == before


def raise_killed(*args, **kwargs):
    raise KeyboardInterrupt


@pytest.mark.parametrize("lost", ["vectors", "keywords"])
def test_a_derived_index_whose_files_are_lost_is_made_anew(
    tmp_path, folder, ingest, state_of, lost, embedder
):
    with Store(tmp_path / "own") as store:
        ingest(folder, store)
        before, embedded = state_of(store), len(embedder.embedded)
    shutil.rmtree(tmp_path / "own" / "index" / lost)
    with Store(tmp_path / "own") as store:
        assert store.mend() == len(before["passages"])
        assert state_of(store) == before
    assert len(embedder.embedded) == embedded


def test_a_reset_forgets_documents_and_stamp(store, folder, ingest):
    ingest(folder)
    store.reset()
    assert store.catalog.counts() == (0, 0) and store.catalog.stamp() == {}
    assert store.vectors.count() == store.keywords.count() == 0


def test_after_a_reset_that_was_cut_short_the_next_run_ends_right(
    store, folder, ingest, state_of, monkeypatch
):
    ingest(folder)
    before = state_of(store)
    with monkeypatch.context() as patch:
        patch.setattr(store, "rebuild_derived", raise_killed)
        with pytest.raises(KeyboardInterrupt):
            store.reset()
    ingest(folder)
    assert state_of(store) == before
