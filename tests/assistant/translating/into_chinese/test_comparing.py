"""Whether one figure is higher than another is asked in Chinese by code."""

import pytest

from assistant.translating.into_chinese.comparing import compared
from assistant.translating.into_chinese.forms import in_set_form


@pytest.mark.parametrize(
    ("named", "chinese"),
    [
        (
            "is the 2032年 target for new starts higher than what actually started in 2031年",
            "2032年新开工目标比2031年实际新开工高吗？",
        ),
        (
            "Were the 2031年 signings lower than the 2032年 signing target?",
            "2031年实际签约比2032年签约目标低吗？",
        ),
        ("Was what was signed in 2031年 above the goal for 2032年?",
         "2031年实际签约比2032年签约目标高吗？"),
        ("what has 青禾区 achieved against its 2031年 targets to date?",
         "青禾区2031年目标的完成情况如何？"),
        ("did 青禾区 meet its 2031年 targets, and by what margin did it exceed them?",
         "青禾区2031年的目标超额完成了吗，超额多少？"),
        ("did 青禾区 meet its 2031年 targets?", "青禾区2031年的目标完成了吗？"),
        ("did 青禾区 beat its 2031年 goals and by how much",
         "青禾区2031年的目标超额完成了吗，超额多少？"),
        ("is the newly signed total in 2031年 higher than the 2032年 target, by how much",
         "2031年实际新签约比2032年新签约目标高多少？"),
        ("compare newly signed total 2031年 result with 2032年 target, up or down by how much",
         "2032年新签约目标比2031年实际新签约高多少？"),
        ("is the 2032年 target for the contract value of projects signed lower than the 2031年 "
         "result", "2032年签约目标比2031年实际签约低吗？"),
        ("Was the target beaten, regarding 域外资金 in 2031年?",
         "2031年域外资金的目标超额完成了吗？"),
        ("was the annual goal reached for 外资", "外资的目标完成了吗？"),
        ("Has 青禾区 exceeded its annual targets in 2031年?", "青禾区2031年的目标超额完成了吗？"),
    ],
)  # fmt: skip
def test_a_comparison_is_put_into_chinese_whole(named: str, chinese: str) -> None:
    assert compared(named) == in_set_form(named, lambda _: "") == chinese


@pytest.mark.parametrize(
    "named",
    [
        "is the rent in 白鹭园 higher than in 赤松园",
        "is the 2032年 target higher than the 2031年 result",  # of what
        "is the 2032年 target for exports higher than what started in 2031年",
        "were the 2031年 signings higher than the 2031年 starts in value",
        "did 青禾区 beat 赤松区 in 2031年",
        "compare 白鹭园 with 赤松园, cheaper by how much",
        "was the target beaten",
    ],
)
def test_what_is_not_clear_is_left_to_the_model(named: str) -> None:
    assert compared(named) == ""


def test_by_how_much_a_target_is_higher_is_asked_of_the_place() -> None:
    named = (
        "By how much is the 2032年 target for newly 签约 projects higher than "
        "what 青禾区 newly 签约 in 2031年"
    )
    assert compared(named) == "青禾区2032年新签约目标比2031年实际新签约高多少？"
    of_two = named.replace("the 2032年", "the 东河区 2032年")
    assert compared(of_two) == ""
