"""A talk goes from one benefit to another, and asks of both."""

from assistant.answers import Question, Turn
from assistant.conversation.benefits import both, instead
from assistant.rewriting import standalone


def test_another_benefit_takes_the_place_of_the_one_before() -> None:
    assert instead("买房", "我是硕士，能申请租房补贴吗") == "我是硕士，能申请购房补贴吗"
    assert instead("生活补贴", "博士的购房补贴有多少") == "博士的生活补贴有多少"
    assert instead("西部", "能申请租房补贴吗") == ""
    assert instead("买房", "租房补贴和生活补贴能一起领吗") == ""  # of which one, it does not say


def test_both_are_the_two_of_the_talk() -> None:
    talk = ["我是硕士，能申请租房补贴吗", "那买房呢"]
    assert both("两个能一起领不", talk) == "租房补贴和购房补贴能一起领不"
    assert both("这两项补贴可以同时享受吗", talk) == "租房补贴和购房补贴可以同时享受吗"
    assert both("两个能一起领不", talk[:1]) == "两个能一起领不"
    assert both("两个园区在哪", talk) == "两个园区在哪"


def test_a_follow_up_is_said_in_full() -> None:
    question = Question("那买房呢", "zh", (Turn("我是硕士，能申请租房补贴吗", "可以。"),))
    talk = (*question.history, Turn("那买房呢", "可以。"))
    both_of = standalone(Question("两个可以同时领吗", "zh", talk), {})
    assert both_of.standalone == "租房补贴和购房补贴可以同时领吗"
    assert standalone(question, {}).standalone.rstrip("？") == "能申请购房补贴吗"
