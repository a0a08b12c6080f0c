"""The pages on which editors keep the documents: upload, correct, withdraw, delete, restore."""

from fastapi import APIRouter, Depends, FastAPI

from assistant.office.accounts import Role
from assistant.office.audit import AuditLog
from assistant.office.librarian import Librarian
from ui.web.accounts.access import require
from ui.web.documents_desk import listing, record
from ui.web.documents_desk.layout import HOME, Desk, desk_of

__all__ = ["desk_of", "install"]
_FORMS = 1024 * 1024  # bytes that a request with an upload may have besides the file


def install(app: FastAPI, librarian: Librarian, audit: AuditLog) -> None:
    app.state.documents_desk = Desk(librarian, audit)
    routes = APIRouter(
        dependencies=[Depends(require(Role.EDITOR))],
        include_in_schema=False,
        max_body_size=librarian.largest + _FORMS,
    )
    for part in (listing, record):
        routes.include_router(part.router, prefix=HOME)
    app.include_router(routes)
