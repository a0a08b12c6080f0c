"""What an evaluation tries beyond one run: changed documents, repeats, parts off."""

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path

import typer

from assistant import build
from assistant.errors import ModelUnavailable
from assistant.evaluation import Row, evaluate, readable, write_summary
from assistant.evaluation.ablation import SETUPS, composed, table
from assistant.evaluation.asking import Asker
from assistant.evaluation.copies import copied
from assistant.evaluation.drafts import Remembered
from assistant.evaluation.identity import run_digest
from assistant.evaluation.perturbation import Outcome, Trial, figures, trials
from assistant.evaluation.stability import stability
from assistant.language_model.chat_model import ChatModel
from assistant.settings import Settings
from index import corpus
from index.ingest import Ingest
from ui.console import err, out, print_json
from ui.progress import counting
from ui.render import reply_text


def perturb(rows: Sequence[Row], settings: Settings, out_dir: Path, count: int, seed: int) -> None:
    """Change figures of documents and take documents away; exits 1 where an answer does not follow.

    `perturb.jsonl` holds every trial.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    files = list(corpus.scan(settings.corpus_dir))
    with copied(settings) as tried, build.open_searcher(tried) as searcher:
        store = searcher.store
        documents = store.catalog.documents()
        texts = {id: text.text for id in documents if (text := store.catalog.text(id))}
        chosen = figures(rows, texts, count, seed)
        assistant = build.assemble(tried, searcher)
        asker = Asker(assistant, reply_text, tried.min_sufficiency)
        tokens = build.load_tokens(tried)
        ingest = Ingest(store, searcher.embedder, tokens, tried.passage_tokens).run
        changed = tried.data_dir / "changed"
        done: list[Trial] = []
        with (
            counting(err, "Changing documents", 2 * len(chosen)) as step,
            (out_dir / "perturb.jsonl").open("w", encoding="utf-8") as lines,
        ):
            for trial in trials(chosen, files, documents, changed, ingest, asker.ask):
                lines.write(json.dumps(asdict(trial), ensure_ascii=False) + "\n")
                done.append(trial)
                step(1)
    _tell(done)


def _tell(done: Sequence[Trial]) -> None:
    changed = [trial for trial in done if trial.new]
    told = {
        "figures": len(changed),
        "changed": Counter(trial.outcome for trial in changed),
        "changed, told before": Counter(t.outcome for t in changed if t.told_before),
        "taken away": Counter(trial.outcome for trial in done if not trial.new),
    }
    print_json(told, indent=2)
    for trial in done:
        if trial.outcome is Outcome.OLD:
            err.print(f"{trial.id} still tells {trial.old}: {trial.answer}", markup=False)
    if any(trial.outcome is Outcome.OLD for trial in done):
        raise typer.Exit(1)


def repeat(rows: Sequence[Row], settings: Settings, out_dir: Path, times: int) -> None:
    """Ask every question so many times and tell how many get the same answer each time.

    `repeat.json` holds what is printed.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    repeats = []
    with (
        build.open_assistant(settings) as assistant,
        counting(err, "Asking again", times * len(rows)) as step,
    ):
        asker = Asker(assistant, reply_text, settings.min_sufficiency)
        for row in rows:
            records = []
            for _ in range(times):
                records.append(asker.ask(row))
                step(1)
            repeats.append((row, records))
    told = readable(stability(repeats))
    (out_dir / "repeat.json").write_text(told, encoding="utf-8")
    out.print(told, end="", markup=False, highlight=False, soft_wrap=True)


def ablate(rows: Sequence[Row], settings: Settings, out_dir: Path) -> None:
    """Answer with each part switched off in turn and print what it is worth, as Markdown.

    `ablation.md` holds the table, a folder for each part its run.
    """
    chat: ChatModel | None = None
    with suppress(ModelUnavailable):
        chat = Remembered(build.load_chat_model(settings))
    summaries = {}
    for name, setup in SETUPS.items():
        folder = out_dir / name.replace(" ", "-")
        with (
            composed(setup, settings, chat) as assistant,
            counting(err, name.capitalize(), len(rows)) as step,
        ):
            asker = Asker(assistant, reply_text, settings.min_sufficiency)
            run = run_digest(settings, assistant.searcher, chat)
            pairs = evaluate(rows, folder, asker.ask, partial(step, 1), run)
        summaries[name] = write_summary(pairs, folder)
    told = table(summaries)
    (out_dir / "ablation.md").write_text(told, encoding="utf-8")
    out.print(told, markup=False, highlight=False, soft_wrap=True)
