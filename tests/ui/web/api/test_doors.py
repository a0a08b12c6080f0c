"""Every address of the whole application is public by this list, or wants a login."""

import re

import pytest
from fastapi.testclient import TestClient

from assistant.office.accounts import Role
from ui.web.accounts.cookies import NAME

PUBLIC = {
    "/health", "/page/{name}", "/login", "/logout",  # logging out without a login changes nothing
    "/documents", "/documents/{document_id:path}", "/parks", "/targets",
    "/documents/pages/quoted/{document_id:path}",
    "/documents/pages/{number}/{document_id:path}",
    "/shared/{id}", "/shared/{conversation}/{answer}",  # who knows the conversation may share it
    "/api/v1", "/v1", "/mcp", "",  # programs, and the visitors' page
}  # fmt: skip


def addresses(routes, prefix=""):
    """(path, methods) of all routes, those of included routers too."""
    for route in routes:
        if inner := getattr(route, "original_router", None):
            yield from addresses(inner.routes, prefix + route.include_context.prefix)
        else:
            yield prefix + route.path, getattr(route, "methods", None) or {"GET"}


# address → the least role that reaches it; the longest beginning counts
REACHES = {
    "/account": Role.STAFF,
    "/staff": Role.STAFF,
    "/staff/documents": Role.EDITOR,
    "/staff/documents/repair": Role.ADMIN,
    "/staff/documents/compact": Role.ADMIN,
    "/staff/documents/destroy": Role.ADMIN,
    "/staff/audit": Role.ADMIN,
}


def token_of(page):
    return re.search(r'name="csrf-token" content="([^"]+)"', page.text).group(1)


@pytest.fixture
def app(make_app):
    return make_app()


@pytest.fixture
def log_in(app):
    """`log_in(Role.EDITOR)` → a browser, logged in, that sends its token with every change."""

    def enter(role):
        app.state.access.office.accounts.add(role.value, role, "correct horse battery", "test")
        client = TestClient(app, follow_redirects=False)
        token = re.search(r'name="csrf-token" content="([^"]+)"', client.get("/login").text).group(
            1
        )
        form = {"name": role.value, "password": "correct horse battery", "csrf_token": token}
        assert client.post("/login", data=form).status_code == 303
        page = client.get("/account").text
        token = re.search(r'name="csrf-token" content="([^"]+)"', page).group(1)
        client.headers["x-csrf-token"] = token
        return client

    return enter


def test_what_is_not_public_wants_a_login(app):
    client = TestClient(app, follow_redirects=False)
    guarded = [(p, m) for p, methods in addresses(app.routes) if p not in PUBLIC for m in methods]
    assert ("/account", "GET") in guarded
    for path, method in guarded:
        address = re.sub(r"{\w+(:\w+)?}", "1", path)
        told = client.request(method, address, headers={"accept": "text/html"})
        to_login = told.headers.get("location", "").startswith("/login?")
        assert to_login or told.status_code in {401, 403}, f"{method} {path} is open"


@pytest.mark.parametrize("role", [Role.STAFF, Role.EDITOR, Role.ADMIN])
def test_no_role_reaches_an_address_of_one_above_it(app, log_in, role):
    client, refused = log_in(role), 0
    for path, methods in addresses(app.routes):
        beginning = max((b for b in REACHES if f"{path}/".startswith(f"{b}/")), key=len, default="")
        if path in PUBLIC or not beginning:
            continue
        for method in methods:
            address = re.sub(r"{\w+(:\w+)?}", "1", path)
            status = client.request(method, address, headers={"accept": "text/html"}).status_code
            is_refused = not role.includes(REACHES[beginning])
            assert (status == 403) is is_refused, f"{role} {method} {path}: {status}"
            refused += is_refused
    assert bool(refused) is (role is not Role.ADMIN)


def test_nothing_is_changed_without_our_token(app, log_in):
    """By a page of somebody else's, which the browser sends our cookie along with."""
    client, tried = log_in(Role.ADMIN), 0
    for token in ("", "forged"):
        client.headers["x-csrf-token"] = token
        for path, methods in addresses(app.routes):
            for method in set(methods) - {"GET", "HEAD", "OPTIONS"}:
                if path.startswith(tuple(REACHES)) or path in {"/login", "/logout"}:
                    address = re.sub(r"{\w+(:\w+)?}", "1", path)
                    form = {"csrf_token": token, "document": "x", "key": "x"}
                    assert client.request(method, address, data=form).status_code == 403, path
                    tried += 1
    assert tried > 20


def test_every_guarded_address_has_a_least_role(app):
    paths = {path for path, _ in addresses(app.routes)} - PUBLIC
    assert {p for p in paths if not p.startswith(tuple(REACHES))} == set()


def test_the_list_names_nothing_that_is_gone(app):
    assert {path for path, _ in addresses(app.routes)} >= PUBLIC


def test_a_login_opens_no_door_of_the_toolkit(log_in):
    client = log_in(Role.ADMIN)
    for path in [
        "/gradio_api/file=/etc/passwd", "/gradio_api/info", "/gradio_api/upload", "/config",
        "/monitoring", "/openapi.json", "/docs", "/page/..%2F..%2Foffice.sqlite",
        "/page/office.sqlite", "/office.sqlite",
    ]:  # fmt: skip
        assert client.get(path).status_code == 404, path
    assert NAME in client.cookies


def test_a_form_as_large_as_an_upload_is_refused_before_anybody_is_known(app):
    client = TestClient(app)
    response = client.post("/login", data={"name": "x" * 100_000})
    assert response.status_code == 413
