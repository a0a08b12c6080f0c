"""A half that the answer to the whole leaves open is asked by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from assistant.answers import Answer, AnswerStatus, Citation, Event, Evidence, Finished, Question
from assistant.clock import Clock
from assistant.conversation.several.each_half import left_open
from assistant.conversation.several.parts import in_halves
from index.documents import Document, Passage

AIM = "松湾区2031年的目标是全年举办招商活动6场以上。"
SHARE = "一季度签约的30个项目中，新材料项目有18个，占60%。"
FIELDS = "一季度签约的项目分布在造船、食品等领域。"
SILENT = AnswerStatus.INSUFFICIENT_EVIDENCE


def answer(text: str, asked: str = "问", status: AnswerStatus = AnswerStatus.ANSWERED) -> Answer:
    language = "en" if asked.isascii() else "zh"
    document = Document(f"d-{text}", "松湾区招商", "d.md", "x")
    passage = Passage(f"{document.id}#1", document.id, 0, 0, len(text), text)
    item = Evidence(1, passage, document, 0, len(text), text, ((0, len(text)),))
    cited = Citation(1, document, passage.id, "", None, text, 0, len(text))
    question = Question(asked, language)
    return Answer("id", question, f"{text}[1]", status, (cited,), (item,))


@pytest.mark.parametrize(
    ("halves", "told", "is_open"),
    [
        (("2031年计划举办几场活动", "到目前已经办了几场？"), AIM, [False, True]),
        (("新材料项目占多少", "主要分布在哪些领域？"), SHARE, [False, True]),
        (("今年的目标比去年高还是低", "签约总额定的是多少？"),
         "目标是签约总额不低于40亿元。", [True, False]),
        (("签约了多少个项目", "签约额是多少？"), "签约项目30个，签约额40亿元。", [False, False]),
        (("任务完成得怎么样", "达标没有"), "三类指标都超额完成了目标。", [False, False]),
        (("发展造船的是哪个园区", "位于区内哪个方位？"), "园区：丙丁产业园，区域：西部。",
         [False, False]),
        (("how many projects does Qinghe want in 2031", "how many projects were there in Q1?"),
         "Of 30 projects signed in the first quarter, 18 are large.", [True, False]),
        (("how many projects does Qinghe want in 2031", "how many projects were there in Q1?"),
         "The target is at least 9 projects. 5 projects were signed.", [False, False]),
        (("where is the port", "and has it already been completed?"),
         "The port lies in the east.", [False, True]),
        (("how many projects were signed", "what were they worth?"),
         "30 projects were signed, worth 4 billion yuan.", [False, False]),
        (("Is food one of the industries", "and what are the others?"),
         "The industries are food and ships.", [False, False]),
    ],
)  # fmt: skip
def test_which_halves_are_left_open(
    halves: tuple[str, ...], told: str, is_open: list[bool]
) -> None:
    assert left_open(halves, answer(told)) == is_open


def asked_of(text: str, whole: str, half: str) -> tuple[Answer, list[str]]:
    """The answer to a question whose whole and half are told so; empty: not told."""
    asked: list[str] = []

    def steps(
        question: Question, found: Sequence[Evidence] = (), clock: Clock | None = None
    ) -> Iterator[Event]:
        asked.append(question.text)
        told = whole if len(asked) == 1 else half
        one = answer(told, question.text)
        silent = replace(one, text="", status=SILENT, citations=(), evidence=())
        yield Finished(one if told else silent)

    *_, last = in_halves(Question(text, "zh"), steps)
    assert isinstance(last, Finished)
    return last.answer, asked


TEXT = "新材料项目占多少，主要分布在哪些领域？"


def test_an_open_half_is_told_behind() -> None:
    both, asked = asked_of(TEXT, SHARE, FIELDS)
    assert asked == [TEXT, "主要分布在哪些领域？"]
    assert [part.text[:-3] for part in both.parts] == [SHARE, FIELDS]
    assert [part.question.text for part in both.parts] == [
        "新材料项目占多少",
        "主要分布在哪些领域？",
    ]
    assert both.status is AnswerStatus.ANSWERED


def test_or_said_not_to_be_told() -> None:
    both, _ = asked_of(TEXT, SHARE, "")
    assert [part.status for part in both.parts] == [AnswerStatus.ANSWERED, SILENT]
    assert both.status is AnswerStatus.PARTIAL


def test_what_only_repeats_the_whole_is_not_told_twice() -> None:
    both, _ = asked_of(TEXT, SHARE, SHARE)
    assert both.parts == ()
    assert both.question.text == TEXT


def test_a_whole_that_tells_both_is_asked_once() -> None:
    _, asked = asked_of("签约了多少个项目，签约额是多少？", "签约项目30个，签约额40亿元。", "")
    assert len(asked) == 1
