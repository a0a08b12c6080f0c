"""Puts what editors send into the documents and the index, in the background, while answers go on.

One thread does all changes, in the order in which they came; those that wait are done in one run
of the ingest, which touches no other document. A file that cannot be read is taken out again, and
the version that it replaced put back: the folder and the index agree after every run. Where much
was deleted, the files of the index are made anew without it.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from assistant.office.audit import PROGRAM, Action, AuditLog
from assistant.office.tasks import FAILED, State, Task, TaskQueue, Work, failed
from index import corpus
from index.catalog import Catalog
from index.corpus import SourceFile
from index.documents import Document
from index.errors import LibraryRefused, PolicyError
from index.ingest import Ingest, Report, plan_changes
from index.library import Library, Trashed, file_name
from index.store import Store

_log = logging.getLogger(__name__)
_STOPPED = "was not done, because the server was stopped"
_ACTIONS = {
    Work.ADD: Action.DOCUMENT_ADDED,
    Work.REMOVE: Action.DOCUMENT_REMOVED,
    Work.RESTORE: Action.DOCUMENT_RESTORED,
    Work.REREAD: Action.DOCUMENT_READ,
    Work.SYNC: Action.FOLDER_READ,
    Work.REPAIR: Action.INDEXES_MADE,
    Work.COMPACT: Action.INDEX_COMPACTED,
}


class _Stopped(Exception):
    pass


class Librarian:
    """store: the index. largest: bytes that a file may have.

    ingest: makes what reads files into the index, when first needed; it is given what to call
        as it goes on.
    """

    def __init__(
        self,
        library: Library,
        store: Callable[[], Store],
        ingest: Callable[[Callable[[float], None]], Ingest],
        audit: AuditLog,
        largest: int,
    ) -> None:
        self.library = library
        library.forget_abandoned()
        self.largest = largest
        self._store = store
        self._make_ingest = ingest
        self._ingest: Ingest | None = None
        self._audit = audit
        self._queue = TaskQueue(self._work)

    def catalog(self) -> Catalog:
        """Where the documents are known."""
        return self._store().catalog

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
            return self._queue.put_down(failed(task, _told(error)))
        return self._queue.enqueue(replace(task, incoming=incoming))

    def remove(self, document: Document, who: str) -> Task:
        task = self._new(Work.REMOVE, document.source_file, who)
        holder = self.library.holder(document.source_file)
        if holder and holder != document.source_file:
            told = f"is in the archive {holder}, from which nothing is taken out; withdraw it"
            return self._queue.put_down(failed(task, told))
        return self._queue.enqueue(task)

    def restore(self, trashed: Trashed, who: str) -> Task:
        return self._queue.enqueue(
            replace(self._new(Work.RESTORE, trashed.name, who), trashed=trashed.key)
        )

    def reread(self, document: Document, who: str) -> Task:
        holder = self.library.holder(document.source_file)
        task = self._new(Work.REREAD, holder or document.source_file, who)
        if not holder:
            return self._queue.put_down(failed(task, "is no longer in the folder"))
        return self._queue.enqueue(task)

    def sync(self, may_delete: int, who: str) -> Task:
        """Bring the index up to the whole folder; of more deletions than that nothing is done."""
        return self._queue.enqueue(
            replace(self._new(Work.SYNC, self.library.folder.name, who), may_delete=may_delete)
        )

    def repair(self, who: str) -> Task:
        """Make the derived indexes anew."""
        return self._queue.enqueue(self._new(Work.REPAIR, "index", who))

    def compact(self, who: str) -> Task | None:
        """Wipe what was deleted from the files of the index; None where that waits already."""
        if any(t.work is Work.COMPACT and t.state is State.WAITING for t in self.tasks()):
            return None
        return self._queue.enqueue(self._new(Work.COMPACT, "index", who))

    def tasks(self) -> list[Task]:
        """The latest first."""
        return self._queue.tasks()

    def close(self) -> None:
        """Break off: what is not in the index yet is taken out of the folder again."""
        for task in self._queue.close():
            if task.incoming:
                self.library.forget(task.incoming)

    def _new(self, work: Work, name: str, who: str) -> Task:
        return Task(self._queue.new_id(), work, name, who)

    def _advance(self, files: float) -> None:
        """Called by the ingest as it goes on."""
        if self._queue.is_stopping:
            raise _Stopped

    # --- one run ---

    def _work(self, tasks: Sequence[Task]) -> None:
        if tasks[0].is_of_all:
            self._run_all(tasks[0])
        else:
            self._run(tasks)
        if tasks[0].work is not Work.COMPACT and self._store().wants_compaction:
            self.compact(PROGRAM)

    def _run_all(self, task: Task) -> None:
        try:
            reasons = self._done_to_all(task)
        except _Stopped:
            self._queue.put_down(failed(task, _STOPPED))
        except PolicyError as error:
            self._queue.put_down(failed(task, str(error)))
        else:
            self._audit.record(task.who, _ACTIONS[task.work], task.name)
            self._queue.put_down(replace(task, state=State.DONE, reasons=tuple(reasons)))

    def _done_to_all(self, task: Task) -> list[str]:
        """What of it failed."""
        if task.work is Work.SYNC:
            return self._sync(task)
        if task.work is Work.REPAIR:
            self._store().rebuild_derived()
        else:
            self._store().compact()
        return []

    def _sync(self, task: Task) -> list[str]:
        files = [*corpus.scan(self.library.folder)]
        gone = len(plan_changes(files, self.catalog().digests()).delete)
        if gone > task.may_delete:
            raise LibraryRefused(
                "was not read: more files are gone than when you looked; look again"
            )
        self._ingest = self._ingest or self._make_ingest(self._advance)
        report = self._ingest.run(files)
        return [f"{name}: {told}" for name, told in report.failed.items()]

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
            trouble = FAILED
        for task in moved:
            self._finish(task, fresh[task.id], report, trouble)

    def _moved(self, task: Task) -> Task:
        """With its file where it belongs, before it is read."""
        try:
            if task.incoming:
                if self.library.holds(task.name) and not task.replaced:  # it came in between
                    raise LibraryRefused("has the name of a file that is there already")
                task = replace(task, trashed=self.library.put(task.incoming, task.name))
            elif task.work is Work.REMOVE:
                if self.library.holds(task.name):  # else it is only in the index
                    task = replace(task, trashed=self.library.take_out(task.name))
            elif task.work is Work.RESTORE:
                self.library.put_back(task.trashed)
        except (LibraryRefused, OSError) as error:
            if task.incoming:
                self.library.forget(task.incoming)
            task = failed(task, _told(error))
        return self._queue.put_down(task)

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
            self._queue.put_down(failed(task, *reasons))
            return
        found = self.catalog().documents(known[name][0] for name in there)
        documents = tuple((d.id, d.title) for d in found.values())
        action = Action.DOCUMENT_REPLACED if task.replaced else _ACTIONS[task.work]
        self._audit.record(task.who, action, task.name)
        done = replace(task, state=State.DONE, reasons=tuple(reasons), documents=documents)
        self._queue.put_down(done)

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
