"""The nouns of an answer, from the question to the verified reply and the events on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from assistant.abstention.silence import Enquiry
from assistant.conversation import colloquial
from index.dates import last_day
from index.documents import Document, Hit, Passage

Language = Literal["zh", "en"]


class AnswerStatus(StrEnum):
    """How an answer may end; `ui.wording` has one reply text for each."""

    ANSWERED = "answered"
    PARTIAL = "partial"  # some sentences were removed because no source supports them
    EXTRACTIVE = "extractive"  # quoted sentences, since no model answered
    INSUFFICIENT_EVIDENCE = "insufficient_evidence"
    OUT_OF_SCOPE = "out_of_scope"
    GREETING = "greeting"
    REFUSED = "refused"  # an attempt to change the rules, or nothing that can be read
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Turn:
    question: str
    answer: str


@dataclass(frozen=True)
class Question:
    """What a visitor typed.

    standalone: the same, said without leaning on `history`, where that differs.
    traditional: whether it is written in traditional characters; so is its answer then, but not
        the documents' quotations.
    as_of: the day whose law is asked for; None means today's.
    """

    text: str
    language: Language
    history: tuple[Turn, ...] = ()
    as_of: date | None = None
    standalone: str = ""
    traditional: bool = False

    @property
    def asked(self) -> str:
        """What is searched for, answered and checked against."""
        return self.standalone or self.text


@dataclass(frozen=True)
class Evidence:
    """A numbered, contiguous stretch of one passage, given to the model and shown as a source.

    start, end: offsets in the document's text; `text` is what stands there, verbatim.
    sentences: spans of its sentences, likewise in offsets of the document.
    likely: of each sentence, how likely it belongs to the answer, in [0, 1].
    """

    n: int
    passage: Passage
    document: Document
    start: int
    end: int
    text: str
    sentences: tuple[tuple[int, int], ...]
    lead: str = ""
    likely: tuple[float, ...] = ()

    def quote(self, start: int, end: int) -> str:
        return self.text[start - self.start : end - self.start]


@dataclass(frozen=True)
class Citation:
    """Evidence that an answer rests on. `quote` is the document's text `[start:end]`, verbatim."""

    n: int
    document: Document
    passage_id: str
    heading: str
    page: int | None
    quote: str
    start: int
    end: int


CheckName = Literal[
    "silence", "evidence", "instructions", "quantities", "wording", "names", "denial", "additions",
    "subject", "time", "mood", "judge", "translation", "copy", "column",
]  # fmt: skip


@dataclass(frozen=True)
class Check:
    """One rule that a claim was held against; `detail` says what is wrong where it failed."""

    name: CheckName
    passed: bool
    detail: str = ""


GOES_ON, FOR_OTHERS = "goes on", "for others"


@dataclass(frozen=True)
class Claim:
    """One sentence of a draft with the evidence numbers it cites and what the checks found.

    problem: empty where the sentence is supported; else which check failed, for the record.
    quotes: (n, start, end) of what supports it, or of what comes nearest where nothing does.
    checks: what it was held against, in order, on the quote that supports it or comes nearest.
    outdated: how a later act has changed what it tells, as `amendments.Sort` has it; `GOES_ON` of
        a changed rule that still goes for the visitor, `FOR_OTHERS` of the new one then; else
        empty. changed: the words of it that were changed, where those alone were. changed_by: where
        the evidence tells what they are now, of a change that goes for the visitor's case.
    """

    text: str
    cites: tuple[int, ...]
    problem: str = ""
    quotes: tuple[tuple[int, int, int], ...] = ()
    checks: tuple[Check, ...] = ()
    outdated: str = ""
    changed: str = ""
    changed_by: tuple[tuple[int, int, int], ...] = ()

    @property
    def supported(self) -> bool:
        return not self.problem


@dataclass(frozen=True)
class Term:
    """A cited figure that is reckoned with or stands against another.

    text: as the document writes it; value and unit: what it means, in `quantities`' units.
    n: its evidence number; start, end: offsets of its quote in that document's text.
    """

    text: str
    value: Decimal
    unit: str
    n: int
    start: int
    end: int


CalculationKind = Literal[
    "difference", "sum", "share", "ratio", "comparison", "product", "rate", "part", "average",
    "deadline", "transition", "rest",
]  # fmt: skip


@dataclass(frozen=True)
class Calculation:
    """What code reckoned from cited figures; `text` shows it with its terms, citing as [n]."""

    kind: CalculationKind
    terms: tuple[Term, ...]
    value: Decimal
    unit: str
    text: str


# One no longer holds; a later version of the same act; an act against a report of it; a plan
# against a report; or nothing decides.
ConflictRule = Literal["in_force", "later", "official", "plan_and_report", "none"]


@dataclass(frozen=True)
class Conflict:
    """Different values that sources give for one thing.

    prevailing: the evidence number of the one that holds by the rules; None where none decides.
    """

    subject: str
    terms: tuple[Term, ...]
    prevailing: int | None
    rule: ConflictRule


@dataclass(frozen=True)
class Answer:
    """`text` cites as [n]; it is empty where the status alone decides the reply.

    seconds: when retrieve, first_token and total were reached, from the question's arrival.
    parts: where one message asked several questions, the answer to each; their evidence numbers
        are those of the whole.
    left_over: further questions of that message, too many to be answered at once.
    enquiry: only where the documents do not answer.
    cached: whether it was verified for the same question before and only shown again.
    sufficiency: estimated probability that what was found answers; None where nothing was searched.
    confidence: how sure the model was of its draft (`information.confidence`), None where it does
        not tell or wrote none.
    unconfirmed: places that the question names and none of the cited sources does.
    """

    id: str
    question: Question
    text: str
    status: AnswerStatus
    citations: tuple[Citation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    claims: tuple[Claim, ...] = ()
    retrieved: tuple[Hit, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    prompt_tokens: int = 0
    completion_tokens: int = 0
    parts: tuple["Answer", ...] = ()
    left_over: tuple[str, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    enquiry: Enquiry | None = None
    cached: bool = False
    sufficiency: float | None = None
    confidence: float | None = None
    unconfirmed: tuple[str, ...] = ()

    @property
    def newest(self) -> str:
        """The latest date of a cited document, in the precision known; empty where none is."""
        dates = (citation.document.published for citation in self.citations)
        return max(dates, key=last_day, default="")

    @property
    def as_of(self) -> date | None:
        return self.question.as_of

    @property
    def understood_as(self) -> str:
        """The question that was answered, where that is more than another spelling of it."""
        asked = self.question.standalone
        return asked if asked != colloquial.written(self.question.text) else ""


@dataclass(frozen=True)
class SourcesFound:
    """Comes before the first word of the draft, and of each further part's.

    evidence: all that was found so far.
    ahead: how many are answered first by a model that answers one at a time.
    """

    evidence: tuple[Evidence, ...]
    ahead: int = 0


@dataclass(frozen=True)
class Waiting:
    """Others are answered first by a model that answers one at a time.

    Comes after the sources, which tell it first, and again whenever the number `ahead` changes,
    until it is 0.
    """

    ahead: int


@dataclass(frozen=True)
class DraftDelta:
    """A piece of the draft, not yet checked."""

    text: str


@dataclass(frozen=True)
class Finished:
    """Always the last event. Its answer replaces the draft."""

    answer: Answer


Event = SourcesFound | Waiting | DraftDelta | Finished
