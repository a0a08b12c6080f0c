"""What is told behind a refusal, and both as one answer."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace

from assistant.answers import Answer, Event, Evidence, Finished, Question
from assistant.clock import Clock
from assistant.conversation import nearby
from assistant.conversation.several import each_half
from assistant.conversation.several.together import SHOWN, together


def of_last_year(
    steps: Callable[[Question, Sequence[Evidence], Clock | None], Generator[Event]],
    asked: Sequence[str],
    refused: Answer,
    known: Sequence[Evidence],
) -> Generator[Event, None, Answer | None]:
    """The events of the same question of the newest year that is told of, which returns its answer
    behind the refusal where it leaves none of the halves open: of halves only the one that names
    今年 would be told not to be known, and the others by the same sentence as if they were."""
    other = nearby.of_last_year(refused)
    if not other:
        return None
    whole: Answer | None = None
    question = replace(refused.question, text=other, standalone="", history=())
    with closing(steps(question, known, None)) as further:
        for event in further:
            if isinstance(event, Finished):
                whole = event.answer
            else:
                yield event
    if whole is None or whole.status not in SHOWN or any(each_half.left_open(asked, whole)):
        return None
    told = both(refused, Finished(whole))
    return told.answer if isinstance(told, Finished) else None


def merged(answers: Sequence[Answer]) -> list[Answer]:
    """The answers; refusals behind each other for which one sentence of a document says that both
    are untold, as one: that sentence, the nearest passages and the enquiry stand once."""
    one: list[Answer] = []
    for answer in answers:
        same = one and _untold(one[-1]) is not None and _untold(one[-1]) == _untold(answer)
        one[-1:] = [_as_one(one[-1], answer)] if same else [*one[-1:], answer]
    return one


def _untold(answer: Answer) -> tuple[str, int] | None:
    """The place of the sentence that says that what a refused question is for is not told."""
    said = answer.enquiry.untold if answer.enquiry and not answer.parts else None
    return (said.document.id, said.start) if said else None


def _as_one(first: Answer, second: Answer) -> Answer:
    """Two refusals as that of both questions."""
    own, other = first.enquiry, second.enquiry
    assert own and other
    asked = [answer.question.asked for answer in (first, second)]
    is_english = first.question.language == "en"
    joined = " ".join(asked) if is_english else f"{asked[0].rstrip('？?。 ')}，{asked[1]}"
    enquiry = replace(
        own,
        sought=tuple(dict.fromkeys((*own.sought, *other.sought))),
        missing=tuple(dict.fromkeys((*own.missing, *other.missing))),
        text=own.text.replace(asked[0], joined, 1),
    )
    hits = {hit.passage.id: hit for hit in (*first.retrieved, *second.retrieved)}
    question = replace(first.question, text=joined, standalone="")
    return replace(first, question=question, enquiry=enquiry, retrieved=tuple(hits.values()))


def both(refused: Answer, event: Event) -> Event:
    """An event of the answer to the question near to a refused one; at its end, both as one."""
    if not isinstance(event, Finished):
        return event
    if event.answer.status not in SHOWN:
        return Finished(refused)
    two = [refused, event.answer]
    whole = together(refused.question, refused.id, two, (), event.answer.seconds)
    return Finished(replace(whole, status=refused.status, enquiry=refused.enquiry))
