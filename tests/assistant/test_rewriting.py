"""Follow-ups find their topic, new topics stay as asked, English reaches Chinese documents."""

import pytest
from fakes import ScriptedChatModel

from assistant.answers import Question, Turn
from assistant.errors import ModelUnavailable
from assistant.rewriting import in_chinese, on_topic, standalone

FIRST = "惠济区有哪些园区？"
GLOSSARY = {
    "Huiji District": "惠济区",
    "Huiji": "惠济",
    "Huayuankou Emerging Industry Park": "花园口新兴产业园",
    "Huayuankou": "花园口",
    "target list": "目标清单",
}


def asked_after(first: str, text: str) -> str:
    return standalone(on_topic(Question(text, "zh", (Turn(first, "有花园口新兴产业园[1]。"),))))


@pytest.mark.parametrize(
    "text",
    [
        "那里呢",
        "目标呢？",
        "那目标呢？",
        "那么2022年呢",
        "它在哪里？",
        "其中最大的是哪个？",
        "这些园区的面积多大？",
        "上述园区由谁管理？",
        "还有吗",
        "面积？",
        "And the target?",
        "What about 2022?",
        "how about its area",
        "Who runs them?",
        "Where are those?",
    ],
)
def test_a_follow_up_gets_the_previous_question_in_front(text: str) -> None:
    assert asked_after(FIRST, text) == f"{FIRST} {text}"


def test_only_the_last_question_is_put_in_front() -> None:
    history = (Turn("惠济区六大主导产业有哪些？", "六个[1]。"), Turn(FIRST, "两个[1]。"))
    assert standalone(Question("那里呢", "zh", history)) == f"{FIRST} 那里呢"


@pytest.mark.parametrize("text", ["那里呢", "目标呢", FIRST, "And the target?", "它", ""])
def test_the_first_question_stays_as_it_is(text: str) -> None:
    assert standalone(Question(text, "zh")) == text


@pytest.mark.parametrize(
    "text",
    [
        "惠济区2023年招商引资目标是什么？",
        "一季度签约项目的总签约额是多少？",
        "三纯新能源的产能是多少？",
        "Which industries lead in Huiji District?",
        "How many projects were signed in the first quarter of 2023?",
    ],
)
def test_a_new_topic_stays_as_it_is(text: str) -> None:
    assert asked_after(FIRST, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "惠济区还和其他哪些招商机构对接？",
        "企业落户应该准备哪些申报材料？",
        "惠济区尤其重视哪些主导产业？",
        "Are there any tax incentives for new companies?",
        "Which IT companies signed in the first quarter?",
        "How many projects are there that started in 2022?",
    ],
)
def test_a_new_topic_with_a_word_like_a_reference_stays_as_it_is(text: str) -> None:
    assert asked_after("三纯新能源的产能是多少？", text) == text


def test_names_are_put_into_chinese_without_a_model() -> None:
    query = "Which projects are in Huayuankou Emerging Industry Park in huiji district?"
    assert in_chinese(query, GLOSSARY, None) == "Which projects are in 花园口新兴产业园 in 惠济区?"


def test_a_name_inside_another_word_is_left_alone() -> None:
    assert in_chinese("Huijing and Huayuankoujie", GLOSSARY, None) == "Huijing and Huayuankoujie"


def test_the_model_translates_with_the_names_already_in_chinese() -> None:
    model = ScriptedChatModel([["惠济区的", "目标清单是什么？"]])
    assert in_chinese("What is the target list of Huiji District?", GLOSSARY, model) == (
        "惠济区的目标清单是什么？"
    )
    ((prompt, values),) = model.asked
    assert prompt == "translate"
    assert values == {"question": "What is the 目标清单 of 惠济区?"}


@pytest.mark.parametrize(
    "reply",
    [
        ModelUnavailable("down"),
        "",
        "  \n ",
        "What is the target list?",
        "The question asks for the target list of 惠济区.",
        "???",
    ],
)
def test_without_a_translation_the_names_must_do(reply: str | Exception) -> None:
    model = ScriptedChatModel([reply])
    query = "What is the target list of Huiji District?"
    assert in_chinese(query, GLOSSARY, model) == "What is the 目标清单 of 惠济区?"


def test_only_the_first_line_of_a_translation_counts() -> None:
    model = ScriptedChatModel(["\n惠济区的目标是什么？\n答案：400亿元。"])
    assert in_chinese("What is the target?", {}, model) == "惠济区的目标是什么？"


def test_a_name_with_signs_of_patterns_is_a_plain_text() -> None:
    glossary = {"1+6+8": "“1+6+8”", "R&D": "研发", "U.S": "美国"}
    assert in_chinese("R&D and 1+6+8 in the U.S", glossary, None) == "研发 and “1+6+8” in the 美国"
    assert in_chinese("116+8 in the UAS", glossary, None) == "116+8 in the UAS"


def test_a_backslash_in_a_chinese_name_is_kept() -> None:
    assert in_chinese("R&D in Huiji", {"R&D": r"研发\1"}, None) == r"研发\1 in Huiji"


@pytest.mark.parametrize("reply", ["惠济区2024年签约多少？", "惠济区2023年二季度签约多少？"])
def test_a_translation_that_changes_a_number_is_not_used(reply: str) -> None:
    query = "How much did Huiji sign in the first quarter of 2023?"
    assert in_chinese(query, GLOSSARY, ScriptedChatModel([reply])) == (
        "How much did 惠济 sign in the first quarter of 2023?"
    )


def test_what_a_translation_loses_is_put_behind_it() -> None:
    chat = ScriptedChatModel(["第一季度签约了多少项目？"])
    asked = "How many projects did Huiji District sign in the first quarter of 2023?"
    assert in_chinese(asked, GLOSSARY, chat) == "第一季度签约了多少项目？ 惠济区 2023"
