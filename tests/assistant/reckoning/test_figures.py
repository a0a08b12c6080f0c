"""Figures with what they measure: only those that stand alone are certain."""

from decimal import Decimal

import pytest

from assistant.measures.bounds import Bound
from assistant.reckoning.figures import cited, figures_of
from index.documents import Kind


def told(hit):
    return [(f.text, f.told) for f in figures_of([hit])]


def test_each_part_of_a_sentence_tells_its_own_figure(make_hit):
    hit = make_hit("甲乙区2031年新签约项目7个，签约额30.5亿元；新开工项目5个，投资额20亿元。")
    assert told(hit) == [
        ("7个", "甲乙区2031年新签约项目7个"),
        ("30.5亿元", "甲乙区2031年新签约项目7个 签约额30.5亿元"),
        ("5个", "新开工项目5个"),
        ("20亿元", "新开工项目5个 投资额20亿元"),
    ]


def test_a_cell_measures_what_its_row_and_column_say(make_hit):
    rows = "| 指标 | 数量 | 金额 |\n| --- | --- | --- |\n| 新签约项目 | 7个 | 30亿元 |"
    hit = make_hit(rows)
    assert told(hit) == [("7个", "新签约项目 数量 7个"), ("30亿元", "新签约项目 金额 30亿元")]
    (first, _) = figures_of([hit])
    assert rows[first.start - 50 : first.end - 50] == "| 新签约项目 | 7个 | 30亿元 |"


@pytest.mark.parametrize(
    "text",
    [
        "总投资10亿元以上的项目得到支持。",
        "签约项目由7个增至9个。",
        "产值在7亿元到10亿元之间。",
        "2031年3月1日开会。",
        "增长12%。",
    ],
)
def test_what_only_qualifies_stands_beside_another_or_counts_no_thing_is_left_out(make_hit, text):
    assert told(make_hit(text)) == []


def test_time_and_mood_come_from_the_sentence_else_from_the_title(make_hit):
    (figure,) = figures_of([make_hit("一季度签约项目7个。", title="甲乙区2031年签约情况")])
    assert (figure.years, figure.periods, figure.is_aim) == ({"2031"}, {"一季度"}, False)
    (figure,) = figures_of([make_hit("2030年力争签约项目7个以上。", title="甲乙区2031年签约情况")])
    assert (figure.years, figure.is_aim, figure.bound) == ({"2030"}, True, Bound.AT_LEAST)
    (figure,) = figures_of([make_hit("签约项目7个。", kind=Kind.TARGET)])
    assert figure.is_aim


def test_evidence_that_lacks_a_figure_gets_it_once_for_each_passage(make_hit):
    hit = make_hit("签约项目7个。天气晴。开工项目5个。")
    terms, evidence = cited(list(figures_of([hit])), ())
    assert [(t.n, t.value) for t in terms] == [(1, Decimal(7)), (1, Decimal(5))]
    (item,) = evidence
    assert item.text == hit.passage.text and item.start == 50
    assert [item.quote(*span) for span in item.sentences] == [
        "签约项目7个。", "天气晴。", "开工项目5个。",
    ]  # fmt: skip
    assert item.quote(terms[1].start, terms[1].end) == "开工项目5个。"
    again, same = cited(list(figures_of([hit])), evidence)
    assert same == evidence and again == terms
