"""Sum up what a run is worth: means with their intervals, slices, tables. Pure."""

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from assistant.evaluation import metrics, retrieval
from assistant.evaluation.metrics import Score
from assistant.evaluation.questions import Row
from assistant.evaluation.ranking import mean_of
from assistant.evaluation.scoring import NAMES, Scores, scores_of
from assistant.records import Record

Summary = dict[str, Any]
Pair = tuple[Row, Record]
_COUNTED = ("invented_numbers", "forbidden_wordings")  # summed up, not averaged
_STEPS = 20  # of the sufficiency curve


def summarise(pairs: Sequence[Pair]) -> Summary:
    answerable = [pair for pair in pairs if pair[0].answerable]
    records = [record for _, record in pairs]
    summary: Summary = {
        "questions": len(pairs),
        "answerable": len(answerable),
        "retrieval": retrieval.summarise([pair for pair in answerable if pair[0].sources]),
        "retrieve_s": spread(records, "retrieve_s"),
    }
    if any("status" in record for record in records):
        summary |= _answers(pairs)
    return summary


def _answers(pairs: Sequence[Pair]) -> Summary:
    scores = [scores_of(*pair) for pair in pairs]
    records = [record for _, record in pairs]
    summary: Summary = {
        "scores": means(scores),
        "abstention": abstention(pairs),
        "counts": _counts(pairs, scores),
        "unquoted_digits": {
            row.id: digits for row, record in pairs if (digits := metrics.unquoted_digits(record))
        },
        "statuses": status_table(pairs),
        "first_token_s": spread(records, "first_token_s"),
        "total_s": spread(filter(metrics.answers, records), "total_s"),
        "refusal_s": spread(filter(metrics.refuses, records), "total_s"),
        "prompt_tokens": spread(records, "prompt_tokens"),
        "completion_tokens": spread(records, "completion_tokens"),
        "by_language": _sliced(pairs, scores, lambda row: [row.language]),
        "by_tag": _sliced(pairs, scores, lambda row: row.tags),
    }
    curve = sufficiency_curve(pairs)
    return {**summary, "sufficiency_curve": curve} if curve else summary


def means(scores: Sequence[Scores]) -> dict[str, list[float]]:
    """Score → [mean, low, high] over the questions that have it."""
    told = {name: _known(one[name] for one in scores) for name in NAMES if name not in _COUNTED}
    return {name: mean_of(values).as_list() for name, values in told.items() if values}


def abstention(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Refusing as a finding: precision and recall with intervals, and their harmonic mean.

    Questions that may be answered or refused are left out.
    """
    pairs = [(row, rec) for row, rec in pairs if row.answerable or metrics.must_refuse(row)]
    refused = [not metrics.answers(record) for _, record in pairs]
    unanswerable = [not row.answerable for row, _ in pairs]
    right = [float(u) for r, u in zip(refused, unanswerable, strict=True) if r]
    found = [float(r) for r, u in zip(refused, unanswerable, strict=True) if u]
    told: dict[str, Any] = {}
    if right:
        told["precision"] = mean_of(right).as_list()
    if found:
        told["recall"] = mean_of(found).as_list()
    if right and found and sum(right):
        precision, recall = sum(right) / len(right), sum(found) / len(found)
        told["f1"] = round(2 * precision * recall / (precision + recall), 4)
    return told


def _counts(pairs: Sequence[Pair], scores: Sequence[Scores]) -> dict[str, int]:
    told: dict[str, int] = {}
    for name in _COUNTED:
        values = _known(one[name] for one in scores)
        told[name] = int(sum(values))
        told[f"questions_with_{name}"] = sum(value > 0 for value in values)
    quotes = [c["verbatim"] for _, rec in pairs for c in rec["citations"] if "verbatim" in c]
    told["quotes"], told["quotes_not_verbatim"] = len(quotes), quotes.count(False)
    return told


def status_table(pairs: Sequence[Pair]) -> dict[str, dict[str, int]]:
    """How it may end → how it did end → questions."""
    table: dict[str, Counter[str]] = {}
    for row, record in pairs:
        may = "/".join(row.status) or ("answerable" if row.answerable else "unanswerable")
        table.setdefault(may, Counter())[record["status"]] += 1
    return {may: dict(sorted(table[may].items())) for may in sorted(table)}


def sufficiency_curve(pairs: Sequence[Pair]) -> list[dict[str, float]]:
    """What each threshold would refuse, as shares: of the unanswerable, and of the answerable.

    Whatever was refused for another reason stays refused at every threshold. Below the threshold
    of the run, what it alone refused counts as answered, which later checks might still refuse.
    """
    if not any(record.get("sufficiency") is not None for _, record in pairs):
        return []
    return [
        {
            "threshold": step / _STEPS,
            "refused_unanswerable": _share_refused(pairs, step / _STEPS, answerable=False),
            "false_refusals": _share_refused(pairs, step / _STEPS, answerable=True),
        }
        for step in range(_STEPS + 1)
    ]


def _share_refused(pairs: Sequence[Pair], threshold: float, answerable: bool) -> float:
    asked = [
        record
        for row, record in pairs
        if (row.answerable if answerable else metrics.must_refuse(row))
    ]
    refused = sum(_would_refuse(record, threshold) for record in asked)
    return round(refused / len(asked), 4) if asked else 0.0


def _would_refuse(record: Record, threshold: float) -> bool:
    likely = record.get("sufficiency")
    if likely is None:
        return not metrics.answers(record)
    otherwise = not metrics.answers(record) and likely >= record["min_sufficiency"]
    return likely < threshold or otherwise


def _sliced(
    pairs: Sequence[Pair], scores: Sequence[Scores], names_of: Callable[[Row], Iterable[str]]
) -> dict[str, Summary]:
    names = sorted({name for row, _ in pairs for name in names_of(row)})
    told = {}
    for name in names:
        here = [n for n, (row, _) in enumerate(pairs) if name in names_of(row)]
        some = [scores[n] for n in here]
        counts = _counts([pairs[n] for n in here], some)
        told[name] = {"questions": len(here), "scores": means(some), "counts": counts}
    return told


def spread(records: Iterable[Record], name: str) -> dict[str, float | None]:
    """Median and 95th percentile of a figure over the records that have it."""
    values = sorted(_known(record.get(name) for record in records))
    if not values:
        return {"p50": None, "p95": None}
    p95 = values[min(len(values) - 1, round(0.95 * (len(values) - 1)))]
    return {"p50": round(statistics.median(values), 4), "p95": round(p95, 4)}


def _known(values: Iterable[Score]) -> list[float]:
    return [value for value in values if value is not None]
