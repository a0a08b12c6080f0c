"""Those who wait for a model that answers one at a time, in the order they came."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Line:
    """Thread-safe. Who leaves, served or not, lets all behind move up."""

    def __init__(self) -> None:
        self._moved = threading.Condition()
        self._waiting: list[object] = []  # the first is being served

    @contextmanager
    def place(self) -> Iterator[Iterator[int]]:
        """A place at the end, kept until the context is left.

        What it gives is to be read to its end, which is when our turn has come: how many are
        ahead, at once and whenever the number changes.
        """
        ours = object()
        with self._moved:
            self._waiting.append(ours)
        try:
            yield self._ahead_of(ours)
        finally:
            with self._moved:
                self._waiting.remove(ours)
                self._moved.notify_all()

    def _ahead_of(self, ours: object) -> Iterator[int]:
        told = -1
        while told:
            with self._moved:
                while self._waiting.index(ours) == told:
                    self._moved.wait()
                told = self._waiting.index(ours)
            if told:
                yield told
