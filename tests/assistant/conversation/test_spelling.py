"""Names typed by their sound are set right; words that only resemble a name stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.spelling import corrected

NAMES = ("青禾区", "松湾", "北岭新兴产业园", "Green Grain Park")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("青和区去年签约了多少个项目？", "青禾区去年签约了多少个项目？"),
        ("北领新型产业园在哪里", "北岭新兴产业园在哪里"),
        ("青和区的北岭新兴产业圆", "青禾区的北岭新兴产业园"),
    ],
)
def test_what_sounds_like_a_name_becomes_the_name(typed: str, meant: str) -> None:
    assert corrected(typed, NAMES) == meant


@pytest.mark.parametrize(
    "text",
    [
        "青禾区有哪些园区？",
        "清河渠有哪些园区？",  # no character of the name
        "青山区有哪些园区？",  # sounds otherwise
        "松弯路在哪里",  # the name is too short
        "Green grain park",
        "青和",
        "",
        "青禾去年签了多少",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert corrected(text, NAMES) == text


@given(st.text(alphabet="青禾和区北岭领新兴型产业园a1，？", max_size=40))
def test_nothing_else_changes_and_twice_is_once(text: str) -> None:
    done = corrected(text, NAMES)
    assert len(done) == len(text)
    assert corrected(done, NAMES) == done
    assert corrected(text, ()) == text
