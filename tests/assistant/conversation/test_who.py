"""Where who asks is and what he does, told in front of a question, is known for what it is."""

import pytest

from assistant.conversation import who

KNOWN = ("Green District", "青禾区")


@pytest.mark.parametrize(
    ("text", "name", "asks"),
    [
        ("我在常州开理发店的，房租能免几个月？", "常州的理发店", "房租能免几个月？"),
        ("你好，宜昌的纺织厂，水电费能缓交吗", "宜昌的纺织厂", "水电费能缓交吗"),
        ("我在洛阳做服装生意的，税怎么缓？", "洛阳做服装生意", "税怎么缓？"),
        ("芜湖跑货运的，过路费怎么算？", "芜湖跑货运的", "过路费怎么算？"),
        ("绵阳开米粉店的个体户，执照怎么停？", "绵阳开米粉店的个体户", "执照怎么停？"),
        ("我们在泉州，做雨伞的，省里奖多少？", "泉州做雨伞的", "省里奖多少？"),
        ("天水一家小公司，税怎么缓？", "天水一家小公司", "税怎么缓？"),
        ("潍坊企业拿专利去银行质押，评估费补多少？", "潍坊企业", "评估费补多少？"),
        ("我在常州开理发店。", "常州的理发店", ""),
    ],
)
def test_where_who_asks_is_and_what_he_does(text: str, name: str, asks: str) -> None:
    told = who.lead(text, ())
    assert told is not None
    assert (told.who, told.asks) == (name, asks)
    again = who.lead(who.told_whole(told.who, "税怎么缓？"), ())
    assert again is not None
    assert again.who == told.who, "it is known again where it was put in front"


@pytest.mark.parametrize(
    "text",
    [
        "常州有哪些补贴？",
        "常州的企业复工，需要哪些材料？",
        "我公司在无锡，想去南通投资，有什么补贴？",
        "四大产业，目标几个？",
        "什么是小微企业？",
    ],
)
def test_what_else_begins_a_question(text: str) -> None:
    assert who.lead(text, ()) is None


def test_of_a_place_that_is_ours_only_who_is_there_counts() -> None:
    told = who.lead("我在青禾区开小饭馆，房租能免几个月？", KNOWN)
    assert told is not None
    assert told.who == "我在青禾区开小饭馆"
    assert who.lead("我在常州开小饭馆，房租能免几个月？", KNOWN) is None
    assert who.lead("青禾区的企业，去年签了几个项目？", KNOWN) is None


def test_what_was_told_right_before_stays_and_how_many_they_are_does_not() -> None:
    told = who.lead("我在常州开理发店，店面是国企的，七八个员工，房租能免几个月？", ())
    assert told is not None
    assert told.question == "店面是国企的，房租能免几个月？"


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("税务注销手续怎么办？", "税务注销手续"),
        ("社保费我能拖到什么时候再交？", "社保费缓缴"),
        ("房租能给我免几个月？", "房租"),
        ("公积金想先停一阵，最久能停到哪天？", "公积金想先停一阵，"),
        ("多久能批？", ""),
        ("房租能减多少？", "房租"),
        ("招工补助一个人给多少钱？", "招工补助"),
        ("新招了8个人，招工补助一个人给多少钱？", "新招了8个人，招工补助"),
        ("有个看流水的贷款，最多能贷多少？", "有个看流水的贷款，"),
        ("交了9万保证金，现在能退多少？", "交了9万保证金，"),
    ],
)
def test_what_a_question_is_about(question: str, subject: str) -> None:
    assert who.subject_of(question) == subject


@pytest.mark.parametrize(
    ("text", "subject", "whole"),
    [
        ("要不要罚滞纳金", "社保费缓缴", "社保费缓缴要不要罚滞纳金"),
        ("一定要去窗口吗", "税务注销手续", "税务注销手续一定要去窗口吗"),
        ("停掉的那几个月要补吗", "公积金想先停一阵，", "公积金想先停一阵，停掉的那几个月要补吗"),
        ("那社保费能缓多久？", "房租", "社保费能缓多久？"),
        ("那社保费呢？", "房租", ""),
        ("能领多少补贴？", "房租", ""),
        ("减几个月？", "房租", "房租减几个月？"),
        ("停到几月份", "公积金", "公积金停到几月份"),
        ("内部要走什么程序", "公积金", "公积金内部要走什么程序"),
        ("停掉的以后要不要补交", "公积金", "公积金停掉的以后要不要补交"),
        ("这个当时没顾上，还能补办吗", "招工补助", "招工补助当时没顾上，还能补办吗"),
        ("这个政策还有效吗", "招工补助", "招工补助这个政策还有效吗"),
    ],
)
def test_what_a_question_leans_on(text: str, subject: str, whole: str) -> None:
    assert who.in_full(text, subject) == whole


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们在常州开发区(滨湖)，小企业，招了人能拿多少？", "常州开发区(滨湖)小企业"),
        ("常州这边公司现金紧，公积金能停几个月？", "常州公司"),
        ("常州旅行社，交了9万保证金，能退多少？", "常州旅行社"),
    ],
)
def test_a_zone_is_no_shop_and_a_firm_in_need_is_a_firm(text: str, name: str) -> None:
    told = who.lead(text, ())
    assert told is not None
    assert told.who == name
