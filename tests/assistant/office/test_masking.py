"""Personal data does not get through, and policy text does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.office.masking import masked

# obviously invented numbers
PERSONAL = [
    "13800000000", "138 0000 0000", "138-0000-0000", "+86 13800000000", "008613800000000",
    "8613800000000", "１３８００００００００", "0371-60000000", "(0371)60000000", "037160000000",
    "010 60000000转801", "400-000-0000", "8000000000",
    "410108190001010000", "41010819000101000X", "41010819000101000x", "410108 19000101 0000",
    "410108000101000", "6222000000000000000", "6222 0000 0000 0000", "6222-0000-0000-0000-000",
    "zhang.san@example.org", "zhang_san+x@mail.example.com", "zhang＠example.cn",
    "zhang @ example . org",
]  # fmt: skip
KEPT = [
    "惠济区2023年第一季度签约了多少个项目？总签约额290亿元。",
    "郑政〔2023〕12号第十二条",
    "2023-03-01至2025-12-31",
    "补贴100000000元，占地1200.55亩，增长12.5%",
    "20230301",
    "what are the 5 targets for 2023?",
    "电话咨询在哪里？",
    "统计数据123456789012元",
]


@pytest.mark.parametrize("number", PERSONAL)
@pytest.mark.parametrize("around", ["{}", "我的号码是{}，请回复", "call {} please", "（{}）"])
def test_personal_data_is_masked(number, around):
    told = masked(around.format(number))
    assert not any(char.isdecimal() for char in told)
    assert "example" not in told


@pytest.mark.parametrize("text", KEPT)
def test_policy_text_stays(text):
    assert masked(text) == text


def test_a_local_number_is_one_where_the_text_says_so():
    assert masked("电话：60000000，投资60000000元") == "电话[电话]，投资60000000元"


@given(st.text(), st.from_regex(r"1[3-9]\d{9}", fullmatch=True), st.text())
def test_a_mobile_number_never_gets_through(before, number, after):
    assert number not in masked(f"{before} {number} {after}")


@given(st.text())
def test_masking_twice_is_masking_once(text):
    assert masked(masked(text)) == masked(text)
