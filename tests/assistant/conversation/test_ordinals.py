"""第二个 and the second one are items of what the answer before told."""

import pytest

from assistant.conversation.ordinals import goes_on, pointed, pointed_in_english

LIST = "青禾区有东岸产业园、西岸智造园和中部区域[1]。"
EACH = "东岸产业园：区域为东部；产业为新材料、造船[1]。西岸智造园：区域为西部[1]。"
ENGLISH = "There are Dong’an Park, Xi’an Robot Park, and the central area[1]."
ENGLISH_EACH = "Dong’an Park: the area is the east, with ships[1]. Xi’an Robot Park: the west[1]."


@pytest.mark.parametrize(
    ("answer", "question", "meant"),
    [
        (LIST, "第二个主要做什么", "西岸智造园主要做什么"),
        (LIST, "第三个园区呢", "中部区域呢"),
        (EACH, "第二个呢", "西岸智造园呢"),
        (EACH, "第三个呢", "第三个呢"),
        (LIST, "第二个季度签约多少", "第二个季度签约多少"),
        ("青禾区一季度签约21个项目[1]。", "第一个是什么", "第一个是什么"),
        ("", "第一个是什么", "第一个是什么"),
    ],
)
def test_an_ordinal_is_an_item_of_the_answer(answer: str, question: str, meant: str) -> None:
    assert pointed(question, answer) == meant


@pytest.mark.parametrize(
    ("answer", "question", "meant"),
    [
        (ENGLISH, "What does the second one do?", "What does Xi’an Robot Park do?"),
        (ENGLISH, "Where is the first park?", "Where is Dong’an Park?"),
        (ENGLISH_EACH, "Tell me about the second one", "Tell me about Xi’an Robot Park"),
        (ENGLISH, "And in the first quarter?", "And in the first quarter?"),
        (ENGLISH, "Where is the fifth one?", "Where is the fifth one?"),
        ("It signed 21 projects[1].", "Where is the first one?", "Where is the first one?"),
    ],
)
def test_so_is_one_in_english(answer: str, question: str, meant: str) -> None:
    assert pointed_in_english(question, answer) == meant


@pytest.mark.parametrize(
    ("question", "answer", "listed"),
    [
        ("第一个做什么", "东岸产业园做新材料[1]。", LIST),  # 第二个 is of the list still
        ("第一个做什么", "东岸产业园做新材料、造船、机器人[1]。", ""),  # and now of these
        ("一季度签约多少", "签约21个项目[1]。", ""),
    ],
)
def test_a_list_is_pointed_to_until_another_is_told(
    question: str, answer: str, listed: str
) -> None:
    assert goes_on(question, answer, LIST) == listed
