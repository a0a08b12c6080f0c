"""What editors have asked to be done to the documents, and how far it is."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Work(StrEnum):
    ADD = "add"
    REMOVE = "remove"
    RESTORE = "restore"
    REREAD = "reread"


class State(StrEnum):
    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Task:
    """One change of one file, from being asked for to its end.

    name: of the file in the corpus folder. replaced: it took the place of another one.
    reasons: why it failed; where it is done, what of an archive failed or is odd: one line each.
    documents: ids and titles of what was read from it.
    incoming, trashed: where the file is that is put, or put back.
    """

    id: int
    work: Work
    name: str
    who: str
    state: State = State.WAITING
    replaced: bool = False
    reasons: tuple[str, ...] = ()
    documents: tuple[tuple[str, str], ...] = ()
    incoming: Path | None = None
    trashed: str = ""

    @property
    def is_over(self) -> bool:
        return self.state in {State.DONE, State.FAILED}
