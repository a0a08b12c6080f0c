"""`POST /ask`: a question, answered as JSON or as server-sent events."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

from fastapi import APIRouter, Request
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from pydantic import BaseModel
from starlette.responses import JSONResponse, Response, StreamingResponse

from assistant.answers import DraftDelta, Event, SourcesFound, Turn, Waiting
from ui.web.api.asking import Asked, Asking, answer_of
from ui.web.api.render import answer_out, source_out
from ui.web.api.schemas import AnswerOut, AskIn, NearestOut
from ui.web.problems import Problem
from ui.wording.problems import CLOSED

_EVENTS = "text/event-stream"


class Sources(BaseModel):
    sources: list[NearestOut]


class Waits(BaseModel):
    """How many questions the model answers first; told again whenever it changes."""

    ahead: int


class Draft(BaseModel):
    """A piece of the draft that is not checked yet: the event `answer` replaces all of it."""

    text: str


_EXAMPLE = (
    'event: sources\ndata: {"sources": […]}\n\n'
    'event: waiting\ndata: {"ahead": 2}\n\n'
    'event: draft\ndata: {"text": "惠济区"}\n\n'
    'event: answer\ndata: {"id": "…", "answer": "…[1]", …}\n\n'
)
_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {
        "model": AnswerOut,
        "content": {_EVENTS: {"schema": {"type": "string"}, "example": _EXAMPLE}},
    }
}


def router(asking: Asking) -> APIRouter:
    routes = APIRouter(tags=["ask"])

    @routes.post("/ask", responses=_RESPONSES, summary="Answer a question with its sources")
    async def ask(body: AskIn, request: Request) -> Response:
        """As server-sent events where `Accept: text/event-stream` asks for them: `sources` as
        soon as they are found, `waiting` while others are answered first, `draft` pieces that are
        not checked yet, and the checked `answer`, which replaces them."""
        history = [Turn(turn.question, turn.answer) for turn in body.history]
        asked = asking.begin(body.question, history, "api", body.as_of, body.conversation)
        if _EVENTS in request.headers.get("accept", ""):
            return StreamingResponse(_events(asked), media_type=_EVENTS)
        answer = await answer_of(asked, request)
        if answer is None:
            raise Problem(503, CLOSED)
        return JSONResponse(answer_out(answer, asked.conversation).model_dump(mode="json"))

    return routes


async def _events(asked: Asked) -> AsyncIterator[bytes]:
    try:
        yield KEEPALIVE_COMMENT  # so that the client knows at once that it was heard
        async for event in asked.events:
            for part in _parts(event, asked.conversation):
                yield part
    finally:
        asked.events.leave()


def _parts(event: Event, conversation: str) -> Iterator[bytes]:
    if isinstance(event, SourcesFound):
        yield _sse("sources", Sources(sources=[source_out(item) for item in event.evidence]))
    elif isinstance(event, Waiting):
        yield _sse("waiting", Waits(ahead=event.ahead))
    elif isinstance(event, DraftDelta):
        yield _sse("draft", Draft(text=event.text))
    else:
        yield _sse("answer", answer_out(event.answer, conversation))


def _sse(name: str, data: BaseModel) -> bytes:
    return format_sse_event(event=name, data_str=data.model_dump_json())
