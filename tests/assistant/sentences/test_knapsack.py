"""No other choice of windows is worth more."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.sentences.knapsack import Row, best_windows


@st.composite
def rows(draw: st.DrawFn) -> Row:
    size = draw(st.integers(0, 4))
    costs = draw(st.lists(st.integers(1, 30), min_size=size, max_size=size))
    values = draw(st.lists(st.floats(0.0, 1.0), min_size=size, max_size=size))
    starts = [n for n in range(size) if not n or draw(st.booleans())]
    return Row(costs, values, draw(st.integers(0, 20)), starts)


def cost(row: Row, window: tuple[int, int] | None) -> int:
    return row.base + sum(row.costs[window[0] : window[1] + 1]) if window else 0


def value(row: Row, window: tuple[int, int] | None) -> float:
    return sum(row.values[window[0] : window[1] + 1]) if window else 0.0


@given(
    st.lists(rows(), max_size=3),
    st.integers(0, 150),
    st.sampled_from([0.0, 0.5, 1.0]),
)
def test_the_windows_fit_and_no_others_are_worth_more_for_what_they_cost(
    rows: list[Row], budget: int, thrift: float
):
    def worth(choice):
        return sum(map(value, rows, choice))

    def spent(choice):
        return sum(map(cost, rows, choice))

    chosen = best_windows(rows, budget, thrift)
    assert len(chosen) == len(rows)
    assert all(
        w is None or (w[0] in r.starts and w[0] <= w[1]) for r, w in zip(rows, chosen, strict=True)
    )
    assert sum(map(cost, rows, chosen)) <= budget
    every = [
        [None, *((a, b) for a in row.starts for b in range(a, len(row.costs)))] for row in rows
    ]
    fitting = [choice for choice in product(*every) if spent(choice) <= budget]
    price = thrift * max(map(worth, fitting)) / max(budget, 1)
    best = max(worth(choice) - price * spent(choice) for choice in fitting)
    assert worth(chosen) - price * spent(chosen) == pytest.approx(best)


def test_a_large_budget_is_never_exceeded_and_hardly_left_unused():
    row = Row([100] * 50, [0.5] * 50, 10, range(50))
    (window,) = best_windows([row], 3000)
    assert window is not None
    assert 2900 <= cost(row, window) <= 3000
