"""The question sets in tests/evals ask what the documents say, and enough of every kind."""

import json
from collections import Counter
from pathlib import Path

import pytest

from assistant.evaluation import read_rows
from assistant.evaluation.metrics import ANSWERING, comparable
from assistant.evaluation.questions import Row
from assistant.scope import route
from index.articles import article_of
from index.normalise import clean_input

ROOT = Path(__file__).parents[3]
EVALS = ROOT / "tests" / "evals"
OWN = read_rows(EVALS / "huiji.jsonl")
ACTS = ("regulations", "regulations-paraphrased", "regulations-answers")
CORPUS = {
    file.stem: comparable(file.read_text("utf-8")) for file in (ROOT / "corpus").glob("huiji-*.md")
}
CLOSED = {"greeting", "injection", "off-topic", "opinion"}
AT_LEAST = {
    "single": 30,
    "list": 15,
    "trap": 10,
    "calculation": 5,
    "comparison": 5,
    "follow-up": 12,
    "english": 20,
    "traditional": 5,
    "misspelt": 8,
    "spoken": 15,
    "unanswerable": 40,
    "other-place": 8,
    "other-year": 6,
    "contact": 4,
    "subsidy": 5,
}


def test_there_are_enough_questions_of_every_kind() -> None:
    count = Counter(tag for row in OWN for tag in row.tags)
    assert {tag: count[tag] for tag, least in AT_LEAST.items() if count[tag] < least} == {}
    assert sum(count[tag] for tag in CLOSED) >= 20
    assert len(OWN) >= 120


def test_no_question_is_asked_twice() -> None:
    assert len({(row.question, row.history) for row in OWN}) == len(OWN)


@pytest.mark.parametrize("row", [r for r in OWN if r.sources], ids=lambda row: row.id)
def test_every_fact_stands_in_a_named_source(row: Row) -> None:
    """Of a calculation the last fact is reckoned, and stands nowhere."""
    texts = [CORPUS[source] for source in row.sources]
    facts = row.facts[:-1] if "calculation" in row.tags else row.facts
    for fact in facts:
        assert any(comparable(wording) in text for wording in fact for text in texts), fact


@pytest.mark.parametrize("row", OWN, ids=lambda row: row.id)
def test_what_is_answerable_has_facts_and_sources_and_the_rest_may_end_without(row: Row) -> None:
    if row.answerable:
        assert row.facts
        assert row.sources
        assert not row.status
    elif CLOSED & set(row.tags):
        assert row.status
    elif row.tags[0] == "unpublished":  # the documents say themselves that it is not given
        assert "insufficient_evidence" in row.status
        assert row.facts
        assert row.sources
    elif row.tags[0] == "trap" and row.status:  # what the documents do say may be quoted
        assert set(row.status) == {"insufficient_evidence", "extractive"}
        assert row.forbidden
    else:
        assert not row.facts
        assert not set(row.status) & ANSWERING


@pytest.mark.parametrize("row", OWN, ids=lambda row: row.id)
def test_only_what_is_not_for_the_documents_is_turned_away(row: Row) -> None:
    turned_away = route(clean_input(row.question))
    if CLOSED & set(row.tags):
        asked = set(row.status) & {*ANSWERING, "insufficient_evidence"}
        assert turned_away in row.status or (turned_away is None and asked)
    else:
        assert turned_away is None


def test_no_answer_is_forbidden_to_hold_its_own_facts() -> None:
    for row in OWN:
        for wording in row.forbidden:
            assert not any(wording in w for fact in row.facts for w in fact), row.id


@pytest.mark.parametrize("name", ACTS)
def test_every_question_on_the_acts_names_document_and_article(name: str) -> None:
    file = EVALS / f"{name}.jsonl"
    rows = read_rows(file)
    articles = [json.loads(line)["article"] for line in file.read_text("utf-8").splitlines()]
    assert len(rows) >= 30
    for row, article in zip(rows, articles, strict=True):
        assert row.sources, row.id
        assert article_of(article) is not None, row.id
        assert row.facts or name != "regulations-answers", row.id
