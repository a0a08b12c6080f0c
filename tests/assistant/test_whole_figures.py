"""A figure that was copied without its bound or unit gets them back from its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Claim, Evidence
from assistant.quantities import missing
from assistant.whole_figures import with_bounds
from index.documents import Document, Passage
from index.sentences import split_sentences


def evidence(text: str) -> Evidence:
    passage = Passage("d#1", "d", 0, 0, len(text), text)
    spans = tuple(split_sentences(text))
    document = Document("d", "总结", "d.md", "digest")
    return Evidence(1, passage, document, 0, len(text), text, spans, "", ())


def told(text: str, source: str) -> str:
    (claim,) = with_bounds([Claim(text, (1,))], [evidence(source)])
    return claim.text


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("6个月", "缓缴期限最长不超过6个月，期间免收滞纳金。", "不超过6个月"),
        ("3000万元。", "园区去年投资超过3000万元。", "超过3000万元"),
        ("4200", "新增4200多张床位。", "4200多张"),
    ],
)
def test_a_copied_figure_gets_its_bound_and_unit(text: str, source: str, whole: str) -> None:
    assert missing(text, source)
    assert told(text, source) == whole


def test_what_is_whole_or_not_copied_stays_as_it_is() -> None:
    assert told("21个。", "一季度签约21个。") == "21个。"
    assert told("补贴6个月", "缓缴期限不超过6个月。") == "补贴6个月"
    either = "总额超过5亿元。实际到位5亿元。"
    assert told("5亿元", either) == "5亿元"


def test_the_same_sentence_is_told_once() -> None:
    claims = [Claim("6个月", (1,)), Claim("不超过6个月", (1,))]
    assert len(with_bounds(claims, [evidence("缓缴期限不超过6个月。")])) == 1


@given(st.text("超过不低于约3000万元个月，。", max_size=24), st.data())
def test_a_figure_only_grows_within_its_source(source: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(source))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    copied = source[start:end]
    grown = told(copied, source) if copied else copied
    assert grown == copied or grown in source
