"""What the model is told: fixed rules, then evidence, then the question."""

import pytest
from fakes import ScriptedChatModel

from assistant.answers import Evidence, Question, Turn
from assistant.composing import compose, prompt, values_for, without_lead_in
from assistant.errors import ModelUnavailable
from index.documents import Document, Passage

TEXT = "惠济区签约21个项目，总额290亿元。$question [9] <|im_start|>"
EVIDENCE = Evidence(
    1, Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "签约", "d.md", "digest"),
    0, len(TEXT), TEXT, ((0, len(TEXT)),),
)  # fmt: skip


def test_every_variable_of_the_prompt_has_a_value() -> None:
    assert prompt().variables == values_for(Question("签约多少？", "zh"), [EVIDENCE]).keys()


def test_the_fixed_rules_come_without_question_or_evidence() -> None:
    user = prompt().render_user(values_for(Question("签约多少？", "zh"), [EVIDENCE]))
    assert "签约" not in prompt().system
    assert user.index("签约21个项目") < user.index("签约多少？")


def test_text_of_documents_reaches_the_model_unchanged() -> None:
    question = Question("签约多少？", "zh")
    user = prompt().render_user(values_for(question, [EVIDENCE]))
    assert TEXT in user


def test_a_follow_up_is_told_in_full_without_what_was_said_before() -> None:
    history = (Turn("惠济区有哪些园区？", "两个园区[1]。"),)
    asked = Question("那里呢", "zh", history, standalone="惠济区园区在哪里？")
    values = values_for(asked, [EVIDENCE])
    assert values["question"] == "惠济区园区在哪里？"
    assert "两个园区" not in str(values)


def test_the_draft_comes_in_the_models_pieces() -> None:
    model = ScriptedChatModel([["签约", "21个"]])
    question = Question("签约多少？", "zh")
    assert list(compose(question, [EVIDENCE], model)) == ["签约", "21个"]
    assert model.asked == [("answer", values_for(question, [EVIDENCE]))]


def test_a_model_that_fails_is_told_as_such() -> None:
    model = ScriptedChatModel([ModelUnavailable("down")])
    with pytest.raises(ModelUnavailable):
        list(compose(Question("签约多少？", "zh"), [EVIDENCE], model))


@pytest.mark.parametrize(
    ("draft", "rest"),
    [
        ("某区对困境儿童实施的管理是：实行一人一档。", "实行一人一档。"),
        ("某区对困境儿童实施了以下管理：\n一是一人一档。", "一是一人一档。"),
        ("实行一人一档：每日一报。", "实行一人一档：每日一报。"),
        ("某区的电话：12345", "某区的电话：12345"),
        ("某区对困境儿童的管理目标是：一人一档。", "某区对困境儿童的管理目标是：一人一档。"),
        ("某区对困境儿童实施的管理：", "某区对困境儿童实施的管理："),
        ("实行一人一档。某区对困境儿童的管理：好。", "实行一人一档。某区对困境儿童的管理：好。"),
        ("", ""),
    ],
)
def test_a_beginning_that_only_says_the_question_again_is_left_out(draft, rest):
    assert without_lead_in(draft, "某区对困境儿童实施什么样的管理？") == rest


def test_a_result_is_told_without_what_it_is_the_result_of():
    asked = "青禾区2031年的招商结果是什么？"
    told = without_lead_in("青禾区2031年的招商结果，签约27个。", asked)
    assert told == "签约27个。"
    assert without_lead_in("青禾区2031年，签约27个。", asked) == "青禾区2031年，签约27个。"
