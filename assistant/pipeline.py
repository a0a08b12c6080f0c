"""How a question becomes a cited, verified answer: one readable list of steps."""

import logging
import uuid
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from functools import cache, partial

from assistant import (
    arithmetic,
    checking,
    citations,
    concluding,
    conflicts,
    drafting,
    evidence,
    extracts,
    gathering,
    places,
    rewriting,
    scope,
    working_out,
)
from assistant.abstention import enquiry, nearest, sufficiency
from assistant.answer_cache import AnswerCache
from assistant.answers import (
    Answer,
    AnswerStatus,
    Calculation,
    Claim,
    Conflict,
    Event,
    Evidence,
    Finished,
    Language,
    Question,
    SourcesFound,
    Turn,
)
from assistant.changes import amended
from assistant.changes.touched import ChangesOf, with_changes
from assistant.clock import Clock
from assistant.completeness import left_untold
from assistant.conversation import in_list, script
from assistant.conversation.several import cutting, parts
from assistant.deadlines import telling as deadlines
from assistant.drafting import Draft
from assistant.language_model.chat_model import ChatModel
from assistant.language_model.line import Line
from assistant.procedures import telling as procedures
from assistant.relevance import pertinence
from assistant.tables import answering
from assistant.tables.asked import Request
from assistant.tiers import finding
from assistant.translating.into_chinese import questions
from assistant.translating.into_chinese.by_sound import NamesBySound
from assistant.translating.into_english.approved import NONE, Approved
from assistant.translating.into_english.telling import English
from assistant.verification import Verifier
from index.documents import SearchResult
from index.normalise import clean_input, simplified
from index.search import Searcher
from index.tokens import TokenCounter
from index.validity import Filter

_log = logging.getLogger(__name__)
_HITS = 10
_SILENT = AnswerStatus.INSUFFICIENT_EVIDENCE
# chooses the evidence of a search within a number of tokens
Select = Callable[[SearchResult, TokenCounter, int], Sequence[Evidence]]


class Assistant:
    """Answers questions from the index. `chat` may be None: then answers are quotations.

    line: where questions wait for a `chat` that answers one at a time.
    """

    def __init__(
        self,
        searcher: Searcher,
        tokens: TokenCounter,
        verifier: Verifier,
        chat: ChatModel | None,
        glossary: Mapping[str, str],
        limits: evidence.Limits,
        select: Select = evidence.select,
        cache: AnswerCache | None = None,
        line: Line | None = None,
        approved: Approved = NONE,
    ) -> None:
        self.searcher, self.chat, self.verifier = searcher, chat, verifier
        self._tokens, self._glossary = tokens, glossary
        self._in_chinese = partial(
            questions.as_searched, glossary=glossary, model=chat, by_sound=NamesBySound(searcher)
        )
        self.names = (*glossary, *glossary.values())
        self._home, self._english = places.Home.of(self.names), English(glossary, chat, approved)
        put = English(glossary, None, approved).alone  # no model for what may not answer
        self._near = partial(nearest.sentence, self._home, searcher, verifier.similarity, put)
        self._limits, self._select, self._cache, self._line = limits, select, cache, line

    def ask(
        self,
        text: str,
        history: Sequence[Turn] = (),
        as_of: date | None = None,
        language: Language | None = None,
    ) -> Answer:
        """The verified answer, as `stream` ends with it."""
        *_, last = self.stream(text, history, as_of, language)
        assert isinstance(last, Finished)
        return last.answer

    def stream(
        self,
        text: str,
        history: Sequence[Turn] = (),
        as_of: date | None = None,
        language: Language | None = None,
    ) -> Iterator[Event]:
        """Sources, then pieces of the unchecked draft, then the verified answer as last event.

        Sources and draft come once for each question of the message. Never raises for what a
        visitor may type. Closing the iterator stops the model.

        as_of: the day whose law is asked for, today if None. language: of the answer.
        """
        text = clean_input(text)
        language = language or scope.language_of(text)
        if script.writes_traditional(text, history):
            plain = [Turn(simplified(t.question), simplified(t.answer)) for t in history]
            asked = Question(simplified(text), language, tuple(plain), as_of)
            yield from script.in_traditional(self._answered(asked), text)
        else:
            yield from self._answered(Question(text, language, tuple(history), as_of))

    def _answered(self, message: Question) -> Generator[Event]:
        text, clock = message.text, Clock()
        try:
            asked = cutting.cut(text, self.names)
            lean = partial(rewriting.leaning, glossary=self._glossary)
            if len(asked.questions) > 1 and scope.route(text) is not AnswerStatus.REFUSED:
                yield from parts.in_parts(message, asked, self._steps, clock, lean=lean)
            else:
                yield from parts.in_halves(message, self._steps, (), clock, lean)
        except Exception:
            # whatever broke, the visitor gets the same short sentence and the log the traceback
            _log.exception("a question could not be answered")
            yield Finished(self._finish(message, clock, AnswerStatus.UNAVAILABLE))

    def _steps(
        self, question: Question, found: Sequence[Evidence] = (), clock: Clock | None = None
    ) -> Generator[Event]:
        """One question answered; its evidence is numbered on from `found`."""
        clock = clock or Clock()
        if closed := scope.route(question.text):
            yield Finished(self._finish(question, clock, closed))
            return
        question = rewriting.standalone(question, self._glossary)
        if kept := self._cache and self._cache.get(question):
            yield from parts.again(in_list.begun(kept), found, clock)
            return
        query = self._in_chinese(question.asked)
        with self._line.in_passing() if self._line else nullcontext():
            result = self._search(query, question.as_of)
            clock.mark("retrieve")
            spoken = rewriting.as_searched(question, result.query)
            whole = self.searcher.with_its_document
            rows = answering.asked_of(spoken.asked, result.hits, self._home, whole)
            chosen = parts.numbered(self._chosen(question, result, rows), found)
        if not chosen:
            yield Finished(self._finish(question, clock, _SILENT, result))
            return
        found = parts.added(found, chosen)
        yield SourcesFound(found, self._line.length if self._line else 0)
        told = rows and answering.told(rows, chosen, question.language)
        draft = Draft() if told else (yield from self._draft(question, result, chosen, clock))
        reckon = partial(arithmetic.calculate, result, found, spoken, self._home)
        reckoned, cited = (told.reckoned, found) if told else reckon()
        if draft.is_declined and not reckoned:
            answer = self._finish(question, clock, _SILENT, result)
            yield Finished(drafting.recorded(answer, draft, (), spoken, chosen, self._tokens))
            return
        check = partial(checking.checked, verifier=self.verifier, home=self._home)
        claims = list(told.claims) if told else check(draft, spoken, result, chosen)
        figures = extracts.of_figures(reckoned, cited)
        status, shown = self._shown(spoken, result, chosen, claims, figures)
        reckoned = amended.unless_outdated(reckoned, shown)
        reckoned = reckoned or working_out.of(question, result.query, shown, chosen)
        if question.language == "en":
            shown = yield from self._english.of(shown, cited, clock.mark)
            claims = [*(claim for claim in claims if not claim.supported), *shown]
        differing, cited = conflicts.find(result, cited, [q for c in shown for q in c.quotes])
        sources = parts.used(cited, chosen, [*reckoned, *differing])
        answer = self._finish(question, clock, status, result, sources, shown, reckoned, differing)
        answer = drafting.recorded(answer, draft, claims, spoken, chosen, self._tokens)
        if self._cache:
            self._cache.put(answer)
        yield Finished(in_list.begun(answer))

    def evidence_for(self, statement: str) -> Sequence[Evidence]:
        """What may support a statement; whether it does is for the verifier to say."""
        result = self._search(self._in_chinese(statement))
        return self._select(result, self._tokens, self._limits.evidence_tokens)

    def _search(self, query: str, as_of: date | None = None) -> SearchResult:
        return self.searcher.search(query, _HITS, Filter(as_of=as_of))

    def _chosen(
        self, question: Question, result: SearchResult, rows: Request | None
    ) -> Sequence[Evidence]:
        """The evidence to answer from, or to read first; none where the documents do not answer.
        Of a table's rows that tell it, those, with what changes them."""
        day, whole, home = question.as_of, self.searcher.with_its_document, self._home
        if rows:
            return amended.beside(result, rows.parts, self._changes_of(day), whole)
        asked, is_translated = result.query, result.query != question.asked
        least = min(self._limits.min_sufficiency, sufficiency.TO_BE_READ if self.chat else 1.0)
        texts = sufficiency.texts_of(result)
        if questions.names_unknown_place(question.asked, self._glossary, texts):
            return ()
        kept = partial(evidence.of_its_places, home=home, texts=self.searcher, asked=asked)
        near, more = kept(result), lambda query: kept(self._search(query, day))
        graded = finding.beside(result, near.hits, pertinence.telling(asked), more)
        steps = procedures.found(near, whole, home) or deadlines.found(near, whole, home, day)
        least = 0.0 if graded or steps else least
        if not sufficiency.is_answerable(asked, result, least, day, is_translated, self._home):
            return ()
        chosen = self._select(near, self._tokens, self._limits.evidence_tokens)
        gather = partial(gathering.beside, near, home=home, searcher=self.searcher, more=more)
        chosen = gather(chosen, graded, steps, is_translated, before=question.history)
        return amended.beside(result, chosen, self._changes_of(day), whole)

    def _draft(
        self, question: Question, result: SearchResult, chosen: Sequence[Evidence], clock: Clock
    ) -> Generator[Event, None, Draft]:
        """The draft whole; its pieces are events where they are not to be translated."""
        asked, least = replace(question, standalone=result.query), self._limits.min_sufficiency
        weigh = partial(sufficiency.probability, result, result.query != question.asked)
        mark = partial(clock.mark, "first_token") if question.language == "zh" else None
        chat = None if checking.is_told_by_code(result, chosen, self._home) else self.chat
        read = left_untold.to_be_read(chosen)
        return drafting.draft(chat, asked, read, weigh, least, self._line, mark)

    def _shown(
        self,
        question: Question,
        result: SearchResult,
        chosen: Sequence[Evidence],
        claims: Sequence[Claim],
        figures: Sequence[Claim],
    ) -> tuple[AnswerStatus, Sequence[Claim]]:
        near = partial(self.verifier.similarity, question.asked)
        later = self._changes_of(question.as_of)
        return checking.shown(question, result, chosen, claims, figures, near, self._home, later)

    def _changes_of(self, day: date | None) -> ChangesOf:
        """What changes a document, looked up once for each that evidence or claims are of."""
        return cache(partial(self.searcher.changes_of, day=day))

    def _finish(
        self,
        question: Question,
        clock: Clock,
        status: AnswerStatus,
        result: SearchResult | None = None,
        chosen: Sequence[Evidence] = (),
        shown: Sequence[Claim] = (),
        reckoned: Sequence[Calculation] = (),
        differing: Sequence[Conflict] = (),
    ) -> Answer:
        names, searcher, further = self._glossary, self.searcher, None
        if result and status is _SILENT:
            result = enquiry.with_untold(result, partial(self._search, as_of=question.as_of))
            result = with_changes(result, self._changes_of(question.as_of), enquiry.NEAREST)
            further = enquiry.prepare(question, result, names, self._english.alone, self._near)
        clock.mark("total")
        reckoned = concluding.not_told(reckoned, shown)
        cited = citations.of(concluding.quoted(shown, [*reckoned, *differing]), chosen)
        query = result.query if result else question.asked
        return Answer(
            id=uuid.uuid4().hex,
            question=rewriting.with_years(question),
            text=concluding.assemble(question, shown, chosen, reckoned),
            status=status,
            citations=cited,
            evidence=tuple(chosen),
            claims=tuple(shown),
            retrieved=result.hits if result else (),
            seconds=dict(clock.marks),
            calculations=tuple(reckoned),
            conflicts=tuple(differing),
            enquiry=further,
            sufficiency=sufficiency.if_searched(result, query != question.asked),
            unconfirmed=concluding.unconfirmed(question, query, self._home, cited, names, searcher),
        )
