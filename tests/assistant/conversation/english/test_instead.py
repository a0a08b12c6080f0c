"""A follow-up that only says what is other is the question before, asked so; in full sentences."""

import pytest

from assistant.conversation.english.in_full import standalone

KNOWN = ("Demo District", "Demo Science Park", "Demo Port")
STORE = "We plan a public cold store of 30000 cubic meters, how much support?"
HEAD_OFFICE = "we want to open our china head office here, what do we get"
LISTING = "do you pay something if my company goes on the stock market in china"
HIRE = "What do we get if we hire 50 people?"
TARGET = "what is the container target for Demo Port in 2026?"


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        (STORE, "and if it is only for our own use?",
         "We plan a public cold store of 30000 cubic meters, how much support if it is only for "
         "our own use?"),
        (HEAD_OFFICE, "we are on the fortune global 500 list, more then?",
         "We want to open our china head office here, what do we get if we are on the fortune "
         "global 500 list?"),
        (HEAD_OFFICE, "more if we are on the fortune list",
         "We want to open our china head office here, what do we get if we are on the fortune "
         "list?"),
        (HIRE, "and if we hire interns?", "What do we get if we hire interns?"),
        (HIRE, "and if we let nobody go, what money can we get back?",
         "If we let nobody go, what money can we get back?"),
        (HIRE, "and if they are disabled?",
         "What do we get if we hire 50 people and they are disabled?"),
        ("How many years can i get the rent subsidy?", "and if i sublet part of the factory?",
         "Can i get the rent subsidy if i sublet part of the factory?"),
        ("how long does it take", "and if i do it online?",
         "How long does it take if i do it online?"),
        (HIRE, "and 100?", "What do we get if we hire 100 people?"),
        (HIRE, "and for interns", "What do we get for interns if we hire 50 people?"),
        ("What's the reward for a high-tech company", "and when it's renewed?",
         "What is the reward for a high-tech company when it is renewed?"),
        ("What's the reward for a high-tech company", "how about under the old policy",
         "What is the reward for a high-tech company under the old policy?"),
        ("how high is the reward for a listing?", "in hong kong too?",
         "How high is the reward for a listing in hong kong?"),
        ("how often are the points calculated?", "what if I don't agree with the result?",
         "What if I don't agree with the result of the points?"),
        ("What do you give for a foreign R&D center?", "and for the equipment we import for it?",
         "What do you give for the equipment we import for a foreign R&D center?"),
        ("is there a subsidy for shipping containers through the port", "and for bulk cargo?",
         "Is there a subsidy for bulk cargo through the port?"),
        ("is there a subsidy for shipping containers through the port", "how much per box",
         "How much is the subsidy for shipping containers through the port per box?"),
        ("do you have talent apartments?", "how many are there",
         "How many talent apartments are there?"),
        ("How many talent apartments are there?", "what about class B talents?",
         "How many talent apartments are there for class B talents?"),
        ("we are new here. do you pay part of the rent", "for how long",
         "For how long do you pay part of the rent?"),
        ("do foreign companies get the same support?", "what about a branch office",
         "Does a branch office get the same support?"),
        ("how much is a dorm room in the park", "and a four person room",
         "How much is a four person room in the park?"),
        ("is secondhand equipment counted?", "and leased equipment?",
         "Is leased equipment counted?"),
        ("who pays the audit?", "and the stamp duty", "Who pays the stamp duty?"),
        ("Which park is good for a bakery?", "what about a brewery?",
         "Which park is good for a brewery?"),
        ("Do you give anything for buying electric buses?", "what about a used bus?",
         "Do you give anything for buying a used bus?"),
        ("what is the price of water", "and electricity", "What is the price of electricity?"),
        ("How much is water in Demo Science Park?", "and electricity?",
         "How much is electricity in Demo Science Park?"),
        (TARGET, "and how much did it do last year?",
         "What was the actual container figure for Demo Port last year?"),
        ("What was the target for foreign capital in 2023?", "and what did you really get",
         "What was the actual figure for foreign capital in 2023?"),
        ("What was the actual container figure for Demo Port last year?", "what about cargo",
         "What was the actual cargo figure for Demo Port last year?"),
        ("do you have flats?", "and my wife, does she get a job too?",
         "Does my wife get a job too?"),
    ],
)  # fmt: skip
def test_the_question_before_is_asked_otherwise(before: str, text: str, whole: str) -> None:
    assert standalone(text, before, "", KNOWN) == whole


@pytest.mark.parametrize(
    ("before", "text"),
    [
        # what nobody can be sure of is left as it was said
        ("How many projects were signed in 2023?", "what if I want to rent an office?"),
        ("how often is there a meeting", "and after that?"),
        ("does the district help with visas?", "what about my kids"),
        ("can foreigners own a company?", "and a joint venture?"),
        # a question of its own
        ("i have an idea for a robot plant. who calls me first and how quick",
         "then how long till you tell me if my proposal is ok"),
        ("For how long do you pay part of the rent",
         "and what happens if we move away after 5 years?"),
        (LISTING, "do you charge me for this help"),
    ],
)  # fmt: skip
def test_what_is_not_certain_stays_as_it_was_asked(before: str, text: str) -> None:
    assert standalone(text, before, "", KNOWN) == text


COLD = "We want to build a new 40,000 cubic metre cold store, what do we get?"
PUT_IN = "We put in 120 million yuan, how much reward?"
AS_WHAT = "what does it take to be recognised as a regional headquarters"


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        (COLD, "and with 60,000?", COLD.replace("40,000", "60,000")),
        (PUT_IN, "and with 300?", PUT_IN.replace("120", "300")),
        (PUT_IN, "and for 2 billion yuan?", PUT_IN.replace("120 million", "2 billion")),
        (AS_WHAT, "how much do we get once we're recognised?",
         "How much do we get once we're recognised as a regional headquarters?"),
    ],
)  # fmt: skip
def test_an_amount_or_what_one_is_recognised_as_is_taken_over(
    before: str, text: str, whole: str
) -> None:
    assert standalone(text, before, "", ()) == whole


def test_no_amount_of_another_unit_takes_the_place_of_one() -> None:
    said = standalone("and with 300 people?", PUT_IN, "", ())
    assert "120 million yuan" in said


def test_a_park_takes_the_place_of_a_park() -> None:
    before = "How much is the rent for a one floor factory in the smart home park?"
    assert standalone("and in the food park?", before, "", ()) == (
        "How much is the rent for a one floor factory in the food park?"
    )
    assert standalone("what about the pet food park", before, "", ()) == (
        "How much is the rent for a one floor factory in the pet food park?"
    )


def test_what_says_nothing_asks_nothing() -> None:
    before = "How much is the rent for a factory?"
    for said in ("and too?", "and", "What about", "for "):
        assert isinstance(standalone(said, before, "", ()), str)
