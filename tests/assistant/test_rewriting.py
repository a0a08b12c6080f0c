"""Follow-ups find their topic in the language they are asked in; English reaches the documents."""

import pytest
from fakes import ScriptedChatModel

from assistant.answers import Question, Turn
from assistant.errors import ModelUnavailable
from assistant.rewriting import in_chinese, standalone

GLOSSARY = {
    "Huiji District": "惠济区",
    "Huiji": "惠济",
    "Huayuankou Emerging Industry Park": "花园口新兴产业园",
    "Huayuankou": "花园口",
    "target list": "目标清单",
}


def test_a_row_of_follow_ups_keeps_its_topic() -> None:
    history = (
        Turn("惠济区2023年第一季度签约了多少个项目？", "21个[1]。"),
        Turn("那2022年呢？", "27个[1]。"),
        Turn("签约额呢？", "383.8亿元[1]。"),
    )
    question = standalone(Question("第二季度呢？", "zh", history), GLOSSARY)
    assert question.asked == "惠济区2022年第二季度签约额是多少？"
    assert (question.text, question.history) == ("第二季度呢？", history)


def test_a_follow_up_leans_on_the_last_question_of_a_message() -> None:
    history = (Turn("惠济区有哪些园区？花园口新兴产业园重点发展什么？", "新能源[2]。"),)
    question = standalone(Question("那里有哪些项目？", "zh", history), GLOSSARY)
    assert question.asked == "花园口新兴产业园有哪些项目？"


def test_a_name_typed_by_its_sound_is_understood_as_the_name() -> None:
    question = standalone(Question("惠记区有哪些园区？", "zh"), GLOSSARY)
    assert (question.text, question.standalone) == ("惠记区有哪些园区？", "惠济区有哪些园区？")
    assert standalone(Question("惠济区有哪些园区？", "zh"), GLOSSARY).standalone == ""


def test_an_english_follow_up_is_made_whole_in_english() -> None:
    history = (Turn("Which projects are in Huayuankou Emerging Industry Park?", "Some [1]."),)
    question = standalone(Question("How large is it?", "en", history), GLOSSARY)
    assert question.asked == "How large is the Huayuankou Emerging Industry Park?"


def test_a_follow_up_that_would_grow_too_long_stays_as_it_is() -> None:
    history = (Turn(f"{'惠济区' * 200}有哪些园区？", ""),)
    assert standalone(Question("面积呢？", "zh", history), GLOSSARY).asked == "面积呢？"


@pytest.mark.parametrize("text", ["那里呢", "惠济区有哪些园区？", "And the target?", ""])
def test_what_stands_alone_has_no_other_wording(text: str) -> None:
    question = standalone(Question(text, "zh"), GLOSSARY)
    assert (question.standalone, question.asked) == ("", text)


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
