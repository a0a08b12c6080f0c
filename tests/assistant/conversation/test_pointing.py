"""What words that point back point to, where the answer before enumerated it."""

import pytest

from assistant.conversation.before import Before
from assistant.conversation.pointing import pointed

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
