"""A document's page on the desk: what is known of it, and what can be corrected and done."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from assistant.answers import Language
from assistant.office.correcting import correct, take_back
from index.documents import Document, Finding, Kind, Origin, Status
from index.errors import UnreadableFile
from index.metadata import EDITABLE, checked, used_of
from ui.web import pages
from ui.web.browse.layout import overview_of
from ui.web.documents_desk.layout import (
    HOME,
    Sent,
    back_to,
    desk_of,
    record_link,
    render,
    warnings_of,
    who,
)
from ui.web.links import document_link
from ui.wording import KINDS, STATUSES
from ui.wording.browse import BROWSE
from ui.wording.documents_desk import DOCUMENTS_DESK, DocumentsDeskText

router = APIRouter()
_PAGE_SIZE = 20  # passages
_SHOWN_FINDINGS = 6  # of one field
_LONGEST = 2000  # characters of a value


@router.get("/of/{document_id:path}")
def record(request: Request, document_id: str, done: str = "", page: int = 1) -> Response:
    document = _document(request, document_id)
    if document is None:
        return _missing(request)
    return _page(request, document, told=_say(request).saved if done else "", page=page)


@router.post("/correct")
def correct_fields(request: Request, form: Sent) -> Response:
    """Sets what differs from what the form began with, unless somebody else has set it since."""
    document = _document(request, form.get("document", ""))
    if document is None:
        return _missing(request)
    say = _say(request)
    entered = {f: form[f].strip()[:_LONGEST] for f in EDITABLE if f in form}
    began = {f: form.get(f"was_{f}", "").strip() for f in entered}
    changed = {f: v for f, v in entered.items() if v != began[f]}
    if not changed:
        return _page(request, document, entered, say.nothing_changed)
    for field in changed:
        if (now := str(getattr(document, field))) != began[field]:
            told = say.changed_meanwhile.format(field=say.fields[field], value=now)
            return _page(request, document, entered, told, 409)
    if problem := _problem(changed, say):
        return _page(request, document, entered, problem, 400)
    return _corrected(request, document, changed)


@router.post("/take-back")
def take_back_field(request: Request, form: Sent) -> Response:
    document, field = _document(request, form.get("document", "")), form.get("field", "")
    if document is None:
        return _missing(request)
    desk = desk_of(request.app)
    take_back(desk.librarian.catalog(), desk.audit, document, field, who(request))
    return _done(request, document, [field])


@router.post("/withdraw")
def withdraw(request: Request, form: Sent) -> Response:
    document = _document(request, form.get("document", ""))
    if document is None:
        return _missing(request)
    return _corrected(request, document, {"status": Status.WITHDRAWN.value})


@router.post("/unwithdraw")
def unwithdraw(request: Request, form: Sent) -> Response:
    """What said so before is heard again, where that was not the withdrawal itself."""
    document = _document(request, form.get("document", ""))
    if document is None:
        return _missing(request)
    desk = desk_of(request.app)
    take_back(desk.librarian.catalog(), desk.audit, document, "status", who(request))
    document = _document(request, document.id) or document
    if document.status is Status.WITHDRAWN:
        return _corrected(request, document, {"status": Status.UNKNOWN.value})
    return _done(request, document, ["status"])


@router.post("/expire")
def expire(request: Request, form: Sent) -> Response:
    document = _document(request, form.get("document", ""))
    if document is None:
        return _missing(request)
    changed = {"expires": form.get("expires", "").strip()}
    if problem := _problem(changed, _say(request)):
        return _page(request, document, told=problem, status=400)
    return _corrected(request, document, changed)


@router.post("/supersede")
def supersede(request: Request, form: Sent) -> Response:
    """The newer document names the older one, which is where its readers look for that."""
    document = _document(request, form.get("document", ""))
    newer = _document(request, form.get("by", "").strip())
    if document is None:
        return _missing(request)
    if newer is None or newer.id == document.id:
        return _page(request, document, told=_say(request).no_such_document, status=400)
    names = [name for name in newer.supersedes.split("；") if name]
    if document.id not in names:
        desk = desk_of(request.app)
        changed = {"supersedes": "；".join([*names, document.id])}
        correct(desk.librarian.catalog(), desk.audit, newer, changed, who(request))
    return _done(request, document, [])


@router.post("/remove")
def remove(request: Request, form: Sent) -> Response:
    document = _document(request, form.get("document", ""))
    if document is None:
        return _missing(request)
    desk_of(request.app).librarian.remove(document, who(request))
    return back_to(f"{HOME}#tasks")


@router.post("/reread")
def reread(request: Request, form: Sent) -> Response:
    document = _document(request, form.get("document", ""))
    if document is None:
        return _missing(request)
    desk_of(request.app).librarian.reread(document, who(request))
    return back_to(f"{HOME}#tasks")


def _corrected(request: Request, document: Document, values: Mapping[str, str]) -> Response:
    desk = desk_of(request.app)
    correct(desk.librarian.catalog(), desk.audit, document, values, who(request))
    return _done(request, document, [*values])


def _done(request: Request, document: Document, fields: list[str]) -> Response:
    if "title" in fields:  # which is searched with every passage
        desk_of(request.app).librarian.reread(document, who(request))
    return back_to(f"{record_link(document.id)}?done=1")


def _problem(values: Mapping[str, str], say: DocumentsDeskText) -> str:
    """Why fields cannot have these values; empty where they can."""
    if values.get("title") == "":
        return say.title_needed
    for field, value in values.items():
        try:
            checked(field, value)
        except UnreadableFile:
            return say.cannot_be.format(field=say.fields[field])
    return ""


def _document(request: Request, document_id: str) -> Document | None:
    """As it is declared, with the corrections."""
    return desk_of(request.app).librarian.catalog().documents([document_id]).get(document_id)


def _say(request: Request) -> DocumentsDeskText:
    return DOCUMENTS_DESK[pages.language_of(request)]


def _missing(request: Request) -> Response:
    return pages.message(request, _say(request).no_such_document, 404)


def _page(
    request: Request,
    document: Document,
    entered: Mapping[str, str] | None = None,
    told: str = "",
    status: int = 200,
    page: int = 1,
) -> Response:
    """entered: what was written into the form, which must not be lost where it is refused."""
    language, librarian = pages.language_of(request), desk_of(request.app).librarian
    overview = overview_of(request)
    passages = librarian.catalog().passages_of(document.id)
    last = max(1, -(-len(passages) // _PAGE_SIZE))
    page = min(max(1, page), last)
    holder = librarian.library.holder(document.source_file)
    problem = overview.versions.problems.get(document.id, "")
    values = {
        "document": document,
        "today": overview.versions.status(document, date.today()),
        "replaced_by": [
            overview.documents[i]
            for i in overview.versions.successors.get(document.id, ())
            if i in overview.documents
        ],
        "others": [d for d in overview.documents.values() if d.id != document.id],
        "fields": [_field(document, f, entered or {}, language) for f in EDITABLE],
        "choices": {"kind": KINDS[language], "status": STATUSES[language]},
        "withdrawn": document.status is Status.WITHDRAWN,
        "archive": holder if holder != document.source_file else "",
        "warnings": warnings_of(document, problem, not holder, language),
        "public_link": document_link(document),
        "passages": passages[(page - 1) * _PAGE_SIZE : page * _PAGE_SIZE],
        "count": len(passages),
        "page": page,
        "last": last,
        "told": told,
        "failed": status != 200,
    }
    return render(request, "record.html", values, status)


def _field(
    document: Document, name: str, entered: Mapping[str, str], language: Language
) -> dict[str, Any]:
    """A field with its value, what was entered for it, and what it rests on, the used first."""
    findings = [f for f in document.findings if f.field == name]
    used = used_of(findings, name)
    ordered = sorted(findings, key=lambda f: (f not in used, -f.confidence))[:_SHOWN_FINDINGS]
    value = str(getattr(document, name))
    return {
        "name": name,
        "label": DOCUMENTS_DESK[language].fields[name],
        "value": value,
        "entered": entered.get(name, value),
        "is_corrected": any(f.origin is Origin.CORRECTION for f in findings),
        "evidence": [
            _evidence(document, f, f in used or f.value == value, language) for f in ordered
        ],
    }


def _evidence(
    document: Document, found: Finding, agrees: bool, language: Language
) -> dict[str, Any]:
    """What a value rests on; `agrees`: with the value that is used."""
    say = DOCUMENTS_DESK[language]
    told = BROWSE[language].origins[found.origin]
    if found.origin is Origin.CORRECTION:
        name, _, at = found.rule.rpartition(", ")
        told = say.corrected_by.format(who=name, at=pages.moment(at))
    is_text = found.origin is Origin.TEXT
    place = document_link(document, found.start, found.end) if found.start < found.end else ""
    return {
        "told": told,
        "sure": say.confidence.format(percent=round(100 * found.confidence)) if is_text else "",
        "text": found.text,
        "link": place,
        "value": "" if agrees else _named(found, language),
        "is_used": agrees,
    }


def _named(found: Finding, language: Language) -> str:
    if found.field == "kind" and found.value in set(Kind):
        return KINDS[language][Kind(found.value)]
    if found.field == "status" and found.value in set(Status):
        return STATUSES[language][Status(found.value)]
    return found.value
