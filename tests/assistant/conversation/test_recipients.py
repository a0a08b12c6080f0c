"""What somebody is told to get each month is what the talk goes on about."""

import pytest

from assistant.answers import Question, Turn
from assistant.conversation.before import Before
from assistant.conversation.recipients import each_month, of_price
from assistant.conversation.siblings import of_same_noun
from assistant.rewriting import standalone

ROW = "层次：C类，安家补贴（万元）：60，每月生活津贴（元）：5000，公寓面积（平方米）：120[1]。"


def asked(text: str, *talk: tuple[str, str]) -> str:
    return standalone(Question(text, "zh", tuple(Turn(*turn) for turn in talk)), {}).asked


def test_of_what_is_paid_each_month_it_goes_on() -> None:
    first = ("C类人才每月能领多少", ROW)
    assert asked("领几年", first) == "C类人才生活津贴领几年？"
    assert asked("公寓租金怎么算", first, ("领几年", "三年[1]。")) == "C类人才公寓租金怎么算？"
    assert (
        each_month("本科生一个月能拿多少", "给予每月800元租房补贴，期限为两年。")
        == "本科生租房补贴"
    )
    assert each_month("C类人才能领多少", ROW) == ""  # by no month
    both = f"{ROW}每月1000元租房补贴。"
    assert each_month("C类人才每月能领多少", both) == ""  # of which of both, it does not say


@pytest.mark.parametrize(
    ("topic", "side", "left"),
    [
        ("C类人才生活津贴", "公寓租金怎么算", "C类人才"),
        ("冷库补贴", "租金多少", "冷库"),
        ("租金补贴", "租金怎么算", "租金补贴"),
        ("C类人才生活津贴", "租金补贴怎么算", "C类人才生活津贴"),
        ("C类人才生活津贴", "领几年", "C类人才生活津贴"),
    ],
)
def test_a_benefit_has_no_rent(topic: str, side: str, left: str) -> None:
    assert of_price(topic, side) == left


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("青禾项目什么时候封顶？", "那远航的呢", "远航项目什么时候封顶？"),
        ("科技企业能拿多少奖励", "外贸的呢？", "外贸企业能拿多少奖励？"),
        ("青禾项目什么时候封顶？", "那投资的呢", ""),  # a side of it
        ("厂房租金多少", "那远航的呢", ""),
        ("有什么项目", "那远航的呢", ""),
        ("青禾项目什么时候封顶？", "那示例公司的呢", ""),  # a name, which has its own way
    ],
)
def test_another_one_takes_its_noun(before: str, text: str, whole: str) -> None:
    assert of_same_noun(text, Before(before, "", ())) == whole
