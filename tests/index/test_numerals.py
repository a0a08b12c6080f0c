"""One number, one search key; words that only look like numbers stay words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.normalise import search_terms, term_key
from index.numerals import in_arabic


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
