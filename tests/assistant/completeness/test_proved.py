"""Where something is, is told by the sentence that has a word of it."""

from dataclasses import replace

from assistant.completeness.proved import by_its_sentence
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult

PROOF = "示例区2031年计划在东部的松湾产业园把新能源、造船作为发展重点。"
OTHER = "示例区东部的松湾产业园的支撑项目有甲、乙等。"
WEIGHTS = {"新能": 2.0, "能源": 2.0, "示例": 1.0, "发展": 1.0, "重点": 1.0}


def told(question: str, *sentences: str, piece: str = "示例区东部的松湾产业园") -> list[str]:
    text = "\n\n".join(sentences)
    hit = Hit(
        Passage("d#0", "d", 0, 0, len(text), text),
        Document("d", "园区", "d.md", "x"),
        1.0,
        1.0,
        0.5,
    )
    item = stretch(1, hit, 0, len(text))
    claim = replace(as_claim(item, *item.sentences[-1]), text=f"{piece}。")
    result = SearchResult(question, (hit,), WEIGHTS, 0.0)
    return [one.text for one in by_its_sentence(result, [claim], [item])]


def test_a_place_is_told_by_the_sentence_that_has_what_is_asked_about() -> None:
    assert told("新能源属于哪个园区的重点发展方向？", PROOF, OTHER) == [PROOF]


def test_what_no_other_sentence_proves_or_no_place_stays() -> None:
    assert told("新能源属于哪个园区？", OTHER) == ["示例区东部的松湾产业园。"]
    west = PROOF.replace("松湾", "白桥")
    assert told("新能源属于哪个园区？", west, OTHER) == ["示例区东部的松湾产业园。"]
    assert told("有哪些支撑项目？", PROOF, OTHER) == ["示例区东部的松湾产业园。"]
