"""Three questions of one thing are each asked of it by its name."""

import pytest

from assistant.conversation.several.embedded import questions


def test_each_is_asked_with_the_name_of_the_thing() -> None:
    text = "Is there already a kite project in the county, in which park is it and is it finished?"
    assert questions(text) == [
        "Is there already a kite project in the county?",
        "In which park is the kite project?",
        "Is the kite project finished?",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Is there a fund, and how big is it?",
        "Is there a kite project, and which parks are there and who runs them?",
        "Is it there, where is it and is it finished?",
    ],
)
def test_what_is_not_certain_stays_one(text: str) -> None:
    assert questions(text) == [text]
