"""What the pages of the desk have in common."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Path, Query, Request
from starlette.responses import Response

from assistant.answers import Language
from assistant.letters.letter import Letter
from assistant.office.drafts import Draft, Drafts, Version
from ui.web import pages, shell
from ui.web.accounts.access import access_of
from ui.web.desk.answering import Answering
from ui.wording.desk import DESK

Id = Annotated[int, Path(ge=1, lt=2**53)]
Page = Annotated[int, Query(ge=1, lt=2**31)]
Number = Annotated[int | None, Query(ge=1, lt=2**53)]


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


def is_ready(request: Request, saved: Version, id: int) -> bool:
    """Whether every point has a text and every sentence is supported or was let through."""
    checked = answering_of(request).checked(id, saved.number)
    through = drafts_of(request).overrides(id)
    return not checked.empty and all(s.text in through for s in checked.unsupported)


def label(name: str, letter: Letter, language: Language) -> str:
    """What a text of a letter is called on the page."""
    words = DESK[language]
    if name in {"salutation", "opening", "closing"}:
        return str(getattr(words, name))
    number = int(name.removeprefix("point-"))
    return words.point.format(n=number, question=letter.points[number - 1].question)


def render(
    request: Request, template: str, values: Mapping[str, Any], status: int = 200
) -> Response:
    """The template gets `desk`, the texts of these pages, and `values`."""
    told = {
        "desk": DESK[pages.language_of(request)],
        "styles": [shell.link(name) for name in shell.DESK_STYLES],
        **values,
    }
    return pages.render(request, template, told, status)
