"""What only says who asks is left out; what the question leans on or is about stays."""

import pytest

from assistant.conversation.introductions import by_training, introduces, without, without_english

AT = "我在洛阳开一个光伏配件小厂"


def test_where_who_asks_is_and_wants_to_leave_is_left_out() -> None:
    asked = "示例区有做光伏的企业吗，一年产能多大？"
    assert without(f"{AT}想搬过去，{asked}") == asked
    assert without(f"{AT}，合肥有做光伏的企业吗？") == "合肥有做光伏的企业吗？"
    assert without(f"{AT}，有补贴吗？") == f"{AT}，有补贴吗？"  # of there


KNOWN = ("Huiji District", "Huiji", "Zhengzhou")
SOLAR = "Are there any solar makers in Huiji?"


@pytest.mark.parametrize(
    "before",
    [
        "Hi, I run a small company in Spain.",
        "Good afternoon. I represent a food firm from Thailand.",
        "Hello I work for a chamber of commerce in Porto,",
        "I'm with a fund in Manila.",
        "I'm writing a piece on Zhengzhou's districts.",
        "My boss asks me:",
        "Quick question:",
        "Dear Sir or Madam,",
    ],
)
def test_an_english_introduction_is_left_out(before: str) -> None:
    assert without_english(f"{before} {SOLAR}", KNOWN) == SOLAR


@pytest.mark.parametrize(
    "text",
    [
        "We make robots. Which park would suit us?",
        "We only rent desks here. Are there subsidies for rents?",
        "My son and I get the housing subsidy. Do we both have to hand in papers?",
        "We are a small firm. Can we still apply for subsidies?",
        "I read the plan of 2023. What was the target?",
        "I rent a shop in Beijing. How much of the rent is waived?",
        "Does Huiji have a fund? How large is it?",
        "I would like to know the targets of Huiji. Are there subsidies?",
        "Huiji has parks. Are there subsidies?",
        "Hello there",
        "We make robots.",
        "Our kit got two certificates. Are there subsidies for certificates?",
        "",
    ],
)
def test_what_the_question_leans_on_or_is_about_stays(text: str) -> None:
    assert without_english(text, KNOWN) == text


def test_what_one_is_by_training_decides_what_one_gets() -> None:
    assert by_training("我是博士，每月能拿多少补贴？") == "博士每月能拿多少补贴？"
    assert by_training("我们是做食品的，有哪些园区？") == "有哪些园区？"
    assert by_training("我是硕士，硕士每月能拿多少？") == "硕士每月能拿多少？"


def test_a_chinese_introduction_is_left_out() -> None:
    assert without("我们是做食品的，有哪些园区？") == "有哪些园区？"
    assert without("我是记者，想核实一下：签约多少？") == "签约多少？"
    assert without("我们2024年来投资，有哪些园区？") == "我们2024年来投资，有哪些园区？"
    assert without("签约多少，目标多少") == "签约多少，目标多少"
    assert introduces("我们公司是做食品的")
    assert not introduces("有哪些园区")


def test_a_nation_says_who_asks_and_no_place_does() -> None:
    asked = "Is information technology one of the priority sectors?"
    assert without_english(f"We're an Indian IT company. {asked}", KNOWN) == asked
    of_place = f"We're going to Northbay. {asked}"
    assert without_english(of_place, KNOWN) == of_place


def test_what_somebody_saw_is_what_he_asks_about() -> None:
    said = "I saw a nice picture of the new ferry port. it is finished already?"
    assert without_english(said, KNOWN) == "Is the new ferry port finished already?"


def test_a_call_is_a_word_of_its_own() -> None:
    assert without_english("who were they, names?", KNOWN) == "who were they, names?"


def test_who_asks_may_stand_before_a_comma() -> None:
    assert (
        without_english(f"I run a small tea company, {SOLAR[0].lower()}{SOLAR[1:]}", KNOWN) == SOLAR
    )
    leaning = "We make tea, is there a park for us?"
    assert without_english(leaning, KNOWN) == leaning


@pytest.mark.parametrize(
    "question",
    [
        "Does Huiji have a seed fund and how big is it?",
        "Does Huiji have parks and where are they?",
    ],
)
def test_what_a_question_names_itself_leans_on_nothing_said_before(question: str) -> None:
    assert without_english(f"I'm with a fund in Manila. {question}", KNOWN) == question


@pytest.mark.parametrize(
    "text",
    [
        "I'm in my first year, can I get the grant?",
        "I'm with a fund in Manila. How big is the seed fund?",
        "I heard of the seed fund. Can we apply and how big is it?",
        "I work for a firm in Porto, is there a grant in Huiji and is it for us?",
        "I'm from Porto, are there subsidies?",
    ],
)
def test_where_the_question_leans_on_who_asks_it_stays(text: str) -> None:
    assert without_english(text, KNOWN) == text


def test_who_is_called_and_who_wants_to_know_is_left_out() -> None:
    asked = "Anna – the client wants to know: did Qinghe meet its targets in 2031?"
    assert without_english(asked) == "Did Qinghe meet its targets in 2031?"
