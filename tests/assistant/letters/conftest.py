"""A letter about an invented district, its evidence, and a verifier without models."""

import pytest

from assistant.abstention.silence import Enquiry, Office
from assistant.answers import (
    Answer,
    AnswerStatus,
    Citation,
    Claim,
    Evidence,
    Question,
)
from assistant.verification import Verifier
from index.documents import Document, Hit, Kind, Passage
from index.sentences import split_sentences

PARKS = "甲乙区有三个产业园区。东部是丙丁产业园，规划面积12平方公里。"
SIGNED = "2031年一季度，甲乙区签约项目21个，总签约额40亿元。"


def evidence(n: int, text: str, title: str, id: str) -> Evidence:
    document = Document(id, title, f"{id}.md", f"digest-{id}", Kind.GUIDE, published="2031-04-01")
    passage = Passage(f"{id}#1", id, 0, 0, len(text), text, ("概况",))
    return Evidence(n, passage, document, 0, len(text), text, tuple(split_sentences(text)))


@pytest.fixture
def make_evidence():
    return evidence


@pytest.fixture
def verifier() -> Verifier:
    return Verifier(lambda text, others: [0.9] * len(others), 0.6)


@pytest.fixture
def answers() -> list[Answer]:
    """One in full from the second of two pieces of evidence, one in part, one not at all."""
    parks = evidence(2, PARKS, "甲乙区园区概况", "parks")
    signed = evidence(1, SIGNED, "甲乙区签约情况", "signed")
    other = evidence(1, "甲乙区地处平原。", "甲乙区概况", "other")

    def cited(item: Evidence, quote: str) -> Citation:
        start = item.text.index(quote)
        end = start + len(quote)
        return Citation(item.n, item.document, item.passage.id, "概况", None, quote, start, end)

    def question(text: str) -> Question:
        return Question(text, "zh")

    whole = Answer(
        "a", question("甲乙区有哪些园区？"), "甲乙区有三个产业园区[2]。", AnswerStatus.ANSWERED,
        (cited(parks, "甲乙区有三个产业园区。"),), (other, parks),
        (Claim("甲乙区有三个产业园区。", (2,)),),
    )  # fmt: skip
    partly = Answer(
        "b", question("一季度签约了多少，谁签的？"), "2031年一季度，甲乙区签约项目21个[1]。",
        AnswerStatus.PARTIAL, (cited(signed, SIGNED),), (signed,),
    )  # fmt: skip
    told = "设备补贴由甲乙区商务局负责受理。"
    hit = Hit(
        Passage("aid#1", "aid", 0, 5, 5 + len(told), told),
        Document("aid", "甲乙区办事指南", "aid.md", "digest-aid"), 1.0, 1.0, 0.9,
    )  # fmt: skip
    office = Office(hit.document, told, 5, 5 + len(told), "甲乙区商务局")
    unknown = Answer(
        "c", question("设备补贴多少？"), "", AnswerStatus.INSUFFICIENT_EVIDENCE, retrieved=(hit,),
        enquiry=Enquiry(("设备补贴",), ("2032年",), office, "…"),
    )  # fmt: skip
    return [whole, partly, unknown]
