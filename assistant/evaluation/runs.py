"""What earlier evaluations found, read from the folders they wrote."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SUMMARY, REPORT = "summary.json", "report.html"
_LARGEST = 4 * 2**20  # bytes of a summary; one has some 30 KB


@dataclass(frozen=True)
class Run:
    """One evaluation of answers. Shares are in [0, 1], None where the run does not tell them.

    name: of its folder. at: ISO time in UTC at which its summary was written.
    question_set: its name; empty where the run does not tell it.
    seconds: median until the checked answer.
    """

    name: str
    at: str
    question_set: str
    questions: int
    passed: float | None
    fact_recall: float | None
    refused_unanswerable: float | None
    false_refusals: float | None
    invented_numbers: int | None
    quotes_not_verbatim: int | None
    seconds: float | None
    report: Path | None

    def is_like(self, other: "Run") -> bool:
        """Whether both asked the same, so that their figures can be compared."""
        return (self.question_set, self.questions) == (other.question_set, other.questions)


def runs(folder: Path) -> list[Run]:
    """Those of the folder itself and of the folders in it, the latest first.

    What is no summary of answers, or damaged, is left out.
    """
    found = [run for place in _places(folder) if (run := _read(place))]
    return sorted(found, key=lambda run: run.at, reverse=True)


def _places(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield folder
        yield from (inner for inner in sorted(folder.iterdir()) if inner.is_dir())


def _read(folder: Path) -> Run | None:
    file, report = folder / SUMMARY, folder / REPORT
    try:
        if file.stat().st_size > _LARGEST:
            return None
        summary = json.loads(file.read_text("utf-8"))
        scores, counts = summary["scores"], summary["counts"]
        at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        return Run(
            folder.name,
            at.isoformat(timespec="seconds"),
            str(summary.get("question_set", "")),
            int(summary["questions"]),
            _share(scores, "passed"),
            _share(scores, "fact_recall"),
            _share(scores, "refused_unanswerable"),
            _share(scores, "false_refusals"),
            _count(counts, "invented_numbers"),
            _count(counts, "quotes_not_verbatim"),
            _median(summary),
            report if report.is_file() else None,
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return None


def _share(scores: Mapping[str, Any], name: str) -> float | None:
    """The mean, of a score's mean and the bounds of its interval."""
    return float(scores[name][0]) if scores.get(name) else None


def _count(counts: Mapping[str, Any], name: str) -> int | None:
    return int(counts[name]) if name in counts else None


def _median(summary: Mapping[str, Any]) -> float | None:
    value = (summary.get("total_s") or {}).get("p50")
    return None if value is None else float(value)
