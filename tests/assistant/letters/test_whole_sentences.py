"""What a letter quotes is told in whole sentences, and what was compared in words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answers import Calculation, Question
from assistant.letters.composing import compose
from assistant.letters.whole_sentences import told

PLAN = "甲乙区2031年计划在西部的松湾产业园推进海参基地等项目，以此带动食品产业发展。"
LISTED = "甲乙区2031年的三大产业是造船、现代食品、文化旅游。"
DONE = "据报道，甲乙区2030年新开工项目22个，投资额289亿元。"

PROMISED = "在签约现场，甲乙区还承诺，将以要素供给创造条件。"


@pytest.fixture
def answer(answers):
    """An answer that says a text from a sentence, in the number that `told` knows it by."""

    def of(text, quote, question="甲乙区有什么？", traditional=False):
        cited = replace(answers[0].citations[0], n=2, quote=quote)
        asked = Question(question, "zh", traditional=traditional)
        return replace(answers[0], question=asked, text=text, citations=(cited,))

    return of


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("松湾产业园[2]。", PLAN, PLAN),
        ("造船、现代食品、文化旅游[2]。", LISTED, LISTED),
        ("新开工22个，投资额289亿元[2]。", DONE, DONE),
        ("造船[2]。文化旅游[2]。", LISTED, LISTED),
        ("将以要素供给创造条件[2]。", PROMISED, PROMISED),
        # of a list, what is said of it behind it
        (
            "所列的产业中有“现代食品”[2]。造船、现代食品、文化旅游[2]。",
            LISTED,
            f"{LISTED[:-1]}[2]。所列的产业中有“现代食品”。",
        ),
    ],
)
def test_a_piece_is_told_as_the_sentence_it_is_of(answer, text, quote, whole):
    assert told(answer(text, quote)).replace("[2]", "") == whole.replace("[2]", "")
    assert "[2]" in told(answer(text, quote))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("甲乙区2030年新开工项目22个，投资额289亿元[2]。", DONE),  # has its subject
        ("以此带动食品产业发展[2]。", PLAN),  # a clause by itself
        ("园区为松湾产业园[2]。", "| 松湾产业园 | 西部 |"),
        ("松湾产业园[2]。", PLAN + "松湾产业园在河边。"),  # of two none is certain
        ("松湾产业园[2]。", "甲" * 140 + PLAN),
        ("松湾产业园[3]。", PLAN),
        ("青禾产业园[2]。", PLAN),
    ],
)
def test_what_is_no_piece_of_one_sentence_stays(answer, text, quote):
    assert told(answer(text, quote)) == text


def test_a_piece_is_told_in_the_characters_of_who_asks(answer):
    text = told(answer("造船、現代食品、文化旅遊[2]。", LISTED, traditional=True))
    assert text == "甲乙區2031年的三大產業是造船、現代食品、文化旅遊[2]。"


def test_one_sentence_that_answers_twice_is_told_once(answer):
    first = answer("松湾产业园[2]。", PLAN, "海参基地在哪个园？")
    second = replace(answer("海参基地[2]。", PLAN, "它是什么项目？"), id="d")
    whole = replace(first, parts=(first, second))
    letter = compose(["海参基地在哪个园，它是什么项目？"], [whole], "zh", "formal", lambda one: [])
    assert letter.points[0].text.count("松湾产业园") == 1


def calculation(text):
    return Calculation("comparison", (), Decimal(1), "元", text)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "en",
            "Calculated: 2031 target at least 28 billion yuan[2] < 2030 28.9622 billion yuan[1] "
            "(“at least 28 billion yuan” is reckoned as 28 billion yuan).",
            "Calculated: the 2031 target of at least 28 billion yuan[2] is lower than the 2030 "
            "figure of 28.9622 billion yuan[1] (“at least 28 billion yuan” is reckoned as 28 "
            "billion yuan).",
        ),
        (
            "en",
            "Calculated: 2000 projects[1] > 1200 projects[2].",
            "Calculated: 2000 projects[1] is higher than 1200 projects[2].",
        ),
        (
            "zh",
            "计算：2031年目标不低于280亿元[2] < 2030年289亿元[1]（“不低于280亿元”按280亿元计算）。",
            "计算：2031年目标不低于280亿元[2]，低于2030年289亿元[1]（“不低于280亿元”按280亿元计算）。",
        ),
    ],
)
def test_what_was_compared_is_said_in_words(answers, language, text, said):
    asked = Question("?", language)
    reckoned = (calculation(text),)
    whole = f"It is so[1].\n{text}"
    compared = replace(answers[0], question=asked, text=whole, calculations=reckoned, citations=())
    assert told(compared) == f"It is so[1].\n{said}"


def test_what_nothing_stands_in_front_of_is_told_of_nothing_else_besides(answer):
    also = "据报道，甲乙区2031年的做法还包括建立联络机制[2]。"
    part = answer(also, also)
    assert told(part, is_first=True) == also.replace("还", "")
    assert told(part) == also
    english = replace(part, text="What it does also includes fairs[2].")
    english = replace(english, question=Question("What does it do?", "en"))
    assert told(english, is_first=True) == "What it does includes fairs[2]."
