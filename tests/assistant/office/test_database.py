"""The office's database: whole transactions, several processes, errors that people understand."""

import sqlite3
import stat
import sys

import pytest

from assistant.errors import OfficeUnavailable
from assistant.office.database import Database


def test_a_transaction_is_whole_or_nothing(database):
    with pytest.raises(RuntimeError), database.transaction():
        database.write("INSERT INTO secrets VALUES ('a', 'b')")
        raise RuntimeError
    assert database.rows("SELECT * FROM secrets") == []


def test_a_nested_transaction_belongs_to_the_outer_one(database):
    with pytest.raises(RuntimeError), database.transaction():
        with database.transaction():
            database.write("INSERT INTO secrets VALUES ('a', 'b')")
        raise RuntimeError
    assert database.rows("SELECT * FROM secrets") == []


def test_two_may_have_it_open_and_see_each_others_changes(database, tmp_path):
    other = Database(tmp_path / "office.sqlite")
    other.write("INSERT INTO secrets VALUES ('a', 'b')")
    assert database.rows("SELECT value FROM secrets") == [("b",)]
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_nobody_else_on_the_machine_may_read_it(database, tmp_path):
    assert stat.S_IMODE((tmp_path / "office.sqlite").stat().st_mode) == 0o600


def test_garbage_is_named_with_a_way_out(tmp_path):
    (tmp_path / "office.sqlite").write_bytes(b"not a database, and long enough to tell" * 100)
    with pytest.raises(OfficeUnavailable, match=r"office\.sqlite cannot be used .*move it away"):
        Database(tmp_path / "office.sqlite")


def test_a_database_of_a_newer_version_is_left_alone(tmp_path):
    file = tmp_path / "office.sqlite"
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(OfficeUnavailable, match="newer"):
        Database(file)
