"""What an act is that is but named is told by what there is of it."""

import pytest

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.completeness.named_act import told_of
from index.documents import Document, Passage
from index.sentences import split_sentences

ISSUED = "青禾区于2031年出台了《项目落地保障机制》。"
SILENT = "该报道未公布青禾区《项目落地保障机制》的正文。"
TEXT = f"{ISSUED}青禾区的环境日趋成熟。青禾区2031年以来深化运用补链式招商。{SILENT}"
ITEM = Evidence(
    1, Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "机制", "d.md", "x"), 0,
    len(TEXT), TEXT, tuple(split_sentences(TEXT)),
)  # fmt: skip
NONE = AnswerStatus.INSUFFICIENT_EVIDENCE


@pytest.mark.parametrize(
    "question",
    [
        "项目落地保障机制是什么？",
        "什么是《项目落地保障机制》",
        "青禾区的项目落地保障机制主要内容是什么",
        "介绍一下项目落地保障机制",
    ],
)
def test_it_was_issued(question: str) -> None:
    status, told = told_of(question, NONE, (), [ITEM])
    assert status is AnswerStatus.EXTRACTIVE
    assert [claim.text for claim in told] == [ISSUED]


def test_a_way_of_working_is_told_by_its_use() -> None:
    _, (told,) = told_of("补链式招商是什么？", NONE, (), [ITEM])
    assert "运用补链式招商" in told.text


@pytest.mark.parametrize(
    "question",
    ["项目落地保障机制归谁管", "环境是什么", "服务机制是什么？", "项目落地保障机制补贴多少"],
)
def test_other_questions_and_acts_stay_untold(question: str) -> None:
    assert told_of(question, NONE, (), [ITEM]) == (NONE, ())


def test_what_is_told_stays() -> None:
    claim = Claim("三项", (1,))
    question = "项目落地保障机制是什么？"
    assert told_of(question, AnswerStatus.ANSWERED, [claim], [ITEM])[1] == [claim]
