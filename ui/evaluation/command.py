"""`policy-assistant evaluate`."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant import build, records
from assistant.evaluation import Row, evaluate, failures, read_rows, sample, write_summary
from assistant.evaluation.asking import Asker
from assistant.evaluation.baseline import TOLERANCE, compare, read_baseline, write_baseline
from assistant.evaluation.junit import junit_xml
from assistant.evaluation.summary import Pair, Summary
from assistant.pipeline import Assistant
from assistant.settings import Settings, load_settings
from index.search import Searcher
from index.validity import Filter
from ui.console import Corpus, DataDir, err, print_json
from ui.evaluation.comparison import print_comparison
from ui.evaluation.report import report_html
from ui.evaluation.trying import perturb
from ui.ingesting import ingest_corpus
from ui.progress import counting
from ui.render import reply_text

_FOUND = 20  # passages of a search


def evaluate_(
    dataset: Annotated[Path, typer.Option(help="Question set, one JSON object a line.")],
    out_dir: Annotated[Path, typer.Option("--out", help="Folder for records and report.")],
    retrieval_only: Annotated[bool, typer.Option(help="Search only, no answers.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first so many rows.")] = None,
    sample_: Annotated[
        str | None,
        typer.Option("--sample", help="Only so many, drawn: 150, or answerable+not: 100+50."),
    ] = None,
    seed: Annotated[int, typer.Option(help="What is drawn depends on it alone.")] = 1,
    baseline: Annotated[
        Path | None, typer.Option(help="Accepted scores; exits 1 where this run is worse.")
    ] = None,
    tolerance: Annotated[
        float, typer.Option(min=0, max=1, help="By how much the mean of a score may fall.")
    ] = TOLERANCE,
    accept: Annotated[
        Path | None, typer.Option(help="Write this run's scores as a baseline.")
    ] = None,
    perturb_: Annotated[
        int | None,
        typer.Option(
            "--perturb", min=1, help="Instead: change so many figures in a copy of the index."
        ),
    ] = None,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Answer a question set and sum up how right the answers are; goes on where it stopped."""
    settings = load_settings(data_dir=data_dir, corpus_dir=corpus_dir)
    rows = read_rows(dataset, limit)
    accepted = read_baseline(baseline) if baseline else None
    if retrieval_only and (baseline or accept):
        raise typer.BadParameter("a baseline is of answers, which --retrieval-only does not give")
    if sample_:
        rows = sample(rows, sample_, seed)
    ingest_corpus(settings)
    if perturb_:
        perturb(rows, settings, out_dir, perturb_, seed)
        return
    with build.open_searcher(settings) as searcher:
        if retrieval_only:
            print_json(write_summary(_search(rows, searcher, out_dir), out_dir), indent=2)
            return
        assistant = build.assemble(settings, searcher)
        pairs = _ask(rows, assistant, settings, out_dir)
        about = _about(dataset, settings, assistant)
    summary = write_summary(pairs, out_dir)
    _write_report(about, summary, pairs, out_dir)
    print_json(summary, indent=2)
    if accept:
        write_baseline(accept, dataset.name, pairs)
    if accepted and not print_comparison(compare(accepted, pairs, tolerance)):
        raise typer.Exit(1)


def _search(rows: Sequence[Row], searcher: Searcher, out_dir: Path) -> list[Pair]:
    def found(row: Row) -> records.Record:
        return records.of_search(searcher.search(row.question, _FOUND, Filter(row.as_of)))

    with counting(err, "Searching", len(rows)) as step:
        return evaluate(rows, out_dir, found, lambda: step(1))


def _ask(
    rows: Sequence[Row], assistant: Assistant, settings: Settings, out_dir: Path
) -> list[Pair]:
    build.warm(assistant)
    asker = Asker(assistant, reply_text, settings.min_sufficiency)
    with counting(err, "Answering", len(rows)) as step:
        return evaluate(rows, out_dir, asker.ask, lambda: step(1))


def _about(dataset: Path, settings: Settings, assistant: Assistant) -> Mapping[str, Any]:
    documents, passages = assistant.searcher.store.catalog.counts()
    return {
        "question set": dataset.name,
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
