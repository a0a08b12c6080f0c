"""The whole web application over the real corpus, with a scripted model, as programs reach it."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import uvicorn
from fakes import BigramEmbedder, CharacterTokens, ScriptedChatModel
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.evidence import Limits
from assistant.office import open_office
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.verification import Verifier
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store
from ui.web import app as web

CORPUS = Path(__file__).parents[4] / "corpus"


@pytest.fixture(scope="package")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    with Store(tmp_path_factory.mktemp("index")) as store:
        embedder = BigramEmbedder()
        Ingest(store, embedder, CharacterTokens(), 300).run(list(corpus.scan(CORPUS)))
        yield Searcher(store, embedder)


@pytest.fixture
def make_app(searcher: Searcher, tmp_path: Path) -> Iterator[Callable[..., FastAPI]]:
    """`make_app(chat, api_rate_address="3/minute")`; without `chat`, answers are quotations.

    `app.state.access.office` is its office.
    """
    with ExitStack() as opened:

        def make(chat: ScriptedChatModel | None = None, **settings) -> FastAPI:
            told = {"data_dir": tmp_path, "api_rate_address": "1000000/second"} | settings
            office = opened.enter_context(open_office(Settings(**told)))
            assistant = Assistant(
                searcher=searcher,
                tokens=CharacterTokens(),
                verifier=Verifier(lambda text, others: [0.9] * len(others), 0.6),
                chat=chat,
                glossary=corpus.glossary(CORPUS),
                limits=Limits(800, 0.5),
            )
            return web.create_app(assistant, office, Settings(**told))

        yield make


@pytest.fixture
def make_client(make_app) -> Callable[..., TestClient]:
    """As `make_app`, but a client of it."""
    return lambda *args, **settings: TestClient(make_app(*args, **settings))


@pytest.fixture
def serve(make_app) -> Iterator[Callable[..., str]]:
    """As `make_app`, but the address of a real server on this machine."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(*args, **settings) -> str:
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(make_app(*args, **settings), log_level="warning"))
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        running.append((server, thread))
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            thread.join(0.05)
        return f"http://127.0.0.1:{listener.getsockname()[1]}"

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(20)
