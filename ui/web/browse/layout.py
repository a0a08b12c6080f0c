"""What the pages that visitors browse have in common."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from assistant.answers import Language
from assistant.overviews.overview import Overview, Overviews
from index.corpus import Originals
from index.documents import Document
from ui.web import pages, shell
from ui.web.links import PLACES, document_link
from ui.wording import ANSWER, KINDS, STATUSES, date_text
from ui.wording.browse import BROWSE


def overview_of(request: Request) -> Overview:
    overviews = request.app.state.overviews
    assert isinstance(overviews, Overviews)
    return overviews.now()


def originals_of(request: Request) -> Originals:
    originals = request.app.state.originals
    assert isinstance(originals, Originals)
    return originals


def dated(document: Document, language: Language) -> str:
    """When it was published, else from when it is in force; empty where neither is known."""
    if document.published or not document.effective:
        return date_text(document.published, language)
    return ANSWER[language].effective.format(date=date_text(document.effective, language))


def render(
    request: Request, template: str, values: Mapping[str, Any], status: int = 200
) -> HTMLResponse:
    """The template gets `words`, what shows kinds, statuses, dates and links, and `values`."""
    language = pages.language_of(request)
    words = BROWSE[language]
    return pages.render_public(
        request,
        template,
        {
            "words": words,
            "styles": [shell.link(name) for name in shell.BROWSE_STYLES],
            "script": shell.link(shell.BROWSE_SCRIPT),
            "places": [(path, getattr(words, name)) for path, name in PLACES.items()],
            "kind_names": KINDS[language],
            "status_names": STATUSES[language],
            "dated": lambda document: dated(document, language),
            "document_link": document_link,
            **values,
        },
        status,
    )
