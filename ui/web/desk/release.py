"""How a reply leaves the desk: overrides, its versions, a second person's approval, the files."""

import logging
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from assistant.answers import Citation, Language
from assistant.errors import DraftRefused, PdfUnavailable
from assistant.letters import differences, letter, paper, pdf_file, word_file
from assistant.office.accounts import Account, Role
from assistant.office.drafts import Draft, Version
from ui.web import pages
from ui.web.accounts.access import require
from ui.web.desk import layout
from ui.wording import KINDS, STATUSES, date_text
from ui.wording.desk import DESK

_log = logging.getLogger(__name__)
_LARGEST_FORM = 64 * 1024  # bytes
_LONGEST_REASON = 500  # characters
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
Staff = Annotated[Account, Depends(require(Role.STAFF))]
router = APIRouter(
    prefix="/staff/replies/{id}", include_in_schema=False, max_body_size=_LARGEST_FORM,
    dependencies=[Depends(require(Role.STAFF))],
)  # fmt: skip


@router.post("/overrides")
def override(
    request: Request,
    account: Staff,
    id: layout.Id,
    sentence: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    """Only a sentence of the newest version that no source supports can be let through."""
    draft, saved = _saved(request, id)
    checked = layout.answering_of(request).checked(id, saved.number)
    if sentence not in {s.text for s in checked.unsupported}:
        return RedirectResponse(f"/staff/replies/{id}", 303)
    try:
        layout.drafts_of(request).override(draft.id, sentence, account.name, why[:_LONGEST_REASON])
    except DraftRefused:
        return pages.message(request, DESK[pages.language_of(request)].no_reason, 400)
    return RedirectResponse(f"/staff/replies/{id}#unsupported", 303)


@router.get("/versions")
def versions(
    request: Request,
    account: Staff,
    id: layout.Id,
    old: layout.Number = None,
    new: layout.Number = None,
) -> Response:
    """What changed between two versions; else from what was approved or drafted to the newest."""
    draft, saved = _saved(request, id)
    drafts = layout.drafts_of(request)
    approval = drafts.approvals().get(id)
    first = drafts.version(id, old or (approval.version if approval else 1)) or saved
    last = drafts.version(id, new) or saved
    before, after = letter.texts(first.letter), letter.texts(last.letter)
    values = {
        "draft": draft,
        "history": drafts.history(id),
        "old": first,
        "new": last,
        "changes": differences.changes(before, after),
        "texts": after,
        "label": lambda name: layout.label(name, last.letter, pages.language_of(request)),
        "approval": approval,
        "newest": saved,
        "is_ready": layout.is_ready(request, saved, id),
        "is_own": saved.who == account.name,
    }
    return layout.render(request, "desk/versions.html", values)


@router.post("/approve")
def approve(
    request: Request, account: Staff, id: layout.Id, version: Annotated[int, Form()]
) -> Response:
    _, saved = _saved(request, id)
    words = DESK[pages.language_of(request)]
    if not layout.is_ready(request, saved, id):
        return pages.message(request, words.not_ready, 409)
    checked = layout.answering_of(request).checked(id, saved.number)
    digests = {c.document.id: c.document.digest for c in checked.citations}
    try:
        layout.drafts_of(request).approve(id, version, account.name, digests)
    except DraftRefused:
        told = words.own_version if saved.who == account.name else words.newer_version
        return pages.message(request, told, 409)
    return RedirectResponse(f"/staff/replies/{id}", 303)


@router.get("/letter.{form}")
def file(request: Request, account: Staff, id: layout.Id, form: str) -> Response:
    """The newest version as a file; nothing that is neither supported nor let through leaves."""
    draft, saved = _saved(request, id)
    words = DESK[pages.language_of(request)]
    if form not in _TYPES:
        return pages.message(request, words.no_draft, 404)
    if not layout.is_ready(request, saved, id):
        return pages.message(request, words.not_ready, 409)
    data = word_file.write(_paper(request, draft, saved))
    if form == "pdf":
        try:
            data = pdf_file.write(data)
        except PdfUnavailable as error:
            _log.warning("no PDF of reply %s: %s", id, error)
            return pages.message(request, words.no_pdf, 503)
    layout.drafts_of(request).left(id, account.name, saved.number, form)
    name = quote(words.file_name.format(id=id, version=saved.number, form=form))
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "Cache-Control": "no-store",
    }
    return Response(data, media_type=_TYPES[form], headers=headers)


def _saved(request: Request, id: int) -> tuple[Draft, Version]:
    """Raises NoDraft."""
    draft, saved = layout.draft_of(request, id), layout.drafts_of(request).version(id)
    if saved is None:
        raise layout.NoDraft
    return draft, saved


def _paper(request: Request, draft: Draft, saved: Version) -> paper.Paper:
    drafts, language = layout.drafts_of(request), saved.letter.language
    checked = layout.answering_of(request).checked(draft.id, saved.number)
    approval, first = drafts.approvals().get(draft.id), drafts.version(draft.id, 1)
    is_approved = approval is not None and approval.version == saved.number
    read_on = date_text((first or saved).at[:10], language)
    return paper.lay_out(checked, read_on, lambda c: _told(c, language), is_approved)


def _told(citation: Citation, language: Language) -> dict[str, str]:
    document = citation.document
    return {
        "kind": KINDS[language][document.kind],
        "status": STATUSES[language][document.status],
        "published": date_text(document.published, language),
    }
