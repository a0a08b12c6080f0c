import json

import pytest

from assistant.answers import Turn
from ui.web.open_pages import Kept, OpenPages, Session

ID = "0123456789abcdef" * 2


def test_the_page_that_was_not_used_for_longest_is_forgotten_first():
    pages = OpenPages(most=2)
    for id in ["a", "b", "a", "c"]:
        pages.keep(Session(id))
    assert pages.get("b") is None
    assert pages.get("a") == Session("a")
    assert pages.get("c") == Session("c")


def test_a_page_in_which_nothing_was_asked_is_not_kept():
    pages = OpenPages()
    pages.keep(Session())
    assert pages.get("") is None


def test_a_page_keeps_what_the_next_question_may_lean_on():
    turns = (Turn("有哪些园区？", '两个[1]。"'), Turn("在哪里？", "东部[1]。"))
    assert Kept.read(str(Kept.of(Session(ID, turns)))) == Kept(ID, turns)
    long = Kept.of(Session(ID, (Turn("问", "答" * 9000),)))
    assert Kept.read(str(long)).turns[0].answer.startswith("答")


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "5", '"abc"', "{}", "[]", "[1]", "[[]]", json.dumps(["../../x", ["a", "b"]]),
        json.dumps([ID, ["a"]]), json.dumps([ID, ["a", 1]]), json.dumps([ID, "ab", None]),
        json.dumps([ID, ["a", "b" * 5000]]), "[" * 9000,
    ],
)  # fmt: skip
def test_what_no_page_of_ours_kept_is_not_believed(text):
    assert Kept.read(text).id == ""


def test_no_more_turns_are_taken_than_a_page_keeps():
    turns = [[str(n), "答"] for n in range(50)]
    assert [t.question for t in Kept.read(json.dumps([ID, *turns])).turns] == ["47", "48", "49"]
