"""Accounts: who may be made, what passwords are worth, what a change ends."""

import pytest

from assistant.errors import AccountRefused
from assistant.office.accounts import Role
from assistant.office.sessions import Sessions

PASSWORD = "correct horse battery"


def test_each_role_includes_the_one_before():
    assert [[a.includes(b) for b in Role] for a in Role] == [
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
        [True, True, True, True],
    ]


def test_a_right_password_lets_in_and_others_do_not(accounts):
    accounts.add("zhang", Role.STAFF, PASSWORD, "root")
    assert accounts.verify("zhang", PASSWORD).role is Role.STAFF
    assert accounts.verify("ZHANG ", PASSWORD).name == "zhang"
    for name, password in [("zhang", PASSWORD + "x"), ("zhang", ""), ("li", PASSWORD)]:
        assert accounts.verify(name, password) is None


def test_a_password_is_not_right_that_only_begins_like_it(accounts):
    longest = "correct horse battery " * 10
    accounts.add("zhang", Role.STAFF, longest[:200], "root")
    assert accounts.verify("zhang", longest[:200])
    assert accounts.verify("zhang", longest) is None


def test_an_account_without_password_is_never_let_in_by_one(accounts):
    accounts.add("wang", Role.ADMIN, None, "root")
    for password in ("", "nobody", "None"):
        assert accounts.verify("wang", password) is None


def test_passwords_are_kept_as_argon2id_hashes(accounts, database):
    accounts.add("zhang", Role.STAFF, PASSWORD, "root")
    (stored,) = database.rows("SELECT password FROM accounts")[0]
    assert stored.startswith("$argon2id$")
    assert PASSWORD not in stored


@pytest.mark.parametrize(
    ("name", "role", "password"),
    [
        ("zhang", Role.STAFF, "short"),
        ("zhang", Role.STAFF, ""),
        ("zhang", Role.STAFF, "x" * 201),
        ("zhang", Role.STAFF, "aaaaaaaaaaaaaaa"),
        ("zhang", Role.STAFF, "ZHANG-1234567"),
        ("zhang", Role.VISITOR, PASSWORD),
        ("z", Role.STAFF, PASSWORD),
        ("zhang san", Role.STAFF, PASSWORD),
        ("zhang\nsan", Role.STAFF, PASSWORD),
        ("z" * 65, Role.STAFF, PASSWORD),
    ],
)
def test_what_is_refused_leaves_no_account(accounts, name, role, password):
    with pytest.raises(AccountRefused):
        accounts.add(name, role, password, "root")
    assert accounts.all() == []


def test_a_name_is_taken_once_however_it_is_written(accounts):
    accounts.add("Zhang", Role.STAFF, PASSWORD, "root")
    with pytest.raises(AccountRefused, match="already"):
        accounts.add("ｚｈａｎｇ", Role.ADMIN, PASSWORD, "root")


@pytest.mark.parametrize("change", ["set_password", "remove"])
def test_a_new_password_and_a_removal_end_all_sessions(accounts, database, change):
    sessions = Sessions(database, accounts, idle=3600)
    account = accounts.add("zhang", Role.STAFF, PASSWORD, "root")
    other = accounts.add("li", Role.STAFF, PASSWORD, "root")
    ids = [sessions.begin(account), sessions.begin(account)]
    kept = sessions.begin(other)
    if change == "remove":
        accounts.remove("zhang", "root")
    else:
        accounts.set_password("zhang", PASSWORD + "!", "root")
    assert [sessions.account(session) for session in ids] == [None, None]
    assert sessions.account(kept) == other


def test_an_account_made_again_gets_none_of_the_old_sessions(accounts, database):
    sessions = Sessions(database, accounts, idle=3600)
    old = sessions.begin(accounts.add("zhang", Role.ADMIN, PASSWORD, "root"))
    accounts.remove("zhang", "root")
    accounts.add("zhang", Role.STAFF, PASSWORD, "root")
    assert sessions.account(old) is None


def test_every_change_is_in_the_audit_log_without_passwords(accounts, audit):
    accounts.add("zhang", Role.STAFF, PASSWORD, "root")
    accounts.set_password("zhang", PASSWORD + "!", "zhang")
    accounts.set_role("zhang", Role.EDITOR, "root")
    accounts.remove("zhang", "root")
    entries = [entry for _, entry in audit.latest(10)]
    assert [(e.who, e.action, e.subject, e.detail) for e in reversed(entries)] == [
        ("root", "account added", "zhang", "staff"),
        ("zhang", "password changed", "zhang", ""),
        ("root", "role changed", "zhang", "staff → editor"),
        ("root", "account removed", "zhang", ""),
    ]
    assert PASSWORD not in repr(entries)


@pytest.mark.parametrize("verb", ["remove", "set_password", "set_role"])
def test_an_unknown_account_is_named(accounts, verb):
    more = {"set_password": (PASSWORD,), "set_role": (Role.STAFF,)}.get(verb, ())
    with pytest.raises(AccountRefused, match="no account nobody"):
        getattr(accounts, verb)("nobody", *more, "root")
