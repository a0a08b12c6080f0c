"""What one record is worth against its row. Pure."""

from collections.abc import Sequence
from typing import Any

from assistant.evaluation.questions import Row
from assistant.records import Record
from index.normalise import search_key

# Statuses that give a visitor something of the documents; all others give none.
ANSWERING = frozenset({"answered", "partial", "extractive"})
REFUSING = frozenset({"insufficient_evidence", "out_of_scope", "refused"})


def comparable(text: str) -> str:
    """Text without what may differ in writing alone: width, case, blanks, punctuation."""
    return "".join(c for c in search_key(text) if c.isalnum() or c in "%.")


def fact_recall(row: Row, answer: str) -> float | None:
    """Share of the row's facts that the answer holds in any wording; None without facts."""
    if not row.facts:
        return None
    text = comparable(answer)
    held = [any(comparable(wording) in text for wording in fact) for fact in row.facts]
    return sum(held) / len(held)


def rouge_l(answer: str, expected: Sequence[str]) -> float | None:
    """Best ROUGE-L F1 by character (Lin 2004, β = 1) with any expected answer."""
    if not expected:
        return None
    text = comparable(answer)
    return max(_f1(text, comparable(one)) for one in expected)


def _f1(a: str, b: str) -> float:
    common = _longest_common_subsequence(a, b)
    return 2 * common / (len(a) + len(b)) if common else 0.0


def _longest_common_subsequence(a: str, b: str) -> int:
    row = [0] * (len(b) + 1)
    for char in a:
        diagonal = 0
        for j, other in enumerate(b, 1):
            above = row[j]
            row[j] = diagonal + 1 if char == other else max(above, row[j - 1])
            diagonal = above
    return row[-1]


def citation_precision(record: Record, sources: Sequence[str]) -> float | None:
    """Share of citations that name a right document; None where nothing is cited."""
    cited: list[dict[str, Any]] = list(record.get("citations", ()))
    if not cited:
        return None
    return sum(c["document_id"] in sources for c in cited) / len(cited)
