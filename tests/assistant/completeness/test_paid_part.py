"""A share of instalments is no answer to how much is given; the rule that gives it is found."""

import pytest

from assistant.answers import Claim
from assistant.completeness.paid_part import beside, unless_a_part
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult

PAID = "（三）设备投资补助分两次拨付：安装到位并投产后拨付60%，首次纳入规上统计后拨付40%。"
GIVEN = "第九条 新购生产设备的，按设备投资额的8%给予设备投资补助，每家企业最高600万元。"
OTHER = "第十条 实施技术改造的，按新增设备投资额的5%给予技改补助。"


def hit(name: str, text: str) -> Hit:
    document = Document(name, name, f"{name}.md", "x")
    return Hit(Passage(f"{name}#1", name, 0, 0, len(text), text), document, 1.0, 1.0, 0.5)


def item(name: str, text: str):
    return stretch(1, hit(name, text), 0, len(text))


def found(query: str, *texts: str) -> SearchResult:
    hits = tuple(hit(f"act{n}", text) for n, text in enumerate(texts))
    return SearchResult(query, hits, {}, 0.0)


def claim(text: str, of: str = PAID) -> Claim:
    return Claim(text, (1,), quotes=((1, 0, len(of)),))


def test_of_what_but_says_reward_too() -> None:
    paid = "奖励分两次兑付，投产后兑付60%，纳入规上统计后兑付40%。"
    (told,) = unless_a_part("投2亿能给多少钱", [claim(paid, paid)], [item("rules", paid)])
    assert not told.supported
    (told,) = unless_a_part("奖励分几次兑付，各多少", [claim(paid, paid)], [item("rules", paid)])
    assert told.supported


@pytest.mark.parametrize("text", ["60%", "投产后拨付60%", PAID])
def test_a_share_of_instalments_is_not_how_much_is_given(text: str) -> None:
    (told,) = unless_a_part("买新设备补多少", [claim(text)], [item("rules", PAID)])
    assert not told.supported


@pytest.mark.parametrize(
    ("query", "text", "of"),
    [
        ("设备补助投产后先拨付多少", "60%", PAID),  # asks for the part
        ("设备补助第一笔给多少", "60%", PAID),
        ("买新设备要什么材料", "60%", PAID),
        ("买新设备补多少", "8%", GIVEN),
        ("买新设备补多少", "投产后", PAID),  # tells no share
    ],
)
def test_other_claims_stand(query: str, text: str, of: str) -> None:
    (told,) = unless_a_part(query, [claim(text, of)], [item("rules", of)])
    assert told.supported


def test_the_passage_that_gives_it_comes_in_front() -> None:
    chosen = [item("rules", PAID)]
    query = "买新设备补多少"
    first, *rest = beside(found(query, OTHER, GIVEN), chosen, lambda _: found(query))
    assert (first.text, rest) == (GIVEN, chosen)
    asked: list[str] = []
    first, *_ = beside(found(query), chosen, lambda q: asked.append(q) or found(query, GIVEN))
    assert (first.text, asked) == (GIVEN, ["设备投资补助多少"])


def test_nothing_is_put_where_it_is_told_or_not_asked() -> None:
    chosen = [item("rules", PAID)]
    assert beside(found("设备补助分几次拨付", GIVEN), chosen, found) == chosen
    both = [*chosen, item("act", GIVEN)]
    assert beside(found("买新设备补多少", GIVEN), both, found) == both
    assert beside(found("买新设备补多少", OTHER), chosen, found) == chosen
