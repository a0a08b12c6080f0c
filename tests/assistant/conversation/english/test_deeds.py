"""What our place did, of a question whether it did."""

import pytest

from assistant.conversation.english.deeds import object_of, third_person

KNOWN = ("Qinghe", "Qinghe District")


@pytest.mark.parametrize(
    ("clause", "what"),
    [
        ("Qinghe beat its 2031 targets", "Qinghe’s 2031 targets"),
        ("Qinghe work with foreign chambers", "foreign chambers"),
        ("Qinghe District sign the port contract", "the port contract"),
        ("Qinghe do well in 2031", ""),
        ("Qinghe want to attract tea firms", ""),
        ("the tea firm sign its contract", ""),
        ("Qinghe work with them", ""),
    ],
)
def test_what_was_done_is_done_to_something(clause: str, what: str) -> None:
    assert object_of(clause, KNOWN) == what


@pytest.mark.parametrize(
    ("verb", "does"),
    [("want", "wants"), ("have", "has"), ("reach", "reaches"), ("carry", "carries"),
     ("pay", "pays"), ("do", "does")],
)  # fmt: skip
def test_one_does(verb: str, does: str) -> None:
    assert third_person(verb) == does
