"""What but asks is of what the talk is about, of another year too."""

import pytest

from assistant.answers import Question, Turn
from assistant.conversation.asking import but_asks
from assistant.rewriting import standalone


def test_whether_one_may_use_it_elsewhere_is_asked_of_what_was_told() -> None:
    assert but_asks("我在外省能用吗")
    assert but_asks("我们企业在滨城也可以用吗")
    assert not but_asks("我在外省能用贷款贴息吗")
    told = standalone(Question("我在外省能用吗", "zh", (Turn("共享工厂怎么操作的", ""),)), {})
    assert told.asked == "共享工厂我在外省能用吗"


def test_of_another_year_it_still_but_asks() -> None:
    assert but_asks("2033年的什么时候开始报")
    assert but_asks("明年哪天截止申报")
    assert not but_asks("2033年的招商目标是多少")


@pytest.mark.parametrize(
    ("before", "asked", "whole"),
    [
        (
            "租金补贴2032年什么时候截止申报",
            "2033年的什么时候开始报",
            "租金补贴2033年的什么时候开始报",
        ),
        ("创新券现在补几成", "什么时候可以申请", "创新券什么时候可以申请"),
        ("创新券能补多少", "哪几个月可以申请", "创新券哪几个月可以申请"),
        ("硕士租房补贴多少", "我自己去哪申请", "硕士租房补贴我自己去哪申请"),
        ("租金能补百分之几", "这个补贴总共能拿几年", "租金补贴总共能拿几年"),
    ],
)
def test_it_stays_with_its_benefit(before: str, asked: str, whole: str) -> None:
    told = standalone(Question(asked, "zh", (Turn(before, ""),)), {})
    assert told.asked.rstrip("？") == whole
