"""A row is told by its own name."""

import pytest

from assistant.answers import Evidence
from assistant.claim_checks.rows import misnamed
from assistant.claim_checks.told import Told
from index.documents import Document, Kind, Passage
from index.sentences import split_sentences

TEXT = (
    "| 厂房 | 所在园区 | 层高（米） | 租金（元/平方米·月） |\n"
    "| 东岸1号单层厂房 | 东岸低空产业园 | 12.0 | 16 |\n"
    "| 东岸5号总装厂房 | 东岸低空产业园 | 15.0 | 20 |"
)
ROW = "| 东岸5号总装厂房 | 东岸低空产业园 | 15.0 | 20 |"
QUESTION = "做eVTOL总装，厂房层高要12米以上，租金多少"


def problem(claim: str, said: str = ROW) -> str:
    passage = Passage("d#1", "d", 0, 0, len(TEXT), TEXT)
    document = Document("d", "租售价格的通知", "d.md", "x", Kind.GUIDE)
    item = Evidence(1, passage, document, 0, len(TEXT), TEXT, tuple(split_sentences(TEXT)))
    return misnamed(Told(claim, said, item, question=QUESTION))


@pytest.mark.parametrize(
    "claim",
    [
        "东岸eVTOL总装厂房，所在园区：东岸低空产业园，层高（米）：15.0，租金（元/平方米·月）：20。",
        "东岸eVTOL总装厂房的租金为20元/平方米·月。",
        "东岸无人机厂房层高15.0米。",
        "eVTOL厂房，层高（米）：15.0。",
    ],
)
def test_a_name_that_is_put_together_is_no_rows(claim: str) -> None:
    assert problem(claim).startswith("no row of the quote is called ")


@pytest.mark.parametrize(
    "claim",
    [
        "东岸5号总装厂房，所在园区：东岸低空产业园，层高（米）：15.0。",
        "厂房：东岸5号总装厂房，层高（米）：15.0。",
        "东岸5号厂房的租金为20元/平方米·月。",  # something is left out
        "东岸总装厂房，层高（米）：15.0。",
        "东岸低空产业园的总装厂房租金为20元。",
        "租金为20元/平方米·月。",
    ],
)
def test_its_own_name_or_a_shorter_one_or_none_is_right(claim: str) -> None:
    assert problem(claim) == ""


def test_a_sentence_is_no_row() -> None:
    assert problem("东岸eVTOL总装厂房的租金为20元。", "租金为20元。") == ""
