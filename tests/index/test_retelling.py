"""What a FAQ tells of a rule may be older than what changed it."""

from dataclasses import replace

from index.amendments import Change, Sort
from index.documents import Document, Kind
from index.retelling import may_tell_old

ACT = Document("act", "示例区招商办法", "act.md", "x", issuer="示例区人民政府")
FAQ = Document(
    "faq", "常见问题", "faq.md", "x", Kind.GUIDE, issuer="示例区商务局", published="2024-11-08"
)
CHANGE = Change(Sort.REPLACED, {"条": frozenset({9})}, old="8%", new="6%", since="2025-10-01")


def test_an_older_document_that_only_tells_of_rules_may_tell_the_old_one() -> None:
    assert may_tell_old(FAQ, ACT, CHANGE)
    assert not may_tell_old(replace(FAQ, published="2025-10-08"), ACT, CHANGE)
    assert not may_tell_old(replace(FAQ, published=""), ACT, CHANGE)
    assert not may_tell_old(replace(FAQ, kind=Kind.REGULATION), ACT, CHANGE)
    assert not may_tell_old(replace(FAQ, issuer="另一区商务局"), ACT, CHANGE)
    assert not may_tell_old(FAQ, ACT, replace(CHANGE, parts={}))
