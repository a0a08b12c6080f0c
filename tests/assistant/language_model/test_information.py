"""How much the evidence tells of a question, by a model that tells how likely texts are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest
from fakes import ScriptedChatModel

from assistant.answers import Evidence, Question
from assistant.language_model import information
from index.documents import Document, Passage
from prompts import Prompt

ASKED = Question("那里签约多少？", "zh", standalone="惠济签约多少？？")
TEXT = "惠济区签约21个项目。"
EVIDENCE = Evidence(
    1, Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "签约", "d.md", "digest"),
    0, len(TEXT), TEXT, ((0, len(TEXT)),),
)  # fmt: skip


@dataclass
class Watching(ScriptedChatModel):
    read: list[tuple[str, str]] = field(default_factory=list)

    def log_probabilities(
        self, prompt: Prompt, values: Sequence[Mapping[str, str]], ending: str
    ) -> Sequence[Sequence[float]]:
        self.read += [(prompt.render_user(each), ending) for each in values]
        return super().log_probabilities(prompt, values, ending)


@pytest.mark.parametrize(
    ("after", "alone", "told"),
    [
        ((-1.0, -3.0), (-6.0, -6.0), 1.0),
        ((-6.0, -6.0), (-1.0, -3.0), -1.0),
        ((-1.0, -2.0, -3.0), (-1.0, -2.0, -3.0), 0.0),
    ],
)
def test_it_is_by_what_the_question_is_likelier_after_the_evidence_for_each_character(
    after, alone, told
) -> None:
    model = ScriptedChatModel(likely=(after, alone))
    reading = information.read(ASKED, [EVIDENCE], model)
    assert reading is not None
    assert reading.told == pytest.approx(told)
    assert reading.surprise == pytest.approx(-sum(alone) / 8)


@pytest.mark.parametrize("likely", [((), ()), ((-1.0,), ()), ((), (-1.0,))])
def test_a_model_that_does_not_tell_gives_no_figure(likely) -> None:
    assert information.read(ASKED, [EVIDENCE], ScriptedChatModel(likely=likely)) is None


@pytest.mark.parametrize(
    ("written", "confidence"),
    [((-2.0, 4), -1.0), ((-2.0, 16), -0.5), ((0.0, 1), 0.0), ((0.0, 0), None), (None, None)],
)
def test_a_draft_is_as_sure_as_it_is_likely_for_its_length(written, confidence) -> None:
    model = ScriptedChatModel(written=written)
    assert information.confidence(ASKED, [EVIDENCE], model) == confidence


def test_the_question_is_read_where_the_draft_reads_it_once_without_evidence() -> None:
    model = Watching(likely=((-1.0,), (-2.0,)))
    information.read(ASKED, [EVIDENCE], model)
    (after, ending), (alone, also) = model.read
    assert ending == also == "惠济签约多少？？"
    assert after.endswith("问题：") and alone.endswith("问题：")
    assert TEXT in after and TEXT not in alone
