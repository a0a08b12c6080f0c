"""One state of the index as visitors browse it, made once and kept until something changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from index import validity
from index.catalog import Catalog
from index.documents import Document, DocumentText


class Overview:
    """All documents with the status that they have on `day`, and what is gathered from them."""

    def __init__(self, catalog: Catalog, day: date) -> None:
        self._catalog = catalog
        self.generation = catalog.generation
        self.day = day
        found = catalog.documents()
        self.versions = validity.link(found.values())
        self.documents: Mapping[str, Document] = {
            d.id: replace(d, status=self.versions.status(d, day)) for d in found.values()
        }

    def text(self, document_id: str) -> DocumentText | None:
        return self._catalog.text(document_id)

    @cached_property
    def years(self) -> tuple[str, ...]:
        """The years of publication, the newest first."""
        return tuple(sorted({d.published[:4] for d in self.documents.values()} - {""})[::-1])


class Overviews:
    """Gives the overview of now. `catalog` tells where the index is, which may be replaced."""

    def __init__(self, catalog: Callable[[], Catalog]) -> None:
        self._catalog = catalog
        self._kept: Overview | None = None

    def now(self) -> Overview:
        catalog, today = self._catalog(), date.today()
        kept = self._kept
        if kept is None or (kept.generation, kept.day) != (catalog.generation, today):
            kept = self._kept = Overview(catalog, today)
        return kept
