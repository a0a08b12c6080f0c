"""What a small model gets wrong in its English is put right by the Chinese."""

from collections.abc import Callable

import pytest

from assistant.translating.into_english.mends import (
    at_most,
    being_built,
    brought_in,
    in_total,
    of_its_place,
    of_month_end,
    of_target,
    of_this_place,
    of_whole_place,
    with_bounds,
    with_lost_dates,
    with_others,
    without_all,
    without_government,
    without_promise,
)


@pytest.mark.parametrize(
    ("chinese", "told"),
    [
        ("由区财政局拨付。", "the district pays"),
        ("由本县拨付。", "the county pays"),
        ("由区、县财政拨付。", "the city pays"),  # of two no one is chosen
        ("入驻园区的企业", "the city pays"),
    ],
)
def test_a_place_is_of_the_sort_that_the_chinese_names(chinese: str, told: str) -> None:
    assert of_its_place("the city pays", chinese) == told


def test_the_city_in_a_name_stays() -> None:
    assert of_its_place("the city of Zhengzhou", "本区企业") == "the city of Zhengzhou"


def test_who_can_receive_something_is_not_promised_it() -> None:
    assert without_promise("It will receive 5%.", "按5%给予奖励。") == "It can receive 5%."
    assert without_promise("It will receive 5%.", "将获得5%的奖励。") == "It will receive 5%."


@pytest.mark.parametrize(
    ("mend", "english", "chinese", "told"),
    [
        (of_target, "It met the annual target by 92.6%.", "完成年度目标的92.6%。",
         "It reached 92.6% of the annual target."),
        (in_total, "A subsidy of at most 80,000 yuan per bus is given.",
         "每辆累计不超过8万元。", "A subsidy of at most 80,000 yuan in total per bus is given."),
        (in_total, "At most 80,000 yuan a bus and 80,000 yuan a stop.", "每辆累计不超过8万元。",
         "At most 80,000 yuan a bus and 80,000 yuan a stop."),
        (of_target, "It met the target of 53.8%.", "完成全年目标的53.8%。",
         "It reached 53.8% of the target."),
        (of_target, "It met the target.", "完成年度目标。", "It met the target."),
        (brought_in, "Newly acquired firms apply.", "新引进企业可以申报。",
         "Newly brought-in firms apply."),
        (brought_in, "Newly acquired firms apply.", "新引进、收购企业可以申报。",
         "Newly acquired firms apply."),
        (of_this_place, "It operates in my county.", "在我县经营。", "It operates in this county."),
        (of_whole_place, "The entire region signed 5.", "全区签约5个。",
         "The whole district signed 5."),
        (of_whole_place, "It will have 86 firms.", "园区有企业86家。", "It has 86 firms."),
        (of_whole_place, "It will have 86 firms.", "园区将有企业86家。", "It will have 86 firms."),
        (with_bounds, "There are at least 30 projects.", "项目30个。", "There are 30 projects."),
        (with_bounds, "There are at least 30 projects.", "不少于30个项目。",
         "There are at least 30 projects."),
        (with_lost_dates, "71% have started.", "2031年签约项目至2032年底开工率为71%。",
         "71% have started."),
    ],
)  # fmt: skip
def test_what_a_small_model_gets_wrong_is_put_right_by_the_chinese(
    mend: Callable[[str, str], str], english: str, chinese: str, told: str
) -> None:
    assert mend(english, chinese) == told


def test_a_province_is_no_provincial_government() -> None:
    said = "It is on the list of the provincial government."
    assert without_government(said, "纳入省清单。") == "It is on the list of the province."
    assert without_government(said, "纳入省政府清单。") == said


def test_of_all_only_where_the_chinese_speaks_of_all() -> None:
    told = "All applications count as all applications received."
    assert (
        without_all(told, "已受理的申报事项") == "All applications count as applications received."
    )
    assert without_all("all applications", "全部申报事项") == "all applications"


def test_an_open_list_stays_open() -> None:
    told = "The projects are one, two, and three."
    assert with_others(told, "项目有甲项目、乙项目、丙项目等。") == (
        "The projects are one, two, and three, and others."
    )
    assert with_others(told, "项目有甲项目、乙项目、丙项目。") == told
    assert with_others("Such as one, two.", "项目有甲项目、乙项目等。") == "Such as one, two."


def test_nobody_is_at_most_an_amount() -> None:
    assert at_most("each enterprise is at most 1.5 million yuan a year", "") == (
        "each enterprise can receive at most 1.5 million yuan a year"
    )


def test_the_end_of_a_month_is_told_as_such() -> None:
    chinese = "上半年的于9月底前申报，下半年的于次年3月底前申报。"
    told = "Those of the first half by September 30th, others by the 31st of March next year."
    assert of_month_end(told, chinese) == (
        "Those of the first half by the end of September, others by the end of March next year."
    )
    assert of_month_end(told, "于9月30日前申报。") == told


def test_what_is_being_built_is_under_construction() -> None:
    told = "Many projects are underway in Qinghe."
    assert being_built(told, "青禾区有一批项目在建设现场加班加点。") == (
        "Many projects are under construction in Qinghe."
    )
    assert being_built(told, "青禾区有一批项目正在洽谈。") == told
