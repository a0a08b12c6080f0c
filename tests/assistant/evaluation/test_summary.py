import pytest

from assistant.evaluation.summary import abstention, sufficiency_curve, summarise


@pytest.fixture
def pairs(row, record):
    """Four questions: right, wrongly refused, rightly refused, wrongly answered."""
    return [
        (row(facts=("21个",), tags=("figure",)), record("签约21个[1]。", "签约21个项目")),
        (row(id="2", question="What?", facts=("290亿元",)), record(sufficiency=0.4, total_s=0.5)),
        (row(id="3", answerable=False, sources=()), record(sufficiency=0.1, total_s=0.5)),
        (
            row(id="4", answerable=False, sources=(), tags=("figure",)),
            record("签约22个[1]。", "签约", verbatim=False, sufficiency=0.6),
        ),
    ]


def test_the_summary_adds_up(pairs):
    summary = summarise(pairs)
    assert (summary["questions"], summary["answerable"]) == (4, 2)
    scores = summary["scores"]
    assert scores["fact_recall"] == [0.5, 0.0, 1.0]
    assert scores["false_refusals"][0] == scores["refused_unanswerable"][0] == 0.5
    assert scores["passed"][0] == 0.5
    assert scores["citation_precision"][0] == 1.0
    assert scores["verbatim_quotes"][0] == 0.5
    assert summary["counts"] == {
        "invented_numbers": 1,
        "questions_with_invented_numbers": 1,
        "forbidden_wordings": 0,
        "questions_with_forbidden_wordings": 0,
        "quotes": 2,
        "quotes_not_verbatim": 1,
    }
    assert summary["unquoted_digits"] == {"4": ["22"]}
    assert summary["statuses"] == {
        "answerable": {"answered": 1, "insufficient_evidence": 1},
        "unanswerable": {"answered": 1, "insufficient_evidence": 1},
    }
    assert summary["first_token_s"] == {"p50": 1.0, "p95": 1.0}
    assert (summary["total_s"]["p50"], summary["refusal_s"]["p50"]) == (2.0, 0.5)
    assert summary["completion_tokens"]["p50"] == 20


def test_slices_are_by_language_and_tag(pairs):
    summary = summarise(pairs)
    assert summary["by_language"]["en"]["questions"] == 1
    assert summary["by_language"]["zh"]["scores"]["fact_recall"][0] == 1.0
    assert summary["by_tag"]["figure"]["counts"]["invented_numbers"] == 1
    assert set(summary["by_tag"]) == {"figure"}


def test_abstention_is_precision_and_recall_of_refusing(pairs, row, record):
    told = abstention(pairs)
    assert told["precision"][0] == told["recall"][0] == told["f1"] == 0.5
    assert abstention(pairs[:1]) == {}
    either = row(answerable=False, status=("answered", "insufficient_evidence"))
    assert abstention([*pairs, (either, record()), (either, record("签约"))]) == told
    assert "f1" not in abstention(pairs[1:2])


def test_the_curve_tells_what_each_threshold_would_refuse(pairs):
    curve = {point["threshold"]: point for point in sufficiency_curve(pairs)}
    assert (curve[0.0]["refused_unanswerable"], curve[0.0]["false_refusals"]) == (0.0, 0.0)
    assert (curve[0.5]["refused_unanswerable"], curve[0.5]["false_refusals"]) == (0.5, 0.5)
    assert (curve[0.65]["refused_unanswerable"], curve[0.65]["false_refusals"]) == (1.0, 0.5)
    assert (curve[1.0]["refused_unanswerable"], curve[1.0]["false_refusals"]) == (1.0, 1.0)


def test_what_another_check_refused_stays_refused_at_every_threshold(row, record):
    elsewhere = [(row(answerable=False), record(sufficiency=0.8))]
    closed = [(row(answerable=False), record(status="refused", sufficiency=None))]
    assert all(p["refused_unanswerable"] == 1.0 for p in sufficiency_curve(elsewhere))
    assert all(p["refused_unanswerable"] == 0.5 for p in sufficiency_curve(
        [*closed, (row(answerable=False), record("签约", sufficiency=1.0))]
    ))  # fmt: skip
    assert sufficiency_curve(closed) == []
