"""And until when, after whether something is so."""

import pytest

from assistant.conversation.english.in_full import standalone


@pytest.mark.parametrize(
    ("before", "whole"),
    [
        ("Is the parking free in the new zone?", "Until when is the parking free in the new zone?"),
        (
            "In Guxing, is the parking free if I book online?",
            "Until when is the parking free in Guxing if I book online?",
        ),
        ("Can we get the rent subsidy?", "Until when can we get the rent subsidy?"),
    ],
)
def test_until_when_is_asked_of_what_is_so(before: str, whole: str) -> None:
    assert standalone("and until when?", before, "", ()) == whole
