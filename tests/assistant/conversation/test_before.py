"""What a question is about, which the next may lean on: never a text torn amid its asking."""

import pytest

from assistant.conversation.before import Before, is_question
from assistant.conversation.followups import standalone

KNOWN = ("甲乙区", "光伏")


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("2031年从哪里引来了电池的生产线？", "2031年电池的生产线"),
        ("甲乙区2031年从哪引进的电池生产线", "甲乙区2031年电池生产线"),
        ("2031年从苏南引来了什么生产线", "2031年从苏南引来的生产线"),
        ("2031年引进了哪些总部", "2031年引进的总部"),
        ("电池生产线是从哪儿来的", "电池生产线"),
        ("四月的考察活动是跟谁一起办的", "四月的考察活动"),
        ("四月的考察活动由谁举办", "四月的考察活动"),
        ("2031年新签约了多少个项目", "2031年新签约项目"),
        ("2031年引进了多少资金", "2031年引进资金"),
    ],
)
def test_what_a_question_is_about_is_whole(question: str, topic: str) -> None:
    assert Before(question, "", KNOWN).topic == topic


@pytest.mark.parametrize(
    ("before", "whole"),
    [
        ("2031年从哪里引来了电池的生产线？", "2031年电池的生产线投了多少亿？"),
        ("2031年从苏南引来了什么生产线？", "2031年从苏南引来的生产线投了多少亿？"),
    ],
)
def test_what_was_invested_is_of_the_thing_named_before(before: str, whole: str) -> None:
    assert standalone("投了多少亿", Before(before, "", KNOWN)) == whole


def test_what_still_is_not_so_and_how_many_there_are_ask_nothing() -> None:
    assert is_question("放在东部还是西部")
    assert not is_question("到28号还是报不了")
    assert is_question("有几个员工")
    assert not is_question("店里十几个员工")


def test_what_may_be_done_with_what_was_told_of_is_no_part_of_what_a_question_is_about() -> None:
    before = Before("我的厂交了9万押金，现在能退多少？", "", KNOWN)
    assert before.topic == "我的厂交了9万押金"
