"""Links to answers: making one, and the page that it leads to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse

from assistant.office.shared_answers import SharedAnswer, SharedAnswers, SharedSource
from index.documents import Document
from ui.render import source_id, text_html
from ui.web import pages, shell
from ui.web.browse import layout
from ui.web.problems import Problem
from ui.wording import ANSWER, date_text
from ui.wording.problems import ANSWER_GONE
from ui.wording.sharing import SHARING

# from a conversation's and an answer's id to that answer, while its page is remembered
Find = Callable[[str, str], SharedAnswer | None]


@dataclass(frozen=True)
class ShownSource:
    """A source of a shared answer beside its document as it is now."""

    source: SharedSource
    id: str  # of its element
    document: Document | None

    @property
    def is_changed(self) -> bool:
        return self.document is not None and self.document.digest != self.source.digest


def install(app: FastAPI, shared: SharedAnswers, find: Find) -> None:
    routes = APIRouter()

    @routes.post("/shared/{conversation}/{answer}")
    def share(conversation: str, answer: str) -> dict[str, str]:
        found = find(conversation, answer)
        if found is None:
            raise Problem(404, ANSWER_GONE)
        link = f"/shared/{shared.share(found, conversation)}"
        return {"link": link + ("?lang=en" if found.language == "en" else "")}

    @routes.get("/shared/{id}")
    def opened(request: Request, id: str) -> HTMLResponse:
        answer = shared.open(id)
        words = SHARING[pages.language_of(request)]
        if answer is None:
            values = {"sharing": words}
            return layout.render(request, "shared_answers/gone.html", values, 404)
        return layout.render(request, "shared_answers/shared.html", _values(request, answer))

    app.include_router(routes)


def _values(request: Request, answer: SharedAnswer) -> dict[str, Any]:
    language = pages.language_of(request)
    documents = layout.overview_of(request).documents
    sources = [
        ShownSource(s, source_id(answer.given, s.n), documents.get(s.document_id))
        for s in answer.sources
    ]
    numbers = {source.n for source in answer.sources}
    return {
        "sharing": SHARING[language],
        "page_number": ANSWER[language].page,
        "answer": answer,
        "day": date_text(answer.day, language),
        "text": text_html(answer.text, language, numbers, answer.given),
        "sources": sources,
        "is_changed": any(s.is_changed or s.document is None for s in sources),
        "styles": [shell.link(name) for name in shell.SHARED_STYLES],
    }
