"""What a small model mistakes is said plainly before it translates."""

import pytest

from assistant.translating.into_chinese.plainer import in_plain_english


@pytest.mark.parametrize(
    ("said", "plainer"),
    [
        ("Must we move the plant to the coast?", "Must we move the factory to the coast?"),
        (
            "What is planned for the central area of the district?",
            "What is planned for the central area?",
        ),
        ("Which flagship projects are named there?", "Which main projects are there?"),
        ("How much money from outside came?", "How much outside capital came?"),
        ("How much money from outside the province?", "How much money from outside the province?"),
        ("Is plant protein made here?", "Is plant protein made here?"),
        ("Is there a power plant?", "Is there a power plant?"),
        ("What do we get if we buy trucks?", "what subsidy do we get if we buy trucks?"),
        ("What do we get back?", "What do we get back?"),
        (
            "We paid 30k interest on a loan. How much can we get back?",
            "We paid 30k interest on a loan. how much loan interest subsidy can we get?",
        ),
        (
            "We took a loan of 2 million yuan. How much can we get?",
            "We took a loan of 2 million yuan. How much can we get?",
        ),
        (
            "How much can a logistics firm get for building a cold store?",
            "how much subsidy can a logistics firm get for building a cold store?",
        ),
        ("How much does a ton of steam cost here?", "what is the price of steam per ton here?"),
        (
            "Is the factory making 1 billion yuan a year?",
            "Is the factory reaching an annual output value of 1 billion yuan?",
        ),
        ("What is the land price per mu?", "What is the 工业用地每亩价格?"),
        ("How big is the deposit for a flat?", "how much is the 押金 for a flat?"),
        (
            "Is the deposit for the land we lease refunded?",
            "Is the deposit for the land we lease refunded?",
        ),
        (
            "I know a German firm. What finder's fee do I get?",
            "I know a foreign-invested firm. What finder's fee do I get?",
        ),
        ("Which German firms are here?", "Which German firms are here?"),
        (
            "We're putting 90 million yuan into a new factory, how much would we get back?",
            "We're investing 90 million yuan in a new factory, how much subsidy would we get?",
        ),
        (
            "I put down a deposit of 9,000 yuan, how much do I get back?",
            "I put down a deposit of 9,000 yuan, how much do I get back?",
        ),
        ("Our shop is put into a new list.", "Our shop is put into a new list."),
        ("How much outside money came?", "How much outside capital came?"),
        ("money from outside the district", "outside capital"),
        ("the downtown office buildings", "the central area office buildings"),
        ("We bought used moulding presses.", "We bought second-hand equipment."),
        ("We bought used trucks.", "We bought used trucks."),
        ("what do we get once we are listed", "what subsidy do we get once we are listed"),
    ],
)
def test_a_question_in_plain_english(said: str, plainer: str) -> None:
    assert in_plain_english(said) == plainer


@pytest.mark.parametrize(
    ("said", "plainer"),
    [
        ("Is there promotion by mergers?", "Is there promotion by mergers and acquisitions?"),
        ("We do M&A deals.", "We do mergers and acquisitions deals."),
        ("a merger of two firms", "a merger of two firms"),
        ("how many must be signed, and is it a result or goal", "how many must be signed?"),
        ("Is it a goal for 2031?", "Is it a goal for 2031?"),
        ("Some young business people came", "Some young entrepreneurs came"),
        ("what did they get told about", "what did they learn about"),
        ("What is planned for the middle part of the district?",
         "What is planned for the central area ?"),
    ],
)  # fmt: skip
def test_what_visitors_say_of_promotion_is_said_as_reports_do(said: str, plainer: str) -> None:
    assert in_plain_english(said) == plainer
