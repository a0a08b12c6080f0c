"""Answers that visitors made a link to. Only these are kept with their text whatever the setting.

A link lives as long as it is used: what nobody opened for a year is deleted.
"""

import json
import secrets
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from assistant.answers import Language
from assistant.office.database import Database
from assistant.office.masking import masked

_DAY = 86400  # seconds
_UNUSED_DAYS = 365


@dataclass(frozen=True)
class SharedSource:
    """A citation as it was; `digest` is of the document's file then."""

    n: int
    document_id: str
    digest: str
    title: str
    heading: str
    page: int | None
    quote: str
    start: int
    end: int


@dataclass(frozen=True)
class SharedAnswer:
    """given: the answer's id. day: ISO date on which it was shared, empty before."""

    given: str
    question: str
    text: str
    language: Language
    sources: tuple[SharedSource, ...]
    day: str = ""


class SharedAnswers:
    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    def share(self, answer: SharedAnswer, conversation: str) -> str:
        """The id of its link, the same for the same answer of a conversation."""
        now = self._clock()
        day = time.strftime("%Y-%m-%d", time.localtime(now))
        kept = replace(answer, question=masked(answer.question), day=day)
        with self._database.transaction():
            self._database.write(
                "DELETE FROM shared_answers WHERE opened < ?", now - _UNUSED_DAYS * _DAY
            )
            self._database.write(
                "INSERT OR IGNORE INTO shared_answers VALUES (?, ?, ?, ?, ?)",
                *(secrets.token_hex(16), conversation, answer.given, now),
                json.dumps(asdict(kept), ensure_ascii=False),
            )
            rows = self._database.rows(
                "SELECT id FROM shared_answers WHERE conversation = ? AND answer_id = ?",
                *(conversation, answer.given),
            )
        return str(rows[0][0])

    def open(self, id: str) -> SharedAnswer | None:
        """None where there is no such link, or no longer."""
        rows = self._database.rows("SELECT content, opened FROM shared_answers WHERE id = ?", id)
        if not rows:
            return None
        content, opened = rows[0]
        if self._clock() - opened > _DAY:
            self._database.write(
                "UPDATE shared_answers SET opened = ? WHERE id = ?", self._clock(), id
            )
        values = json.loads(content)
        sources = tuple(SharedSource(**source) for source in values["sources"])
        return SharedAnswer(**{**values, "sources": sources})
