"""The pages on which editors keep the documents: upload, correct, withdraw, delete, restore."""

from collections.abc import Callable

from fastapi import APIRouter, Depends, FastAPI

from assistant import build
from assistant.office import Office
from assistant.office.accounts import Role
from assistant.office.gaps import Gaps
from assistant.office.librarian import Librarian
from assistant.pipeline import Assistant
from assistant.settings import Settings
from index import library
from index.embedding import Vectors
from index.ingest import Ingest
from index.store import Store
from ui.web.accounts.access import require
from ui.web.documents_desk import gaps, health, listing, quality, record
from ui.web.documents_desk.layout import HOME, Desk, desk_of

__all__ = ["Desk", "Store", "Vectors", "add_to", "desk_of", "install"]
_FORMS = 1024 * 1024  # bytes that a request with an upload may have besides the file


def install(app: FastAPI, assistant: Assistant, office: Office, settings: Settings) -> None:
    """The desk over what the assistant answers from."""
    searcher = assistant.searcher

    def ingest(advance: Callable[[float], None]) -> Ingest:
        tokens, size = build.load_tokens(settings), settings.passage_tokens
        return Ingest(searcher.store, searcher.embedder, tokens, size, advance, compacts=False)

    librarian = Librarian(
        library.Library(settings.corpus_dir),
        lambda: searcher.store,
        ingest,
        office.audit,
        settings.upload_megabytes * 2**20,
    )
    open_questions = Gaps(office.journal, lambda texts: searcher.embedder.embed_passages(texts))
    evaluations = settings.evaluation_dir
    add_to(app, Desk(librarian, office.audit, open_questions, lambda: searcher.store, evaluations))


def add_to(app: FastAPI, desk: Desk) -> None:
    app.state.documents_desk = desk
    routes = APIRouter(
        dependencies=[Depends(require(Role.EDITOR))],
        include_in_schema=False,
        max_body_size=desk.librarian.largest + _FORMS,
    )
    for part in (listing, record, gaps, health, quality):
        routes.include_router(part.router, prefix=HOME)
    app.include_router(routes)
