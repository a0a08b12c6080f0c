"""A sentence that is but a cap, in English by rule."""

import pytest

from assistant.translating.into_english.caps import cap_in_english


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("单个项目奖励最高3000万元。",
         "The reward for a single project is at most 30 million yuan."),
        ("单个企业每年最高80万元。",
         "The amount for a single enterprise is at most 800,000 yuan a year."),
        ("2000万元（含）至6000万元的部分，奖励比例为3%；",
         "For the portion of 20 million yuan (inclusive) to 60 million yuan, the reward is 3%."),
        ("6000万元以上的部分，按5%给予补助。",
         "For the portion of at least 60 million yuan, the subsidy is 5%."),
        ("每家企业补贴每年累计不超过6万元。",
         "The subsidy for each enterprise is at most 60,000 yuan a year in total."),
    ],
)  # fmt: skip
def test_a_cap_is_told_with_what_it_is_of(chinese: str, english: str) -> None:
    assert cap_in_english(chinese) == english


@pytest.mark.parametrize(
    "chinese",
    [
        "单个项目奖励最高3000万元，分两次兑现。",
        "单个企业补贴面积不超过8000平方米。",
        "按设备投资额的10%给予补助，单个项目最高600万元。",
        "单个项目不超过5个。",
    ],
)
def test_what_says_more_is_left_to_the_model(chinese: str) -> None:
    assert cap_in_english(chinese) == ""
