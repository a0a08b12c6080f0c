"""A run compared with a baseline, as the console shows it."""

from collections.abc import Sequence

from rich.table import Table

from assistant.evaluation.baseline import Change, Comparison
from ui.console import err


def print_comparison(comparison: Comparison) -> bool:
    """Print it; whether the run is as good as the baseline within the tolerance."""
    table = Table("score", "baseline", "this run", "questions better", "worse")
    for name, (before, after) in comparison.means.items():
        better, worse = (
            str(sum(change.score == name for change in changes))
            for changes in (comparison.better, comparison.worse)
        )
        table.add_row(name, f"{before:.3f}", f"{after:.3f}", better, worse)
    err.print(table)
    for label, changes in (("better", comparison.better), ("worse", comparison.worse)):
        for id, told in _by_question(changes).items():
            err.print(f"{label} {id}: {told}", markup=False, highlight=False, soft_wrap=True)
    for sentence in comparison.regressed:
        err.print(sentence, style="red", markup=False, highlight=False, soft_wrap=True)
    return not comparison.regressed


def _by_question(changes: Sequence[Change]) -> dict[str, str]:
    told: dict[str, list[str]] = {}
    for c in changes:
        told.setdefault(c.id, []).append(f"{c.score} {c.before:.2f} → {c.after:.2f}")
    return {id: ", ".join(some) for id, some in told.items()}
