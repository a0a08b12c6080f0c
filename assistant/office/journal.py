"""What was asked, kept to learn what the documents leave open, and only as the setting says.

off: nothing. anonymous: the question, how it ended and on which day, tied to nobody and to no
other question. full: also the answer, the time and the conversation it belongs to. Personal data
is masked before anything is written, and everything is deleted after `keep_days`.
"""

import json
import logging
import re
import time
import uuid
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from assistant.answers import Answer, Event, Finished
from assistant.errors import JournalRefused
from assistant.office.database import Database
from assistant.office.masking import masked
from index.errors import PolicyError

_log = logging.getLogger(__name__)

Keep = Literal["off", "anonymous", "full"]
Rating = Literal["up", "down"]
_NEAREST = 3  # passages named with a question that was not answered
_DAY = 86400  # seconds
_ID = re.compile(r"[0-9a-f]{32}")


def new_conversation() -> str:
    """An id that nobody can guess: who knows it may delete the conversation."""
    return uuid.uuid4().hex


def is_conversation(text: str) -> bool:
    return bool(_ID.fullmatch(text))


@dataclass(frozen=True)
class ConversationSummary:
    id: str
    questions: int
    first: str  # the first question
    last: str  # ISO time of the last one


@dataclass(frozen=True)
class Asked:
    """A question as it was kept. `day`: ISO. `nearest`: ids of the passages a search found first.

    rating, reason, comment: of the answer to the whole message it was a part of; empty for none.
    """

    day: str
    language: str
    question: str
    status: str
    nearest: tuple[str, ...]
    rating: str
    reason: str
    comment: str


class Journal:
    """`keep` and `keep_days` are what visitors are told."""

    def __init__(
        self,
        database: Database,
        keep: Keep,
        keep_days: int,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.keep = keep
        self.keep_days = keep_days
        self._database = database
        self._clock = clock
        self._purged = 0.0

    def recording(
        self, events: Iterator[Event], channel: str, conversation: str = ""
    ) -> Iterator[Event]:
        """The events of an answer, which is recorded before its end is passed on."""
        try:
            for event in events:
                if isinstance(event, Finished):
                    self.record(event.answer, channel, conversation)
                yield event
        finally:
            if isinstance(events, Generator):  # whoever stops reading stops the model
                events.close()

    def record(self, answer: Answer, channel: str, conversation: str = "") -> None:
        """channel: the way it was asked, such as "page"."""
        if self.keep == "off":
            return
        now = self._clock()
        try:
            with self._database.transaction():
                self._purge(now)
                for part in answer.parts or (answer,):
                    self._add(answer.id, part, channel, conversation, now)
        except PolicyError:  # such as a full disk, which is not the visitor's trouble
            _log.warning("a question could not be written down", exc_info=True)

    def _add(self, given: str, part: Answer, channel: str, conversation: str, now: float) -> None:
        full = self.keep == "full"
        at = datetime.fromtimestamp(now, UTC)
        cited = list(dict.fromkeys(c.document.id for c in part.citations))
        nearest = [hit.passage.id for hit in part.retrieved[:_NEAREST]]
        self._database.write(
            "INSERT INTO questions (answer_id, kept_since, at, channel, language, question, "
            "status, cited, nearest, conversation, answer) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            given,
            now,
            at.isoformat(timespec="seconds") if full else at.date().isoformat(),
            channel,
            part.question.language,
            masked(part.question.text),
            part.status.value,
            json.dumps(cited),
            json.dumps(nearest),
            conversation if full else "",
            masked(part.text) if full else "",
        )

    def rate(self, answer_id: str, rating: Rating, reason: str, comment: str) -> None:
        """What a visitor thought of an answer; a second time replaces the first.

        Raises JournalRefused: nothing is kept, or no such answer is (any more).
        """
        if self.keep == "off":
            raise JournalRefused("feedback is not kept here")
        known = "SELECT 1 FROM questions WHERE answer_id = ? LIMIT 1"
        if not self._database.rows(known, answer_id):
            raise JournalRefused("there is no such answer, or it is no longer kept")
        self._database.write(
            "INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?)",
            *(answer_id, self._clock(), rating, masked(reason), masked(comment)),
        )

    def conversations(self, limit: int) -> list[ConversationSummary]:
        """The latest conversations; there are none unless all is kept."""
        rows = self._database.rows(
            "SELECT c.conversation, c.questions, q.question, c.last FROM questions q JOIN "
            "(SELECT conversation, count(*) questions, min(id) first, max(at) last, max(id) latest "
            "FROM questions WHERE conversation != '' GROUP BY conversation) c ON q.id = c.first "
            "ORDER BY c.latest DESC LIMIT ?",
            limit,
        )
        return [ConversationSummary(*row) for row in rows]

    def asked(self, since: date) -> list[Asked]:
        """The questions since that day, the earliest first."""
        rows = self._database.rows(
            "SELECT substr(at, 1, 10), language, question, status, nearest, "
            "coalesce(rating, ''), coalesce(reason, ''), coalesce(comment, '') "
            "FROM questions LEFT JOIN feedback USING (answer_id) "
            "WHERE substr(at, 1, 10) >= ? ORDER BY id",
            since.isoformat(),
        )
        return [
            Asked(day, language, question, status, tuple(json.loads(nearest)), *feedback)
            for day, language, question, status, nearest, *feedback in rows
        ]

    def delete_conversation(self, conversation: str) -> int:
        """Delete its questions, answers, feedback and links; how many questions there were."""
        if not conversation:
            return 0
        with self._database.transaction():
            self._database.write("DELETE FROM shared_answers WHERE conversation = ?", conversation)
            self._database.write(
                "DELETE FROM feedback WHERE answer_id IN "
                "(SELECT answer_id FROM questions WHERE conversation = ?)",
                conversation,
            )
            return self._database.write(
                "DELETE FROM questions WHERE conversation = ?", conversation
            )

    def keep_to_setting(self) -> None:
        """Delete of what an earlier setting kept whatever this one does not; for the server."""
        with self._database.transaction():
            self._purge(self._clock(), at_once=True)
            if self.keep == "off":
                self._database.write("DELETE FROM questions")
                self._database.write("DELETE FROM feedback")
            elif self.keep == "anonymous":
                self._database.write(
                    "UPDATE questions SET conversation = '', answer = '', at = substr(at, 1, 10) "
                    "WHERE conversation != ''"
                )

    def purge(self) -> None:
        """Delete what has been kept for long enough."""
        with self._database.transaction():
            self._purge(self._clock(), at_once=True)

    def _purge(self, now: float, at_once: bool = False) -> None:
        if not at_once and now - self._purged < _DAY / 24:
            return
        self._purged = now
        before = now - self.keep_days * _DAY
        self._database.write("DELETE FROM questions WHERE kept_since < ?", before)
        self._database.write("DELETE FROM feedback WHERE kept_since < ?", before)
