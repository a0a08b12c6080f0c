"""What a question asks of a table."""

import pytest

from assistant.places import Home
from assistant.tables.wanted import wanted

HOME = Home.of(["青禾区"])


@pytest.mark.parametrize(
    ("question", "noun", "each"),
    [
        ("青禾区2031年度招商引资的各项目标分别是什么？", "目标", False),
        ("青禾区有哪些产业园区？", "园区", False),
        ("2031年全年的各项招商目标分别是多少", "目标", False),
        ("园区各自的产业定位是什么", "园区", True),
        ("东部和西部的园区有什么不一样", "区域", True),
        ("各园区的主导产业是什么", "园区", True),
        ("青禾区签约多少个项目", "", False),
    ],
)
def test_what_is_asked_for_all_of(question: str, noun: str, each: bool) -> None:
    asked = wanted(question, HOME)
    assert (asked.noun, asked.is_of_each) == (noun, each)
