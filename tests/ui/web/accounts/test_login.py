"""Logging in as a browser does it, and everything that must not work."""

import re
from ipaddress import ip_network

import pytest

from assistant.office import throttle
from assistant.office.accounts import Role
from ui.web.accounts.cookies import NAME

PASSWORD = "correct horse battery"
HTML = {"accept": "text/html"}


def token_of(page):
    return re.search(r'name="csrf-token" content="([^"]+)"', page.text).group(1)


def log_in(client, name, password=PASSWORD, **more):
    page = client.get("/login", headers=HTML)
    form = {"name": name, "password": password, "csrf_token": token_of(page), **more}
    return client.post("/login", data=form, headers=HTML)


# --- the way in and out ---


def test_a_page_leads_to_the_login_and_back(browser):
    client = browser()
    refused = client.get("/for/staff?tab=2", headers=HTML)
    assert refused.status_code == 303
    assert refused.headers["location"] == "/login?next=/for/staff%3Ftab%3D2"
    form = client.get(refused.headers["location"], headers=HTML)
    target = re.search(r'name="next" value="([^"]+)"', form.text).group(1)
    entered = log_in(client, "staff", next=target)
    assert (entered.status_code, entered.headers["location"]) == (303, "/for/staff?tab=2")
    assert client.get("/for/staff").json() == {"done": True}


def test_a_script_is_told_in_problem_details(browser):
    refused = browser().post("/for/staff", json={})
    assert refused.status_code == 401
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["type"] == "/problems/login-needed"


def test_logging_out_ends_the_session_for_good(browser):
    client = browser()
    log_in(client, "staff")
    stolen = client.cookies[NAME]
    token = token_of(client.get("/account", headers=HTML))
    assert client.post("/logout", data={"csrf_token": token}).status_code == 303
    assert client.get("/for/staff").status_code == 401
    thief = browser()
    thief.cookies.set(NAME, stolen)
    assert thief.get("/for/staff").status_code == 401


def test_logging_out_needs_the_token(browser):
    client = browser()
    log_in(client, "staff")
    assert client.post("/logout").status_code == 403
    assert client.get("/for/staff").status_code == 200


def test_wrong_account_and_wrong_password_are_told_alike(browser):
    told = []
    for name, password in [("staff", "wrong password"), ("nobody", PASSWORD), ("", "")]:
        answer = log_in(browser(), name, password)
        assert answer.status_code == 401
        told.append(re.search(r'role="alert">([^<]+)<', answer.text).group(1))
    assert len(set(told)) == 1


def test_the_pages_come_in_both_languages_and_the_choice_is_remembered(browser):
    client = browser()
    assert '<html lang="zh-CN">' in client.get("/login").text
    assert '<html lang="en">' in client.get("/login?lang=en").text
    assert '<html lang="en">' in client.get("/login").text
    assert '<html lang="en">' in client.get("/login?lang=xx%22").text


# --- roles ---


@pytest.mark.parametrize("own", [Role.STAFF, Role.EDITOR, Role.ADMIN])
@pytest.mark.parametrize("wanted", [Role.STAFF, Role.EDITOR, Role.ADMIN])
def test_each_role_reaches_its_own_and_no_more(browser, own, wanted):
    client = browser()
    log_in(client, own.value)
    expected = 200 if own.includes(wanted) else 403
    assert client.get(f"/for/{wanted}").status_code == expected
    assert client.get(f"/for/{wanted}", headers=HTML).status_code == expected
    page = client.get("/account", headers=HTML)
    change = client.post(f"/for/{wanted}", headers={"x-csrf-token": token_of(page)})
    assert change.status_code == expected


def test_a_lost_role_is_lost_at_once(browser, office):
    client = browser()
    log_in(client, "editor")
    assert client.get("/for/editor").status_code == 200
    office.accounts.set_role("editor", Role.STAFF, "test")
    assert client.get("/for/editor").status_code == 403


# --- sessions ---


def test_a_session_planted_before_the_login_is_worth_nothing(browser):
    victim, attacker = browser(), browser()
    attacker.get("/login")
    victim.cookies.set(NAME, attacker.cookies[NAME])
    log_in(victim, "admin")
    assert victim.get("/for/admin").status_code == 200
    assert attacker.get("/for/admin").status_code == 401


def test_a_login_over_a_running_session_ends_that_one(browser):
    client, old = browser(), browser()
    log_in(client, "staff")
    old.cookies.set(NAME, client.cookies[NAME])
    token = token_of(client.get("/account", headers=HTML))
    form = {"name": "admin", "password": PASSWORD, "csrf_token": token}
    client.cookies.clear()
    client.cookies.set(NAME, old.cookies[NAME])
    client.post("/login", data=form)
    assert client.get("/for/admin").status_code == 200
    assert old.get("/for/staff").status_code == 401


@pytest.mark.parametrize("forged", ["", "admin", "x.y", "ü", "a" * 4000])
def test_a_cookie_that_we_did_not_sign_is_no_session(browser, forged):
    client = browser()
    cookie = f"{NAME}={forged}".encode()
    assert client.get("/for/staff", headers={"cookie": cookie}).status_code == 401


def test_the_cookie_is_kept_from_scripts_and_other_sites(browser):
    cookie = browser().get("/login").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie


def test_the_cookie_is_for_https_alone_where_that_is_used(browser):
    client = browser(networks=(ip_network("10.0.0.1"),))
    cookie = client.get("/login", headers={"x-forwarded-proto": "https"}).headers["set-cookie"]
    assert "secure" in cookie.lower()


def test_changing_the_password_ends_the_other_sessions(browser):
    here, there = browser(), browser()
    for client in (here, there):
        log_in(client, "staff")
    form = {"current": PASSWORD, "new": "another horse battery", "again": "another horse battery"}
    form["csrf_token"] = token_of(here.get("/account", headers=HTML))
    assert here.post("/account", data=form, headers=HTML).status_code == 200
    assert here.get("/for/staff").status_code == 200
    assert there.get("/for/staff").status_code == 401
    assert log_in(browser(), "staff").status_code == 401
    assert log_in(browser(), "staff", "another horse battery").status_code == 303


@pytest.mark.parametrize(
    "change",
    [{"current": "wrong"}, {"again": "different battery"}, {"new": "short", "again": "short"}],
)
def test_a_password_is_not_changed_by_mistake(browser, change):
    client = browser()
    log_in(client, "staff")
    form = {"current": PASSWORD, "new": "another horse battery", "again": "another horse battery"}
    form["csrf_token"] = token_of(client.get("/account", headers=HTML))
    assert client.post("/account", data=form | change, headers=HTML).status_code == 400
    assert log_in(browser(), "staff").status_code == 303


# --- forged requests ---


@pytest.mark.parametrize("token", ["", "x", None])
def test_a_change_without_our_token_is_refused(browser, token):
    client = browser()
    log_in(client, "staff")
    headers = {} if token is None else {"x-csrf-token": token}
    assert client.post("/for/staff", headers=headers).status_code == 403
    data = {} if token is None else {"csrf_token": token}
    assert client.post("/for/staff", data=data).status_code == 403


def test_the_token_of_another_browser_is_refused(browser):
    client, attacker = browser(), browser()
    log_in(client, "staff")
    log_in(attacker, "staff")
    foreign = token_of(attacker.get("/account", headers=HTML))
    assert client.post("/for/staff", headers={"x-csrf-token": foreign}).status_code == 403


def test_the_token_works_in_a_header_and_in_a_form(browser):
    client = browser()
    log_in(client, "staff")
    token = token_of(client.get("/account", headers=HTML))
    assert client.post("/for/staff", headers={"x-csrf-token": token}).status_code == 200
    assert client.post("/for/staff", data={"csrf_token": token}).status_code == 200
    files = {"file": ("a.txt", b"text")}
    answer = client.post("/for/staff", data={"csrf_token": token}, files=files)
    assert answer.status_code == 200


def test_logging_somebody_in_from_elsewhere_is_refused(browser):
    form = {"name": "staff", "password": PASSWORD}
    assert browser().post("/login", data=form).status_code == 403


# --- where a login leads ---


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "",
        "/\t/example.org", "staff",
    ],
)  # fmt: skip
def test_a_login_leads_nowhere_else(browser, target):
    client = browser()
    assert log_in(client, "staff", next=target).headers["location"] == "/staff"
    assert client.get("/login", params={"next": target}).headers["location"] == "/staff"


def test_nothing_that_was_typed_becomes_a_part_of_the_page(browser):
    script = '"><script>alert(1)</script>'
    client = browser()
    answers = [
        client.get("/login", params={"next": "/" + script, "lang": script}),
        log_in(client, script, "wrong", next="/" + script),
    ]
    for answer in answers:
        assert "<script>" not in answer.text
        policy = answer.headers["content-security-policy"]
        assert "unsafe-inline" not in policy
        assert "unsafe-eval" not in policy


# --- trying passwords out ---


def test_passwords_cannot_be_tried_out(browser, office, monkeypatch):
    monkeypatch.setattr(office.accounts, "verify", lambda name, password: None)
    client = browser()
    page = client.get("/login")
    form = {"name": "admin", "password": "guess", "csrf_token": token_of(page)}
    codes = [client.post("/login", data=form).status_code for _ in range(throttle.PER_ACCOUNT + 1)]
    assert codes == [401] * throttle.PER_ACCOUNT + [429]
    monkeypatch.undo()
    refused = log_in(browser(address="10.0.0.9"), "admin")
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0
    assert log_in(browser(address="10.0.0.9"), "staff").status_code == 303


def test_an_address_cannot_hide_behind_a_header(browser, office, monkeypatch):
    monkeypatch.setattr(office.accounts, "verify", lambda name, password: None)
    client = browser()
    form = {"password": "guess", "csrf_token": token_of(client.get("/login"))}
    codes = [
        client.post(
            "/login",
            data={**form, "name": f"name{n}"},
            headers={"x-forwarded-for": f"10.1.1.{n}"},
        ).status_code
        for n in range(throttle.PER_ADDRESS + 1)
    ]
    assert codes[-1] == 429
