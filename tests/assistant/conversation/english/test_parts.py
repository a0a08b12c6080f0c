"""What an English question is about, as a noun phrase: neither an introduction nor a clause."""

import pytest

from assistant.conversation.english.before import topic_of
from assistant.conversation.english.in_full import standalone
from assistant.conversation.english.parts import parts_of, place_in


@pytest.mark.parametrize(
    ("text", "said", "asks", "condition"),
    [
        ("We plan a cold store of 30000 cubic meters, how much support if it is for us?",
         "We plan a cold store of 30000 cubic meters", "how much support", "if it is for us"),
        ("i have an idea for a robot plant. who calls me first",
         "i have an idea for a robot plant", "who calls me first", ""),
        ("In 2023, how many projects were signed?", "", "In 2023, how many projects were signed",
         ""),
        ("how are the points calculated, how often is it done?", "",
         "how are the points calculated", ""),
        ("How much, regarding the reward if my firm goes public?", "", "How much",
         "if my firm goes public"),
    ],
)  # fmt: skip
def test_a_question_has_parts(text: str, said: str, asks: str, condition: str) -> None:
    parts = parts_of(text)
    assert (parts.said, parts.asks, parts.condition) == (said, asks, condition)


@pytest.mark.parametrize(
    ("before", "topic"),
    [
        ("tell me about the drone test base, how long is the runway?", "the drone test base"),
        ("how are the points calculated?", "the points"),
        ("We plan a public cold store of 30000 cubic meters, how much support?",
         "the support for a public cold store of 30000 cubic meters"),
        ("we want build cold storage, what support is there", "the support for cold storage"),
        ("what do you give for a foreign R&D center?", "a foreign R&D center"),
        ("do you pay something if my company goes on the stock market", "the money"),
        ("do you pay part of the rent", "the support for the rent"),
        ("do i have to pay a deposit?", "the deposit"),
        ("do you have land for a hotel", "the land for a hotel"),
        ("does the district help with visas?", "the help with visas"),
        ("how long does it take to get the business licence", "the business licence"),
        ("how long does it take to register a company there?", "registering a company"),
        ("What does land cost per mu in 2026?", "the land"),
        ("what kind of headquarters could we be?", "the headquarters"),
        ("how much is land in the pet park", "land in the pet park"),
        ("i have an idea for a robot plant. who calls me first", ""),
        ("can i do it alone?", ""),
        ("and after that?", ""),
    ],
)  # fmt: skip
def test_a_question_is_about_a_noun(before: str, topic: str) -> None:
    assert topic_of(before, ()) in (topic, f"the {topic}")


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("tell me about the drone test base, how long is the runway?",
         "how much is the rent there?", "How much is the rent in the drone test base?"),
        ("How much is the rent in the drone test base?", "and how much space is still free?",
         "How much space is still free in the drone test base?"),
        ("i want to move to the test base. what's the electricity price there", "and the rent",
         "What is the rent of the test base?"),
        ("how are the points calculated?", "how often is it done in a year?",
         "How often are the points calculated in a year?"),
        ("do you pay something if my company goes on the stock market in china",
         "how is that split up",
         "How is the money split up if my company goes on the stock market in china?"),
        ("How is the money paid if my firm goes public?",
         "and how much was it under the old 2021 rules",
         "How much was the money under the old 2021 rules if my firm goes public?"),
        ("We plan a cold store of 30000 cubic meters, how much support if it is for us?",
         "what papers do we need to hand in for it?",
         "What papers do we need to hand in for the support for a cold store?"),
        ("We plan a cold store of 30000 cubic meters, what support is there?", "how much is it?",
         "How much is the support for a cold store of 30000 cubic meters?"),
        ("my friend brought a company to you, does he get a reward",
         "when does he have to apply for it",
         "My friend brought a company to you, when does he have to apply for the reward?"),
        ("I have a phd, what do i get if i work here", "how long do they pay it",
         "I have a phd, how long do they pay the support if i work here?"),
        ("What do you give for a foreign R&D center?",
         "how many researchers must it have at least?",
         "How many researchers must a foreign R&D center have at least?"),
        ("do i have to pay a deposit?", "when do i get that back?",
         "When do i get the deposit back?"),
        ("how much is land in the pet park", "can it be cheaper if we invest more?",
         "Can the land in the pet park be cheaper if we invest more?"),
        ("how much is the workshop rent", "and can we make drugs there?",
         "and can we make drugs there?"),
        ("what is the minimum investment?", "is that per year?",
         "Is the minimum investment per year?"),
    ],
)  # fmt: skip
def test_words_that_point_are_filled_with_a_noun(before: str, text: str, whole: str) -> None:
    assert standalone(text, before, "", ()) == whole


@pytest.mark.parametrize(
    "before",
    [
        "How big is the drone assembly project?",
        "Who is the contact, regarding the drone assembly project?",
    ],
)
def test_a_project_is_meant_before_the_park_that_the_answer_told(before: str) -> None:
    answer = "Project: drone assembly; Park: Demo Science Park[1]."
    whole = standalone("can I do it alone?", before, answer, ("Demo Science Park",))
    assert whole == "Can I do the drone assembly project alone?"


def test_which_park_was_asked_is_meant_and_no_station_next_to_it() -> None:
    known = ("Demo Science Park", "Demo Food Park", "Moon Town", "Demo Railway Station")
    answer = "Demo Science Park is in Moon Town, 25 kilometers from Demo Railway Station[1]."
    before = "Which park is for carbon fibre firms?"
    assert standalone("how far is it from the port", before, answer, known) == (
        "How far is the Demo Science Park from the port?"
    )
    two = "Demo Science Park and Demo Food Park, near Demo Railway Station[1]."
    assert standalone("how far is it from the port", before, two, known) == (
        "How far is the park for carbon fibre firms from the port?"
    )


def test_a_place_is_named_by_what_it_is() -> None:
    assert place_in("we want to move to the drone test base") == "the drone test base"
    assert place_in("is there a subsidy for the rent?") == ""
