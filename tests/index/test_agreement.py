import numpy as np
import pytest

from index import agreement

FILES = {
    "parks.md": "# 园区\n\n## 东部\n\n花园口产业园发展新能源。\n\n## 西部\n\n古荥大运河文化区。\n",
    "tax.md": "# 税收\n\n第一条　符合条件的企业享受税收优惠。\n",
}


@pytest.fixture
def full(store, write_corpus, ingest):
    ingest(write_corpus(FILES))
    return store


def both(store, sample=None):
    found = store.agreements(sample)
    return found["vectors"], found["keywords"]


def test_a_whole_index_agrees(full):
    for found in both(full):
        assert found.is_whole and found.asked == 3
        assert str(found) == "3 of 3 known passages find themselves"


def test_a_sample_asks_for_fewer(full):
    assert [found.asked for found in both(full, sample=2)] == [2, 2]


def test_what_is_lost_or_left_over_is_found_though_the_count_is_right(full, embedder):
    lost, *_ = full.catalog.passage_ids()
    full.delete_derived([lost])
    full.vectors.upsert(["gone#1"], embedder.embed_passages(["别的"]))
    full.keywords.write({"gone#1": "别的"})
    for found in both(full, sample=1):
        assert not found.is_whole
        assert found.lost == (lost,) and found.left_over == ("gone#1",)
        assert str(found).endswith("1 are missing, 1 are left over")


def test_what_is_there_under_something_else_is_found(full, embedder):
    ids = full.catalog.passage_ids()
    full.vectors.upsert(ids, embedder.embed_passages(["别的"] * 3))
    full.keywords.write(dict.fromkeys(ids, "别的"))
    for found in both(full):
        assert set(found.wrong) == set(ids) and not found.is_whole
        assert str(found).startswith("0 of 3")


def test_what_is_known_to_be_dirty_is_left_out(full):
    lost, *_ = full.catalog.passage_ids()
    full.delete_derived([lost])
    full.catalog.mark_dirty([lost])
    assert all(found.is_whole for found in both(full))


@pytest.mark.parametrize(("missed", "whole"), [(0, True), (1, True), (2, False)])
def test_a_search_that_misses_most_of_what_is_there_is_damage(full, monkeypatch, missed, whole):
    def finding(ids, vectors: np.ndarray) -> set[str]:
        return set(list(ids)[missed:])

    monkeypatch.setattr(full.vectors, "finding", finding)
    found = agreement.of_vectors(full.catalog, full.vectors)
    assert len(found.missed) == missed and found.is_whole is whole


def test_an_empty_index_agrees_with_an_empty_catalog(store):
    assert all(found.is_whole and found.asked == 0 for found in both(store))
