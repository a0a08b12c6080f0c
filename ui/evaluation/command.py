"""The verb `evaluate`: its options, and which of its ways of measuring they ask for."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import SettingsError
from assistant.evaluation import read_rows, sample
from assistant.evaluation.baseline import TOLERANCE, read_baseline
from assistant.settings import load_settings
from ui.console import Corpus, DataDir
from ui.evaluation.answering import Wanted, answer, search
from ui.evaluation.trying import ablate, perturb, repeat
from ui.ingesting import ingest_corpus

Dataset = Annotated[Path, typer.Option(help="Question set, one JSON object a line.")]
OutDir = Annotated[Path, typer.Option("--out", help="Folder for records and report.")]
RetrievalOnly = Annotated[bool, typer.Option(help="Search only, no answers.")]
Limit = Annotated[int | None, typer.Option(min=1, help="Only the first so many rows.")]
Sample = Annotated[
    str | None,
    typer.Option("--sample", help="Only so many rows, drawn: 150, or answerable+not: 100+50."),
]
Seed = Annotated[int, typer.Option(help="What is drawn depends on it alone.")]
Accepted = Annotated[
    Path | None, typer.Option(help="Accepted scores; exits 1 where this run is worse.")
]
Tolerance = Annotated[
    float, typer.Option(min=0, max=1, help="By how much the mean of a score may fall.")
]
Accept = Annotated[Path | None, typer.Option(help="Keep this run's scores as a baseline.")]
Perturb = Annotated[
    int | None,
    typer.Option("--perturb", min=1, help="Change so many figures in a copy of the index instead."),
]
Repeat = Annotated[
    int | None,
    typer.Option("--repeat", min=2, help="Ask each question so often; is the answer the same?"),
]
Judge = Annotated[
    bool,
    typer.Option("--judge", help="Let the model of POLICY_LLM_BASE_URL judge the answers too."),
]
Ablate = Annotated[
    bool, typer.Option("--ablate", help="Switch parts off in turn and tell what each is worth.")
]


def evaluate_(
    dataset: Dataset,
    out_dir: OutDir,
    retrieval_only: RetrievalOnly = False,
    limit: Limit = None,
    sample_size: Sample = None,
    seed: Seed = 1,
    baseline: Accepted = None,
    tolerance: Tolerance = TOLERANCE,
    accept: Accept = None,
    perturbed: Perturb = None,
    repeated: Repeat = None,
    ablated: Ablate = False,
    judge: Judge = False,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Answer a question set and sum up how right the answers are; goes on where it stopped."""
    settings = load_settings(data_dir=data_dir, corpus_dir=corpus_dir, cached_answers=0)
    rows = read_rows(dataset, limit)
    if sample_size:
        rows = sample(rows, sample_size, seed)
    ways = sum(map(bool, (retrieval_only, perturbed, repeated, ablated)))
    if ways > 1 or (ways and (baseline or accept or judge)):
        raise typer.BadParameter(
            "choose one of --retrieval-only, --perturb, --repeat and --ablate; "
            "a baseline and the judge are for runs without them"
        )
    if judge and not settings.has_remote_llm:
        raise SettingsError("--judge needs a model: set POLICY_LLM_BASE_URL and POLICY_LLM_MODEL")
    wanted = Wanted(read_baseline(baseline) if baseline else None, tolerance, accept, judge)
    ingest_corpus(settings)
    if retrieval_only:
        search(rows, settings, out_dir)
    elif perturbed:
        perturb(rows, settings, out_dir, perturbed, seed)
    elif repeated:
        repeat(rows, settings, out_dir, repeated)
    elif ablated:
        ablate(rows, settings, out_dir)
    else:
        answer(rows, settings, out_dir, dataset.name, wanted)
