"""What the pages of the documents desk have in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Depends, FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from assistant.answers import Language
from assistant.office.audit import AuditLog
from assistant.office.gaps import Gaps
from assistant.office.librarian import Librarian
from assistant.office.tasks import Task
from index.documents import Document
from index.store import Store
from ui.web import pages, shell
from ui.web.accounts.access import access_of
from ui.wording import KINDS, STATUSES, date_text
from ui.wording.browse import BROWSE
from ui.wording.documents_desk import DOCUMENTS_DESK
from ui.wording.reasons import reason_text


async def _sent(request: Request) -> Mapping[str, str]:
    """The fields of a form; read once the router has let the request in."""
    form = await request.form()
    return {name: value for name, value in form.items() if isinstance(value, str)}


Sent = Annotated[Mapping[str, str], Depends(_sent)]
HOME = "/staff/documents"
# page → its name in DocumentsDeskText, in the order of the links
SECTIONS: Mapping[str, str] = {
    HOME: "documents",
    f"{HOME}/trash": "trash",
    f"{HOME}/gaps": "gaps",
    f"{HOME}/quality": "quality",
    f"{HOME}/health": "health",
}


@dataclass(frozen=True)
class Desk:
    """store: the index. evaluations: a folder of runs; None where none is named."""

    librarian: Librarian
    audit: AuditLog
    gaps: Gaps
    store: Callable[[], Store]
    evaluations: Path | None


def desk_of(app: FastAPI) -> Desk:
    desk = app.state.documents_desk
    assert isinstance(desk, Desk)
    return desk


def who(request: Request) -> str:
    """The account that makes the request, for the audit log; the router has let it in."""
    account = access_of(request).account(request)
    return account.name if account else "?"


def record_link(document_id: str) -> str:
    """The address of a document's page on the desk."""
    return f"{HOME}/of/{quote(document_id, safe='')}"


def render(
    request: Request, template: str, values: Mapping[str, Any], status: int = 200
) -> HTMLResponse:
    """The template gets `say`, the desk's own texts, beside what all pages for staff get."""
    language = pages.language_of(request)
    say = DOCUMENTS_DESK[language]
    return pages.render(
        request,
        f"documents_desk/{template}",
        {
            "say": say,
            "styles": [shell.link(name) for name in shell.DOCUMENTS_DESK_STYLES],
            "scripts": [*map(shell.link, (shell.STAFF_SCRIPT, shell.DOCUMENTS_DESK_SCRIPT))],
            "sections": [(path, getattr(say, name)) for path, name in SECTIONS.items()],
            "browse": BROWSE[language],
            "kind_names": KINDS[language],
            "status_names": STATUSES[language],
            "date_text": lambda date: date_text(date, language),
            "record_link": record_link,
            **values,
        },
        status,
    )


def back_to(path: str) -> RedirectResponse:
    """After a change; the browser asks again with GET."""
    return RedirectResponse(path, 303)


def task_row(task: Task, language: Language) -> dict[str, Any]:
    """A task as the page shows it, filled in by the server and by its script alike."""
    say = DOCUMENTS_DESK[language]
    return {
        "id": task.id,
        "work": say.works[task.work, task.replaced],
        "name": task.name,
        "who": task.who,
        "state": task.state.value,
        "state_text": say.states[task.state],
        "reasons": [reason_text(reason, language) for reason in task.reasons],
        "documents": [
            {"title": title, "link": record_link(document_id)}
            for document_id, title in task.documents
        ],
    }


def warnings_of(document: Document, problem: str, is_gone: bool, language: Language) -> list[str]:
    """What an editor should look at; `problem`: what is wrong with its `supersedes`."""
    say = DOCUMENTS_DESK[language]
    told = [
        (is_gone, say.file_gone),
        (document.kind == "unknown", say.kind_unknown),
        (not (document.published or document.effective), say.no_date),
        (bool(problem), reason_text(problem, language)),
    ]
    return [text for holds, text in told if holds]
