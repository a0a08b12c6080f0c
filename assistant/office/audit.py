"""The audit log: who changed what, and when. Entries are added and never changed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from assistant.office.database import Database


class Action(StrEnum):
    """What is recorded. A log may hold older actions, which no program records any more."""

    ACCOUNT_ADDED = "account added"
    PASSWORD_CHANGED = "password changed"
    ROLE_CHANGED = "role changed"
    ACCOUNT_REMOVED = "account removed"
    KEY_ADDED = "key added"
    KEY_REMOVED = "key removed"
    DOCUMENT_ADDED = "document added"
    DOCUMENT_REPLACED = "document replaced"
    DOCUMENT_REMOVED = "document removed"
    DOCUMENT_RESTORED = "document restored"
    DOCUMENT_READ = "document read again"
    DOCUMENT_CORRECTED = "document corrected"
    CORRECTION_TAKEN_BACK = "correction taken back"
    DOCUMENT_DESTROYED = "document destroyed"
    FOLDER_READ = "folder read again"
    INDEXES_MADE = "indexes made anew"
    INDEX_COMPACTED = "index compacted"
    ENQUIRY_TAKEN_IN = "enquiry taken in"
    REPLY_SAVED = "reply saved"
    SENTENCE_LET_THROUGH = "unsupported sentence let through"
    REPLY_APPROVED = "reply approved"
    REPLY_EXPORTED = "reply exported"
    REPLY_REMOVED = "reply removed"
    CONVERSATION_DELETED = "conversation deleted"


PROGRAM = "policy-assistant"  # who does what nobody asked for


@dataclass(frozen=True)
class Entry:
    """`at` is an ISO time in UTC; `who` an account, a login of this machine, or `PROGRAM`."""

    at: str
    who: str
    action: str  # mostly an `Action`
    subject: str  # what it was done to
    detail: str = ""


@dataclass(frozen=True)
class Looked:
    """Which entries are looked for; an empty value narrows nothing.

    since, until: ISO times in UTC, of which the first is within and the last is not.
    words: a part of subject or detail.
    """

    who: str = ""
    action: str = ""
    since: str = ""
    until: str = ""
    words: str = ""


class AuditLog:
    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, who: str, action: Action, subject: str, detail: str = "") -> None:
        self._database.write(
            "INSERT INTO audit (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
            *(datetime.now(UTC).isoformat(timespec="seconds"), who, action.value, subject, detail),
        )

    def latest(
        self, limit: int, before: int | None = None, looked: Looked | None = None
    ) -> list[tuple[int, Entry]]:
        """Entries with their numbers, the newest first; `before` continues below a number."""
        condition, values = _condition(looked or Looked())
        rows = self._database.rows(
            "SELECT id, at, who, action, subject, detail FROM audit "
            f"WHERE (? IS NULL OR id < ?) AND {condition} ORDER BY id DESC LIMIT ?",
            *(before, before, *values, limit),
        )
        return [(row[0], Entry(*row[1:])) for row in rows]

    def count(self, looked: Looked) -> int:
        condition, values = _condition(looked)
        query = f"SELECT count(*) FROM audit WHERE {condition}"
        return int(self._database.rows(query, *values)[0][0])

    def people(self) -> list[str]:
        """Everybody who has changed something."""
        return [row[0] for row in self._database.rows("SELECT DISTINCT who FROM audit ORDER BY 1")]


def _condition(looked: Looked) -> tuple[str, list[str]]:
    """In SQL, with its values. Nothing of what somebody typed is a part of it."""
    wanted = (
        ("who = ?", looked.who),
        ("action = ?", looked.action),
        ("at >= ?", looked.since),
        ("at < ?", looked.until),
        ("instr(lower(subject || ' ' || detail), lower(?))", looked.words),
    )
    chosen = [(condition, value) for condition, value in wanted if value]
    return " AND ".join(["1", *(c for c, _ in chosen)]), [value for _, value in chosen]
