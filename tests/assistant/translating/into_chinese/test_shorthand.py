"""Numbers, units and quarters in shorthand are read as if they were written out."""

import pytest

from assistant.translating.into_chinese.shorthand import in_long_hand
from assistant.translating.into_chinese.wording import with_chinese_figures


@pytest.mark.parametrize(
    ("asked", "chinese"),
    [
        ("RMB 1bn+ projects", "10亿元 以上 projects"),
        ("1bn+ yuan projects", "10亿元 以上 projects"),
        ("¥300k a year", "30万元 a year"),
        ("we invest $5m", "we invest 500万美元"),
        ("500k RMB", "50万元"),
        ("a target in RMB bn", "a target in 亿元"),
        ("the 500 MW plant", "the 500兆瓦 plant"),
        ("output in MW", "output in 兆瓦"),
        ("10k sqm", "10000平方米"),
        ("3 million yuan, 90k interest", "300万元, 9万元 interest"),
        ("1Q31 deals", "2031年一季度 deals"),
        ("Q1 '31 deals", "2031年一季度 deals"),
        ("H2 2031", "2031年下半年"),
        ("the FY2031 target", "the 2031年 target"),
        ("RMB 7.2 billion yuan", "72亿元"),
    ],
)
def test_shorthand_is_read_as_what_it_stands_for(asked: str, chinese: str) -> None:
    assert with_chinese_figures(asked) == chinese


@pytest.mark.parametrize(
    "asked",
    [
        "a hall 5m tall",
        "Q1 2031 deals",
        "a 5G park",
        "phase 2 of the project",
        "is 5 b enough?",
        "$3 and 90k rent",
    ],
)
def test_what_may_be_something_else_stays(asked: str) -> None:
    assert in_long_hand(asked) == asked
