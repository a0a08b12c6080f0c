"""What the page shows from a question to its answer, with a scripted assistant."""

import asyncio
import html
import itertools
import re
import threading
from dataclasses import replace

import pytest

from assistant.answers import AnswerStatus, DraftDelta, Finished, SourcesFound, Turn, Waiting
from assistant.office.journal import is_conversation
from ui.web.conversation import Conversation, Screen
from ui.web.open_pages import Kept, Session
from ui.wording import ANSWER, PAGE

QUESTION = "有哪些园区？"
ATTACK = "<script>alert(1)</script><img src=x onerror=alert(2)>"


class Script:
    """Streams the given events, noting what it was asked and whether it was closed."""

    def __init__(self, *events):
        self.events = events
        self.asked = []
        self.conversations = []
        self.closed = threading.Event()

    def stream(self, text, history, conversation):
        self.asked.append((text, tuple(history)))
        self.conversations.append(conversation)
        try:
            yield from self.events
        finally:
            self.closed.set()


def screens(conversation, text=QUESTION, session=None):
    async def collect():
        return [s async for s in conversation.ask(text, session or Session())]

    return asyncio.run(collect())


def seconds_pass():
    """A clock that moves a second whenever it is looked at."""
    return itertools.count().__next__


@pytest.fixture
def happy(make_evidence, make_answer):
    item = make_evidence()
    answer = make_answer("东部是花园口[1]。", [item], {1: "东部是花园口新兴产业园。"})
    return Script(
        SourcesFound((item,)), DraftDelta("东部"), DraftDelta("是花园口[1]。"), Finished(answer)
    )


def test_sources_come_before_the_draft_and_the_checked_answer_replaces_it(happy):
    first, found, draft, longer, last = screens(Conversation(happy.stream, clock=seconds_pass()))
    assert QUESTION in first.live
    assert ANSWER["zh"].searching in first.live
    assert "source-" in found.sources
    assert ANSWER["zh"].checking in draft.live
    assert "东部" in draft.live
    assert "东部是花园口" in re.sub(r"<[^>]+>", "", longer.live)
    assert ANSWER["zh"].checking not in last.live
    assert ANSWER["zh"].checked in last.live
    assert 'data-state="done"' in last.live
    assert "<mark>" in last.sources
    assert last.session.turns == (Turn(QUESTION, "东部是花园口[1]。"),)
    assert not last.session.asking


def test_a_fast_draft_is_not_redrawn_for_every_piece(happy):
    shown = screens(Conversation(happy.stream, clock=lambda: 0.0))
    assert not any(ANSWER["zh"].checking in (s.live or "") for s in shown)
    assert 'data-state="done"' in shown[-1].live


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_question_changes_nothing(text, happy):
    assert screens(Conversation(happy.stream), text) == []
    assert happy.asked == []


def test_a_very_long_question_is_cut_to_what_is_refused(happy):
    screens(Conversation(happy.stream), "长" * 1_000_000)
    assert len(happy.asked[0][0]) == 2001


def test_the_last_three_turns_go_along_and_earlier_answers_stay_on_the_page(happy):
    conversation, session = Conversation(happy.stream), Session()
    for n in range(5):
        shown = screens(conversation, f"问题{n}", session)
        session = shown[-1].session
    assert [len(history) for _, history in happy.asked] == [0, 1, 2, 3, 3]
    assert shown[0].past.count("<article") == 4
    assert session.turns[-1].question == QUESTION
    assert shown[-1].sources.count("source-set") == 5


@pytest.mark.parametrize("status", [AnswerStatus.GREETING, AnswerStatus.REFUSED])
def test_what_did_not_go_to_the_documents_is_not_remembered_as_a_turn(status, make_answer):
    script = Script(Finished(make_answer("", status=status)))
    last = screens(Conversation(script.stream))[-1]
    assert last.session.turns == ()
    assert len(last.session.shown) == 1
    assert last.sources == ""


def test_stopping_shows_that_it_was_stopped_and_not_the_draft(happy):
    conversation = Conversation(happy.stream, clock=seconds_pass())
    shown = screens(conversation)
    stopped = conversation.stop(shown[0].session)
    assert ANSWER["zh"].stopped in stopped.live
    assert "东部" not in stopped.live
    assert QUESTION in stopped.live
    assert stopped.sources == ""
    assert not stopped.session.asking


def test_stopping_after_the_answer_changes_nothing(happy):
    conversation = Conversation(happy.stream)
    assert conversation.stop(screens(conversation)[-1].session) == Screen()


def test_leaving_closes_the_assistant_and_frees_the_place(make_evidence):
    script = Script(SourcesFound((make_evidence(),)), *[DraftDelta("字")] * 1_000_000)
    conversation = Conversation(script.stream, at_once=1, clock=seconds_pass())

    async def leave():
        answer = conversation.ask(QUESTION, Session())
        async for screen in answer:
            if screen.live and "字" in screen.live:
                break
        await answer.aclose()

    asyncio.run(leave())
    assert script.closed.wait(5)
    script.events = ()
    assert ANSWER["zh"].busy not in screens(conversation)[0].live


def test_who_comes_when_all_places_are_taken_is_told_so(happy):
    answered = threading.Event()

    def stream(text, history, conversation):
        answered.wait(10)
        yield from happy.stream(text, history, conversation)

    conversation = Conversation(stream, at_once=1)

    async def two():
        first = conversation.ask(QUESTION, Session())
        await anext(first)
        second = [s async for s in conversation.ask("第二个问题", Session())]
        answered.set()
        await first.aclose()
        return second

    (screen,) = asyncio.run(two())
    assert ANSWER["zh"].busy in screen.live
    assert 'data-ask="第二个问题"' in screen.live
    assert screen.past == ""


def test_question_document_and_model_output_are_escaped(make_evidence, make_answer):
    item = make_evidence(text=ATTACK, title=ATTACK)
    answer = make_answer(f"{ATTACK}[1]。", [item], {1: ATTACK}, question=ATTACK)
    script = Script(SourcesFound((item,)), DraftDelta(ATTACK), Finished(answer))
    conversation = Conversation(script.stream, clock=seconds_pass(), rated=True)
    shown = screens(conversation, ATTACK)
    shown.append(conversation.stop(replace(Session(), asking=ATTACK)))
    html = "".join(f"{s.past}{s.live}{s.sources}" for s in shown)
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_an_english_question_gets_english_labels(happy):
    shown = screens(Conversation(happy.stream), "Which parks are there?")
    assert ANSWER["en"].searching in shown[0].live
    assert 'lang="en"' in shown[0].live


def test_the_questions_of_a_page_are_one_conversation_and_no_other_page_has_its_id(happy):
    conversation = Conversation(happy.stream)
    session = screens(conversation)[-1].session
    screens(conversation, session=session)
    screens(conversation)
    first, second, other = happy.conversations
    assert first == second == session.id
    assert is_conversation(other)
    assert other != first


def test_a_page_that_is_loaded_again_shows_its_conversation_and_goes_on(happy):
    conversation = Conversation(happy.stream)
    first = screens(conversation)[-1]
    last = screens(conversation, "第二个问题", first.session)[-1]
    again = conversation.reopened(Kept.of(last.session))
    assert again.session == last.session
    assert again.live == last.live
    assert again.sources == last.sources
    assert first.live.count("<article") == again.past.count("<article") == 1
    assert f'data-conversation="{last.session.id}"' in again.live


def test_what_was_being_answered_when_the_page_was_left_can_be_asked_again(happy):
    conversation = Conversation(happy.stream)
    asking = screens(conversation)[0].session
    conversation._pages.keep(asking)  # as it was before the answer was there
    again = conversation.reopened(Kept.of(asking))
    assert f'data-ask="{QUESTION}"' in again.live
    assert not again.session.asking


def test_a_conversation_that_is_over_is_not_shown_again(happy):
    conversation = Conversation(happy.stream)
    session = screens(conversation)[-1].session
    assert conversation.begun_anew(session) == Screen("", "", "", Session())
    assert conversation.reopened(Kept("")) == Screen()


def test_a_server_that_was_started_anew_goes_on_from_what_the_page_kept(happy):
    before = screens(Conversation(happy.stream))[-1]
    kept = html.unescape(re.search(r'data-kept="([^"]*)"', before.live)[1])
    conversation = Conversation(happy.stream)
    again = conversation.reopened(Kept.read(kept))
    assert 'data-restored="whole"' in again.live
    last = screens(conversation, "那里有什么？", again.session)[-1]
    assert happy.asked[-1] == ("那里有什么？", before.session.turns)
    assert happy.conversations == [before.session.id] * 2
    assert 'data-restored="in part"' in last.live
    assert conversation.reopened(Kept.of(last.session)).live == last.live


@pytest.mark.parametrize(
    ("rated", "status", "asked"),
    [
        (True, AnswerStatus.ANSWERED, True),
        (True, AnswerStatus.INSUFFICIENT_EVIDENCE, True),
        (True, AnswerStatus.GREETING, False),
        (False, AnswerStatus.ANSWERED, False),
    ],
)
def test_what_visitors_think_is_asked_where_it_is_kept(rated, status, asked, make_answer):
    script = Script(Finished(make_answer("", status=status)))
    last = screens(Conversation(script.stream, rated=rated))[-1]
    assert ('data-answer="a1"' in last.live) is asked


def test_what_a_page_shows_can_be_shared_and_nothing_else(happy):
    conversation = Conversation(happy.stream)
    last = screens(conversation)[-1]
    assert 'data-share="a1"' in last.live
    shared = conversation.answer(last.session.id, "a1")
    assert (shared.question, shared.text) == (QUESTION, "东部是花园口[1]。")
    assert shared.sources[0].quote == "东部是花园口新兴产业园。"
    assert conversation.answer(last.session.id, "a2") is None
    assert conversation.answer("", "a1") is None


def test_an_answer_without_sources_has_no_link(make_answer):
    script = Script(Finished(make_answer("", status=AnswerStatus.INSUFFICIENT_EVIDENCE)))
    assert "data-share" not in screens(Conversation(script.stream))[-1].live


def test_further_questions_are_offered_below_an_answer(happy):
    asked = []

    def follow_ups(documents, questions, language):
        asked.append((list(documents), list(questions), language))
        return ["还有什么？"]

    conversation = Conversation(happy.stream, follow_ups=follow_ups)
    last = screens(conversation)[-1]
    assert 'data-ask="还有什么？"' in last.live
    screens(conversation, "第二个问题", last.session)
    assert asked == [(["parks"], [QUESTION], "zh"), (["parks"], [QUESTION, "第二个问题"], "zh")]


def test_an_answer_comes_although_no_further_questions_can_be_made(happy):
    def fail(documents, questions, language):
        raise OSError

    last = screens(Conversation(happy.stream, follow_ups=fail))[-1]
    assert 'data-state="done"' in last.live
    assert "further" not in last.live


def test_who_waits_sees_the_sources_and_how_many_are_ahead(make_evidence, make_answer):
    item = make_evidence()
    script = Script(
        SourcesFound((item,)),
        Waiting(2),
        Waiting(1),
        DraftDelta("东部"),
        Finished(make_answer("东")),
    )
    _, _, second, first, *_ = screens(Conversation(script.stream, clock=seconds_pass()))
    for screen, ahead in ((second, 2), (first, 1)):
        assert ANSWER["zh"].waiting.format(count=1, ahead=ahead) in screen.live
        assert "data-source=" in screen.live
        assert 'data-state="working"' in screen.live


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        (AnswerStatus.GREETING, True),
        (AnswerStatus.OUT_OF_SCOPE, True),
        (AnswerStatus.REFUSED, False),
        (AnswerStatus.INSUFFICIENT_EVIDENCE, False),
    ],
)
def test_who_asked_nothing_to_be_answered_is_offered_questions(make_answer, status, offered):
    def begin(documents, asked, language):
        assert not documents
        return ["有哪些园区？"]

    script = Script(Finished(make_answer("", status=status)))
    live = screens(Conversation(script.stream, follow_ups=begin), "你好")[-1].live
    assert ('data-ask="有哪些园区？"' in live) == offered
    assert (PAGE["zh"].try_asking in live) == offered


def test_the_place_in_line_comes_with_the_sources_and_again_when_it_changes(
    make_evidence, make_answer
):
    events = [
        SourcesFound((make_evidence(),), 2),
        Waiting(2),
        Waiting(1),
        Finished(make_answer("")),
    ]
    seen = screens(Conversation(Script(*events).stream), "问")
    told = [ANSWER["zh"].waiting.format(count=1, ahead=ahead) for ahead in (2, 1)]
    assert told[0] in seen[1].live
    assert seen[1].sources
    assert told[1] in seen[2].live
    assert len(seen) == 4


def test_further_questions_are_not_looked_for_while_others_wait_for_sources(
    make_evidence, make_answer
):
    made = []
    script = Script(SourcesFound((make_evidence(),)), Waiting(1), Finished(make_answer("")))

    async def ask():
        follow_ups = lambda *asked: made.append(asked) or ()  # noqa: E731
        async for screen in Conversation(script.stream, follow_ups=follow_ups).ask("问", Session()):
            if 'data-state="working"' in (screen.live or ""):
                await asyncio.sleep(0.05)
                assert not made

    asyncio.run(ask())
    assert made
