"""What a park is meant for is told to who would be told but where one firm of his trade is."""

from dataclasses import replace

from assistant.completeness.meant_for import with_what_it_is_for
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

STANDS = "甲新材料公司的车间位于示例区白鹭产业园区。"
MEANT = "示例区计划在东部的白鹭产业园把新材料、大数据等产业作为发展重点。"
OTHER = "示例区计划在西部的赤松产业园把新材料作为发展重点。"
ASKED = "做新材料的企业适合哪个园区？"


def told(question: str, *sentences: str, text: str = "") -> list[str]:
    whole = "".join(sentences)
    passage = Passage("d#0", "d", 0, 0, len(whole), whole)
    item = stretch(
        1, Hit(passage, Document("d", "示例区", "d.md", "x"), 1.0, 1.0, 0.5), 0, len(whole)
    )
    claim = as_claim(item, *item.sentences[0])
    shown = [replace(claim, text=text or claim.text)]
    return [one.text for one in with_what_it_is_for(question, shown, [item])]


def test_what_the_park_is_meant_for_stands_in_front() -> None:
    assert told(ASKED, STANDS, MEANT) == [MEANT, STANDS]
    assert told(ASKED, STANDS, MEANT, text="白鹭产业园。") == [MEANT]


def test_what_another_park_is_meant_for_is_not_told() -> None:
    assert told(ASKED, STANDS, OTHER) == [STANDS]
    assert told("做食品的企业适合哪个园区？", STANDS, MEANT) == [STANDS]


def test_other_questions_are_left_alone() -> None:
    assert told("甲新材料公司在哪个园区", STANDS, MEANT) == [STANDS]
