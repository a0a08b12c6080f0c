"""What a document says it does not tell is not answered with something else of the same thing."""

import pytest

from assistant.abstention.untold import names_of_sides, says_untold, unless_untold
from assistant.answers import Claim
from index.documents import Document, Hit, Passage, SearchResult

SIGNED = "据报道，青禾区2031年签约27个项目，签约额38亿元。"
MET = "据报道，青禾区2031年的指标超额完成了目标任务。"
TRIED = "据报道，青禾区2031年探索“飞地”模式。"
UNTOLD = (
    "该报道未公布各园区的地址、面积和入驻条件，未公布总部基金的规模和项目的完整名单，也未逐项公布青禾区上述总部和项目的投资额，没有公布“飞地”模式的"
    "具体办法和2031年目标任务的具体数值、目标的完成情况，也未公布落地机制的办理部门，未提到企业家活动中有签约。"
)
WEIGHTS = {
    "2031": 1.0, "总部": 2.0, "飞地": 3.0, "园区": 1.0, "任务": 1.0, "目标": 1.0, "项目": 0.2,
    "签约": 2.0, "投资": 1.0, "落地": 2.0, "企业家": 2.0, "家活": 2.0,
}  # fmt: skip


def kept(question: str, told: str, said: str = UNTOLD) -> bool:
    hit = Hit(Passage("d#1", "d", 0, 0, len(said), said), Document("d", "x", "d.md", "d"), 1, 1, 1)
    asked = {term: weight for term, weight in WEIGHTS.items() if term in question}
    result = SearchResult(question, (hit,), asked, 0.0)
    (claim,) = unless_untold(result, [Claim(told, (1,))], [])
    assert claim.supported or "was not published" in claim.problem
    return claim.supported


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("总部投资了多少？", SIGNED),
        ("飞地是怎么操作的", TRIED),
        ("2031年的目标任务是多少？", MET),
        ("2031年的任务原本定的是多少", MET),
        ("松湾园区有多大", "松湾园区重点发展新能源。"),
        ("青禾区哪个部门负责落地机制", "青禾区2031年出台了落地机制。"),
        ("企业家活动有没有签约", "青禾区举办了企业家活动。"),
        ("2031年目标完成了吗", "2031年目标不低于27个。"),
        ("2031年签约27亿完成了没有", "2031年目标不低于27个。"),
        ("企业家活动当场签了几个项目", "青禾区举办了企业家活动。"),
        ("松湾园区的地址", "松湾园区在东部。"),
        ("松湾产业园有多大", "松湾产业园重点发展新能源。"),
        ("入驻松湾园区要什么条件", "松湾园区重点发展新能源。"),
        ("总部基金的规模是多少", SIGNED),
        ("项目的名单能发一份吗", SIGNED),
        ("飞地是怎么搞的", TRIED),
        ("目标目前的完成进度", "2031年目标不低于27个。"),
        ("目标是否已达成", "2031年目标不低于27个。"),
        ("2031年目标的实现情况如何", "为实现2031年目标，计划从三个方面发力。"),
        ("飞地完不成产值企业要赔钱吗", TRIED),
        ("飞地模式，企业要承诺什么指标、达不到会怎么处理", "青禾区承诺有求必应。"),
        ("飞地会不会罚企业", TRIED),
    ],
)
def test_something_else_of_it_is_no_answer(question: str, told: str) -> None:
    assert not kept(question, told)
    assert kept(question, told, "青禾区有三个园区。")  # where nothing is said to be left out
    assert says_untold(question, UNTOLD, WEIGHTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("总部投资了多少？", "总部的投资额为3亿元。"),
        ("松湾园区有多大", "松湾园区占地300亩。"),
        ("2031年的目标任务是多少？", "目标任务是签约27个项目。"),
        (
            "2031年签约要达到多少",
            "2031年签约目标不低于27个。",
        ),  # what is wanted, and not what was done
        ("总部有哪些？", "总部有两个。"),  # of another side nothing is said
        ("学校投资了多少？", SIGNED),  # it says nothing of schools
        ("2031年签约项目的投资额是多少？", SIGNED),  # nor of what all of them come to
    ],
)
def test_what_tells_it_or_is_of_another_side_stays(question: str, told: str) -> None:
    assert kept(question, told)


def test_what_stands_before_it_is_what_it_points_to() -> None:
    weights = {"松湾": 2.0, "湾厂": 2.0, "投资": 1.0}
    said = "该报道未公布上述企业和项目的投资额。"
    asked = "松湾厂投资了多少？"
    assert says_untold(asked, said, weights, "松湾厂正在建设。")
    assert not says_untold(asked, said, weights, "白桥厂正在建设。")
    assert not says_untold(asked, said, weights)


def test_the_sides_that_are_asked_for_have_names_to_search_by() -> None:
    assert names_of_sides("2031年目标完成了吗") == "完成情况"
    assert names_of_sides("有哪些园区") == ""


def test_what_it_says_and_what_each_signed_are_sides() -> None:
    said = "该报道未公布产业图谱的内容，也未公布单个项目的签约额。"
    weights = {"图谱": 1.0, "项目": 1.0, "签约": 1.0}
    assert says_untold("产业图谱的内容是什么", said, weights)
    assert says_untold("每个项目签约多少", said, weights)
    assert not says_untold("一共签约多少", said, weights)


def test_a_copy_is_not_what_is_told_of_it() -> None:
    said = "该报道未公布青禾区产业图谱的内容。"
    weights = {"产业": 1.0, "业图": 1.0, "图谱": 1.0}
    assert says_untold("产业图谱能否提供一份", said, weights)
    assert says_untold("可以阅读产业图谱的全文吗", said, weights)
    assert not says_untold("产业图谱有哪些", said, weights)


LISTED = "签约企业有甲信息公司、乙股份公司、丙集团等。"
OF_EACH = "该报道未公布项目的完整名单，也未公布单个项目的签约额。"


def test_what_each_of_a_list_signed_for_is_a_side() -> None:
    weights = {"乙股": 2.0, "股份": 2.0, "一季度": 1.0}
    assert says_untold("乙股份签了多少钱", OF_EACH, weights, LISTED)
    assert not says_untold("丁公司签了多少钱", OF_EACH, {"丁公": 2.0, "公司": 1.0}, LISTED)
    assert not says_untold("乙股份签了多少钱", OF_EACH, weights, "乙股份、丙集团签约额3亿元。")
    total = "2031年的新签约、新开工和外来资金三类指标都完成了任务。"
    of_all = {"签约": 1.0, "资金": 1.0, "2031": 1.0}
    assert not says_untold("2031年签约资金多少", OF_EACH, of_all, total)
    assert not says_untold("一季度一共签了多少钱", OF_EACH, weights, LISTED)
    assert not says_untold("一季度签了多少个项目", OF_EACH, weights, LISTED)


def test_amounts_of_benefits_detailed_rules_and_contacts_are_sides() -> None:
    any_amount = "该报道未公布扶持政策汇编的内容或任何补贴金额。"
    assert says_untold("我投2亿建厂能给多少补贴", any_amount, {"补贴": 1.0})
    assert not says_untold("补贴给哪些企业", any_amount, {"补贴": 1.0})
    rules = "该报道未公布“飞地”模式的具体办法。"
    assert says_untold("飞地有没有细则", rules, {"飞地": 1.0})
    contact = "该报道未公布青禾区招商机制的办理部门和联系方式。"
    assert says_untold("招商局电话多少", contact, {"招商": 1.0})
    assert not says_untold("图书馆电话多少", contact, {"图书": 1.0})


def test_what_a_picture_does_not_show_is_not_told() -> None:
    said = "这些项目的配图是效果图，不能说明项目已经建成。"
    weights = {"松湾": 2.0, "湾厂": 2.0}
    assert says_untold("松湾厂已经建好了吗", said, weights, "配图有松湾厂效果图。")
    assert says_untold("松湾厂是不是已经盖好了", said, weights, "配图有松湾厂效果图。")
    assert not says_untold("白桥厂已经建好了吗", said, {"白桥": 2.0}, "配图有松湾厂效果图。")
    assert not says_untold("松湾厂在哪里", said, weights, "配图有松湾厂效果图。")


@pytest.mark.parametrize(
    ("question", "is_untold"),
    [
        ("2+5+9到底是哪些单位", True),
        ("2+5+9体系由谁组成", True),
        ("2+5+9体系包括哪些部门", True),
        ("2、5、9各是什么", True),
        ("2+5+9的9是指哪九个部门", True),
        ("2+5+9里面那个5是哪五个啊", True),
        ("2+5+9体系里的9有哪几个专班", True),
        ("2+5+9体系有什么作用", False),
        ("“2+5+9”招商体系的作用是什么", False),
        ("2+5+9体系怎么样了", False),
    ],
)
def test_what_numbers_stand_for_is_asked_by_who_they_are(question: str, is_untold: bool) -> None:
    untold = "该报道未公布青禾区“2+5+9”体系中2、5、9各指什么。"
    assert says_untold(question, untold, {"2": 1.0, "5": 1.0, "9": 1.0}) is is_untold


def test_of_one_target_is_told_what_is_said_of_all() -> None:
    silent = "该报道未公布青禾区2031年全年招商目标的完成情况。"
    weights = {"新签": 3.0, "签约": 3.0, "项目": 2.0, "目标": 0.5, "完成": 1.0}
    assert says_untold("青禾区2031年新签约项目目标完成了吗？", silent, weights)
    assert not says_untold("青禾区2030年新签约项目目标完成了吗？", silent, weights)


def test_what_is_but_named_is_not_explained() -> None:
    silent = "该报道未公布对赌式招商的具体办法。"
    assert says_untold("对赌式招商是什么意思？", silent, {"对赌": 3.0, "意思": 1.0})


def test_what_a_compilation_that_is_but_named_holds_is_untold() -> None:
    silent = "该报道未公布青禾区产业扶持政策汇编的内容或任何补贴金额。"
    assert says_untold("企业落户青禾区有什么优惠政策？", silent, {"优惠": 3.0, "政策": 2.0})
    assert not says_untold("青禾区有几个园区？", silent, {"园区": 3.0})


def test_how_a_year_went_is_untold_where_its_targets_are() -> None:
    silent = "该报道未公布青禾区2031年全年招商引资目标的完成情况。"
    assert says_untold("2031年招商引资成绩怎么样", silent, {"招商": 1.0, "成绩": 3.0})


def test_where_targets_come_from_is_a_side() -> None:
    silent = "报道没有说明这些目标是否出自《青禾区风筝方案》。"
    weights = {"目标": 1.0, "方案": 1.0, "风筝": 3.0}
    assert says_untold("青禾区2031年的目标是否出自风筝方案？", silent, weights)
    assert says_untold("青禾区的目标来自哪个方案？", silent, weights)
    assert not says_untold("青禾区的目标是什么？", silent, weights)


def test_what_any_is_said_of_is_what_stands_behind_it() -> None:
    said = "也未公布扶持政策汇编的内容或任何补贴金额。"
    assert not says_untold("可否提供名单的内容", said, {"名单": 2.0})
    assert says_untold("落户有多少补贴", said, {"落户": 2.0})
    assert says_untold("可否提供图谱的内容", "该报道未公布产业图谱的内容。", {"图谱": 2.0})


def test_what_is_told_besides_is_no_part_of_an_act_whose_text_was_not_published() -> None:
    asked, said = "落地机制具体有哪些内容", "该报道未公布《落地机制》的正文。"
    assert not kept(asked, "签约现场承诺提供良好的条件。", said)
    assert kept(asked, "《落地机制》明确了首问负责。", said)


def test_when_what_is_being_built_opens_is_told_with_what_was_listed_before() -> None:
    said, listed = "该报道未公布在建项目的投产时间。", "建设中的项目有松湾数字园。"
    weights = {"松湾": 2.0, "数字": 1.0}
    assert says_untold("松湾数字园什么时候能投用", said, weights, listed)
    assert not says_untold("白桥码头什么时候能投用", said, {"白桥": 2.0, "码头": 1.0}, listed)


def test_an_output_that_was_but_estimated_is_none_that_was_reached() -> None:
    said = "松湾厂2032年所说的7亿元产值是经理的预估，不是已实现的产值。"
    weights = {"松湾": 2.0, "湾厂": 2.0, "产值": 1.0}
    assert says_untold("松湾厂2031年实际完成产值多少？", said, weights)
    assert not says_untold("白桥厂2031年实际完成产值多少？", said, {"白桥": 4.0, "产值": 0.2})


def test_what_a_model_is_and_a_copy_received_are_sides() -> None:
    said = "该报道未公布“飞地”产业园模式的具体办法，也未公布产业图谱的内容。"
    assert says_untold("飞地产业园模式 是什么", said, {"飞地": 2.0})
    assert says_untold("产业图谱，我们能收到一份吗", said, {"图谱": 2.0})
    assert says_untold(
        "是不是一季度就已经完成全年任务了",
        "未公布2031年目标的完成情况。",
        {"全年": 1.0, "目标": 1.0, "任务": 1.0},
    )
