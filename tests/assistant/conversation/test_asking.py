"""What but asks is of what the talk is about, of another year too."""

import pytest

from assistant.answers import Question, Turn
from assistant.conversation.asking import but_asks
from assistant.rewriting import standalone


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
