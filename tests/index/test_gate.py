"""The gate: many inside at once, one alone, and nobody forgotten."""

import threading

from index.gate import Gate


def started(target) -> threading.Thread:
    thread = threading.Thread(target=target, daemon=True)
    thread.start()
    return thread


def test_who_wants_to_be_alone_waits_for_those_inside_and_lets_nobody_in():
    gate, told = Gate(), []
    left, alone, go = threading.Event(), threading.Event(), threading.Event()

    def first():
        with gate.inside():
            go.set()
            left.wait(10)
            told.append("first")

    def lonely():
        with gate.alone():
            told.append("alone")
            alone.set()

    def second():
        with gate.inside():
            told.append("second")

    threads = [started(first)]
    assert go.wait(10)
    threads.append(started(lonely))
    while not gate._is_shut:
        pass
    threads.append(started(second))
    assert told == [] and not alone.is_set()
    left.set()
    for thread in threads:
        thread.join(10)
    assert told == ["first", "alone", "second"]


def test_many_are_inside_at_once():
    gate, together = Gate(), threading.Barrier(8, timeout=10)

    def enter():
        with gate.inside():
            together.wait()

    threads = [started(enter) for _ in range(8)]
    for thread in threads:
        thread.join(10)
    assert not together.broken


def test_an_error_leaves_the_gate_open():
    gate = Gate()
    for way in (gate.inside, gate.alone, gate.inside, gate.alone):
        try:
            with way():
                raise ValueError
        except ValueError:
            pass
