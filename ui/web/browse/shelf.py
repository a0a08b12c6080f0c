"""Which documents a visitor asked to see, and in which order. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from assistant.overviews.overview import day_of, year_of
from index.documents import Document, Kind, Status
from index.normalise import search_key

PAGE_SIZE = 50
_LONGEST = 100  # characters of a search


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to; an empty value narrows nothing. `page` counts from 1."""

    kind: Kind | None = None
    year: str = ""
    status: Status | None = None
    words: str = ""
    page: int = 1

    @property
    def narrows(self) -> bool:
        return bool(self.kind or self.year or self.status or self.words)

    def link(self, page: int) -> str:
        """The address of another page of the same list."""
        chosen = {
            "kind": self.kind, "year": self.year, "status": self.status, "q": self.words,
            "page": page,
        }  # fmt: skip
        return "?" + urlencode({name: value for name, value in chosen.items() if value})


def wanted(query: Mapping[str, str]) -> Wanted:
    """Reads an address. What is not known there narrows nothing."""
    kind, status, page = (query.get(name, "") for name in ("kind", "status", "page"))
    return Wanted(
        Kind(kind) if kind in set(Kind) else None,
        query.get("year", "")[:4],
        Status(status) if status in set(Status) else None,
        query.get("q", "").strip()[:_LONGEST],
        max(1, int(page)) if page.isdecimal() and len(page) < 7 else 1,
    )


def chosen(documents: Iterable[Document], want: Wanted) -> list[Document]:
    """Those of that kind, year and status whose title or number has all the words, newest first."""
    words = search_key(want.words).split()
    found = [d for d in documents if _fits(d, want) and _names(d, words)]
    found.sort(key=lambda d: d.title)
    found.sort(key=day_of, reverse=True)
    return found


def _fits(document: Document, want: Wanted) -> bool:
    return (
        want.kind in {None, document.kind}
        and want.status in {None, document.status}
        and want.year in {"", year_of(document)}
    )


def _names(document: Document, words: list[str]) -> bool:
    if not words:
        return True
    key = search_key(f"{document.title} {document.document_number}")
    return all(word in key for word in words)
