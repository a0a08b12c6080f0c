"""What a question asks for by its words."""

import pytest

from assistant.relevance.looks import sought
from assistant.relevance.seeking import (
    is_told_by_nothing_else,
    seeks_a_place,
    seeks_one,
    tells_a_place,
)
from index.normalise import search_key


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("是哪个园区？", True),
        ("由谁牵头？", True),
        ("签约多少个项目？", True),
        ("属于哪个领域？", False),
        ("有哪些园区？", False),
        ("怎么申请？", False),
    ],
)
def test_what_is_one_figure_or_name_is_known_from_what_is_a_list(question: str, one: bool) -> None:
    assert seeks_one(question) is one


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("基地在哪？", True),
        ("食品企业去哪个园区？", True),
        ("位于何处？", True),
        ("Where is the base?", True),
        ("在哪一年签约？", False),
        ("定向捐赠的款物如何处理？", False),
        ("有哪些园区？", False),
    ],
)
def test_where_something_is_asked_for(question: str, place: bool) -> None:
    assert seeks_a_place(question) is place


def test_what_may_tell_a_place() -> None:
    assert tells_a_place("某厂位于东岸。")
    assert tells_a_place("中部的项目有甲、乙。")
    assert tells_a_place("It is in the west.")
    assert not tells_a_place("商务局积极与招商平台对接。")


def test_an_amount_may_have_its_unit_in_the_label_of_its_row() -> None:
    wanted = sought(search_key("厂房租金是多少"))
    assert wanted is not None
    assert wanted.is_told("载体类型：厂房租金（元/平方米·月），甲园：16")
    assert not wanted.is_told("园区建有日处理能力3万吨的污水处理厂")


def test_an_amount_is_no_number_of_firms() -> None:
    wanted = sought(search_key("补助给了多少家企业"))
    assert wanted is not None
    assert not wanted.is_told("技术改造补助4860万元")
    assert wanted.is_told("惠及企业413家")


def test_a_share_counts_no_projects() -> None:
    wanted = sought(search_key("去年签了多少个项目"))
    assert wanted is not None
    assert not wanted.is_told("开工率为71%")
    assert wanted.is_told("新签约项目63个")


def test_the_figures_of_a_row_are_no_number_of_people() -> None:
    wanted = sought(search_key("示例园有多少人工作"))
    assert wanted and wanted.lack == "tells no number of people"
    assert not wanted.is_told("园区：示例园，空置厂房（平方米）：28000，入驻企业（家）：74")
    assert not wanted.is_told("| 示例园 | 28000 | 74 |")
    assert not wanted.is_told("示例园到位资金47.3亿元，居四个园区首位。")
    assert not wanted.is_told("园区有办公楼宇45万平方米，配套公寓1800套。")
    assert wanted.is_told("园区带动就业1.2万。")
    assert wanted.is_told("园区：示例园，从业人员（人）：12000")
    assert is_told_by_nothing_else("示例园有多少人工作？")
    assert not is_told_by_nothing_else("示例园有多少家企业？")


def test_a_few_months_are_not_asked_for_by_whether_it_may_be() -> None:
    assert sought(search_key("房租能不能先缓几个月")) is None
    assert sought(search_key("房租能缓几个月吗")) is None
    wanted = sought(search_key("房租能缓几个月"))
    assert wanted and wanted.lack == "tells no period"
    other = sought(search_key("社保能不能办好几个月的减免，能免几个月"))
    assert other and other.lack == "tells no period"
