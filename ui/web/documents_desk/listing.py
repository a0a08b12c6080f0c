"""The list of all documents, uploads and how they go, and the trash."""

from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from assistant.answers import Language
from assistant.office.accounts import Role
from assistant.office.audit import Action
from assistant.office.librarian import Librarian
from assistant.office.tasks import Task
from assistant.overviews.overview import Overview
from index.documents import Document, Kind, Status
from index.errors import LibraryRefused
from ui.web import pages
from ui.web.accounts.access import access_of, require
from ui.web.browse.layout import overview_of
from ui.web.browse.shelf import PAGE_SIZE, chosen, wanted
from ui.web.documents_desk.layout import (
    HOME,
    Sent,
    back_to,
    desk_of,
    render,
    task_row,
    warnings_of,
    who,
)
from ui.wording import KINDS, STATUSES
from ui.wording.documents_desk import DOCUMENTS_DESK

router = APIRouter()
_SHOWN_TASKS = 30


@router.get("")
def documents(request: Request) -> Response:
    desk, overview, language = desk_of(request.app), overview_of(request), _language(request)
    want = wanted(request.query_params)
    found = chosen(overview.documents.values(), want)
    last = max(1, -(-len(found) // PAGE_SIZE))
    page = min(want.page, last)
    shown = found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    all_documents = overview.documents.values()
    values = {
        "want": want,
        "rows": [_row(d, overview, desk.librarian, language) for d in shown],
        "found": len(found),
        "total": len(overview.documents),
        "counts": overview.passage_counts,
        "kinds": [(k, KINDS[language][k]) for k in Kind if k in {d.kind for d in all_documents}],
        "statuses": [
            (s, STATUSES[language][s]) for s in Status if s in {d.status for d in all_documents}
        ],
        "page": page,
        "last": last,
        "tasks": [task_row(task, language) for task in _latest(desk.librarian)],
        "megabytes": desk.librarian.largest // 2**20,
    }
    return render(request, "documents.html", values)


@router.post("/upload")
async def upload(request: Request) -> Response:
    """Each file becomes a task; what cannot be taken is one that has failed already."""
    librarian, language = desk_of(request.app).librarian, _language(request)
    account = await run_in_threadpool(who, request)
    # read here and not by the framework, which would read it before it asks who sends it
    form = await request.form()
    replaces = bool(form.get("replaces"))
    files = [f for f in form.getlist("files") if isinstance(f, UploadFile) and f.filename]
    tasks = [
        await run_in_threadpool(librarian.add, f.file, f.filename or "", replaces, account)
        for f in files
    ]
    if pages.wants_html(request):
        return back_to(f"{HOME}#tasks")
    return JSONResponse([task_row(task, language) for task in tasks], 202)


@router.get("/tasks")
def tasks(request: Request) -> Response:
    """How the latest changes go, for the page's script."""
    found = _latest(desk_of(request.app).librarian)
    rows = [task_row(task, _language(request)) for task in found]
    return JSONResponse(rows, headers={"Cache-Control": "no-store"})


@router.get("/trash")
def trash(request: Request) -> Response:
    library, account = desk_of(request.app).librarian.library, access_of(request).account(request)
    values = {
        "trashed": library.trash(),
        "may_destroy": account is not None and account.role.includes(Role.ADMIN),
    }
    return render(request, "trash.html", values)


@router.post("/restore")
def restore(request: Request, form: Sent) -> Response:
    librarian, key = desk_of(request.app).librarian, form.get("key", "")
    found = next((t for t in librarian.library.trash() if t.key == key), None)
    if found is None:
        return _not_in_trash(request)
    librarian.restore(found, who(request))
    return back_to(f"{HOME}#tasks")


@router.post("/destroy", dependencies=[Depends(require(Role.ADMIN))])
def destroy(request: Request, form: Sent) -> Response:
    desk = desk_of(request.app)
    try:
        name = desk.librarian.library.destroy(form.get("key", ""))
    except LibraryRefused:
        return _not_in_trash(request)
    desk.audit.record(who(request), Action.DOCUMENT_DESTROYED, name)
    if desk.librarian.catalog().removed:
        desk.librarian.compact(who(request))
    return back_to(f"{HOME}/trash")


def _not_in_trash(request: Request) -> Response:
    return pages.message(request, DOCUMENTS_DESK[_language(request)].not_in_trash, 404)


def _row(
    document: Document, overview: Overview, librarian: Librarian, language: Language
) -> dict[str, Any]:
    problem = overview.versions.problems.get(document.id, "")
    is_gone = not librarian.library.holder(document.source_file)
    return {
        "document": document,
        "warnings": warnings_of(document, problem, is_gone, language),
    }


def _latest(librarian: Librarian) -> list[Task]:
    return librarian.tasks()[:_SHOWN_TASKS]


def _language(request: Request) -> Language:
    return pages.language_of(request)
