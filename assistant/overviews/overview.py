"""One state of the index as visitors browse it, made once and kept until something changes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from threading import Lock

from assistant.overviews.parks import Park, parks
from assistant.overviews.targets import Target, targets
from index import validity
from index.catalog import Catalog
from index.documents import Document, DocumentText, Status
from index.structure import recognise

_OVER = frozenset({Status.SUPERSEDED, Status.WITHDRAWN})  # says nothing that still counts


class Overview:
    """All documents with the status that they have on `day`, and what is gathered from them."""

    def __init__(self, catalog: Catalog, glossary: Mapping[str, str], day: date) -> None:
        self._catalog = catalog
        self._glossary = glossary
        self._making = Lock()  # however many ask at once, it is made once
        self.generation = catalog.generation
        self.day = day
        found = catalog.documents()
        self.versions = validity.link(found.values())
        self.documents: Mapping[str, Document] = {
            d.id: replace(d, status=self.versions.status(d, day)) for d in found.values()
        }

    def text(self, document_id: str) -> DocumentText | None:
        """With the headings and articles that only its wording shows."""
        text = self._catalog.text(document_id)
        return text and replace(text, blocks=recognise(text.text, text.blocks))

    @cached_property
    def passage_counts(self) -> Mapping[str, int]:
        """Document id → how many passages it has."""
        return self._catalog.passage_counts()

    @cached_property
    def years(self) -> tuple[str, ...]:
        """Those of the documents, the newest first."""
        return tuple(sorted({year_of(d) for d in self.documents.values()} - {""}, reverse=True))

    @cached_property
    def english(self) -> Mapping[str, str]:
        """Chinese name → English name; of several the first."""
        return {chinese: english for english, chinese in [*self._glossary.items()][::-1]}

    @property
    def parks(self) -> list[Park]:
        with self._making:
            return self._parks

    @property
    def targets(self) -> list[Target]:
        with self._making:
            return self._targets

    @cached_property
    def _parks(self) -> list[Park]:
        return parks(self._counting(), self._glossary)

    @cached_property
    def _targets(self) -> list[Target]:
        return targets(self._counting())

    def _counting(self) -> Iterator[tuple[Document, DocumentText]]:
        """The documents that were not replaced or withdrawn, the newest first."""
        for document in sorted(self.documents.values(), key=day_of, reverse=True):
            text = self.text(document.id) if document.status not in _OVER else None
            if text is not None:
                yield document, text


def day_of(document: Document) -> str:
    """When it was published, as far as that is known; else from when it is in force."""
    return document.published or document.effective


def year_of(document: Document) -> str:
    return day_of(document)[:4]


class Overviews:
    """Gives the overview of now.

    catalog: tells where the index is, which may be replaced.
    glossary: English name → Chinese name.
    """

    def __init__(self, catalog: Callable[[], Catalog], glossary: Mapping[str, str]) -> None:
        self._catalog = catalog
        self._glossary = glossary
        self._kept: Overview | None = None
        self._making = Lock()

    def now(self) -> Overview:
        catalog, today = self._catalog(), date.today()
        with self._making:
            kept = self._kept
            if kept is None or (kept.generation, kept.day) != (catalog.generation, today):
                kept = self._kept = Overview(catalog, self._glossary, today)
            return kept
