"""Sessions end when they are idle, old, ended, or somebody else's."""

import pytest

from assistant.office.accounts import Role
from assistant.office.sessions import LONGEST, Sessions

IDLE = 3600


@pytest.fixture
def sessions(database, accounts, clock):
    return Sessions(database, accounts, IDLE, clock)


@pytest.fixture
def account(accounts):
    return accounts.add("zhang", Role.STAFF, "correct horse battery", "root")


def test_a_session_knows_its_account_with_the_role_of_now(sessions, accounts, account):
    session = sessions.begin(account)
    accounts.set_role("zhang", Role.EDITOR, "root")
    assert sessions.account(session).role is Role.EDITOR


def test_an_idle_session_ends_and_one_in_use_goes_on(sessions, account, clock):
    used, idle = sessions.begin(account), sessions.begin(account)
    clock.now += IDLE - 1
    assert sessions.account(used) == account
    clock.now += IDLE - 1
    assert (sessions.account(used), sessions.account(idle)) == (account, None)


def test_even_a_session_in_use_ends(sessions, account, clock):
    session = sessions.begin(account)
    for _ in range(LONGEST // (IDLE // 2) + 1):
        clock.now += IDLE // 2
        last = sessions.account(session)
    assert last is None


def test_an_ended_session_is_over(sessions, account):
    session = sessions.begin(account)
    sessions.end(session)
    assert sessions.account(session) is None


def test_the_file_holds_no_session_id_and_forgets_what_has_ended(
    sessions, account, database, clock
):
    first = sessions.begin(account)
    clock.now += IDLE + 1
    second = sessions.begin(account)
    rows = database.rows("SELECT * FROM sessions")
    assert len(rows) == 1
    assert first not in repr(rows)
    assert second not in repr(rows)
