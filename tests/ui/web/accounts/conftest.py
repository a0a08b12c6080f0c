"""The web application with its office and people in it, without models."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi import APIRouter, Depends, FastAPI
from fastapi.testclient import TestClient

from assistant.office import Office, open_office
from assistant.office.accounts import Role
from assistant.settings import Settings
from ui.web.accounts import installation
from ui.web.accounts.access import require
from ui.web.protection import SecurityHeaders
from ui.web.proxies import TrustedProxies

PASSWORD = "correct horse battery"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """With an account for each role, named like it."""
    with open_office(Settings(data_dir=tmp_path / "data")) as office:
        office.accounts._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        for role in (Role.STAFF, Role.EDITOR, Role.ADMIN):
            office.accounts.add(role.value, role, PASSWORD, "test")
        yield office


@pytest.fixture
def guarded_app(office: Office) -> FastAPI:
    """An application with a page and a change for each role, at /for/ROLE."""
    app = FastAPI()
    app.add_middleware(SecurityHeaders)
    installation.install(app, office)
    for role in (Role.STAFF, Role.EDITOR, Role.ADMIN):
        router = APIRouter(dependencies=[Depends(require(role))])
        router.add_api_route(f"/for/{role}", lambda: {"done": True}, methods=["GET", "POST"])
        app.include_router(router)
    return app


@pytest.fixture
def browser(guarded_app: FastAPI) -> Iterator[Callable[..., TestClient]]:
    """`browser()` → a browser of its own, with an empty cookie jar."""
    opened: list[TestClient] = []

    def open_(networks: tuple = (), header: str = "", address: str = "10.0.0.1") -> TestClient:
        app = TrustedProxies(guarded_app, networks, header)
        opened.append(TestClient(app, follow_redirects=False, client=(address, 40000)))
        return opened[-1]

    yield open_
    for client in opened:
        client.close()


@pytest.fixture
def entered(browser: Callable[..., TestClient]) -> Callable[[str], TestClient]:
    """`entered("admin")` → a browser in which that account is logged in."""

    def enter(name: str) -> TestClient:
        client = browser()
        token = re.search(r'name="csrf_token" value="([^"]+)"', client.get("/login").text).group(1)
        form = {"name": name, "password": PASSWORD, "csrf_token": token}
        assert client.post("/login", data=form).status_code == 303
        return client

    return enter
