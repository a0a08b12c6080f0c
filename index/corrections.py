"""What the staff know better than the text: their values for a document's fields win over all.

Kept in the catalog's file by document id, apart from the documents themselves, so that neither a
changed file nor an index made anew forgets them.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from index.documents import Document, Finding, Kind, Origin, Status


@dataclass(frozen=True)
class Correction:
    """A value that somebody set. An empty value says that the field has none.

    at: ISO date and time in UTC.
    """

    document_id: str
    field: str
    value: str
    who: str
    at: str


class Corrections:
    """The corrections of a catalog, read once; only the owner of the data directory writes.

    `transaction` opens one on the catalog's file and gives what executes statements there; its
    argument says whether a search can tell what it changes.
    """

    def __init__(self, transaction: Callable[[bool], AbstractContextManager[Any]]) -> None:
        self._transaction = transaction
        self._kept: dict[str, dict[str, Correction]] = {}
        with transaction(False) as db:
            for row in db.execute("SELECT document_id, field, value, who, at FROM corrections"):
                self._kept.setdefault(row[0], {})[row[1]] = Correction(*row)

    def of(self, document_id: str) -> tuple[Correction, ...]:
        return tuple(self._kept.get(document_id, {}).values())

    def set(self, correction: Correction) -> None:
        """Keep a correction; it takes the place of an earlier one of the same field."""
        c = correction
        with self._transaction(True) as db:
            row = (c.document_id, c.field, c.value, c.who, c.at)
            db.execute("INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?)", row)
            self._touch(db, c.document_id, c.field)
        kept = {**self._kept.get(c.document_id, {}), c.field: c}
        self._kept = {**self._kept, c.document_id: kept}

    def unset(self, document_id: str, field: str) -> bool:
        """Take a correction back; whether there was one."""
        kept = dict(self._kept.get(document_id, {}))
        if kept.pop(field, None) is None:
            return False
        with self._transaction(True) as db:
            place = (document_id, field)
            db.execute("DELETE FROM corrections WHERE document_id = ? AND field = ?", place)
            self._touch(db, document_id, field)
        self._kept = {**self._kept, document_id: kept}
        return True

    @staticmethod
    def _touch(db: Any, document_id: str, field: str) -> None:
        """A title is searched with every passage, so its document has to be read again."""
        if field == "title":
            db.execute("UPDATE documents SET digest = '' WHERE id = ?", (document_id,))

    def apply(self, document: Document) -> Document:
        """The document as the staff have corrected it."""
        corrections = self.of(document.id)
        if not corrections:
            return document
        values: dict[str, Any] = {c.field: _typed(c.field, c.value) for c in corrections}
        told = (
            Finding(c.field, c.value, Origin.CORRECTION, 1.0, f"{c.who}, {c.at}")
            for c in corrections
        )
        return replace(document, **values, findings=(*told, *document.findings))


def _typed(field: str, value: str) -> str | Kind | Status:
    if field == "kind":
        return Kind(value)
    return Status(value) if field == "status" else value
