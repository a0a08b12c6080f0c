"""Which documents hold on a day, and which replace which. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from graphlib import CycleError, TopologicalSorter
from itertools import combinations, pairwise

from index import amendments
from index.amendments import Change
from index.dates import first_day, last_day
from index.documents import Document, Kind, Origin, Status
from index.titles import number_key, title_key

BEHIND = frozenset({Status.SUPERSEDED, Status.EXPIRED, Status.WITHDRAWN, Status.NOT_YET_IN_FORCE})
# Kinds of which a newer one with the same title is a new version. News and notices only look alike.
_VERSIONED = frozenset({Kind.REGULATION, Kind.MECHANISM, Kind.PLAN})
_SINCE_EVER = "0001-01-01"
_SHORTEST_TITLE = 5  # characters; 管理办法 alone is no act's name


@dataclass(frozen=True)
class Filter:
    """Which documents a search may find. Empty means all; `as_of` None means today."""

    as_of: date | None = None
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()

    @property
    def narrows(self) -> bool:
        return bool(self.kinds or self.statuses)

    def admits(self, document: Document, status: Status) -> bool:
        return (not self.kinds or document.kind in self.kinds) and (
            not self.statuses or status in self.statuses
        )


@dataclass(frozen=True)
class Versions:
    """How the documents of a corpus replace each other.

    superseded_from: id → the ISO day on which another document takes its place.
    successors: id → the ids of those that take its place.
    family: id → an id that all versions of one act share; only those with other versions.
    problems: id → what is wrong with its `supersedes`, which was then left out.
    changes: id → what later documents change in it.
    extended: id → the ISO day until which a later document lets it hold.
    """

    superseded_from: Mapping[str, str] = field(default_factory=dict)
    successors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    family: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Sequence[Change]] = field(default_factory=dict)
    extended: Mapping[str, str] = field(default_factory=dict)

    def status(self, document: Document, day: date) -> Status:
        return status_at(self.whole_term(document), day, self.superseded_from.get(document.id, ""))

    def whole_term(self, document: Document) -> Document:
        """The document; it expires where a later one says, if that extends it."""
        until = self.extended.get(document.id, "")
        return replace(document, expires=until) if until else document


def status_at(document: Document, day: date, superseded_from: str = "") -> Status:
    """Whether a document holds on a day. What it declares wins where no date tells more.

    superseded_from: ISO day from which another document takes its place; empty for never.
    """
    today, declared = day.isoformat(), document.status
    if declared is Status.WITHDRAWN:
        return Status.WITHDRAWN
    begins = starts(document)
    if begins and today < begins:
        return Status.NOT_YET_IN_FORCE
    if superseded_from and superseded_from <= today:
        return Status.SUPERSEDED
    if declared is Status.SUPERSEDED and not superseded_from:
        return Status.SUPERSEDED
    ends = last_day(document.expires)
    if ends:
        if ends < today:
            return Status.EXPIRED
    elif declared is Status.EXPIRED:
        return Status.EXPIRED
    if declared is Status.NOT_YET_IN_FORCE and not document.effective:
        return Status.NOT_YET_IN_FORCE
    known = declared is Status.IN_FORCE or document.effective
    return Status.IN_FORCE if known else Status.UNKNOWN


def starts(document: Document) -> str:
    """The first ISO day of a document: of effect, else of issue; empty where neither is known."""
    return first_day(document.effective or document.published)


def link(documents: Iterable[Document]) -> Versions:
    """Find out which documents replace which: by what they say, and by equal titles."""
    known = {document.id: document for document in documents}
    problems: dict[str, str] = {}
    edges = _said(known, problems)
    for older, newer in _same_title(known.values()):
        edges[newer].add(older)
    _drop_cycles(edges, problems)
    successors: dict[str, set[str]] = {}
    for newer, replaced in edges.items():
        for older in replaced:
            successors.setdefault(older, set()).add(newer)
    since = {
        older: min(starts(known[newer]) or _SINCE_EVER for newer in newers)
        for older, newers in successors.items()
    }
    ordered = {older: tuple(sorted(newers)) for older, newers in successors.items()}
    changes = amendments.link(known, {i: starts(d) for i, d in known.items()})
    until = {i: amendments.extended(known[i], told) for i, told in changes.items()}
    extended = {i: day for i, day in until.items() if day != known[i].expires}
    return Versions(since, ordered, _families(edges), problems, changes, extended)


def _said(known: Mapping[str, Document], problems: dict[str, str]) -> dict[str, set[str]]:
    """Id → ids of the documents that its `supersedes` names, by id, 文号 or title."""
    names: dict[str, list[str]] = {}
    for document in known.values():
        for key in {title_key(document.title), number_key(document.document_number)} - {""}:
            names.setdefault(key, []).append(document.id)
    edges: dict[str, set[str]] = {document_id: set() for document_id in known}
    for document in known.values():
        for name in filter(None, map(str.strip, document.supersedes.split("；"))):
            if name == document.id:
                problems[document.id] = "says that it supersedes itself, which was ignored"
                continue
            found = [name] if name in known else _older(document, name, names, known)
            edges[document.id].update(found)
            if not found and _is_declared(document):
                problems[document.id] = (
                    f"supersedes {name!r}, which is not in the corpus; name an id, title or 文号"
                )
    return edges


def _older(
    document: Document, name: str, names: Mapping[str, list[str]], known: Mapping[str, Document]
) -> list[str]:
    """The documents of a name that are not newer than the one that names them."""
    own = starts(document)
    found = dict.fromkeys(names.get(title_key(name), []) + names.get(number_key(name), []))
    return [
        i
        for i in found
        if i != document.id and not (own and starts(known[i]) and starts(known[i]) > own)
    ]


def _is_declared(document: Document) -> bool:
    """Whether people wrote what it supersedes; acts named in a text are seldom in the corpus."""
    origins = {found.origin for found in document.findings if found.field == "supersedes"}
    return origins != {Origin.TEXT}


def _same_title(documents: Iterable[Document]) -> Iterable[tuple[str, str]]:
    """Pairs of older and newer version: same title, different days, not of different issuers."""
    titled: dict[str, list[Document]] = {}
    for document in documents:
        key = title_key(document.title)
        if document.kind in _VERSIONED and len(key) >= _SHORTEST_TITLE and starts(document):
            titled.setdefault(key, []).append(document)
    for versions in titled.values():
        for a, b in combinations(sorted(versions, key=starts), 2):
            issuers = {a.issuer, b.issuer} - {""}
            if starts(a) < starts(b) and len(issuers) < 2:
                yield a.id, b.id


def _drop_cycles(edges: dict[str, set[str]], problems: dict[str, str]) -> None:
    while True:
        try:
            TopologicalSorter(edges).prepare()
            return
        except CycleError as error:
            cycle: list[str] = error.args[1]
            for one, other in pairwise(cycle):
                edges[one].discard(other)
                edges[other].discard(one)
            for one in cycle:
                names = ", ".join(sorted(set(cycle)))
                problems[one] = f"is in a circle of `supersedes` ({names}), which was ignored"


def _families(edges: Mapping[str, set[str]]) -> dict[str, str]:
    root: dict[str, str] = {}

    def find(one: str) -> str:
        while root.get(one, one) != one:
            one = root[one]
        return one

    for newer, replaced in edges.items():
        for older in replaced:
            root.setdefault(newer, newer)
            root.setdefault(older, older)
            root[find(older)] = find(newer)
    return {one: find(one) for one in root}
