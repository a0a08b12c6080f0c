"""`policy-assistant evaluate`."""

from pathlib import Path
from typing import Annotated

import typer

from assistant import build, records
from assistant.evaluation import Row, evaluate, read_rows, sample, write_summary
from assistant.evaluation.asking import Asker
from assistant.settings import load_settings
from index.validity import Filter
from ui.console import Corpus, DataDir, err, print_json
from ui.ingesting import ingest_corpus
from ui.progress import counting
from ui.render import reply_text

_FOUND = 20  # passages of a search


def evaluate_(
    dataset: Annotated[Path, typer.Option(help="Question set, one JSON object a line.")],
    out_dir: Annotated[Path, typer.Option("--out", help="Folder for records and summary.")],
    retrieval_only: Annotated[bool, typer.Option(help="Search only, no answers.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first so many rows.")] = None,
    sample_: Annotated[
        str | None,
        typer.Option("--sample", help="Only so many, drawn: 150, or answerable+not: 100+50."),
    ] = None,
    seed: Annotated[int, typer.Option(help="What is drawn depends on it alone.")] = 1,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Answer a question set and sum up how right the answers are; goes on where it stopped."""
    settings = load_settings(data_dir=data_dir, corpus_dir=corpus_dir)
    rows = read_rows(dataset, limit)
    if sample_:
        rows = sample(rows, sample_, seed)
    ingest_corpus(settings)
    with build.open_searcher(settings) as searcher, counting(err, "Answering", len(rows)) as step:
        if retrieval_only:

            def answer(row: Row) -> records.Record:
                return records.of_search(searcher.search(row.question, _FOUND, Filter(row.as_of)))

        else:
            assistant = build.assemble(settings, searcher)
            build.warm(assistant)
            answer = Asker(assistant, reply_text, settings.min_sufficiency).ask

        pairs = evaluate(rows, out_dir, answer, lambda: step(1))
    print_json(write_summary(pairs, out_dir), indent=2)
