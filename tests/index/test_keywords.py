import math

import pytest

from index.errors import DerivedIndexDamaged
from index.keywords import KeywordIndex
from index.normalise import search_terms


@pytest.fixture
def index(tmp_path) -> KeywordIndex:
    return KeywordIndex(tmp_path / "keywords")


TEXTS = {
    "park": "花园口新兴产业园重点发展新能源",
    "tax": "税收优惠政策适用于产业园内企业",
    "news": "据报道一季度签约21个项目",
}


def test_an_empty_index_finds_nothing(index):
    assert index.count() == 0 and index.search(["产业"], 5) == {}


def test_no_terms_find_nothing(index):
    index.write(TEXTS)
    assert index.search([], 5) == {}


def test_what_shares_more_terms_comes_first(index):
    index.write(TEXTS)
    found = index.search(search_terms("产业园的税收优惠"), 5)
    assert list(found) == ["tax", "park"]
    assert found["tax"] > found["park"] > 0


def test_a_term_without_hit_is_no_error_and_changes_nothing(index):
    index.write(TEXTS)
    assert index.search(["税收", "火星"], 5) == index.search(["税收"], 5)


def test_words_and_numbers_are_found_whole(index):
    index.write(TEXTS)
    assert list(index.search(search_terms("２１"), 5)) == ["news"]
    assert index.search(search_terms("2"), 5) == {}


def test_a_term_asked_twice_counts_once(index):
    index.write(TEXTS)
    assert index.search(["税收", "税收"], 5) == index.search(["税收"], 5)


def test_no_more_are_found_than_asked_for(index):
    index.write({f"p{n}": "产业园" for n in range(10)})
    assert len(index.search(["产业"], 3)) == 3


def test_writing_again_replaces_and_deleting_removes_in_one_commit(index):
    index.write(TEXTS)
    index.write({"park": "古荥大运河文化区"}, delete=["tax", "never there"])
    assert index.count() == 2
    assert index.search(["产业"], 5) == {} and list(index.search(["古荥"], 5)) == ["park"]


def test_thousands_are_written_at_once(index):
    index.write({f"p{n}": f"产业园 {n}" for n in range(2500)})
    assert index.count() == 2500 and list(index.search(["2499"], 5)) == ["p2499"]


def test_opening_again_keeps_all(index, tmp_path):
    index.write(TEXTS)
    again = KeywordIndex(tmp_path / "keywords")
    assert again.search(["税收"], 5) == index.search(["税收"], 5) != {}


def test_a_damaged_index_is_told(index, tmp_path):
    index.write(TEXTS)
    (tmp_path / "keywords" / "meta.json").write_text("damaged", encoding="utf-8")
    with pytest.raises(DerivedIndexDamaged):
        KeywordIndex(tmp_path / "keywords")


def test_a_known_text_is_held_under_its_id_alone(index):
    index.write(TEXTS)
    assert index.ids() == set(TEXTS)
    assert all(index.holds(i, text) for i, text in TEXTS.items())
    assert not index.holds("tax", TEXTS["park"]) and not index.holds("gone", TEXTS["park"])


def test_a_write_cut_short_before_its_last_step_does_not_block_the_next(index, tmp_path):
    head = tmp_path / "keywords" / "meta.json"
    index.write(TEXTS)
    before = head.read_bytes()
    index.write({}, delete=["tax"])
    head.write_bytes(before)  # as a kill leaves it: all files written but this one
    again = KeywordIndex(tmp_path / "keywords")
    again.write({}, delete=["tax"])
    assert again.count() == 2


# --- weights ---


def test_a_rarer_term_weighs_more_and_an_unknown_one_most(index):
    index.write(TEXTS)
    weights = index.weights(["产业", "税收", "火星"])
    assert weights == pytest.approx(
        {"产业": math.log(1 + 1.5 / 2.5), "税收": math.log(1 + 2.5 / 1.5), "火星": math.log(8)}
    )


def test_terms_that_no_passage_holds_are_unknown(index):
    index.write({"a": "主导产业", "b": "税收政策"})
    assert index.unknown(["产业", "税收", "火星"]) == {"火星"}
    assert index.unknown([]) == frozenset()


def test_no_terms_have_no_weights(index):
    assert index.weights([]) == {}


def test_weights_stay_positive_when_passages_were_replaced_many_times(index):
    index.write({f"p{n}": "惠济 产业" for n in range(50)})
    for n in range(49):
        index.write({}, delete=[f"p{n}"])
    assert index.weights(["惠济"])["惠济"] > 0
