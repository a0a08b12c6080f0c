"""The office's own database, `office.sqlite` in the data directory. Owner of sqlite3 there.

It is apart from the catalog, so that a rebuild of the index cannot touch it, and without the
index's lock, so that `policy-assistant users …` works while the page is served.
"""

import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from assistant.errors import OfficeUnavailable
from index.disk import FULL
from index.errors import DataDirectoryFull

FILE = "office.sqlite"
VERSION = 1  # raise it when an older program could not use the tables; kept in user_version
_NEWER = "{file} was made by a newer policy-assistant; use that one"
_MEND = (
    "stop the server and put a copy that `policy-assistant backup --office` made in its place, or "
    "move it away to begin with no accounts"
)
_COUNTED = {"accounts": "accounts", "questions": "kept questions", "drafts": "replies"}
_PATIENCE = 10  # seconds to wait for another process that writes
_TABLES = """
CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS accounts (
    name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sessions (
    digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts(name) ON DELETE CASCADE,
    began REAL NOT NULL, seen REAL NOT NULL);
CREATE INDEX IF NOT EXISTS sessions_of_account ON sessions(account);
CREATE TABLE IF NOT EXISTS login_tries (subject TEXT NOT NULL, at REAL NOT NULL);
CREATE INDEX IF NOT EXISTS login_tries_of_subject ON login_tries(subject, at);
CREATE TABLE IF NOT EXISTS audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL,
    action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS api_keys (
    name TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, created TEXT NOT NULL, used TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, answer_id TEXT NOT NULL, kept_since REAL NOT NULL,
    at TEXT NOT NULL, channel TEXT NOT NULL, language TEXT NOT NULL, question TEXT NOT NULL,
    status TEXT NOT NULL, cited TEXT NOT NULL, nearest TEXT NOT NULL, conversation TEXT NOT NULL,
    answer TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS questions_of_answer ON questions(answer_id);
CREATE INDEX IF NOT EXISTS questions_of_conversation ON questions(conversation);
CREATE TABLE IF NOT EXISTS feedback (
    answer_id TEXT PRIMARY KEY, kept_since REAL NOT NULL, rating TEXT NOT NULL,
    reason TEXT NOT NULL, comment TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL,
    enquiry TEXT NOT NULL, questions TEXT NOT NULL, language TEXT NOT NULL, tone TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS draft_versions (
    draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE, version INTEGER NOT NULL,
    at TEXT NOT NULL, who TEXT NOT NULL, letter TEXT NOT NULL, PRIMARY KEY (draft, version));
CREATE TABLE IF NOT EXISTS draft_overrides (
    draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE, sentence TEXT NOT NULL,
    at TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (draft, sentence));
CREATE TABLE IF NOT EXISTS draft_approvals (
    draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE, version INTEGER NOT NULL,
    at TEXT NOT NULL, who TEXT NOT NULL, digests TEXT NOT NULL, PRIMARY KEY (draft, version));
CREATE TABLE IF NOT EXISTS shared_answers (
    id TEXT PRIMARY KEY, conversation TEXT NOT NULL, answer_id TEXT NOT NULL,
    opened REAL NOT NULL, content TEXT NOT NULL, UNIQUE (conversation, answer_id));
"""


class Database:
    """Thread-safe: one connection behind a lock, since every query takes well under a millisecond.

    Raises:
        OfficeUnavailable: the file is damaged, made by a newer version, or not ours to open.
        DataDirectoryFull: a write found no room; the transaction was undone.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.RLock()
        file.parent.mkdir(parents=True, exist_ok=True)
        with self._told():
            self._db = sqlite3.connect(
                file, timeout=_PATIENCE, check_same_thread=False, isolation_level=None
            )
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def _prepare(self) -> None:
        with suppress(OSError):  # it holds password hashes: nobody else on this machine reads it
            self._file.chmod(0o600)
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise OfficeUnavailable(_NEWER.format(file=self._file))
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("PRAGMA secure_delete = ON")  # what was deleted is overwritten
        self._db.executescript(_TABLES)
        self._db.execute(f"PRAGMA user_version = {VERSION}")

    def close(self) -> None:
        with self._lock:
            self._db.close()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock, self._told():
            return self._db.execute(query, values).fetchall()

    def write(self, query: str, *values: object) -> int:
        """Run one changing statement; how many rows it changed."""
        with self.transaction():
            return self._db.execute(query, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes within happen or none does. May be nested: the outermost one counts."""
        with self._lock, self._told():
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors as ours."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code == sqlite3.SQLITE_FULL:
                raise DataDirectoryFull(FULL) from error
            if code in {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR}:
                raise  # a mistake of ours
            raise OfficeUnavailable(
                f"{self._file} cannot be used ({error}); see who may write there, put a copy "
                "back, or move it away to begin with no accounts"
            ) from error


def examined(data_dir: Path) -> str:
    """What the file holds, in words. It is only read, also while a server writes.

    Raises OfficeUnavailable: it is damaged, made by a newer version, or cannot be read.
    """
    file = data_dir / FILE
    if not file.exists():
        return "no accounts, keys or questions yet"
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as reading:
            version = reading.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise OfficeUnavailable(
                    f"{file} was made by a newer policy-assistant; use that one"
                )
            told = [row[0] for row in reading.execute("PRAGMA integrity_check(3)")]
            lost = reading.execute("PRAGMA foreign_key_check").fetchall()
            if told != ["ok"] or lost:
                what = "; ".join(told) if told != ["ok"] else f"{len(lost)} rows belong to nothing"
                raise OfficeUnavailable(f"{file} is damaged ({what}); {_MEND}")
            counted = [
                f"{reading.execute(f'SELECT count(*) FROM {table}').fetchone()[0]} {name}"
                for table, name in _COUNTED.items()
            ]
    except sqlite3.DatabaseError as error:
        raise OfficeUnavailable(f"{file} cannot be read ({error}); {_MEND}") from error
    return f"whole, schema {version}: {', '.join(counted)}"


def back_up(data_dir: Path, copy: Path) -> None:
    """A consistent copy, also while a server writes; put in the place of the file, it is restored.

    Raises OfficeUnavailable: there is nothing to copy, or it cannot be written there.
    """
    source = data_dir / FILE
    if not source.exists():
        raise OfficeUnavailable("there are no accounts, keys or questions yet to be backed up")
    try:
        with (
            tempfile.TemporaryDirectory(dir=copy.absolute().parent, prefix=".backup-") as work,
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
        ):
            whole = Path(work) / FILE
            whole.touch(0o600)  # it holds password hashes
            with closing(sqlite3.connect(whole)) as writing:
                reading.backup(writing)
                writing.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
            whole.replace(copy)
    except (OSError, sqlite3.DatabaseError) as error:
        raise OfficeUnavailable(f"the copy {copy} cannot be written ({error})") from error
