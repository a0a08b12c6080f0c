"""What was deleted is found nowhere: at once by no search, after compaction in no file."""

import threading

import pytest
from fakes import BigramEmbedder, CharacterTokens

from index import corpus
from index import store as store_
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store

MARK = "独一无二的标记文字甲乙丙丁"
SECRET = f"# 待删文件\n\n第一条　{MARK}，仅此一处。\n"


def ingest(data, folder):
    with Store(data) as store:
        run = Ingest(store, BigramEmbedder(), CharacterTokens(), 60)
        return run.run(list(corpus.scan(folder)))


def others(articles: int) -> dict[str, str]:
    lines = "\n\n".join(f"第{n}条　第{n}个产业园发展第{n * 7}号项目。" for n in range(1, articles))
    return {"others.md": f"# 其他\n\n{lines}"}


def traces(data, *marks: bytes) -> list[str]:
    """Files that hold one of the marks."""
    files = [p for p in data.rglob("*") if p.is_file()]
    return [p.name for p in files if any(mark in p.read_bytes() for mark in marks)]


def marks_of(data) -> list[bytes]:
    """The text, and the numbers of its vector, as any of the three may keep them."""
    with Store(data) as store:
        ids = store.catalog.passage_ids(["secret"])
        (vector,) = store.catalog.vectors_of(ids).values()
        return [MARK.encode(), vector.tobytes(), ids[0].encode()]


@pytest.mark.parametrize("articles", [20, 1300])  # fewer and more than Chroma keeps in its log
def test_after_deletion_no_search_finds_it_and_after_compaction_no_file_holds_it(
    tmp_path, write_corpus, articles
):
    data = tmp_path / "data"
    folder = write_corpus({"secret.md": SECRET, **others(articles)})
    ingest(data, folder)
    marks = marks_of(data)
    assert len(traces(data, *marks)) >= 2
    (folder / "secret.md").unlink()
    ingest(data, folder)
    with Store(data) as store:
        hits = Searcher(store, BigramEmbedder()).search(MARK).hits
        assert not any(MARK in hit.passage.text for hit in hits)
        store.compact()
        assert traces(data, *marks) == []  # while it is open too
        assert store.catalog.removed == 0
    assert traces(data, *marks) == []
    with Store(data) as store:
        assert all(found.is_whole for found in store.agreements().values())


def test_an_ingest_compacts_by_itself_when_much_was_deleted(tmp_path, write_corpus, monkeypatch):
    monkeypatch.setattr(store_, "_FEW_REMOVED", 1)
    data = tmp_path / "data"
    folder = write_corpus({"secret.md": SECRET, "park.md": "# 园区\n\n园区发展新能源。\n"})
    ingest(data, folder)
    marks = marks_of(data)
    (folder / "secret.md").unlink()
    ingest(data, folder)
    assert traces(data, *marks) == []


def test_a_little_that_was_deleted_does_not_compact(tmp_path, write_corpus, monkeypatch):
    data = tmp_path / "data"
    folder = write_corpus({"secret.md": SECRET, "park.md": "# 园区\n\n园区发展新能源。\n"})
    ingest(data, folder)
    monkeypatch.setattr(Store, "compact", lambda store: pytest.fail("compacted"))
    (folder / "secret.md").unlink()
    ingest(data, folder)
    with Store(data) as store:
        assert store.catalog.removed == 1 and not store.wants_compaction


def test_a_compaction_removes_damaged_files_that_were_kept_and_a_rebuild_given_up(
    tmp_path, write_corpus
):
    data = tmp_path / "data"
    ingest(data, write_corpus({"park.md": "# 园区\n\n园区发展新能源。\n"}))
    for name in ("index/vectors.damaged", "index.new"):
        (data / name).mkdir()
        (data / name / "old").write_text(MARK, encoding="utf-8")
    with Store(data) as store:
        store.compact()
    assert traces(data, MARK.encode()) == []


def test_searches_go_on_while_files_are_made_anew(tmp_path, write_corpus):
    data = tmp_path / "data"
    ingest(data, write_corpus(others(60)))
    with Store(data) as store:
        searcher, found, over = Searcher(store, BigramEmbedder()), [], threading.Event()

        def search() -> None:
            while not over.is_set():
                try:
                    found.append([hit.passage.id for hit in searcher.search("第7个产业园").hits])
                except Exception as error:
                    found.append(error)

        threads = [threading.Thread(target=search) for _ in range(3)]
        expected = [hit.passage.id for hit in searcher.search("第7个产业园").hits]
        for thread in threads:
            thread.start()
        for _ in range(2):
            store.compact()
            store.rebuild_derived()
        over.set()
        for thread in threads:
            thread.join()
    assert expected and len(found) >= 3
    assert [each for each in found if each != expected] == []
