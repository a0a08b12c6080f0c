"""Verified answers kept for the next one who asks the same, until anything they rest on changes."""

import uuid
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock

from assistant.answers import Answer, AnswerStatus, Question
from index.normalise import question_key


@dataclass(frozen=True)
class Basis:
    """What an answer rests on beside its question.

    generation: of the index; prompt: the digest of the wording that the model was asked with.
    """

    generation: int
    model: str
    prompt: str


@dataclass(frozen=True)
class _Key:
    """asked: the standalone question, its spelling and punctuation aside.

    day: the day whose law is told; what holds today may not hold tomorrow.
    """

    asked: str
    language: str
    day: date
    basis: Basis


class AnswerCache:
    """The `most` answers asked for last, in memory. Safe to share between threads.

    Only what was answered in full is kept: what was refused or cut may get better.
    """

    def __init__(self, most: int, basis: Callable[[Question], Basis]) -> None:
        self._most = most
        self._basis = basis
        self._kept: OrderedDict[_Key, Answer] = OrderedDict()
        self._generation = -1
        self._lock = Lock()

    def get(self, question: Question) -> Answer | None:
        """The answer as one to this question, marked as cached and with an id of its own."""
        key = self._key(question)
        with self._lock:
            self._follow(key.basis.generation)
            kept = self._kept.get(key)
            if kept is None:
                return None
            self._kept.move_to_end(key)
        return replace(
            kept,
            id=uuid.uuid4().hex,
            question=question,
            cached=True,
            prompt_tokens=0,
            completion_tokens=0,
        )

    def put(self, answer: Answer) -> None:
        if answer.status is not AnswerStatus.ANSWERED:
            return
        key = self._key(answer.question)
        with self._lock:
            self._follow(key.basis.generation)
            self._kept[key] = answer
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def _key(self, question: Question) -> _Key:
        day = question.as_of or date.today()
        asked = question_key(question.asked)
        return _Key(asked, question.language, day, self._basis(question))

    def _follow(self, generation: int) -> None:
        """Forget all where the index is another one."""
        if generation != self._generation:
            self._kept.clear()
            self._generation = generation
