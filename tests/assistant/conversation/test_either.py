"""Which of two places something is in is asked as where it is."""

import pytest

from assistant.conversation.either import by_place


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("直播基地在东部还是中间", "直播基地在哪里？"),
        ("松湾科技是在花园口还是古荥？", "松湾科技在哪里？"),
        ("双塔公司到底位于东园还是西园", "双塔公司在哪里？"),
        ("Is the livestream base in the east or in the centre?", "Where is the livestream base?"),
        ("Are the drones in Songwan, or in Beiling?", "Where are the drones?"),
    ],
)
def test_the_place_is_asked_for(question: str, asked: str) -> None:
    assert by_place(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "产值是预估还是实际",
        "在哪个园区，东部还是西部",
        "产业园现在是建好了还是还在施工？",
        "是东部还是西部？",
        "Is it a target or a result?",
        "Is the target higher or lower?",
        "",
    ],
)
def test_other_choices_stay(question: str) -> None:
    assert by_place(question) == question
