"""`GET /search` and `/documents`: what the documents say, without an answer."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query

from index import validity
from index.catalog import Catalog
from index.documents import Document, Kind, Status
from index.search import Searcher
from index.validity import Filter, Versions
from ui.web.api.render import document_out, passage_out, search_out
from ui.web.api.schemas import DocumentOut, DocumentsOut, PassagesOut, QuestionText, SearchOut
from ui.web.problems import Problem
from ui.wording.problems import NO_DOCUMENT

_MOST = 50  # hits
Kinds = Annotated[list[Kind], Query(description="only documents of these kinds")]
Statuses = Annotated[list[Status], Query(description="only documents with these statuses")]
AsOf = Annotated[date | None, Query(description="the day to look at; none for today")]
Limit = Annotated[int, Query(ge=1, le=200)]
Offset = Annotated[int, Query(ge=0, le=1_000_000)]
DocumentId = Annotated[str, Path(min_length=1, max_length=500, examples=["parks"])]


def router(searcher: Searcher) -> APIRouter:
    routes = APIRouter(tags=["documents"])
    catalog = searcher.store.catalog
    register = _Register(catalog)

    @routes.get("/search", summary="Passages for a question, the best first")
    def search(
        q: Annotated[QuestionText, Query()],
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 10,
        as_of: AsOf = None,
        kind: Kinds = [],  # noqa: B006, FastAPI copies it
        status: Statuses = [],  # noqa: B006
    ) -> SearchOut:
        return search_out(searcher.search(q, limit, Filter(as_of, tuple(kind), tuple(status))))

    @routes.get("/documents", summary="The documents, in the order of their ids")
    def documents(
        limit: Limit = 50,
        offset: Offset = 0,
        as_of: AsOf = None,
        kind: Kinds = [],  # noqa: B006
        status: Statuses = [],  # noqa: B006
    ) -> DocumentsOut:
        wanted = Filter(as_of, tuple(kind), tuple(status))
        found = [(d, s) for d, s in register.of(as_of) if wanted.admits(d, s)]
        shown = [document_out(d, s) for d, s in found[offset : offset + limit]]
        return DocumentsOut(total=len(found), documents=shown)

    @routes.get(
        "/documents/{document_id:path}/passages", summary="The passages that search can find"
    )
    def passages(document_id: DocumentId, limit: Limit = 50, offset: Offset = 0) -> PassagesOut:
        register.one(document_id, None)
        found = catalog.passages_of(document_id)
        shown = [passage_out(passage) for passage in found[offset : offset + limit]]
        return PassagesOut(total=len(found), passages=shown)

    @routes.get("/documents/{document_id:path}", summary="What is known of one document")
    def document(document_id: DocumentId, as_of: AsOf = None) -> DocumentOut:
        return document_out(*register.one(document_id, as_of))

    return routes


class _Register:
    """The documents and how they replace each other, read again where the index changed."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._kept: tuple[int, dict[str, Document], Versions] | None = None

    def of(self, as_of: date | None) -> Iterator[tuple[Document, Status]]:
        """All documents with their status on the day; none for today."""
        _, documents, versions = self._now()
        day = as_of or date.today()
        return ((document, versions.status(document, day)) for document in documents.values())

    def one(self, document_id: str, as_of: date | None) -> tuple[Document, Status]:
        """Raises Problem."""
        _, documents, versions = self._now()
        if not (document := documents.get(document_id)):
            raise Problem(404, NO_DOCUMENT.filled(id=document_id), "/problems/no-such-document")
        return document, versions.status(document, as_of or date.today())

    def _now(self) -> tuple[int, dict[str, Document], Versions]:
        kept = self._kept
        with self._catalog.snapshot():
            generation = self._catalog.generation
            if kept is None or kept[0] != generation:
                documents = self._catalog.documents()
                kept = self._kept = generation, documents, validity.link(documents.values())
        return kept
