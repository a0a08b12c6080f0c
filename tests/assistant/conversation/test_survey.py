"""Who asks about the place as a whole asks for its parks, industries and targets."""

import pytest

from assistant.conversation.survey import questions

KNOWN = ("Qinghe District", "Qinghe", "Bailu Park", "青禾区", "白鹭产业园", "青禾市")


@pytest.mark.parametrize(
    "text",
    [
        "介绍一下青禾区",
        "青禾区怎么样？",
        "青禾区的基本情况",
        "请给我简单介绍一下青禾区",
        "我想了解一下青禾区",
    ],
)
def test_of_the_whole_place_three_things_are_told(text: str) -> None:
    assert questions(text, KNOWN) == (
        "青禾区有哪些园区？",
        "青禾区的主导产业有哪些？",
        "青禾区的招商引资目标有哪些？",
    )


@pytest.mark.parametrize(
    "text",
    ["Tell me about Qinghe District", "Please introduce Qinghe.", "Describe Qinghe District"],
)
def test_in_english_too(text: str) -> None:
    told = questions(text, KNOWN)
    assert len(told) == 3
    assert told[0].startswith("What parks are there in Qinghe")


@pytest.mark.parametrize(
    "text",
    [
        "介绍一下白鹭产业园",
        "介绍一下青禾区的园区",
        "丙丁区怎么样",
        "介绍一下青禾市",
        "青禾区在哪里",
        "青禾区",
        "Tell me about Bailu Park",
        "Tell me about Beiping District",
        "",
    ],
)
def test_of_anything_else_nothing_is_asked_instead(text: str) -> None:
    assert questions(text, KNOWN) == ()
