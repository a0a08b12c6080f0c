"""The office's database: whole transactions, several processes, errors that people understand."""

import sqlite3
import stat
import sys
from contextlib import closing

import pytest

from assistant.errors import OfficeUnavailable
from assistant.office.database import Database, back_up, examined


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


def test_a_copy_is_whole_while_it_is_in_use_and_opens_as_the_office(database, tmp_path):
    database.write("INSERT INTO secrets VALUES ('a', 'b')")
    copy = tmp_path / "elsewhere" / "copy.sqlite"
    copy.parent.mkdir()
    with database.transaction():
        database.write("INSERT INTO secrets VALUES ('half', 'done')")
        back_up(tmp_path, copy)
    assert [file.name for file in copy.parent.iterdir()] == ["copy.sqlite"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(Database(copy)) as opened:
        assert opened.rows("SELECT * FROM secrets") == [("a", "b")]


def test_what_cannot_be_copied_is_told(database, tmp_path):
    with pytest.raises(OfficeUnavailable, match="no accounts"):
        back_up(tmp_path / "empty", tmp_path / "copy.sqlite")
    with pytest.raises(OfficeUnavailable, match="cannot be written"):
        back_up(tmp_path, tmp_path / "nowhere" / "copy.sqlite")


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


# --- what the doctor sees ---


def test_it_is_examined_while_it_is_in_use(database, tmp_path):
    assert "no accounts" in examined(tmp_path / "empty")
    database.write("INSERT INTO accounts VALUES ('zhang', 'staff', '', '2023')")
    with database.transaction():
        database.write("INSERT INTO accounts VALUES ('li', 'staff', '', '2023')")
        told = examined(tmp_path)
    assert told == "whole, schema 1: 1 accounts, 0 kept questions, 0 replies"


def test_damage_is_told_with_a_way_out_and_nothing_is_changed(database, tmp_path):
    for n in range(500):
        database.write("INSERT INTO secrets VALUES (?, ?)", str(n), "x" * 200)
    database.close()
    file = tmp_path / "office.sqlite"
    whole = file.read_bytes()
    half = len(whole) // 2 // 4096 * 4096
    for damaged in (whole[:half] + b"\xff" * 4096 + whole[half + 4096 :], b"garbage" * 2000):
        file.write_bytes(damaged)
        with pytest.raises(OfficeUnavailable, match=r"(damaged|read).*backup --office.*move it"):
            examined(tmp_path)
        assert file.read_bytes() == damaged
    with sqlite3.connect(tmp_path / "other.sqlite") as db:
        db.execute("PRAGMA user_version = 99")
    (tmp_path / "other.sqlite").rename(file)
    with pytest.raises(OfficeUnavailable, match="newer"):
        examined(tmp_path)


def test_rows_that_belong_to_nothing_are_found(database, tmp_path):
    database.close()
    with closing(sqlite3.connect(tmp_path / "office.sqlite")) as db:
        db.execute("INSERT INTO sessions VALUES ('d', 'nobody', 0, 0)")
        db.commit()
    with pytest.raises(OfficeUnavailable, match="1 rows belong to nothing"):
        examined(tmp_path)
