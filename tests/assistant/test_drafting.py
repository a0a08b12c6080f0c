"""The model reads first and writes then, in its turn; where it fails there is no draft."""

from dataclasses import replace

import pytest
from fakes import CharacterTokens, ScriptedChatModel

from assistant.answers import (
    Answer,
    AnswerStatus,
    Claim,
    DraftDelta,
    Evidence,
    Question,
    Waiting,
)
from assistant.drafting import Draft, draft, recorded
from assistant.errors import ModelUnavailable
from assistant.language_model.line import Line
from index.documents import Document, Passage

ASKED = Question("签约多少？", "zh")
TEXT = "惠济区签约21个项目。"
EVIDENCE = Evidence(
    1, Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "签约", "d.md", "digest"),
    0, len(TEXT), TEXT, ((0, len(TEXT)),),
)  # fmt: skip


def drafted(model, least=0.5, line=None, mark=lambda: None, searched=0.6):
    """The events, and the draft they end with. As likely to answer as it tells nats; where nothing
    was read, as likely as `searched`."""
    events = []

    def run():
        weigh = lambda reading: reading.told if reading else searched  # noqa: E731
        return (yield from draft(model, ASKED, [EVIDENCE], weigh, least, line, mark))

    steps = run()
    while True:
        try:
            events.append(next(steps))
        except StopIteration as end:
            return events, end.value


def test_the_draft_is_whole_and_its_pieces_are_events() -> None:
    events, written = drafted(ScriptedChatModel([["签约", "21个"]]))
    assert events == [DraftDelta("签约"), DraftDelta("21个")]
    assert written == Draft("签约21个", 0.6)


def test_pieces_that_are_not_to_be_shown_are_none() -> None:
    events, written = drafted(ScriptedChatModel([["签约", "21个"]]), mark=None)
    assert events == [] and written.text == "签约21个"


def test_nothing_is_written_from_what_tells_too_little_of_the_question() -> None:
    model = ScriptedChatModel(["签约21个"], likely=((-3.0,), (-4.0,)))
    events, written = drafted(model)
    assert events == [] and model.asked == []
    assert written.is_declined and written.text == ""
    assert written.sufficiency == pytest.approx(0.2)


def test_what_tells_enough_is_written_from() -> None:
    _, written = drafted(ScriptedChatModel(["签约21个"], likely=((-3.0,), (-5.5,))))
    assert written == Draft("签约21个", 0.5)


@pytest.mark.parametrize(
    ("searched", "least", "is_read"), [(0.81, 0.5, True), (0.82, 0.5, False), (0.82, 0.9, True)]
)
def test_what_the_search_leaves_no_doubt_of_is_not_read_first(searched, least, is_read) -> None:
    model = ScriptedChatModel(["签约21个"], likely=((-3.0,), (-4.0,)))
    _, written = drafted(model, least, searched=searched)
    assert written.sufficiency == pytest.approx(0.2 if is_read else searched)


@pytest.mark.parametrize(
    ("searched", "written", "is_declined", "is_sure"),
    [
        (0.81, (-3.8, 16), True, False),
        (0.81, (-3.5, 16), False, False),
        (0.83, (-3.8, 16), False, False),  # what the search is sure of
        (0.81, (-1.3, 16), False, False),
        (0.81, (-1.1, 16), False, True),
        (0.81, None, False, False),
    ],
)
def test_of_what_is_doubtful_the_model_has_to_be_sure(
    searched, written, is_declined, is_sure
) -> None:
    _, told = drafted(ScriptedChatModel(["签约21个"], written=written), searched=searched)
    assert (told.is_declined, told.is_sure) == (is_declined, is_sure)
    assert told.text == ("" if is_declined else "签约21个")
    assert told.sufficiency == searched


def test_without_a_model_there_is_no_draft_and_nothing_is_declined() -> None:
    assert drafted(None) == ([], Draft())


class Unreadable(ScriptedChatModel):
    def log_probabilities(self, prompt, values, ending):
        raise ModelUnavailable("off")


@pytest.mark.parametrize(
    "model", [ScriptedChatModel([ModelUnavailable("off")]), Unreadable(["签约21个"])]
)
@pytest.mark.parametrize("least", [0.6, 0.61])
def test_where_the_model_fails_what_the_search_says_decides(model, least) -> None:
    events, written = drafted(replace(model), least=least)
    assert events == [] and written.text == ""
    assert written.is_declined == (least > 0.6)


def test_the_model_reads_only_when_its_turn_has_come() -> None:
    line, read = Line(), []

    class Watching(ScriptedChatModel):
        def log_probabilities(self, prompt, values, ending):
            read.append(ending)
            return [(), ()]

    with line.place() as ahead:
        assert list(ahead) == []
        waiting = draft(
            Watching(["签约"]), ASKED, [EVIDENCE], lambda reading: 0.6, 0.5, line, lambda: None
        )
        assert next(waiting) == Waiting(1)
        assert read == []
    assert next(waiting) == DraftDelta("签约")
    assert read == [ASKED.text]


def answer() -> Answer:
    return Answer("1", ASKED, "", AnswerStatus.ANSWERED, sufficiency=0.4)


def test_claims_tokens_and_sufficiency_are_on_record() -> None:
    claims = [Claim("签约21个", (1,))]
    told = recorded(answer(), Draft("签约21个", 0.7), claims, ASKED, [EVIDENCE], CharacterTokens())
    assert told.claims == tuple(claims)
    assert told.completion_tokens == 5
    assert told.prompt_tokens > len(TEXT)
    assert told.sufficiency == 0.7


def test_without_a_draft_the_answer_stays_as_it_is() -> None:
    told = recorded(
        answer(), Draft(), [Claim("签约21个", (1,))], ASKED, [EVIDENCE], CharacterTokens()
    )
    assert told == answer()
