"""An enquiry comes in, pasted or as a file, and its questions are looked over before answering."""

import tempfile
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from assistant.letters.enquiries import LONGEST, MOST
from assistant.letters.letter import TONES
from assistant.office.accounts import Account, Role
from assistant.office.drafts import Approval, Draft
from assistant.scope import language_of
from index import corpus
from index.errors import UnreadableFile
from index.normalise import clean_input
from ui.web import pages
from ui.web.accounts.access import require
from ui.web.desk import approved, layout
from ui.wording.browse import BROWSE
from ui.wording.desk import DESK
from ui.wording.reasons import reason_text

_MIB = 2**20
LARGEST_FILE = 10 * _MIB
_LARGEST_FORM = 12 * _MIB  # the file with the rest of its form
_LARGEST_BODY = 80 * _MIB  # what is larger is cut off without a page that says so
_LONGEST_QUESTION = 500  # characters
_LONGEST_QUERY = 200
_PAGE_SIZE = 50  # replies
_TIMES = 10  # what is too long is given back to be shortened, up to so many times the limit
Staff = Annotated[Account, Depends(require(Role.STAFF))]


class _Sized(APIRoute):
    """Tells in words that a form is too large, before it is read."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def sized(request: Request) -> Response:
            length = request.headers.get("content-length", "0")
            if length.isdecimal() and int(length) <= _LARGEST_FORM:
                return await handle(request)
            words = DESK[pages.language_of(request)]
            told = words.too_large.format(megabytes=LARGEST_FILE // _MIB)
            return await run_in_threadpool(pages.message, request, told, 413)

        return sized


router = APIRouter(
    prefix="/staff", include_in_schema=False, max_body_size=_LARGEST_BODY, route_class=_Sized,
    dependencies=[Depends(require(Role.STAFF))],
)  # fmt: skip


@router.get("")
def desk(request: Request, q: str = "", page: layout.Page = 1) -> Response:
    """Enquiries to take in, the replies, and those of them that answer the like of `q`."""
    return _desk(request, query=q.strip()[:_LONGEST_QUERY], page=page)


@router.post("/enquiries")
def take_in(
    request: Request,
    account: Staff,
    text: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    words = DESK[pages.language_of(request)]
    if file is not None and file.filename:
        data = file.file.read(LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:
            told = words.too_large.format(megabytes=LARGEST_FILE // _MIB)
            return _desk(request, told, text)
        try:
            text = f"{text}\n{_read(data, file.filename)}"
        except UnreadableFile as error:
            reason = reason_text(str(error), pages.language_of(request))
            return _desk(request, words.unreadable.format(reason=reason), text)
    text = clean_input(text)
    if not text:
        return _desk(request, words.nothing_came)
    if len(text) > LONGEST:
        return _desk(request, words.too_long.format(characters=LONGEST), text[: _TIMES * LONGEST])
    questions = layout.answering_of(request).asked(text).questions
    drafts = layout.drafts_of(request)
    id = drafts.begin(account.name, text, questions, language_of(text), TONES[0])
    return RedirectResponse(f"/staff/replies/{id}", 303)


@router.post("/replies/{id}/questions")
def answer(
    request: Request,
    account: Staff,
    id: layout.Id,
    questions: Annotated[str, Form()] = "",
    tone: Annotated[str, Form()] = "",
    language: Annotated[str, Form()] = "",
) -> Response:
    """Begins to answer; what was begun or done already stays as it is."""
    draft = layout.draft_of(request, id)
    lines = [clean_input(line)[:_LONGEST_QUESTION] for line in questions.splitlines()]
    asked = tuple(dict.fromkeys(line for line in lines if line))[:MOST]
    answering, drafts = layout.answering_of(request), layout.drafts_of(request)
    if asked and not draft.version and answering.progress(draft) is None:
        told = next((t for t in TONES if t == tone), TONES[0])
        written = next((one for one in DESK if one == language), draft.language)
        drafts.ask(id, asked, written, told)
        answering.start(layout.draft_of(request, id), account.name)
    return RedirectResponse(f"/staff/replies/{id}", 303)


def _desk(
    request: Request, told: str = "", text: str = "", query: str = "", page: int = 1
) -> Response:
    drafts = layout.drafts_of(request)
    drafts.purge()
    count = drafts.count()
    last = max(1, -(-count // _PAGE_SIZE))
    page = min(page, last)
    shown = drafts.latest(_PAGE_SIZE, (page - 1) * _PAGE_SIZE)
    approvals, replies = drafts.approvals(), approved.all_of(request)
    values = {
        "drafts": [(draft, _state(draft, approvals)) for draft in shown],
        "count": count,
        "page": page,
        "last": last,
        "browse": BROWSE[pages.language_of(request)],
        "keep_days": drafts.keep_days,
        "query": query,
        "found": approved.search(query, replies),
        "affected": [reply for reply in replies.values() if reply.changed],
        "told": told,
        "text": text,
        "largest": LARGEST_FILE // _MIB,
    }
    return layout.render(request, "desk/desk.html", values, 400 if told else 200)


def _state(draft: Draft, approvals: Mapping[int, Approval]) -> str:
    """The name of its state in `DeskText.states`."""
    if not draft.version:
        return "new"
    approval = approvals.get(draft.id)
    return "approved" if approval and approval.version == draft.version else "draft"


def _read(data: bytes, name: str) -> str:
    """The text of an uploaded file, read by the process that reads documents.

    Raises UnreadableFile.
    """
    with tempfile.TemporaryDirectory(prefix="enquiry-") as folder:
        path = Path(folder) / f"enquiry{Path(name).suffix.lower()[:8]}"
        path.write_bytes(data)
        _, read = corpus.load(corpus.SourceFile(path, path.name, ""))
        return read.text
