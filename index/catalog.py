"""The catalog: one SQLite file that is the truth about documents, passages and vectors.

The vector and keyword indexes are derived from it and may be thrown away. A change of a document
is one transaction here; `dirty` lists the passages whose place in the derived indexes may not
match, written before those are touched and cleared after, so that a killed run can be mended.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from index import catalog_schema
from index.catalog_rows import (
    PASSAGE_COLUMNS,
    blocks_of,
    document_of,
    document_row,
    passage_of,
    passage_row,
)
from index.corrections import Corrections
from index.documents import Document, DocumentText, Passage
from index.embedding import Vectors
from index.made import Made

_BATCH = 500  # names in one IN (...) list, well below SQLite's limit


class Catalog:
    """Thread-safe; one connection behind a lock, since every query takes well under a millisecond.

    Raises:
        DataDirectoryFull: a write found no room; the transaction was undone.
        IndexMissing: the file is not a catalog, or damaged.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.RLock()
        self._db = catalog_schema.connect(file)
        self.corrections = Corrections(self._transaction)
        self.made = Made(self._transaction, lambda: self.generation)

    def close(self) -> None:
        with self._lock:
            self._db.close()

    @contextmanager
    def _transaction(self, seen: bool = False) -> Iterator[sqlite3.Connection]:
        """`seen`: whether a search can tell the difference, which raises the generation."""
        with self._reading():
            try:
                self._db.execute("BEGIN IMMEDIATE")
                yield self._db
                if seen:
                    self._count("generation", 1)
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, catalog_schema.sqlite_is_told(self._file):
            yield self._db

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads of one state: no change comes between them."""
        with self._lock:
            yield

    # --- counters ---

    @property
    def generation(self) -> int:
        """Raised with every change that a search can tell; never the same for two states."""
        return self._counter("generation")

    @property
    def removed(self) -> int:
        """Passages that the derived indexes may still have on disk since they were made anew."""
        return self._counter("removed")

    def raise_generation(self, above: int) -> None:
        """For a catalog that takes the place of another one of that generation."""
        with self._transaction(seen=True):
            self._count("generation", max(0, above - self.generation))

    def forget_removed(self) -> None:
        with self._transaction() as db:
            db.execute("DELETE FROM counters WHERE name = 'removed'")

    def _counter(self, name: str) -> int:
        with self._reading() as db:
            row = db.execute("SELECT value FROM counters WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0

    def _count(self, name: str, amount: int) -> None:
        self._db.execute(
            "INSERT INTO counters VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
            (name, amount),
        )

    # --- the stamp: what the index was made with ---

    def stamp(self) -> dict[str, str]:
        with self._reading():
            return dict(self._db.execute("SELECT name, value FROM stamp").fetchall())

    def set_stamp(self, stamp: Mapping[str, str]) -> None:
        with self._transaction() as db:
            db.executemany("INSERT OR REPLACE INTO stamp VALUES (?, ?)", stamp.items())

    # --- documents ---

    def digests(self) -> dict[str, tuple[str, str]]:
        """Source file → (document id, digest)."""
        with self._reading():
            rows = self._db.execute("SELECT source_file, id, digest FROM documents").fetchall()
        return {file: (document_id, digest) for file, document_id, digest in rows}

    def documents(self, ids: Iterable[str] | None = None) -> dict[str, Document]:
        """All documents, or those of the ids that are there, by id."""
        if ids is None:
            with self._reading():
                rows = self._db.execute("SELECT record FROM documents ORDER BY id").fetchall()
        else:
            rows = self._select("record", "id", list(dict.fromkeys(ids)), table="documents")
        found = (self.corrections.apply(document_of(str(row[0]))) for row in rows)
        return {document.id: document for document in found}

    def text(self, document_id: str) -> DocumentText | None:
        query = "SELECT text, blocks FROM documents WHERE id = ?"
        with self._reading():
            row = self._db.execute(query, (document_id,)).fetchone()
        return DocumentText(row[0], blocks_of(row[1])) if row else None

    def edges(self, document_id: str, size: int) -> str:
        """The first and last `size` characters of a document; empty where there is none."""
        query = "SELECT substr(text, 1, ?), substr(text, -?) FROM documents WHERE id = ?"
        with self._reading():
            row = self._db.execute(query, (size, size, document_id)).fetchone()
        return "\n".join(row) if row else ""

    def apply(
        self,
        put: Sequence[tuple[Document, DocumentText, Sequence[Passage], Sequence[str]]],
        delete: Sequence[str],
        dirty: Iterable[str],
    ) -> None:
        """Replace and delete documents in one step. `put` pairs passages with vector digests."""
        with self._transaction(seen=True) as db:
            for document_id in [*delete, *(document.id for document, *_ in put)]:
                db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            for document, text, passages, vector_digests in put:
                db.execute(
                    "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)", document_row(document, text)
                )
                db.executemany(
                    "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [(*passage_row(p), d) for p, d in zip(passages, vector_digests, strict=True)],
                )
            db.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", [(i,) for i in dirty])

    def compact(self) -> None:
        """Rewrite the file without what was deleted, and empty its log."""
        self.drop_unused_vectors()
        with self._reading() as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def damage(self) -> str:
        """What is wrong with the file or its content, empty where nothing is."""
        with self._lock:
            found = catalog_schema.damage(self._db)
            return found or self._inconsistency()

    def _inconsistency(self) -> str:
        with self._reading() as db:
            lost = db.execute(
                "SELECT count(*) FROM passages WHERE vector_digest NOT IN "
                "(SELECT digest FROM vectors)"
            ).fetchone()[0]
            other = db.execute(
                "SELECT count(*) FROM passages JOIN documents ON documents.id = document_id WHERE "
                'passages.text != substr(documents.text, start + 1, "end" - start)'
            ).fetchone()[0]
        if lost:
            return f"{lost} passages have no vector"
        return f"{other} passages are not what their documents say" if other else ""

    def forget_digests(self, source_files: Iterable[str]) -> None:
        """What was read from these files, or from archives of these names, is read again."""
        with self._transaction() as db:
            for name in source_files:
                where = "source_file = ? OR substr(source_file, 1, ?) = ?"
                query = f"UPDATE documents SET digest = '' WHERE {where}"
                db.execute(query, (name, len(name) + 1, f"{name}/"))

    # --- passages ---

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Those of the ids that are current."""
        return {row[0]: passage_of(row) for row in self._select(PASSAGE_COLUMNS, "id", ids)}

    def passages_of(self, document_id: str) -> list[Passage]:
        rows = self._select(PASSAGE_COLUMNS, "document_id", [document_id])
        return sorted(map(passage_of, rows), key=lambda p: p.position)

    def passage_ids(self, document_ids: Sequence[str] | None = None) -> list[str]:
        """Ids of all passages, or of those of some documents."""
        if document_ids is not None:
            return [row[0] for row in self._select("id", "document_id", document_ids)]
        with self._reading():
            return [row[0] for row in self._db.execute("SELECT id FROM passages ORDER BY id")]

    def _select(
        self, columns: str, key: str, values: Sequence[str], table: str = "passages"
    ) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = []
        with self._reading():
            for at in range(0, len(values), _BATCH):
                batch = values[at : at + _BATCH]
                marks = ", ".join("?" * len(batch))
                query = f"SELECT {columns} FROM {table} WHERE {key} IN ({marks})"
                rows.extend(self._db.execute(query, tuple(batch)))
        return rows

    def counts(self) -> tuple[int, int]:
        """How many documents and passages there are."""
        query = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM passages)"
        with self._reading() as db:
            documents, passages = db.execute(query).fetchone()
        return documents, passages

    def passage_counts(self) -> dict[str, int]:
        """Document id → how many passages it has."""
        with self._reading() as db:
            query = "SELECT document_id, count(*) FROM passages GROUP BY document_id"
            return dict(db.execute(query).fetchall())

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
        with self._transaction(seen=True) as db:
            for table in ("documents", "vectors", "stamp", "dirty"):
                db.execute(f"DELETE FROM {table}")

    # --- what the derived indexes still have to learn ---

    def dirty(self) -> list[str]:
        with self._reading():
            return [row[0] for row in self._db.execute("SELECT passage_id FROM dirty")]

    def mark_dirty(self, passage_ids: Iterable[str]) -> None:
        with self._transaction() as db:
            db.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", [(i,) for i in passage_ids])

    def clear_dirty(self, removed: int = 0) -> None:
        """The derived indexes have learned all; `removed` passages left them or were replaced."""
        with self._transaction() as db:
            db.execute("DELETE FROM dirty")
            self._count("removed", removed)
