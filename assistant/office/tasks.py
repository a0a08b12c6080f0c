"""What editors have asked to be done to the documents, how far it is, and whose turn is next."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from pathlib import Path

_log = logging.getLogger(__name__)
FAILED = "failed here; tell the operator, the log says more"
_KEPT = 200  # tasks that are over and still told about
_FAREWELL = 5  # seconds that a run gets to break off


class Work(StrEnum):
    ADD = "add"
    REMOVE = "remove"
    RESTORE = "restore"
    REREAD = "reread"
    SYNC = "sync"  # the whole folder is read
    REPAIR = "repair"  # the derived indexes are made anew
    COMPACT = "compact"  # all files of the index are, without what was deleted


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
    may_delete: how many documents may go because their files are no longer in the folder.
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
    may_delete: int = 0

    @property
    def is_of_all(self) -> bool:
        """Whether it concerns all documents, and so runs alone."""
        return self.work in {Work.SYNC, Work.REPAIR, Work.COMPACT}

    @property
    def is_over(self) -> bool:
        return self.state in {State.DONE, State.FAILED}


def failed(task: Task, *reasons: str) -> Task:
    return replace(task, state=State.FAILED, reasons=reasons)


class TaskQueue:
    """One thread does what is asked for, in the order in which it came.

    run: gets tasks that can be done together, each of another file, and puts down how they ended.
    """

    def __init__(self, run: Callable[[Sequence[Task]], None]) -> None:
        self._run = run
        self._ids = count(1)
        self._tasks: dict[int, Task] = {}
        self._waiting: deque[int] = deque()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self.is_stopping = False

    def new_id(self) -> int:
        return next(self._ids)

    def tasks(self) -> list[Task]:
        """The latest first."""
        with self._changed:
            return [*self._tasks.values()][::-1]

    def put_down(self, task: Task) -> Task:
        """Keep how far a task is; the oldest that are over are forgotten."""
        with self._changed:
            self._tasks[task.id] = task
            over = [i for i, t in self._tasks.items() if t.is_over]
            for old in over[: max(0, len(self._tasks) - _KEPT)]:
                del self._tasks[old]
        return task

    def enqueue(self, task: Task) -> Task:
        self.put_down(task)
        with self._changed:
            self._waiting.append(task.id)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="librarian", daemon=True)
                self._thread.start()
            self._changed.notify_all()
        return task

    def close(self) -> list[Task]:
        """Stop after what is under way, which can see it; the tasks that were not begun."""
        with self._changed:
            self.is_stopping = True
            self._changed.notify_all()
            left = [self._tasks[i] for i in self._waiting]
        if self._thread:
            self._thread.join(_FAREWELL)
        return left

    def _work(self) -> None:
        while tasks := self._next():
            try:
                self._run(tasks)
            except Exception:
                _log.exception("changes of documents failed")
                for task in tasks:
                    self.put_down(failed(task, FAILED))

    def _next(self) -> list[Task]:
        """Those that wait, up to the second one of a file, or one of all documents, which comes
        alone; none when it is to stop.
        """
        with self._changed:
            self._changed.wait_for(lambda: bool(self._waiting) or self.is_stopping)
            if self.is_stopping:
                return []
            tasks: dict[str, Task] = {}
            while self._waiting:
                task = self._tasks[self._waiting[0]]
                if task.name in tasks or (task.is_of_all and tasks):
                    break
                task = replace(self._tasks[self._waiting.popleft()], state=State.WORKING)
                tasks[task.name] = self._tasks[task.id] = task
                if task.is_of_all:
                    break
            return [*tasks.values()]
