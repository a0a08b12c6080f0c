"""The catalog's file: its tables, how it is opened, and what SQLite's errors mean for a person."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from index.disk import FULL
from index.errors import CatalogDamaged, DataDirectoryFull, IndexMissing

VERSION = 1  # raise it when an older program could not use the tables; kept in user_version
_TABLES = """
CREATE TABLE IF NOT EXISTS stamp (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY, source_file TEXT NOT NULL UNIQUE, digest TEXT NOT NULL,
    record TEXT NOT NULL, text TEXT NOT NULL, blocks TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS passages (
    id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL, heading_path TEXT NOT NULL, page INTEGER, lead TEXT NOT NULL,
    vector_digest TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS passages_of_document ON passages(document_id, position);
CREATE TABLE IF NOT EXISTS vectors (digest TEXT PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS dirty (passage_id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS corrections (
    document_id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
    who TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (document_id, field));
CREATE TABLE IF NOT EXISTS made (
    name TEXT PRIMARY KEY, generation INTEGER NOT NULL, text TEXT NOT NULL);
"""
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def connect(file: Path) -> sqlite3.Connection:
    """The catalog, made where there is none.

    Raises:
        CatalogDamaged, DataDirectoryFull, IndexMissing (made by a newer version).
    """
    with sqlite_is_told(file, opening=True):
        db = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        try:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise IndexMissing(
                    f"the catalog {file} was made by a newer policy-assistant; use that one"
                )
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")  # what was committed outlives a power cut
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA secure_delete = ON")  # what was deleted is overwritten
            db.executescript(_TABLES)
            if version != VERSION:
                db.execute(f"PRAGMA user_version = {VERSION}")
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def sqlite_is_told(file: Path, opening: bool = False) -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _meaning(file, error, opening) from error


def _meaning(file: Path, error: sqlite3.DatabaseError, opening: bool) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without SQLite's finer distinctions
    if code == sqlite3.SQLITE_FULL:
        return DataDirectoryFull(FULL)
    if code in _DAMAGE:
        return CatalogDamaged(
            f"the catalog {file} is damaged; run `policy-assistant restore FILE` with a backup, "
            "or move it away and run `policy-assistant ingest`"
        )
    if opening:
        return IndexMissing(
            f"the catalog {file} cannot be opened ({error}); see who may write there, or move it "
            "away and run `policy-assistant ingest`"
        )
    return error


def copy(source: Path, target: Path) -> None:
    """A consistent copy of a catalog, also while another process is writing to it.

    Raises:
        CatalogDamaged, DataDirectoryFull, IndexMissing (there is no such file).
    """
    if not source.exists():
        raise IndexMissing("nothing was ingested yet; run `policy-assistant ingest`")
    with (
        sqlite_is_told(source, opening=True),
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it


def damage(db: sqlite3.Connection) -> str:
    """What SQLite finds wrong with its file, empty where nothing is."""
    try:
        found = [row[0] for row in db.execute("PRAGMA quick_check(1)")]
        orphans = db.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return str(error)
    if found != ["ok"]:
        return str(found[0])
    return f"{len(orphans)} passages belong to no document" if orphans else ""
