"""What may come in and what browsers are told. ASGI middleware.

Gradio answers on far more addresses than this page needs: files, uploads, a proxy, its settings.
Only the needed ones are open.
"""

import asyncio
import re
import secrets
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_NEEDED = re.compile(
    r"/|/theme\.css|/favicon\.ico|/assets/.*|/static/.*|"
    r"/gradio_api/(queue/(join|data)|heartbeat/[\w-]+|cancel|reset|app_id|startup-events)/?"
)
_LARGEST_BODY = 64 * 1024  # bytes; a question of 2000 characters takes 8 KB at most
# Scripts written into a page do not run: they have no nonce.
_POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}'{eval}; style-src 'self'{inline}; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
# Gradio, at /, compiles its templates in the browser and styles elements in place.
_GRADIO = {"eval": " 'unsafe-eval'", "inline": " 'unsafe-inline'"}
_OURS = dict.fromkeys(_GRADIO, "")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_FOREVER = "public, max-age=31536000, immutable"  # names under /assets/ change with the content


class SecurityHeaders:
    """Adds the headers to every response, and a nonce for its scripts to the scope.

    A response with a policy of its own keeps that.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope["nonce"] = secrets.token_urlsafe(16)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                loose = _GRADIO if scope["path"] == "/" else _OURS
                policy = _POLICY.format(nonce=scope["nonce"], **loose)
                headers.setdefault("Content-Security-Policy", policy)
                if scope["path"].startswith("/assets/") and message["status"] == 200:
                    headers["Cache-Control"] = _FOREVER
            await send(message)

        await self._app(scope, receive, send_with_headers)


class NeededRoutes:
    """Stands around gradio: closes what the page does not use, and dresses its document.

    dress: takes the document's HTML and the request, whose scope has the nonce; run in a thread.
    """

    def __init__(self, app: ASGIApp, dress: Callable[[str, Request], str]) -> None:
        self._app = app
        self._dress = dress

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif not _NEEDED.fullmatch(scope["path"]):
            await PlainTextResponse("not found", 404)(scope, receive, send)
        elif _is_too_large(scope):
            await PlainTextResponse("too large", 413)(scope, receive, send)
        elif scope["path"] == "/":
            await self._document(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _document(self, scope: Scope, receive: Receive, send: Send) -> None:
        # the document is rewritten, so it must not come compressed
        plain = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
        start: Message = {}
        body = b""

        async def rewrite(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
            if message["type"] != "http.response.body":
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            dressed = b""
            if body:
                dressing = asyncio.to_thread(self._dress, body.decode(), Request(scope))
                dressed = (await dressing).encode()
            headers = MutableHeaders(scope=start)
            headers["Cache-Control"] = "no-store"
            if dressed:
                headers["Content-Length"] = str(len(dressed))
            await send(start)
            await send({"type": "http.response.body", "body": dressed})

        await self._app({**scope, "headers": plain}, receive, rewrite)


def _is_too_large(scope: Scope) -> bool:
    """Whether the body is larger than a question can be, or does not say how large it is."""
    if scope["method"] != "POST":
        return False
    length = Headers(scope=scope).get("content-length", "")
    return not length.isdecimal() or int(length) > _LARGEST_BODY
