"""What somebody makes is of an industry as plans call it."""

import pytest

from assistant.industries import industries_of


@pytest.mark.parametrize(
    ("trade", "industry"),
    [
        ("焊接机器人", "智能制造"),
        ("数控机床", "智能制造"),
        ("光伏组件", "新能源"),
        ("短视频直播带货", "电商"),
        ("小额贷款", "金融"),
        ("速冻水饺", "现代食品"),
        ("文化与创意", "文创"),
    ],
)
def test_a_trade_is_of_an_industry(trade: str, industry: str) -> None:
    assert industry in industries_of(trade)


@pytest.mark.parametrize("trade", ["食品机械", "渔网", "新能源汽车", "芯片", ""])
def test_any_other_is_of_none_that_is_known(trade: str) -> None:
    assert industries_of(trade) == ()
