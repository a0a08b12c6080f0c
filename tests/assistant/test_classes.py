"""Who says what he is by training learns of which class that makes him."""

from assistant.answers import Claim
from assistant.classes import beside, told_of
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult

DOCUMENT = Document("d", "示例区人才引进规定", "d.md", "x")
DEFINES = "C类为省级领军人才，D类为博士研究生，E类为硕士研究生、本科毕业生。"
HOUSE = "第五条 首次购买商品住房的，C类人才补贴50万元，D类人才补贴25万元，E类人才补贴10万元。"


def hit(text: str, at: int) -> Hit:
    return Hit(Passage(f"d#{at}", "d", at, at, at + len(text), text), DOCUMENT, 1.0, 1.0, 0.5)


FOUND, OTHER = hit(HOUSE, 100), hit(f"人才分为五类。{DEFINES}", 0)
ITEM = stretch(1, FOUND, 100, 100 + len(HOUSE))


def near(question: str) -> SearchResult:
    return SearchResult(question, (FOUND,), {}, 0.0)


def more(question: str) -> list[str]:
    return [item.text for item in beside(near(question), [ITEM], lambda one: [OTHER, one])][1:]


def test_the_sentence_that_puts_him_in_a_class_is_put_beside() -> None:
    assert more("博士买房补多少") == [DEFINES]
    assert more("技师买房补多少") == []
    assert more("买房补多少") == []


def test_it_is_told_in_front_of_what_is_told_by_classes() -> None:
    told = Claim(HOUSE, (1,), quotes=((1, 100, 100 + len(HOUSE)),))
    defining = stretch(2, OTHER, 7, 7 + len(DEFINES))
    evidence = [ITEM, defining]
    assert [c.text for c in told_of("本科生买房补多少", [told], evidence)] == [DEFINES, HOUSE]
    assert told_of("买房补多少", [told], evidence) == [told]
    named = Claim("E类人才中的硕士研究生每月补贴1500元。", (1,), quotes=told.quotes)
    assert told_of("硕士每月补多少", [named], evidence) == [named]
