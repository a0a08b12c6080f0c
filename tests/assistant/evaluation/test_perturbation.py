from dataclasses import replace

import pytest
from fakes import BigramEmbedder, CharacterTokens

from assistant.evaluation.perturbation import Outcome, figures, trials
from assistant.quantities import quantities
from index import corpus
from index.ingest import Ingest
from index.store import Store

TEXTS = {
    "signing": "第一季度签约 290 亿元，共21个项目。签约额290亿元，同比增长57%。21日召开大会。",
    "plan": "2023年目标400亿元。",
}


def numbers(text):
    return [(q.value, q.unit) for q in quantities(text)]


def test_a_figure_is_changed_wherever_the_document_states_it_and_nowhere_else(row):
    (figure,) = figures([row(facts=("290亿元",))], TEXTS, 5, seed=1)
    before, after = numbers(TEXTS["signing"]), numbers(figure.texts["signing"])
    old, new = (figure.old.value, "元"), (figure.new.value, "元")
    assert old in before and old not in after and new not in before
    assert after == [new if number == old else number for number in before]
    assert figure.texts.keys() == {"signing"}


def test_the_same_number_of_something_else_stays(row):
    (figure,) = figures([row(facts=("21个",))], TEXTS, 5, seed=3)
    assert "21日召开" in figure.texts["signing"] and "21个" not in figure.texts["signing"]


def test_a_figure_that_several_documents_state_is_changed_in_all(row):
    texts = {**TEXTS, "news": "签约290亿元", "talk": "290 亿元"}
    assert figures([row(facts=("290亿元",))], {**texts, "more": "29000000000元"}, 5, seed=1) == []
    (figure,) = figures([row(facts=("290亿元",))], texts, 5, seed=1)
    assert figure.texts.keys() == {"signing", "news", "talk"}


@pytest.mark.parametrize(
    ("fact", "sources"),
    [("9个", ["signing"]), ("21日", ["signing"]), ("290亿元", ["plan"]), ("没有数字", ["signing"]),
     ("88个", ["signing"]), ("500强", ["signing"])],
)  # fmt: skip
def test_dates_small_numbers_and_what_the_sources_do_not_state_are_left_out(row, fact, sources):
    texts = {**TEXTS, "signing": TEXTS["signing"] + "共9个，引进世界500强。"}
    assert figures([row(facts=(fact,), sources=sources)], texts, 5, seed=1) == []


def test_a_figure_with_a_spelling_that_cannot_be_changed_is_left_out(row):
    texts = {"signing": TEXTS["signing"] + "二百九十亿元"}
    assert figures([row(facts=("290亿元",))], texts, 5, seed=1) == []


def test_no_figure_is_drawn_from_which_the_old_one_can_be_reckoned(row):
    texts = {"signing": "共21个项目，其中17个是新的。"}
    for seed in range(200):  # 38 less 21 is 17
        (figure,) = figures([row(facts=("17个",))], texts, 1, seed)
        assert figure.new.value not in (38, 4)


def test_what_is_drawn_depends_on_the_seed_and_each_figure_is_drawn_once(row):
    rows = [row(id=str(n), facts=(fact,)) for n, fact in enumerate(["290亿元", "21个", "290亿元"])]
    drawn = [figures(rows, TEXTS, 2, seed) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert sorted(f.old.text for f in drawn[0]) == ["21个", "290亿元"]
    assert len(figures(rows, TEXTS, 1, seed=1)) == 1


@pytest.fixture
def tried(tmp_path, write_corpus, row, record):
    """Both trials of one figure; `answer(text of the document or None)` gives the record."""
    folder = write_corpus({"signing.md": TEXTS["signing"], "plan.md": TEXTS["plan"]})
    files = list(corpus.scan(folder))

    def run(answer, fact="290亿元"):
        with Store(tmp_path / "data") as store:
            ingest = Ingest(store, BigramEmbedder(), CharacterTokens(), 60).run
            ingest(files)
            documents = store.catalog.documents()
            texts = {id: store.catalog.text(id).text for id in documents}
            chosen = figures([row(facts=(fact,))], texts, 1, seed=1)

            def ask(row):
                stated = store.catalog.text("signing")
                return answer(stated.text if stated else None)

            changed = tmp_path / "changed"
            return list(trials(chosen, files, documents, changed, ingest, ask))

    return run


def test_an_answer_follows_its_document_and_is_refused_without(tried, record):
    changed, away = tried(lambda text: record(text or ""))
    assert (changed.outcome, away.outcome) == (Outcome.FOLLOWED, Outcome.REFUSED)
    assert changed.told_before and away.told_before
    assert changed.new != changed.old == away.old == "290亿元" and away.new == ""
    assert changed.documents == ("signing",) and changed.new in changed.answer


def test_an_answer_that_keeps_the_old_figure_is_found_out(tried, record):
    told = tried(lambda text: record("签约二百九十亿元"))
    assert [trial.outcome for trial in told] == [Outcome.OLD, Outcome.OLD]
    told = tried(lambda text: record("签约很多"))
    assert not any(trial.told_before for trial in told)
    assert [trial.outcome for trial in told] == [Outcome.OTHER, Outcome.OTHER]


def test_a_count_told_in_english_is_the_figure(tried, record):
    told = tried(lambda text: record("21 new projects were signed, all in industry"), "21个")
    assert [trial.outcome for trial in told] == [Outcome.OLD, Outcome.OLD]
    assert all(trial.told_before for trial in told)
    told = tried(lambda text: record("Up to 21 March 2021, 210 projects were signed."), "21个")
    assert [trial.outcome for trial in told] == [Outcome.OTHER, Outcome.OTHER]


def test_a_figure_in_what_is_no_text_file_is_left_out(tmp_path, row, record, write_corpus):
    (file,) = corpus.scan(write_corpus({"signing.md": TEXTS["signing"]}))
    chosen = figures([row(facts=("290亿元",))], TEXTS, 1, seed=1)
    in_archive = replace(file, name="signing.zip/signing.md", member="signing.md")
    document = corpus.load(file)[0]
    documents = {"signing": replace(document, source_file=in_archive.name)}
    assert list(trials(chosen, [in_archive], documents, tmp_path, print, print)) == []
