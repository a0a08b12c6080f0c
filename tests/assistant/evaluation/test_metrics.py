import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluation import Row, metrics


def record(*documents, cited=()):
    return {
        "retrieved": [{"document_id": d} for d in documents],
        "citations": [{"document_id": d} for d in cited],
    }


def row(**fields):
    return Row(**{"id": "1", "question": "?", "answerable": True, **fields})


def test_a_fact_is_held_in_any_of_its_wordings_and_in_any_width():
    facts = (("290亿元", "29 billion yuan"), ("21个",))
    assert metrics.fact_recall(row(facts=facts), "签约２１个项目，共29 Billion yuan") == 1.0
    assert metrics.fact_recall(row(facts=facts), "签约22个项目，共290亿元") == 0.5
    assert metrics.fact_recall(row(), "签约") is None


def test_rouge_takes_the_best_expected_answer():
    assert metrics.rouge_l("二十一个。", ["二十一个", "别的"]) == 1.0
    assert metrics.rouge_l("abc", ["xyz"]) == 0.0
    assert metrics.rouge_l("签约项目", ["签约的项目"]) == pytest.approx(8 / 9)


@given(st.text(max_size=30), st.text(max_size=30))
def test_rouge_is_symmetric_and_bounded(a, b):
    value = metrics.rouge_l(a, [b])
    assert value is not None and 0.0 <= value <= 1.0
    assert value == pytest.approx(metrics.rouge_l(b, [a]))


def test_citation_precision_is_unknown_without_citations():
    assert metrics.citation_precision(record(cited=("a", "b")), ["a"]) == 0.5
    assert metrics.citation_precision(record(), ["a"]) is None
