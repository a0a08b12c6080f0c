"""Behind a refusal stands what the documents tell of another year, or of every park."""

from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import date

import pytest

from assistant.answers import Answer, AnswerStatus, Claim, Event, Evidence, Finished, Question, Turn
from assistant.clock import Clock
from assistant.conversation import nearby
from assistant.conversation.several import parts
from index.documents import Document, Hit, Passage

TEXT = "青禾区2031年签约目标不低于400亿元。"
HIT = Hit(Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "目标", "d.md", "d"), 1, 1, 1)
DAY = date(2034, 5, 1)


def answer(question: Question, status: AnswerStatus, text: str = "", *hits: Hit) -> Answer:
    claims = (Claim(text, (1,)),) if text else ()
    return Answer("id", question, text, status, (), (), claims, hits, {})


def refused(text: str, standalone: str = "", *history: str) -> Answer:
    turns = tuple(Turn(one, "") for one in history)
    question = Question(text, "zh", turns, DAY, standalone)
    return answer(question, AnswerStatus.INSUFFICIENT_EVIDENCE, "", HIT)


def test_the_newest_year_that_is_told_takes_the_place_of_this_year() -> None:
    found = nearby.question(refused("今年签约目标多少", "2034年签约目标多少"))
    assert found == "2031年签约目标多少"
    follow_up = refused("签约目标呢", "2034年签约目标是多少？", "今年开工目标多少")
    assert nearby.question(follow_up) == "2031年签约目标是多少？"
    english = Question(
        "What is the target this year?", "en", (), DAY, "What is the target this year (2034)?"
    )
    told = answer(english, AnswerStatus.INSUFFICIENT_EVIDENCE, "", HIT)
    assert nearby.question(told) == "What is the target in 2031?"


@pytest.mark.parametrize(
    "told",
    [
        refused("2034年签约目标多少", "2034年签约目标多少"),  # who names a year asks for no other
        refused("签约目标呢", "2034年签约目标是多少？", "2034年开工目标多少"),
        refused("有没有人才公寓"),
        answer(Question("今年签约目标多少", "zh"), AnswerStatus.ANSWERED, "400亿元", HIT),
    ],
)
def test_nothing_is_near_to_what_was_answered_or_names_its_year(told: Answer) -> None:
    assert nearby.question(told) == ""


def test_whose_trade_no_park_is_for_is_told_what_each_is_for() -> None:
    assert nearby.question(refused("我做甲骨", "做甲骨的企业适合哪个园区？")).startswith("各园区")


@pytest.mark.parametrize("status", [AnswerStatus.ANSWERED, AnswerStatus.INSUFFICIENT_EVIDENCE])
def test_the_whole_stays_a_refusal(status: AnswerStatus) -> None:
    first = refused("今年签约目标多少", "2034年签约目标多少")
    asked: list[str] = []

    def steps(
        question: Question, found: Sequence[Evidence], clock: Clock | None
    ) -> Generator[Event]:
        if question == first.question:
            yield Finished(first)
            return
        asked.append(question.text)
        text = "不低于400亿元。" if status is AnswerStatus.ANSWERED else ""
        yield Finished(answer(question, status, text))

    *_, last = parts.with_nearby(steps, first.question)
    assert isinstance(last, Finished)
    assert asked == ["2031年签约目标多少"]
    assert last.answer.status is AnswerStatus.INSUFFICIENT_EVIDENCE
    assert last.answer.question == first.question
    texts = [part.text for part in last.answer.parts]
    assert texts == (["", "不低于400亿元。"] if status is AnswerStatus.ANSWERED else [])


@pytest.mark.parametrize("is_whole", [True, False])
def test_two_halves_on_this_year_are_told_together_where_none_is_left_open(is_whole) -> None:
    told = "青禾区2031年的目标是举办论坛5场以上，组织考察8次以上。" if is_whole else TEXT

    def steps(
        question: Question, found: Sequence[Evidence] = (), clock: Clock | None = None
    ) -> Generator[Event]:
        is_old = "2031年" in question.asked
        status = AnswerStatus.ANSWERED if is_old else AnswerStatus.INSUFFICIENT_EVIDENCE
        standalone = question.text.replace("今年", "2034年")
        asked = replace(question, standalone="" if is_old else standalone)
        yield Finished(answer(asked, status, told if is_old else "", HIT))

    text = "今年考察要组织几次，论坛打算办几场？"
    *_, last = parts.in_halves(Question(text, "zh", (), DAY), steps)
    assert isinstance(last, Finished)
    asked = [part.question.asked for part in last.answer.parts]
    of_both = [text.replace("今年", "2034年"), text.replace("今年", "2031年")]
    assert (asked == of_both) is is_whole
