"""The nouns of the index: documents, the passages cut from them, and what a search finds.

All offsets count characters of `DocumentText.text`, so that `text[start:end]` is verbatim.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from index.sentences import trim

_BAR = re.compile(r"(?<!\\)\|")  # between two cells


class Kind(StrEnum):
    """What sort of document it is; decides how far its sentences may be trusted as policy."""

    REGULATION = "regulation"
    PLAN = "plan"
    MECHANISM = "mechanism"
    TARGET = "target"
    NEWS = "news"
    NOTICE = "notice"
    GUIDE = "guide"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Whether the document is in force, as far as its source tells."""

    IN_FORCE = "in_force"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Who says what a field of a document is, the strongest first."""

    CORRECTION = "correction"  # of the staff
    SIDECAR = "sidecar"
    FILE = "file"  # front matter, or the properties that a format keeps
    TEXT = "text"  # found by a rule


class BlockKind(StrEnum):
    HEADING = "heading"
    ARTICLE = "article"
    ITEM = "item"  # a numbered paragraph that its first words name: （一）加大支持。对…
    PARAGRAPH = "paragraph"
    TABLE = "table"


@dataclass(frozen=True)
class Block:
    """A stretch of the text as its author laid it out. `level` orders headings, 1 the highest.

    confidence: of text read from a picture, that of its least certain line, in [0, 1].
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    label: str = ""  # what a heading path shows: "第二章 款项支付规定", "第九条"
    page: int | None = None
    confidence: float | None = None


@dataclass(frozen=True)
class DocumentText:
    """What a reader makes of a file: the text, its blocks in reading order, and found metadata.

    notes: sentences for whoever ingests, about what the file is or what of it was left out.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def table_cells(text: str) -> list[list[str]]:
    """The cells of a table block by row, from its text: lines `| a | b |`, the first the header.

    The rule under the header of a Markdown table is no row.
    """
    return [[text[a:b] for a, b in row] for row in cell_spans(text, 0, len(text))]


def cell_spans(text: str, start: int, end: int) -> list[list[tuple[int, int]]]:
    """As `table_cells`, of the table at `[start:end]`: where each cell stands in the text."""
    rows = []
    for number, line in enumerate(re.finditer(r"[^\n]+", text[start:end])):
        row = _row_spans(text, start + line.start(), start + line.end())
        if number != 1 or not all(re.fullmatch(r":?-{2,}:?", text[a:b]) for a, b in row):
            rows.append(row)
    return rows


def _row_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    start, end = trim(text, start, end)
    start += text.startswith("|", start, end)
    end -= text.endswith("|", start, end)
    bars = [bar.start() for bar in _BAR.finditer(text, start, end)]
    edges = [start, *(edge for bar in bars for edge in (bar, bar + 1)), end]
    return [trim(text, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]


@dataclass(frozen=True)
class Finding:
    """A value for a field, and why it is believed.

    What a rule found in the text stands there verbatim: `text` is the document's `[start:end]`.
    confidence: in [0, 1], by the rule; 1 for what people have written.
    """

    field: str
    value: str
    origin: Origin
    confidence: float = 1.0
    rule: str = ""
    text: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Document:
    """A document of the corpus. Dates are ISO strings of the precision known: 2023, 2023-03-01.

    status: as declared; what holds on a day is told by `index.validity`.
    supersedes: ids, titles or 文号 of what this one replaces, with ； between them.
    findings: where the fields come from, those too that were not certain enough to be used.
    opening: how the text goes on in the line of the title, which tells what it is of.
    """

    id: str
    title: str
    source_file: str
    digest: str
    kind: Kind = Kind.UNKNOWN
    status: Status = Status.UNKNOWN
    issuer: str = ""
    document_number: str = ""
    published: str = ""
    effective: str = ""
    expires: str = ""
    supersedes: str = ""
    source: str = ""
    url: str = ""
    language: str = "zh"
    tags: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = field(default=(), compare=False, repr=False)
    opening: str = ""

    @property
    def called(self) -> str:
        """What it is searched by: its title, with how the text goes on behind it."""
        return f"{self.title} {self.opening}".strip()


@dataclass(frozen=True)
class Passage:
    """A stretch of one document that search can find: `text` is the document's `[start:end]`.

    `lead` is what the text needs beside it to be understood when it stands alone, such as the
    header row of a table cut in two; it is searched and shown, and never part of a quotation.
    """

    id: str
    document_id: str
    position: int
    start: int
    end: int
    text: str
    heading_path: tuple[str, ...] = ()
    page: int | None = None
    lead: str = ""

    @property
    def heading(self) -> str:
        return " › ".join(self.heading_path)

    def searchable(self, title: str) -> str:
        """What both indexes know of it: the title and heading path name what the text leaves out.

        Measured on 607 questions: +3 points of answer-passage recall@1 over the bare text, and
        better than title and heading as fields of their own with any boost.
        """
        return "\n".join(part for part in (self.naming(title), self.text) if part)

    def naming(self, title: str) -> str:
        """What the passage is called by, beside its own text."""
        return "\n".join(part for part in (title, self.heading, self.lead) if part)


@dataclass(frozen=True)
class Hit:
    """A passage that a search found. `bm25` is 0 where only the vectors found it.

    score: fused, higher is better, comparable within one search only.
    cosine: similarity of the question's and the passage's embedding, in [-1, 1].
    document: with the status that it has on the day that was searched for.
    reprints: other documents that print the same text.
    at_the_time: whether its document held at the time that the question speaks of; None where
        that is today, or no other version held then.
    successors: the ids of the documents that took the place of its own.
    """

    passage: Passage
    document: Document
    score: float
    bm25: float
    cosine: float
    reprints: tuple[Document, ...] = ()
    at_the_time: Status | None = None
    successors: tuple[str, ...] = ()

    @property
    def status(self) -> Status:
        return self.document.status

    @property
    def as_asked(self) -> Status:
        """By which it is kept or left out; `status` is what is told of it."""
        return self.at_the_time or self.status


@dataclass(frozen=True)
class SearchResult:
    """The hits of one query, best first.

    term_weights: inverse document frequency of each of the query's search terms, and half of it
    of the official words for its everyday ones, so that a caller can tell how much of the question
    the found text covers.
    unknown: those of the terms that no passage of the index holds.
    wordings: for each everyday phrase of the query, the inverse document frequencies of the terms
    of each way to write it, as it was said too, that the index knows whole.
    """

    query: str
    hits: tuple[Hit, ...]
    term_weights: Mapping[str, float]
    seconds: float
    unknown: frozenset[str] = frozenset()
    wordings: Mapping[str, tuple[Mapping[str, float], ...]] = field(default_factory=dict)

    @property
    def known_weights(self) -> Mapping[str, float]:
        """`term_weights` without the unknown terms."""
        return {t: weight for t, weight in self.term_weights.items() if t not in self.unknown}
