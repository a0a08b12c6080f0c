"""A figure of a table is told in the unit of its column."""

import pytest

from assistant.answers import Evidence
from assistant.claim_checks.columns import other_unit
from assistant.claim_checks.told import Told
from index.documents import Document, Kind, Passage
from index.sentences import split_sentences

TABLE = (
    "各园区可供土地及出让起始价如下：\n"
    "| 园区 | 用地性质 | 出让起始价（万元/亩） | 可供面积（亩） | 项目（个） |\n"
    "| 甲园 | 工业用地 | 9.8 | 420 | 12 |\n"
    "| 乙园 | 工业用地 | 12.5 | 160 | 9.8 |"
)
ROW = "| 甲园 | 工业用地 | 9.8 | 420 | 12 |"


def problem(claim: str, said: str = ROW) -> str:
    passage = Passage("d#1", "d", 0, 7, 7 + len(TABLE), TABLE)
    document = Document("d", "手册", "d.md", "x", Kind.GUIDE)
    spans = tuple((7 + a, 7 + b) for a, b in split_sentences(TABLE))
    return other_unit(
        Told(claim, said, Evidence(1, passage, document, 7, 7 + len(TABLE), TABLE, spans))
    )


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("9.8元/亩，甲园。", "9.8元"),
        ("甲园的起始价为9.8亿元。", "9.8亿元"),
        ("甲园可供420平方米。", "420平方米"),
        ("It is 9.8 yuan per mu.", "9.8 yuan"),
    ],
)
def test_a_number_with_another_unit_is_wrong(claim: str, told: str) -> None:
    assert problem(claim) == f"{told} is in another unit in its column"


@pytest.mark.parametrize(
    "claim",
    [
        "甲园的起始价为9.8万元/亩，可供420亩。",
        "园区：甲园，出让起始价（万元/亩）：9.8。",
        "甲园有12个项目。",
        "甲园的起始价为9.8。",
    ],
)
def test_its_own_unit_or_none_is_right(claim: str) -> None:
    assert problem(claim) == ""


def test_a_sentence_is_no_row() -> None:
    assert problem("起始价为9.8元。", "各园区可供土地及出让起始价如下：") == ""
