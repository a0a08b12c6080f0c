import sqlite3
import threading
from contextlib import closing

import numpy as np
import pytest

from index.catalog import Catalog
from index.documents import Block, BlockKind, Document, DocumentText, Kind, Passage, Status
from index.errors import DataDirectoryFull, IndexMissing


@pytest.fixture
def file(tmp_path):
    return tmp_path / "catalog.sqlite3"


@pytest.fixture
def catalog(file):
    catalog = Catalog(file)
    yield catalog
    catalog.close()


def entry(document_id: str, version: str = "1", passages: int = 2, file: str = ""):
    """A document as `apply` takes it; its version shows in all of its parts."""
    document = Document(document_id, f"题{version}", file or f"{document_id}.md", version)
    text = DocumentText(version * 4, (Block(BlockKind.PARAGRAPH, 0, 4),))
    cut = [
        Passage(f"{document_id}#{version}.{n}", document_id, n, 0, 4, text.text)
        for n in range(passages)
    ]
    return document, text, cut, [f"v{p.id}" for p in cut]


def put(catalog: Catalog, *entries, delete=(), dirty=()):
    catalog.apply(entries, delete, dirty)


def vectors(*digests: str) -> dict[str, np.ndarray]:
    return {d: np.full(3, len(d) + n, dtype=np.float32) for n, d in enumerate(digests)}


# --- what goes in comes out ---


def test_a_document_comes_back_as_it_went_in(catalog):
    document = Document(
        "p1", "方案", "a/p1.md", "d", Kind.PLAN, Status.IN_FORCE, "区政府", "1号", "2022", "2023",
        "2024", "p0", "晚报", "https://a.example", "en", ("甲", "乙"),
    )  # fmt: skip
    text = DocumentText("# 题\n| 甲 |", (Block(BlockKind.HEADING, 2, 3, 1, "题", 7),))
    passage = Passage("p1#x", "p1", 0, 4, 9, "| 甲 |", ("题", "一"), 7, "| 头 |")
    catalog.apply([(document, text, [passage], ["v"])], [], [])
    assert catalog.documents() == {"p1": document}
    assert catalog.text("p1") == text
    assert catalog.edges("p1", 3) == "# 题\n甲 |" and catalog.edges("gone", 3) == ""
    assert catalog.passages(["p1#x", "gone"]) == {"p1#x": passage}
    assert catalog.digests() == {"a/p1.md": ("p1", "d")}
    assert catalog.counts() == (1, 1)


def test_an_empty_catalog_holds_nothing(catalog):
    assert catalog.counts() == (0, 0)
    assert catalog.documents() == catalog.documents([]) == catalog.passages([]) == {}
    assert catalog.text("p1") is None and catalog.passages_of("p1") == []


def test_passages_of_a_document_come_in_reading_order(catalog):
    document, text, cut, digests = entry("p1", passages=12)
    catalog.apply([(document, text, cut[::-1], digests)], [], [])
    assert [p.position for p in catalog.passages_of("p1")] == list(range(12))


def test_documents_are_found_by_id_as_often_as_named(catalog):
    put(catalog, entry("p1"), entry("p2"))
    assert list(catalog.documents(iter(["p2", "gone", "p2"]))) == ["p2"]


def test_thousands_of_ids_are_looked_up_at_once(catalog):
    document, text, cut, digests = entry("p1", passages=1800)
    catalog.apply([(document, text, cut, digests)], [], [])
    catalog.add_vectors({d: np.ones(2, dtype=np.float32) for d in digests})
    ids = [p.id for p in cut]
    assert sorted(catalog.passages(ids)) == sorted(ids) == catalog.passage_ids()
    assert len(catalog.vectors_of(ids)) == 1800
    more_than_sqlite_takes = ["p1", *map(str, range(300_000))]
    assert len(catalog.passage_ids(more_than_sqlite_takes)) == 1800


def test_closing_and_opening_keeps_all(file):
    first = Catalog(file)
    put(first, entry("p1"))
    first.set_stamp({"embedding": "e5"})
    first.close()
    again = Catalog(file)
    assert again.counts() == (1, 2) and again.stamp() == {"embedding": "e5"}
    again.close()


# --- changes ---


def test_a_new_version_replaces_the_old_one_and_its_passages(catalog):
    put(catalog, entry("p1", "1"), entry("p2", "1"))
    put(catalog, entry("p1", "2", passages=3))
    assert catalog.documents()["p1"].digest == "2"
    assert catalog.passage_ids(["p1"]) == ["p1#2.0", "p1#2.1", "p1#2.2"]
    assert catalog.counts() == (2, 5)


def test_a_deleted_document_takes_its_passages_along(catalog):
    put(catalog, entry("p1"), entry("p2"))
    put(catalog, delete=["p1", "never there"])
    assert catalog.passage_ids() == ["p2#1.0", "p2#1.1"]


def test_a_file_may_change_its_id_in_one_step(catalog):
    put(catalog, entry("old", file="a.md"))
    put(catalog, entry("new", file="a.md"), delete=["old"])
    assert catalog.digests() == {"a.md": ("new", "1")}


def test_an_error_within_a_change_leaves_all_as_it_was(catalog):
    put(catalog, entry("p1"), dirty=["x"])
    document, text, cut, digests = entry("p2")
    with pytest.raises(ValueError, match="shorter"):
        put(catalog, entry("p1", "2"), (document, text, cut, digests[:1]), dirty=["y"])
    with pytest.raises(sqlite3.IntegrityError):
        put(catalog, entry("p3"), entry("p4", file="p3.md"), delete=["p1"])
    assert list(catalog.documents()) == ["p1"] and catalog.documents()["p1"].digest == "1"
    assert catalog.dirty() == ["x"]


def test_clearing_forgets_everything(catalog):
    put(catalog, entry("p1"), dirty=["x"])
    catalog.add_vectors(vectors("vp1#1.0"))
    catalog.set_stamp({"embedding": "e5"})
    catalog.clear()
    assert catalog.counts() == (0, 0) and catalog.stamp() == {} and catalog.dirty() == []
    assert catalog.known_vectors(["vp1#1.0"]) == {}


def test_the_dirty_list_grows_without_repeats_until_it_is_cleared(catalog):
    put(catalog, entry("p1"), dirty=["a", "b"])
    catalog.mark_dirty(["b", "c"])
    assert sorted(catalog.dirty()) == ["a", "b", "c"]
    catalog.clear_dirty()
    assert catalog.dirty() == []


def test_the_stamp_is_set_field_by_field(catalog):
    catalog.set_stamp({"embedding": "e5", "dimension": "384"})
    catalog.set_stamp({"dimension": "512"})
    assert catalog.stamp() == {"embedding": "e5", "dimension": "512"}


# --- vectors ---


def test_vectors_are_kept_by_text_and_found_by_passage(catalog):
    put(catalog, entry("p1"))
    known = vectors("vp1#1.0", "vp1#1.1")
    catalog.add_vectors(known)
    found = catalog.vectors_of(["p1#1.0", "p1#1.1", "gone"])
    assert {i: v.tolist() for i, v in found.items()} == {
        "p1#1.0": known["vp1#1.0"].tolist(),
        "p1#1.1": known["vp1#1.1"].tolist(),
    }
    assert catalog.vector_digests(["p1#1.0"]) == {"p1#1.0": "vp1#1.0"}


def test_vectors_outlive_their_passages_until_they_are_dropped(catalog):
    put(catalog, entry("p1"), entry("p2"))
    catalog.add_vectors(vectors("vp1#1.0", "vp2#1.0"))
    put(catalog, delete=["p1"])
    assert set(catalog.known_vectors(["vp1#1.0", "vp2#1.0"])) == {"vp1#1.0", "vp2#1.0"}
    catalog.drop_unused_vectors()
    assert set(catalog.known_vectors(["vp1#1.0", "vp2#1.0"])) == {"vp2#1.0"}


# --- what goes wrong ---


def test_a_full_disk_is_told_and_nothing_is_lost(catalog):
    put(catalog, entry("p1"))
    pages = catalog._db.execute("PRAGMA page_count").fetchone()[0]
    catalog._db.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DataDirectoryFull, match="free some space"):
        put(catalog, entry("p1", "2", passages=2000))
    assert catalog.documents()["p1"].digest == "1" and catalog.counts() == (1, 2)
    catalog._db.execute("PRAGMA max_page_count = 100000")
    put(catalog, entry("p1", "2", passages=2000))
    assert catalog.counts() == (1, 2000)


def test_a_file_that_is_no_catalog_is_told_by_name_and_left_alone(file):
    file.write_bytes(b"these are somebody's notes" * 200)
    with pytest.raises(IndexMissing, match=r"catalog\.sqlite3"):
        Catalog(file)
    assert file.read_bytes().startswith(b"these are somebody's notes")


def test_a_catalog_with_a_damaged_head_is_told(file):
    catalog = Catalog(file)
    put(catalog, entry("p1"))
    catalog.close()
    with file.open("r+b") as opened:
        opened.seek(20)
        opened.write(b"\xff" * 500)
    with pytest.raises(IndexMissing):
        Catalog(file)


# --- readers beside a writer ---


def test_readers_see_the_old_version_or_the_new_one_and_never_half(catalog):
    put(catalog, entry("p1", "1", passages=30))
    stop, seen, wrong = threading.Event(), set(), []

    def read():
        while not stop.is_set():
            with catalog.snapshot():
                version = catalog.documents()["p1"].digest
                passages = catalog.passages_of("p1")
                text = catalog.text("p1")
            seen.add(version)
            if len(passages) != 30 or {p.text for p in passages} != {version * 4}:
                wrong.append(("passages", version))
            if text.text != version * 4:
                wrong.append(("text", version))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for version in "23456789" * 5:
        put(catalog, entry("p1", version, passages=30))
    stop.set()
    for reader in readers:
        reader.join()
    assert not wrong and len(seen) > 1


def test_another_connection_never_sees_a_change_half_done(catalog, file):
    put(catalog, entry("p1"))
    other = sqlite3.connect(file)
    with catalog._transaction() as db:
        db.execute("DELETE FROM documents")
        assert other.execute("SELECT count(*) FROM passages").fetchone() == (2,)
    assert other.execute("SELECT count(*) FROM passages").fetchone() == (0,)
    other.close()


# --- generation ---


def test_the_generation_rises_with_what_a_search_can_tell_and_with_nothing_else(catalog):
    seen = [catalog.generation]
    put(catalog, entry("a"))
    seen.append(catalog.generation)
    catalog.apply([], ["a"], dirty=())
    seen.append(catalog.generation)
    catalog.clear()
    seen.append(catalog.generation)
    assert seen == sorted(set(seen))
    catalog.mark_dirty(["a#1"])
    catalog.clear_dirty(removed=1)
    catalog.set_stamp({"embedding": "e5"})
    catalog.compact()
    assert catalog.generation == seen[-1] and catalog.removed == 1


def test_the_generation_does_not_rise_with_a_change_that_failed(catalog):
    before = catalog.generation
    with pytest.raises(TypeError):
        catalog.apply([None], [], dirty=())
    assert catalog.generation == before


def test_a_catalog_that_replaces_another_gets_a_later_generation(catalog):
    catalog.raise_generation(above=41)
    assert catalog.generation == 42
    catalog.raise_generation(above=7)
    assert catalog.generation == 43


def test_a_catalog_of_a_newer_program_is_refused(file):
    Catalog(file).close()
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(IndexMissing, match="newer"):
        Catalog(file)
