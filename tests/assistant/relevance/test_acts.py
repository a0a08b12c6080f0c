"""Who does it is told by no name of something else."""

import pytest

from assistant.relevance.acts import are_untold


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("东岭智能将要建设什么", "一季度签约项目涉及东岭智能、西湾集团等企业。"),
        ("签约项目同比增长了多少", "示例区2031年新签约项目27个。"),
        ("谁先联系我", "东园智能，2031年2月27日。"),
        ("绸布项目有没有开工的", "计划在东园重点推进绸布项目。"),
        ("三大产业中哪些还没有做", "主导产业是氢能、绸布、茶业和未来产业。"),
        ("哪些项目尚未开工", "已开工的项目有甲港、乙园。"),
        ("这个项目谁投的钱", "项目位于东园。"),
        ("哪些企业可以申请", "已有27家企业。"),
        ("入园企业要承诺什么", "示例区承诺为项目落地提供优质的要素供给。"),
    ],
)
def test_another_thing_does_not_tell_who(asked: str, said: str) -> None:
    assert are_untold(asked, said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("谁先联系我", "商务局在1个工作日内指定专员与投资方联系。"),
        ("东岭智能将要建设什么", "东岭智能建设年产5万台电机生产线。"),
        ("签约项目同比增长了多少", "新签约项目27个，比上年多5个。"),
        ("考察找谁对接？", "请拨打119。"),
        ("这个项目谁投的钱", "由甲公司投资。"),
        ("园区在哪里", "项目位于东园。"),
        ("入园企业要承诺什么", "入园企业应当承诺三年内达产。"),
        ("示例区要承诺什么", "示例区承诺有求必应。"),
    ],
)
def test_who_does_it_tells_it(asked: str, said: str) -> None:
    assert not are_untold(asked, said)


def test_whom_a_fund_invested_in_is_not_told_by_a_rule() -> None:
    asked = "产业基金现在投了哪些企业"
    assert are_untold(asked, "企业引荐项目落地的，给予引荐奖励。")
    assert not are_untold(asked, "基金已投资示例新材等3家企业。")
    may = "引导基金能投我们这样的企业吗"
    assert are_untold(may, "做法还包括建立主导产业引导基金。")
    assert not are_untold(may, "引导基金重点支持种子期企业。")
    assert are_untold("青禾区能投我们这样的企业吗", "青禾区亲商、富商、安商的环境日趋成熟。")


def test_that_there_is_such_a_way_does_not_tell_whether_it_may_be_used_elsewhere() -> None:
    asked = "共享工厂我在外省能用吗"
    assert are_untold(asked, "示例区探索建立共享工厂模式。")
    assert are_untold("共享工厂我们企业在滨城可以用吗", "示例区对接的机构有滨城产业院等。")
    assert not are_untold(asked, "共享工厂面向区外企业开放。")
    assert not are_untold("共享工厂是什么", "示例区探索建立共享工厂模式。")


def test_whether_two_are_one_is_told_by_no_sentence_of_one_of_them() -> None:
    asked = "甲广电总部和甲广电产业集群是不是一回事?"
    assert are_untold(asked, "东园的项目有甲广电产业集群、乙能源等。")
    assert not are_untold(asked, "甲广电总部负责建设甲广电产业集群。")
    assert not are_untold("甲广电和乙能源是哪一年来的", "甲广电2031年落户。")


def test_how_to_get_there_is_not_told_by_where_it_lies() -> None:
    assert are_untold("产业园区怎么去", "青禾区东部的松湾园。")
    assert not are_untold("产业园区怎么去", "松湾园距高铁站6公里。")


def test_what_is_not_done_is_told_by_what_says_so() -> None:
    assert not are_untold("哪些项目还没有开工", "甲港和乙园尚未开工。")
    assert not are_untold("哪些产业已经做好", "做好的有氢能、绸布。")
