"""Questions of programs put to the assistant: so many at once, and written down."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request

from assistant.answers import Answer, Event, Finished, Turn
from assistant.office.journal import Journal, new_conversation
from assistant.pipeline import Assistant
from ui.web.problems import Problem
from ui.web.pump import Pump
from ui.wording.problems import BUSY

_COME_BACK = 5  # seconds; about one answer of the embedded model


@dataclass(frozen=True)
class Asked:
    """A question that is being answered; `events` are read once."""

    conversation: str
    events: Pump[Event]


class Asking:
    """at_once: how many questions are taken; one model answers them one after the other."""

    def __init__(self, assistant: Assistant, journal: Journal, at_once: int) -> None:
        self._assistant = assistant
        self._journal = journal
        self._places = threading.BoundedSemaphore(at_once)

    def begin(
        self,
        question: str,
        history: Iterable[Turn],
        channel: str,
        as_of: date | None = None,
        conversation: str | None = None,
    ) -> Asked:
        """The answering begins; call `events.leave` when nobody reads on.

        Raises Problem: too many are being answered.
        """
        if not self._places.acquire(blocking=False):
            raise Problem(
                503,
                BUSY,
                "/problems/busy",
                {"Retry-After": str(_COME_BACK)},
            )
        turns, conversation = tuple(history), conversation or new_conversation()

        def events() -> Iterable[Event]:
            stream = self._assistant.stream(question, turns, as_of)
            return self._journal.recording(stream, channel, conversation)

        return Asked(conversation, Pump(lambda: iter(events()), self._places.release))


async def answer_of(asked: Asked, request: Request | None = None) -> Answer | None:
    """The verified answer; None where the client of `request` went away, which stops the model."""
    answer = None
    try:
        async for event in asked.events:  # to its end, where the place is free again
            if isinstance(event, Finished):
                answer = event.answer
            elif request and await request.is_disconnected():
                break
    finally:
        asked.events.leave()
    return answer
