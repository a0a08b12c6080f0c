"""What words that point back point to, where the answer before enumerated it."""

import pytest

from assistant.conversation.before import Before
from assistant.conversation.pointing import pointed, points

PARKS = "花园口新兴产业园、古荥智能制造产业园、中部区域[1]。"


@pytest.mark.parametrize(
    ("answer", "asked", "whole"),
    [
        (PARKS, "第二个主要做什么", "古荥智能制造产业园主要做什么"),
        (PARKS, "第一个园区有哪些项目", "花园口新兴产业园有哪些项目"),
        (PARKS, "第三个呢", "中部区域呢"),
        (PARKS, "第四个呢", "第四个呢"),
        ("重点是甲产业、乙产业和丙产业等[2]。另有丁、戊。", "第一个是什么", "甲产业是什么"),
        ("重点是甲产业、乙产业和丙产业等[2]。", "第三个是什么", "丙产业是什么"),
        (PARKS, "第一个季度签约多少", "第一个季度签约多少"),
        ("一季度签约21个项目[1]。", "第二个是什么", "第二个是什么"),
        ("", "第二个是什么", "第二个是什么"),
    ],
)
def test_the_second_one_is_the_second_that_the_answer_told(
    answer: str, asked: str, whole: str
) -> None:
    assert pointed(asked, Before("有哪些园区？", answer, ())) == whole


def test_an_event_is_the_one_that_was_told_before() -> None:
    told = Before("今年春天有会员参加过贵区举办的青年企业家考察活动，反响不错", "", ())
    assert pointed("上次那场活动去了多少人", told) == "青年企业家考察活动去了多少人"
    assert pointed("那次会议谁参加", told) == "那次会议谁参加"


def test_this_matter_is_what_was_asked_about() -> None:
    before = Before("青禾区2月份房租怎么减？", "", ("青禾区",))
    assert pointed("这件事归哪些部门管", before) == "青禾区2月份房租归哪些部门管"


def test_there_is_the_part_of_the_place_that_was_asked_about_or_told() -> None:
    known = ("青禾区", "中部区域", "西部区域")
    assert (
        pointed("那边现在有什么项目", Before("中部区域发展什么", "", known))
        == "中部区域现在有什么项目"
    )
    told = Before("该看哪块地方", "青禾区的中部区域发展楼宇经济。", known)
    assert pointed("那一片有什么项目", told) == "中部区域有什么项目"
    both = Before("该看哪块地方", "中部区域和西部区域都有。", known)
    assert pointed("那边有什么项目", both) == "那边有什么项目"


def test_the_one_in_it_is_the_one_that_was_told() -> None:
    before = Before("有什么新方式", "包括建立引导基金、学习收购兼并[1]。", ("引导基金",))
    assert pointed("里头那个基金是干什么的", before) == "引导基金是干什么的"
    assert pointed("里头那个平台是干什么的", before) == "里头那个平台是干什么的"


def test_this_industry_is_the_one_that_was_asked_about() -> None:
    before = Before("现代食品算不算主导产业", "", ("现代食品", "主导产业"))
    assert pointed("这个产业的图谱做好了吗", before) == "现代食品的图谱做好了吗"
    assert points("这个产业的图谱做好了吗")


def test_nothing_is_pointed_to_where_only_a_year_was_told() -> None:
    before = Before("2022年有多少", "", ())
    assert pointed("除它之外还有什么", before) == "除它之外还有什么"


def test_people_are_told_without_their_number() -> None:
    before = Before("去了多少位企业家", "", ())
    assert pointed("他们在那里了解了什么", before).startswith("企业家在")


def test_which_questions_point_back() -> None:
    assert points("这个园区现在有哪些项目")
    assert points("上次那场活动去了多少人")
    assert points("How many of those projects are above one billion?")
    assert not points("How many projects are above one billion?")
    assert not points("工业用地多少钱一亩")


def test_that_year_is_the_one_that_was_asked_of() -> None:
    before = Before("2031年引进了哪些总部？", "", ())
    assert pointed("当年新签约多少个", before) == "2031年新签约多少个"
    assert pointed("当年新签约多少个", Before("引进了哪些总部？", "", ())) == "当年新签约多少个"


def test_this_project_is_the_one_that_was_asked_about() -> None:
    before = Before("青禾区2031年引进的项目中，是否有风筝类项目？", "", ("青禾区",))
    assert pointed("该项目投资额为多少", before) == "青禾区2031年引进的风筝类项目投资额为多少"


def test_a_side_of_the_talk_is_no_place() -> None:
    before = Before("青禾区有哪些园区？", "", ("青禾区",))
    assert pointed("海外商会这边有没有机制", before) == "海外商会这边有没有机制"
    assert pointed("现在这边有没有机制", before) == "现在青禾区有没有机制"


def test_the_area_that_was_told_is_meant_by_this_area() -> None:
    told = Before("渔具基地在哪个区域？", "中部区域[1]。", ("中部区域", "青禾区的区域"))
    assert pointed("该区域有哪些项目？", told) == "中部区域有哪些项目？"
    unknown = Before("渔具基地在哪个区域？", "东部和西部区域[1]。", ())
    assert "中部" not in pointed("该区域有哪些项目？", unknown)
