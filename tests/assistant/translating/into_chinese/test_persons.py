"""Who gives and who gets stays so."""

import pytest

from assistant.translating.into_chinese.persons import (
    as_sentence,
    in_third_person,
    is_of_own_case,
    without_government,
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "do you pay something if my firm goes public",
            "Does the government pay something if my firm goes public?",
        ),
        ("can you help us with visas?", "Can the government help us with visas?"),
        ("how do you apply", "How does a company apply?"),
        ("what do you have to do to get land", "What does a company have to do to get land?"),
        (
            "did you get as much as you planned?",
            "Did the government get as much as the government planned?",
        ),
        ("are your parks full", "Are the parks full?"),
        ("who do i call at your office", "Who do I call at the government's office?"),
        ("What is the rent?", "What is the rent?"),
    ],
)
def test_you_is_the_government_or_a_company_that_gets_something(asked: str, said: str) -> None:
    assert in_third_person(asked) == said


def test_a_question_is_written_as_a_sentence() -> None:
    assert as_sentence("whats the rent i pay") == "What's the rent I pay?"
    assert as_sentence("Tell me more.") == "Tell me more."
    assert as_sentence("any flats for my people") == "Are there any flats for my people?"


def test_the_government_that_was_put_in_is_taken_out_again() -> None:
    assert without_government("政府是否收费？", "do you charge") == "是否收费？"
    assert without_government("企业能否向政府申请？", "can we apply to you") == "企业能否申请？"
    assert without_government("政府部门在哪？", "where are you") == "政府部门在哪？"
    asked = "does the government charge"
    assert without_government("政府是否收费？", asked) == "政府是否收费？"


def test_a_question_of_what_concerns_the_asker_is_one_of_i_we_or_you() -> None:
    assert is_of_own_case("can we rent a plant") and is_of_own_case("Do you pay?")
    assert not is_of_own_case("How much did the district sign in 2031?")
