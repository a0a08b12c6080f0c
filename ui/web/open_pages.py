"""What the server remembers of the pages that are open, so that one loaded again goes on."""

import threading
from collections import OrderedDict
from dataclasses import dataclass

from assistant.answers import Turn
from assistant.office.shared_answers import SharedAnswer

_MOST = 500  # pages; what was not used for the longest time is forgotten first


@dataclass(frozen=True)
class Shown:
    """A turn that is over, as HTML: the talk's part and the source panel's part.

    answer: what a link to it would keep; None where there is nothing to share.
    """

    turn: str
    sources: str = ""
    answer: SharedAnswer | None = None


@dataclass(frozen=True)
class Session:
    """What the server remembers of one open page. `asking`: the question being answered now.

    asked: those that were answered.
    id: under which the page finds it again and the journal keeps it, where it keeps
        conversations; given with the first question.
    """

    id: str = ""
    turns: tuple[Turn, ...] = ()
    shown: tuple[Shown, ...] = ()
    asking: str = ""
    asked: tuple[str, ...] = ()


class OpenPages:
    """Sessions by an id that only their own page knows. In memory; thread-safe."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._sessions: OrderedDict[str, Session] = OrderedDict()

    def keep(self, session: Session) -> None:
        """One that has no id yet is not kept: nothing was asked in it."""
        if not session.id:
            return
        with self._lock:
            self._sessions[session.id] = session
            self._sessions.move_to_end(session.id)
            while len(self._sessions) > self._most:
                self._sessions.popitem(last=False)

    def get(self, id: str) -> Session | None:
        with self._lock:
            return self._sessions.get(id)

    def answer(self, id: str, given: str) -> SharedAnswer | None:
        """The answer with the id `given` that the page `id` shows."""
        session = self.get(id)
        shown = (s.answer for s in session.shown if s.answer) if session else iter(())
        return next((answer for answer in shown if answer.given == given), None)

    def forget(self, id: str) -> None:
        with self._lock:
            self._sessions.pop(id, None)
