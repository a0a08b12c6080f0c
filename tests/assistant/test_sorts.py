"""Who asks for names of a sort is not told those of another, nor how many there are."""

import pytest

from assistant.sorts import counts_other, may_name, names_none


@pytest.mark.parametrize(
    ("question", "text", "quoted"),
    [
        ("已经落户的企业有哪些", "新材料、机器人等产业", ""),
        ("已经落户的企业有哪些", "新材料、机器人", "图谱涉及新材料、机器人等产业。"),
        ("有哪些重点项目", "新材料、机器人等行业", ""),
        ("有哪些领域签约多", "甲信息公司、乙集团等企业", ""),
        ("有哪些重点项目", "战略性新兴产业项目有17个，占81%", ""),
        ("青禾区有哪些企业", "规模以上企业有230家", ""),
        ("河边有什么项目", "总体规划、产业定位等情况", ""),
    ],
)
def test_what_names_none_of_them(question: str, text: str, quoted: str) -> None:
    assert names_none(question, text, quoted)


@pytest.mark.parametrize(
    ("question", "text", "quoted"),
    [
        ("已经落户的企业有哪些", "甲信息公司、乙集团等企业", ""),
        ("有哪些重点项目", "签约项目涉及甲信息公司、乙集团等企业", ""),
        ("有哪些重点项目", "甲产业园等5个项目", ""),
        ("有多少个项目", "项目有17个", ""),
        ("企业有哪些优惠政策", "减征期限不超过3个月", ""),
        ("有哪些产业", "新材料、机器人等产业", ""),
        ("有哪些企业家", "30余位企业家", ""),
        ("在哪里", "新材料、机器人等产业", ""),
    ],
)
def test_what_may_be_told(question: str, text: str, quoted: str) -> None:
    assert not names_none(question, text, quoted)


def test_a_quotation_may_be_told_for_names_only_where_it_has_what_looks_like_one() -> None:
    assert may_name("有哪些企业", "签约涉及甲信息公司等企业。")
    assert may_name("黄河边有什么项目", "支撑项目有甲产业园、乙港。")
    assert not may_name("黄河边有什么项目", "报道把这次活动形容为春天的故事。")
    assert may_name("有哪些产业", "报道把这次活动形容为春天的故事。")
    assert may_name("活动怎么样", "报道把这次活动形容为春天的故事。")


def test_how_many_of_one_thing_there_are_does_not_tell_how_many_of_another() -> None:
    assert counts_other("一季度有多少家企业签约", "一季度签约21个项目。")
    assert not counts_other("一季度签约多少个项目", "一季度签约21个项目。")
    assert not counts_other("有多少家公司", "有21家企业签约项目17个。")
    assert not counts_other("有多少企业家", "签约21个项目。")
    assert not counts_other("有多少家企业签约", "30余家签约。")
