"""Derived indexes whose files were lost, cut or garbled, with and without a seal on them."""

import random
import shutil

import pytest
from fakes import BigramEmbedder, CharacterTokens

from index import corpus, swap
from index.errors import CatalogDamaged
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store

ARTICLES = 1050  # more than Chroma keeps outside its own vector files
QUESTION = "七百号企业"


def ingest(store, folder):
    run = Ingest(store, BigramEmbedder(), CharacterTokens(), 60)
    return run.run(list(corpus.scan(folder)))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A data directory that was closed in good order, and its corpus."""
    base = tmp_path_factory.mktemp("made")
    draw = random.Random(1)
    words = "某市某区产业园税收优惠政策项目企业服务新能源文旅物流制造"
    lines = (f"第{n}条　{''.join(draw.choices(words, k=20))}{n}号。" for n in range(1, ARTICLES))
    (base / "corpus").mkdir()
    (base / "corpus" / "all.md").write_text("# 全部\n\n" + "\n\n".join(lines), encoding="utf-8")
    with Store(base / "data") as store:
        ingest(store, base / "corpus")
    return base


@pytest.fixture
def data(made, tmp_path):
    shutil.copytree(made / "data", tmp_path / "data")
    return tmp_path / "data"


def garble(path, start=0.0, size=4000):
    content = bytearray(path.read_bytes())
    at = int(len(content) * start)
    draw = random.Random(7)
    content[at : at + size] = draw.randbytes(len(content[at : at + size]))
    path.write_bytes(content)


def cut(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def each(pattern, harm):
    def damage(index):
        paths = [p for p in index.glob(pattern) if p.name != "seal.json"]
        assert paths, f"nothing is called {pattern}"
        for path in paths:
            harm(path)

    return damage


DAMAGES = {
    "vectors lost": each("vectors", shutil.rmtree),
    "vector files lost": each("vectors/*-*", shutil.rmtree),
    "chroma database cut": each("vectors/chroma.sqlite3", cut),
    "chroma database garbled": each("vectors/chroma.sqlite3", lambda p: garble(p, 0.3, 200_000)),
    "vectors garbled": each("vectors/*/data_level0.bin", lambda p: garble(p, 0.5, 50_000)),
    "links garbled": each("vectors/*/link_lists.bin", garble),
    "header garbled": each("vectors/*/header.bin", garble),
    "pickle garbled": each("vectors/*/index_metadata.pickle", garble),
    "meta cut": each("keywords/meta.json", cut),
    "terms garbled": each("keywords/*.term", garble),
    "postings lost": each("keywords/*.idx", lambda p: p.unlink()),
    "store garbled": each("keywords/*.store", garble),
}
SEALED = ("links garbled", "vectors garbled", "terms garbled")
CASES = [(name, False) for name in DAMAGES] + [(name, True) for name in SEALED]


@pytest.mark.parametrize(("damage", "sealed"), CASES)
def test_a_damaged_index_is_set_aside_and_made_anew_without_embedding(data, damage, sealed):
    DAMAGES[damage](data / "index")
    if not sealed:  # as a kill leaves it
        for seal in (data / "index").glob("*/seal.json"):
            seal.unlink()
    with Store(data) as store:
        store.mend()
        assert all(found.is_whole for found in store.agreements().values())
        hits = Searcher(store, BigramEmbedder()).search("700号").hits
        assert any("700号" in hit.passage.text for hit in hits)


def test_locks_that_a_killed_process_left_do_not_matter(data):
    for name in (
        "lock",
        "index/keywords/.tantivy-writer.lock",
        "index/keywords/.tantivy-meta.lock",
    ):
        (data / name).write_bytes(b"")
    with Store(data) as store:
        assert store.mend() == 0
        store.keywords.write({"more#1": "新"})


def test_what_is_whole_is_neither_tried_nor_made_anew(data, monkeypatch):
    from index import apart

    monkeypatch.setattr(apart, "passes_trial", lambda *args: pytest.fail("tried"))
    for _ in range(2):
        with Store(data) as store:
            monkeypatch.setattr(store, "rebuild_derived", lambda: pytest.fail("made anew"))
            store.mend()
            Searcher(store, BigramEmbedder()).search("700号")


def test_a_process_killed_while_it_only_read_costs_no_rebuild(data, monkeypatch):
    store = Store(data)
    store.mend()
    Searcher(store, BigramEmbedder()).search("700号")
    store.vectors.close()  # and neither sealed nor told
    store.catalog.close()
    store._lock.release()
    monkeypatch.setattr(swap, "set_aside", lambda folder: pytest.fail(f"set aside {folder}"))
    with Store(data) as again:
        assert again.mend() == 0


def test_a_catalog_with_a_damaged_head_is_told_with_the_way_out(data):
    garble(data / "index" / "catalog.sqlite3")
    with pytest.raises(CatalogDamaged, match="policy-assistant restore"):
        Store(data)


def test_a_catalog_damaged_within_is_found_and_told_where_it_is_met(data):
    file = data / "index" / "catalog.sqlite3"
    content = file.read_bytes()
    file.write_bytes(content[:40960] + b"\x55" * (len(content) - 40960))
    with pytest.raises(CatalogDamaged, match="policy-assistant restore"), Store(data) as store:
        assert store.catalog.damage()
        store.catalog.text("all")


def test_a_catalog_whose_text_was_altered_is_found(data):
    with Store(data) as store:
        assert store.catalog.damage() == ""
        store.catalog._db.execute("UPDATE documents SET text = replace(text, '企业', '行业')")
        assert "not what their documents say" in store.catalog.damage()
        store.catalog._db.execute("DELETE FROM vectors")
        assert "have no vector" in store.catalog.damage()
