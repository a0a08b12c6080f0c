"""A question as it stands above its answer."""

import pytest

from assistant.letters.heading import headed


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("冒昧打扰，想问一下：我们能不能入驻？", "我们能不能入驻？"),
        ("想请问有哪些园区？", "有哪些园区？"),
        ("有哪些园区；", "有哪些园区？"),
        ("有哪些园区。", "有哪些园区？"),
        ("有无租金补贴", "有无租金补贴？"),
        ("空域范围及审批流程。", "空域范围及审批流程是什么？"),
        ("签约项目的总额；", "签约项目的总额是多少？"),
        ("项目保障机制。", "项目保障机制。"),
        ("Last thing, how many trips were planned?", "How many trips were planned?"),
        ("And what were the figures for 2031?", "What were the figures for 2031?"),
        ("can foreign funds join", "Can foreign funds join?"),
        ("what the share is.", "What the share is."),
        ("the telephone number.", "The telephone number."),
        ("P.S. Could you send us the list?", "Could you send us the list?"),
    ],
)
def test_a_question_is_whole_and_begins_with_what_is_asked(question, heading):
    assert headed(question) == heading
