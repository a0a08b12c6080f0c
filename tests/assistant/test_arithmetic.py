"""Reckoning over cited figures: right, with its terms, and rather none than a wrong one."""

from decimal import Decimal

import pytest

from assistant import arithmetic
from assistant.answers import Question
from assistant.places import Home
from index.documents import Document, Hit, Kind, Passage, SearchResult, Status

DONE = "甲乙区2031年新签约项目7个，签约额40亿元。甲乙区2031年新开工项目5个，投资额30.5亿元。"
QUARTER = "甲乙区2032年一季度签约3个项目，总签约额达20亿元。"
AIMS = "甲乙区2032年的目标是新签约项目总额不低于50亿元、新开工项目总额不低于30亿元。"


def hit(n: int, text: str, title="甲乙区招商情况", heading=(), **fields) -> Hit:
    document = Document(f"d{n}", title, f"{n}.md", "d", **{"kind": Kind.NEWS} | fields)
    passage = Passage(f"d{n}#1", document.id, 0, 10, 10 + len(text), text, heading)
    return Hit(passage, document, 1.0, 1.0, 0.9)


HITS = (hit(1, DONE), hit(2, QUARTER), hit(3, AIMS, "甲乙区2032年招商目标", kind=Kind.TARGET))


def reckon(question: str, *hits: Hit, language="zh") -> list[str]:
    result = SearchResult(question, hits or HITS, {}, 0.0)
    done, _ = arithmetic.calculate(result, (), Question(question, language))
    return [calculation.text for calculation in done]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("甲乙区2031年签约额比开工投资额多多少？", "40亿元[1] − 30.5亿元[1] = 9.5亿元"),
        ("2031年开工投资额比签约额少多少？", "40亿元[1] − 30.5亿元[1] = 9.5亿元"),
        ("2031年签约的项目比开工的多几个？", "7个[1] − 5个[1] = 2个"),
        ("2031年开工投资额占签约额的比例是多少？", "30.5亿元[1] ÷ 40亿元[1] ≈ 76.3%"),
        (
            "2031年签约额和开工投资额合计多少？",
            "40亿元[1] + 30.5亿元[1] = 70.5亿元（两项之间可能有重复）",
        ),
        (
            "2032年一季度签约额和2031年签约额加起来多少？",
            "2032年一季度20亿元[1] + 2031年40亿元[2] = 60亿元",
        ),
        (
            "2031年和2032年一季度一共签约了多少亿元？",
            "2031年40亿元[1] + 2032年一季度20亿元[2] = 60亿元",
        ),
        ("2031年签约额是2032年一季度的几倍？", "2031年40亿元[1] ÷ 2032年一季度20亿元[2] = 2倍"),
        ("2031年签约额和开工投资额哪个多？", "40亿元[1] > 30.5亿元[1]"),
        (
            "2032年一季度签约额占全年签约目标的多少？",
            "2032年一季度20亿元[1] ÷ 2032年目标不低于50亿元[2] = 40%（“不低于50亿元”按50亿元计算）",
        ),
    ],
)
def test_what_is_asked_is_reckoned_with_its_terms(question, text):
    assert reckon(question) == [f"计算：{text}。"]


def test_in_english_with_english_amounts():
    (text,) = reckon("2032年一季度签约额占全年签约目标的多少？", language="en")
    assert text == (
        "Calculated: 2032 Q1 2 billion yuan[1] ÷ 2032 target at least 5 billion yuan[2] = 40% "
        "(“at least 5 billion yuan” is reckoned as 5 billion yuan)."
    )


@pytest.mark.parametrize(
    "question",
    [
        "甲乙区2031年签约额是多少？",
        "甲乙区2031年签约额超过目标多少？",  # that year's target is not told
        "甲乙区2032年签约额比2031年多多少？",  # only a quarter of 2032 is
        "甲乙区2031年外资比签约额少多少？",
        "丙丁区2031年签约额比开工投资额多多少？",
        "甲乙区2030年签约额比开工投资额多多少？",
        "甲乙区2031年签约额同比增长多少？",
        "2031年签约的100亿元比开工投资额多多少？",
    ],
)
def test_nothing_is_reckoned_where_a_figure_is_not_certain(question):
    assert reckon(question) == []


def test_two_values_that_fit_make_it_uncertain():
    other = hit(4, "甲乙区2031年新签约项目签约额41亿元。")
    assert reckon("甲乙区2031年签约额比开工投资额多多少？", *HITS, other) == []


def test_the_same_value_told_twice_is_certain():
    other = hit(4, "甲乙区2031年新签约项目签约额400000万元。")
    assert reckon("甲乙区2031年签约额比开工投资额多多少？", *HITS, other)


@pytest.mark.parametrize(
    "text",
    [
        "甲乙区2031年丙丁园签约额40亿元。",
        "甲乙区2031年签约额超过40亿元。",
        "全市2031年签约额40亿元。",
        "丙丁市2031年签约额40亿元。",
        "甲乙区2031年拟签约额40亿元。",
        "甲乙区2031年上半年签约额40亿元。",
        "甲乙区2030年和2031年签约额40亿元。",
        "甲乙区2031年一家公司的集团签约额40亿元。",
    ],
)
def test_a_part_a_bound_a_larger_whole_a_plan_or_another_time_is_not_the_figure(text):
    opened = hit(2, "甲乙区2031年新开工项目投资额30.5亿元。")
    assert reckon("甲乙区2031年签约额比开工投资额多多少？", hit(1, text), opened) == []


def test_a_version_that_does_not_hold_gives_no_figure():
    old = hit(1, DONE, status=Status.SUPERSEDED)
    assert reckon("甲乙区2031年签约额比开工投资额多多少？", old) == []


def test_the_terms_point_to_their_sentences_and_the_value_is_exact():
    question = "甲乙区2031年签约额比开工投资额多多少？"
    (done,), (item,) = arithmetic.calculate(
        SearchResult(question, HITS, {}, 0.0), (), Question(question, "zh")
    )
    assert (done.kind, done.value, done.unit) == ("difference", Decimal("9.5e8"), "元")
    assert [item.quote(t.start, t.end) for t in done.terms] == [
        "甲乙区2031年新签约项目7个，签约额40亿元。",
        "甲乙区2031年新开工项目5个，投资额30.5亿元。",
    ]


def test_projects_of_a_list_are_not_set_against_all_projects() -> None:
    for which, number in (("纳入省重点的", 0), ("", 1)):
        aim = f"甲乙区2032年的目标是{which}签约项目4个。"
        hits = (hit(1, QUARTER), hit(2, aim, "甲乙区2032年招商目标", kind=Kind.TARGET))
        assert len(reckon("2032年一季度签约的项目占全年签约目标的多少？", *hits)) == number


def test_a_plan_is_compared_with_what_was_reached_beyond_its_aim() -> None:
    done = hit(
        7,
        "日报讯 1月14日，记者从示例区招商局获悉，2031年，示例经开区新签约项目73个，"
        "计划总投资238亿元，完成年度目标70个的104.3%。",
    )
    aim = hit(8, "2032年，全区计划新签约项目80个。", "2032年工作计划", kind=Kind.TARGET)
    question = Question("2032年打算新签约项目比2031年实际签的多几个", "zh")
    result = SearchResult(question.text, (done, aim), {}, 0.0)
    (told,), _ = arithmetic.calculate(result, (), question, Home.of(("示例经开区",)))
    assert "= 7个" in told.text and told.value == 7
    # of another place than ours it is not
    assert arithmetic.calculate(result, (), question)[0] == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("甲乙区一季度那9个项目里有几个不是光伏产业", ["9个[1] − 7个[1] = 2个"]),
        ("一季度签约的项目里不属于光伏产业的有多少个", ["9个[1] − 7个[1] = 2个"]),
        ("甲乙区一季度那8个项目里有几个不是光伏产业", []),
        ("甲乙区一季度那9个项目里有几个不是食品产业", []),
    ],
)
def test_what_is_not_of_a_sort_is_all_without_it(question: str, told: list[str]) -> None:
    parts = "甲乙区2032年一季度签约的9个项目中，光伏产业项目有7个，占78%。"
    assert reckon(question, hit(1, parts)) == [f"计算：{text}。" for text in told]


PARTS = "甲乙区2032年一季度签约的9个项目中，战略性新兴产业项目有7个，占78%。"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("一季度不是战新产业的项目有几个 占百分之几", True),
        ("一季度不属于战略性新兴产业的项目有多少个，占比多少", True),
        ("一季度签约的9个项目里不是战略性新兴产业的占百分之几", True),
        ("一季度不是食品产业的项目有几个，占百分之几", False),
        ("二季度不是战略性新兴产业的项目有几个，占百分之几", False),
        ("2031年不是战略性新兴产业的项目有几个，占百分之几", False),
    ],
)
def test_what_is_not_of_a_sort_and_its_share_of_the_whole_that_its_sentence_counts(
    question: str, told: bool
) -> None:
    rest = ["计算：9个[1] − 7个[1] = 2个。", "计算：（9个[1] − 7个[1]） ÷ 9个[1] ≈ 22.2%。"]
    assert reckon(question, hit(1, PARTS)) == (rest if told else [])
    # a whole that another sentence counts is not certain to be that of the part
    apart = "甲乙区2032年一季度签约9个项目。其中战略性新兴产业项目有7个。"
    assert reckon("一季度不是战新产业的项目有几个", hit(1, apart)) == []


def test_more_projects_and_more_money_are_both_reckoned() -> None:
    assert reckon("2031年新签约比新开工多几个项目,金额又多多少") == [
        "计算：7个[1] − 5个[1] = 2个。",
        "计算：40亿元[1] − 30.5亿元[1] = 9.5亿元。",
    ]


EACH = "计算：20亿元[1] ÷ 3个[1] ≈ 6.667亿元。"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("甲乙区2032年一季度签约项目平均每个项目多少？", EACH),
        ("甲乙区2032年一季度签了几个项目？每个项目的平均金额是多少？", EACH),
        ("甲乙区一季度签约的项目平均一个多少钱", EACH),  # the only first quarter there is
        (
            "甲乙区2031年新开工项目平均每个投资多少",
            "计算：30.5亿元[1] ÷ 5个[1] = 6.1亿元。",
        ),
    ],
)
def test_what_each_comes_to_is_reckoned_from_one_sentence(question: str, text: str) -> None:
    assert reckon(question) == [text]


def test_what_each_comes_to_is_told_in_english() -> None:
    asked = "甲乙区2032年一季度签约项目平均每个项目多少？"
    told = "Calculated: 2 billion yuan[1] ÷ 3[1] ≈ 666.7 million yuan."
    assert reckon(asked, language="en") == [told]


@pytest.mark.parametrize(
    "question",
    [
        "甲乙区2031年平均每个项目多少钱",  # signed, or started
        "甲乙区2030年签约项目平均每个项目多少",
        "甲乙区2032年签约项目平均每个项目多少",  # of a quarter only
        "甲乙区2031年签约项目平均每个投资多少",  # what was signed is not what was invested
        "甲乙区2031年签约项目平均每个项目多少人",
        "甲乙区2032年签约目标平均每个项目多少",
    ],
)
def test_no_average_of_what_is_not_certain(question: str) -> None:
    assert reckon(question) == []


def test_no_average_of_a_sum_that_is_of_some_of_them() -> None:
    part = "甲乙区2032年一季度签约30个项目，其中工业项目总投资20亿元。"
    assert reckon("甲乙区2032年一季度签约项目平均每个项目多少？", hit(1, part)) == []


def test_what_was_signed_together_is_told_by_a_document_of_it() -> None:
    question = "甲乙区2032年一季度集中签约额占全年签约目标的几成"
    assert reckon(question) == []
    titled = hit(2, QUARTER, "甲乙区2032年一季度重点项目集中签约")
    [told] = reckon(question, HITS[0], titled, HITS[2])
    assert told.startswith("计算：2032年一季度20亿元[1] ÷ 2032年目标不低于50亿元[2] = 40%（")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("甲乙区2031年新开工的项目投资一共多少亿，2032年定的目标比它高还是低", True),
        ("甲乙区2031年新开工的项目投资一共多少亿，2032年定的目标比它更高吗", True),
        ("与甲乙区2031年新开工投资额相比，2032年的目标是提高了还是降低了", True),
        ("2031年新开工30.5亿，2032年定的是多少，高了还是低了", True),
        ("2031年新开工，2032年目标是多少，高了还是低了？", True),
        # of started ones that is no target
        ("甲乙区2031年新开工的项目投资一共多少亿，2032年投产目标比它高还是低", False),
    ],
)
def test_a_target_is_compared_with_what_was_asked_first(question: str, told: bool) -> None:
    less = "计算：2032年目标不低于30亿元[1] < 2031年30.5亿元[2]（“不低于30亿元”按30亿元计算）。"
    assert reckon(question) == ([less] if told else [])


def test_no_average_of_a_quarter_of_any_of_two_years() -> None:
    later = hit(4, "甲乙区2033年一季度签约5个项目，总签约额达20亿元。")
    assert reckon("甲乙区一季度签约的项目平均一个多少钱", *HITS, later) == []


def test_the_average_of_a_day_is_of_what_was_signed_that_day() -> None:
    held = "甲乙区2032年3月1日举行第一季度集中签约，3个项目成功签约，总签约额达20亿元。"
    assert reckon("甲乙区2032年3月1日签约项目平均每个项目多少", hit(1, held)) == [EACH]
    assert reckon("甲乙区2032年3月2日签约项目平均每个项目多少", hit(1, held)) == []


@pytest.mark.parametrize(
    "question",
    ["2031全年签约额比2032一季度多多少亿", "2031年签约额比2032年一季度多多少亿"],
)
def test_a_year_without_its_word_is_one(question: str) -> None:
    assert reckon(question) == ["计算：2031年40亿元[1] − 2032年一季度20亿元[2] = 20亿元。"]


@pytest.mark.parametrize("sort", ["不算战新的", "不是战略新兴的", "不属于战新产业的"])
def test_what_is_not_of_a_sort_by_its_short_name_is_reckoned(sort: str) -> None:
    told = "据报道，在甲乙区2032年一季度签约的9个项目中，战略性新兴产业项目有7个，占78%。"
    done = reckon(f"一季度签的9个项目里{sort}有几个？", hit(1, told))
    assert done == ["计算：9个[1] − 7个[1] = 2个。"]
