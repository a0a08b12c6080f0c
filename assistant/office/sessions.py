"""Who is logged in. Only digests of session ids are kept, so that the file lets nobody in."""

import hashlib
import secrets
import time
from collections.abc import Callable

from assistant.office.accounts import Account, Accounts
from assistant.office.database import Database

LONGEST = 7 * 86400  # seconds after which even a session in use ends
_NOTED_EVERY = 60  # seconds; a session's use is written down no more often


def new_id() -> str:
    """A session id that nobody can guess."""
    return secrets.token_urlsafe(24)


class Sessions:
    """idle: seconds without a request after which a session ends."""

    def __init__(
        self,
        database: Database,
        accounts: Accounts,
        idle: float,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._idle = idle
        self._clock = clock

    def begin(self, account: Account) -> str:
        """A new session; its id. Sessions that have ended are forgotten on the way."""
        session, now = new_id(), self._clock()
        with self._database.transaction():
            self._database.write(
                "DELETE FROM sessions WHERE seen < ? OR began < ?", now - self._idle, now - LONGEST
            )
            self._database.write(
                "INSERT INTO sessions VALUES (?, ?, ?, ?)", _digest(session), account.name, now, now
            )
        return session

    def account(self, session: str) -> Account | None:
        """Whose session it is, with the role that the account has now; None where it has ended."""
        now = self._clock()
        rows = self._database.rows(
            "SELECT account, seen FROM sessions WHERE digest = ? AND seen >= ? AND began >= ?",
            *(_digest(session), now - self._idle, now - LONGEST),
        )
        if not rows:
            return None
        name, seen = rows[0]
        if now - seen >= _NOTED_EVERY:
            self._database.write(
                "UPDATE sessions SET seen = ? WHERE digest = ?", now, _digest(session)
            )
        return self._accounts.get(name)

    def end(self, session: str) -> None:
        self._database.write("DELETE FROM sessions WHERE digest = ?", _digest(session))


def _digest(session: str) -> str:
    return hashlib.sha256(session.encode()).hexdigest()
