import queue
import threading
import time

from assistant.language_model.line import Line


def test_who_comes_first_is_served_at_once():
    with Line().place() as ahead:
        assert list(ahead) == []


def test_those_behind_are_told_how_many_are_ahead_until_it_is_their_turn():
    line, told = Line(), queue.Queue()

    def wait():
        with line.place() as ahead:
            for number in ahead:
                told.put(number)
            told.put("served")

    with line.place() as first, line.place() as second:
        assert list(first) == []
        thread = threading.Thread(target=wait)
        thread.start()
        assert told.get(timeout=10) == 2
        assert next(second) == 1
    seen = [told.get(timeout=10)]
    if seen == [1]:  # it may have looked between the two leaving, or after both
        seen.append(told.get(timeout=10))
    assert seen[-1] == "served"
    thread.join(timeout=10)


def test_who_leaves_before_its_turn_lets_those_behind_move_up():
    line = Line()
    with line.place() as first:
        assert list(first) == []
        with line.place():
            third = line.place()
            ahead = third.__enter__()
            assert next(ahead) == 2
        assert next(ahead) == 1
    assert list(ahead) == []
    third.__exit__(None, None, None)


def test_no_turn_begins_while_somebody_passes(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 4)  # two may pass together
    line, begun = Line(), threading.Event()

    def wait():
        with line.place() as ahead:
            assert list(ahead) == []
            begun.set()

    with line.in_passing():
        thread = threading.Thread(target=wait)
        thread.start()
        with line.in_passing():
            pass
        assert not begun.wait(timeout=0.2)
    assert begun.wait(timeout=10)
    thread.join(timeout=10)


def test_who_passes_does_not_hide_how_many_are_ahead():
    line = Line()
    with line.place() as first, line.place() as second:
        assert list(first) == []
        with line.in_passing():
            assert next(second) == 1


def test_one_passes_for_every_two_cores(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    line, passing, leave = Line(), threading.Semaphore(0), threading.Event()

    def pass_by():
        with line.in_passing():
            passing.release()
            leave.wait(timeout=10)

    threads = [threading.Thread(target=pass_by) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert all(passing.acquire(timeout=10) for _ in range(2))
    assert not passing.acquire(timeout=0.2)
    leave.set()
    assert passing.acquire(timeout=10)
    for thread in threads:
        thread.join(timeout=10)


def test_a_turn_begins_at_once_unless_others_came_by_just_now():
    line, clock = Line(), time.monotonic
    with line.in_passing():
        pass
    with line.place() as ahead:
        before = clock()
        assert list(ahead) == []
        assert line._calm_at < before
        with line.in_passing():
            pass
        assert line._calm_at > clock()
        assert line.length == 1
    with line.place() as ahead:
        assert list(ahead) == []
        assert clock() >= line._calm_at
