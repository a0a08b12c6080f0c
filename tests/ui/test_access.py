"""`policy-assistant users …` and `keys …` as a person calls them."""

import io
import json
import sys

import pytest

PASSWORD = "correct horse battery"


@pytest.fixture
def users(command, tmp_path, monkeypatch):
    """`users("add", "zhang", typed=…)` with a data directory of its own."""

    def run(*arguments, typed=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return command("users", *arguments, "--data-dir", str(tmp_path))

    return run


def listed(users):
    return {a["name"]: a["role"] for a in json.loads(users("list", "--json")[1])}


def test_an_account_is_added_shown_changed_and_removed(users):
    assert users("add", "zhang", "--role", "editor", typed=f"{PASSWORD}\n")[0] == 0
    assert users("add", "wang", "--single-sign-on")[0] == 0
    assert listed(users) == {"zhang": "editor", "wang": "staff"}
    assert "single sign-on" in users("list")[1]
    assert users("role", "zhang", "admin")[0] == 0
    assert users("passwd", "zhang", typed=f"{PASSWORD}!\n")[0] == 0
    assert listed(users)["zhang"] == "admin"
    assert users("remove", "zhang")[0] == 0
    assert listed(users) == {"wang": "staff"}


@pytest.mark.parametrize("typed", ["", "\n", "short\n"])
def test_there_is_no_default_password(users, typed):
    code, _, told = users("add", "zhang", typed=typed)
    assert code == 1
    assert "password" in told
    assert listed(users) == {}


@pytest.mark.parametrize("arguments", [("passwd", "li"), ("remove", "li"), ("role", "li", "staff")])
def test_an_unknown_account_is_named(users, arguments):
    code, _, told = users(*arguments, typed=f"{PASSWORD}\n")
    assert (code, "there is no account li" in told) == (1, True)


def test_nothing_printed_holds_the_password(users):
    for arguments in [("add", "zhang"), ("passwd", "zhang"), ("list", "--json")]:
        _, out, err = users(*arguments, typed=f"{PASSWORD}\n")
        assert PASSWORD not in out + err


def test_a_key_is_printed_once_listed_and_removed(command, tmp_path):
    def keys(*arguments):
        return command("keys", *arguments, "--data-dir", str(tmp_path))

    code, key, _ = keys("add", "crm")
    assert (code, key.startswith("pa-")) == (0, True)
    assert keys("add", "crm")[0] == 1
    assert json.loads(keys("list", "--json")[1])[0]["name"] == "crm"
    shown = keys("list")[1]
    assert "crm" in shown and key.strip() not in shown
    assert keys("remove", "crm")[0] == 0
    assert keys("remove", "crm")[0] == 1


def test_the_audit_log_tells_who_changed_what(command, users, tmp_path):
    users("add", "wang", "--single-sign-on")
    users("remove", "wang")
    where = ("--data-dir", str(tmp_path))
    entries = json.loads(command("audit", "--json", *where)[1])
    assert [(e["action"], e["subject"]) for e in entries] == [
        ("account removed", "wang"), ("account added", "wang"),
    ]  # fmt: skip
    assert all("command line" in e["who"] for e in entries)
    assert "account removed" in command("audit", "--limit", "1", *where)[1]


def test_the_office_is_backed_up_beside_the_index(command, users, tmp_path):
    users("add", "wang", "--single-sign-on")
    copy = tmp_path / "copy" / "office.sqlite"
    copy.parent.mkdir()
    where = ("--data-dir", str(tmp_path))
    command("backup", str(tmp_path / "index.zip"), "--office", str(copy), *where)
    listed = command("users", "list", "--json", "--data-dir", str(copy.parent))[1]
    assert [account["name"] for account in json.loads(listed)] == ["wang"]
