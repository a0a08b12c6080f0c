"""The pages on which editors keep the documents: upload, correct, withdraw, delete, restore."""

from collections.abc import Callable, Sequence
from pathlib import Path

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

__all__ = ["desk_of", "install", "open_desk"]
_FORMS = 1024 * 1024  # bytes that a request with an upload may have besides the file


def open_desk(app: FastAPI, assistant: Assistant, office: Office, settings: Settings) -> None:
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
    install(
        app,
        librarian,
        office,
        lambda texts: searcher.embedder.embed_passages(texts),
        lambda: searcher.store,
        settings.evaluation_dir,
    )


def install(
    app: FastAPI,
    librarian: Librarian,
    office: Office,
    embed: Callable[[Sequence[str]], Vectors],
    store: Callable[[], Store],
    evaluations: Path | None,
) -> None:
    """embed: as `Gaps` wants it. evaluations: the folder of what `evaluate` wrote, if any."""
    app.state.documents_desk = Desk(
        librarian, office.audit, Gaps(office.journal, embed), store, evaluations
    )
    routes = APIRouter(
        dependencies=[Depends(require(Role.EDITOR))],
        include_in_schema=False,
        max_body_size=librarian.largest + _FORMS,
    )
    for part in (listing, record, gaps, health, quality):
        routes.include_router(part.router, prefix=HOME)
    app.include_router(routes)
