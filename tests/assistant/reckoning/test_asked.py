"""What a question wants reckoned."""

import pytest

from assistant.reckoning.asked import read


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("甲乙区2031年签约额比开工投资额多多少？", "difference"),
        ("2031年签约和开工的项目数相差几个？", "difference"),
        ("2031年一季度签约额距离全年目标还差多少？", "difference"),
        ("签约额超过目标多少？", "difference"),
        ("2032年的签约目标与2031年实际签约额相比，高出多少？", "difference"),
        ("一季度签约额占全年目标的多少？", "share"),
        ("一季度签约的项目里，新能源项目占了百分之几？", "share"),
        ("一季度签约额完成了全年目标的百分之几？", "share"),
        ("2031年签约额是2030年的几倍？", "ratio"),
        ("2030年和2031年签约额加起来有多少？", "sum"),
        ("签约额和投资额合计多少？", "sum"),
        ("2031年签约额跟投资额加一块多少亿", "sum"),
        ("2031年新签约跟新开工两个目标拢共多少亿", "sum"),
        ("签约额和投资额哪个多？", "comparison"),
        ("2031年和2032年一季度哪个签得多？", "comparison"),
        ("一季度的签约额在全年目标里占多大？", "share"),
        ("一季度签约额是不是已经超过全年目标的七成？", "share"),
        ("一季度签约额达到2031年目标的70%了吗？", "share"),
        ("2031年比2032年一季度哪年签的多？", "comparison"),
        ("东园和西园哪个园区大？", "comparison"),
        ("2030年和2031年一季度一共签约了多少亿元？", "sum"),
        ("2030年和2031年签署的金额合计是多少？", "sum"),
        ("2031年签约额有没有超过目标？", "comparison"),
        ("2032年开工目标比2031年实际开工的投资额高还是低？", "comparison"),
        ("2032年签约目标比2031年高吗", "comparison"),
        ("请比较：2031年新签约项目的价值与2032年目标", "comparison"),
        ("2031年全年新签约金额是多少，跟2032年定的目标比是高了还是低了？", "comparison"),
        ("去年（2031年）开工投资额，与今年（2032年）的目标相比是高还是低？", "comparison"),
        ("2032年新签合同的目标是多少，是否高于2031年签的合同？", "comparison"),
        ("一季度签了多少,占全年目标的百分之几", "share"),
        ("一季度比去年少签了多少亿？", "difference"),
        ("一季度30个签约项目里不算新能源的有几个？", "difference"),
        ("30个项目扣除新能源项目还剩几个？", "difference"),
        ("2030年签约额和2031年一季度签约额哪个高，差多少？", "difference"),
        ("2031年一季度签的290亿，占全年签约目标的多大比例？", "share"),
        ("2031年一季度跟2030年全年比，签约金额差多少？", "difference"),
        ("2031年新签约和新开工加起来一共多少个项目？", "sum"),
    ],
)
def test_operations_are_read(question, kind):
    request = read(question)
    assert request and request.kind == kind


@pytest.mark.parametrize(
    "question",
    [
        "甲乙区2031年签约额是多少？",
        "一共签约了多少个项目？",
        "2031年签约额同比增长多少？",
        "目标比去年增长百分之几？",
        "补贴标准和条件是什么？",
        "除了园区还有哪些项目？",
        "企业和个人怎么申请？",
        "东部和西部有什么不同？",
        "What is the total?",
        "参加大会的有多少人？",
        "占比多少？",
        "全年开工的和一季度比是多少？",
        "新加坡的企业投资了多少？",
        "",
    ],
)
def test_other_questions_want_nothing_reckoned(question):
    assert read(question) is None


def test_what_one_side_leaves_out_is_taken_from_the_other():
    request = read("甲乙区2031年签约额比2030年多多少？")
    assert request
    assert request.first.terms == request.second.terms == {"签约"}
    assert (request.first.years, request.second.years) == ({"2031"}, {"2030"})
    request = read("2031年签约额比开工投资额多多少亿元？")
    assert request and request.second.years == {"2031"} and request.unit == "元"


def test_a_quarter_is_not_said_to_be_of_the_year_beside_it():
    request = read("一季度的签约额和2030年全年的签约额加起来多少？")
    assert request
    assert (request.first.years, request.first.periods) == (set(), {"一季度"})
    assert (request.second.years, request.second.periods) == ({"2030"}, set())


def test_targets_numbers_and_shared_ends_are_read():
    request = read("一季度签的290亿占全年签约目标的多少？")
    assert request and request.second.is_aim and not request.first.is_aim
    assert request.first.numbers == {"290"} and request.first.terms == {"签约"}
    request = read("签约和开工的目标相差多少？")
    assert request and request.first.is_aim and request.second.is_aim


def test_the_deed_behind_more_or_less_is_what_both_sides_measure():
    request = read("2031年一季度比2030年全年少签了多少亿？")
    assert request and request.unit == "元"
    assert request.first.terms == request.second.terms == {"签约"}
    assert (request.first.years, request.second.years) == ({"2031"}, {"2030"})


def test_what_is_left_out_is_of_the_time_of_the_whole():
    request = read("一季度30个签约项目里不算新能源的有几个？")
    assert request and request.unit == "count"
    assert request.first.periods == request.second.periods == {"一季度"}
    assert request.first.numbers == {"30"}
    assert request.first.terms == {"签约"} and request.second.terms == {"新能", "能源"}


def test_two_targets_that_are_named_together_are_both_targets() -> None:
    request = read("2031年新签约跟新开工两个目标加一块多少亿")
    assert request is not None
    assert request.first.is_aim and request.second.is_aim
    assert request.first.years == request.second.years == {"2031"}


def test_all_may_be_known_by_its_number_where_a_part_is_taken_off() -> None:
    request = read("一季度那21个项目里有几个不是光伏产业")
    assert request
    assert request.first.terms == frozenset()
    assert request.first.numbers == {"21"}
    assert request.first.periods == request.second.periods == {"一季度"}


def test_what_is_not_of_a_sort_and_its_share() -> None:
    for asked, is_share in (
        ("一季度有几个项目不是光伏产业", False),
        ("一季度不是光伏产业的项目有几个", False),
        ("一季度不是光伏产业的项目有几个，占百分之几", True),
        ("一季度签约的项目里不属于光伏产业的占多大比例", True),
    ):
        request = read(asked)
        assert request and request.kind == "difference" and request.is_rest
        assert request.is_share is is_share
        assert request.second.terms >= {"光伏"} and not request.first.terms & {"光伏"}
    assert read("一季度哪些项目不是光伏产业") is None


def test_more_projects_and_more_money_are_both_asked_for() -> None:
    asked = read("2031年新签约比新开工多几个项目，金额又多多少")
    assert asked and asked.unit == ""
    only = read("2031年新签约比新开工金额多多少")
    assert only and only.unit == "元"


def test_what_a_target_is_set_against_is_of_the_same() -> None:
    asked = read("2032年的签约目标与2031年实际签约额相比，高出多少？")
    assert asked and asked.first.is_aim and not asked.second.is_aim
    assert asked.first.terms == asked.second.terms == {"签约"}


@pytest.mark.parametrize(
    "question",
    [
        "2031年全年新签约金额是多少，跟2032年定的目标比是高了还是低了？",
        "2031年新签约金额比2032年的目标高还是低？",
    ],
)
def test_a_result_is_set_against_the_target_of_the_same(question: str) -> None:
    request = read(question)
    assert request and request.first.is_aim and not request.second.is_aim
    assert request.first.terms == request.second.terms == {"新签", "签约"}
    assert (request.first.years, request.second.years) == ({"2032"}, {"2031"})
