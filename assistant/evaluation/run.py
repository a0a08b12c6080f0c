"""Answer every row of a question set, keep the records, sum them up."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from assistant.evaluation import retrieval
from assistant.evaluation.questions import Row
from assistant.evaluation.scoring import decided_by, problems
from assistant.evaluation.summary import Pair, Summary, summarise
from assistant.records import Record

_LIST = re.compile(r"\[\s+([^\[\]{}\"]+?)\s+\]")  # of numbers


def evaluate(
    rows: Sequence[Row],
    out: Path,
    answer: Callable[[Row], Record],
    advance: Callable[[], None] = lambda: None,
    run: str = "",
) -> list[Pair]:
    """Append a record for every row that has none yet; rows with their records.

    A run that was cut short goes on where it stopped. A row whose question has changed is asked
    again, and so is one whose record is of another `run`; records of other rows stay in the file.
    """
    out.mkdir(parents=True, exist_ok=True)
    file = out / "records.jsonl"
    records = _read(file)
    with file.open("a", encoding="utf-8") as lines:
        for row in rows:
            asked = [run, *_asked(row)]
            if row.id not in records or records[row.id]["asked"] != asked:
                record = {**answer(row), "id": row.id, "asked": asked}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
                lines.flush()
                records[row.id] = record
            advance()
    return [(row, records[row.id]) for row in rows]


def write_summary(
    pairs: Sequence[Pair], out: Path, more: Mapping[str, Any] = MappingProxyType({})
) -> Summary:
    """Write and return the summary; `more` is put into it.

    `summary.json` holds it, `misses.jsonl` the questions whose right document was not found first,
    `failures.jsonl` those whose answer is wrong, each with what is wrong and what decided.
    """
    labelled = [(row, rec) for row, rec in pairs if row.answerable and row.sources]
    _write_lines(out / "misses.jsonl", retrieval.misses(labelled))
    summary = {**summarise(pairs), **more}
    if "scores" in summary:
        _write_lines(out / "failures.jsonl", failures(pairs))
    (out / "summary.json").write_text(readable(summary), encoding="utf-8")
    return summary


def readable(summary: Mapping[str, Any]) -> str:
    """JSON with its lists on one line."""
    text = json.dumps(summary, ensure_ascii=False, indent=2)
    return _LIST.sub(lambda m: f"[{' '.join(m[1].split())}]", text) + "\n"


def failures(pairs: Sequence[Pair]) -> list[Mapping[str, Any]]:
    """What a person needs to see of each wrong answer to tell where it went wrong."""
    return [
        {
            "id": row.id,
            "question": row.question,
            "history": [list(turn) for turn in row.history],
            "expected": [" / ".join(fact) for fact in row.facts] or list(row.answers),
            "sources": list(row.sources),
            "status": record["status"],
            "got": record["answer"],
            "wrong": wrong,
            "decided_by": decided_by(record),
            "evidence": list(record.get("evidence", ())),
        }
        for row, record in pairs
        if (wrong := problems(row, record))
    ]


def _asked(row: Row) -> list[Any]:
    """What the answer depends on, of a row."""
    return [row.question, [list(turn) for turn in row.history], str(row.as_of or "")]


def _write_lines(file: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.write_text("".join(lines), encoding="utf-8")


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
