"""Does the same question get the same answer each time? Pure."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from assistant.evaluation import metrics
from assistant.evaluation.questions import Row
from assistant.evaluation.ranking import mean_of
from assistant.quantities import quantities
from assistant.records import Record

Repeats = Sequence[tuple[Row, Sequence[Record]]]


def stability(repeats: Repeats) -> dict[str, Any]:
    """Shares of questions that ended alike, told the same and read the same each time.

    unstable: the questions that did not tell the same, with the answers they got.
    """
    told: dict[str, Any] = {"questions": len(repeats)}
    ways: dict[str, Callable[[Row, Record], Hashable]] = {
        "same_status": lambda row, record: record["status"],
        "same_facts": _told,
        "same_text": lambda row, record: record["text"],
    }
    for name, what in ways.items():
        same = [float(len({what(row, one) for one in records}) == 1) for row, records in repeats]
        if same:
            told[name] = mean_of(same).as_list()
    told["unstable"] = {
        row.id: sorted({record["answer"] for record in records})
        for row, records in repeats
        if len({_told(row, record) for record in records}) > 1
    }
    return told


def _told(row: Row, record: Record) -> Hashable:
    """What an answer tells, apart from its wording: status, facts, quantities and sources."""
    text = metrics.said(record)
    return (
        record["status"],
        tuple(metrics.absent_facts(row, record)),
        frozenset((q.value, q.unit) for q in quantities(text)),
        frozenset(citation["document_id"] for citation in record["citations"]),
    )
