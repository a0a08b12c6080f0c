"""A blocking iterator read from asynchronous code, so that its reader can leave at any moment.

The toolkit can only break off a generator between two of its values. A model that is still
reading its prompt would hold up the stop button for seconds, and with it everybody's page.
"""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Pump(Generic[T]):
    """Runs `make()` in a thread of its own, from now on; read it once with `async for`.

    on_end: called in the thread when the iterator is done or closed.
    """

    def __init__(self, make: Callable[[], Iterator[T]], on_end: Callable[[], None]) -> None:
        self._make = make
        self._on_end = on_end
        self._left = threading.Event()
        self._loop = asyncio.get_running_loop()
        self._values: asyncio.Queue[T | BaseException | None] = asyncio.Queue()
        threading.Thread(target=self._run, daemon=True, name="question").start()

    async def __aiter__(self) -> AsyncIterator[T]:
        while (value := await self._values.get()) is not None:
            if isinstance(value, BaseException):
                raise value
            yield value

    def leave(self) -> None:
        """Nobody reads on: close the iterator as soon as it gives its next value."""
        self._left.set()

    def _run(self) -> None:
        try:
            iterator = self._make()
            for value in iterator:
                if self._left.is_set():
                    break
                self._put(value)
            if isinstance(iterator, Generator):
                iterator.close()
        except BaseException as error:
            self._put(error)
        finally:
            self._on_end()
            self._put(None)

    def _put(self, value: T | BaseException | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody reads any more
            self._loop.call_soon_threadsafe(self._values.put_nowait, value)
