"""Questions are put as documents tell of it, and others stay."""

import pytest

from assistant.conversation.as_told import (
    as_list,
    by_advantages,
    by_maps,
    by_place,
    put,
    with_all,
)


def test_all_three_are_put_in_one() -> None:
    assert put("为什么要来青禾区投资") == "青禾区有什么优势？"
    assert put("做食品加工的算不算你们重点产业") == "主导产业有哪些？"
    assert put("直播基地在东部还是中间") == "直播基地在哪里？"
    assert put("青禾区有哪些园区") == "青禾区有哪些园区"


@pytest.mark.parametrize(
    "question",
    [
        "做食品加工的算不算你们重点产业",
        "我们做预制菜的，符不符合青禾区的主导产业方向？",
        "食品这一行在不在你们重点招引的产业里头？",
        "文化旅游是不是你们的主导产业之一",
        "新材料属于青禾重点支持的行业吗",
        "我们做糕点的，符不符合主导产业方向",
        "糕点符合你们的主导产业吗",
    ],
)
def test_who_asks_of_his_trade_is_shown_the_list(question: str) -> None:
    assert as_list(question) == "主导产业有哪些？"


@pytest.mark.parametrize(
    "question",
    [
        "Is food one of the sectors you are courting?",
        "would a maker of sea salt fit in with the leading industries?",
        "Does food belong to the sectors Qinghe is after?",
        "Is a food company from Italy in a sector the district wants?",
    ],
)
def test_his_trade_in_english_too(question: str) -> None:
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
def test_questions_of_other_than_a_trade_stay(question: str) -> None:
    assert as_list(question) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("直播基地在东部还是中间", "直播基地在哪里？"),
        ("松湾科技是在花园口还是古荥？", "松湾科技在哪里？"),
        ("双塔公司到底位于东园还是西园", "双塔公司在哪里？"),
        ("Is the livestream base in the east or in the centre?", "Where is the livestream base?"),
        ("Are the drones in Songwan, or in Beiling?", "Where are the drones?"),
    ],
)
def test_the_place_is_asked_for(question: str, asked: str) -> None:
    assert by_place(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "产值是预估还是实际",
        "在哪个园区，东部还是西部",
        "产业园现在是建好了还是还在施工？",
        "是东部还是西部？",
        "Is it a target or a result?",
        "Is the target higher or lower?",
        "",
    ],
)
def test_other_choices_stay(question: str) -> None:
    assert by_place(question) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("为什么要来青禾区投资", "青禾区有什么优势？"),
        ("请问企业为什么要选择青禾？", "青禾有什么优势？"),
        ("我为什么要到青禾区发展呢？", "青禾区有什么优势？"),
        ("来青禾投资有什么好处", "青禾有什么优势？"),
        ("在青禾区落户有哪些好处？", "青禾区有什么优势？"),
        (
            "Why should I invest in Qinghe District?",
            "What are the advantages of Qinghe District for investors?",
        ),
        ("Why should we come to Qinghe?", "What are the advantages of Qinghe for investors?"),
    ],
)
def test_why_one_should_come_is_what_is_good_there(question: str, asked: str) -> None:
    assert by_advantages(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "为什么签约额下降了？",
        "青禾区为什么调高目标",
        "为什么要调高招商引资的目标，要完成多少",
        "签约有什么流程",
        "Why did the targets rise?",
        "Should I invest in Qinghe?",
        "",
    ],
)
def test_any_other_question_stays(question: str) -> None:
    assert by_advantages(question) == question


def test_which_other_ways_there_are_is_asked_as_which_there_are() -> None:
    assert with_all("那还有什么别的招商办法") == "招商方式有哪些？"
    assert with_all("还有其他的招商渠道吗？") == "招商方式有哪些？"
    assert with_all("还有别的吗") == "还有别的吗"
    assert with_all("有哪些招商办法") == "有哪些招商办法"


@pytest.mark.parametrize(
    ("question", "is_of_map"),
    [
        ("搞食品加工的有没有给做好的产业图谱", True),
        ("食品行业的产业图谱画好了吗？", True),
        ("新材料的图谱有没有", True),
        ("现代食品的产业图谱做好了没", True),
        ("六大主导产业里哪些还没有做图谱", True),
        ("哪几个产业的图谱还没做好？", True),
        ("主导产业中哪些没有招商图谱", True),
        ("哪些产业有图谱", False),
        ("哪些企业还没有图谱", False),
        ("你们有没有产业图谱", False),
        ("产业图谱有什么用", False),
        ("主导产业有图谱吗", False),
        ("食品行业的产业图谱能给我看看吗", False),
        ("做食品的有没有补贴", False),
    ],
)
def test_whether_a_trade_has_a_map_is_told_by_those_that_have_one(
    question: str, is_of_map: bool
) -> None:
    told = "已经做好的产业图谱涉及哪些产业？"
    assert by_maps(question) == put(question) == (told if is_of_map else question)


def test_who_asks_for_a_map_of_an_industry_does_not_ask_which_industries_lead() -> None:
    question = "Is tourism among those for which an industry map already exists?"
    assert put(question) == question


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青禾区采取了哪些创新招商方式？", "青禾区招商方式有哪些？"),
        ("青禾区招商引资的目标企业是哪些", "青禾区的招商对象是哪些企业？"),
        ("青禾区想吸引什么样的企业", "青禾区的招商对象是哪些企业？"),
        ("青禾区招商引资的优势是什么", "青禾区有什么优势？"),
        ("青禾区用了哪些土地", "青禾区用了哪些土地"),
        ("招商引资的目标是什么", "招商引资的目标是什么"),
    ],
)
def test_what_is_asked_in_other_words_is_put_as_told(question: str, told: str) -> None:
    assert put(question) == told


def test_which_leading_industry_is_nearest_is_shown_the_list() -> None:
    assert put("六大主导产业中，与我公司绸布业务最为接近的是哪一类？") == "主导产业有哪些？"
    assert put("我公司业务最接近哪一个主导产业？") == "主导产业有哪些？"
    assert put("主导产业中，与邻区最为接近的是哪一类？") != "主导产业有哪些？"
