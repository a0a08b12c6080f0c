"""A place that nothing here is of is noticed, however its name and the question are written."""

import pytest

from assistant.translating.into_chinese.elsewhere import has_district, unheard, with_capitals


@pytest.mark.parametrize(
    ("said", "is_named"),
    [
        ("how much did Beian district sign", True),
        ("how much did beian district sign", True),
        ("how much was signed in BEIAN DISTRICT", True),
        ("projects of the district of Beian", True),
        ("is the same district office in charge", False),
        ("projects of the district of our choice", False),
    ],
)
def test_a_district_is_named_in_any_letters(said: str, is_named: bool) -> None:
    assert has_district(with_capitals(said)) is is_named


TEXTS = ("青禾区2031年签约12个项目。", "北岸园在青禾区东部。")


@pytest.mark.parametrize(
    ("named", "is_unheard"),
    [
        ("how much did donghe sign in 2031年", True),
        ("How many projects did Donghe start in 2031年?", True),
        ("What are Donghe's targets?", True),
        ("what is the 2031年 target of Donghe", True),
        ("how much in Donghe, regarding the amount that 青禾区 did sign", True),
        ("how many parks does beian have", False),  # it is told of
        ("how much did they sign in 2031年", False),
        ("how much did women sign in 2031年", False),
        ("how much did 青禾区 sign in 2031年", False),
        ("We are a firm in Donghe. Which park is for us?", False),  # he comes from there
        ("Which park is for our firm in Donghe?", False),
    ],
)
def test_a_name_by_its_sound_that_no_text_has_is_noticed(named: str, is_unheard: bool) -> None:
    assert unheard(named, TEXTS) is is_unheard
