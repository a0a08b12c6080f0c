"""Several questions answered one by one, and their answers as the one answer to the message."""

import re
import uuid
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from assistant.answers import (
    Answer,
    AnswerStatus,
    Calculation,
    Conflict,
    DraftDelta,
    Event,
    Evidence,
    Finished,
    Question,
    SourcesFound,
    Term,
)
from assistant.clock import Clock
from assistant.conversation import nearby
from assistant.conversation.several import behind, each_half, halves
from assistant.conversation.several.cutting import MOST, Message
from assistant.conversation.several.together import SHOWN, together
from assistant.conversation.several.turns import Turns
from assistant.scope import language_of

# the events of a question's answer, its evidence numbered on from what was found before
Steps = Callable[[Question, Sequence[Evidence], Clock | None], Generator[Event]]
# what a question that names nothing of its own may mean in its talk; empty where it is none such
Lean = Callable[[Question], str]


def _nothing(question: Question) -> str:
    return ""


def in_parts(
    message: Question,
    asked: Message,
    steps: Steps,
    clock: Clock,
    found: Sequence[Evidence] = (),
    lean: Lean = _nothing,
) -> Generator[Event]:
    """Each question of a message answered by itself, and their answers as one at the end."""
    answers = behind.merged((yield from _each(message, asked, steps, clock.mark, found, lean)))
    clock.mark("total")
    left_over = asked.questions[MOST:]
    yield Finished(together(message, uuid.uuid4().hex, answers, left_over, clock.marks))


def in_halves(
    question: Question,
    steps: Steps,
    found: Sequence[Evidence] = (),
    clock: Clock | None = None,
    lean: Lean = _nothing,
    in_talk: Lean | None = None,
) -> Generator[Event]:
    """One question answered; where the whole has no answer, or leaves halves open, its halves, or
    what else it may mean in its talk, which `lean` tells, if it has any.

    in_talk: tells it of a half; None where `lean` does.
    """
    asked = halves.where_silent(question.text)
    leans = asked == (question.text,)
    asked = (lean(question) or question.text,) if leans else asked
    if asked == (question.text,):
        yield from with_nearby(steps, question, found, clock)
        return
    clock = clock or Clock()
    in_talk = in_talk or lean
    again = partial(in_parts, question, Message(asked), steps, clock, lean=in_talk)
    events = steps(question, found, clock)
    if not leans:
        by_itself = partial(_by_itself, steps, in_talk)
        events = each_half.told(question, asked, events, by_itself, in_talk, found)
    near = None if leans else partial(behind.of_last_year, steps, asked)
    yield from _where_silent(events, again, found, unless_untold=leans, near=near)


def _by_itself(
    steps: Steps, lean: Lean, half: Question, found: Sequence[Evidence]
) -> Generator[Event]:
    return in_halves(half, steps, found, in_talk=lean)


def _each(
    message: Question,
    asked: Message,
    steps: Steps,
    mark: Callable[[str], None],
    found: Sequence[Evidence],
    lean: Lean,
) -> Generator[Event, None, list[Answer]]:
    """Yields sources and drafts of one question after the other, and returns their answers.

    mark: is told when the first sources and the first word were there.
    """
    turns = Turns(message.history, asked.context, asked.stand_alone)
    is_asked_for = message.language != language_of(message.text)
    answers: list[Answer] = []
    for text in asked.questions[:MOST]:
        language = message.language if is_asked_for else language_of(text)
        question = replace(message, text=text, language=language, history=turns.before(text))
        with closing(in_halves(question, steps, found, in_talk=lean)) as events:
            for event in events:
                if isinstance(event, Finished):
                    answers += _halves_of(event.answer)
                    found = added(found, event.answer.evidence)
                    turns.add(event.answer)
                    continue
                if isinstance(event, SourcesFound | DraftDelta):
                    mark("retrieve" if isinstance(event, SourcesFound) else "first_token")
                yield event
        yield DraftDelta("\n")
    return answers


def _halves_of(answer: Answer) -> Sequence[Answer]:
    """The answers to the halves of a question; of a refusal with one near to it the whole."""
    return answer.parts if answer.parts and answer.status in SHOWN else (answer,)


def _where_silent(
    events: Generator[Event],
    again: Callable[[Sequence[Evidence]], Iterable[Event]],
    found: Sequence[Evidence],
    unless_untold: bool,
    near: Callable[[Answer, Sequence[Evidence]], Generator[Event, None, Answer | None]] | None,
) -> Generator[Event]:
    """The events of an answer; where it has none, those of `again`, which ends with the first
    refusal if it has none either and tells no more.

    unless_untold: whether a refusal stays where a document says itself that it does not tell this:
    then it was no other question that was meant. near: the events of what may be told of the whole
    behind a refusal, which returns both as one, or None where nothing may.
    """
    with closing(events):
        for event in events:
            silent = AnswerStatus.INSUFFICIENT_EVIDENCE
            if not isinstance(event, Finished) or event.answer.status is not silent:
                yield event
                continue
            refused = event.answer
            if unless_untold and refused.enquiry and refused.enquiry.untold:
                yield event
                continue
            known = added(found, refused.evidence)
            if near and (both := (yield from near(refused, known))):
                yield Finished(both)
                continue
            for other in again(known):
                is_worse = isinstance(other, Finished) and _tells_no_more(other.answer, refused)
                yield Finished(refused) if is_worse else other


def _tells_no_more(answer: Answer, refused: Answer) -> bool:
    """Whether both are refusals, and no part of the first knows of what was not published."""
    parts = answer.parts or (answer,)
    told = any(part.enquiry and part.enquiry.untold for part in parts)
    is_told = bool(refused.enquiry and refused.enquiry.untold)
    return answer.status is refused.status and (is_told or not told) and not answer.text


def with_nearby(
    steps: Steps,
    question: Question,
    found: Sequence[Evidence] = (),
    clock: Clock | None = None,
) -> Generator[Event]:
    """The events of an answer; behind a refusal, the answer to a question near to it, if any.

    The whole stays a refusal: what was asked is not answered.
    """
    with closing(steps(question, found, clock)) as events:
        for event in events:
            if not isinstance(event, Finished) or not (other := nearby.question(event.answer)):
                yield event
                continue
            refused = event.answer
            near = replace(refused.question, text=other, standalone="", history=())
            known = added(found, refused.evidence)
            with closing(steps(near, known, None)) as further:
                yield from (behind.both(refused, told) for told in further)


def numbered(chosen: Iterable[Evidence], found: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Evidence numbered on from what was found for the questions before it.

    The same stretch of the same passage keeps the number it has.
    """
    known = {(item.passage.id, item.start, item.end): item.n for item in found}
    following = max(known.values(), default=0) + 1
    items: list[Evidence] = []
    for item in chosen:
        n = known.get((item.passage.id, item.start, item.end))
        items.append(replace(item, n=following if n is None else n))
        following += n is None
    return tuple(items)


def added(found: Iterable[Evidence], more: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """All of both, each number once: for another question a stretch may be weighed otherwise."""
    by_number: dict[int, Evidence] = {}
    for item in (*found, *more):
        by_number.setdefault(item.n, item)
    return tuple(by_number.values())


def renumbered(answer: Answer, found: Sequence[Evidence]) -> Answer:
    """An answer given before, its evidence numbered on from what was found since."""
    evidence = numbered(answer.evidence, found)
    return _renumbered(
        answer, {old.n: new.n for old, new in zip(answer.evidence, evidence, strict=True)}
    )


def _renumbered(answer: Answer, to: Mapping[int, int]) -> Answer:
    """The answer and its parts, which have its numbers, with each number as `to` has it."""

    def marked(text: str) -> str:
        return re.sub(r"\[(\d+)\]", lambda m: f"[{to.get(int(m[1]), int(m[1]))}]", text)

    def terms(told: Sequence[Term]) -> tuple[Term, ...]:
        return tuple(replace(term, n=to[term.n]) for term in told)

    return replace(
        answer,
        text=marked(answer.text),
        evidence=tuple(replace(item, n=to[item.n]) for item in answer.evidence),
        citations=tuple(replace(c, n=to[c.n]) for c in answer.citations),
        claims=tuple(
            replace(
                claim,
                cites=tuple(to.get(n, n) for n in claim.cites),
                quotes=tuple((to[n], start, end) for n, start, end in claim.quotes),
            )
            for claim in answer.claims
        ),
        calculations=tuple(
            replace(c, terms=terms(c.terms), text=marked(c.text)) for c in answer.calculations
        ),
        conflicts=tuple(
            replace(c, terms=terms(c.terms), prevailing=c.prevailing and to[c.prevailing])
            for c in answer.conflicts
        ),
        parts=tuple(_renumbered(part, to) for part in answer.parts),
    )


def again(kept: Answer, found: Sequence[Evidence], clock: Clock) -> Iterator[Event]:
    """An answer that was verified before, its evidence numbered on from `found`."""
    answer = renumbered(kept, found)
    yield SourcesFound(added(found, answer.evidence))
    clock.mark("total")
    yield Finished(replace(answer, seconds=dict(clock.marks)))


def used(
    found: Iterable[Evidence],
    chosen: Iterable[Evidence],
    figures: Iterable[Calculation | Conflict],
) -> tuple[Evidence, ...]:
    """Of all evidence of a message, what the answer to one question and its figures need."""
    numbers = {item.n for item in chosen} | {t.n for told in figures for t in told.terms}
    return tuple(item for item in found if item.n in numbers)
