"""The desk over the real corpus, answering in quotations or by a script, with its people."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fakes import BigramEmbedder, CharacterTokens
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.evidence import Limits
from assistant.office import Office, open_office
from assistant.office.accounts import Role
from assistant.overviews.overview import Overviews
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.verification import Verifier
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store
from ui.web import desk
from ui.web.accounts import installation
from ui.web.protection import SecurityHeaders

PASSWORD = "correct horse battery"
CORPUS = Path(__file__).parents[4] / "corpus"


@pytest.fixture(scope="package")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    with Store(tmp_path_factory.mktemp("index")) as store:
        embedder = BigramEmbedder()
        Ingest(store, embedder, CharacterTokens(), 300).run(list(corpus.scan(CORPUS)))
        yield Searcher(store, embedder)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """With two people of the staff."""
    with open_office(Settings(data_dir=tmp_path / "data")) as office:
        office.accounts._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        for name in ("zhang", "li"):
            office.accounts.add(name, Role.STAFF, PASSWORD, "test")
        yield office


@pytest.fixture
def app(searcher: Searcher, office: Office) -> FastAPI:
    app = FastAPI()
    app.add_middleware(SecurityHeaders)
    installation.install(app, office)
    assistant = Assistant(
        searcher=searcher,
        tokens=CharacterTokens(),
        verifier=Verifier(lambda text, others: [0.9] * len(others), 0.6),
        chat=None,
        glossary=corpus.glossary(CORPUS),
        limits=Limits(800, 0.5),
    )
    app.state.overviews = Overviews(lambda: searcher.store.catalog, {})
    desk.install(app, assistant, office)
    return app


class Person:
    """Somebody at a browser: forms are sent with the token of the page."""

    def __init__(self, app: FastAPI, name: str) -> None:
        self.browser = TestClient(app, headers={"accept": "text/html"})
        if name:
            self.browser.get("/login")
            self.send("/login", name=name, password=PASSWORD)

    def get(self, path: str):
        return self.browser.get(path)

    def send(self, path: str, files=None, **form: str):
        page = self.browser.get("/login?lang=zh", follow_redirects=True)
        token = re.search(r'name="csrf-token" content="([^"]+)"', page.text).group(1)
        return self.browser.post(path, data={"csrf_token": token, **form}, files=files)

    def drafted(self, enquiry: str, questions: str = "") -> str:
        """The address of the reply to an enquiry, once it is answered."""
        page = self.send("/staff/enquiries", text=enquiry)
        asked = questions or re.search(r'name="questions"[^>]*>([^<]*)<', page.text).group(1)
        return self.answered(page.url.path, asked)

    def answered(self, address: str, questions: str, **form: str) -> str:
        """The address, once its questions are answered."""
        self.send(f"{address}/questions", questions=questions, **{"tone": "formal", **form})
        for _ in range(600):
            if 'id="letter"' in self.get(address).text:
                return address
            time.sleep(0.05)
        raise AssertionError("it was never answered")


@pytest.fixture
def person(app: FastAPI) -> Callable[[str], Person]:
    return lambda name: Person(app, name)
