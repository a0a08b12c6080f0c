"""Who asks whether his plant may go somewhere is told where alone such a plant may."""

import pytest

from assistant.completeness.confined import beside
from assistant.layout import stretch
from assistant.listed import Listed
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import question_terms

OTHER = "涉及印染工序的项目，应当办理环境影响评价。"
ONLY = "园内设印染集中区，是全县唯一可以落户印染项目的区域。"
CONFINED = "危险化学品项目只能在东岸化工园区落户。"


def put(question: str, *texts: str, heading: str = "二、东岸产业园") -> list[str]:
    act, hits, at = Document("d", "园区概况", "d.md", "x"), list[Hit](), 0
    for n, text in enumerate(texts):
        passage = Passage(f"d#{n}", "d", n, at, at + len(text), text, (heading,))
        hits.append(Hit(passage, act, 1.0, 1.0, 0.5))
        at += len(text) + 1
    weights = dict.fromkeys(question_terms(question), 1.0)
    result = SearchResult(question, tuple(hits), weights, 0.0)
    found = beside(result, [stretch(1, hits[0], 0, len(texts[0]))])
    return [text for item in found if isinstance(item, Listed) for text in item.told]


@pytest.mark.parametrize("question", ["我想开个印染厂，放西岸行不行", "做印染的能来你们县吗"])
def test_where_alone_it_may_be_is_told_with_the_name_of_the_place(question: str) -> None:
    assert put(question, OTHER, ONLY) == [f"东岸产业园：{ONLY}"]


def test_what_may_only_go_into_a_park() -> None:
    assert put("化学品项目能不能进别的园区", OTHER, CONFINED) == [CONFINED]


@pytest.mark.parametrize("question", ["做家具的能放西岸吗", "印染项目有什么补贴"])
def test_nothing_for_others(question: str) -> None:
    assert put(question, OTHER, ONLY) == []
