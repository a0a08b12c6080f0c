"""Is there a maximum per year? asks it of what was talked about."""

import pytest

from assistant.conversation.english.in_full import standalone

RENT = "We would like to rent 12,000 square metres of standard factory. What rent support is there?"


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("Is there a maximum per year?", RENT, "Is there a yearly maximum for the rent support?"),
        ("And the cap?", RENT, "Is there a maximum for the rent support?"),
        (
            "Up to how much per year?",
            "Is there a subsidy for the interest on bank loans?",
            "Is there a yearly maximum for the subsidy for the interest on bank loans?",
        ),
        (
            "Is there a maximum area?",
            "How much rent do you cover for a standard factory?",
            "Is there a maximum area for the rent subsidy for a standard factory?",
        ),
        (
            "What is the yearly limit?",
            "What subsidy is there for hiring locals?",
            "Is there a yearly maximum for the subsidy for hiring locals?",
        ),
        (  # what is no money has another way
            "Is there a maximum?",
            "Which projects started in 2031?",
            "Is there a maximum, regarding the projects that started in 2031?",
        ),
    ],
)
def test_the_most_is_asked_of_the_money_before(text: str, before: str, whole: str) -> None:
    assert standalone(text, before, "", ()) == whole
