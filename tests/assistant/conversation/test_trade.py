"""Who only says what he makes asks which park is for that."""

import pytest

from assistant.conversation.trade import by_park, firms


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我是做新能源的", "做新能源的企业适合哪个园区？"),
        ("你好，我们公司主要做机器人产品", "做机器人的企业适合哪个园区？"),
        ("我想建个新能源工厂", "做新能源的企业适合哪个园区？"),
        ("我们是从事食品加工行业的企业。", "做食品加工的企业适合哪个园区？"),
        ("We make solar panels.", "Which park is for companies that make solar panels?"),
        ("Hello, we are a robotics company.", "Which park is for robotics firms?"),
    ],
)
def test_what_somebody_makes_is_a_question_for_a_park(text: str, asked: str) -> None:
    assert by_park(text) == asked
    assert firms(text) in asked


@pytest.mark.parametrize(
    "text",
    [
        "我是做新能源的，有什么补贴？",
        "我们做什么好",
        "我是谁",
        "我想建厂",
        "做新能源的企业有哪些",
        "We make solar panels. Is there a park for us?",
        "We are interested.",
        "",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert by_park(text) == text
    assert not firms(text)
