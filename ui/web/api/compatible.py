"""The OpenAI-compatible `/v1`: `/chat/completions` and `/models`, for chat clients that exist.

The last message of the user is the question, the turns before it are the history. Messages of the
system or a tool are no instructions here and are passed over: what may be answered, and how, is
not the client's to say. A stream begins when the answer is checked, since such clients cannot take
back what they have shown; until then it holds comments that keep the connection open. Every answer
ends with its list of sources, and has them with their quotations in the field `policy_assistant`.
"""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from fastapi import APIRouter, Request
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from starlette.responses import JSONResponse, Response, StreamingResponse

from assistant.answers import Answer, Language, Turn
from assistant.scope import MAX_QUESTION
from index.sentences import split_sentences
from ui.render import reply_text
from ui.web.api.asking import Asked, Asking, answer_of
from ui.web.api.compatible_schemas import (
    MODEL,
    Choice,
    ChoiceMessage,
    CompletionIn,
    CompletionOut,
    Message,
    ModelOut,
    ModelsOut,
    Usage,
)
from ui.web.api.render import answer_out
from ui.web.problems import Problem
from ui.wording import ANSWER
from ui.wording import problems as words

_PING = 5.0  # seconds between two comments of a stream that waits
_REMEMBERED = 20  # turns
_LONGEST = 8000  # characters of an earlier answer
_SOURCES = {"zh": f"\n\n{ANSWER['zh'].sources}：\n", "en": f"\n\n{ANSWER['en'].sources}:\n"}
_LISTED = re.compile("|".join(re.escape(head) + r"\[\d" for head in _SOURCES.values()))


_GIVEN: dict[str, Any] = {
    "model": CompletionOut,
    "content": {"text/event-stream": {"schema": {"type": "string"}}},
}


def router(asking: Asking) -> APIRouter:
    routes = APIRouter(tags=["OpenAI-compatible"])

    @routes.get("/models")
    def models() -> ModelsOut:
        return ModelsOut(data=[ModelOut()])

    @routes.get("/models/{name}")
    def model(name: str) -> ModelOut:
        _check_model(name)
        return ModelOut()

    @routes.post("/chat/completions", responses={200: _GIVEN})
    async def complete(body: CompletionIn, request: Request) -> Response:
        """With `stream`, server-sent events of `chat.completion.chunk`; the last chunk with a
        choice has the field `policy_assistant`."""
        _check_model(body.model)
        question, history = talk_of(body.messages)
        asked = asking.begin(question, history, "openai")
        if body.stream:
            usage = bool(body.stream_options and body.stream_options.include_usage)
            return StreamingResponse(_chunks(asked, usage), media_type="text/event-stream")
        answer = await answer_of(asked, request)
        if answer is None:
            raise Problem(503, words.CLOSED)
        return JSONResponse(_completion(answer, asked.conversation).model_dump(mode="json"))

    return routes


def talk_of(messages: Sequence[Message]) -> tuple[str, list[Turn]]:
    """The question and the turns before it. Raises Problem where there is no question."""
    said = [m for m in messages if m.role in {"user", "assistant"} and m.text.strip()]
    if not said or said[-1].role != "user":
        raise Problem(422, words.QUESTION_LAST)
    question = said[-1].text
    if len(question) > MAX_QUESTION:
        raise Problem(422, words.QUESTION_TOO_LONG.filled(most=MAX_QUESTION))
    turns = []
    for asked, replied in pairwise(said):
        if (asked.role, replied.role) == ("user", "assistant"):
            reply = _LISTED.split(replied.text)[0][:_LONGEST]
            turns.append(Turn(asked.text[:MAX_QUESTION], reply))
    return question, turns[-_REMEMBERED:]


def told_as_openai(problem: Problem, language: Language) -> Response:
    """The problem with the member `error`, which such clients look for."""
    error = {
        "message": problem.detail.of(language),
        "type": "server_error" if problem.status >= 500 else "invalid_request_error",
        "param": None,
        "code": problem.type.rpartition("/")[2],
    }
    headers, extra = problem.headers, {**problem.extra, "error": error}
    told = Problem(problem.status, problem.detail, problem.type, headers, extra)
    return told.response(language)


def _check_model(name: str) -> None:
    if name != MODEL:
        raise Problem(404, words.NO_MODEL.filled(name=MODEL), "/problems/no-such-model")


def _completion(answer: Answer, conversation: str) -> CompletionOut:
    message = ChoiceMessage(content="".join(_pieces(answer)))
    return CompletionOut(
        id=f"chatcmpl-{answer.id}",
        created=int(time.time()),
        choices=[Choice(message=message)],
        usage=_usage(answer),
        policy_assistant=answer_out(answer, conversation),
    )


def _usage(answer: Answer) -> Usage:
    told, said = answer.prompt_tokens, answer.completion_tokens
    return Usage(prompt_tokens=told, completion_tokens=said, total_tokens=told + said)


async def _chunks(asked: Asked, with_usage: bool) -> AsyncIterator[bytes]:
    answering = asyncio.ensure_future(answer_of(asked))
    try:
        yield KEEPALIVE_COMMENT
        while not (await asyncio.wait([answering], timeout=_PING))[0]:
            yield KEEPALIVE_COMMENT
        answer = answering.result()
        if answer is None:  # it was stopped: the stream ends without its last word
            return
        for chunk in _told(answer, asked.conversation, with_usage):
            yield format_sse_event(data_str=chunk)
    finally:
        answering.cancel()
        asked.events.leave()


def _told(answer: Answer, conversation: str, with_usage: bool) -> Iterator[str]:
    """The data of the events: role, pieces of the text, the end, the usage, [DONE]."""
    chunk = _chunk_of(answer)
    yield chunk({"role": "assistant", "content": ""})
    for piece in _pieces(answer):
        yield chunk({"content": piece})
    extension = answer_out(answer, conversation).model_dump(mode="json")
    yield chunk({}, finish_reason="stop", policy_assistant=extension)
    if with_usage:
        yield chunk(None, usage=_usage(answer).model_dump())
    yield "[DONE]"


def _chunk_of(answer: Answer) -> Callable[..., str]:
    created = int(time.time())

    def chunk(delta: dict[str, str] | None, finish_reason: str | None = None, **more: Any) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
        return json.dumps(
            {
                "id": f"chatcmpl-{answer.id}",
                "object": "chat.completion.chunk",
                "created": created,
                "model": MODEL,
                "choices": [] if delta is None else [choice],
                **more,
            }
        )

    return chunk


def _pieces(answer: Answer) -> Iterator[str]:
    """The text, as much at once as a reader takes in, then its sources."""
    text, at = reply_text(answer), 0
    for _, end in split_sentences(text):
        yield text[at:end]
        at = end
    if answer.citations:
        cited = [f"[{c.n}] 《{c.document.title}》{c.heading}" for c in answer.citations]
        yield _SOURCES[answer.question.language] + "\n".join(cited)
