import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from fakes import BigramEmbedder, CharacterTokens

from index import corpus
from index.corpus import SourceFile
from index.errors import DataDirectoryFull, IndexOutdated
from index.ingest import Changes, Ingest, plan_changes
from index.normalise import search_terms
from index.search import Searcher
from index.store import Store

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "parks.md": "---\nid: parks\ntitle: 产业园区\n---\n# 产业园区\n\n"
    "## 东部\n\n花园口新兴产业园重点发展新能源。\n\n## 西部\n\n古荥大运河文化区发展文旅。\n",
    "tax.md": "# 税收优惠\n\n第一条　符合条件的企业享受税收优惠。\n\n第二条　逾期申请不予受理。\n",
    "news.txt": "一季度签约\n据报道，2023年一季度签约21个项目，总签约额290亿元。\n",
}  # fmt: skip


@pytest.fixture
def folder(write_corpus):
    return write_corpus(FILES)


@pytest.fixture
def fresh(tmp_path, ingest, state_of):
    """What a first ingest of a folder into an empty store makes."""
    numbers = iter(range(100))

    def state(folder: Path):
        with Store(tmp_path / f"fresh{next(numbers)}") as store:
            ingest(folder, store)
            return state_of(store)

    return state


def counts(report) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.deleted, report.unchanged


def long_document(seed: int, articles: int) -> str:
    """Articles that share little wording, as real ones do."""
    draw = random.Random(seed)
    text = "惠济区招商引资产业园税收优惠政策项目落地企业服务新能源文旅物流制造高质量发展规划建设"
    lines = (f"第{n}条　{''.join(draw.choices(text, k=25))}。" for n in range(1, articles + 1))
    return f"# 文{seed}\n\n" + "\n\n".join(lines)


def found(store: Store, query: str) -> list[str]:
    return [hit.passage.text for hit in Searcher(store, BigramEmbedder()).search(query).hits]


# --- planning ---


def test_the_plan_compares_digests_by_file():
    files = [SourceFile(Path(n), n, d) for n, d in [("a", "1"), ("b", "2"), ("c", "3")]]
    known = {"a": ("ida", "1"), "b": ("idb", "old"), "gone": ("idg", "9")}
    plan = plan_changes(files, known)
    assert plan == Changes(put=(files[1], files[2]), delete=("idg",), keep=1)
    assert not plan.is_empty and plan_changes([], {}).is_empty


# --- what a run does ---


def test_a_first_run_adds_all(store, folder, ingest):
    report = ingest(folder)
    assert counts(report) == (3, 0, 0, 0) and not report.failed
    assert report.passages == len(store.catalog.passage_ids()) == 5
    assert set(store.catalog.documents()) == {"parks", "tax", "news"}


def test_a_second_run_embeds_nothing_and_changes_nothing(store, folder, ingest, embedder, state_of):
    ingest(folder)
    before = state_of(store)
    embedder.embedded.clear()
    report = ingest(folder)
    assert counts(report) == (0, 0, 0, 3) and report.passages == 0
    assert embedder.embedded == [] and state_of(store) == before


def test_a_run_without_changes_does_not_load_the_embedding_model(store, folder, ingest):
    ingest(folder)

    class Unloaded(BigramEmbedder):
        @property
        def dimension(self):
            raise AssertionError("the model was loaded")

    files = [SourceFile(folder / n, n, d) for n, (_, d) in store.catalog.digests().items()]
    assert Ingest(store, Unloaded(), CharacterTokens(), 60).run(files).unchanged == 3


def test_adding_changing_and_deleting_in_one_run(store, folder, ingest, state_of, fresh):
    ingest(folder)
    (folder / "news.txt").unlink()
    (folder / "tax.md").write_text("# 税收优惠\n\n第一条　全部免除。\n", encoding="utf-8")
    (folder / "new.md").write_text("# 新文件\n\n全新的内容。\n", encoding="utf-8")
    assert counts(ingest(folder)) == (1, 1, 1, 1)
    assert state_of(store) == fresh(folder)


def test_only_changed_passages_are_embedded(store, folder, ingest, embedder):
    ingest(folder)
    embedder.embedded.clear()
    changed = FILES["parks.md"].replace("文旅", "康养")
    (folder / "parks.md").write_text(changed, encoding="utf-8")
    ingest(folder)
    assert embedder.embedded == ["产业园区\n西部\n古荥大运河文化区发展康养。"]


def test_a_new_title_reaches_both_derived_indexes(store, folder, ingest, state_of, fresh):
    ingest(folder)
    before = store.catalog.passage_ids()
    (folder / "news.txt.meta.yaml").write_text("title: 招商成果发布", encoding="utf-8")
    ingest(folder)
    assert store.catalog.passage_ids() == before
    assert state_of(store) == fresh(folder)


def test_a_changed_sidecar_changes_its_document(store, folder, ingest):
    ingest(folder)
    (folder / "news.txt.meta.yaml").write_text("title: 签约仪式\nkind: news\n", encoding="utf-8")
    assert counts(ingest(folder)) == (0, 1, 0, 2)
    assert store.catalog.documents()["news"].title == "签约仪式"


def test_a_deleted_file_is_gone_from_search_at_once(store, folder, ingest):
    ingest(folder)
    assert any("逾期" in text for text in found(store, "逾期申请"))
    (folder / "tax.md").unlink()
    ingest(folder)
    assert not any("逾期" in text for text in found(store, "逾期申请"))
    assert store.keywords.search(search_terms("逾期申请"), 9) == {}


def test_vectors_of_text_that_is_gone_are_dropped(store, folder, ingest):
    ingest(folder)
    digests = list(store.catalog.vector_digests(store.catalog.passage_ids(["tax"])).values())
    assert len(store.catalog.known_vectors(digests)) == 2
    (folder / "tax.md").unlink()
    ingest(folder)
    assert store.catalog.known_vectors(digests) == {}


def test_an_emptied_folder_empties_the_index(store, folder, ingest):
    ingest(folder)
    for name in FILES:
        (folder / name).unlink()
    assert counts(ingest(folder)) == (0, 0, 3, 0)
    assert store.catalog.counts() == (0, 0) and store.vectors.count() == 0


def test_a_large_corpus_is_committed_in_batches_that_end_right(
    store, write_corpus, ingest, state_of, fresh
):
    folder = write_corpus({f"{n}.md": long_document(n, articles=90) for n in range(8)})
    assert ingest(folder).passages == 8 * 90
    assert state_of(store) == fresh(folder)


def test_progress_counts_every_file_once(store, folder, write_corpus):
    write_corpus({"bad.md": "---\nkind: nonsense\n---\n文。", "same.md": "---\nid: tax\n---\n文。"})
    steps: list[int] = []
    files = list(corpus.scan(folder))
    for _ in range(2):
        steps.clear()
        Ingest(store, BigramEmbedder(), CharacterTokens(), 60, steps.append).run(files)
        assert sum(steps) == len(files) == 5


def test_an_index_made_with_another_model_is_refused_and_left_alone(
    store, folder, ingest, state_of
):
    ingest(folder)
    before = state_of(store)

    class Other(BigramEmbedder):
        name = "other"

    with pytest.raises(IndexOutdated, match="other"):
        Ingest(store, Other(), CharacterTokens(), 60).run(list(corpus.scan(folder)))
    with pytest.raises(IndexOutdated, match="passage_tokens"):
        Ingest(store, BigramEmbedder(), CharacterTokens(), 61).run([])
    assert state_of(store) == before


# --- files that cannot be used ---


def test_an_unreadable_file_is_reported_by_name_and_the_rest_ingested(
    store, folder, ingest, write_corpus
):
    write_corpus({"a.pdf": b"%PDF-1.4", "b.txt": b"\x00\x01", "c.md": "---\nkind: odd\n---\n文。"})
    report = ingest(folder)
    assert set(report.failed) == {"a.pdf", "b.txt", "c.md"} and report.added == 3
    assert "binary" in report.failed["b.txt"] and "kind" in report.failed["c.md"]
    assert set(store.catalog.documents()) == {"parks", "tax", "news"}


def test_an_unreadable_new_version_keeps_the_last_good_one_and_is_told_each_time(
    store, folder, ingest, state_of
):
    ingest(folder)
    before = state_of(store)
    (folder / "tax.md").write_bytes(b"\x00\x01\x02")
    for _ in range(2):
        report = ingest(folder)
        assert counts(report) == (0, 0, 0, 2) and set(report.failed) == {"tax.md"}
        assert state_of(store) == before
    (folder / "tax.md").write_text(FILES["tax.md"], encoding="utf-8")
    assert not ingest(folder).failed


def test_two_files_with_one_id_are_told_by_both_names(store, folder, ingest, write_corpus):
    write_corpus({"z.md": "---\nid: tax\n---\n# 别的\n"})
    for _ in range(2):
        failed = ingest(folder).failed
        assert set(failed) == {"z.md"} and "tax.md" in failed["z.md"] and "id tax" in failed["z.md"]
    assert store.catalog.documents()["tax"].source_file == "tax.md"


def test_an_id_in_use_is_not_taken_over_by_a_file_that_comes_first(
    store, folder, ingest, write_corpus
):
    ingest(folder)
    write_corpus({"a.md": "---\nid: tax\n---\n# 别的\n"})
    assert set(ingest(folder).failed) == {"a.md"}
    assert store.catalog.documents()["tax"].source_file == "tax.md"


# --- files and ids that move ---


def test_a_renamed_file_with_its_own_id_stays_the_same_document(
    store, folder, ingest, embedder, state_of, fresh
):
    ingest(folder)
    embedder.embedded.clear()
    (folder / "parks.md").rename(folder / "zones.md")
    assert not ingest(folder).failed
    assert store.catalog.documents()["parks"].source_file == "zones.md"
    assert embedder.embedded == []
    assert state_of(store) == fresh(folder)


def test_a_file_that_changes_its_id_leaves_no_trace_of_the_old_one(
    store, folder, ingest, state_of, fresh
):
    ingest(folder)
    (folder / "parks.md").write_text(
        FILES["parks.md"].replace("id: parks", "id: zones"), encoding="utf-8"
    )
    assert counts(ingest(folder)) == (0, 1, 0, 2)
    assert set(store.catalog.documents()) == {"zones", "tax", "news"}
    assert state_of(store) == fresh(folder)


def test_an_id_may_move_to_another_file_when_its_file_is_gone(store, folder, ingest):
    ingest(folder)
    (folder / "tax.md").unlink()
    (folder / "a.md").write_text("---\nid: tax\n---\n# 新税\n", encoding="utf-8")
    assert not ingest(folder).failed
    assert store.catalog.documents()["tax"].title == "新税"


# --- runs that are cut short ---


class _Killed(BaseException):
    """As a kill is: nobody handles it."""


STEPS = [
    ("catalog", "add_vectors"),
    ("catalog", "mark_dirty"),
    ("vectors", "upsert"),
    ("keywords", "write"),
    ("catalog", "apply"),
    ("vectors", "delete"),
    ("catalog", "clear_dirty"),
    ("catalog", "drop_unused_vectors"),
]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("nth", [1, 2], ids=["first", "second"])
@pytest.mark.parametrize(("part", "step"), STEPS, ids=[f"{p}.{s}" for p, s in STEPS])
def test_a_run_cut_short_at_any_step_answers_and_the_next_one_ends_right(
    tmp_path, folder, ingest, state_of, fresh, monkeypatch, part, step, nth, after
):
    with Store(tmp_path / "own") as store:
        ingest(folder, store)
        (folder / "news.txt").unlink()
        changed = FILES["tax.md"].replace("逾期申请不予受理", "逾期申请视为放弃")
        (folder / "tax.md").write_text(changed, encoding="utf-8")
        (folder / "new.md").write_text("# 新文件\n\n全新的内容。\n", encoding="utf-8")
        with monkeypatch.context() as patch:
            cut_short(patch, getattr(store, part), step, nth, after)
            with suppress(_Killed):
                ingest(folder, store)
        whole = {p.text for p in store.catalog.passages(store.catalog.passage_ids()).values()}
    with Store(tmp_path / "own") as store:
        texts = found(store, "逾期申请")
        assert texts and set(texts) <= whole
        assert sum("逾期申请" in text for text in texts) == 1
        # what the catalog noted must do: making all anew would hide what it forgot to note
        monkeypatch.setattr(store, "rebuild_derived", lambda: pytest.fail("made anew"))
        assert not ingest(folder, store).failed
        assert state_of(store) == fresh(folder)


@pytest.mark.parametrize(
    ("part", "step"), [("vectors", "upsert"), ("keywords", "write"), ("catalog", "apply")]
)
def test_a_change_cut_short_and_then_taken_back_leaves_no_trace(
    store, folder, ingest, state_of, monkeypatch, part, step
):
    ingest(folder)
    before = state_of(store)
    sidecar = folder / "news.txt.meta.yaml"
    sidecar.write_text("title: 招商成果发布", encoding="utf-8")
    with monkeypatch.context() as patch, pytest.raises(_Killed):
        cut_short(patch, getattr(store, part), step, nth=1, after=step != "apply")
        ingest(folder)
    sidecar.unlink()
    ingest(folder)
    assert state_of(store) == before


def cut_short(patch, part, step: str, nth: int, after: bool) -> None:
    """Let the nth call of a step raise, before or after it has done its work."""
    real, calls = getattr(part, step), iter(range(1, 100))

    def broken(*args, **kwargs):
        at = next(calls)
        if at == nth and not after:
            raise _Killed
        result = real(*args, **kwargs)
        if at == nth:
            raise _Killed
        return result

    patch.setattr(part, step, broken)


def test_a_full_disk_keeps_what_was_committed_and_the_next_run_goes_on(
    store, folder, ingest, state_of, fresh, write_corpus
):
    ingest(folder)
    before = state_of(store)["documents"]
    write_corpus({"big.md": long_document(1, articles=300)})
    pages = store.catalog._db.execute("PRAGMA page_count").fetchone()[0]
    store.catalog._db.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(DataDirectoryFull):
        ingest(folder)
    assert state_of(store)["documents"] == before
    store.catalog._db.execute("PRAGMA max_page_count = 1000000")
    ingest(folder)
    assert state_of(store) == fresh(folder)


_RUN = """
import sys, pathlib
from fakes import BigramEmbedder, CharacterTokens
from index import corpus, ingest
from index.store import Store
ingest._BATCH_PASSAGES = 4  # many small commits, so that a kill hits each of their steps
files = list(corpus.scan(pathlib.Path(sys.argv[2])))
print("ready", flush=True)
with Store(pathlib.Path(sys.argv[1])) as store:
    ingest.Ingest(store, BigramEmbedder(), CharacterTokens(), 60).run(files)
"""


def test_kills_at_random_moments_leave_an_index_that_answers_and_can_be_brought_up(
    tmp_path, write_corpus, ingest, state_of, fresh
):
    moments = random.Random(20231124)
    data = tmp_path / "own"
    for version in range(5):
        folder = write_corpus({
            f"{n}.md": f"# 园区{n}\n\n第一条　{n}号园区发展新能源。\n\n第二条　第{version}版。\n"
            for n in range(12)
        })  # fmt: skip
        (folder / f"{version}.md").unlink()
        kill_while_ingesting(data, folder, moments.uniform(0.0, 0.5))
        with Store(data) as store:
            hits = Searcher(store, BigramEmbedder()).search("园区重点发展新能源").hits
            versions = {hit.document.id: hit.document.digest for hit in hits}
            assert bool(hits) == bool(store.catalog.counts()[0])
            assert versions.items() <= dict(store.catalog.digests().values()).items()
    with Store(data) as store:
        assert not ingest(folder, store).failed
        assert state_of(store) == fresh(folder)


def kill_while_ingesting(data: Path, folder: Path, seconds: float) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", _RUN, str(data), str(folder)],
        cwd=ROOT, env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}, stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert run.stdout.readline() == b"ready\n"
        with suppress(subprocess.TimeoutExpired):
            run.wait(seconds)
    finally:
        run.kill()
        run.communicate()


def test_a_supersedes_that_leads_nowhere_is_reported_and_nothing_is_lost(
    store, ingest, write_corpus
):
    front = "---\ntitle: {0}\nsupersedes: {1}\n---\n正文{0}。\n"
    files = {
        "a.md": ("甲", "b"),
        "b.md": ("乙", "a"),
        "c.md": ("丙", "某区旧办法"),
        "d.md": ("丁", "c"),
    }
    report = ingest(write_corpus({n: front.format(*values) for n, values in files.items()}))
    assert report.added == 4 and not report.failed
    assert set(report.notes) == {"a.md", "b.md", "c.md"}
    assert "某区旧办法" in report.notes["c.md"]


@pytest.mark.parametrize(("first", "second"), [("a.md", "z.md"), ("z.md", "a.md")])
def test_an_id_moves_between_two_files_in_one_run(
    store, write_corpus, ingest, state_of, fresh, first, second
):
    folder = write_corpus({
        first: "---\nid: tax\n---\n# 税收\n\n税收优惠。\n",
        second: "---\nid: other\n---\n# 其他\n\n其他规定。\n",
    })  # fmt: skip
    ingest(folder)
    write_corpus({
        first: "---\nid: old-tax\n---\n# 税收\n\n税收优惠。\n",
        second: "---\nid: tax\n---\n# 其他\n\n其他规定。\n",
    })  # fmt: skip
    assert not ingest(folder).failed
    assert {i: d.source_file for i, d in store.catalog.documents().items()} == {
        "old-tax": first, "tax": second,
    }  # fmt: skip
    assert state_of(store) == fresh(folder)


def test_two_files_exchange_their_ids_in_one_run(store, write_corpus, ingest, state_of, fresh):
    texts = "---\nid: {}\n---\n# 甲\n\n甲文。\n", "---\nid: {}\n---\n# 乙\n\n乙文。\n"
    folder = write_corpus({"a.md": texts[0].format("one"), "b.md": texts[1].format("two")})
    ingest(folder)
    write_corpus({"a.md": texts[0].format("two"), "b.md": texts[1].format("one")})
    report = ingest(folder)
    assert counts(report) == (0, 2, 0, 0) and not report.failed
    assert state_of(store) == fresh(folder)
    assert ingest(folder).unchanged == 2
