"""Each metric against ir-measures, which others trust."""

import ir_measures
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ir_measures import RR, R, nDCG

from assistant.evaluation.ranking import mean_of, ndcg, recall_at, reciprocal_rank

lists = st.lists(st.booleans(), max_size=15)


@given(lists, st.integers(0, 3), st.sampled_from([1, 3, 5, 10]))
def test_metrics_agree_with_ir_measures(relevant, unfound, k):
    total = sum(relevant) + unfound
    assume(total and relevant)
    qrels = [ir_measures.Qrel("q", f"d{n}", int(right)) for n, right in enumerate(relevant)]
    qrels += [ir_measures.Qrel("q", f"unfound{n}", 1) for n in range(unfound)]
    run = [ir_measures.ScoredDoc("q", f"d{n}", -float(n)) for n in range(len(relevant))]
    theirs = ir_measures.calc_aggregate([R @ k, RR @ k, nDCG @ k], qrels, run)
    assert recall_at(relevant, k, total) == pytest.approx(theirs[R @ k])
    assert reciprocal_rank(relevant, k) == pytest.approx(theirs[RR @ k])
    assert ndcg(relevant, k, total) == pytest.approx(theirs[nDCG @ k])


def test_nothing_right_is_worth_nothing():
    assert recall_at([False], 5, 0) == reciprocal_rank([], 5) == ndcg([], 5, 0) == 0.0


def test_an_interval_holds_its_mean_and_narrows_with_more_questions():
    few, many = mean_of([0.0, 1.0] * 10), mean_of([0.0, 1.0] * 500)
    assert few.low < few.value == 0.5 < few.high
    assert many.high - many.low < few.high - few.low
    assert mean_of([1.0, 1.0]).as_list() == [1.0, 1.0, 1.0]
    with pytest.raises(ValueError, match="no values"):
        mean_of([])
