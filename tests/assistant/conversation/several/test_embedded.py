"""Questions that one English sentence strings together are told apart, or the sentence stays."""

import pytest

from assistant.conversation.several.embedded import of_sum, questions


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
            "How many test stations did the town have at the end of 2031, and was that what they "
            "planned?",
            [
                "How many test stations did the town have at the end of 2031?",
                "Did the number of test stations at the end of 2031 reach the target?",
            ],
        ),
        (
            "How many test stations are there, and did they meet the target?",
            [
                "How many test stations are there?",
                "Did the number of test stations reach the target?",
            ],
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


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "How many charging points are there now, and how many will be built by 2031?",
            [
                "How many charging points are there now?",
                "How many charging points will be built by 2031?",
            ],
        ),
        (
            "How much of a cash award could we get, and when is it paid out?",
            ["How much of a cash award could we get?", "When is the award paid out?"],
        ),
        (
            "What incentive is there and in how many instalments is it paid?",
            ["What incentive is there?", "In how many instalments is the incentive paid?"],
        ),
        (
            "How large is the performance bond for land, and when is it returned?",
            [
                "How large is the performance bond for land?",
                "When is the performance bond returned?",
            ],
        ),
        (
            "What does the factory cost per month and how big is the deposit?",
            ["What does the factory cost per month?", "How big is the rent deposit?"],
        ),
    ],
)
def test_how_a_sum_is_paid_is_a_question_of_its_own(sentence: str, asked: list[str]) -> None:
    assert questions(sentence) == asked


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "compare the 2031 signed amount with the 2032 target for new signings pls",
            ["What is the 2031 signed amount?", "What is the 2032 target for new signings?"],
        ),
        (
            "whats the value of projects that broke ground in 2031, and the goal for 2032",
            [
                "What is the value of projects that broke ground in 2031?",
                "What is the 2032 goal for the value of projects that broke ground?",
            ],
        ),
        (
            "Compare please: value of deals in 2031 and what was aimed for in 2032",
            ["What is the value of deals in 2031?", "What was aimed for in 2032?"],
        ),
        ("Compare the park with the port", ["Compare the park with the port"]),
    ],
)
def test_what_two_years_have_is_asked_of_each(sentence: str, asked: list[str]) -> None:
    assert questions(sentence) == asked


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "i make bike frames too. is there already such factory in town and is it true they "
            "earn 3 million yuan per year",
            [
                "is there already a bike frame factory in town?",
                "is it true that the bike frame factory in town earns 3 million yuan per year?",
            ],
        ),
        (
            "what is planned for the eastern part of the district and which projects are there",
            [
                "what is planned for the eastern part of the district?",
                "which projects are in the eastern part of the district?",
            ],
        ),
        (
            "what is planned for the central area of the district, and which flagship projects are"
            " named there?",
            [
                "what is planned for the central area of the district?",
                "which flagship projects are in the central area of the district?",
            ],
        ),
        (
            "how many were they and did they sign something",
            ["how many were they?", "did they sign something?"],
        ),
    ],
)
def test_what_is_said_of_one_thing_is_asked_of_it_twice(sentence: str, asked: list[str]) -> None:
    assert questions(sentence) == asked


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "What did the district promise at the signing, and are those promises part of the law?",
            [
                "What did the district promise at the signing?",
                "are those promises part of the law?",
            ],
        ),
        (
            "We also saw a figure of RMB 3 billion in outside capital; is that for 2031 and did it "
            "exceed the target?",
            [
                "Is a figure of RMB 3 billion in outside capital for 2031?",
                "Did outside capital exceed the target in 2031?",
            ],
        ),
        (
            "There is a figure of 40 in new firms; was that for 2031?",
            ["Was a figure of 40 in new firms for 2031?"],
        ),
    ],
)
def test_what_is_asked_of_what_was_told_or_promised(sentence: str, asked: list[str]) -> None:
    assert questions(sentence) == asked


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "list the main industries. is tea one of them?",
            ["list the main industries?", "is tea one of them?"],
        ),
        (
            "What are the main industries, and are tea and silk among them?",
            ["What are the main industries?", "are tea and silk among them?"],
        ),
        (
            "Which of the 4 areas has a test track, and what else is there",
            ["Which of the 4 areas has a test track?",
             "What else is there in the area with a test track?"],
        ),
        (
            "When the tea plan was issued and what is its document number",
            ["When was the tea plan issued?", "What is the tea plan’s document number?"],
        ),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_list_an_area_or_a_plan_besides(sentence, asked) -> None:
    assert questions(sentence) == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "compare the 2031 result with the 2032 target, up or down by how much",
        "We make tea. is that one of them?",
        "Which area has a test track?",
    ],
)
def test_what_is_one_question_stays_one(sentence: str) -> None:
    assert questions(sentence) == [sentence]


def test_until_when_is_asked_of_what_is_so() -> None:
    first = "In Qinghe, is the parcel free if I order online"
    assert of_sum(first, "and until when?") == (
        "In Qinghe, until when is the parcel free if I order online?"
    )
    assert of_sum("Is it free", "for how long") == "for how long is it free?"
    assert of_sum("what is it called", "until when") == "until when"


@pytest.mark.parametrize(
    ("first", "part", "whole"),
    [
        (
            "How much money from abroad did the county attract in 2031",
            "how much in the first quarter of 2032?",
            "How much money from abroad did the county attract in the first quarter of 2032?",
        ),
        (
            "Did the county reach its target for new starts in 2031",
            "what was the target figure?",
            "what was the target figure for new starts in 2031?",
        ),
        (
            "Did the county reach its targets in 2031",
            "what was the target figure?",
            "what was the target figure?",
        ),
        (
            "How much is the rent in the north park",
            "how much in the first quarter of 2032?",
            "how much in the first quarter of 2032?",
        ),
    ],
)
def test_another_time_or_the_target_is_of_the_same(first: str, part: str, whole: str):
    assert of_sum(first, part) == whole
