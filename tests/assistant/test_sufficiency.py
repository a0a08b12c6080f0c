"""Whether the passages that were found answer the question."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from assistant.answers import Claim
from assistant.sufficiency import (
    is_answerable,
    measure,
    probability,
    tells_what_is_sought,
    to_the_point,
)
from index.documents import Document, Hit, Passage, SearchResult

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


def test_the_threshold_decides() -> None:
    found = result(hit("签约21个项目。"))
    exact = probability(found)
    assert is_answerable("签约", found, exact)
    assert not is_answerable("签约", found, exact + 1e-9)


def test_a_date_is_not_the_number_that_is_asked_for() -> None:
    asked = "有多少企业家参加？"
    assert not tells_what_is_sought(asked, "2023年3月中旬，企业家参加了考察。")
    assert tells_what_is_sought(asked, "2023年3月中旬，30余位企业家参加了考察。")
    assert tells_what_is_sought("成立多少年了？", "成立已有20年。")


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


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("二期什么时候投产？", "二期2024年6月投产。", "二期将投产，占地很大。"),
        ("哪一天开的大会？", "三月一日召开大会。", "召开了集中签约大会。"),
        ("园区一亩地要多少钱", "每亩5万元。", "园区占地6.2平方公里。"),
        ("检验费收多少钱？", "免收检验费。", "检验由机构进行。"),
        ("去年交了几千万的税？", "交税3000万元。", "在郑州交税。"),
        ("一共有多少员工？", "员工五百人。", "员工来自各地。"),
        ("有几家企业？", "两家企业。", "企业来自各地。"),
        ("基金有多大规模？", "规模10亿元。", "设立主导产业引导基金。"),
        ("一季度签约额是多少？", "签约额80亿元。", "一季度的五个重点产业签约了。"),
        ("有几家企业？", "有12家。", "2031年第一季度来了不少企业。"),
        ("考察找谁对接？", "由商务局对接。", "某某科技有限公司。"),
        ("咨询电话是多少？", "请拨打12345。", "请拨打咨询电话。"),
        ("怎么联系？", "邮箱 a@example.com", "由招商部门负责。"),
        ("When does phase two start?", "It starts in June 2024.", "It will start."),
        ("How many projects are there?", "There are 21 projects.", "There are projects."),
    ],
)
def test_a_time_amount_number_or_contact_is_told_or_it_is_no_answer(question, told, untold):
    (answer,) = to_the_point(question, [Claim(told, (1,))])
    assert answer == Claim(told, (1,))
    (other,) = to_the_point(question, [Claim(untold, (1,))])
    assert "which was asked for" in other.problem
    assert not other.cites
    both = [Claim(untold, (1,)), Claim(told, (1,))]
    assert to_the_point(question, both) == both  # the other sentence explains


@pytest.mark.parametrize(
    "question",
    [
        "由哪个部门负责？",
        "是哪几个部门？",
        "多伦多大学受谁影响？",
        "有哪些优惠政策？",
        "如何申请？",
        "",
    ],
)
def test_other_questions_may_be_answered_by_anything(question):
    claims = [Claim("由招商部门负责。", (1,)), Claim("假的。", (), problem="not in the quote")]
    assert to_the_point(question, claims) == claims


def test_a_claim_that_is_not_supported_keeps_its_own_problem_and_answers_nothing():
    claims = [Claim("有21个项目。", (), problem="21 is not in the quote"), Claim("很多。", (1,))]
    first, second = to_the_point("有多少个项目？", claims)
    assert first.problem == "21 is not in the quote"
    assert second.problem == "tells no number, which was asked for"


REPEATING = Claim("浙江“五色图”对全省疫情防控工作提供了帮助。", (1,))


def test_a_sentence_that_only_repeats_the_question_is_no_answer():
    question = "浙江“五色图”对全省疫情防控工作提供了哪些帮助？"
    (claim,) = to_the_point(question, [REPEATING])
    assert claim.problem == "only repeats the question"
    answer = Claim("为复工复产提供宏观引导。", (1,))
    assert to_the_point(question, [REPEATING, answer]) == [answer]


def test_a_question_for_yes_or_no_is_answered_by_its_own_words():
    question = "浙江“五色图”对全省疫情防控工作提供了帮助吗？"
    assert to_the_point(question, [REPEATING]) == [REPEATING]


@pytest.mark.parametrize(
    ("question", "told", "fits"),
    [
        ("2031年的目标是什么？", "2030年签约40亿元。", False),
        ("2031年的目标是什么？", "2031年的目标是50亿元，2030年签约40亿元。", True),
        ("2031年的目标是什么？", "目标是50亿元。", True),
        ("2031年有什么优惠？", "自2029年1月1日起免收。", True),
        ("2031年有什么优惠？", "2030年至2032年免收。", True),
        ("2030年的办法什么时候施行？", "2031年3月1日施行。", True),
        ("目标是什么？", "2030年签约40亿元。", True),
    ],
)
def test_what_is_only_of_other_years_is_no_answer(question, told, fits):
    (claim,) = to_the_point(question, [Claim(told, (1,))])
    assert claim.supported is fits
    assert tells_what_is_sought(question, told) is fits


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("2031年签约9个项目，没错吧？", "2031年签约12个项目。", True),
        ("2031年签约9个项目，没错吧？", "2031年的指标都完成了。", False),
        ("2031年签约9个项目，没错吧？", "2032年签约9个项目。", False),
        ("西部的重点是旅游业吧？", "西部重点发展造船业。", True),
        ("西部的重点是旅游业吧？", "东部重点发展旅游业。", False),
        ("签约的9个项目是什么？", "造船厂和码头。", True),
    ],
)
def test_whether_something_is_so_is_told_by_what_is_of_the_same_sort(question, text, fits):
    assert tells_what_is_sought(question, text) is fits


def test_that_it_was_another_year_may_be_the_correction():
    (claim,) = to_the_point("9亿元是2031年的目标吗？", [Claim("2030年签约9亿元。", (1,))])
    assert claim.supported
