"""Passwords cannot be tried out: not on one account, not from one address, not in parallel."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.office.throttle import PER_ACCOUNT, PER_ADDRESS, WINDOW, LoginThrottle


@pytest.fixture
def throttle(database, clock):
    return LoginThrottle(database, clock)


def test_an_account_has_so_many_tries_from_wherever_they_come(throttle):
    waits = [throttle.admit("zhang", f"10.0.0.{n}") for n in range(PER_ACCOUNT + 1)]
    assert waits == [0] * PER_ACCOUNT + [WINDOW]
    assert throttle.admit("ZHANG", "10.9.9.9") > 0
    assert throttle.admit("li", "10.9.9.9") == 0


def test_an_address_has_so_many_tries_at_whatever_account(throttle):
    waits = [throttle.admit(f"name{n}", "10.0.0.1") for n in range(PER_ADDRESS + 1)]
    assert waits == [0] * PER_ADDRESS + [WINDOW]
    assert throttle.admit("another", "10.0.0.2") == 0


def test_the_wait_runs_down_and_refused_tries_do_not_prolong_it(throttle, clock):
    for _ in range(PER_ACCOUNT):
        throttle.admit("zhang", "a")
    clock.now += WINDOW - 10
    assert throttle.admit("zhang", "a") == 10
    clock.now += 10
    assert throttle.admit("zhang", "a") == 0


def test_logging_in_uses_neither_account_nor_address_up(throttle):
    for _ in range(2 * PER_ADDRESS):
        assert throttle.admit("zhang", "a") == 0
        throttle.succeeded("zhang", "a")


def test_a_right_password_of_ones_own_buys_no_tries_at_others(throttle):
    for n in range(PER_ADDRESS - 1):
        throttle.admit(f"name{n}", "a")
    throttle.admit("own", "a")
    throttle.succeeded("own", "a")
    assert throttle.admit("one", "a") == 0
    assert throttle.admit("another", "a") > 0


def test_tries_at_once_are_counted_each(throttle):
    with ThreadPoolExecutor(20) as pool:
        waits = list(pool.map(lambda n: throttle.admit("zhang", "a"), range(40)))
    assert waits.count(0) == PER_ACCOUNT


def test_tries_outlive_a_restart(throttle, database, clock):
    for _ in range(PER_ACCOUNT):
        throttle.admit("zhang", "a")
    assert LoginThrottle(database, clock).admit("zhang", "a") > 0
