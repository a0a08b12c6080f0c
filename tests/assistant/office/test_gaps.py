"""Unanswered and badly rated questions: which count, which are alike, their trend."""

from datetime import date

import numpy as np
import pytest
from fakes import BigramEmbedder

from assistant.answers import Answer, AnswerStatus, Question
from assistant.office.gaps import Gaps, grouped
from assistant.office.journal import Asked, Journal
from index.documents import Document, Hit, Passage

NOW = date(2027, 1, 15)  # a Friday, of the clock
LONG_AGO = date(2020, 1, 1)


@pytest.fixture
def journal(database, clock):
    return Journal(database, "anonymous", 3650, clock)


@pytest.fixture
def ask(journal):
    """`ask("…", "answered", rating="down")` writes a question down."""
    count = iter(range(1000))

    def ask_(text, status="insufficient_evidence", rating="", reason="", nearest=()):
        answer_id = f"a{next(count)}"
        document = Document("d", "题", "d.md", "x")
        hits = tuple(Hit(Passage(i, "d", 0, 0, 1, "文"), document, 1.0, 1.0, 1.0) for i in nearest)
        answer = Answer(answer_id, Question(text, "zh"), "", AnswerStatus(status), retrieved=hits)
        journal.record(answer, "page")
        if rating:
            journal.rate(answer_id, rating, reason, "")

    return ask_


@pytest.fixture
def gaps(journal):
    embedder = BigramEmbedder()
    made = Gaps(journal, embedder.embed_passages)
    made.embedder = embedder
    return made


def told(gaps, which="", since=LONG_AGO):
    found = gaps.since(since, which)
    return [(g.name, len(g.questions), g.unanswered, g.badly_rated) for g in found]


def test_unanswered_and_badly_rated_questions_are_gaps_and_others_are_none(ask, gaps):
    ask("停车费是多少？")
    ask("公园有几个？", "answered", rating="down", reason="wrong")
    ask("园区有几个？", "answered", rating="up")
    ask("图书馆在哪？", "answered")
    ask("讲个笑话", "out_of_scope")
    assert sorted(told(gaps)) == [("停车费是多少？", 1, 1, 0), ("公园有几个？", 1, 0, 1)]
    assert told(gaps, "unanswered") == [("停车费是多少？", 1, 1, 0)]
    assert told(gaps, "badly_rated") == [("公园有几个？", 1, 0, 1)]


def test_what_is_alike_is_one_gap_and_the_largest_comes_first(ask, gaps):
    ask("哪里有停车场？")
    for text in ("园区的电费补贴是多少？", "园区的电费补贴是多少", "园区的電費補貼是多少！"):
        ask(text)
    assert [(n, g) for _, n, g, _ in told(gaps)] == [(3, 3), (1, 1)]
    assert told(gaps)[0][0].startswith("园区")


@pytest.mark.parametrize(("cosine", "groups"), [(0.96, 1), (0.94, 2)])
def test_questions_are_alike_by_their_vectors(cosine, groups):
    vectors = {"甲": np.array([1, 0]), "乙": np.array([cosine, (1 - cosine**2) ** 0.5])}
    asked = [Asked("2027-01-15", "zh", text, "", (), "", "", "") for text in vectors]
    assert len(grouped(asked, vectors)) == groups


def test_the_passages_that_most_searches_found_are_named(ask, gaps):
    ask("电费补贴？", nearest=["d#1", "d#2", "d#3"])
    ask("电费补贴？", nearest=["d#2", "d#4", "d#5"])
    (gap,) = gaps.since(LONG_AGO)
    assert gap.nearest[0] == "d#2"
    assert len(gap.nearest) == 3


def test_the_trend_counts_weeks_from_monday(ask, gaps, database):
    for day in ("2026-11-01", "2027-01-10", "2027-01-11", "2027-01-15"):
        ask("电费补贴？")
        database.write(
            "UPDATE questions SET at = ? WHERE id = (SELECT max(id) FROM questions)", day
        )
    (gap,) = gaps.since(LONG_AGO)
    assert gap.weekly(NOW) == [0, 0, 0, 0, 0, 0, 1, 2]
    assert (gap.first, gap.last) == ("2026-11-01", "2027-01-15")
    assert len(gaps.since(date(2027, 1, 11))[0].questions) == 2


def test_a_question_is_embedded_once(ask, gaps):
    for _ in range(3):
        ask("电费补贴？")
        gaps.since(LONG_AGO)
    assert gaps.embedder.embedded == ["电费补贴？"]


def test_nothing_asked_is_no_gap(gaps):
    assert gaps.since(LONG_AGO) == []
