"""Around every request of a program: an id, a limit of size, no error without words. ASGI."""

import logging
import re
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.web.problems import FAILED, Problem, Shape, preferred
from ui.wording.problems import TOO_LARGE

LARGEST_BODY = 256 * 1024  # bytes; a question of 2000 characters with twenty turns before it
_HEADER = "X-Request-ID"
_ID = re.compile(r"[\w.-]{1,64}", re.ASCII)
_log = logging.getLogger(__name__)


class Envelope:
    """The request's id is the client's own where it sends a plain one; it is in the response."""

    def __init__(self, app: ASGIApp, shape: Shape = Problem.response) -> None:
        self._app = app
        self._shape = shape

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent = Headers(scope=scope)
        told, language = sent.get(_HEADER, ""), preferred(sent.get("accept-language", ""))
        request_id = told if _ID.fullmatch(told) else uuid.uuid4().hex
        started = False

        async def send_with_id(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                headers[_HEADER] = request_id
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        try:
            _check_size(scope)
            await self._app(scope, receive, send_with_id)
        except Problem as problem:
            await self._shape(problem, language)(scope, receive, send_with_id)
        except Exception:
            _log.exception("request %s failed", request_id)
            if not started:  # else the client sees the answer break off
                await self._shape(FAILED, language)(scope, receive, send_with_id)


def _check_size(scope: Scope) -> None:
    """Raises Problem. What does not say how large it is, is counted where it is read."""
    length = Headers(scope=scope).get("content-length", "")
    if length.isdecimal() and int(length) > LARGEST_BODY:
        raise Problem(413, TOO_LARGE.filled(most=LARGEST_BODY))
