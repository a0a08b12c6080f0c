"""Replies in the making: their versions, who changed what, overrides and approvals.

A version is never changed, only followed by another one. Every step is in the audit log, without
the text: an enquiry may name people, and it can be deleted.
"""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from assistant.answers import Language
from assistant.errors import DraftRefused
from assistant.letters import letter as letters
from assistant.letters.letter import Letter, Tone
from assistant.office.audit import PROGRAM, Action, AuditLog
from assistant.office.database import Database


@dataclass(frozen=True)
class Draft:
    """An enquiry and what it asks. Times are ISO, in UTC. version: the newest; 0 before any."""

    id: int
    at: str
    who: str
    enquiry: str
    questions: tuple[str, ...]
    language: Language
    tone: Tone
    version: int = 0


@dataclass(frozen=True)
class Version:
    number: int
    at: str
    who: str
    letter: Letter


@dataclass(frozen=True)
class Override:
    """Somebody's word that a sentence may go out though no source supports it."""

    sentence: str
    at: str
    who: str
    why: str


@dataclass(frozen=True)
class Approval:
    """digests: of each document that the letter cites, as it was then, by id."""

    version: int
    at: str
    who: str
    digests: Mapping[str, str]


class Drafts:
    """keep_days: how long a reply is kept after its last change; 0 for ever."""

    def __init__(
        self,
        database: Database,
        audit: AuditLog,
        keep_days: int = 0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.keep_days = keep_days
        self._database = database
        self._audit = audit
        self._clock = clock

    def begin(
        self, who: str, enquiry: str, questions: Sequence[str], language: Language, tone: Tone
    ) -> int:
        """The id of a new draft."""
        with self._database.transaction():
            rows = self._database.rows(
                "INSERT INTO drafts (at, who, enquiry, questions, language, tone) "
                "VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                *(self._now(), who, enquiry, _list(questions), language, tone),
            )
            self._audit.record(who, Action.ENQUIRY_TAKEN_IN, _subject(rows[0][0]))
            self.purge()
        return int(rows[0][0])

    def ask(self, id: int, questions: Sequence[str], language: Language, tone: Tone) -> None:
        """Change what it asks, before there is a letter."""
        self._database.write(
            "UPDATE drafts SET questions = ?, language = ?, tone = ? WHERE id = ? AND "
            "NOT EXISTS (SELECT 1 FROM draft_versions WHERE draft = drafts.id)",
            *(_list(questions), language, tone, id),
        )

    def get(self, id: int) -> Draft | None:
        rows = self._database.rows(f"{_SELECT} WHERE drafts.id = ? GROUP BY drafts.id", id)
        return _draft(rows[0]) if rows else None

    def latest(self, limit: int, after: int = 0) -> list[Draft]:
        """The newest first, without the first `after`."""
        order = "GROUP BY drafts.id ORDER BY drafts.id DESC LIMIT ? OFFSET ?"
        return [_draft(row) for row in self._database.rows(f"{_SELECT} {order}", limit, after)]

    def count(self) -> int:
        return int(self._database.rows("SELECT count(*) FROM drafts")[0][0])

    def remove(self, id: int, who: str) -> None:
        """With all its versions; only that it was removed is kept."""
        with self._database.transaction():
            if self._database.write("DELETE FROM drafts WHERE id = ?", id):
                self._audit.record(who, Action.REPLY_REMOVED, _subject(id))

    def purge(self) -> None:
        """Remove what has been kept for long enough; in the audit log it is the program's doing."""
        if not self.keep_days:
            return
        with self._database.transaction():
            for (id,) in self._database.rows(_UNCHANGED, self._now(-self.keep_days)):
                self.remove(id, PROGRAM)

    def left(self, id: int, who: str, number: int, form: str) -> None:
        """Put on record that a version was taken away as a file."""
        self._audit.record(who, Action.REPLY_EXPORTED, _subject(id), f"version {number}, {form}")

    # --- versions ---

    def save(self, id: int, who: str, letter: Letter, base: int) -> int | None:
        """The number of the new version; None where somebody saved one after `base`.

        A letter that is the newest version already makes no other.
        """
        with self._database.transaction():
            newest = self.version(id)
            number = newest.number if newest else 0
            if number != base:
                return None
            if newest and newest.letter == letter:
                return number
            self._database.write(
                "INSERT INTO draft_versions VALUES (?, ?, ?, ?, ?)",
                *(id, number + 1, self._now(), who, letters.to_json(letter)),
            )
            self._audit.record(who, Action.REPLY_SAVED, _subject(id), f"version {number + 1}")
            return number + 1

    def version(self, id: int, number: int | None = None) -> Version | None:
        """A version, or the newest."""
        rows = self._database.rows(
            "SELECT version, at, who, letter FROM draft_versions WHERE draft = ? "
            "AND (? IS NULL OR version = ?) ORDER BY version DESC LIMIT 1",
            *(id, number, number),
        )
        found = [Version(n, at, who, letters.from_json(text)) for n, at, who, text in rows]
        return found[0] if found else None

    def history(self, id: int) -> list[tuple[int, str, str]]:
        """(number, time, who) of each version, the newest first."""
        return [
            (int(number), str(at), str(who))
            for number, at, who in self._database.rows(
                "SELECT version, at, who FROM draft_versions WHERE draft = ? ORDER BY version DESC",
                id,
            )
        ]

    # --- overrides ---

    def override(self, id: int, sentence: str, who: str, why: str) -> None:
        """Raises DraftRefused: no reason is given."""
        if not why.strip():
            raise DraftRefused("say why the sentence may go out")
        with self._database.transaction():
            self._database.write(
                "INSERT OR REPLACE INTO draft_overrides VALUES (?, ?, ?, ?, ?)",
                *(id, sentence, self._now(), who, why.strip()),
            )
            self._audit.record(who, Action.SENTENCE_LET_THROUGH, _subject(id), why.strip())

    def overrides(self, id: int) -> dict[str, Override]:
        """By sentence, without the numbers it cites."""
        rows = self._database.rows(
            "SELECT sentence, at, who, why FROM draft_overrides WHERE draft = ?", id
        )
        return {row[0]: Override(*row) for row in rows}

    # --- approval ---

    def approve(self, id: int, number: int, who: str, digests: Mapping[str, str]) -> None:
        """Raises DraftRefused: it is not the newest version, or `who` wrote it."""
        with self._database.transaction():
            newest = self.version(id)
            if newest is None or newest.number != number:
                raise DraftRefused("there is a newer version")
            if newest.who == who:
                raise DraftRefused("who wrote a version cannot approve it")
            self._database.write(
                "INSERT OR REPLACE INTO draft_approvals VALUES (?, ?, ?, ?, ?)",
                *(id, number, self._now(), who, json.dumps(dict(digests))),
            )
            self._audit.record(who, Action.REPLY_APPROVED, _subject(id), f"version {number}")

    def approvals(self) -> dict[int, Approval]:
        """The latest approval of each draft that has one, by its id."""
        rows = self._database.rows(
            "SELECT draft, version, at, who, digests FROM draft_approvals ORDER BY version"
        )
        return {
            draft: Approval(version, at, who, json.loads(digests))
            for draft, version, at, who, digests in rows
        }

    def _now(self, days: int = 0) -> str:
        """The time, or that of some days later."""
        now = datetime.fromtimestamp(self._clock(), UTC) + timedelta(days=days)
        return now.isoformat(timespec="seconds")


_SELECT = (
    "SELECT drafts.id, drafts.at, drafts.who, enquiry, questions, language, tone, "
    "coalesce(max(version), 0) FROM drafts LEFT JOIN draft_versions ON draft = drafts.id"
)


_UNCHANGED = (
    "SELECT draft FROM (SELECT id AS draft, at FROM drafts "
    "UNION ALL SELECT draft, at FROM draft_versions "
    "UNION ALL SELECT draft, at FROM draft_overrides "
    "UNION ALL SELECT draft, at FROM draft_approvals) GROUP BY draft HAVING max(at) < ?"
)


def _draft(row: tuple[object, ...]) -> Draft:
    id, at, who, enquiry, questions, language, tone, version = row
    told = (id, at, who, enquiry, tuple(json.loads(str(questions))), language, tone, version)
    return Draft(*told)  # type: ignore[arg-type]  # as they were put in


def _list(questions: Sequence[str]) -> str:
    return json.dumps(list(questions), ensure_ascii=False)


def _subject(id: int) -> str:
    return f"reply {id}"
