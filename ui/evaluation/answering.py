"""One run over a question set: search alone, or whole answers with report and comparison."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import typer

from assistant import build, records
from assistant.evaluation import Row, evaluate, failures, readable, write_summary
from assistant.evaluation.asking import Asker
from assistant.evaluation.baseline import Baseline, compare, write_baseline
from assistant.evaluation.identity import run_digest
from assistant.evaluation.judge import judged
from assistant.evaluation.junit import junit_xml
from assistant.evaluation.metrics import answers
from assistant.evaluation.summary import Pair, Summary
from assistant.pipeline import Assistant
from assistant.settings import Settings
from index.validity import Filter
from ui.console import err, out
from ui.evaluation.comparison import print_comparison
from ui.evaluation.report import report_html
from ui.progress import counting
from ui.render import reply_text

_FOUND = 20  # passages of a search


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a run beside its answers.

    baseline: what it is compared with; the mean of a score may fall by `tolerance`.
    accept: where its scores are kept as a baseline. judge: whether a model judges the answers.
    """

    baseline: Baseline | None
    tolerance: float
    accept: Path | None
    judge: bool


def search(rows: Sequence[Row], settings: Settings, out_dir: Path) -> None:
    with build.open_searcher(settings) as searcher, counting(err, "Searching", len(rows)) as step:

        def found(row: Row) -> records.Record:
            return records.of_search(searcher.search(row.question, _FOUND, Filter(row.as_of)))

        run = run_digest(settings, searcher, None)
        pairs = evaluate(rows, out_dir, found, lambda: step(1), run)
    told = readable(write_summary(pairs, out_dir))
    out.print(told, end="", markup=False, highlight=False, soft_wrap=True)


def answer(
    rows: Sequence[Row], settings: Settings, out_dir: Path, dataset: str, wanted: Wanted
) -> None:
    """Exits 1 where the run is worse than the baseline."""
    judge = build.load_chat_model(settings) if wanted.judge else None
    with build.open_assistant(settings) as assistant:
        build.warm(assistant)
        asker = Asker(assistant, reply_text, settings.min_sufficiency)
        run = run_digest(settings, assistant.searcher, assistant.chat)
        with counting(err, "Answering", len(rows)) as step:
            pairs = evaluate(rows, out_dir, asker.ask, lambda: step(1), run)
        about = _about(dataset, settings, assistant)
    more: dict[str, Any] = {"question_set": dataset}
    if judge:
        with counting(err, "Judging", len(pairs)) as step:
            more["judge"] = judged(pairs, judge, lambda: step(1))
    summary = write_summary(pairs, out_dir, more)
    _write_report(about, summary, pairs, out_dir)
    out.print(readable(summary), end="", markup=False, highlight=False, soft_wrap=True)
    if wanted.accept:
        write_baseline(wanted.accept, dataset, pairs)
    if wanted.baseline and not print_comparison(compare(wanted.baseline, pairs, wanted.tolerance)):
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
    seconds = [record["total_s"] for _, record in pairs if answers(record)]
    page = report_html(about, summary, failures(pairs), seconds)
    (out_dir / "report.html").write_text(page, encoding="utf-8")
    suite = junit_xml(str(about["question set"]), pairs)
    (out_dir / "junit.xml").write_text(suite, encoding="utf-8")
