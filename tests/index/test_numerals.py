import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.numerals import to_int

_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "number"),
    [("九", 9), ("十", 10), ("十二", 12), ("二十", 20), ("七十二", 72), ("一百零三", 103),
     ("一百三十二", 132), ("两千", 2000), ("二〇二五", 2025), ("二○二三", 2023), ("12", 12),
     ("９", 9)],
)  # fmt: skip
def test_a_numeral_is_read_as_people_count(text, number):
    assert to_int(text) == number


@pytest.mark.parametrize("text", ["", "甲", "十甲", "第九"])
def test_what_is_no_numeral_is_none(text):
    assert to_int(text) is None


@given(st.integers(1, 999))
def test_every_number_that_articles_reach_is_read_back(number):
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    text += _DIGITS[ones] if ones else ""
    assert to_int(text) == number
