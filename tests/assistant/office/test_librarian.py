"""What becomes of folder and index where a change does not go as it should."""

import io
import threading

import pytest
from fakes import BigramEmbedder, CharacterTokens

from assistant.office import librarian as module
from assistant.office.audit import AuditLog
from assistant.office.librarian import Librarian
from assistant.office.tasks import State, Work
from index import corpus
from index.errors import DataDirectoryFull
from index.ingest import Ingest
from index.library import Library
from index.store import Store

OLD, NEW = "# 旧标题\n\n旧正文。", "# 新标题\n\n新正文。"


class Embedder(BigramEmbedder):
    """`trouble` is raised, or called, whenever something is embedded."""

    trouble = None

    def embed_passages(self, texts):
        if isinstance(self.trouble, Exception):
            raise self.trouble
        if self.trouble:
            self.trouble()
        return super().embed_passages(texts)


@pytest.fixture
def embedder():
    return Embedder()


@pytest.fixture
def librarian(tmp_path, write_corpus, database, embedder):
    folder = write_corpus({"old.md": OLD, "other.md": OLD})
    with Store(tmp_path / "data") as store:

        def ingest(advance=lambda files: None):
            return Ingest(store, embedder, CharacterTokens(), 240, advance, compacts=False)

        ingest().run([*corpus.scan(folder)])
        audit = AuditLog(database)
        made = Librarian(Library(folder), lambda: store, ingest, audit, 1000)
        yield made
        made.close()


def ended(librarian, task):
    for _ in range(2000):
        found = {t.id: t for t in librarian.tasks()}[task.id]
        if found.is_over:
            return found
        threading.Event().wait(0.01)
    raise AssertionError("never over")


def add(librarian, name, text, replaces=False):
    return librarian.add(io.BytesIO(text.encode()), name, replaces, "zhang")


def names(librarian):
    return [file.name for file in corpus.scan(librarian.library.folder)]


@pytest.mark.parametrize(
    ("trouble", "told"),
    [(DataDirectoryFull("no room on the disk"), "no room"), (RuntimeError("bug"), "failed here")],
)
def test_what_cannot_be_ingested_is_undone_and_told(librarian, embedder, trouble, told):
    embedder.trouble = trouble
    added = ended(librarian, add(librarian, "new.md", NEW))
    replaced = ended(librarian, add(librarian, "old.md", NEW, replaces=True))
    for task in (added, replaced):
        assert task.state is State.FAILED
        assert told in task.reasons[0]
    assert names(librarian) == ["old.md", "other.md"]
    assert (librarian.library.folder / "old.md").read_text("utf-8") == OLD
    assert [*librarian.catalog().documents()] == ["old", "other"]
    embedder.trouble = None
    assert ended(librarian, add(librarian, "new.md", NEW)).state is State.DONE


def test_stopping_takes_back_what_was_not_done(librarian, embedder):
    begun, stopped = threading.Event(), threading.Event()

    def wait():
        begun.set()
        stopped.wait(10)

    embedder.trouble = wait
    first = add(librarian, "new.md", NEW)
    assert begun.wait(10)
    add(librarian, "later.md", "# 又一份\n\n正文。")
    closing = threading.Thread(target=librarian.close)
    closing.start()
    while not librarian._queue.is_stopping:
        threading.Event().wait(0.01)
    stopped.set()
    closing.join(10)
    assert ended(librarian, first).is_over
    known = librarian.catalog().documents()
    assert names(librarian) == [f"{i}.md" for i in known]  # done or not, they agree
    assert "later" not in known
    assert [*(librarian.library.folder / "_incoming").iterdir()] == []


def test_two_of_one_name_do_not_replace_each_other_unasked(librarian, embedder):
    begun, go_on = threading.Event(), threading.Event()
    embedder.trouble = lambda: (begun.set(), go_on.wait(10))
    add(librarian, "first.md", "# 头一份\n\n正文。")
    assert begun.wait(10)
    one, two = add(librarian, "new.md", NEW), add(librarian, "new.md", OLD)
    go_on.set()
    assert ended(librarian, one).state is State.DONE
    assert "there already" in ended(librarian, two).reasons[0]
    assert (librarian.library.folder / "new.md").read_text("utf-8") == NEW


def test_the_latest_tasks_are_kept(librarian, monkeypatch):
    monkeypatch.setattr("assistant.office.tasks._KEPT", 3)
    for n in range(6):
        add(librarian, f"{n}.exe", "")
    assert [t.name for t in librarian.tasks()] == ["5.exe", "4.exe", "3.exe"]


def test_every_work_has_a_name_in_the_audit_log():
    assert set(module._ACTIONS) == set(module.Work)


def test_where_much_was_deleted_the_files_are_made_anew_by_themselves(librarian, monkeypatch):
    monkeypatch.setattr("index.store._FEW_REMOVED", 1)
    document = librarian.catalog().documents(["old"])["old"]
    assert ended(librarian, librarian.remove(document, "zhang")).state is State.DONE
    while librarian.tasks()[0].work is not Work.COMPACT:
        threading.Event().wait(0.01)
    task = ended(librarian, librarian.tasks()[0])
    assert (task.state, task.who) == (State.DONE, "policy-assistant")
    assert librarian.catalog().removed == 0
    assert librarian._audit.latest(1)[0][1].action == "index compacted"


def test_a_compaction_that_waits_is_not_asked_for_again(librarian, embedder):
    begun, go_on = threading.Event(), threading.Event()
    embedder.trouble = lambda: (begun.set(), go_on.wait(10))
    add(librarian, "first.md", NEW)
    assert begun.wait(10)
    first = librarian.compact("zhang")
    assert librarian.compact("li") is None
    go_on.set()
    assert ended(librarian, first).state is State.DONE
    assert ended(librarian, librarian.compact("li")).state is State.DONE
