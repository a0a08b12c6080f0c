"""Those who wait for a model that answers one at a time, in the order they came."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_CALM = 0.3  # seconds without a search before a turn begins where several wait


class Line:
    """Thread-safe. Who leaves, served or not, lets all behind move up.

    The model takes every core for seconds. Whoever has only short work to do, such as a search,
    does it `in_passing`: no turn begins meanwhile, nor shortly after where others wait as well,
    since many who come at once do not come at the same instant. One passes for every two cores, the
    others are for what comes before and after: were it all at once, each would be done as late as
    the last.
    """

    def __init__(self) -> None:
        self._moved = threading.Condition()
        self._waiting: list[object] = []  # the first is being served, once nobody passes
        self._passing = 0
        self._calm_at = 0.0  # on the monotonic clock
        self._together = threading.Semaphore(max(1, (os.cpu_count() or 1) // 2))

    @property
    def length(self) -> int:
        """How many have a place, which is how many would be ahead of one more."""
        return len(self._waiting)

    @contextmanager
    def in_passing(self) -> Iterator[None]:
        with self._moved:
            self._passing += 1
        try:
            with self._together:
                yield
        finally:
            with self._moved:
                self._passing -= 1
                if self._waiting:
                    self._calm_at = time.monotonic() + _CALM
                self._moved.notify_all()

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
        told = 0
        while ahead := self._moved_up(ours, told):
            yield ahead
            told = ahead

    def _moved_up(self, ours: object, told: int) -> int:
        """How many are ahead once it is not `told` any more; 0 when the turn begins."""
        with self._moved:
            while True:
                ahead = self._waiting.index(ours)
                if ahead not in (0, told):
                    return ahead
                left = self._calm_at - time.monotonic()
                is_free = not ahead and not self._passing
                if is_free and left <= 0:
                    return 0
                self._moved.wait(left if is_free else None)
