"""A target is not told as a result, nor a result as a target."""

import pytest

from assistant.relevance.aims import is_other, leaves_open, tells_both

AIMED = "青禾区2031年的目标是签约项目总额不低于40亿元，引进10亿元以上的项目不低于12个。"
REACHED = "据报道，青禾区2031年一季度签约21个项目，10亿元以上的项目有15个。"


@pytest.mark.parametrize(
    "question",
    [
        "青禾区2031年想签多少亿",
        "10亿元以上的项目打算引进几个",
        "2031年希望引进多少个10亿元以上的项目？",
        "今年的签约额和开工额各定在什么水平",
        "2031年的指标定的是多少",
        "2031年10亿以上的项目要引几个",
        "上年度的指标任务原本定的是多少",
        "全年要办几场活动",
        "签约和开工分别要达到多少",
    ],
)
def test_who_asks_what_is_aimed_at_is_not_told_what_was_reached(question: str) -> None:
    assert is_other(question, REACHED)
    assert not is_other(question, AIMED)


@pytest.mark.parametrize(
    "question",
    [
        "2031年的40亿最后完成了没有",
        "那40亿后来签够了没有",
        "2031年的招商目标实现了吗？",
        "青禾区是否在2031年实现了外资目标？",
        "任务是否完成",
    ],
)
def test_a_target_does_not_tell_whether_it_was_reached(question: str) -> None:
    assert leaves_open(question, AIMED)
    assert leaves_open(question, "为实现总目标，青禾区计划从四个方面发力。")
    assert not leaves_open(question, "三类指标都超额完成了全年任务。")
    assert not leaves_open(question, "该报道未公布目标的完成情况。")


@pytest.mark.parametrize(
    "question",
    ["图谱已经完成了吗", "青禾区签约了多少个项目", "主要发展什么", "重要项目有几个"],
)
def test_of_other_questions_any_may_be_told(question: str) -> None:
    assert not is_other(question, AIMED)
    assert not is_other(question, REACHED)


@pytest.mark.parametrize(
    "question",
    [
        "松湾那7到10亿元是真做到了还是说说而已",
        "产值7亿至10亿元是已经做到的吗",
        "网上说已经做到10亿元的产值，这个说法准不准",
    ],
)
def test_whether_a_figure_was_reached_is_told_by_what_says_so_or_that_it_is_expected(question):
    assert leaves_open(question, "市场部经理对生产经营信心十足。")
    assert not leaves_open(question, "产值预估在7亿元到10亿元。")
    assert not leaves_open(question, "10亿元产值是预估，不是已实现的产值。")


@pytest.mark.parametrize(
    "question", ["松湾中心建成了没有", "松湾中心是不是已经建成", "食品的图谱做出来了没有"]
)
def test_a_picture_or_a_beginning_does_not_tell_whether_it_is_done(question):
    assert is_other(question, "配图有松湾中心示意图。")
    assert is_other(question, "青禾区绘制产业图谱。")
    assert not is_other(question, "配图不能说明松湾中心已经建成。")
    assert not is_other(question, "已经做好的图谱涉及造船。")
    assert not is_other("松湾中心在哪里", "配图有松湾中心示意图。")


def test_how_much_came_does_not_tell_whether_the_task_was_met() -> None:
    asked = "2031年外来资金完成任务了吗"
    assert leaves_open(asked, "2031年完成外来资金72亿元。")
    assert not leaves_open(asked, "三类指标都超额完成了全年任务。")
    assert not leaves_open(asked, "该报道未公布2031年目标的完成情况。")


def test_the_year_of_a_plan_is_no_beginning() -> None:
    plan = "2031年计划在松湾园区发展造船。"
    assert is_other("松湾园区什么时候开始建的", plan)
    assert not is_other("松湾园区什么时候开始建的", "计划2031年开工建设松湾园区。")
    assert not is_other("松湾园区发展什么", plan)


def test_who_plans_to_bring_in_projects_of_a_size_aims_at_them() -> None:
    assert is_other("今年计划引进总投资10亿元以上的项目有多少个", REACHED)
    assert is_other("2031年想开发多少个10亿元以上的项目", REACHED)


def test_a_result_beside_its_target_tells_whether_it_was_reached() -> None:
    asked = "2031年的增长目标完成了没有"
    assert tells_both("同比增长7.2%，年初目标为增长7.5%。")
    assert not leaves_open(asked, "同比增长7.2%，年初目标为增长7.5%。")
    assert not leaves_open(asked, "新投产项目31个，低于年初确定的34个新投产目标。")
    assert not tells_both("签约额213亿元，年初目标是签约项目50个。")  # in another unit
    assert not tells_both("同比增长7.2%；年初目标为增长7.5%。")  # perhaps of something else


PLANS = "青禾区2031年计划认真研究国家、省、市出台的招商引资政策措施并做好对接落实。"
ISSUED = "青禾区于2030年出台了《青禾区招商引资工作实施方案》。"


@pytest.mark.parametrize(
    "question", ["青禾区是否有招商引资的计划？", "青禾区的招商引资方案是什么时候出台的？"]
)
def test_what_is_planned_is_no_plan_on_paper_and_its_year_no_issue(question: str) -> None:
    assert is_other(question, PLANS)
    assert not is_other(question, ISSUED)
    assert not is_other("青禾区计划研究哪些政策？", PLANS)
    assert not is_other("青禾区的园区有哪些产业规划？", PLANS)
    both = "青禾区2030年5月出台实施方案，2031年计划全面实施。"
    assert not is_other(question, both)


def test_by_how_much_it_was_beaten_asks_whether_it_was_too() -> None:
    question = "示例区2031年的目标超额完成了吗，超额多少？"
    assert leaves_open(question, "示例区2031年完成域外资金72亿元。")
    assert not leaves_open(question, "示例区2031年的三类指标都超额完成了全年任务。")


@pytest.mark.parametrize("question", ["报告里港口的图片是否是完工的", "图上的港口是建成的大楼吗"])
def test_a_list_of_pictures_does_not_tell_whether_a_building_is_finished(question: str) -> None:
    assert is_other(question, "配图包括港口示意图和展厅概念图。")
    assert not is_other(question, "这些配图不能说明项目已经建成。")


def test_that_a_target_was_raised_does_not_tell_how_a_result_is_to_it() -> None:
    raised = "据报道，青禾区2032年调高了招商引资目标。"
    assert is_other("2031年签约额跟2032年定的目标比是高了还是低了", raised)
    assert not is_other("2032年的目标跟2031年的目标比是高了还是低了", raised)


def test_a_target_does_not_tell_whether_a_quarter_met_it() -> None:
    question = "按全年不低于12个的目标，是不是一季度就已经完成全年任务了？"
    assert is_other(question, AIMED)
    assert not is_other(question, "一季度已经完成全年目标。")
