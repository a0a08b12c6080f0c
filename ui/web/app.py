"""The web application: the pages, their files and a health check, and the server that runs it."""

import asyncio
import logging
import socket
import sys
from collections.abc import Callable, Iterator, Sequence

import gradio as gr
import uvicorn
from fastapi import FastAPI
from fastapi.responses import Response
from starlette.middleware import Middleware
from starlette.requests import Request

from assistant.answers import Event, Language, Turn
from assistant.office import Office
from assistant.office.journal import Journal
from assistant.overviews.overview import Overviews
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.suggestions import Suggestions
from index import corpus
from index.documents import Document
from index.errors import PolicyError
from ui.offering import overviews_of, suggestions_of
from ui.web import (
    browse,
    desk,
    documents_desk,
    first_paint,
    page,
    problems,
    shared_answers,
    shell,
)
from ui.web.accounts import installation as accounts
from ui.web.api import application as api
from ui.web.around import Around
from ui.web.conversation import Conversation
from ui.web.pages import language_of
from ui.web.protection import NeededRoutes, SecurityHeaders
from ui.web.proxies import TrustedProxies
from ui.wording import PAGE
from ui.wording.privacy import privacy_notice

_FONTS = ["system-ui", "sans-serif"]  # named, so that gradio loads none of its own
_FAREWELL = 1  # seconds that open pages get when the server stops


class PortTaken(PolicyError):
    pass


def create_app(assistant: Assistant, office: Office, settings: Settings) -> FastAPI:
    """The visitors' page at / takes every address that no other route took before it."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(
        TrustedProxies, networks=settings.trusted_proxies, sso_header=settings.sso_header
    )
    office.journal.keep_to_setting()
    office.drafts.purge()
    problems.install(app)
    accounts.install(app, office, settings.sso_header)
    overviews = overviews_of(assistant.searcher, settings)
    browse.install(app, overviews, corpus.Originals(settings.corpus_dir))
    desk.install(app, assistant, office)
    documents_desk.install(app, assistant, office, settings)
    api.install(app, assistant, office, settings)

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/page/{name}")
    def page_file(name: str) -> Response:
        if name not in shell.FILES:
            return Response("not found", 404)
        return Response(
            shell.file_text(name),
            media_type=shell.FILES[name],
            headers={"Cache-Control": "public, max-age=86400"},
        )

    suggestions = suggestions_of(assistant.searcher, overviews, settings)
    conversation = _conversation(assistant, office.journal, suggestions)
    shared_answers.install(app, office.shared_answers, conversation.answer)
    _mount(app, conversation, _around(overviews, office.journal, suggestions))
    return app


def _conversation(assistant: Assistant, journal: Journal, suggestions: Suggestions) -> Conversation:
    def stream(text: str, turns: Sequence[Turn], conversation: str) -> Iterator[Event]:
        return journal.recording(assistant.stream(text, turns), "page", conversation)

    return Conversation(stream, rated=journal.keep != "off", follow_ups=suggestions.after)


def _around(overviews: Overviews, journal: Journal, suggestions: Suggestions) -> Around:
    def documents() -> list[Document]:
        return [*overviews.now().documents.values()]

    def privacy(language: Language) -> str:
        return privacy_notice(language, journal.keep, journal.keep_days)

    return Around(documents, privacy, suggestions.welcome, suggestions.known)


def _mount(app: FastAPI, conversation: Conversation, around: Around) -> None:
    def dress(html: str, request: Request) -> str:
        language = language_of(request)
        html = shell.dress(html, request.scope["nonce"], language)
        shown = around.shown(language, around.known(language))
        return first_paint.speak(html, PAGE[language].title, shown)

    gr.mount_gradio_app(
        app,
        page.build(conversation, around),
        path="/",
        app_kwargs={"middleware": [Middleware(NeededRoutes, dress=dress)]},
        theme=gr.themes.Base(font=_FONTS, font_mono=["monospace"]),
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        enable_monitoring=False,
        max_file_size=1,
    )


def serve(
    assistant: Assistant,
    office: Office,
    settings: Settings,
    on_ready: Callable[[str], None],
) -> None:
    """Serve the page until interrupted; `on_ready` gets its address once it accepts connections.

    Raises:
        PortTaken: nothing can listen there.
    """
    listener = _listen(settings.host, settings.port)
    with listener:
        app = create_app(assistant, office, settings)
        config = uvicorn.Config(
            app,
            log_level="warning",
            server_header=False,
            proxy_headers=False,  # TrustedProxies reads them
            timeout_graceful_shutdown=_FAREWELL,
        )
        address = _address(settings.host, listener.getsockname()[1])
        logging.getLogger("uvicorn.error").addFilter(_PagesCutOff())
        server = _Server(config, lambda: on_ready(address))
        try:
            server.run(sockets=[listener])
        finally:
            documents_desk.desk_of(app).librarian.close()


class _PagesCutOff(logging.Filter):
    """Every open page holds a connection, which stopping the server cuts: no error to report."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        return not isinstance(error, asyncio.CancelledError) and not (
            str(record.msg).startswith("Cancel %s running task")
        )


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            await asyncio.to_thread(self._on_ready)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform != "win32":  # there it would let two programs share the port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise PortTaken(
            f"port {port} on {host} is in use or not ours to use; choose another with --port"
        ) from error
    return listener


def _address(host: str, port: int) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{port}"
