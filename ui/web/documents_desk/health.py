"""Whether the index and the folder are well, what is in them, and mending them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from assistant.answers import Language
from assistant.office.accounts import Role
from index import corpus, validity
from index.disk import free_bytes, size_of
from index.errors import PolicyError
from index.ingest import Changes, plan_changes
from ui.web import pages
from ui.web.accounts.access import access_of, require
from ui.web.browse.layout import overview_of
from ui.web.documents_desk.layout import HOME, Desk, Sent, back_to, desk_of, render, who
from ui.wording import KINDS, STATUSES
from ui.wording.health import HEALTH
from ui.wording.reasons import reason_text

router = APIRouter()
_SAMPLE = 200  # passages that each index is asked for
_SHOWN = 20  # names of files
_ROOM = 64 * 2**20  # bytes that should be free at least


@dataclass(frozen=True)
class Check:
    what: str
    is_well: bool
    told: str


@router.get("/health")
def health(request: Request, check: bool = False) -> Response:
    """check: look at everything, which takes some seconds."""
    desk, language = desk_of(request.app), pages.language_of(request)
    store, told = desk.store(), HEALTH[language]
    documents, passages = store.catalog.counts()
    taken = size_of(store.folder)
    everything = overview_of(request).documents.values()
    statistics = [
        (told.documents, f"{documents:,}"),
        (told.passages, f"{passages:,}"),
        *((KINDS[language][k], f"{n:,}") for k, n in Counter(d.kind for d in everything).items()),
        *(
            (STATUSES[language][s], f"{n:,}")
            for s, n in Counter(d.status for d in everything).items()
        ),
        (told.size, f"{taken / 1e6:,.1f} MB"),
        (told.generation, f"{store.catalog.generation:,}"),
        (told.made_with, store.catalog.stamp().get("embedding", "—")),
        (told.removed, f"{store.catalog.removed:,}"),
    ]
    changes = _changes(desk) if check else None
    account = access_of(request).account(request)
    values = {
        "told": told,
        "statistics": statistics,
        "checks": [*_checks(desk, language)] if check else [],
        "changes": changes,
        "put": [file.name for file in changes.put][:_SHOWN] if changes else [],
        "gone": _gone(desk, changes)[:_SHOWN] if changes else [],
        "is_checked": check,
        "removed": store.catalog.removed,
        "may_repair": account is not None and account.role.includes(Role.ADMIN),
    }
    return render(request, "health.html", values)


@router.post("/sync")
def sync(request: Request, form: Sent) -> Response:
    gone = form.get("gone", "")
    may_delete = int(gone) if gone.isdecimal() and len(gone) < 9 else 0
    desk_of(request.app).librarian.sync(may_delete, who(request))
    return back_to(f"{HOME}#tasks")


@router.post("/repair", dependencies=[Depends(require(Role.ADMIN))])
def repair(request: Request) -> Response:
    desk_of(request.app).librarian.repair(who(request))
    return back_to(f"{HOME}#tasks")


@router.post("/compact", dependencies=[Depends(require(Role.ADMIN))])
def compact(request: Request) -> Response:
    desk_of(request.app).librarian.compact(who(request))
    return back_to(f"{HOME}#tasks")


def _changes(desk: Desk) -> Changes:
    """How the folder differs from the index."""
    try:
        files = [*corpus.scan(desk.librarian.library.folder)]
    except PolicyError:  # there is no such folder
        files = []
    return plan_changes(files, desk.librarian.catalog().digests())


def _gone(desk: Desk, changes: Changes) -> list[str]:
    found = desk.librarian.catalog().documents(changes.delete)
    return [document.source_file for document in found.values()]


def _checks(desk: Desk, language: Language) -> Iterator[Check]:
    store, told = desk.store(), HEALTH[language]
    damage = store.catalog.damage()
    yield Check(told.catalog, not damage, damage or told.whole)
    for part, found in store.agreements(_SAMPLE).items():
        well = found.asked - len(found.wrong) - len(found.missed)
        text = told.found.format(well=well, asked=found.asked)
        if found.lost or found.left_over:
            text += told.lost.format(lost=len(found.lost), left_over=len(found.left_over))
        yield Check(told.parts[part], found.is_whole, text)
    dirty = len(store.catalog.dirty())
    yield Check(told.interrupted, not dirty, told.waiting.format(count=dirty) if dirty else told.no)
    for document_id, problem in _problems(desk).items():
        yield Check(document_id, False, reason_text(problem, language))
    free, taken = free_bytes(store.data_dir), size_of(store.folder)
    text = told.room.format(free=f"{free / 1e6:,.0f}", taken=f"{taken / 1e6:,.0f}")
    # what makes the index anew needs room for it twice
    yield Check(told.disk, free > taken + _ROOM, text)


def _problems(desk: Desk) -> dict[str, str]:
    return dict(validity.link(desk.librarian.catalog().documents().values()).problems)
