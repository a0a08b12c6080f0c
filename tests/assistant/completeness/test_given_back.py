"""Who asks whether he has to give back what he got learns what is said of who moves away."""

import pytest

from assistant.completeness.given_back import beside
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import question_terms

GIVES = "第六条 给予三年租金补贴，第一年按实际租金的100%补贴。"
BACK = "享受奖补的企业五年内迁出示例区的，应当退还已获得的奖补资金。"
LEAVES = "人才在服务期未满五年离开的，应当退还安家补贴。"
CHEATS = "以虚假材料骗取资金的，追回全部资金。"


def hits(*texts: str, document: str = "d") -> tuple[Hit, ...]:
    of = Document(document, "示例区若干措施", f"{document}.md", "x")
    return tuple(
        Hit(Passage(f"{document}#{n}", document, n, 100 * n, 100 * n + len(t), t), of, 1.0, 1.0, 0)
        for n, t in enumerate(texts)
    )


def found(question: str, *texts: str, of: str = "d") -> list[str]:
    """What is put in front of an article of `d`, where texts of a document are found besides."""
    (first,) = hits(GIVES)
    weights = dict.fromkeys(question_terms(question), 1.0)
    result = SearchResult(question, (first,), weights, 0.0)
    more = SearchResult("", hits(GIVES, *texts, document=of), {}, 0.0)
    chosen = beside(result, [stretch(1, first, 0, len(GIVES))], lambda _: more)
    return [item.text for item in chosen][:-1]


@pytest.mark.parametrize("question", ["拿了补贴后来搬走要不要退钱", "补贴领了再搬到外地要退还吗"])
def test_what_is_given_back_is_found(question: str) -> None:
    assert found(question, CHEATS, LEAVES, BACK) == [BACK]


def test_who_leaves_is_told_of_those_who_leave() -> None:
    assert found("人才提前离职，安家补贴要退还吗", CHEATS, LEAVES, BACK) == [LEAVES]


def test_nothing_else_is_put_in_front() -> None:
    assert found("拿了补贴后来搬走要不要退钱", CHEATS) == []
    assert found("拿了补贴后来搬走要不要退钱", BACK, of="other") == []  # another act's benefits
    assert found("搬迁有补贴吗", BACK) == []
    assert found("厂房要退租吗", BACK) == []
