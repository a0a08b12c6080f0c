"""A list that is spread over the sections of a short document is told section by section."""

from dataclasses import replace

import pytest

from assistant.answers import Claim, Evidence
from assistant.completeness.titled import told_whole
from index.documents import Document, Passage, SearchResult
from index.sentences import split_sentences

SECTIONS = {
    "产业链": "据报道，青禾区招引“链头”企业。据报道，青禾区研究补短板式招商。",
    "园区": "据报道，青禾区探索“飞地”模式。",
    "没有给出的内容": "该报道未公布“飞地”模式的办法。",
    "商会": "据报道，青禾区建立商会联络机制。",
}
WEIGHTS = {"招商": 0.5, "新方": 2.0, "方式": 1.0, "花样": 4.0}
QUESTION = "招商有哪些新方式"


def items(title: str = "青禾区招商新方式") -> list[Evidence]:
    told = []
    for at, (heading, text) in enumerate(SECTIONS.items()):
        passage = Passage(f"d#{at}", "d", at, 0, len(text), text, (heading,))
        spans = tuple(split_sentences(text))
        document = Document("d", title, "d.md", "d")
        told.append(Evidence(at + 1, passage, document, 0, len(text), text, spans))
    return told[::-1]


def texts(claims: list[Claim], evidence: list[Evidence], question: str = QUESTION) -> list[str]:
    result = SearchResult(question, (), WEIGHTS, 0.0, frozenset({"花样"}))
    return [claim.text for claim in told_whole(result, claims, evidence)]


def test_each_section_tells_its_part_in_order() -> None:
    one = Claim("据报道，青禾区探索“飞地”模式。", (2,), quotes=((2, 0, 15),))
    failed = Claim("招引企业、商会联络、飞地模式", (), problem="not in the quote")
    for claims in ([one], [failed], []):
        assert texts(claims, items()) == [
            "据报道，青禾区招引“链头”企业。",
            "据报道，青禾区研究补短板式招商。",
            "据报道，青禾区探索“飞地”模式。",
            "据报道，青禾区建立商会联络机制。",
        ]


def test_a_list_that_is_told_stays() -> None:
    told = Claim("链头企业、飞地模式、商会联络", (1,))
    assert texts([told], items()) == [told.text]


def long(item: Evidence) -> Evidence:
    return replace(item, passage=replace(item.passage, text=item.text + "招商。" * 60))


@pytest.mark.parametrize(
    ("evidence", "question"),
    [
        (items("青禾区产业园区布局"), QUESTION),  # is called something else
        (items()[:2], QUESTION),  # sections that are too few to make a list
        ([long(item) for item in items()], QUESTION),
        (items(), "招商新方式是什么时候开始的"),
    ],
)
def test_other_documents_and_questions_are_told_as_before(
    evidence: list[Evidence], question: str
) -> None:
    one = Claim("据报道，青禾区探索“飞地”模式。", (2,))
    assert texts([one], evidence, question) == [one.text]
