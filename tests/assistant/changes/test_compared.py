"""Who compares two versions of an act is told of both."""

from dataclasses import replace

from assistant.answers import Evidence
from assistant.changes.compared import told_of_both
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult, Status

OLD = "新引进工业项目建成投产后，按照设备投资额的5%给予奖励，最高不超过1000万元。"
NEW = "新引进工业项目建成投产后，按照设备投资额的8%给予奖励，最高不超过2000万元。"
OTHER = "首次纳入规模以上工业统计的企业，一次性给予10万元。"
COMPARES = "设备投资奖励新旧办法有什么变化"


def hit(name: str, text: str, status: Status) -> Hit:
    passage = Passage(f"{name}#1", name, 0, 0, len(text), text)
    document = Document(name, "示例区优惠办法", f"{name}.md", "x", status=status)
    return Hit(passage, document, 1.0, 1.0, 0.5, at_the_time=Status.IN_FORCE)


def texts(question: str, hits: list[Hit]) -> list[str]:
    items: list[Evidence] = [stretch(n, h, 0, h.passage.end) for n, h in enumerate(hits, 1)]
    claims = [as_claim(items[0], items[0].start, items[0].end)]
    result = SearchResult(question, tuple(hits), {}, 0.0)
    return [claim.text for claim in told_of_both(result, claims, items)]


def test_what_the_other_version_says_of_the_same_is_told_too() -> None:
    new, old = hit("new", NEW, Status.IN_FORCE), hit("old", OTHER + OLD, Status.SUPERSEDED)
    assert texts(COMPARES, [new, old]) == [NEW, OLD]


def test_what_it_says_of_something_else_is_not() -> None:
    new, old = hit("new", NEW, Status.IN_FORCE), hit("old", OTHER, Status.SUPERSEDED)
    assert texts(COMPARES, [new, old]) == [NEW]


def test_nothing_is_added_where_nothing_is_compared() -> None:
    new, old = hit("new", NEW, Status.IN_FORCE), hit("old", OLD, Status.SUPERSEDED)
    assert texts("设备投资奖励是多少", [new, old]) == [NEW]
    plain = [replace(one, at_the_time=None) for one in (new, old)]
    assert texts(COMPARES, plain) == [NEW]
