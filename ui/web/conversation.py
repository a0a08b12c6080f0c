"""From the assistant's events to what the page shows; the page's toolkit is not known here."""

import asyncio
import logging
import threading
import time
import uuid
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from assistant import scope
from assistant.answers import (
    Answer,
    AnswerStatus,
    DraftDelta,
    Event,
    Evidence,
    Finished,
    Language,
    SourcesFound,
    Turn,
    Waiting,
)
from assistant.office.journal import new_conversation
from ui.web import turns
from ui.web.open_pages import Kept, OpenPages, Session, Shown
from ui.web.pump import Pump
from ui.web.shared_answers.record import of_answer
from ui.web.sources import source_cards_html, source_set_html

_log = logging.getLogger(__name__)

AT_ONCE = 40  # questions, which wait in line; whoever comes then is asked to come again later
_REDRAW = 0.1  # seconds between two states of a growing draft
# from ids of documents, questions asked already and the language to questions to go on with
FollowUps = Callable[[Sequence[str], Sequence[str], Language], Sequence[str]]
_REMEMBERED = 3  # turns given to the assistant with the next question
_KEPT = 20  # turns on the page
_CLOSED = frozenset({
    AnswerStatus.GREETING, AnswerStatus.OUT_OF_SCOPE, AnswerStatus.REFUSED, AnswerStatus.UNAVAILABLE
})  # fmt: skip
_WITHOUT_A_QUESTION = frozenset({AnswerStatus.GREETING, AnswerStatus.OUT_OF_SCOPE})
_UNRATED = frozenset({AnswerStatus.GREETING, AnswerStatus.REFUSED, AnswerStatus.UNAVAILABLE})


@dataclass(frozen=True)
class Screen:
    """What changes on the page; None stays as it is.

    past: HTML of the turns before the current one; live: the current one; sources: the panel.
    """

    past: str | None = None
    live: str | None = None
    sources: str | None = None
    session: Session | None = None


class Conversation:
    """Leads the talks of all visitors; what belongs to one of them is in their `Session`.

    stream: from question, earlier turns and conversation id to the answer's events.
    rated: whether visitors are asked what they think of an answer.
    follow_ups: questions to be offered below an answer; they are made while it is written. Without
        documents those to begin with, for who asked nothing that could be answered.
    """

    def __init__(
        self,
        stream: Callable[[str, Sequence[Turn], str], Iterator[Event]],
        at_once: int = AT_ONCE,
        clock: Callable[[], float] = time.monotonic,
        rated: bool = False,
        follow_ups: FollowUps = lambda documents, asked, language: (),
    ) -> None:
        self._stream = stream
        self._rated = rated
        self._follow_ups = follow_ups
        self._pages = OpenPages()
        self.answer = self._pages.answer
        self._places = threading.BoundedSemaphore(at_once)
        self._clock = clock

    async def ask(self, text: str, session: Session) -> AsyncIterator[Screen]:
        """The page from the question to its answer; nothing for an empty question.

        Closing the iterator stops the model.
        """
        text = text.strip()[: scope.MAX_QUESTION + 1]  # enough to be refused as too long
        if not text:
            return
        language = scope.language_of(text)
        if not self._places.acquire(blocking=False):
            yield self._kept(_over(session, Shown(turns.turned_away(text, language)), first=True))
            return
        session = replace(session, id=session.id or new_conversation())
        # the place is free again when the model is, which may be after the visitor left
        events = Pump(lambda: self._stream(text, session.turns, session.id), self._places.release)
        try:
            async for screen in self._answer(events, text, language, session):
                yield self._kept(screen)
        finally:
            events.leave()

    def stop(self, session: Session) -> Screen:
        """The page after its visitor stopped the answer. The unchecked draft goes."""
        if not session.asking:
            return Screen()
        language = scope.language_of(session.asking)
        return self._kept(_over(session, Shown(turns.stopped(session.asking, language))))

    def reopened(self, kept: Kept) -> Screen:
        """The page as it was before it was loaded again; nothing new where nothing was asked.

        What was being answered then is shown as stopped: leaving the page stopped the model.
        What the server does not know any more the page shows itself, and the talk goes on.
        """
        session = self._pages.get(kept.id)
        if session is None and not kept.id:
            return Screen()
        if session is None:
            session = Session(kept.id, kept.turns, restored=True)
            return self._kept(Screen(live=_live(session, ""), session=session))
        if session.asking:
            session = self.stop(session).session or session
        *past, last = session.shown or (Shown(""),)
        return Screen(
            past="".join(shown.turn for shown in past),
            live=_live(session, last.turn),
            sources=_panel(session),
            session=session,
        )

    def begun_anew(self, session: Session) -> Screen:
        self._pages.forget(session.id)
        return Screen("", "", "", Session())

    def _kept(self, screen: Screen) -> Screen:
        if screen.session:
            self._pages.keep(screen.session)
        return screen

    async def _answer(
        self, events: AsyncIterable[Event], text: str, language: Language, session: Session
    ) -> AsyncIterator[Screen]:
        past = "".join(shown.turn for shown in session.shown)
        session = replace(session, asking=text)
        live = _live(session, turns.searching(text, language))
        yield Screen(past=past, live=live, session=session)
        key = uuid.uuid4().hex
        evidence: tuple[Evidence, ...] = ()
        further: asyncio.Future[Sequence[str]] | None = None
        draft, drawn, ahead = "", self._clock(), 0
        async for event in events:
            if isinstance(event, SourcesFound):
                evidence, ahead = event.evidence, event.ahead
                found = source_cards_html(key, evidence, (), language)
                reading = turns.reading(text, key, evidence, language, ahead)
                sources = _panel(session, _source_set(text, found))
                yield Screen(live=_live(session, reading), sources=sources)
            elif isinstance(event, Waiting):
                if event.ahead != ahead:  # else the sources came with it
                    ahead = event.ahead
                    waiting = turns.reading(text, key, evidence, language, ahead)
                    yield Screen(live=_live(session, waiting))
            else:
                # not before, since its searches would hold up those who wait for their sources
                further = further or asyncio.ensure_future(
                    self._further(evidence, session, language)
                )
            if isinstance(event, DraftDelta):
                draft += event.text
                if self._clock() - drawn >= _REDRAW:
                    drawn = self._clock()
                    drafting = turns.drafting(text, key, evidence, draft, language)
                    yield Screen(live=_live(session, drafting))
            elif isinstance(event, Finished) and further:
                yield _finished(event, session, self._rated, await further)

    async def _further(
        self, evidence: Sequence[Evidence], session: Session, language: Language
    ) -> Sequence[str]:
        documents = [item.document.id for item in evidence]
        asked = [*session.asked, session.asking]
        try:
            return await asyncio.to_thread(self._follow_ups, documents, asked, language)
        except Exception:  # the answer is worth more than what may be asked next
            _log.warning("no further questions could be made", exc_info=True)
            return ()


def _finished(event: Finished, session: Session, rated: bool, further: Sequence[str]) -> Screen:
    answer = event.answer
    if answer.status not in _CLOSED:
        turn = Turn(answer.question.asked, answer.text)
        session = replace(session, turns=(*session.turns, turn)[-_REMEMBERED:])
    session = replace(session, asked=(*session.asked, answer.question.text)[-_KEPT:])
    return _over(session, _shown(answer, rated and answer.status not in _UNRATED, further))


def _shown(answer: Answer, rated: bool, further: Sequence[str]) -> Shown:
    sources = source_set_html(answer)
    sources = sources and _source_set(answer.question.text, sources)
    offered = answer.citations or answer.status in _WITHOUT_A_QUESTION
    turn = turns.answered(answer, rated, further if offered else ())
    return Shown(turn, sources, of_answer(answer))


def _over(session: Session, shown: Shown, first: bool = False) -> Screen:
    """The screen of a turn that is over; `first` where it is also the turn's first screen."""
    past = "".join(s.turn for s in session.shown) if first else None
    session = replace(session, shown=(*session.shown, shown)[-_KEPT:], asking="")
    return Screen(past, _live(session, shown.turn), _panel(session), session)


def _live(session: Session, turn: str) -> str:
    """The current turn, with what the page keeps to find its session again."""
    data = {"conversation": session.id, "kept": str(Kept.of(session))}
    if session.restored:
        data["restored"] = "in part" if session.shown else "whole"
    attributes = " ".join(f'data-{name}="{escape(text)}"' for name, text in data.items())
    return f"<div {attributes}>{turn}</div>"


def _panel(session: Session, current: str = "") -> str:
    return "".join(shown.sources for shown in session.shown) + current


def _source_set(question: str, cards: str) -> str:
    return f'<section class="source-set"><p class="about">{escape(question)}</p>{cards}</section>'
