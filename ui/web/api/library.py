"""`GET /search` and `/documents`: what the documents say, without an answer."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query

from index import validity
from index.documents import Document, Kind, Status
from index.search import Searcher
from index.validity import Filter
from ui.web.api.render import document_out, passage_out, search_out
from ui.web.api.schemas import DocumentOut, DocumentsOut, PassagesOut, QuestionText, SearchOut
from ui.web.problems import Problem

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
        told = _with_status(catalog.documents(), as_of)
        found = [document_out(d, s) for d, s in told if wanted.admits(d, s)]
        return DocumentsOut(total=len(found), documents=found[offset : offset + limit])

    @routes.get(
        "/documents/{document_id:path}/passages", summary="The passages that search can find"
    )
    def passages(document_id: DocumentId, limit: Limit = 50, offset: Offset = 0) -> PassagesOut:
        if not catalog.documents([document_id]):
            raise _no_such(document_id)
        found = catalog.passages_of(document_id)
        shown = [passage_out(passage) for passage in found[offset : offset + limit]]
        return PassagesOut(total=len(found), passages=shown)

    @routes.get("/documents/{document_id:path}", summary="What is known of one document")
    def document(document_id: DocumentId, as_of: AsOf = None) -> DocumentOut:
        for found, status in _with_status(catalog.documents(), as_of):
            if found.id == document_id:
                return document_out(found, status)
        raise _no_such(document_id)

    return routes


def _with_status(
    documents: dict[str, Document], as_of: date | None
) -> list[tuple[Document, Status]]:
    versions, day = validity.link(documents.values()), as_of or date.today()
    return [(document, versions.status(document, day)) for document in documents.values()]


def _no_such(document_id: str) -> Problem:
    return Problem(404, f"There is no document {document_id!r}.", "/problems/no-such-document")
