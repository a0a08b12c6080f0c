"""Metrics of a ranked list, and how sure one can be of their means. Pure.

Ranks count from 1. `relevant` tells of each place whether what stands there is right.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

_DRAWS = 1000
_SEED = 20230101


def recall_at(relevant: Sequence[bool], k: int, total: int) -> float:
    """Share of the `total` right ones that stand among the first k; 0.0 where there are none."""
    return sum(relevant[:k]) / total if total else 0.0


def reciprocal_rank(relevant: Sequence[bool], k: int) -> float:
    """One over the rank of the first right one, 0.0 where it is not among the first k."""
    return next((1 / rank for rank, right in enumerate(relevant[:k], 1) if right), 0.0)


def ndcg(relevant: Sequence[bool], k: int, total: int) -> float:
    """Normalised discounted cumulative gain with gains of 0 and 1 (Järvelin & Kekäläinen 2002)."""
    gain = sum(1 / math.log2(rank + 1) for rank, right in enumerate(relevant[:k], 1) if right)
    best = sum(1 / math.log2(rank + 1) for rank in range(1, min(k, total) + 1))
    return gain / best if best else 0.0


@dataclass(frozen=True)
class Mean:
    """A mean and its 95 % interval by bootstrap over questions (Efron 1979, percentiles)."""

    value: float
    low: float
    high: float

    def as_list(self) -> list[float]:
        return [round(v, 4) for v in (self.value, self.low, self.high)]


def mean_of(values: Sequence[float]) -> Mean:
    """Raises ValueError without values. The draws are the same for the same values."""
    if not values:
        raise ValueError("no values")
    draw = random.Random(_SEED)
    size = len(values)
    means = sorted(sum(draw.choices(values, k=size)) / size for _ in range(_DRAWS))
    return Mean(sum(values) / size, means[int(0.025 * _DRAWS)], means[int(0.975 * _DRAWS) - 1])
