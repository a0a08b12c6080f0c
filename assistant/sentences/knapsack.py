"""The windows of sentences that are worth most within a budget: a knapsack. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_STEPS = 256  # the budget is counted in as many steps at most


@dataclass(frozen=True)
class Row:
    """The sentences of one passage.

    costs, values: of each sentence. base: what taking anything of this passage costs besides.
    starts: the sentences that a window may begin with.
    """

    costs: Sequence[int]
    values: Sequence[float]
    base: int
    starts: Sequence[int]


def best_windows(
    rows: Sequence[Row], budget: int, thrift: float = 0.0
) -> list[tuple[int, int] | None]:
    """For each row the first and the last sentence of its window, or None.

    The windows together cost at most `budget` and no other choice is worth more, less `thrift`
    times what its cost brings on average where all is spent; but for the rounding of costs where
    the budget is large.
    """
    unit = max(1, -(-budget // _STEPS))
    steps = budget // unit
    value = np.zeros(steps + 1)
    taken: list[np.ndarray] = []  # of each row: the window for each number of steps, -1 for none
    windows: list[list[tuple[int, int]]] = []
    for row in rows:
        best, choice = value.copy(), np.full(steps + 1, -1)
        windows.append([])
        for cost, worth, window in _windows(row, unit, steps):
            gained = value[: steps + 1 - cost] + worth
            better = gained > best[cost:]
            best[cost:][better] = gained[better]
            choice[cost:][better] = len(windows[-1])
            windows[-1].append(window)
        value = best
        taken.append(choice)
    spent = int(np.argmax(value - thrift * value[-1] * np.linspace(0.0, 1.0, steps + 1)))
    return _traced(rows, taken, windows, unit, spent)


def _windows(row: Row, unit: int, steps: int) -> list[tuple[int, float, tuple[int, int]]]:
    """Every window that fits, as (steps, value, window)."""
    found = []
    for first in row.starts:
        cost, worth = row.base, 0.0
        for last in range(first, len(row.costs)):
            cost += row.costs[last]
            worth += row.values[last]
            if -(-cost // unit) > steps:
                break
            found.append((-(-cost // unit), worth, (first, last)))
    return found


def _traced(
    rows: Sequence[Row],
    taken: Sequence[np.ndarray],
    windows: Sequence[Sequence[tuple[int, int]]],
    unit: int,
    steps: int,
) -> list[tuple[int, int] | None]:
    left, chosen = steps, list[tuple[int, int] | None]()
    for row, choice, of_row in zip(reversed(rows), reversed(taken), reversed(windows), strict=True):
        at = int(choice[left])
        chosen.append(of_row[at] if at >= 0 else None)
        if at >= 0:
            first, last = of_row[at]
            left -= -(-(row.base + sum(row.costs[first : last + 1])) // unit)
    return chosen[::-1]
