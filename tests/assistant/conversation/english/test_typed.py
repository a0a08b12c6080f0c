"""What is typed in a hurry is written out; what may be a name stays."""

import pytest

from assistant.conversation.colloquial import written


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("how many ppl came", "how many people came"),
        ("do u need a plan? what r the terms", "do you need a plan? what are the terms"),
        ("what did the reps say abt the park pls", "what did the representatives say about the park"
         " please"),
        ("signed in 2031 vs. started", "signed in 2031 compared with started"),
        ("which companys dont pay", "which companies don't pay"),
        ("is the 20 bn.. sorry 200 (yi) target met", "is the 200亿 target met"),
        ("Wich park, thats all", "which park, that's all"),
    ],
)  # fmt: skip
def test_what_is_cut_short_is_written_out(typed: str, asked: str) -> None:
    assert written(typed) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Is R&D paid for?",
        "IM Group and the GOV centre",
        "who is J. R. Miller",
        "the u-turn of 2031",
        "see info.example.org",
        "what is the reply",
    ],
)
def test_names_and_words_stay(text: str) -> None:
    assert written(text) == text
