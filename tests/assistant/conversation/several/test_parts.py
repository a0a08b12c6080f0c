"""The answers to the questions of one message, numbered and joined."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from assistant.abstention.silence import Enquiry, Saying
from assistant.answers import (
    Answer,
    AnswerStatus,
    Citation,
    Claim,
    Event,
    Evidence,
    Finished,
    Question,
)
from assistant.clock import Clock
from assistant.conversation.several.behind import merged
from assistant.conversation.several.parts import added, in_halves, renumbered
from index.documents import Document, Passage


def evidence(n: int, text: str) -> Evidence:
    document = Document(f"act-{text}", text, "act.md", "digest")
    passage = Passage(f"{document.id}#1", document.id, 0, 0, len(text), text)
    return Evidence(n, passage, document, 0, len(text), text, ((0, len(text)),))


def answer(item: Evidence) -> Answer:
    n, end = item.n, item.end
    return Answer(
        "id", Question("问", "zh"), f"{item.text}[{n}]", AnswerStatus.ANSWERED,
        (Citation(n, item.document, item.passage.id, "", None, item.text, 0, end),), (item,),
        (Claim(item.text, (n,), quotes=((n, 0, end),)),),
    )  # fmt: skip


def test_the_parts_of_an_answer_are_numbered_on_with_it() -> None:
    first, second, known = evidence(1, "甲"), evidence(2, "乙"), evidence(1, "丙")
    parts = (answer(first), answer(second))
    whole = replace(
        answer(first), text="甲[1]\n乙[2]", evidence=(first, second), citations=(), parts=parts
    )
    moved = renumbered(whole, (known, replace(second, n=2)))
    assert moved.text == "甲[3]\n乙[2]"
    assert moved.parts == (answer(replace(first, n=3)), parts[1])
    assert [item.n for item in moved.evidence] == [3, 2]


def test_a_stretch_that_is_weighed_otherwise_for_another_question_is_there_once() -> None:
    first, again, more = (
        evidence(1, "甲"),
        replace(evidence(1, "甲"), likely=(0.5,)),
        evidence(2, "乙"),
    )
    assert added((first,), (again, more)) == (first, more)


@pytest.mark.parametrize("is_untold", [True, False])
def test_what_a_document_says_it_does_not_tell_is_asked_of_nothing_else(is_untold: bool) -> None:
    item = evidence(1, "也未公布单个项目的签约额。")
    saying = Saying(item.document, item.text, 0, item.end) if is_untold else None
    asked: list[str] = []

    def steps(
        question: Question, found: Sequence[Evidence] = (), clock: Clock | None = None
    ) -> Iterator[Event]:
        asked.append(question.text)
        refused = replace(
            answer(item),
            question=question,
            text="",
            status=AnswerStatus.INSUFFICIENT_EVIDENCE,
            enquiry=Enquiry((), (), None, "", saying),
        )
        yield Finished(refused if len(asked) == 1 else answer(item))

    question = Question("云帆签了多少钱", "zh")
    *_, last = in_halves(question, steps, lean=lambda _: "签约会上云帆签了多少钱")
    assert isinstance(last, Finished)
    assert (last.answer.status is AnswerStatus.INSUFFICIENT_EVIDENCE) is is_untold
    assert len(asked) == (1 if is_untold else 2)


def refusal(text: str, item: Evidence, start: int) -> Answer:
    saying = Saying(item.document, item.text, start, item.end)
    enquiry = Enquiry((text,), (), None, f"您好！我想咨询：{text}", saying)
    status = AnswerStatus.INSUFFICIENT_EVIDENCE
    return replace(
        answer(item), question=Question(text, "zh"), text="", status=status, enquiry=enquiry
    )


def test_refusals_for_which_one_sentence_says_so_are_one() -> None:
    item = evidence(1, "未公布飞地模式的办法，也未公布基金的规模。")
    first, second = refusal("飞地怎么操作？", item, 0), refusal("基金规模多大？", item, 0)
    (one,) = merged([first, second])
    assert one.question.asked == "飞地怎么操作，基金规模多大？"
    assert one.enquiry and one.enquiry.text.endswith("飞地怎么操作，基金规模多大？")
    assert one.enquiry.sought == ("飞地怎么操作？", "基金规模多大？")
    others = [first, refusal("基金规模多大？", item, 3), answer(item)]
    assert merged(others) == others


def to(question: str, text: str, status: AnswerStatus = AnswerStatus.ANSWERED) -> Answer:
    return replace(answer(evidence(1, text)), question=Question(question, "zh"), status=status)


def test_how_much_is_told_by_what_tells_how_long() -> None:
    silent = AnswerStatus.INSUFFICIENT_EVIDENCE
    refused = to("我的店，房租能减多少", "", silent)
    told = to("减几个月?", "可以减半征收2个月房租。")
    (one,) = merged([refused, told])
    assert one.question.asked == "我的店，房租能减多少，减几个月?"
    assert (one.status, one.text) == (told.status, told.text)
    bare = to("减几个月?", "减免2个月房租。")
    other = to("缓几个月?", "可以减半征收2个月房租。")
    for parts in ([refused, bare], [refused, other], [to("房租能减多少", "5%。"), told]):
        assert merged(parts) == parts
