"""The catalog: one SQLite file that is the truth about documents, passages and vectors.

The vector and keyword indexes are derived from it and may be thrown away. A change of a document
is one transaction here; `dirty` lists the passages whose place in the derived indexes may not
match, written before those are touched and cleared after, so that a killed run can be mended.
"""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from index import corrections
from index.documents import (
    Block,
    BlockKind,
    Document,
    DocumentText,
    Finding,
    Kind,
    Origin,
    Passage,
    Status,
)
from index.embedding import Vectors
from index.errors import DataDirectoryFull, IndexMissing

_SCHEMA = """
CREATE TABLE IF NOT EXISTS stamp (name TEXT PRIMARY KEY, value TEXT NOT NULL);
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
"""
_PASSAGE_COLUMNS = 'id, document_id, position, start, "end", text, heading_path, page, lead'
_BATCH = 500  # names in one IN (...) list, well below SQLite's limit


class Catalog:
    """Thread-safe; one connection behind a lock, since every query takes well under a millisecond.

    Raises:
        DataDirectoryFull: a write found no room; the transaction was undone.
        IndexMissing: the file is not a catalog, or damaged.
    """

    def __init__(self, file: Path) -> None:
        self._lock = threading.RLock()
        try:
            self._db = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute("PRAGMA foreign_keys = ON")
            self._db.executescript(_SCHEMA + corrections.SCHEMA)
            self.corrections = corrections.Corrections(self._transaction)
        except sqlite3.DatabaseError as error:
            raise IndexMissing(
                f"the catalog {file} cannot be opened; move it away and run "
                "`policy-assistant ingest`"
            ) from error

    def close(self) -> None:
        with self._lock:
            self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._db.execute("BEGIN IMMEDIATE")
                yield self._db
                self._db.execute("COMMIT")
            except BaseException as error:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                if isinstance(error, sqlite3.OperationalError) and "full" in str(error):
                    raise DataDirectoryFull(
                        "the disk of the data directory is full; free some space and run "
                        "`policy-assistant ingest` again, nothing was lost"
                    ) from error
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads of one state: no change comes between them."""
        with self._lock:
            yield

    # --- the stamp: what the index was made with ---

    def stamp(self) -> dict[str, str]:
        with self._lock:
            return dict(self._db.execute("SELECT name, value FROM stamp").fetchall())

    def set_stamp(self, stamp: Mapping[str, str]) -> None:
        with self._transaction() as db:
            db.executemany("INSERT OR REPLACE INTO stamp VALUES (?, ?)", stamp.items())

    # --- documents ---

    def digests(self) -> dict[str, tuple[str, str]]:
        """Source file → (document id, digest)."""
        with self._lock:
            rows = self._db.execute("SELECT source_file, id, digest FROM documents").fetchall()
        return {file: (document_id, digest) for file, document_id, digest in rows}

    def documents(self, ids: Iterable[str] | None = None) -> dict[str, Document]:
        """All documents, or those of the ids that are there, by id."""
        if ids is None:
            with self._lock:
                rows = self._db.execute("SELECT record FROM documents ORDER BY id").fetchall()
        else:
            rows = self._select("record", "id", list(dict.fromkeys(ids)), table="documents")
        found = (self.corrections.apply(_document(str(row[0]))) for row in rows)
        return {document.id: document for document in found}

    def changes(self) -> int:
        """A number that grows with every change, for those who keep what they have read."""
        with self._lock:
            return self._db.total_changes

    def text(self, document_id: str) -> DocumentText | None:
        with self._lock:
            row = self._db.execute(
                "SELECT text, blocks FROM documents WHERE id = ?", (document_id,)
            ).fetchone()
        return DocumentText(row[0], _blocks(row[1])) if row else None

    def apply(
        self,
        put: Sequence[tuple[Document, DocumentText, Sequence[Passage], Sequence[str]]],
        delete: Sequence[str],
        dirty: Iterable[str],
    ) -> None:
        """Replace and delete documents in one step. `put` pairs passages with vector digests."""
        with self._transaction() as db:
            for document_id in [*delete, *(document.id for document, *_ in put)]:
                db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            for document, text, passages, vector_digests in put:
                record = json.dumps(asdict(document), ensure_ascii=False)
                blocks = json.dumps([list(asdict(b).values()) for b in text.blocks])
                db.execute(
                    "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)",
                    (document.id, document.source_file, document.digest, record, text.text, blocks),
                )
                db.executemany(
                    "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [(*_passage_row(p), d) for p, d in zip(passages, vector_digests, strict=True)],
                )
            db.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", [(i,) for i in dirty])

    # --- passages ---

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Those of the ids that are current."""
        return {row[0]: _passage(row) for row in self._select(_PASSAGE_COLUMNS, "id", ids)}

    def passages_of(self, document_id: str) -> list[Passage]:
        rows = self._select(_PASSAGE_COLUMNS, "document_id", [document_id])
        return sorted(map(_passage, rows), key=lambda p: p.position)

    def passage_ids(self, document_ids: Sequence[str] | None = None) -> list[str]:
        """Ids of all passages, or of those of some documents."""
        if document_ids is not None:
            return [row[0] for row in self._select("id", "document_id", document_ids)]
        with self._lock:
            return [row[0] for row in self._db.execute("SELECT id FROM passages ORDER BY id")]

    def _select(
        self, columns: str, key: str, values: Sequence[str], table: str = "passages"
    ) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = []
        with self._lock:
            for at in range(0, len(values), _BATCH):
                batch = values[at : at + _BATCH]
                marks = ", ".join("?" * len(batch))
                query = f"SELECT {columns} FROM {table} WHERE {key} IN ({marks})"
                rows.extend(self._db.execute(query, tuple(batch)))
        return rows

    def counts(self) -> tuple[int, int]:
        """How many documents and passages there are."""
        with self._lock:
            documents = self._db.execute("SELECT count(*) FROM documents").fetchone()[0]
            passages = self._db.execute("SELECT count(*) FROM passages").fetchone()[0]
        return documents, passages

    # --- vectors, kept by the digest of the text they were made from ---

    def known_vectors(self, digests: Sequence[str]) -> dict[str, Vectors]:
        rows = self._select("digest, vector", "digest", digests, table="vectors")
        return {str(d): np.frombuffer(v, dtype=np.float32) for d, v in rows}

    def add_vectors(self, vectors: Mapping[str, Vectors]) -> None:
        with self._transaction() as db:
            db.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(digest, vector.tobytes()) for digest, vector in vectors.items()],
            )

    def vector_digests(self, passage_ids: Sequence[str]) -> dict[str, str]:
        return dict(self._select("id, vector_digest", "id", passage_ids))

    def vectors_of(self, passage_ids: Sequence[str]) -> dict[str, Vectors]:
        digests = self.vector_digests(passage_ids)
        vectors = self.known_vectors(list(set(digests.values())))
        return {i: vectors[d] for i, d in digests.items() if d in vectors}

    def drop_unused_vectors(self) -> None:
        with self._transaction() as db:
            db.execute(
                "DELETE FROM vectors WHERE digest NOT IN (SELECT vector_digest FROM passages)"
            )

    def clear(self) -> None:
        with self._transaction() as db:
            for table in ("documents", "vectors", "stamp", "dirty"):
                db.execute(f"DELETE FROM {table}")

    # --- what the derived indexes still have to learn ---

    def dirty(self) -> list[str]:
        with self._lock:
            return [row[0] for row in self._db.execute("SELECT passage_id FROM dirty")]

    def mark_dirty(self, passage_ids: Iterable[str]) -> None:
        with self._transaction() as db:
            db.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", [(i,) for i in passage_ids])

    def clear_dirty(self) -> None:
        with self._transaction() as db:
            db.execute("DELETE FROM dirty")


def _document(record: str) -> Document:
    fields = json.loads(record)
    fields["kind"], fields["status"] = Kind(fields["kind"]), Status(fields["status"])
    fields["tags"] = tuple(fields["tags"])
    fields["findings"] = tuple(
        Finding(**{**f, "origin": Origin(f["origin"])}) for f in fields.get("findings", ())
    )
    return Document(**fields)


def _blocks(data: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind(kind), *rest) for kind, *rest in json.loads(data))


def _passage_row(p: Passage) -> tuple[object, ...]:
    path = json.dumps(p.heading_path, ensure_ascii=False)
    return (p.id, p.document_id, p.position, p.start, p.end, p.text, path, p.page, p.lead)


def _passage(row: tuple[Any, ...]) -> Passage:
    passage_id, document_id, position, start, end, text, path, page, lead = row
    return Passage(
        passage_id, document_id, position, start, end, text, tuple(json.loads(path)), page, lead
    )
