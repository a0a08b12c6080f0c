"""What is said of one park is no answer about another."""

import pytest

from assistant.answers import Claim, Evidence
from assistant.layout import stretch
from assistant.relevance.parks import shorts, unless_of_other
from index.documents import Document, Hit, Passage
from index.normalise import search_key

GREEN = "青川智能装备产业园规划面积6平方公里。园区蒸汽价格为每吨230元，厂房租金为每平方米16元。"
WHITE = "白桥生物医药产业园位于白桥镇。园区现有企业34家。"


def evidence(text: str, n: int, heading: tuple[str, ...] = ()) -> Evidence:
    passage = Passage(f"d#{n}", "d", 0, 10, 10 + len(text), text, heading_path=heading)
    hit = Hit(passage, Document("d", "园区简介", "d.md", "d"), 1.0, 1.0, 0.5)
    return stretch(n, hit, passage.start, passage.end)


def told(question: str, item: Evidence, text: str, *others: Evidence) -> bool:
    at = item.text.index(text) + item.start
    claim = Claim(text, (item.n,), quotes=((item.n, at, at + len(text)),))
    items = {one.n: one for one in (item, *others)}
    (kept,) = unless_of_other(search_key(question), [claim], items)
    return not kept.supported


def test_a_price_is_of_the_park_that_was_named_last() -> None:
    green, white = evidence(GREEN, 1), evidence(WHITE, 2)
    assert told("白桥蒸汽多少钱一吨", green, "每吨230元", white)
    assert not told("青川蒸汽多少钱一吨", green, "每吨230元", white)
    assert not told("蒸汽多少钱一吨", green, "每吨230元", white)


def test_a_heading_names_the_park_too() -> None:
    green = evidence("物业费为每平方米2.5元。", 1, ("一、青川智能装备产业园",))
    white = evidence("园区现有企业34家。", 2, ("二、白桥生物医药产业园",))
    assert told("白桥物业费多少", green, "物业费为每平方米2.5元", white)
    assert not told("青川物业费多少", green, "物业费为每平方米2.5元", white)


def test_a_phase_of_one_park_is_none_of_another() -> None:
    rows = evidence(
        "| 园区 | 底价 |\n| --- | --- |\n| 青川新材料产业园（二期） | 8.8 |\n租金另计。", 1
    )
    news = evidence("10月20日，示例市白桥物流枢纽二期开工。二期计划2031年6月建成。", 2)
    assert told("青川二期的地什么时候可以拿", news, "计划2031年6月建成", rows)
    assert not told("白桥二期什么时候建成", news, "计划2031年6月建成", rows)
    assert not told("白桥租金另外算吗", rows, "租金另计", news)  # what stands behind rows is of all


def test_a_hub_is_a_park_too() -> None:
    item = evidence("答：青川产业园建有公寓，每间每月300元。白桥公铁枢纽暂无公寓。", 1)
    assert told("白桥那边公寓一间多少钱", item, "每间每月300元")
    assert not told("白桥那边公寓一间多少钱", item, "白桥公铁枢纽暂无公寓")
    assert not told("青川那边公寓一间多少钱", item, "每间每月300元")
    assert shorts(["答：青川公园设有公寓。"]) == set()


@pytest.mark.parametrize("question", ["白桥租厂房有补贴吗", "白桥有什么优惠政策"])
def test_what_holds_for_all_is_told_of_each(question: str) -> None:
    green = evidence(GREEN, 1)
    assert not told(question, green, "厂房租金为每平方米16元", evidence(WHITE, 2))


def test_who_names_no_park_is_none() -> None:
    assert shorts(["全区产业园规划面积6平方公里。", "重点产业园已建成。"]) == set()
    assert shorts([GREEN, WHITE, "企业可以租用青川智能装备产业园厂房。"]) == {"青川", "白桥"}


def test_a_building_or_quarter_is_a_site_too() -> None:
    quarter = evidence("物业费每月每平方米4元。", 1, ("云桥文创街区",))
    rows = evidence("| 楼宇 | 租金 |\n| --- | --- |\n| 青川大厦 | 48 |\n| 商务大厦 | 61 |", 2)
    assert told("青川大厦物业费多少", quarter, "每平方米4元", rows)
    assert not told("云桥物业费多少", quarter, "每平方米4元", rows)
    assert not told("商务楼物业费多少", quarter, "每平方米4元", rows)
    assert shorts(["甲级写字楼：共3栋。", "产业园区：2个。"]) == set()
