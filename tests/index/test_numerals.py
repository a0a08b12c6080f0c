"""One number, one search key; words that only look like numbers stay words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.normalise import search_terms, term_key
from index.numerals import in_arabic, to_int

_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("二〇二三年三月", "2023年三月"),
        ("十亿元", "10亿元"),
        ("1000000000元", "10亿元"),
        ("29000万元", "2.9亿元"),
        ("二百九十亿", "290亿"),
        ("百分之三点五", "3.5%"),
        ("第一百零三条", "第103条"),
        ("一亿二千万", "1.2亿"),
        ("五十人", "50人"),
    ],
)
def test_spellings_of_a_number_have_the_same_terms(written, other):
    assert search_terms(written) == search_terms(other)


@pytest.mark.parametrize(
    "text",
    [
        "一带一路",
        "三资企业",
        "十四五规划",
        "万一",
        "千万不要",
        "一一对应",
        "三四十人",
        "数十亿元",
        "0371-63639800",
    ],
)
def test_words_that_look_like_numbers_stay(text):
    assert in_arabic(text) == text


@given(st.text())
def test_any_text_has_one_key_that_does_not_change_again(text):
    assert in_arabic(term_key(text)) == term_key(text)


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
