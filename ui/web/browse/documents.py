"""The list of documents, and a document to read, with the quotation that a citation leads to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from assistant.answers import Language
from assistant.overviews.overview import Overview
from index.documents import Document, DocumentText, Finding, Kind, Status
from index.errors import UnreadableFile
from index.metadata import used_of
from ui.web import pages
from ui.web.browse import layout, reading
from ui.web.browse.shelf import PAGE_SIZE, chosen, wanted
from ui.web.excerpt import Span
from ui.web.links import document_link, page_link, quoted_page_link
from ui.wording import KINDS, STATUSES, date_text
from ui.wording.browse import BROWSE

router = APIRouter()
_AT = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_LONGEST_MARKED = 2000  # characters of a quotation, in the picture of a page
_DATES = frozenset({"published", "effective", "expires"})


@dataclass(frozen=True)
class Fact:
    """A line about a document. `origin` says how it is known, `place` leads to where it is said."""

    name: str
    value: str
    link: str = ""
    origin: str = ""
    place: str = ""


@router.get("/documents")
def documents(request: Request) -> HTMLResponse:
    overview, language = layout.overview_of(request), pages.language_of(request)
    want = wanted(request.query_params)
    found = chosen(overview.documents.values(), want)
    last = max(1, -(-len(found) // PAGE_SIZE))
    page = min(want.page, last)
    words = BROWSE[language]
    wording = words.count_of_all if want.narrows else words.count
    values = {
        "want": want,
        "found": found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE],
        "counted": wording.format(count=len(found), all=len(overview.documents)),
        "kinds": _choices(KINDS[language], {d.kind for d in overview.documents.values()}),
        "statuses": _choices(STATUSES[language], {d.status for d in overview.documents.values()}),
        "years": [(year, year) for year in overview.years],
        "page": page,
        "last": last,
    }
    return layout.render(request, "browse/documents.html", values)


@router.get("/documents/pages/quoted/{document_id:path}")
def quoted_page(request: Request, document_id: str, at: str = "", of: str = "") -> Response:
    """The picture of the page on which a quotation begins, with it marked."""
    overview = layout.overview_of(request)
    found, text = overview.documents.get(document_id), overview.text(document_id)
    quote = _quote(at, len(text.text)) if text else None
    if found is None or text is None or quote is None or not found.digest.startswith(of):
        return Response("not found", 404)
    number = reading.page_of(text, quote[0])
    return _shown(request, found, number or 0, text.text[slice(*quote)][:_LONGEST_MARKED])


@router.get("/documents/pages/{number}/{document_id:path}")
def page(request: Request, number: int, document_id: str) -> Response:
    """The picture of a page of a PDF or scan."""
    found = layout.overview_of(request).documents.get(document_id)
    return _shown(request, found, number, "") if found else Response("not found", 404)


def _shown(request: Request, document: Document, number: int, words: str) -> Response:
    originals = layout.originals_of(request)
    if not originals.has_pages(document):
        return Response("not found", 404)
    try:
        picture = originals.page(document, number, words)
    except UnreadableFile:
        return Response("not found", 404)
    if picture is None:
        return Response("busy", 503, {"Retry-After": "5"})
    headers = {"Cache-Control": "private, max-age=3600"}
    return Response(picture, media_type="image/png", headers=headers)


@router.get("/documents/{document_id:path}")
def document(request: Request, document_id: str, at: str = "", of: str = "") -> Response:
    if not document_id:
        return RedirectResponse("/documents", 308)
    overview, language = layout.overview_of(request), pages.language_of(request)
    found, text = overview.documents.get(document_id), overview.text(document_id)
    words = BROWSE[language]
    if found is None or text is None:
        told = {"text": words.no_such_document}
        return layout.render(request, "browse/missing.html", told, 404)
    quote = _quote(at, len(text.text))
    has_pages = layout.originals_of(request).has_pages(found)

    def page_html(number: int) -> str:
        link = page_link(found, number) if has_pages else ""
        original = f' <a href="{escape(link)}">{words.original_page}</a>' if link else ""
        return words.page.format(page=number) + original

    is_moved = quote is not None and not found.digest.startswith(of)
    values = {
        "document": found,
        "facts": _facts(overview.versions.whole_term(found), language),
        "replaced_by": _replaced_by(overview, found),
        "changed_by": _changed_by(overview, found),
        "is_extended": found.id in overview.versions.extended,
        "is_digest": reading.is_digest(text),
        "from_pictures": reading.was_read_from_pictures(text),
        "outline": reading.outline(text, found.title),
        "body": reading.body_html(text, found.title, quote, page_html),
        "picture": _picture(found, text, quote) if has_pages and quote else None,
        "quote": quote,
        "notice": words.moved if is_moved else words.nowhere if at and not quote else "",
    }
    return layout.render(request, "browse/document.html", values)


def _choices(
    names: Mapping[Any, str], there: set[Kind] | set[Status]
) -> list[tuple[Kind | Status, str]]:
    """What the list can be narrowed to: only what there is."""
    return [(value, name) for value, name in names.items() if value in there]


def _quote(at: str, length: int) -> Span | None:
    """The span that an address names; None where the text has no such place."""
    match = _AT.fullmatch(at)
    start, end = (int(match[1]), int(match[2])) if match else (0, 0)
    return (start, end) if start < end <= length else None


def _picture(document: Document, text: DocumentText, quote: Span) -> tuple[int, str] | None:
    """The page that a quotation begins on, and the address of its picture."""
    number = reading.page_of(text, quote[0])
    return (number, quoted_page_link(document, *quote)) if number else None


def _replaced_by(overview: Overview, document: Document) -> list[Document]:
    ids = overview.versions.successors.get(document.id, ())
    return [overview.documents[i] for i in ids if i in overview.documents]


def _changed_by(overview: Overview, document: Document) -> list[Document]:
    """The notices that change some of it."""
    ids = dict.fromkeys(change.by for change in overview.versions.changes.get(document.id, ()))
    return [overview.documents[i] for i in ids if i in overview.documents]


def _facts(document: Document, language: Language) -> list[Fact]:
    """What is known of the document, in the order of `BrowseText.fields`; what is not, is not."""
    facts = []
    for field, name in BROWSE[language].fields.items():
        if value := _value(document, field, language):
            is_link = field == "url" and value.lower().startswith(("http://", "https://"))
            found = next(iter(used_of(document.findings, field)), None)
            origin, place = _evidence(document, field, found, language)
            facts.append(Fact(name, value, value if is_link else "", origin, place))
    return facts


def _value(document: Document, field: str, language: Language) -> str:
    if field == "kind":
        return KINDS[language][document.kind]
    if field == "status":
        return STATUSES[language][document.status]
    value = str(getattr(document, field))
    return date_text(value, language) if field in _DATES else value


def _evidence(
    document: Document, field: str, found: Finding | None, language: Language
) -> tuple[str, str]:
    """How a value is known, and the address of where the text says so."""
    words = BROWSE[language]
    if found is None or (field == "status" and found.value != document.status):
        is_told = field == "status" and document.status is not Status.UNKNOWN
        return (words.from_dates if is_told else ""), ""
    place = document_link(document, found.start, found.end) if found.start < found.end else ""
    return words.origins[found.origin], place
