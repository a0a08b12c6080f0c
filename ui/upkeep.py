"""The verbs that keep the index well: doctor, compact, backup, restore."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.office import database
from assistant.settings import load_settings
from index import backup as backup_
from index.disk import size_of
from index.store import Store
from ui import doctor as doctor_
from ui.console import Corpus, DataDir, err

Archive = Annotated[Path, typer.Argument(help="The backup, a .zip file.")]


def add_to(app: typer.Typer) -> None:
    for verb in (doctor, compact, backup, restore):
        app.command()(verb)


def doctor(
    full: Annotated[bool, typer.Option("--full", help="Ask for every passage.")] = False,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make vectors and keywords anew from the catalog.")
    ] = False,
    data_dir: DataDir = None,
    corpus_dir: Corpus = None,
) -> None:
    """Check models, index and the office's database, and say what to do about what is wrong."""
    settings = load_settings(data_dir=data_dir, corpus_dir=corpus_dir)
    if repair:
        with err.status("Making vectors and keywords anew…"):
            doctor_.repair(settings)
    well = True
    for finding in doctor_.examine(settings, full):
        well &= finding.well
        mark = "[green]ok[/green]  " if finding.well else "[red]bad[/red] "
        err.print(mark, finding.what, "–", finding.told, highlight=False, soft_wrap=True)
        if not finding.well and finding.help:
            err.print("     run:", finding.help, highlight=False)
    if not well:
        raise typer.Exit(1)


def compact(data_dir: DataDir = None) -> None:
    """Make the index's files anew, so that nothing of a deleted document is left on disk."""
    settings = load_settings(data_dir=data_dir)
    with Store(settings.data_dir) as store, err.status("Making the files anew…"):
        before = size_of(settings.data_dir / "index")
        store.mend()
        store.compact()
    after = size_of(settings.data_dir / "index")
    err.print(f"The index takes {after / 1e6:,.1f} MB, before {before / 1e6:,.1f} MB.")


def backup(
    archive: Archive,
    office: Annotated[
        Path | None,
        typer.Option(help="Copy accounts, keys, kept questions and the audit log into this file."),
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Write the index into one file, also while the page is served; the models are not in it.

    The copy of the office is restored by putting it in the place of office.sqlite in the data
    directory while no server runs.
    """
    settings = load_settings(data_dir=data_dir)
    if office:
        database.back_up(settings.data_dir, office)
        err.print(f"{office}: accounts, keys, kept questions, audit log.", soft_wrap=True)
    with err.status("Writing the backup…"):
        written = backup_.back_up(settings.data_dir, archive)
    size = archive.stat().st_size / 1e6
    err.print(
        f"{archive}: {written.documents} documents, {written.passages} passages, {size:,.1f} MB.",
        soft_wrap=True,
    )


def restore(archive: Archive, data_dir: DataDir = None) -> None:
    """Put a backup in the place of the index; a server on this data directory has to be stopped."""
    settings = load_settings(data_dir=data_dir)
    with err.status("Checking the backup…") as status:
        told = backup_.restore(settings.data_dir, archive, lambda step: status.update(f"{step}…"))
    err.print(f"{told.documents} documents are there as of {told.created}.", soft_wrap=True)
    err.print("`policy-assistant ingest` brings them up to the corpus folder of today.")
