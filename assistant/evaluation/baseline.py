"""Compare a run with an accepted one, question by question.

The accepted scores are a JSON file with one line a question, so that a change of it can be read.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.evaluation.metrics import Score
from assistant.evaluation.questions import DatasetError
from assistant.evaluation.scoring import LOWER_IS_BETTER, NAMES, Scores, scores_of
from assistant.evaluation.summary import Pair

TOLERANCE = 0.02  # by which the mean of a score may fall
# false claims: not one more, whatever the tolerance
_NEVER_WORSE = ("invented_numbers", "forbidden_wordings", "verbatim_quotes")


class Baseline(BaseModel):
    """scores: question id → score → value; None where a score does not apply."""

    model_config = ConfigDict(frozen=True)

    dataset: str
    scores: Mapping[str, Mapping[str, Score]]


@dataclass(frozen=True)
class Change:
    """A score of one question before and after."""

    id: str
    score: str
    before: float
    after: float

    @property
    def gain(self) -> float:
        """Positive where it got better."""
        return (self.before - self.after) * (1 if self.score in LOWER_IS_BETTER else -1)


@dataclass(frozen=True)
class Comparison:
    """regressed: what got worse beyond the tolerance, each as one sentence; empty is well.

    means: score → its mean before and after over the questions that both runs have.
    """

    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    means: Mapping[str, tuple[float, float]]
    regressed: tuple[str, ...]


def scores_by_id(pairs: Sequence[Pair]) -> dict[str, Scores]:
    return {row.id: scores_of(row, record) for row, record in pairs}


def write_baseline(file: Path, dataset: str, pairs: Sequence[Pair]) -> None:
    """Write a run's scores as what later runs are compared with."""
    lines = [
        f"{json.dumps(id)}: {json.dumps({n: _rounded(v) for n, v in scores.items()})}"
        for id, scores in sorted(scores_by_id(pairs).items())
    ]
    inner = ",\n".join(lines)
    text = f'{{"dataset": {json.dumps(dataset)}, "scores": {{\n{inner}\n}}}}\n'
    file.write_text(text, encoding="utf-8")


def read_baseline(file: Path) -> Baseline:
    """Raises DatasetError."""
    try:
        return Baseline.model_validate_json(file.read_bytes())
    except OSError as error:
        raise DatasetError(f"the baseline {file} cannot be read; --accept writes one") from error
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"])) or "file"
        raise DatasetError(f"{file} is no baseline ({where}); --accept writes one") from error


def compare(baseline: Baseline, pairs: Sequence[Pair], tolerance: float) -> Comparison:
    """The questions that both have.

    Raises:
        DatasetError: they have none in common.
    """
    now = scores_by_id(pairs)
    common = [id for id in now if id in baseline.scores]
    if not common:
        raise DatasetError(f"the baseline of {baseline.dataset} has none of these questions")
    changes = [
        Change(id, name, before, after)
        for id in common
        for name in NAMES
        if (before := baseline.scores[id].get(name)) is not None
        and (after := now[id][name]) is not None
    ]
    noted = [change for change in changes if abs(change.gain) > tolerance]
    means = _means(changes)
    return Comparison(
        better=tuple(c for c in noted if c.gain > 0),
        worse=tuple(c for c in noted if c.gain < 0),
        means=means,
        regressed=tuple(_regressed(changes, means, tolerance)),
    )


def _means(changes: Sequence[Change]) -> dict[str, tuple[float, float]]:
    told = {}
    for name in NAMES:
        of = [change for change in changes if change.score == name]
        if of:
            told[name] = (
                sum(c.before for c in of) / len(of),
                sum(c.after for c in of) / len(of),
            )
    return told


def _regressed(
    changes: Sequence[Change], means: Mapping[str, tuple[float, float]], tolerance: float
) -> list[str]:
    told = []
    for name, (before, after) in means.items():
        loss = -Change("", name, before, after).gain
        if name not in _NEVER_WORSE and loss > tolerance + 1e-9:
            told.append(f"{name} went from {before:.3f} to {after:.3f}")
    for name in _NEVER_WORSE:
        ids = [c.id for c in changes if c.score == name and c.gain < 0]
        if ids:
            told.append(f"{name} got worse in {', '.join(ids)}")
    return told


def _rounded(value: Score) -> Score:
    return None if value is None else round(value, 4)
