"""Questions that one English sentence strings together are told apart, or the sentence stays."""

import pytest

from assistant.conversation.embedded import questions


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "We would like to know whether there is a food park, what incentives are offered, "
            "and how long approval takes.",
            [
                "Whether there is a food park?",
                "What incentives are offered?",
                "How long approval takes?",
            ],
        ),
        (
            "Could you tell us how many projects were signed and what the target was?",
            ["How many projects were signed?", "What the target was?"],
        ),
        (
            "How many projects were signed in 2031 and what was the target for 2032?",
            ["How many projects were signed in 2031?", "What was the target for 2032?"],
        ),
        (
            "What does Songwan Solar make and how big is its output?",
            ["What does Songwan Solar make?", "How big is Songwan Solar’s output?"],
        ),
        (
            "Where is the Bailu Park and what is it for?",
            ["Where is the Bailu Park?", "What is Bailu Park for?"],
        ),
    ],
)
def test_each_question_of_a_sentence_is_one(sentence: str, asked: list[str]) -> None:
    assert questions(sentence) == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "What parks are there and where are they?",
        "What parks are there, and which of them is largest?",
        "Which park, which is the largest, suits us?",
        "We would like to know how long approval takes.",
        "Who signed and what?",
        "We signed 27 projects and what we saw was good.",
        "",
    ],
)
def test_what_asks_one_thing_or_leans_on_itself_stays(sentence: str) -> None:
    assert questions(sentence) == [sentence]
