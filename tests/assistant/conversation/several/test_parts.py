"""The answers to the questions of one message, numbered and joined."""

from dataclasses import replace

from assistant.answers import Answer, AnswerStatus, Citation, Claim, Evidence, Question
from assistant.conversation.several.parts import added, renumbered
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
