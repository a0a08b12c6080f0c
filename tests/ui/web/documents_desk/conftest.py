"""The documents desk over a corpus of its own, with people of every role, without models."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fakes import BigramEmbedder, CharacterTokens
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.office import Office, open_office
from assistant.office.accounts import Role
from assistant.office.gaps import Gaps
from assistant.office.librarian import Librarian
from assistant.overviews.overview import Overviews
from assistant.settings import Settings
from index import corpus
from index.corpus import Originals
from index.ingest import Ingest
from index.library import Library
from index.store import Store
from ui.web import browse, documents_desk, problems
from ui.web.accounts import installation
from ui.web.protection import SecurityHeaders

PASSWORD = "correct horse battery"
HTML = {"accept": "text/html"}
LARGEST = 2**20  # bytes


class Desk:
    """The application, and the browsers of its people."""

    def __init__(self, app: FastAPI, office: Office, store: Store, folder: Path) -> None:
        self.app, self.office, self.store, self.folder = app, office, store, folder
        self._clients: dict[str, TestClient] = {}

    def client(self, name: str = "editor") -> TestClient:
        """Logged in as the account of that name; nobody for an empty name."""
        if name not in self._clients:
            client = TestClient(self.app, follow_redirects=False)
            if name:
                form = {"name": name, "password": PASSWORD, "csrf_token": self.token(client)}
                assert client.post("/login", data=form, headers=HTML).status_code == 303
            self._clients[name] = client
        return self._clients[name]

    @staticmethod
    def token(client: TestClient) -> str:
        page = client.get("/account", headers=HTML, follow_redirects=True).text
        return re.search(r'name="csrf-token" content="([^"]+)"', page).group(1)

    def page(self, path: str = "", name: str = "editor") -> str:
        answer = self.client(name).get(f"/staff/documents{path}", headers=HTML)
        assert answer.status_code == 200, answer.text
        return answer.text

    def post(self, path: str, name: str = "editor", files=None, **data):
        client = self.client(name)
        data["csrf_token"] = self.token(client)
        return client.post(f"/staff/documents{path}", data=data, files=files, headers=HTML)

    def upload(self, *files: tuple[str, bytes], **data) -> list[dict]:
        """The tasks of these files when they are over, in their order."""
        client = self.client()
        answer = client.post(
            "/staff/documents/upload",
            data=data,
            files=[("files", (name, content)) for name, content in files],
            headers={"x-csrf-token": self.token(client)},
        )
        assert answer.status_code == 202, answer.text
        return self.finished([row["id"] for row in answer.json()])

    def finished(self, ids: list[int] | None = None) -> list[dict]:
        """The tasks of these ids, or all, once none is under way."""
        for _ in range(2000):
            rows = self.client().get("/staff/documents/tasks").json()
            if all(row["state"] in {"done", "failed"} for row in rows):
                found = {row["id"]: row for row in rows}
                return [found[i] for i in ids] if ids is not None else rows
            time.sleep(0.01)
        raise AssertionError(f"never over: {rows}")

    @property
    def files(self) -> list[str]:
        return [file.name for file in corpus.scan(self.folder)]

    @property
    def documents(self) -> list[str]:
        return [*self.store.catalog.documents()]


@pytest.fixture
def open_desk(tmp_path: Path, write_corpus) -> Iterator[Callable[..., Desk]]:
    """`open_desk({"a.md": "…"})` → the desk over these documents, which are in the index."""
    with ExitStack() as opened:

        def open_(files: dict[str, str | bytes]) -> Desk:
            folder = write_corpus(files)
            folder.mkdir(exist_ok=True)
            settings = Settings(data_dir=tmp_path / "data")
            store = opened.enter_context(Store(settings.data_dir))
            office = opened.enter_context(open_office(settings))
            office.accounts._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
            for role in (Role.STAFF, Role.EDITOR, Role.ADMIN):
                office.accounts.add(role.value, role, PASSWORD, "test")

            def ingest(advance=lambda files: None) -> Ingest:
                embedder, tokens = BigramEmbedder(), CharacterTokens()
                return Ingest(store, embedder, tokens, 240, advance, compacts=False)

            ingest().run([*corpus.scan(folder)])
            app = FastAPI()
            app.add_middleware(SecurityHeaders)
            problems.install(app)
            installation.install(app, office)
            browse.install(app, Overviews(lambda: store.catalog, {}), Originals(folder))
            library = Library(folder)
            librarian = Librarian(library, lambda: store, ingest, office.audit, LARGEST)
            opened.callback(librarian.close)
            embed = BigramEmbedder().embed_passages
            runs = tmp_path / "evaluations"
            gaps = Gaps(office.journal, embed)
            parts = documents_desk.Desk(librarian, office.audit, gaps, lambda: store, runs)
            documents_desk.add_to(app, parts)
            return Desk(app, office, store, folder)

        yield open_


@pytest.fixture
def desk(open_desk) -> Desk:
    return open_desk(
        {
            "办法.md": "# 示例扶持办法\n\n对新建厂房给予补助。",
            "方案.md": "# 示例园区方案\n\n园区发展包装产业。",
        }
    )
