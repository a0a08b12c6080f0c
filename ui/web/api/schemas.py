"""What `/api/v1` takes and gives, with examples. Dates are ISO; offsets count characters."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.answers import AnswerStatus, ConflictRule, Language
from assistant.scope import MAX_QUESTION
from index.documents import Kind, Status

QuestionText = Annotated[
    str, Field(min_length=1, max_length=MAX_QUESTION, examples=["惠济区有哪些主导产业？"])
]
ConversationId = Annotated[
    str, Field(pattern=r"^[0-9a-f]{32}$", examples=["9b2c4f0d6a7e4f0c8d1e2a3b4c5d6e7f"])
]


class Strict(BaseModel):
    """A misspelt field is told, not passed over."""

    model_config = ConfigDict(extra="forbid")


class TurnIn(Strict):
    question: QuestionText
    answer: str = Field(max_length=8000)


class AskIn(Strict):
    """`history` is oldest first; the last turns are what a follow-up refers to."""

    question: QuestionText
    history: list[TurnIn] = Field(default=[], max_length=20)
    as_of: date | None = Field(None, description="the day whose law is asked for; none for today")
    conversation: ConversationId | None = Field(
        None, description="as the first answer of the conversation gave it"
    )


class DocumentOut(BaseModel):
    id: str
    title: str
    kind: Kind
    status: Status = Field(description="on the day that was asked about")
    document_number: str
    issuer: str
    published: str = Field(description="of the precision that is known: 2023, 2023-03-01")
    effective: str
    expires: str
    source: str
    url: str
    language: str
    digest: str = Field(description="of the file, so that a change can be told")


class CitationOut(BaseModel):
    """`quote` is the document's text from `start` to `end`, verbatim."""

    n: int = Field(description="the [n] of the answer's text", examples=[1])
    document_id: str
    title: str
    kind: Kind
    published: str
    heading: str
    page: int | None
    quote: str
    start: int
    end: int
    digest: str


class PassageOut(BaseModel):
    id: str
    document_id: str
    heading: str
    page: int | None
    start: int
    end: int
    text: str


class NearestOut(PassageOut):
    title: str


class CalculationOut(BaseModel):
    """What code reckoned from cited figures; its text stands in the answer too."""

    kind: str
    text: str
    value: str
    unit: str


class ConflictOut(BaseModel):
    """Different values that sources give; `prevailing` is the [n] that holds, where one does."""

    subject: str
    values: list[str]
    prevailing: int | None
    rule: ConflictRule = Field(description="what decided, or that nothing does")


class EnquiryOut(BaseModel):
    """Where the documents do not answer: what is missing, what a document says itself that it does
    not tell, the sentence that comes nearest and may not answer, whom to ask, a text to send."""

    missing: list[str]
    untold: str | None
    nearest: str | None
    office: str | None
    text: str


class PartOut(BaseModel):
    """One of several questions of a message."""

    question: str
    answer: str
    status: AnswerStatus


class AnswerOut(BaseModel):
    """`answer` cites as [n]. `understood_as`: the question that was answered, where it is not
    what was typed. `nearest`: where the documents do not answer, what comes nearest."""

    id: str
    conversation: ConversationId
    question: str
    answer: str
    status: AnswerStatus
    language: Language
    understood_as: str
    as_of: date | None
    parts: list[PartOut] = Field(description="where the message asked several questions")
    left_over: list[str] = Field(description="questions too many to be answered at once")
    calculations: list[CalculationOut]
    conflicts: list[ConflictOut]
    citations: list[CitationOut]
    nearest: list[NearestOut]
    enquiry: EnquiryOut | None


class HitOut(NearestOut):
    score: float = Field(description="comparable within one search only")
    kind: Kind
    status: Status
    reprints: list[str] = Field(description="ids of documents that print the same text")


class SearchOut(BaseModel):
    query: str
    hits: list[HitOut]


class DocumentsOut(BaseModel):
    total: int
    documents: list[DocumentOut]


class PassagesOut(BaseModel):
    total: int
    passages: list[PassageOut]


class FeedbackIn(Strict):
    answer: str = Field(max_length=64, description="the id of the answer")
    rating: Literal["up", "down"]
    reason: str = Field("", max_length=200, examples=["wrong figure"])
    comment: str = Field("", max_length=2000)


class HealthOut(BaseModel):
    status: Literal["ok"]
    documents: int
    language_model: bool = Field(description="false: answers are quotations")


class VersionOut(BaseModel):
    version: str
    api: Literal["v1"]


class ProblemOut(BaseModel):
    """RFC 9457; `title` and `detail` in the language that `Accept-Language` prefers."""

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["Unprocessable Content"])
    status: int = Field(examples=[422])
    detail: str
