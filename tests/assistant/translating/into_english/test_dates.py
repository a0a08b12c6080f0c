"""Dates within a Chinese sentence, written in English."""

import pytest

from assistant.quantities import missing
from assistant.translating.into_english.dates import dates_of, with_english_dates


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("青禾区2031年签约。", "青禾区 in 2031 签约。"),
        ("2031年3月1日签约", "on March 1, 2031 签约"),
        ("2031年3月中旬，30余位企业家来访", "in mid-March 2031 ， more than 30 位企业家来访"),
        ("2031年12月", "in December 2031"),
        ("2031年第二季度", "in the second quarter of 2031"),
        ("2031年以来", "since 2031"),
        ("第12031年款、20余公里", "第12031年款、20余公里"),
    ],
)
def test_dates_are_written_in_english(text: str, written: str) -> None:
    assert with_english_dates(text) == written
    assert missing(written, text) == missing(text, written) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("青禾机械一期在东园", "青禾机械 phase one 在东园"),
        ("该公司的二期项目正在建设", "该公司的 second-phase 项目正在建设"),
        ("第一期、一期间", "第一期、一期间"),
    ],
)
def test_phases_are_written_in_english(text: str, written: str) -> None:
    assert with_english_dates(text) == written


def test_the_dates_of_a_text_stand_in_its_order() -> None:
    text = "据2031年的报道，2030年3月1日签约，2031年第二季度开工，一期已建。"
    assert dates_of(text) == [
        ("2031年", "in 2031"),
        ("2030年3月1日", "on March 1, 2030"),
        ("2031年第二季度", "in the second quarter of 2031"),
    ]
    assert dates_of("签约") == []
