"""A reply: its draft to edit, checked against its sources with every save."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from assistant.answers import Evidence, Language
from assistant.letters import differences, letter, precedents
from assistant.letters.checking import CheckedLetter, Sentence
from assistant.letters.differences import Piece
from assistant.letters.enquiries import MOST
from assistant.letters.letter import TONES
from assistant.office.accounts import Account, Role
from assistant.office.drafts import Draft, Override, Version
from index.corpus import is_paged
from index.normalise import clean_input
from ui.web import pages
from ui.web.accounts.access import require
from ui.web.browse.layout import overview_of
from ui.web.desk import layout
from ui.web.links import document_link, quoted_page_link
from ui.wording import CHECKS, KINDS, STATUSES, date_text
from ui.wording.desk import DESK, DeskText

_LARGEST_FORM = 512 * 1024  # bytes; a long letter takes 60 KB
_LONGEST_TEXT = 20_000  # characters of a point
Staff = Annotated[Account, Depends(require(Role.STAFF))]
router = APIRouter(
    prefix="/staff/replies", include_in_schema=False, max_body_size=_LARGEST_FORM,
    dependencies=[Depends(require(Role.STAFF))],
)  # fmt: skip


@dataclass(frozen=True)
class Stretch:
    """A stretch of a checked text; reason: why it is marked, empty where it is not."""

    text: str
    reason: str = ""


@dataclass(frozen=True)
class Field:
    """A text to edit. theirs: what somebody else made of it meanwhile, where both changed it."""

    name: str
    label: str
    text: str
    checked: tuple[Stretch, ...]
    notes: tuple[str, ...] = ()
    theirs: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Unsupported:
    """A sentence that no source supports; override: who let it through and why, if anybody."""

    text: str
    reason: str
    override: Override | None


@dataclass(frozen=True)
class Source:
    """A numbered source of the letter and how it is told: kind, status, date, place.

    picture: the address of its page with the quotation marked; empty where it has no pages.
    """

    item: Evidence
    quote: str  # empty where it is not cited
    facts: str
    link: str
    picture: str


@router.get("/{id}")
def reply(request: Request, id: layout.Id) -> Response:
    draft = layout.draft_of(request, id)
    saved = layout.drafts_of(request).version(id)
    return _editor(request, draft, saved) if saved else _before(request, draft)


@router.post("/{id}")
async def save(request: Request, account: Staff, id: layout.Id) -> Response:
    """A new version on top of the one that was edited, or joined with what came meanwhile."""
    form = await request.form()
    edited = {name: str(form[name]) for name in form if isinstance(form[name], str)}
    return await run_in_threadpool(_save, request, account, id, edited)


@router.post("/{id}/remove")
def remove(request: Request, account: Staff, id: layout.Id) -> Response:
    """By who took it in, as long as it is not approved; else by an administrator."""
    draft = layout.draft_of(request, id)
    is_own = draft.who == account.name and id not in layout.drafts_of(request).approvals()
    if not is_own and account.role is not Role.ADMIN:
        return pages.message(request, DESK[pages.language_of(request)].not_yours, 403)
    layout.drafts_of(request).remove(id, account.name)
    return RedirectResponse("/staff", 303)


def _save(request: Request, account: Account, id: int, form: Mapping[str, str]) -> Response:
    draft, drafts = layout.draft_of(request, id), layout.drafts_of(request)
    base = drafts.version(id, int(form["base"]) if form.get("base", "").isdecimal() else None)
    if base is None:
        raise layout.NoDraft
    mine = {
        name: clean_input(form.get(name, text).replace("\r\n", "\n"))[:_LONGEST_TEXT]
        for name, text in letter.texts(base.letter).items()
    }
    answering = layout.answering_of(request)
    edited = answering.sourced(letter.with_texts(base.letter, mine))
    if drafts.save(id, account.name, edited, base.number) is not None:
        return RedirectResponse(f"/staff/replies/{id}", 303)
    newest = drafts.version(id)
    assert newest
    theirs = letter.texts(newest.letter)
    merged, both = differences.merge(letter.texts(base.letter), theirs, mine)
    joined = answering.sourced(letter.with_texts(newest.letter, merged))
    if not both and drafts.save(id, account.name, joined, newest.number) is not None:
        return RedirectResponse(f"/staff/replies/{id}?joined=1", 303)
    changes = {c.name: c.pieces for c in differences.changes(merged, theirs) if c.name in both}
    return _editor(request, draft, newest, merged, changes)


def _before(request: Request, draft: Draft) -> Response:
    """The questions to look over, or how far their answering is."""
    answering = layout.answering_of(request)
    values = {
        "draft": draft,
        "done": answering.progress(draft),
        "failed": answering.has_failed(draft),
        "most": MOST,
        "tones": TONES,
    }
    return layout.render(request, "desk/questions.html", values)


def _editor(
    request: Request,
    draft: Draft,
    saved: Version,
    mine: Mapping[str, str] | None = None,
    theirs: Mapping[str, Sequence[Piece]] | None = None,
) -> Response:
    """The newest version to edit. mine: what is in the fields instead, where it could not be saved.

    theirs: in which of them somebody else wrote something else.
    """
    language = pages.language_of(request)
    checked = layout.answering_of(request).checked(draft.id, saved.number)
    shown = mine or letter.texts(saved.letter)
    drafts = layout.drafts_of(request)
    through, approval = drafts.overrides(draft.id), drafts.approvals().get(draft.id)
    values = {
        "draft": draft,
        "saved": saved,
        "fields": [
            _field(name, text, checked, language, (theirs or {}).get(name, ()))
            for name, text in shown.items()
        ],
        "unsupported": [
            Unsupported(s.text, reason_of(s, language), through.get(s.text))
            for s in checked.unsupported
        ],
        "is_ready": layout.is_ready(request, saved, draft.id),
        "approval": approval if approval and approval.version == saved.number else None,
        "empty": checked.empty,
        "sources": _sources(checked, language),
        "changed": precedents.changed(
            saved.letter,
            {c.document.id: c.document.digest for c in checked.citations},
            overview_of(request).documents,
        ),
        "differs": bool(theirs),
        "joined": "joined" in request.query_params,
    }
    return layout.render(request, "desk/reply.html", values, 409 if theirs else 200)


def _field(
    name: str, text: str, checked: CheckedLetter, language: Language, theirs: Sequence[Piece]
) -> Field:
    notes: tuple[str, ...] = ()
    if name.startswith("point-"):
        notes = checked.letter.points[int(name.removeprefix("point-")) - 1].notes
    label = layout.label(name, checked.letter, language)
    return Field(name, label, text, _stretches(checked, name, language), notes, tuple(theirs))


def _stretches(checked: CheckedLetter, name: str, language: Language) -> tuple[Stretch, ...]:
    """A text in which every sentence that no source supports is marked; nothing where none is."""
    text, at, found = checked.texts[name], 0, []
    for sentence in text.sentences:
        if not sentence.is_supported:
            found.append(Stretch(text.text[at : sentence.start]))
            marked = text.text[sentence.start : sentence.end]
            found.append(Stretch(marked, reason_of(sentence, language)))
            at = sentence.end
    return (*found, Stretch(text.text[at:])) if found else ()


def reason_of(sentence: Sentence, language: Language) -> str:
    failed = sentence.failed
    return CHECKS[language].failed[failed] if failed else DESK[language].no_salutation


def _sources(checked: CheckedLetter, language: Language) -> list[Source]:
    """Those that are cited first."""
    words, cited = DESK[language], {c.n: c for c in checked.citations}
    found = []
    for item in sorted(checked.letter.evidence, key=lambda item: (item.n not in cited, item.n)):
        citation = cited.get(item.n)
        start, end = (citation.start, citation.end) if citation else (item.start, item.end)
        quote = citation.quote if citation else ""
        link = document_link(item.document, start, end, language)
        has_pages = item.passage.page and is_paged(item.document)
        picture = quoted_page_link(item.document, start, end) if has_pages else ""
        found.append(Source(item, quote, _facts(item, words, language), link, picture))
    return found


def _facts(item: Evidence, words: DeskText, language: Language) -> str:
    document, page = item.document, item.passage.page
    told = (
        KINDS[language][document.kind],
        STATUSES[language].get(document.status, ""),
        document.document_number,
        date_text(document.published, language),
        item.passage.heading,
        words.page.format(page=page) if page else "",
    )
    return " · ".join(part for part in told if part)
