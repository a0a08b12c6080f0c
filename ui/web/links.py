"""Where the pages are. Pure."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from assistant.answers import Language
from index.documents import Document

PLACES: Mapping[str, str] = {
    "/documents": "documents",
    "/parks": "parks",
    "/targets": "targets",
}  # page → its name in BrowseText
QUOTE = "quote"  # the element id of the quotation in a document's page


def document_link(
    document: Document, start: int = 0, end: int = 0, language: Language | None = None
) -> str:
    """The address of a document's page, at the quotation `[start:end]` where there is one.

    It tells which text the offsets belong to, so that the page can say when that has changed.
    """
    query: dict[str, str] = {"lang": language} if language else {}
    if start < end:
        query |= {"at": f"{start}-{end}", "of": document.digest[:12]}
    path = f"/documents/{quote(document.id)}"
    return path + (f"?{urlencode(query)}" if query else "") + (f"#{QUOTE}" if start < end else "")


def page_link(document: Document, number: int) -> str:
    """The address of the picture of a page."""
    return f"/documents/pages/{number}/{quote(document.id)}"


def quoted_page_link(document: Document, start: int, end: int) -> str:
    """The address of the picture of the page on which a quotation begins, with it marked."""
    query = urlencode({"at": f"{start}-{end}", "of": document.digest[:12]})
    return f"/documents/pages/quoted/{quote(document.id)}?{query}"
