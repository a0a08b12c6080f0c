"""What raises for some what an article gives is told with it."""

from collections.abc import Sequence

from assistant.answers import Evidence
from assistant.completeness.raised import behind, beside
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult

ACT = Document("d", "示例区办公用房补贴细则", "d.md", "x")
RULE = "第四条 按实付租金的35%给予补贴。"
RAISED = "第七条 设计企业在第四条比例基础上提高6个百分点。"
OTHER = "第八条 展会企业在第三条标准基础上上浮20%。"
ASKED = "办公室租金能补多少"


def hit(text: str, n: int = 0) -> Hit:
    return Hit(Passage(f"d#{n}", "d", n, 100 * n, 100 * n + len(text), text), ACT, 1.0, 1.0, 0.5)


def item(text: str, n: int = 0) -> Evidence:
    return stretch(n + 1, hit(text, n), 100 * n, 100 * n + len(text))


def told(question: str, rule: str, *others: str) -> list[str]:
    evidence = [item(text, n) for n, text in enumerate((rule, *others))]
    claim = as_claim(evidence[0], 0, len(rule))
    return [one.text for one in behind(question, [claim], evidence)]


def added(question: str, *others: str) -> list[str]:
    def whole(one: Hit) -> Sequence[Hit]:
        return [one, *(hit(text, n) for n, text in enumerate(others, 1))]

    result = SearchResult(question, (), {}, 0.0, frozenset())
    return [one.text for one in beside(result, [item(RULE)], whole)][1:]


def test_the_sentence_that_raises_it_is_found_and_told_behind_it() -> None:
    assert added(ASKED, RAISED, OTHER) == [RAISED]
    assert told(ASKED, RULE, OTHER, RAISED) == [RULE, RAISED]


def test_not_of_another_article_nor_to_who_asks_for_nothing() -> None:
    assert told(ASKED, RULE, OTHER) == [RULE]
    assert added("办公室在哪个园区", RAISED) == []


def test_what_a_notice_words_anew_is_no_raise() -> None:
    notice = "将第四条补贴比例由35%提高到40%。"
    assert added(ASKED, notice) == []
