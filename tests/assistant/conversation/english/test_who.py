"""Where who asks is and what he does, told before an English question."""

import pytest

from assistant.conversation import who

KNOWN = ("Green District", "青禾区")


@pytest.mark.parametrize(
    ("text", "name", "asks"),
    [
        ("I run a bakery in Luoyang and rent it from the city. How much rent can I skip?",
         "I run a bakery in Luoyang", "How much rent can I skip?"),
        ("My Wuxi cleaning agency hired 30 people. What do we get?",
         "My Wuxi cleaning agency hired 30 people", "What do we get?"),
        ("we make umbrellas in Quanzhou, do we pay the fee?",
         "we make umbrellas in Quanzhou", "do we pay the fee?"),
        ("We make umbrellas in Quanzhou.", "We make umbrellas in Quanzhou", ""),
    ],
)  # fmt: skip
def test_where_who_asks_is_and_what_he_does(text: str, name: str, asks: str) -> None:
    told = who.lead(text, ())
    assert told is not None
    assert (told.who, told.asks) == (name, asks)


@pytest.mark.parametrize(
    "text",
    [
        "How much rent can I skip in Luoyang?",
        "I live in Anyang. I want to invest in Luoyang. What do I get?",
        "I run a bakery. How much rent can I skip?",
        "We plan a cold store in May. How much support?",
        "My American partner owns it. Is there support?",
    ],
)
def test_what_else_begins_a_question(text: str) -> None:
    assert who.lead(text, ()) is None


def test_of_a_place_that_is_ours_only_who_is_there_counts() -> None:
    assert who.lead("I run a bakery in Green District. Can I skip rent?", KNOWN) is not None
    assert who.lead("I run a bakery in Luoyang. Can I skip rent?", KNOWN) is None


def test_who_asks_stands_in_front_as_a_sentence_of_its_own() -> None:
    whole = who.in_front("We make umbrellas in Quanzhou", "do we pay the fee", ())
    assert whole == "We make umbrellas in Quanzhou. Do we pay the fee?"
