"""Accounts of the people who work with the assistant. Owner of argon2.

A visitor has none. Passwords are kept as argon2id hashes with the library's parameters of
RFC 9106; an account without a password can only come in by single sign-on.
"""

import threading
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from assistant.errors import AccountRefused
from assistant.office.audit import Action, AuditLog
from assistant.office.database import Database

SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200  # characters
_LONGEST_NAME = 64
_HASHING_AT_ONCE = 2  # each takes 64 MiB


class Role(StrEnum):
    """What a person may do; each includes the one before."""

    VISITOR = "visitor"
    STAFF = "staff"  # the desk: enquiries and replies
    EDITOR = "editor"  # documents
    ADMIN = "admin"  # accounts, keys, the audit log

    def includes(self, other: "Role") -> bool:
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True)
class Account:
    name: str
    role: Role
    created: str  # ISO time, UTC
    has_password: bool


class Accounts:
    """Every change is in the audit log; `who` makes it."""

    def __init__(self, database: Database, audit: AuditLog) -> None:
        self._database = database
        self._audit = audit
        self._hasher = PasswordHasher()
        self._hashing = threading.BoundedSemaphore(_HASHING_AT_ONCE)
        self._nobody = ""  # a hash to compare with where there is no account

    def add(self, name: str, role: Role, password: str | None, who: str) -> Account:
        """Raises AccountRefused: the name is taken or unfit, the password too weak, no role."""
        name = plain_name(name)
        if not 2 <= len(name) <= _LONGEST_NAME or not name.isprintable() or " " in name:
            raise AccountRefused("an account's name has 2 to 64 characters, none of them blank")
        if role is Role.VISITOR:
            raise AccountRefused("visitors need no account; choose staff, editor or admin")
        hashed = self._hash(name, password) if password is not None else ""
        created = datetime.now(UTC).isoformat(timespec="seconds")
        with self._database.transaction():
            if self.get(name):
                raise AccountRefused(f"there is an account {name} already")
            self._database.write(
                "INSERT INTO accounts VALUES (?, ?, ?, ?)", name, role.value, hashed, created
            )
            self._audit.record(who, Action.ACCOUNT_ADDED, name, role.value)
        return Account(name, role, created, bool(hashed))

    def get(self, name: str) -> Account | None:
        rows = self._database.rows(f"{_SELECT} WHERE name = ?", plain_name(name))
        return _account(rows[0]) if rows else None

    def all(self) -> list[Account]:
        return [_account(row) for row in self._database.rows(f"{_SELECT} ORDER BY name")]

    def set_password(self, name: str, password: str, who: str) -> None:
        """It ends every session of the account. Raises AccountRefused."""
        account = self._known(name)
        hashed = self._hash(account.name, password)
        with self._database.transaction():
            self._database.write(
                "UPDATE accounts SET password = ? WHERE name = ?", hashed, account.name
            )
            self._database.write("DELETE FROM sessions WHERE account = ?", account.name)
            self._audit.record(who, Action.PASSWORD_CHANGED, account.name)

    def set_role(self, name: str, role: Role, who: str) -> None:
        """Raises AccountRefused."""
        account = self._known(name)
        if role is Role.VISITOR:
            raise AccountRefused("to take all rights away, remove the account")
        with self._database.transaction():
            self._database.write(
                "UPDATE accounts SET role = ? WHERE name = ?", role.value, account.name
            )
            self._audit.record(who, Action.ROLE_CHANGED, account.name, f"{account.role} → {role}")

    def remove(self, name: str, who: str) -> None:
        """It ends every session of the account. Raises AccountRefused."""
        account = self._known(name)
        with self._database.transaction():
            self._database.write("DELETE FROM accounts WHERE name = ?", account.name)
            self._audit.record(who, Action.ACCOUNT_REMOVED, account.name)

    def verify(self, name: str, password: str) -> Account | None:
        """The account if that is its password. Takes as long where there is no such account."""
        rows = self._database.rows("SELECT password FROM accounts WHERE name = ?", plain_name(name))
        hashed = rows[0][0] if rows else ""
        if len(password) > LONGEST_PASSWORD:
            hashed = ""  # it is nobody's, and hashing it would be work for nothing
            password = ""
        with self._hashing:
            self._nobody = self._nobody or self._hasher.hash("nobody")
            try:
                right = self._hasher.verify(hashed or self._nobody, password)
            except (VerificationError, InvalidHashError):
                return None
        return self.get(name) if right and hashed else None

    def _known(self, name: str) -> Account:
        account = self.get(name)
        if not account:
            raise AccountRefused(f"there is no account {name}")
        return account

    def _hash(self, name: str, password: str) -> str:
        if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
            raise AccountRefused(
                f"a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters"
            )
        if len(set(password)) < 5 or plain_name(name) in plain_name(password):
            raise AccountRefused(
                "this password is easy to guess: use five different characters at least, and not "
                "the account's name"
            )
        with self._hashing:
            return self._hasher.hash(password)


def plain_name(name: str) -> str:
    """A name without what may differ in writing alone: width, case, blanks around it."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


_SELECT = "SELECT name, role, created, password != '' FROM accounts"


def _account(row: tuple[str, str, str, int]) -> Account:
    name, role, created, has_password = row
    return Account(name, Role(role), created, bool(has_password))
