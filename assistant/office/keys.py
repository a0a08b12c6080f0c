"""Keys of programs that use the API. A key is shown once, when it is made; its digest is kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.errors import KeyRefused
from assistant.office.audit import Action, AuditLog
from assistant.office.database import Database

PREFIX = "pa-"  # tells a key of ours from the placeholders that chat clients send
_LONGEST_NAME = 64


@dataclass(frozen=True)
class Key:
    name: str
    created: str  # ISO time, UTC
    used: str  # ISO day of the last use, empty for never


class Keys:
    """Every change is in the audit log; `who` makes it."""

    def __init__(self, database: Database, audit: AuditLog) -> None:
        self._database = database
        self._audit = audit

    def add(self, name: str, who: str) -> str:
        """The new key. Raises KeyRefused: the name is taken or unfit."""
        name = name.strip()
        if not 1 <= len(name) <= _LONGEST_NAME or not name.isprintable():
            raise KeyRefused("a key's name has 1 to 64 characters")
        key = PREFIX + secrets.token_urlsafe(32)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._database.transaction():
            if self._database.rows("SELECT 1 FROM api_keys WHERE name = ?", name):
                raise KeyRefused(f"there is a key {name} already")
            self._database.write(
                "INSERT INTO api_keys VALUES (?, ?, ?, '')", name, _digest(key), now
            )
            self._audit.record(who, Action.KEY_ADDED, name)
        return key

    def all(self) -> list[Key]:
        rows = self._database.rows("SELECT name, created, used FROM api_keys ORDER BY name")
        return [Key(*row) for row in rows]

    def name_of(self, key: str) -> str:
        """The name that the key was made under; empty where it is none of ours."""
        rows = self._database.rows("SELECT name, used FROM api_keys WHERE digest = ?", _digest(key))
        if not rows:
            return ""
        name, used = rows[0]
        today = datetime.now(UTC).date().isoformat()
        if used != today:
            self._database.write("UPDATE api_keys SET used = ? WHERE name = ?", today, name)
        return str(name)

    def remove(self, name: str, who: str) -> None:
        """Raises KeyRefused."""
        with self._database.transaction():
            if not self._database.write("DELETE FROM api_keys WHERE name = ?", name):
                raise KeyRefused(f"there is no key {name}")
            self._audit.record(who, Action.KEY_REMOVED, name)


def _digest(key: str) -> str:
    # the key is random and long, so that a plain digest cannot be searched for it
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
