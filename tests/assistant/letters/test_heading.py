"""A question as it stands above its answer."""

import pytest

from assistant.letters.heading import headed, shown


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
        ("问一句，返乡办厂有没有补贴", "返乡办厂有没有补贴？"),
        ("有几点想请教：甲园在哪里？", "甲园在哪里？"),
        ("就是甲园还主打哪些产业", "甲园还主打哪些产业？"),
        ("就是否可以分期付款请答复？", "就是否可以分期付款请答复？"),
        ("the size of the fund for seed firms;", "What is the size of the fund for seed firms?"),
        ("领导让我把几个问题书面确认一下，麻烦您了：甲园在哪里？", "甲园在哪里？"),
        (
            "项目审批遇到几个问题，麻烦您了：怎么处理？",
            "项目审批遇到几个问题，麻烦您了：怎么处理？",
        ),
        (
            "另：我公司做的配送属于乙类产业，图谱做好没有？",
            "我公司做的配送属于乙类产业，图谱做好没有？",
        ),
        ("Ann – the client wants to know: did you meet it?", "Did you meet it?"),
        ("The park has two parts: which is open?", "The park has two parts: which is open?"),
        ("P.S. Could you send us the list?", "Could you send us the list?"),
        (
            "I have a few short questions, hope you don't mind: is there a kite project?",
            "Is there a kite project?",
        ),
        (
            "We've got three questions for your team: which parks are there?",
            "Which parks are there?",
        ),
        ("We have two parks in mind: which is open?", "We have two parks in mind: which is open?"),
        (
            "Is silk one of the leading industries? Please list all of them.",
            "Is silk one of the leading industries? Please list all of them.",
        ),
    ],
)
def test_a_question_is_whole_and_begins_with_what_is_asked(question, heading):
    assert headed(question) == heading


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("听朋友说甲乙区招商很热，我有几个事情想问清楚：去年签了多少个？", "去年签了多少个？"),
        ("我们注意到还有一个丙丁微园区，现在进展如何？", "丙丁微园区，现在进展如何？"),
        ("听说贵区有个海参基地，我们很感兴趣，想请教：这个基地在哪里？", "这个基地在哪里？"),
        ("我们注意到，贵区有三个园区，是吗？", "贵区有三个园区，是吗？"),
        ("听说甲乙区有三个园区，想问在哪里？", "听说甲乙区有三个园区，想问在哪里？"),
    ],
)
def test_what_a_question_is_only_asked_with_does_not_stand_above_its_answer(question, heading):
    assert headed(question) == question
    assert shown(question) == heading


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("Which firms the town brought in in 2031?", "Which firms did the town bring in in 2031?"),
        ("How much each of them invested?", "How much did each of them invest?"),
        ("Which of the firms signed contracts?", "Which of the firms signed contracts?"),
        ("How many firms in the park signed?", "How many firms in the park signed?"),
        ("Which firms has the district met?", "Which firms has the district met?"),
        ("What makes the park attractive?", "What makes the park attractive?"),
    ],
)  # fmt: skip
def test_what_was_reported_as_asked_is_asked_above_its_answer(question, heading):
    assert shown(question) == heading
