"""Puts what editors send into the documents and the index, in the background, while answers go on.

One thread does all changes, in the order in which they came; those that wait are done in one run
of the ingest, which touches no other document. A file that cannot be read is taken out again, and
the version that it replaced put back: the folder and the index agree after every run.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import BinaryIO

from assistant.office.audit import AuditLog
from assistant.office.tasks import State, Task, Work
from index import corpus
from index.catalog import Catalog
from index.corpus import SourceFile
from index.documents import Document
from index.errors import LibraryRefused, PolicyError
from index.ingest import Ingest, Report
from index.library import Library, Trashed, file_name

_log = logging.getLogger(__name__)
_KEPT = 200  # changes that are done and still told about
_FAREWELL = 5  # seconds that a run gets to break off
_FAILED = "failed here; tell the operator, the log says more"
_STOPPED = "was not done, because the server was stopped"
_ACTIONS = {
    Work.ADD: "document added",
    Work.REMOVE: "document removed",
    Work.RESTORE: "document restored",
    Work.REREAD: "document read again",
}


class _Stopped(Exception):
    pass


class Librarian:
    """catalog: where the documents are known. largest: bytes that a file may have.

    ingest: makes what reads files into the index, when first needed; it is given what to call
        as it goes on.
    """

    def __init__(
        self,
        library: Library,
        catalog: Callable[[], Catalog],
        ingest: Callable[[Callable[[float], None]], Ingest],
        audit: AuditLog,
        largest: int,
    ) -> None:
        self.library = library
        library.forget_abandoned()
        self.largest = largest
        self.catalog = catalog
        self._make_ingest = ingest
        self._ingest: Ingest | None = None
        self._audit = audit
        self._ids = count(1)
        self._tasks: dict[int, Task] = {}
        self._waiting: deque[int] = deque()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._stopping = False

    # --- what editors ask for; each gives the task that tells how it goes ---

    def add(self, content: BinaryIO, sent_name: str, replaces: bool, who: str) -> Task:
        """replaces: whether it may take the place of a file of the same name."""
        task = self._new(Work.ADD, sent_name or "?", who)
        incoming = None
        try:
            name = file_name(sent_name)
            task = replace(task, name=name, replaced=self.library.holds(name))
            if task.replaced and not replaces:
                raise LibraryRefused("has the name of a file that is there already")
            incoming = self.library.receive(content, self.largest)
        except (LibraryRefused, OSError) as error:
            return self._put_down(self._failed(task, _told(error)))
        return self._enqueue(replace(task, incoming=incoming))

    def remove(self, document: Document, who: str) -> Task:
        task = self._new(Work.REMOVE, document.source_file, who)
        holder = self.library.holder(document.source_file)
        if holder and holder != document.source_file:
            told = f"is in the archive {holder}, from which nothing is taken out; withdraw it"
            return self._put_down(self._failed(task, told))
        return self._enqueue(task)

    def restore(self, trashed: Trashed, who: str) -> Task:
        return self._enqueue(
            replace(self._new(Work.RESTORE, trashed.name, who), trashed=trashed.key)
        )

    def reread(self, document: Document, who: str) -> Task:
        holder = self.library.holder(document.source_file)
        task = self._new(Work.REREAD, holder or document.source_file, who)
        if not holder:
            return self._put_down(self._failed(task, "is no longer in the folder"))
        return self._enqueue(task)

    def tasks(self) -> list[Task]:
        """The latest first."""
        with self._changed:
            return [*self._tasks.values()][::-1]

    def close(self) -> None:
        """Break off: what is not in the index yet is taken out of the folder again."""
        with self._changed:
            self._stopping = True
            for task in (self._tasks[i] for i in self._waiting):
                if task.incoming:
                    self.library.forget(task.incoming)
            self._changed.notify_all()
        if self._thread:
            self._thread.join(_FAREWELL)

    # --- the queue ---

    def _new(self, work: Work, name: str, who: str) -> Task:
        return Task(next(self._ids), work, name, who)

    @staticmethod
    def _failed(task: Task, *reasons: str) -> Task:
        return replace(task, state=State.FAILED, reasons=reasons)

    def _put_down(self, task: Task) -> Task:
        with self._changed:
            self._tasks[task.id] = task
            over = [i for i, t in self._tasks.items() if t.is_over]
            for old in over[: max(0, len(self._tasks) - _KEPT)]:
                del self._tasks[old]
        return task

    def _enqueue(self, task: Task) -> Task:
        self._put_down(task)
        with self._changed:
            self._waiting.append(task.id)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="librarian", daemon=True)
                self._thread.start()
            self._changed.notify_all()
        return task

    def _work(self) -> None:
        while tasks := self._next():
            try:
                self._run(tasks)
            except Exception:
                _log.exception("changes of documents failed")
                for task in tasks:
                    self._put_down(self._failed(task, _FAILED))

    def _next(self) -> list[Task]:
        """Those that wait, up to the second one of a file; none when it is to stop."""
        with self._changed:
            self._changed.wait_for(lambda: bool(self._waiting) or self._stopping)
            if self._stopping:
                return []
            tasks: dict[str, Task] = {}
            while self._waiting and self._tasks[self._waiting[0]].name not in tasks:
                task = replace(self._tasks[self._waiting.popleft()], state=State.WORKING)
                tasks[task.name] = self._tasks[task.id] = task
            return [*tasks.values()]

    def _advance(self, files: float) -> None:
        """Called by the ingest as it goes on."""
        if self._stopping:
            raise _Stopped

    # --- one run ---

    def _run(self, tasks: Sequence[Task]) -> None:
        moved = [task for task in map(self._moved, tasks) if not task.is_over]
        if not moved:
            return
        fresh = {t.id: [*corpus.files_of(self.library.folder, t.name)] for t in moved}
        self.catalog().forget_digests(t.name for t in moved if t.work is Work.REREAD)
        report, trouble = Report(), ""
        try:
            self._ingest = self._ingest or self._make_ingest(self._advance)
            report = self._ingest.run([*self._untouched(moved), *chain(*fresh.values())])
        except _Stopped:
            trouble = _STOPPED
        except PolicyError as error:
            trouble = str(error)
        except Exception:
            _log.exception("documents could not be ingested")
            trouble = _FAILED
        for task in moved:
            self._finish(task, fresh[task.id], report, trouble)

    def _moved(self, task: Task) -> Task:
        """With its file where it belongs, before it is read."""
        try:
            if task.incoming:
                task = replace(task, trashed=self.library.put(task.incoming, task.name))
            elif task.work is Work.REMOVE:
                if self.library.holds(task.name):  # else it is only in the index
                    task = replace(task, trashed=self.library.take_out(task.name))
            elif task.work is Work.RESTORE:
                self.library.put_back(task.trashed)
        except (LibraryRefused, OSError) as error:
            if task.incoming:
                self.library.forget(task.incoming)
            task = self._failed(task, _told(error))
        return self._put_down(task)

    def _untouched(self, tasks: Sequence[Task]) -> Iterator[SourceFile]:
        """Every other document as the index knows it, so that it stays."""
        names = {task.name for task in tasks}
        for name, (_, digest) in self.catalog().digests().items():
            if not names & {name, *_archives(name)}:
                yield SourceFile(self.library.folder / name, name, digest)

    def _finish(
        self, task: Task, files: Sequence[SourceFile], report: Report, trouble: str
    ) -> None:
        known = self.catalog().digests()
        reasons = [
            f"{name}: {told}" if name != task.name else told
            for told_of in (report.failed, report.notes)
            for name, told in told_of.items()
            if task.name in {name, *_archives(name)}
        ]
        there = [f.name for f in files if known.get(f.name, ("", ""))[1] == f.digest]
        gone = task.name not in known
        is_done = gone if task.work is Work.REMOVE else bool(there)
        if not is_done or trouble:
            reasons = [trouble] if trouble else reasons or ["holds no text"]
        if not is_done:
            self._undo(task)
            self._put_down(self._failed(task, *reasons))
            return
        found = self.catalog().documents(known[name][0] for name in there)
        documents = tuple((d.id, d.title) for d in found.values())
        action = "document replaced" if task.replaced else _ACTIONS[task.work]
        self._audit.record(task.who, action, task.name)
        done = replace(task, state=State.DONE, reasons=tuple(reasons), documents=documents)
        self._put_down(done)

    def _undo(self, task: Task) -> None:
        """The folder as it was before, since the index is."""
        try:
            if task.work is Work.ADD:
                self.library.drop(task.name)
            if task.work is Work.RESTORE:
                self.library.take_out(task.name)
            elif task.trashed:
                self.library.put_back(task.trashed)
        except (LibraryRefused, OSError):
            _log.exception("%s could not be undone", task.name)


def _archives(name: str) -> list[str]:
    """The archives that a file may be a member of: the folders of its name."""
    parts = name.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def _told(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"cannot be written here: {error.strerror}"
    return str(error)
