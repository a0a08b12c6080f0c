import shutil

import numpy as np
import pytest
from chromadb import Collection
from chromadb.errors import InternalError

from index.errors import DerivedIndexDamaged
from index.vectors import VectorIndex

MANY = 2500  # more than one batch, and more than Chroma keeps outside its own vector files


@pytest.fixture
def vectors() -> np.ndarray:
    drawn = np.random.default_rng(7).normal(size=(MANY, 16)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "vectors"


@pytest.fixture
def open_index(folder):
    opened: list[VectorIndex] = []

    def open_it() -> VectorIndex:
        while opened:
            opened.pop().close()
        opened.append(VectorIndex(folder))
        return opened[-1]

    yield open_it
    while opened:
        opened.pop().close()


def ids(count: int) -> list[str]:
    return [f"文档#{n}" for n in range(count)]


def unit(*values: float) -> np.ndarray:
    vector = np.array(values, dtype=np.float32)
    return vector / np.linalg.norm(vector)


def test_an_empty_index_finds_nothing(open_index):
    index = open_index()
    assert index.count() == 0 and index.nearest(unit(1, 0), 5) == {}


def test_the_nearest_come_first_with_their_cosine(open_index):
    index = open_index()
    index.upsert(["far", "near", "same"], np.stack([unit(-1, 0), unit(1, 1), unit(1, 0)]))
    found = index.nearest(unit(1, 0), 3)
    assert list(found) == ["same", "near", "far"]
    assert list(found.values()) == pytest.approx([1.0, 0.5**0.5, -1.0], abs=1e-5)


def test_no_more_are_found_than_asked_for(open_index):
    index = open_index()
    index.upsert(ids(3), np.stack([unit(1, 0), unit(1, 1), unit(0, 1)]))
    assert len(index.nearest(unit(1, 0), 2)) == 2
    assert len(index.nearest(unit(1, 0), 99)) == 3


def test_an_upsert_replaces(open_index):
    index = open_index()
    index.upsert(["a"], unit(1, 0)[None])
    index.upsert(["a"], unit(0, 1)[None])
    assert index.count() == 1 and index.nearest(unit(0, 1), 1)["a"] == pytest.approx(1.0)


def test_what_is_deleted_is_not_found_and_deleting_it_again_is_no_error(open_index):
    index = open_index()
    index.upsert(["a", "b"], np.stack([unit(1, 0), unit(0, 1)]))
    for _ in range(2):
        index.delete(["a"])
        assert list(index.nearest(unit(1, 0), 5)) == ["b"]


def test_thousands_go_in_and_out_and_each_finds_itself(open_index, vectors):
    index = open_index()
    index.upsert(ids(MANY), vectors)
    assert index.count() == MANY
    assert all(
        next(iter(index.nearest(vectors[n], 3))) == ids(MANY)[n] for n in range(0, MANY, 250)
    )
    index.delete(ids(MANY)[10:])
    assert sorted(index.nearest(vectors[0], MANY)) == ids(10)


@pytest.mark.parametrize("count", [3, MANY])
def test_closing_and_opening_keeps_all(open_index, vectors, count):
    open_index().upsert(ids(count), vectors[:count])
    index = open_index()
    assert index.count() == count
    assert next(iter(index.nearest(vectors[2], 1))) == ids(3)[2]


def test_what_it_holds_and_finds_is_told_by_vector(open_index, vectors):
    index = open_index()
    index.upsert(ids(20), vectors[:20])
    assert index.ids() == set(ids(20))
    assert index.holding(ids(20), vectors[:20]) == index.finding(ids(20), vectors[:20])
    assert index.holding(ids(20), vectors[:20]) == set(ids(20))
    assert index.holding(ids(20), vectors[1:21]) == index.finding(ids(20), vectors[1:21]) == set()
    assert index.holding(["gone"], vectors[:1]) == set()


def test_many_passages_of_one_vector_all_count_as_found(open_index, vectors):
    index = open_index()
    same = np.repeat(vectors[:1], 40, axis=0)
    index.upsert(ids(40), same)
    assert index.finding(ids(40), same) == set(ids(40))


def damage_database(folder):
    (folder / "chroma.sqlite3").write_bytes(b"this is no database" * 500)


def lose_vector_files(folder):
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)


def damage_vector_files(folder):
    for path in folder.glob("*/*"):
        path.write_bytes(b"\x07" * 100)


@pytest.mark.parametrize("damage", [damage_database, lose_vector_files, damage_vector_files])
def test_a_damaged_index_is_told(open_index, folder, vectors, damage):
    open_index().upsert(ids(MANY), vectors)
    open_index().close()
    damage(folder)
    with pytest.raises(DerivedIndexDamaged):
        open_index()


def crowd(count: int) -> np.ndarray:
    """As near to each other as the passages of one field are."""
    drawn = np.random.default_rng(3)
    spread = 2 / np.sqrt(np.arange(1, 385))
    vectors = drawn.normal(size=384) + drawn.normal(size=(count, 384)) * spread
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def found_all(index: VectorIndex, vectors: np.ndarray, questions: np.ndarray) -> bool:
    """Whether the hundred nearest to each question are found, ties aside."""
    for question in questions:
        nearest = np.sort(vectors @ question)[::-1][:100]
        if not np.allclose(list(index.nearest(question, 100).values()), nearest, atol=1e-5):
            return False
    return True


def test_every_opening_finds_the_nearest(open_index):
    vectors = crowd(1500)  # the last 500 are put into the graph at every opening
    open_index().upsert(ids(1500), vectors)
    assert all(found_all(open_index(), vectors, crowd(1600)[1500:]) for _ in range(2))


def test_an_index_of_an_earlier_release_finds_them_from_its_next_opening_on(
    open_index, monkeypatch
):
    vectors = crowd(1500)
    monkeypatch.setattr("index.vectors._LOOKED_AT", 100)
    open_index().upsert(ids(1500), vectors)
    assert not found_all(open_index(), vectors, crowd(1600)[1500:])
    monkeypatch.undo()
    assert found_all(open_index(), vectors, crowd(1600)[1500:])


@pytest.fixture
def locked(monkeypatch):
    """Makes a method of Chroma's collections find its file locked, some times over."""

    def lock(method: str, times: int) -> None:
        real, left = getattr(Collection, method), [times]

        def held_up(*args, **kwargs):
            if left[0]:
                left[0] -= 1
                raise InternalError("error returned from database: (code: 5) database is locked")
            return real(*args, **kwargs)

        monkeypatch.setattr(Collection, method, held_up)

    monkeypatch.setattr("index.vectors._WAITS", (0.0, 0.0, 0.0))
    return lock


def test_what_finds_the_file_locked_for_a_moment_is_tried_again(open_index, locked, monkeypatch):
    locked("upsert", 3)
    locked("delete", 3)
    locked("modify", 3)
    monkeypatch.setattr("index.vectors._LOOKED_AT", 100)
    index = open_index()
    index.upsert(["first", "second"], np.stack([unit(1, 0), unit(0, 1)]))
    index.delete(["second"])
    monkeypatch.setattr("index.vectors._LOOKED_AT", 1000)
    assert open_index().ids() == {"first"}


def test_a_file_that_stays_locked_is_told_after_some_tries(open_index, locked, monkeypatch):
    monkeypatch.setattr("index.vectors._LOOKED_AT", 100)
    open_index()
    locked("modify", 4)
    monkeypatch.setattr("index.vectors._LOOKED_AT", 1000)
    with pytest.raises(DerivedIndexDamaged, match="locked"):
        open_index()


def test_what_fails_otherwise_is_not_tried_again(open_index, monkeypatch):
    index, tried = open_index(), []

    def fails(*args, **kwargs):
        tried.append(args)
        raise InternalError("no such table")

    monkeypatch.setattr(Collection, "upsert", fails)
    with pytest.raises(InternalError):
        index.upsert(["first"], unit(1, 0)[None])
    assert len(tried) == 1
