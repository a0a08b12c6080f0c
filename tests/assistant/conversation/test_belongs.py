"""Whether a trade is among those wanted is asked as which these are."""

import pytest

from assistant.conversation.belongs import as_list


@pytest.mark.parametrize(
    "question",
    [
        "做食品加工的算不算你们重点产业",
        "食品这一行在不在你们重点招引的产业里头？",
        "文化旅游是不是你们的主导产业之一",
        "新材料属于青禾重点支持的行业吗",
    ],
)
def test_who_asks_of_his_trade_is_shown_the_list(question: str) -> None:
    assert as_list(question) == "主导产业有哪些？"


@pytest.mark.parametrize(
    "question",
    [
        "Is food one of the sectors you are courting?",
        "Does food belong to the sectors Qinghe is after?",
        "Is a food company from Italy in a sector the district wants?",
    ],
)
def test_in_english_too(question: str) -> None:
    assert as_list(question) == "What are the leading industries?"


@pytest.mark.parametrize(
    "question",
    [
        "青禾区的主导产业是什么",
        "青禾区重点产业在哪个园区",
        "主导产业的项目有哪些",
        "重点产业引导基金有吗",
        "东园算不算重点园区",
        "企业属于小微企业吗",
        "Which industries are in the park?",
        "Is there a park for the food industry?",
        "What are the leading industries?",
        "",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert as_list(question) == question
