"""What the pages of the desk have in common."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fastapi import Request
from starlette.responses import Response

from assistant.office.drafts import Draft, Drafts
from ui.web import pages, shell
from ui.web.accounts.access import access_of
from ui.web.desk.answering import Answering
from ui.wording.desk import DESK


class NoDraft(Exception):
    """There is no such draft, or no longer."""


def answering_of(request: Request) -> Answering:
    answering = request.app.state.answering
    assert isinstance(answering, Answering)
    return answering


def drafts_of(request: Request) -> Drafts:
    return access_of(request).office.drafts


def draft_of(request: Request, id: int) -> Draft:
    """Raises NoDraft."""
    draft = drafts_of(request).get(id)
    if draft is None:
        raise NoDraft
    return draft


async def told_no_draft(request: Request, error: Exception) -> Response:
    return pages.message(request, DESK[pages.language_of(request)].no_draft, 404)


def moment(at: str) -> str:
    """An ISO time in UTC as the office's clock shows it, to the minute."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")


def render(
    request: Request, template: str, values: Mapping[str, Any], status: int = 200
) -> Response:
    """The template gets `desk`, the texts of these pages, `moment`, and `values`."""
    told = {
        "desk": DESK[pages.language_of(request)],
        "moment": moment,
        "styles": [shell.link(name) for name in shell.DESK_STYLES],
        "script": shell.link(shell.DESK_SCRIPT),
        **values,
    }
    return pages.render(request, template, told, status)
