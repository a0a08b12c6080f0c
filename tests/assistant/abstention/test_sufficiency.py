"""Whether the passages that were found answer the question."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from assistant.abstention.sufficiency import (
    CLEAR,
    Reading,
    is_answerable,
    measure,
    probability,
)
from assistant.places import Home
from index.documents import Document, Hit, Passage, SearchResult, Status
from index.normalise import search_terms

WEIGHTS = {"签约": 2.0, "项目": 1.0, "土地": 3.0, "价格": 3.0}


def hit(
    text: str,
    score: float = 1.0,
    bm25: float = 3.0,
    title: str = "惠济区2023年签约",
    issuer: str = "",
) -> Hit:
    document = Document("d", title, "d.md", "digest", issuer=issuer, published="2023")
    return Hit(Passage("d#1", "d", 0, 0, len(text), text), document, score, bm25, 0.8)


OTHER = replace(hit("江西省签约。").document, id="e")
OTHERS = (replace(hit("江西省签约。", 0.1), document=OTHER),) * 5


def result(*hits: Hit, weights: Mapping[str, float] = WEIGHTS) -> SearchResult:
    return SearchResult("签约项目的土地", hits, weights, 0.0)


def test_without_passages_there_is_no_answer() -> None:
    assert probability(result()) == 0.0
    assert not is_answerable("签约项目", result(), 0.01)


def test_the_more_of_the_question_the_passages_hold_the_likelier_is_an_answer() -> None:
    silent = probability(result(hit("主导产业。", bm25=0.5)))
    some = probability(result(hit("签约21个项目。", bm25=3.0)))
    all_of_it = probability(result(hit("签约项目的土地价格。", bm25=9.0)))
    assert silent < some < all_of_it
    assert silent < 0.5 < all_of_it


def test_a_sentence_that_says_that_it_was_not_published_is_no_answer() -> None:
    weights = {"土地": 3.0, "价格": 3.0}
    told = result(hit("土地价格为每亩5万元。"), weights=weights)
    untold = result(hit("该报道未公布土地价格。"), weights=weights)
    assert measure(told).passage == 1.0
    assert measure(untold).passage == 0.0
    assert probability(untold) < probability(told)


def test_shares_do_not_depend_on_the_length_of_the_question() -> None:
    short = result(hit("签约", bm25=2.0), weights={"签约": 2.0, "土地": 2.0})
    long = result(hit("签约项目", bm25=4.0),
                  weights={"签约": 2.0, "项目": 2.0, "土地": 2.0, "价格": 2.0})  # fmt: skip
    assert measure(short) == measure(long)


def test_the_lead_is_over_the_fifth_passage_and_none_where_fewer_were_found() -> None:
    hits = [hit("签约", score=s) for s in (1.0, 0.9, 0.8, 0.7, 0.4, 0.1)]
    assert measure(result(*hits)).lead == pytest.approx(0.6)
    assert measure(result(*hits[:5])).lead == pytest.approx(0.6)
    assert measure(result(*hits[:4])).lead == 0.0
    assert measure(result(hits[0])).lead == 0.0


def test_terms_that_the_whole_index_lacks_do_not_count() -> None:
    found = result(hit("签约项目"), weights={"签约": 2.0, "项目": 1.0, "落下": 4.0})
    known = replace(found, unknown=frozenset({"落下"}))
    assert measure(found).passage == pytest.approx(3 / 7)
    assert measure(known).passage == 1.0


def test_a_question_of_which_no_word_is_known_is_not_for_the_documents() -> None:
    weights = {"票价": 4.0, "演出": 4.0}
    found = result(hit("签约项目", score=9.0), hit("目标"), hit("园区"), weights=weights)
    assert is_answerable("演出票价", found, 0.0)
    assert not is_answerable("演出票价", replace(found, unknown=frozenset(weights)), 0.0)


def test_of_an_everyday_phrase_the_way_counts_that_is_held_most() -> None:
    ways = {"房租": ({"房租": 4.0}, {"租金": 2.0}, {"租赁": 3.0})}
    asked = replace(result(weights={"减免": 3.0, "租金": 1.0, "租赁": 1.5}), query="房租减免")
    for text, share in (("租金减免", 1.0), ("房租", 0.5), ("收费", 0.0)):
        found = replace(asked, hits=(hit(text, title="x"),), wordings=ways)
        assert measure(found).passage == pytest.approx(share)


def test_who_asks_does_not_count() -> None:
    weights = {"奶茶": 6.0, "茶店": 6.0, "电费": 3.0, "降低": 3.0}
    found = result(hit("电费降低", title="x"), weights=weights)
    assert measure(replace(found, query="电费降低，奶茶店")).passage == pytest.approx(1 / 3)
    assert measure(replace(found, query="示例市开奶茶店的，电费降低多少")).passage == 1.0


def test_a_question_without_weighted_terms_is_measured() -> None:
    assert measure(result(hit("签约", bm25=0.0), weights={})).passage == 0.0


@pytest.mark.parametrize(
    ("question", "answerable"),
    [
        ("惠济区2023年签约项目的土地价格", True),
        ("签约项目的土地价格", True),
        ("金水区签约项目的土地价格", False),
        ("惠济区2024年签约项目的土地价格", False),
    ],
)
def test_only_the_right_place_and_year_is_an_answer(question: str, answerable: bool) -> None:
    found = result(hit("惠济区签约项目的土地价格为每亩5万元。", bm25=9.0))
    assert is_answerable(question, found, 0.5) is answerable


def test_a_text_that_held_in_the_year_asked_about_need_not_name_it() -> None:
    other = hit("2023年签约项目的土地价格为每亩5万元。", bm25=9.0)
    then = replace(other, at_the_time=Status.IN_FORCE)
    assert not is_answerable("2022年签约项目的土地价格", result(other), 0.5)
    assert is_answerable("2022年签约项目的土地价格", result(then), 0.5)


def test_the_year_of_the_day_that_is_asked_for_need_not_be_named() -> None:
    found = result(hit("签约项目的土地价格。", bm25=9.0))
    question = "惠济区2021年签约项目的土地价格"
    assert not is_answerable(question, found, 0.5)
    assert is_answerable(question, found, 0.5, date(2021, 1, 1))
    assert not is_answerable(question, found, 0.5, date(2020, 1, 1))


def test_issuer_and_year_of_a_document_count_as_named() -> None:
    found = result(hit("签约项目的土地价格。", bm25=9.0, title="签约", issuer="金水区商务局"))
    assert is_answerable("金水区2023年签约项目的土地价格", found, 0.5)
    assert not is_answerable("惠济区2023年签约项目的土地价格", found, 0.5)


@pytest.mark.parametrize(
    ("question", "best", "has_home", "answerable"),
    [
        ("云南省签约项目的土地价格", "签约项目", False, True),
        ("云南省签约项目的土地价格", "签约项目", True, False),  # 云南 is not ours
        ("云南省签约项目的土地价格", "浙江省签约项目", False, False),
        ("云南省签约项目的土地价格", "丙丁区签约项目", False, False),
        ("戊己县签约项目的土地价格", "签约项目", False, False),  # a county's own are no nation's
        ("云南省2024年签约项目的土地价格", "签约项目", False, False),
    ],
)
def test_a_document_that_names_no_place_may_be_of_the_one_asked_about(
    question: str, best: str, has_home: bool, answerable: bool
) -> None:
    found = result(hit("签约项目的土地价格。", 9.0, title=best), *OTHERS)
    home = Home.of(["郑州市", "惠济区"]) if has_home else Home()
    assert is_answerable(question, found, 0.5, None, False, home) is answerable


@pytest.mark.parametrize("question", ["惠济区", "惠济和金水哪个好", "惠济区好玩吗"])
def test_the_name_of_the_place_alone_is_no_question_for_its_documents(question: str) -> None:
    found = result(hit("惠济区签约项目。", 9.0), *OTHERS)
    weights = dict.fromkeys(search_terms(question), 1.0)
    unknown = frozenset(weights).difference({"惠济", "济区"})
    found = replace(found, query=question, term_weights=weights, unknown=unknown)
    assert is_answerable(question, found, 0.2)
    assert not is_answerable(question, found, 0.2, home=Home.of(["惠济区"]))


def test_where_the_search_is_in_doubt_the_place_has_to_be_named() -> None:
    found = result(hit("签约项目。", 1.0, title="签约"), *OTHERS)
    assert 0.0 < probability(found) < CLEAR
    assert not is_answerable("云南省签约项目", found, 0.0)


def test_the_threshold_decides() -> None:
    found = result(hit("签约21个项目。"))
    exact = probability(found)
    assert is_answerable("签约", found, exact)
    assert not is_answerable("签约", found, exact + 1e-9)


def test_of_a_translated_question_less_needs_to_be_held() -> None:
    found = result(hit("签约项目。"))
    plain, translated = probability(found), probability(found, is_translated=True)
    assert plain < translated < 1.0
    least = (plain + translated) / 2
    assert not is_answerable("签约", found, least)
    assert is_answerable("签约", found, least, is_translated=True)
    elsewhere = result(hit("惠济区签约项目。"))
    assert not is_answerable("金水区签约", elsewhere, 0.0, is_translated=True)


def test_a_question_that_stayed_english_gets_no_lead() -> None:
    hits = [hit("签约", score=s) for s in (6.0, 4.0, 3.0, 2.0, 1.0)]
    english = SearchResult("How many were signed?", tuple(hits), WEIGHTS, 0.0)
    assert measure(english).lead == 0.0


def test_what_is_told_of_the_question_raises_or_lowers_what_the_search_says() -> None:
    found = result(hit("签约项目的土地。", bm25=3.0))
    told = [probability(found, reading=Reading(nats, 3.0)) for nats in (-1.0, 0.5, 1.0, 2.0, 4.0)]
    assert told == sorted(told) and len(set(told)) == 5
    assert told[0] < probability(found) < told[-1]


def test_of_what_tells_the_same_the_better_found_one_answers_likelier() -> None:
    little, much = result(hit("主导产业。")), result(hit("签约项目的土地价格。"))
    reading = Reading(1.0, 3.0)
    assert probability(little, reading=reading) < probability(much, reading=reading)


def test_of_a_question_in_everyday_words_less_needs_to_be_told() -> None:
    found = result(hit("签约项目的土地。", bm25=3.0))
    official, everyday = Reading(0.8, 2.4), Reading(0.8, 3.6)
    assert probability(found, reading=official) < probability(found, reading=everyday)
