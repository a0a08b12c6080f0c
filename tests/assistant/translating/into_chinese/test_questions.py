"""English questions reach the documents in Chinese, with their names and figures."""

import pytest
from fakes import ScriptedChatModel

from assistant.errors import ModelUnavailable
from assistant.translating.into_chinese.named import with_chinese_names
from assistant.translating.into_chinese.questions import in_chinese, names_unknown_place

GLOSSARY = {
    "Huiji District": "惠济区",
    "Huiji": "惠济",
    "Huayuankou Emerging Industry Park": "花园口新兴产业园",
    "Huayuankou": "花园口",
    "Dongling Machines": "东岭机械",
    "first quarter": "一季度",
    "target list": "目标清单",
}


def test_names_are_put_into_chinese_without_a_model() -> None:
    query = "Which projects are in Huayuankou Emerging Industry Park in huiji district?"
    assert in_chinese(query, GLOSSARY, None) == "Which projects are in 花园口新兴产业园 in 惠济区?"


def test_a_name_counts_in_the_singular_and_yuan_is_none() -> None:
    asked = "Does a solar module cost 5 yuan?"
    assert with_chinese_names(asked, {"solar modules": "光伏组件", "Park": "园"}) == (
        "Does a 光伏组件 cost 5 yuan?",
        ["光伏组件"],
    )


def test_a_name_inside_another_word_is_left_alone() -> None:
    assert in_chinese("Huijing and Huayuankoujie", GLOSSARY, None) == "Huijing and Huayuankoujie"


def test_the_model_translates_with_the_names_already_in_chinese() -> None:
    model = ScriptedChatModel([["惠济区的", "目标清单是什么？"]])
    assert in_chinese("What is the target list of Huiji District?", GLOSSARY, model) == (
        "惠济区的目标清单是什么？"
    )
    ((prompt, values),) = model.asked
    assert prompt == "translate.question"
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
    model = ScriptedChatModel([reply, reply])
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
    assert in_chinese(query, GLOSSARY, ScriptedChatModel([reply, reply])) == (
        "How much did 惠济 sign in the 2023年一季度?"
    )


def test_what_a_translation_loses_is_put_behind_it() -> None:
    chat = ScriptedChatModel(["第一季度签约了多少项目？"])
    asked = "How many projects did Huiji District sign in the first quarter of 2023?"
    assert in_chinese(asked, GLOSSARY, chat) == "第一季度签约了多少项目？ 惠济区 2023年"


def test_a_lost_name_is_asked_for_once_more_in_other_words() -> None:
    chat = ScriptedChatModel(["一季度签约了多少项目？", "惠济2023年一季度签约了多少项目？"])
    asked = "How many projects did Huiji sign in the first-quarter of 2023?"
    assert in_chinese(asked, GLOSSARY, chat) == "惠济2023年一季度签约了多少项目？"
    assert [values["question"] for _, values in chat.asked] == [
        "How many projects did 惠济 sign in the 2023年一季度?",
        asked,
    ]


def test_of_two_translations_the_one_that_loses_less_counts() -> None:
    chat = ScriptedChatModel(["一季度签约了多少项目？", "签约了多少项目？"])
    asked = "How many projects did Huiji sign in the first quarter?"
    assert in_chinese(asked, GLOSSARY, chat) == "一季度签约了多少项目？ 惠济"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("“惠济区有哪些园区？”", "惠济区有哪些园区？"),
        ('"惠济区有哪些园区？"', "惠济区有哪些园区？"),
        ("“清单”是什么？", "“清单”是什么？"),
    ],
)
def test_quotation_marks_around_all_of_it_are_left_out(written: str, said: str) -> None:
    assert in_chinese("What is it?", {}, ScriptedChatModel([written])) == said


def test_a_grade_is_named_without_that_it_is_one() -> None:
    glossary = {"Golden Leaf grade": "金叶级", "Top grade": "一级"}
    named, names = with_chinese_names("My inn is rated Golden Leaf", glossary)
    assert (named, names) == ("My inn is rated 金叶级", ["金叶级"])
    assert with_chinese_names("It is on Top of a golden leaf", glossary)[1] == []


def test_a_word_that_sounds_like_a_part_of_a_name_is_that_part() -> None:
    named, names = with_chinese_names("Where is Dongling, and is Dongting far?", GLOSSARY)
    assert named == "Where is 东岭, and is Dongting far?"
    assert names == ["东岭"]


@pytest.mark.parametrize(
    ("question", "is_unknown"),
    [
        ("How many projects did Beian District sign?", True),
        ("how many projects did beian district sign", True),
        ("how many projects did Beian district sign", True),
        ("how many projects did beian sign in 2031", True),
        ("how many projects did qinghe sign in 2031", False),
        ("how many projects did qinghe district sign", False),
        ("is the same district office in charge", False),
        ("What does Qinghe District plan?", False),
        ("The District has which parks?", False),
        ("How many projects were signed in the district?", False),
    ],
)
def test_a_place_that_the_glossary_does_not_have_is_noticed(
    question: str, is_unknown: bool
) -> None:
    assert names_unknown_place(question, {"Qinghe District": "青禾区"}) is is_unknown


def test_figures_and_terms_are_in_chinese_before_the_model_translates() -> None:
    chat = ScriptedChatModel(["2031年一季度园区有多少个10亿元以上的签约项目？"])
    asked = "How many projects of a billion yuan or more broke ground in the park in Q1 2031?"
    assert in_chinese(asked, {}, chat) == "2031年一季度园区有多少个10亿元以上的签约项目？ 开工"
    assert chat.asked[0][1] == {
        "question": "How many projects of 10亿元 or more 开工 in the 园区 in 2031年一季度?"
    }


def test_a_limit_that_a_translation_puts_otherwise_is_no_other_figure() -> None:
    chat = ScriptedChatModel(["超过10亿元的项目有几个？"])
    asked = "How many projects are bigger than one billion yuan?"
    assert in_chinese(asked, {}, chat) == "超过10亿元的项目有几个？"


def test_a_translation_that_asks_nothing_is_the_worse_one() -> None:
    chat = ScriptedChatModel(["惠济投资了基地。", "惠济在基地投资了多少？"])
    assert in_chinese("What did Huiji invest in its base?", GLOSSARY, chat) == (
        "惠济在基地投资了多少？"
    )


def test_a_name_that_lost_one_character_is_set_right() -> None:
    glossary = {"outside capital": "域外境内资金"}
    model = ScriptedChatModel(["境外境内资金2031年是多少？"])
    assert in_chinese("How much was outside capital in 2031?", glossary, model) == (
        "域外境内资金2031年是多少？"
    )


def test_a_short_name_that_lost_a_character_is_set_right() -> None:
    model = ScriptedChatModel([["翼龙无人机项目完工了吗？"]])
    asked = "Is the Guyi project finished?"
    assert in_chinese(asked, {"Guyi": "谷翼"}, model) == "谷翼无人机项目完工了吗？"


def test_what_was_signed_is_an_amount() -> None:
    model = ScriptedChatModel([["惠济区2023年签了多少款？"]])
    told = in_chinese("How much did Huiji District sign in 2023?", GLOSSARY, model)
    assert told == "惠济区2023年签约额是多少？"


def test_a_side_is_the_part_of_the_place_and_money_that_came_no_income() -> None:
    model = ScriptedChatModel(["东边的项目有哪些？", "2022年引进资金收入是多少？"])
    assert in_chinese("Which projects are there?", {}, model) == "东部的项目有哪些？"
    asked = "How much capital was brought in during 2022?"
    assert in_chinese(asked, {}, model) == "2022年引进资金是多少？"


def test_which_firms_there_are_is_not_how_many() -> None:
    model = ScriptedChatModel(["2022年有多少家公司总部？"])
    asked = "Which companies had their seat here in 2022?"
    assert in_chinese(asked, {}, model) == "2022年有哪些公司总部？"


def test_of_a_question_for_the_park_of_a_trade_only_the_trade_is_translated() -> None:
    model = ScriptedChatModel(["工业机器人。", "电影和动画公司"])
    robots = "Which park is for companies that make industrial robot arms?"
    assert in_chinese(robots, {}, model) == "做工业机器人的企业适合哪个园区？"
    assert in_chinese("Which park is for film firms?", {}, model) == (
        "做电影和动画的企业适合哪个园区？"
    )
    assert [values["question"] for _, values in model.asked] == ["工业机器人 arms", "film"]


def test_another_place_for_the_one_that_is_named_is_set_right() -> None:
    model = ScriptedChatModel(["示州市某济区2031年做了什么？"])
    assert in_chinese("What did Huiji District do in 2031?", GLOSSARY, model) == (
        "惠济区2031年做了什么？"
    )


def test_a_word_that_was_left_as_it_is_is_translated_alone() -> None:
    model = ScriptedChatModel(["无人机基地 runway多长？", "跑道"])
    assert in_chinese("How long is the runway of the base?", {}, model) == "无人机基地跑道多长？"
    model = ScriptedChatModel(["无人机基地 runway多长？", "It is a runway."])
    assert in_chinese("How long is the runway of the base?", {}, model) == (
        "无人机基地 runway多长？"
    )


def test_what_concerns_the_asker_is_translated_with_the_government_for_you() -> None:
    model = ScriptedChatModel(["政府给不给补贴？"])
    assert in_chinese("do you pay us for a fair", {}, model) == "给不给补贴？"
    assert model.asked == [
        ("translate.own_case", {"question": "Does the government pay us for a fair?"})
    ]


def test_without_its_terms_a_question_is_translated_once_more() -> None:
    model = ScriptedChatModel(["the 补贴 for 租金", "租金补贴还有吗？"])
    assert in_chinese("is the rent subsidy still there", {}, model) == "租金补贴还有吗？"


def test_a_span_of_months_and_thousands_are_figures_of_documents() -> None:
    model = ScriptedChatModel(["2031年4月至6月最大的项目是什么？", "10万元还有吗？"])
    assert in_chinese("What was the biggest project apr to june 2031?", {}, model) == (
        "2031年4月至6月最大的项目是什么？"
    )
    assert in_chinese("Are the 100k yuan still there?", {}, model) == "10万元还有吗？"
    asked = [values["question"] for _, values in model.asked]
    assert "2031年4月至6月" in asked[0] and "10万元" in asked[1]


def test_what_was_achieved_so_far_is_no_estimate() -> None:
    asked = "What output value has Dongling Machines achieved so far?"
    model = ScriptedChatModel([["东岭机械的产值是多少？"]])
    assert in_chinese(asked, GLOSSARY, model) == "东岭机械的已实现的产值是多少？"
    told = ScriptedChatModel([["东岭机械目前的产值是多少？"]])
    assert in_chinese(asked, GLOSSARY, told) == "东岭机械目前的产值是多少？"


def test_a_half_without_its_mark_is_asked_with_one_where_it_became_a_word() -> None:
    model = ScriptedChatModel([["承诺"], ["承诺"], ["承诺了什么？"]])
    assert in_chinese("What exactly was promised", GLOSSARY, model) == "承诺了什么？"
