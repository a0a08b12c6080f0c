"""The audit log: who changed what, and when. Entries are added and never changed."""

from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.office.database import Database


@dataclass(frozen=True)
class Entry:
    """`at` is an ISO time in UTC; `who` an account, or a login of this machine."""

    at: str
    who: str
    action: str  # such as "account added"
    subject: str  # what it was done to
    detail: str = ""


class AuditLog:
    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, who: str, action: str, subject: str, detail: str = "") -> None:
        self._database.write(
            "INSERT INTO audit (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
            *(datetime.now(UTC).isoformat(timespec="seconds"), who, action, subject, detail),
        )

    def latest(self, limit: int, before: int | None = None) -> list[tuple[int, Entry]]:
        """Entries with their numbers, the newest first; `before` continues below a number."""
        rows = self._database.rows(
            "SELECT id, at, who, action, subject, detail FROM audit WHERE ? IS NULL OR id < ? "
            "ORDER BY id DESC LIMIT ?",
            *(before, before, limit),
        )
        return [(row[0], Entry(*row[1:])) for row in rows]
