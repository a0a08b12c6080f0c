"""What is kept, what it is kept under, and when it is forgotten."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.answer_cache import AnswerCache, Basis
from assistant.answers import Answer, AnswerStatus, Question

QUESTION = Question("某区有哪些园区？", "zh")


def answer(question: Question = QUESTION, status: AnswerStatus = AnswerStatus.ANSWERED) -> Answer:
    return Answer("1", question, "有甲园[1]。", status, prompt_tokens=9, completion_tokens=9)


class Changing:
    """A basis that tests may change."""

    def __init__(self) -> None:
        self.now = Basis(1, "model", "digest")

    def __call__(self, question: Question) -> Basis:
        return self.now


def cache(most: int = 10) -> tuple[AnswerCache, Changing]:
    basis = Changing()
    return AnswerCache(most, basis), basis


def test_an_answer_is_given_again_to_the_one_who_asks_now() -> None:
    kept, _ = cache()
    kept.put(answer())
    again = Question("某区 有哪些园区?", "zh", standalone="某区有哪些园区")
    found = kept.get(again)
    assert found
    assert found.question == again
    assert found.text == "有甲园[1]。"
    assert found.cached
    assert found.id != "1"
    assert (found.prompt_tokens, found.completion_tokens) == (0, 0)


@pytest.mark.parametrize("status", set(AnswerStatus) - {AnswerStatus.ANSWERED})
def test_only_what_was_answered_in_full_is_kept(status: AnswerStatus) -> None:
    kept, _ = cache()
    kept.put(answer(status=status))
    assert kept.get(QUESTION) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(QUESTION, text="某区有哪些企业？"),
        replace(QUESTION, standalone="乙区有哪些园区？"),
        replace(QUESTION, language="en"),
        replace(QUESTION, as_of=date(2020, 1, 1)),
    ],
)
def test_another_question_language_or_day_is_not_the_same(other: Question) -> None:
    kept, _ = cache()
    kept.put(answer())
    assert kept.get(other) is None


@pytest.mark.parametrize("changed", [{"model": "other"}, {"prompt": "other"}, {"generation": 2}])
def test_another_model_prompt_or_index_answers_anew(changed: dict[str, int | str]) -> None:
    kept, basis = cache()
    kept.put(answer())
    basis.now = replace(basis.now, **changed)
    assert kept.get(QUESTION) is None


def test_a_changed_index_empties_the_cache_for_good() -> None:
    kept, basis = cache()
    kept.put(answer())
    first, basis.now = basis.now, replace(basis.now, generation=2)
    assert kept.get(QUESTION) is None
    basis.now = first
    assert kept.get(QUESTION) is None


def test_what_was_asked_longest_ago_is_forgotten_first() -> None:
    kept, _ = cache(most=2)
    first, second, third = (Question(f"第{n}个问题？", "zh") for n in "甲乙丙")
    kept.put(answer(first))
    kept.put(answer(second))
    assert kept.get(first)
    kept.put(answer(third))
    assert kept.get(second) is None
    assert kept.get(first)
    assert kept.get(third)
