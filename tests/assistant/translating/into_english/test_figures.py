"""An English sentence has the figures of its Chinese one, told as English tells them."""

import pytest

from assistant.translating.into_english.figures import expected, wrong


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("With a capacity of 5,000 cubic meters or more.", "库容达到5000立方米以上的。"),
        ("It is issued within 4 working hours.", "4个工作小时内核发。"),
        ("Until December 20, 2026, 5:00 PM.", "截至2026年12月20日17时。"),
        ("Until December 20, 2026 at 17:00.", "截至2026年12月20日17时。"),
        ("Until December 20, 2026 at 17:00.", "截至2026年12月20日17:00。"),
        ("Paid over three years in the ratio of 4:3:3.", "分三年按4∶3∶3的比例拨付。"),
        ("The share is adjusted from 30% to 40%.", "比例由30%调整为40%。"),
        ("The two levels cannot exceed 20% of it.", "两级补助合计不得超过设备投资额的20%。"),
        ("Submit: the form; (two) the licence; (3) the audit report.",
         "提交：（一）申请表；（二）营业执照；（三）审计报告。"),
    ],
)  # fmt: skip
def test_figures_that_english_tells_otherwise_are_the_same(english: str, chinese: str) -> None:
    assert list(wrong(english, chinese)) == []


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Until December 20, 2026, 7:00 PM.", "截至2026年12月20日17时。"),
        ("It is issued within 4 working days.", "4个工作小时内核发。"),
        ("Kept for over 5 years.", "保存5年。"),
        ("A share from 30% to 40%.", "比例为40%。"),
        ("Submit: the form; (2) the licence of 3 firms.", "提交：（一）申请表；（二）营业执照。"),
        ("Each truck gets 20,000 yuan.", "每辆补助3万元。"),
    ],
)
def test_other_figures_are_wrong(english: str, chinese: str) -> None:
    assert list(wrong(english, chinese))


def test_what_is_so_is_not_expected() -> None:
    chinese = "每年生产能效达500兆瓦，产值预估在7亿元到10亿元。"
    assert list(expected("Its output is expected to reach 500 megawatts.", chinese))
    assert not list(
        expected("Its output is 500 megawatts, and 700 million yuan is expected.", chinese)
    )
    assert not list(expected("500 megawatts are expected.", "预计达500兆瓦。"))
