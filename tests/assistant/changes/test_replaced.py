"""Who asks whether an old benefit still holds learns what holds now in its place."""

from assistant.changes.replaced import beside, with_present
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult, Status

OLD = "企业首次公开发行股票并上市的，给予奖励500万元。"
NEW = "企业在境内外证券交易所首次公开发行股票并上市的，给予奖励800万元，分三个阶段拨付。"
OTHER = "首次认定的高新技术企业给予奖励30万元。"
ASKED = "2022年那个500万的上市奖励现在还算数吗"


def hit(document_id: str, status: Status, text: str, n: int = 0) -> Hit:
    document = Document(document_id, "示例市若干意见", "d.md", "x", status=status)
    later = ("new",) if document_id == "old" else ()
    passage = Passage(f"{document_id}#{n}", document_id, n, 0, len(text), text)
    return Hit(passage, document, 1.0, 1.0, 0.5, successors=later)


def told(question: str, *later: str) -> list[str]:
    old = hit("old", Status.SUPERSEDED, OLD)
    new = [hit("new", Status.IN_FORCE, text, n) for n, text in enumerate(later)]
    result = SearchResult(question, (old, *new), {}, 0.0)
    first = stretch(1, old, 0, len(OLD))
    chosen = [
        stretch(n, hit, 0, len(hit.passage.text))
        for n, hit in enumerate((old, *new), 1)
        if any(hit.passage.id == item.passage.id for item in beside(result, [first]))
    ]
    shown = [as_claim(first, 0, len(OLD))]
    return [claim.text for claim in with_present(result, shown, chosen)]


def test_what_the_later_act_says_of_it_is_told_behind() -> None:
    assert told(ASKED, OTHER, NEW) == [OLD, NEW]


def test_what_it_says_of_something_else_is_not() -> None:
    assert told(ASKED, OTHER) == [OLD]
    assert told("2022年上市奖励多少", OTHER, NEW) == [OLD]
