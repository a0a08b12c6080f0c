"""What is told where the documents do not answer."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from index.documents import Document, Hit


@dataclass(frozen=True)
class Saying:
    """A sentence of a document: `quote` is its text `[start:end]`, verbatim.

    english: what it says, for who asked in English; empty where that was not asked, or not found.
    """

    document: Document
    quote: str
    start: int
    end: int
    english: str = field(default="", kw_only=True)

    def among(self, hits: Iterable[Hit]) -> Hit:
        """The hit whose passage it stands in. Raises StopIteration where there is none."""
        return next(
            hit
            for hit in hits
            if hit.document.id == self.document.id
            and hit.passage.start <= self.start < self.end <= hit.passage.end
        )


@dataclass(frozen=True)
class Office(Saying):
    """A body that a document names as responsible or as the one to ask, and where it does."""

    name: str


@dataclass(frozen=True)
class Enquiry:
    """What a visitor can do where the documents do not answer.

    sought: what was searched for; missing: places, years and subjects that nothing found tells of.
    untold: where a document says itself that this was not published.
    nearest: the sentence that comes nearest, which may answer or not.
    text: a ready-made enquiry to copy and send, in the question's language.
    """

    sought: tuple[str, ...]
    missing: tuple[str, ...]
    office: Office | None
    text: str
    untold: Saying | None = None
    nearest: Saying | None = None
