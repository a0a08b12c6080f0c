import pytest

from index.corrections import Correction
from index.documents import Kind, Origin, Status
from index.errors import UnreadableFile
from index.metadata import EDITABLE, checked
from index.search import Searcher
from index.store import Store

FILES = {
    "act.md": "# 某区投资办法\n\n第一条　企业可以申请。\n\n第二条　本办法自2023年1月1日起施行。\n"
}


def correction(field: str, value: str, document_id: str = "act") -> Correction:
    return Correction(document_id, field, value, "张三", "2026-01-02T03:04:05+00:00")


@pytest.fixture
def catalog(store, ingest, write_corpus):
    ingest(write_corpus(FILES))
    return store.catalog


def test_a_correction_wins_and_says_who_and_when(catalog):
    catalog.corrections.set(correction("effective", "2024-01-01"))
    catalog.corrections.set(correction("kind", "notice"))
    catalog.corrections.set(correction("status", "withdrawn"))
    act = catalog.documents()["act"]
    assert (act.effective, act.kind, act.status) == ("2024-01-01", Kind.NOTICE, Status.WITHDRAWN)
    told = {f.origin: f for f in act.findings if f.field == "effective"}
    assert told[Origin.TEXT].value == "2023-01-01"
    assert told[Origin.CORRECTION].value == "2024-01-01"
    assert "张三" in told[Origin.CORRECTION].rule and "2026-01-02" in told[Origin.CORRECTION].rule


def test_an_empty_correction_takes_a_wrong_value_away(catalog):
    catalog.corrections.set(correction("effective", ""))
    assert catalog.documents()["act"].effective == ""


def test_a_correction_taken_back_leaves_what_the_text_says(catalog):
    catalog.corrections.set(correction("effective", "2024"))
    assert catalog.corrections.unset("act", "effective")
    assert not catalog.corrections.unset("act", "effective")
    assert catalog.documents()["act"].effective == "2023-01-01"


def test_corrections_outlive_a_changed_file_an_index_made_anew_and_a_restart(
    tmp_path, ingest, write_corpus
):
    folder = write_corpus(FILES)
    with Store(tmp_path / "own") as store:
        ingest(folder, store)
        store.catalog.corrections.set(correction("effective", "2024-05-06"))
        changed = FILES["act.md"].replace("2023年", "2022年")
        ingest(write_corpus({"act.md": changed}), store)
        assert store.catalog.documents()["act"].effective == "2024-05-06"
        store.reset()
        ingest(folder, store)
        assert store.catalog.documents()["act"].effective == "2024-05-06"
    with Store(tmp_path / "own") as store:
        assert store.catalog.documents()["act"].effective == "2024-05-06"
        assert [c.who for c in store.catalog.corrections.of("act")] == ["张三"]


def test_a_corrected_title_is_searched_after_the_next_ingest(store, ingest, write_corpus, embedder):
    folder = write_corpus(FILES)
    ingest(folder)
    store.catalog.corrections.set(correction("title", "甲乙丙丁扶持政策"))
    assert ingest(folder).updated == 1
    (hit, *_) = Searcher(store, embedder).search("甲乙丙丁扶持").hits
    assert hit.document.title == "甲乙丙丁扶持政策" and hit.bm25 > 0
    assert ingest(folder).updated == 0


@pytest.mark.parametrize(
    ("field", "value"),
    [("kind", "law"), ("status", "valid"), ("effective", "2023年"), ("id", "x"), ("tags", "x")],
)
def test_a_value_that_a_field_cannot_have_is_refused(field, value):
    with pytest.raises(UnreadableFile, match=field):
        checked(field, value)


@pytest.mark.parametrize("field", EDITABLE)
def test_every_field_can_be_emptied(field):
    assert checked(field, "") in {"", "unknown"}
