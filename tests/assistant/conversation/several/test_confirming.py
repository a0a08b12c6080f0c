"""What is to be confirmed is asked as whether it is true."""

import pytest

from assistant.conversation.several.confirming import asked
from assistant.conversation.several.cutting import cut


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "We understand that Songwan Solar made 300 MW in 2031. Can you confirm this?",
            "Is it true that Songwan Solar made 300 MW in 2031?",
        ),
        (
            "I have read that the town has a fund; could you please confirm whether this is so?",
            "Is it true that the town has a fund?",
        ),
        (
            "We understand that Songwan Solar made 300 MW in 2031. Can you confirm this, and what "
            "is the annual capacity of the first phase?",
            "Is it true that Songwan Solar made 300 MW in 2031, and what is the annual capacity of "
            "the first phase of Songwan Solar?",
        ),
        (
            "I heard that Songwan Solar grew last year (2031). Please confirm.",
            "Is it true that Songwan Solar grew in 2031?",
        ),
        ("We understand that you are busy. Which parks are there?",) * 2,
        ("Can you confirm this?",) * 2,
    ],
)
def test_what_is_to_be_confirmed_is_asked(text: str, question: str) -> None:
    assert asked(text) == question


def test_what_is_asked_besides_is_a_question_of_its_own() -> None:
    text = (
        "We understand that Songwan Solar made 300 MW in 2031. Can you confirm this, and what is "
        "the annual capacity of the first phase?"
    )
    assert cut(text).questions == (
        "Is it true that Songwan Solar made 300 MW in 2031",
        "what is the annual capacity of the first phase of Songwan Solar?",
    )
    assert cut(text, is_letter=True).questions == (text,)
