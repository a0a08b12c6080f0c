"""Periods as documents write them."""

import pytest

from assistant.overviews.periods import Period, behind_periods, period_of, periods, without_periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023年", Period(2023)),
        ("２０２３年全年", Period(2023)),
        ("2023年度", Period(2023)),
        ("2023年一季度", Period(2023, "Q1")),
        ("2023年第1季度", Period(2023, "Q1")),
        ("2023年前三季度", Period(2023, "01-09")),
        ("2023年上半年", Period(2023, "H1")),
        ("2023年下半年", Period(2023, "H2")),
        ("2023年3月", Period(2023, "03")),
        ("2023年1-6月", Period(2023, "01-06")),
        ("2023年1月至6月", Period(2023, "01-06")),
        ("2023年3月1日", Period(2023, "03-01", is_day=True)),
        ("2021—2025年", Period(2021, until=2025)),
        ("2021年至2025年", Period(2021, until=2025)),
    ],
)
def test_a_period_is_read(text, period):
    assert list(periods(text)) == [period]


@pytest.mark.parametrize("text", ["投资2023万元", "第2023号", "十四五期间", "12023年", "20234年"])
def test_other_numbers_are_no_year(text):
    assert list(periods(text)) == []


def test_a_part_of_a_year_is_another_period():
    assert Period(2023) != Period(2023, "Q1") != Period(2022, "Q1")


def test_the_last_period_counts_then_the_nearest_above():
    assert period_of("比2021年，2022年", ["2020年"]) == Period(2022)
    assert period_of("全年", ["一、情况", "2020年", "2019年"]) == Period(2020)
    assert period_of("全年", []) is None


def test_last_year_is_not_the_year_above():
    assert period_of("去年完成", ["2023年报告"]) is None


def test_words_without_their_period():
    assert behind_periods("惠济区2022年新签约") == "新签约"
    assert behind_periods("新签约") == "新签约"
    assert without_periods("2023年一季度目标") == "目标"
