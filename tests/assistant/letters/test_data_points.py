"""English items that name what is wanted are asked for, where that is certain."""

import pytest

from assistant.letters.data_points import asked


@pytest.mark.parametrize(
    ("item", "question"),
    [
        (
            "total value of exports in 2031 and the number of exporters, and how this compares "
            "with the target for 2032;",
            "What were the total value of exports in 2031 and the number of exporters, and is the "
            "2032 target for the total value of exports higher than the 2031 result?",
        ),
        (
            "the area of workshops built in 2031 versus the 2032 goal – is the goal lower than "
            "last year’s result?",
            "What was the area of workshops built in 2031, and is the 2032 goal for the area of "
            "workshops built lower than the 2031 result?",
        ),
        (
            "The area of workshops built in 2031 vs the 2032 goal",
            "What was the area of workshops built in 2031, and is the 2032 goal for the area of "
            "workshops built higher than the 2031 result?",
        ),
        (
            "the yearly output of Songwan Pumps in 2031, and its capacity",
            "What was the yearly output of Songwan Pumps in 2031, and what is its capacity?",
        ),
        ("the prices of Songwan and its capital",
         "What are the prices of Songwan, and what is its capital?"),
        ("The size of the fund for seed firms.", "What is the size of the fund for seed firms?"),
    ],
)  # fmt: skip
def test_what_is_named_is_asked_for(item, question):
    assert asked(item) == question


@pytest.mark.parametrize(
    "item",
    [
        "The support for projects.",
        "how much was built in 2031 versus the 2032 goal",
        "the area built in 2031 versus the 2031 goal",  # of one year
        "the area built in 2030 versus the 2032 goal – is the goal lower than last year’s result",
        "the area built in 2031 versus the 2032 goal – is the goal lower than last year (2030)’s",
        "whether the park and its owner are known",
        "",
    ],
)
def test_what_is_not_certain_stays_as_it_is(item):
    assert asked(item) == ""
