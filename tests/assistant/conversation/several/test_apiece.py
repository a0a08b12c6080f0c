"""A question about two things at once becomes one about each, or stays as it is."""

import pytest

from assistant.conversation.several.apiece import at_each_time, each

KNOWN = ("青禾区", "北岭新兴产业园", "北岭", "新签约项目", "新开工项目")


@pytest.mark.parametrize(
    ("question", "questions"),
    [
        ("去年开工的投资额和今年的开工目标分别是多少？",
         ["去年开工的投资额是多少？", "今年的开工目标是多少？"]),
        ("北岭和南山两个园区各有哪些项目？", ["北岭园区有哪些项目？", "南山园区有哪些项目？"]),
        ("签约和开工的目标分别是多少", ["签约的目标是多少？", "开工的目标是多少？"]),
        ("青禾区2031年新签约项目和新开工项目分别有多少个？",
         ["青禾区2031年新签约项目有多少个？", "青禾区2031年新开工项目有多少个？"]),
        ("青禾区2031年签约额和2032年目标分别是多少",
         ["青禾区2031年签约额是多少？", "青禾区2032年目标是多少？"]),
        ("青禾区2031年新签约项目、新开工项目的个数和金额各是多少？",
         ["青禾区2031年新签约项目的个数和金额是多少？",
          "青禾区2031年新开工项目的个数和金额是多少？"]),
        ("东部、西部、中部分别发展什么产业？",
         ["东部发展什么产业？", "西部发展什么产业？", "中部发展什么产业？"]),
    ],
)  # fmt: skip
def test_each_thing_gets_its_own_question(question: str, questions: list[str]) -> None:
    assert each(question, KNOWN) == questions


@pytest.mark.parametrize(
    "question",
    [
        "主导产业的投资额分别是多少",
        "“1+2”里的1、2分别是什么意思？",
        "红色和蓝色“通行证件”分别代表什么？",  # what both are is said once, and not by 的
        "东部和西部有什么不同？",
        "各园区有哪些项目？",
        "How many were signed and started respectively?",
        "",
    ],
)
def test_other_questions_stay_whole(question: str) -> None:
    assert each(question, KNOWN) == [question]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("青禾区2031年和2032年一季度各签约了多少个项目？",
         ["青禾区2031年签约了多少个项目？", "青禾区2032年一季度签约了多少个项目？"]),
        ("青禾区2032年一季度跟二季度签约多少个？签约额多少？",
         ["青禾区2032年一季度签约多少个？签约额多少？",
          "青禾区2032年二季度签约多少个？签约额多少？"]),
        ("去年和今年，青禾区的目标是什么？",
         ["去年青禾区的目标是什么？", "今年青禾区的目标是什么？"]),
        ("3月份、4月份分别开工了几个项目", ["3月份开工了几个项目", "4月份开工了几个项目"]),
    ],
)  # fmt: skip
def test_each_time_gets_its_own_question(text: str, questions: list[str]) -> None:
    assert at_each_time(text) == questions


@pytest.mark.parametrize(
    "text",
    [
        "2031年和2032年一共签约了多少个项目？",
        "2031年和2032年的签约额相差多少？",
        "2031年和2032年哪一年签约多？",
        "2031年和2032年签约项目。",
        "2031年签约了多少个项目？",
        "去年开工的投资额和今年的开工目标分别是多少？",
    ],
)
def test_what_is_asked_of_one_time_or_of_two_together_stays_whole(text: str) -> None:
    assert at_each_time(text) == [text]


def test_two_amounts_that_are_to_be_compared_are_asked_for_each() -> None:
    assert at_each_time("2031年签约额和2032年新签约目标比较一下") == [
        "2031年签约额是多少",
        "2032年新签约目标是多少",
    ]
    assert at_each_time("请对比2031年开工投资额与2032年目标")[1] == "2032年开工投资额目标是多少"
    for whole in ("比较一下2031年和2032年的签约额", "2031年签约额和2032年目标比较，差多少"):
        assert at_each_time(whole) == [whole]
