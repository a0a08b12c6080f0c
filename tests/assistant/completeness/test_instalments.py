"""Who asks whether all is paid at once learns in how many parts it is."""

import pytest

from assistant.answers import AnswerStatus
from assistant.completeness.instalments import behind, beside, is_told
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import question_terms

DOCUMENT = Document("d", "示例县优惠办法", "d.md", "x")
GIVES = "第四条 工业项目按实际完成固定资产投资的5%给予一次性奖励。"
PAID = "第五条 第四条规定的奖励资金分三期拨付：投产后拨付40%，满一年拨付30%，满两年拨付30%。"
HOUSE = "第六条 首次购买住房的，给予购房补贴。购房补贴分五年等额发放。"
APPLY = "第七条 租金补贴分两批申报，第一批4月受理。"


def hits(*texts: str) -> tuple[Hit, ...]:
    return tuple(
        Hit(Passage(f"d#{n}", "d", n, 100 * n, 100 * n + len(t), t), DOCUMENT, 1.0, 1.0, 0.5)
        for n, t in enumerate(texts)
    )


def found(question: str, *texts: str) -> list[str]:
    """What is put in front of the evidence."""
    all_hits = hits(*texts)
    first = stretch(1, all_hits[0], 0, len(texts[0]))
    result = SearchResult(question, all_hits, dict.fromkeys(question_terms(question), 1.0), 0.0)
    return [item.text for item in beside(result, [first])][:-1]


@pytest.mark.parametrize("question", ["固定资产投资奖励是一次给完吗", "固定资产投资奖励分几次给"])
def test_what_another_article_says_of_it_is_found(question: str) -> None:
    assert found(question, GIVES, PAID, APPLY) == [PAID]


def test_of_several_that_of_the_matter_is_meant() -> None:
    assert found("购房补贴是一次性给吗", HOUSE, PAID, APPLY) == ["购房补贴分五年等额发放。"]
    parts = "设立地区总部的，给予500万元开办奖励，分三年按40%、30%、30%的比例拨付。"
    assert found("地区总部的奖励是一次性给吗", parts, PAID, APPLY) == [parts]
    assert found("固定资产投资奖励有多少", GIVES, PAID) == []
    assert found("第一次拿证奖励多少", GIVES, PAID) == []


def test_it_is_told_behind_what_else_is_asked_and_else_alone() -> None:
    gives, paid = (stretch(n, hit, hit.passage.start, hit.passage.end)
                   for n, hit in enumerate(hits(GIVES, PAID), 1))  # fmt: skip
    shown = [as_claim(gives, gives.start, gives.end)]
    evidence = [paid, gives]
    both = "能拿多少奖励，是一次给完吗"
    _, told = behind(both, AnswerStatus.ANSWERED, shown, evidence)
    assert [claim.text for claim in told] == [GIVES, PAID]
    _, alone = behind("奖励是一次给完吗", AnswerStatus.ANSWERED, shown, evidence)
    assert [claim.text for claim in alone] == [PAID]
    assert is_told("奖励是一次给完吗", evidence)
    assert not is_told(both, evidence)
    assert behind("奖励多少", AnswerStatus.ANSWERED, shown, evidence)[1] == shown


def test_how_it_is_paid_out_is_told_behind_and_never_alone() -> None:
    gives, paid = (stretch(n, hit, hit.passage.start, hit.passage.end)
                   for n, hit in enumerate(hits(GIVES, PAID), 1))  # fmt: skip
    shown, evidence = [as_claim(gives, gives.start, gives.end)], [paid, gives]
    for asked in ("固定资产投资奖励多少，怎么发", "固定资产投资奖励怎么发放"):
        assert found(asked, GIVES, PAID, APPLY) == [PAID]
        _, told = behind(asked, AnswerStatus.ANSWERED, shown, evidence)
        assert [claim.text for claim in told] == [GIVES, PAID]
        assert not is_told(asked, evidence)
    assert found("固定资产投资奖励怎么发起申请", GIVES, PAID) == []
