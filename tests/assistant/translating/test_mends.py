"""What a small model gets wrong in its English is put right by the Chinese."""

import pytest

from assistant.translating.mends import of_its_place, without_promise


@pytest.mark.parametrize(
    ("chinese", "told"),
    [
        ("由区财政局拨付。", "the district pays"),
        ("由本县拨付。", "the county pays"),
        ("由区、县财政拨付。", "the city pays"),  # of two no one is chosen
        ("入驻园区的企业", "the city pays"),
    ],
)
def test_a_place_is_of_the_sort_that_the_chinese_names(chinese: str, told: str) -> None:
    assert of_its_place("the city pays", chinese) == told


def test_the_city_in_a_name_stays() -> None:
    assert of_its_place("the city of Zhengzhou", "本区企业") == "the city of Zhengzhou"


def test_who_can_receive_something_is_not_promised_it() -> None:
    assert without_promise("It will receive 5%.", "按5%给予奖励。") == "It can receive 5%."
    assert without_promise("It will receive 5%.", "将获得5%的奖励。") == "It will receive 5%."
