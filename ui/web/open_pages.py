"""What the server remembers of the pages that are open, so that one loaded again goes on.

A page keeps for itself what a server that was started anew needs to go on: see `Kept`.
"""

import json
import threading
from collections import OrderedDict
from dataclasses import dataclass

from assistant.answers import Turn
from assistant.office.journal import is_conversation
from assistant.office.shared_answers import SharedAnswer

_MOST = 500  # pages; what was not used for the longest time is forgotten first
_MOST_TURNS, _LONGEST = 3, 2001  # turns, and characters of each part, that a page keeps


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
    restored: whether it goes on from what the page kept, which shows the turns before itself.
    id: under which the page finds it again and the journal keeps it, where it keeps
        conversations; given with the first question.
    """

    id: str = ""
    turns: tuple[Turn, ...] = ()
    shown: tuple[Shown, ...] = ()
    asking: str = ""
    asked: tuple[str, ...] = ()
    restored: bool = False


@dataclass(frozen=True)
class Kept:
    """What a page knows of its conversation: its id, and what the next question may lean on.

    Nothing is believed of it: it comes from a browser. It serves its own visitor only.
    """

    id: str
    turns: tuple[Turn, ...] = ()

    @classmethod
    def of(cls, session: Session) -> "Kept":
        return cls(session.id, tuple(Turn(t.question, t.answer[:_LONGEST]) for t in session.turns))

    @classmethod
    def read(cls, text: str) -> "Kept":
        """As `text` was made by `str`; whatever else it is, it keeps nothing."""
        try:
            id, *turns = json.loads(text)
            turns = [Turn(question, answer) for question, answer in turns[-_MOST_TURNS:]]
        except (ValueError, TypeError, RecursionError):
            return cls("")
        said = [id, *(part for turn in turns for part in (turn.question, turn.answer))]
        if not all(isinstance(part, str) and len(part) <= _LONGEST for part in said):
            return cls("")
        return cls(id if is_conversation(id) else "", tuple(turns))

    def __str__(self) -> str:
        turns = [[turn.question, turn.answer] for turn in self.turns]
        return json.dumps([self.id, *turns], ensure_ascii=False)


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
