"""One run over a question set: search alone, or whole answers with report and comparison."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import typer

from assistant import build, records
from assistant.evaluation import Row, evaluate, failures, write_summary
from assistant.evaluation.asking import Asker
from assistant.evaluation.baseline import Baseline, compare, write_baseline
from assistant.evaluation.junit import junit_xml
from assistant.evaluation.summary import Pair, Summary
from assistant.pipeline import Assistant
from assistant.settings import Settings
from index.validity import Filter
from ui.console import err, print_json
from ui.evaluation.comparison import print_comparison
from ui.evaluation.report import report_html
from ui.progress import counting
from ui.render import reply_text

_FOUND = 20  # passages of a search


@dataclass(frozen=True)
class Kept:
    """What a run is compared with, by how much it may be worse, and where its scores are kept."""

    baseline: Baseline | None
    tolerance: float
    accept: Path | None


def search(rows: Sequence[Row], settings: Settings, out_dir: Path) -> None:
    with build.open_searcher(settings) as searcher, counting(err, "Searching", len(rows)) as step:

        def found(row: Row) -> records.Record:
            return records.of_search(searcher.search(row.question, _FOUND, Filter(row.as_of)))

        pairs = evaluate(rows, out_dir, found, lambda: step(1))
    print_json(write_summary(pairs, out_dir), indent=2)


def answer(
    rows: Sequence[Row], settings: Settings, out_dir: Path, dataset: str, kept: Kept
) -> None:
    """Exits 1 where the run is worse than the baseline."""
    with build.open_assistant(settings) as assistant:
        build.warm(assistant)
        asker = Asker(assistant, reply_text, settings.min_sufficiency)
        with counting(err, "Answering", len(rows)) as step:
            pairs = evaluate(rows, out_dir, asker.ask, lambda: step(1))
        about = _about(dataset, settings, assistant)
    summary = write_summary(pairs, out_dir)
    _write_report(about, summary, pairs, out_dir)
    print_json(summary, indent=2)
    if kept.accept:
        write_baseline(kept.accept, dataset, pairs)
    if kept.baseline and not print_comparison(compare(kept.baseline, pairs, kept.tolerance)):
        raise typer.Exit(1)


def _about(dataset: str, settings: Settings, assistant: Assistant) -> Mapping[str, Any]:
    documents, passages = assistant.searcher.store.catalog.counts()
    return {
        "question set": dataset,
        "on": datetime.now().strftime("%Y-%m-%d %H:%M"),
        "language model": assistant.chat.name if assistant.chat else "none",
        "embedding model": Path(assistant.searcher.embedder.name).name,
        "documents": documents,
        "passages": passages,
        "evidence tokens": settings.evidence_tokens,
        "min sufficiency": settings.min_sufficiency,
    }


def _write_report(
    about: Mapping[str, Any], summary: Summary, pairs: Sequence[Pair], out_dir: Path
) -> None:
    """`report.html` and `junit.xml`."""
    seconds = [r["total_s"] for _, r in pairs if r["total_s"] is not None]
    page = report_html(about, summary, failures(pairs), seconds)
    (out_dir / "report.html").write_text(page, encoding="utf-8")
    suite = junit_xml(str(about["question set"]), pairs)
    (out_dir / "junit.xml").write_text(suite, encoding="utf-8")
