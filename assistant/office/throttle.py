"""Login tries, counted by account and by address, so that passwords cannot be tried out."""

import time
from collections.abc import Callable

from assistant.office.accounts import plain_name
from assistant.office.database import Database

WINDOW = 15 * 60  # seconds in which tries count
PER_ACCOUNT = 10  # tries; whoever is already logged in is not concerned
PER_ADDRESS = 30  # an office may share one address


class LoginThrottle:
    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    def admit(self, name: str, address: str) -> int:
        """0 where a try is allowed, which counts from now on; else the seconds to wait.

        It counts before the password is looked at: many tries at once are many tries.
        """
        now = self._clock()
        subjects = {_account(name): PER_ACCOUNT, _address(address): PER_ADDRESS}
        with self._database.transaction():
            self._database.write("DELETE FROM login_tries WHERE at <= ?", now - WINDOW)
            wait = max(self._wait(subject, n, now) for subject, n in subjects.items())
            if not wait:
                for subject in subjects:
                    self._database.write("INSERT INTO login_tries VALUES (?, ?)", subject, now)
        return wait

    def _wait(self, subject: str, allowed: int, now: float) -> int:
        """Seconds until the oldest of the last `allowed` tries no longer counts."""
        rows = self._database.rows(
            "SELECT at FROM login_tries WHERE subject = ? ORDER BY at DESC LIMIT 1 OFFSET ?",
            *(subject, allowed - 1),
        )
        return max(1, round(rows[0][0] + WINDOW - now)) if rows else 0

    def succeeded(self, name: str, address: str) -> None:
        """The account's tries are forgotten, and this one of the address; it may try others."""
        with self._database.transaction():
            self._database.write("DELETE FROM login_tries WHERE subject = ?", _account(name))
            self._database.write(
                "DELETE FROM login_tries WHERE rowid = "
                "(SELECT max(rowid) FROM login_tries WHERE subject = ?)",
                _address(address),
            )


def _account(name: str) -> str:
    return f"account {plain_name(name)}"


def _address(address: str) -> str:
    return f"address {address}"
