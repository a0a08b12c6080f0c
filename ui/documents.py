"""`policy-assistant documents`: what is known of each document, from where, and correcting it."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.settings import load_settings
from index import validity
from index.corrections import Correction
from index.documents import Document, Finding, Origin
from index.errors import PolicyError
from index.metadata import EDITABLE, checked, used_of
from index.store import Store
from ui.console import AsJson, DataDir, err, out, print_json

app = typer.Typer(
    help="What is known of each document, and the staff's corrections.", no_args_is_help=True
)
_ORIGINS = {
    Origin.CORRECTION: "corrected",
    Origin.SIDECAR: "sidecar",
    Origin.FILE: "file",
    Origin.TEXT: "extracted",
}
DocumentId = Annotated[str, typer.Argument(help="The document's id.")]


class NoSuchDocument(PolicyError):
    pass


@app.command("list")
def list_(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    """All documents with their status today."""
    with _open(data_dir) as store:
        documents = store.catalog.documents()
        versions = validity.link(documents.values())
    rows = [
        {
            "id": d.id,
            "title": d.title,
            "kind": d.kind.value,
            "document_number": d.document_number,
            "status": versions.status(d, date.today()).value,
        }
        for d in documents.values()
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        number = f" {row['document_number']}" if row["document_number"] else ""
        _tell(f"{row['id']}  {row['status']}  {row['kind']}  《{row['title']}》{number}")


@app.command()
def show(document_id: DocumentId, as_json: AsJson = False, data_dir: DataDir = None) -> None:
    """Each field of a document: its value, where that comes from, and what else was found."""
    with _open(data_dir) as store:
        document = _document(store, document_id)
        versions = validity.link(store.catalog.documents().values())
    record = _record(document, versions)
    if as_json:
        print_json(record)
        return
    _tell(f"{record['id']}  ({record['source_file']})")
    for name in ("status_today", "superseded_from", "superseded_by", "problem"):
        if record[name]:
            _tell(f"{name.replace('_', ' ')}: {record[name]}")
    for field, told in record["fields"].items():
        _tell(f"{field}: {told['value'] or '–'}")
        for found in told["findings"]:
            _tell(f"    {_reason(found)}", "" if found["used"] else "dim")


def _reason(found: dict[str, Any]) -> str:
    """Where a value comes from, on one line."""
    sure = f" {found['confidence']:.2f}" if found["from"] == _ORIGINS[Origin.TEXT] else ""
    rule = f", {found['rule']}" if found["rule"] else ""
    evidence = f", “{found['text']}” at {found['start']}" if found["text"] else ""
    unused = "" if found["used"] else f"  (not used: {found['value']})"
    return f"{found['from']}{sure}{rule}{evidence}{unused}"


def _tell(line: str, style: str = "") -> None:
    out.print(line, style=style, markup=False, highlight=False, soft_wrap=True)


@app.command("set")
def set_(
    document_id: DocumentId,
    values: Annotated[list[str], typer.Argument(help="field=value …; nothing behind = empties it")],
    who: Annotated[str | None, typer.Option(help="Who corrects; default: this login.")] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    """Correct fields. It wins over file and text, and outlives changes of both."""
    pairs = [value.partition("=") for value in values]
    if not all(equals for _, equals, _ in pairs):
        raise typer.BadParameter("write each as field=value")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    checks = [(field, checked(field, value)) for field, _, value in pairs]
    with _open(data_dir) as store:
        _document(store, document_id)
        for field, value in checks:
            correction = Correction(document_id, field, value, who or getpass.getuser(), at)
            store.catalog.corrections.set(correction)
        _finish(store, document_id, [field for field, _ in checks], as_json)


@app.command()
def unset(
    document_id: DocumentId,
    fields: Annotated[list[str], typer.Argument(help="Fields whose correction is taken back.")],
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    """Take corrections back: file and text tell the fields again."""
    with _open(data_dir) as store:
        _document(store, document_id)
        for field in fields:
            if not store.catalog.corrections.unset(document_id, field):
                err.print(f"{field}: was not corrected", style="yellow", markup=False)
        _finish(store, document_id, fields, as_json)


def _finish(store: Store, document_id: str, fields: list[str], as_json: bool) -> None:
    documents = store.catalog.documents()
    if as_json:
        print_json(_record(documents[document_id], validity.link(documents.values())))
    if "title" in fields:
        err.print("The new title is searched after the next `policy-assistant ingest`.")


@contextmanager
def _open(data_dir: Path | None) -> Iterator[Store]:
    with Store(load_settings(data_dir=data_dir).data_dir) as store:
        yield store


def _document(store: Store, document_id: str) -> Document:
    found = store.catalog.documents([document_id]).get(document_id)
    if found is None:
        raise NoSuchDocument(
            f"there is no document {document_id!r}; `policy-assistant documents list` names them"
        )
    return found


def _record(document: Document, versions: validity.Versions) -> dict[str, Any]:
    """A document as plain data: every field with all that was found for it, the used one first."""
    told = {}
    for field in EDITABLE:
        value = str(getattr(document, field))
        findings = [f for f in document.findings if f.field == field]
        used = used_of(findings, field)
        ordered = sorted(findings, key=lambda f: (f not in used, -f.confidence))
        told[field] = {
            "value": value,
            "findings": [_finding(f, f in used) for f in ordered],
        }
    return {
        "id": document.id,
        "source_file": document.source_file,
        "status_today": versions.status(document, date.today()).value,
        "superseded_from": versions.superseded_from.get(document.id, ""),
        "superseded_by": list(versions.successors.get(document.id, ())),
        "problem": versions.problems.get(document.id, ""),
        "fields": told,
    }


def _finding(found: Finding, used: bool) -> dict[str, Any]:
    return {
        "value": found.value,
        "from": _ORIGINS[found.origin],
        "confidence": found.confidence,
        "rule": found.rule,
        "text": found.text,
        "start": found.start,
        "end": found.end,
        "used": used,
    }
