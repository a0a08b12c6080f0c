"""What is told of a rule goes on with the visitor's own case where the next sentence has it."""

import pytest

from assistant.answers import Claim
from assistant.completeness.own_case import with_own_case, with_own_measure
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import question_terms

RULE = "首次认定的高新技术企业奖励30万元，重新认定的奖励10万元。"
LEVEL = "从区外整体迁入的高新技术企业，视同首次认定给予奖励。"
OTHER = "企业与科研院所签订合同的，按交易额的15%给予补助。"


def told(question: str, *sentences: str) -> list[str]:
    text = "".join(sentences)
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "示例区若干措施", "d.md", "x"), 1.0, 1.0, 0.5)
    weights = dict.fromkeys(question_terms(question), 1.0)
    result = SearchResult(question, (hit,), weights, 0.0)
    item = stretch(1, hit, 0, len(text))
    claim = Claim("首次认定的奖励30万元。", (1,), quotes=((1, *item.sentences[0]),))
    return [one.text for one in with_own_case(result, [claim], [item])][1:]


def test_a_case_that_is_put_on_a_level_is_told_behind():
    assert told("区外迁入的高新技术企业奖励多少", RULE, LEVEL, OTHER) == [LEVEL]


@pytest.mark.parametrize(
    ("question", "following"),
    [
        ("首次认定的高新技术企业奖励多少", LEVEL),  # nothing of the case is asked
        ("区外迁入的高新技术企业奖励多少", OTHER),  # another rule
        ("迁入后不开工的奖励多少", "迁入后12个月内未开工的，视为违约。"),
    ],
)
def test_no_other_sentence_is_told(question: str, following: str) -> None:
    assert told(question, RULE, following) == []


def test_not_where_another_sentence_stands_between():
    assert told("区外迁入的高新技术企业奖励多少", RULE, OTHER, LEVEL) == []


def test_nothing_twice():
    text = RULE + LEVEL
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "示例区若干措施", "d.md", "x"), 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    claims = [
        Claim(t, (1,), quotes=((1, *span),))
        for t, span in zip((RULE, LEVEL), item.sentences, strict=True)
    ]
    question = "区外迁入的高新技术企业奖励多少"
    result = SearchResult(question, (hit,), dict.fromkeys(question_terms(question), 1.0), 0.0)
    assert with_own_case(result, claims, [item]) == claims


PARK = "示例园已入驻企业41家。"
CRANE = "厂房最大跨度36米，可安装50吨行车。"


@pytest.mark.parametrize(
    ("question", "more"),
    [
        ("大型机床总装，要用50吨的行车，哪里有这种厂房", [CRANE]),
        ("要用32吨的行车，哪里有这种厂房", []),  # another measure
        ("每月用50吨天然气，哪里有厂房", []),  # of another thing
        ("哪个园的企业最多", []),
    ],
)
def test_the_sentence_with_the_measure_that_is_needed(question: str, more: list[str]) -> None:
    text = PARK + CRANE
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "示例区招商手册", "d.md", "x"), 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    claim = Claim(PARK, (1,), quotes=((1, *item.sentences[0]),))
    assert [one.text for one in with_own_measure(question, [claim], [item])][1:] == more
