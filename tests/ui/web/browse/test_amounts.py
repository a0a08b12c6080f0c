"""Periods and quantities in words; bars that can be compared."""

from decimal import Decimal

import pytest

from assistant.measures.bounds import Bound
from assistant.overviews.figures import Figure
from assistant.overviews.periods import Period
from assistant.overviews.statements import Quote
from assistant.overviews.targets import Target
from assistant.quantities import Quantity, quantities
from index.documents import Document
from ui.web.browse.amounts import charts, period_text, quantity_text

QUOTE = Quote(Document("d", "t", "d.md", "0"), 0, 1, "x")


def target(name, value, result=""):
    (quantity,) = quantities(value)
    done = Figure(name, quantities(result)[0], Period(2031), QUOTE, False) if result else None
    return Target(name, Period(2031), quantity, (QUOTE,), (done,) if done else ())


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        (Period(2023), "2023年", "2023"),
        (Period(2023, "Q1"), "2023年一季度", "Q1 2023"),
        (Period(2023, "H2"), "2023年下半年", "Second half of 2023"),
        (Period(2023, "03"), "2023年3月", "March 2023"),
        (Period(2023, "03-01", is_day=True), "2023年3月1日", "1 March 2023"),
        (Period(2023, "01-06"), "2023年1—6月", "Months 1–6 of 2023"),
        (Period(2021, until=2025), "2021—2025年", "2021–2025"),
        (None, "", ""),
    ],
)
def test_a_period_in_words(period, zh, en):
    assert (period_text(period, "zh"), period_text(period, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("不低于400亿元", "≥ 400亿元", "≥ 40 billion yuan"),
        ("超过5%", "> 5%", "> 5%"),
        ("不超过3亿元", "≤ 3亿元", "≤ 300 million yuan"),
        ("6%左右", "≈ 6%", "≈ 6%"),
        ("27个", "27个", "27"),
    ],
)
def test_a_bound_is_a_sign(text, zh, en):
    (quantity,) = quantities(text)
    assert (quantity_text(quantity, "zh"), quantity_text(quantity, "en")) == (zh, en)


def test_only_what_has_one_unit_is_in_one_chart():
    found = charts([target("甲", "400亿元"), target("乙", "4个"), target("丙", "100亿元")], "zh")
    assert [[bar.name for bar in chart.bars] for chart in found] == [["甲", "丙"], ["乙"]]
    first, second = found[0].bars
    assert first.length == 4 * second.length


def test_a_bar_tells_its_bound_and_its_result():
    (chart,) = charts([target("甲", "不低于400亿元", "200亿元"), target("乙", "不超过3亿元")], "zh")
    first, second = chart.bars
    assert not first.has_end and first.result_length == first.length / 2
    assert second.is_limit and second.result_length is None and second.result == "未公布"


def test_zero_draws_no_bar_and_does_no_harm():
    zero = Target("甲", None, Quantity(Decimal(0), "个", "0个", Bound.NONE), (QUOTE,))
    assert charts([zero], "zh")[0].bars[0].length == 0
