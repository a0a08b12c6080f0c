"""The office's stores over a fresh database, with a clock that the test moves."""

from contextlib import closing
from pathlib import Path

import pytest

from assistant.office.accounts import Accounts
from assistant.office.audit import AuditLog
from assistant.office.database import Database


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path):
    with closing(Database(tmp_path / "office.sqlite")) as database:
        yield database


@pytest.fixture
def audit(database: Database) -> AuditLog:
    return AuditLog(database)


@pytest.fixture
def accounts(database: Database, audit: AuditLog) -> Accounts:
    return Accounts(database, audit)
