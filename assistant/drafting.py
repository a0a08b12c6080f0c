"""The model writes a draft, which nobody has checked yet."""

import logging
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, nullcontext

from assistant.answers import DraftDelta, Event, Waiting
from assistant.errors import ModelUnavailable
from assistant.line import Line

_log = logging.getLogger(__name__)


def draft(
    compose: Callable[[], Iterator[str]], line: Line | None, mark: Callable[[], None] | None
) -> Generator[Event, None, str]:
    """Returns the draft whole; empty where the model fails.

    line: where to wait until the model is free. mark: told of every piece that is yielded; where it
        is None, none is.
    """
    pieces: list[str] = []
    place: AbstractContextManager[Iterator[int]] = line.place() if line else nullcontext(iter(()))
    with place as ahead:
        for number in ahead:
            yield Waiting(number)
        try:
            for piece in compose():
                pieces.append(piece)
                if mark:
                    mark()
                    yield DraftDelta(piece)
        except ModelUnavailable:
            _log.warning("the language model failed; answering with quotations", exc_info=True)
            return ""
    return "".join(pieces)
