"""A header names the account, if it comes from a proxy that is trusted, and else says nothing."""

from ipaddress import ip_network

import pytest

HEADER = "Remote-User"


@pytest.fixture
def guarded_app(guarded_app):
    guarded_app.state.access._sso_header = HEADER
    return guarded_app


def test_a_trusted_proxy_names_the_account(browser):
    client = browser((ip_network("10.0.0.0/24"),), HEADER, "10.0.0.7")
    assert client.get("/for/editor", headers={HEADER: "editor"}).status_code == 200
    assert client.get("/for/admin", headers={HEADER: "editor"}).status_code == 403
    assert client.get("/for/staff", headers={HEADER: "stranger"}).status_code == 401
    assert client.get("/for/staff").status_code == 401


@pytest.mark.parametrize("name", ["Remote-User", "remote-user", "Remote_User"])
def test_nobody_else_does(browser, name):
    client = browser((ip_network("10.0.0.0/24"),), HEADER, "10.0.1.7")
    assert client.get("/for/staff", headers={name: "admin"}).status_code == 401
    forwarded = {name: "admin", "x-forwarded-for": "10.0.0.7"}
    assert client.get("/for/staff", headers=forwarded).status_code == 401


def test_without_a_trusted_network_nobody_is_trusted(browser):
    client = browser((), HEADER, "127.0.0.1")
    assert client.get("/for/staff", headers={HEADER: "admin"}).status_code == 401


def test_changes_need_the_token_here_too(browser):
    client = browser((ip_network("10.0.0.7"),), HEADER, "10.0.0.7")
    assert client.post("/for/staff", headers={HEADER: "staff"}).status_code == 403
    page = client.get("/account", headers={HEADER: "staff"})
    token = page.text.split('name="csrf-token" content="')[1].split('"')[0]
    headers = {HEADER: "staff", "x-csrf-token": token}
    assert client.post("/for/staff", headers=headers).status_code == 200
