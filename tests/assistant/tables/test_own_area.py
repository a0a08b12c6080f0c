"""What a row's price comes to for the area that somebody asks with."""

import pytest

from assistant.places import Home
from assistant.tables.answering import asked_of, told
from tests.assistant.tables.conftest import document_of

HOME = Home(names=frozenset({"示例"}))
PRICES = "\n".join(
    (
        "| 厂房 | 层高（米） | 租金（元/平方米·月） | 售价（元/平方米） | 可租面积（平方米） |",
        "| --- | --- | --- | --- | --- |",
        "| 东岸一期 | 5.4 | 18 | 3200 | 12000 |",
        "| 东岸二期 | 6.0 | 26 | 不出售 | 8600 |",
        "",
        "一楼租金在上表基础上上浮10%，三楼以上下浮15%。",
    )
)
LAND = "\n".join(
    (
        "| 园区 | 出让底价（万元/亩） | 可供面积（亩） |",
        "| --- | --- | --- |",
        "| 东岸园 | 22.4 | 180 |",
        "| 西岸园 | 19.2 | 420 |",
    )
)


def ask(question: str, text: str = PRICES, language: str = "zh") -> tuple[list[str], list[str]]:
    hits = document_of(text, title="标准厂房租售价格的通知")
    request = asked_of(question, hits, HOME, lambda hit: hits)
    assert language in ("zh", "en")
    done = told(request, request.parts, language) if request and request.parts else None  # type: ignore[arg-type]
    if done is None:
        return [], []
    return [claim.text for claim in done.claims], [one.text for one in done.reckoned]


@pytest.mark.parametrize(
    ("question", "text", "reckoned"),
    [
        ("东岸一期租3000平，一个月租金大概多少", PRICES,
         "计算：租金按3000平方米计，3000平方米 × 每月18元[0] = 每月5.4万元（只按表列价格计算"),
        ("东岸一期3000平一年租金", PRICES,
         "3000平方米 × 每月18元[0] × 12个月 = 每年64.8万元"),
        ("东岸一期租3000平，一年租金多少", PRICES, "= 每年64.8万元"),
        ("东岸一期买2000平，售价多少", PRICES, "2000平方米 × 3200元[0] = 640万元"),
        ("西岸园拿50亩地，出让底价多少", LAND, "50亩 × 19.2万元[0] = 960万元"),
    ],
)  # fmt: skip
def test_the_area_is_multiplied_by_the_price_of_the_row(
    question: str, text: str, reckoned: str
) -> None:
    _, (done,) = ask(question, text)
    assert reckoned in done


def test_with_what_the_document_says_of_its_prices() -> None:
    claims, reckoned = ask("东岸一期租3000平，租金多少")
    assert "一楼租金在上表基础上上浮10%，三楼以上下浮15%。" in claims and reckoned


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("东岸一期租3000平以上，租金多少", PRICES),
        ("东岸一期租50亩，租金多少", PRICES),  # of another unit
        ("东岸二期买2000平，售价多少", PRICES),
        ("东岸一期租3000平，层高多少", PRICES),
        ("东岸二期买2000平，一年售价多少", PRICES),
        ("东岸一期租3000平，三年租金多少", PRICES),
        ("租3000平，租金多少", PRICES),  # of which row
        ("东岸一期租金多少", PRICES),
    ],
)
def test_nothing_where_it_is_no_price_of_such_a_unit(question: str, text: str) -> None:
    assert ask(question, text)[1] == []


PARKS = "\n".join(
    (
        "| 园区 | 标准厂房总面积（万平方米） | 厂房租金（元/平方米·月） |",
        "| --- | --- | --- |",
        "| 东岸园 | 38 | 14 |",
        "| 西岸园 | 15 | 12 |",
    )
)


@pytest.mark.parametrize(
    "question",
    [
        "在东岸园租1500平方米标准厂房的月租金是多少？",
        "东岸园租1500平方米厂房，租金多少？",
        "东岸园租1500平方米标准厂房，每月租金多少？",
    ],
)
def test_the_rent_is_meant_though_another_column_has_the_halls(question: str) -> None:
    _, (done,) = ask(question, PARKS)
    assert "1500平方米 × 每月14元[0] = 每月2.1万元" in done


def test_by_the_month_there_is_no_price_of_a_year() -> None:
    assert ask("东岸园租1500平方米，月租金多少", PARKS.replace("·月", "·年"))[1] == []


def test_in_english() -> None:
    _, (done,) = ask("东岸一期租3000平，租金多少", language="en")
    assert done.startswith("Calculated: 3,000 square metres × 18 yuan a month[0] = 54,000 yuan a")


PHASES = "\n".join(
    (
        "| 园区 | 土地出让起始价（万元/亩） | 可供面积（亩） |",
        "| --- | --- | --- |",
        "| 东岸新材料产业园（一期） | 11.2 | 180 |",
        "| 东岸新材料产业园（二期） | 8.8 | 940 |",
        "| 西岸物流园 | 9.6 | 620 |",
    )
)


@pytest.mark.parametrize(
    ("question", "reckoned"),
    [
        ("在西岸买10亩工业地大概要多少钱", "10亩 × 9.6万元[0] = 96万元"),
        ("在东岸二期拿20亩地要多少钱", "20亩 × 8.8万元[0] = 176万元"),
        ("在东岸二期买地和一期差多少", "11.2万元/亩[0] − 8.8万元/亩[0] = 2.4万元/亩"),
    ],
)
def test_a_park_is_named_by_its_phase_and_land_by_what_it_costs(
    question: str, reckoned: str
) -> None:
    _, (done,) = ask(question, PHASES)
    assert reckoned in done


def test_the_phase_of_another_park_is_none_of_these() -> None:
    assert ask("在西岸二期拿20亩地要多少钱", PHASES) == ([], [])


HALLS = "\n".join(
    (
        "| 园区 | 厂房类型 | 租金（元/平方米·月） | 销售价（元/平方米） | 层高（米） |",
        "| --- | --- | --- | --- | --- |",
        "| 东岸产业园 | 首层 | 11 | 2200 | 8 |",
        "| 东岸产业园 | 二层及以上 | 8 | 1750 | 4.5 |",
        "| 西岸产业园 | 单层钢结构厂房 | 10 | 1900 | 10 |",
        "| 西岸产业园 | 多层厂房 | 7.5 | 1680 | 5 |",
    )
)
FEE = "2. 标准厂房租赁期不少于3年；物业服务费每月每平方米1元，不包含在租金内。"
FIRST = "3. 购买标准厂房的企业，首付款不低于30%，余款可以在三年内分期付清。"


def with_note(question: str, *notes: str) -> tuple[list[str], list[str]]:
    hits = document_of(HALLS, *notes, title="标准厂房租售价格表")
    request = asked_of(question, hits, HOME, lambda hit: hits)
    done = told(request, request.parts, "zh") if request and request.parts else None
    if done is None:
        return [], []
    return [claim.text for claim in done.claims], [one.text for one in done.reckoned]


@pytest.mark.parametrize(
    ("question", "reckoned"),
    [
        ("东岸二楼的厂房租5000平，一个月多少钱", "5000平方米 × 每月8元[0] = 每月4万元"),
        ("西岸多层的租3000平一个月租金要多少", "3000平方米 × 每月7.5元[0] = 每月2.25万元"),
        ("西岸单层钢构买2000平总价多少", "销售价按2000平方米计，2000平方米 × 1900元[0] = 380万元"),
    ],
)  # fmt: skip
def test_what_is_done_tells_which_price_is_meant(question: str, reckoned: str) -> None:
    _, (done,) = ask(question, HALLS)
    assert reckoned in done


@pytest.mark.parametrize(
    "question",
    ["东岸二层租5000平，一个月补多少钱", "东岸二层租5000平，租金补贴多少", "东岸二层5000平多少钱"],
)
def test_no_price_is_told_for_support_or_where_it_may_be_rent_or_price(question: str) -> None:
    assert ask(question, HALLS) == ([], [])


def test_the_fee_that_a_note_tells_is_besides_the_rent() -> None:
    question = "东岸二楼的厂房租5000平，加上物业费一个月多少钱"
    claims, reckoned = with_note(question, FEE)
    assert claims[-1] == FEE.removeprefix("2. ")
    assert reckoned[1] == "计算：连同物业费：每月4万元 + 5000平方米 × 每月1元[0] = 每月4.5万元。"
    assert with_note(question, FEE.replace("，不包含在租金内", "")) == ([], [])  # it may be within
    assert with_note(question, FEE, FEE.replace("1元", "2元")) == ([], [])  # of which of two
    assert with_note(question) == ([], [])


def test_the_first_payment_is_a_share_of_the_price() -> None:
    question = "西岸单层钢构买2000平总价多少，首付最少拿多少"
    claims, reckoned = with_note(question, FIRST)
    assert FIRST.removeprefix("3. ") in claims
    assert reckoned[1] == "计算：首付款不低于380万元 × 30%[0] = 114万元。"
    assert with_note(question, FEE) == ([], [])
