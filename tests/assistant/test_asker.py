"""Who asks, at the beginning of a question."""

import pytest

from assistant.asker import asker, is_of_himself_alone


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("示例市的大公司，120多号人，单位交的那部分能免吗", "示例市的大公司，120多号人，"),
        ("示例市开奶茶店的，电费打几折", "示例市开奶茶店的，"),
        ("我在示例市开小饭馆，十几个员工，房租能免吗", "我在示例市开小饭馆，十几个员工，"),
        ("示例镇农村的，想自己开公司，补多少钱", "示例镇农村的，"),
        ("我们的工厂位于示例县，电费交不上会停吗", "我们的工厂位于示例县，"),
        ("示例市的印染厂，订单全没了，公积金能停到哪天", "示例市的印染厂，订单全没了，"),
        ("示例小公司，裁了4个，还能领稳岗返还吗", "示例小公司，"),
    ],
)
def test_who_asks_stands_before_the_question(question: str, who: str) -> None:
    assert asker(question) == who


@pytest.mark.parametrize(
    "question",
    [
        "示例市某某新能源公司，产能多大",
        "东部和西部的园区，重点有什么不同",
        "对经营困难的企业，可以缓缴多久",
        "我们给小厂免了房租，奖园区多少",
        "招了6个人，一个人补多少",
        "做光伏的",
        "店关了，停业手续怎么办",
    ],
)
def test_what_is_asked_about_does_not_say_who_asks(question: str) -> None:
    assert asker(question) == ""


@pytest.mark.parametrize(
    ("question", "is_alone"),
    [
        ("像我们会员这种是否在范围内？", True),
        ("我们在不在招商范围内", True),
        ("那我司这类企业符不符合条件？", True),
        ("我们做茶叶的，在不在范围内？", False),
        ("甲类补贴我们是否符合条件？", False),
        ("我们客户是否符合甲类补贴的条件？", False),
    ],
)
def test_whether_he_is_in_a_scope_that_is_not_named_is_of_him_alone(
    question: str, is_alone: bool
) -> None:
    assert is_of_himself_alone(question) is is_alone
