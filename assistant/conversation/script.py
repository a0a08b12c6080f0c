"""Questions in traditional characters, answered in them. All between speaks simplified ones.

The checks compare an answer with the documents before it is converted, whole, be it a quotation or
not. The quotations of its citations stay as the documents write them.
"""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import replace

from assistant.abstention.silence import Enquiry
from assistant.answers import (
    Answer,
    DraftDelta,
    Event,
    Finished,
    Question,
    Turn,
)
from index.normalise import is_traditional, simplified, traditional


def writes_traditional(text: str, history: Sequence[Turn]) -> bool:
    """Whether the visitor does; what could be either is taken for what was written before."""
    if history and simplified(text) == traditional(text):
        return is_traditional(history[-1].question)
    return is_traditional(text)


def in_traditional(events: Generator[Event], typed: str) -> Generator[Event]:
    """The events of an answer to the simplified question, as whoever typed it reads them."""
    with closing(events):
        for event in events:
            if isinstance(event, DraftDelta):
                yield DraftDelta(traditional(event.text))
            elif isinstance(event, Finished):
                yield Finished(_converted(event.answer, typed))
            else:
                yield event


def _converted(answer: Answer, typed: str) -> Answer:
    parts = tuple(_converted(part, traditional(part.question.text)) for part in answer.parts)
    asking = answer.enquiry and _asking(answer.enquiry)
    return replace(
        answer,
        question=_asked(answer.question, typed),
        text=traditional(answer.text),
        parts=parts,
        left_over=tuple(map(traditional, answer.left_over)),
        calculations=tuple(replace(c, text=traditional(c.text)) for c in answer.calculations),
        enquiry=asking,
    )


def _asking(enquiry: Enquiry) -> Enquiry:
    return replace(
        enquiry,
        sought=tuple(map(traditional, enquiry.sought)),
        missing=tuple(map(traditional, enquiry.missing)),
        text=traditional(enquiry.text),
    )


def _asked(question: Question, typed: str) -> Question:
    return replace(
        question,
        text=typed,
        standalone=traditional(question.standalone),
        traditional=True,
    )
