"""What each question of a message may lean on."""

from assistant.answers import Answer, AnswerStatus, Question, Turn
from assistant.conversation.several.turns import Turns

BEFORE = Turn("青禾区有哪些园区？", "东园。")


def answer(text: str) -> Answer:
    return Answer("id", Question(text, "zh"), f"{text}的答复", AnswerStatus.ANSWERED)


def test_each_question_leans_on_those_before_it() -> None:
    turns = Turns((BEFORE,), "我们拟在青禾区建厂。")
    assert turns.before("有补贴吗") == (BEFORE, Turn("我们拟在青禾区建厂。", ""))
    turns.add(answer("有补贴吗"))
    assert turns.before("多少")[-1] == Turn("有补贴吗", "有补贴吗的答复")


def test_what_stands_right_before_it_is_pointed_to_first() -> None:
    turns = Turns((BEFORE,))
    turns.add(answer("有补贴吗"))
    lead = "听说松湾公司已经开工。"
    assert turns.before("该公司的车间在哪", lead) == (BEFORE, Turn(lead, ""))
    assert turns.before("补贴多少", lead)[-1].question == "有补贴吗"
    half = "We heard that the district promised something;"  # what exactly was promised
    assert turns.before("What exactly was promised?", half) == (BEFORE, Turn(half, ""))


def test_one_that_stands_alone_leans_only_where_it_points() -> None:
    turns = Turns(context="我们拟在青禾区建厂。", stand_alone=True)
    turns.add(answer("适合哪个园区"))
    assert turns.before("土地多少钱") == (Turn("我们拟在青禾区建厂。", ""),)
    assert turns.before("这个园区有哪些项目")[-1].question == "适合哪个园区"
    assert turns.before("来了多少人，现场签约了没有")[-1].question == "适合哪个园区"
    assert turns.before("目前有哪些带头的项目")[-1].question == "适合哪个园区"
