"""Answer every row of a question set, keep the records, sum them up."""

import json
import statistics
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from assistant.evaluation import metrics, retrieval
from assistant.evaluation.questions import Row
from assistant.records import Record

Summary = dict[str, Any]


def evaluate(
    rows: Sequence[Row],
    out: Path,
    answer: Callable[[Row], Record],
    advance: Callable[[], None] = lambda: None,
) -> Summary:
    """Append a record for every row that has none yet, then write and return the summary.

    `records.jsonl` holds the records, `misses.jsonl` the questions whose right document was not
    found first, `summary.json` the summary.

    A run that was cut short goes on where it stopped; records of other rows are left out of the
    summary and stay in the file.
    """
    out.mkdir(parents=True, exist_ok=True)
    file = out / "records.jsonl"
    records = _read(file)
    with file.open("a", encoding="utf-8") as lines:
        for row in rows:
            if row.id not in records:
                record = {**answer(row), "id": row.id}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
                lines.flush()
                records[row.id] = record
            advance()
    pairs = [(row, records[row.id]) for row in rows]
    missed = retrieval.misses([(r, rec) for r, rec in pairs if r.answerable and r.sources])
    lines_of = "".join(json.dumps(miss, ensure_ascii=False) + "\n" for miss in missed)
    (out / "misses.jsonl").write_text(lines_of, encoding="utf-8")
    summary = summarise(rows, [record for _, record in pairs])
    text = json.dumps(summary, ensure_ascii=False, indent=2)
    (out / "summary.json").write_text(text + "\n", encoding="utf-8")
    return summary


def _read(file: Path) -> dict[str, Record]:
    if not file.exists():
        return {}
    records: dict[str, Record] = {}
    whole = ""
    for line in file.read_text("utf-8").splitlines(keepends=True):
        try:
            record = json.loads(line)
        except json.JSONDecodeError:
            continue  # the last line of a run that was killed while it wrote
        records[record["id"]] = record
        whole += line if line.endswith("\n") else line + "\n"
    file.write_text(whole, encoding="utf-8")
    return records


def summarise(rows: Sequence[Row], records: Sequence[Record]) -> Summary:
    pairs = list(zip(rows, records, strict=True))
    answerable = [(row, record) for row, record in pairs if row.answerable]
    summary: Summary = {
        "questions": len(pairs),
        "answerable": len(answerable),
        "retrieval": retrieval.summarise([pair for pair in answerable if pair[0].sources]),
        "retrieve_s": _times(records, "retrieve_s"),
    }
    if any("status" in record for record in records):
        summary |= _answers(pairs, records)
    return summary


def _answers(pairs: Sequence[tuple[Row, Record]], records: Sequence[Record]) -> Summary:
    statuses = [record["status"] for record in records]
    answerable = [(row, record) for row, record in pairs if row.answerable]
    unanswerable = [record for row, record in pairs if not row.answerable]
    return {
        "statuses": {status: statuses.count(status) for status in sorted(set(statuses))},
        "fact_recall": _mean(metrics.fact_recall(r, rec["answer"]) for r, rec in answerable),
        "rouge_l": _mean(
            metrics.rouge_l(_bare(rec), r.answers) for r, rec in answerable if r.answers
        ),
        "citation_precision": _mean(
            metrics.citation_precision(rec, r.sources) for r, rec in answerable if r.sources
        ),
        "refused_unanswerable": _mean(
            float(rec["status"] in metrics.REFUSING) for rec in unanswerable
        ),
        "false_refusals": _mean(
            float(rec["status"] not in metrics.ANSWERING) for _, rec in answerable
        ),
        "first_token_s": _times(records, "first_token_s"),
        "total_s": _times(records, "total_s"),
    }


def _bare(record: Record) -> str:
    """The answer without citation marks; a refusal is worth nothing as an answer."""
    if record["status"] not in metrics.ANSWERING:
        return ""
    text: str = record["answer"]
    for citation in record["citations"]:
        text = text.replace(f"[{citation['n']}]", "")
    return text


def _times(records: Iterable[Record], name: str) -> Summary:
    values = sorted(r[name] for r in records if r.get(name) is not None)
    if not values:
        return {"p50": None, "p95": None}
    p95 = values[min(len(values) - 1, round(0.95 * (len(values) - 1)))]
    return {"p50": round(statistics.median(values), 4), "p95": round(p95, 4)}


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 4) if known else None
