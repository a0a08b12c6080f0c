"""Kills at random moments and at every durable step; `tests/benchmarks/kills.py` does more."""

import pytest
from killing import Kill, random_kills, rounds

SPANS = {"ingest": 0.8, "rebuild": 0.8, "compact": 0.6, "restore": 0.6, "mend": 0.6}


def test_after_kills_at_random_moments_it_answers_mends_itself_and_ends_right(tmp_path):
    for how, _, left in rounds(tmp_path, random_kills(20261124, 8, SPANS)):
        assert left.well and left.clean, (how, left)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(
    ("action", "point"), [("ingest", 12), ("rebuild", 20), ("compact", 9), ("restore", 14)]
)
def test_after_a_kill_at_a_step_it_answers_mends_itself_and_ends_right(
    tmp_path, action, point, when
):
    for how, died, left in rounds(tmp_path, [Kill(action, point=point, when=when)]):
        assert died and left.well and left.clean, (how, left)
