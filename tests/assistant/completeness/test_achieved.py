"""A year's results as a whole are all the figures of the passage that tells one."""

import pytest

from assistant.answers import Claim, Evidence
from assistant.completeness.achieved import told_whole
from index.documents import Document, Passage
from index.sentences import split_sentences

TEXT = (
    "青禾区2031年签约34个项目。青禾区2031年引进资金90亿元。各项指标都超额完成了目标。环境日趋成熟。"
)
SPANS = tuple(split_sentences(TEXT))
ITEM = Evidence(
    1, Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "完成情况", "d.md", "x"), 0,
    len(TEXT), TEXT, SPANS,
)  # fmt: skip
SIGNED, CAME, REACHED, _ = (Claim(TEXT[a:b], (1,), quotes=((1, a, b),)) for a, b in SPANS)


@pytest.mark.parametrize("told", [SIGNED, CAME, REACHED])
@pytest.mark.parametrize(
    "question",
    ["2031年招商引资成绩怎么样？", "2031年取得了哪些成效", "2031年招商做得怎么样"],
)
def test_all_figures_are_told_in_their_order(question: str, told: Claim) -> None:
    texts = [claim.text for claim in told_whole(question, [told], [ITEM])]
    assert texts[:2] == [SIGNED.text, CAME.text]
    assert texts[2:] == ([REACHED.text] if told is REACHED else [])


def test_the_same_figures_are_not_told_twice() -> None:
    text = "青禾区2031年签约34个项目。青禾区于2031年5月举行签约大会，签约34个项目。"
    spans = tuple(split_sentences(text))
    passage = Passage("d#1", "d", 0, 0, len(text), text)
    item = Evidence(1, passage, ITEM.document, 0, len(text), text, spans)
    claim = Claim(text[slice(*spans[0])], (1,), quotes=((1, *spans[0]),))
    assert told_whole("2031年招商成绩怎么样", [claim], [item]) == [claim]


def test_one_figure_that_is_asked_for_stays_alone() -> None:
    assert told_whole("2031年签约多少个项目？", [SIGNED], [ITEM]) == [SIGNED]
    assert told_whole("2031年招商引资成绩怎么样？", [], [ITEM]) == []


def test_a_target_is_no_result() -> None:
    aim = Claim("青禾区2031年的目标是签约不低于30个项目。", (1,), quotes=((1, 0, 5),))
    assert told_whole("2031年招商引资成绩怎么样？", [aim], [ITEM]) == [aim]
