import queue
import threading

from assistant.line import Line


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


def test_no_turn_begins_while_somebody_passes():
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
