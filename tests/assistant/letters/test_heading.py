"""A question as it stands above its answer."""

import pytest

from assistant.letters.heading import headed


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("冒昧打扰，想问一下：我们能不能入驻？", "我们能不能入驻？"),
        ("想请问有哪些园区？", "有哪些园区？"),
        ("有哪些园区；", "有哪些园区？"),
        ("据悉松湾公司已投产，车间在哪里？", "松湾公司已投产，车间在哪里？"),
        ("想请教下：西部做什么的？", "西部做什么的？"),
        ("想请教一个实际的问题，税有没有减免？", "税有没有减免？"),
        ("我的投资委员会同事还特别关心，有没有名单？", "有没有名单？"),
        ("一点，商会有没有渠道？", "商会有没有渠道？"),
        ("还有一点，商会有没有渠道？", "商会有没有渠道？"),
        (
            "Since we are a chamber, we were glad to read that you help firms; is it open to us?",
            "You help firms; is it open to us?",
        ),
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
