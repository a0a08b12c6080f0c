"""A blocking iterator whose reader may leave at any moment."""

import asyncio
import threading

import pytest

from ui.web.pump import Pump


def test_values_come_in_order_and_the_end_is_reported():
    ended = threading.Event()

    async def read():
        return [value async for value in Pump(lambda: iter("abc"), ended.set)]

    assert asyncio.run(read()) == ["a", "b", "c"]
    assert ended.wait(1)


def test_an_error_reaches_the_reader():
    def broken():
        yield 1
        raise ValueError("broken")

    async def read():
        return [value async for value in Pump(broken, lambda: None)]

    with pytest.raises(ValueError, match="broken"):
        asyncio.run(read())


def test_a_reader_who_leaves_does_not_wait_for_the_next_value():
    closed, go_on = threading.Event(), threading.Event()

    def slow():
        try:
            yield 1
            go_on.wait(10)
            yield 2
            raise AssertionError("read on")
        except GeneratorExit:
            closed.set()
            raise

    async def read():
        pump = Pump(slow, lambda: None)
        async for value in pump:
            pump.leave()
            return value
        return None

    assert asyncio.run(read()) == 1  # while the iterator still works on its second value
    assert not closed.is_set()
    go_on.set()
    assert closed.wait(2)
