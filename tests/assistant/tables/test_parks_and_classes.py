"""Tables whose rows are keyed by park and sort, and by classes of people, as people ask of them."""

from dataclasses import replace

import pytest

from assistant.places import Home
from assistant.tables.answering import asked_of, told
from index.documents import Hit, Kind
from tests.assistant.tables.conftest import document_of

HOME = Home(names=frozenset({"示例"}))
PLANTS = "\n".join(
    (
        "| 园区 | 厂房类型 | 租金（元/平方米·月） | 现有空置面积（平方米） |",
        "| --- | --- | --- | --- |",
        "| 东岸纺织产业园 | 单层钢结构厂房 | 11 | 26000 |",
        "| 东岸纺织产业园 | 多层厂房 | 9 | 41000 |",
        "| 西岸家居产业园 | 单层钢结构厂房 | 10 | 38000 |",
        "| 西岸家居产业园 | 多层厂房 | 8 | 15000 |",
        "| 南岸电子产业园 | 多层厂房 | 13 | 33000 |",
    )
)
LAND = "\n".join(
    (
        "| 园区 | 起始价（万元/亩） | 当前可供地（亩） |",
        "| --- | --- | --- |",
        "| 东岸纺织产业园 | 14.6 | 320 |",
        "| 西岸家居产业园 | 12.8 | 450 |",
    )
)
AIMS = "\n".join(
    (
        "| 园区 | 到位市外资金（亿元） | 实际使用外资（万美元） |",
        "| --- | --- | --- |",
        "| 东岸纺织产业园 | 52 | 1800 |",
        "| 西岸家居产业园 | 46 | 2600 |",
    )
)
SIGNED = "\n".join(
    (
        "2024年新签约亿元以上项目的产业分布如下：",
        "",
        "| 产业 | 项目数（个） | 协议投资额（亿元） |",
        "| --- | --- | --- |",
        "| 纺织服装 | 16 | 71 |",
        "| 家居制造 | 18 | 44 |",
    )
)
CLASSES = "- C类：省级领军人才；\n- D类：博士研究生，正高级职称人员；\n- E类：硕士研究生。"
GIVEN = "\n".join(
    (
        "| 类别 | 安家补贴（万元） | 每月生活津贴（元） | 人才公寓面积（平方米） |",
        "| --- | --- | --- | --- |",
        "| C类 | 50 | 5000 | 100 |",
        "| D类 | 20 | 2500 | 80 |",
        "| E类 | 5 | 1000 | 50 |",
        "",
        "安家补贴分三年按4:3:3的比例发放。生活津贴发放期限为36个月。夫妻双方可分别享受。",
    )
)
PAID = "安家补贴分三年按4:3:3的比例发放。"


def ask(question: str, hits: list[Hit]) -> list[str]:
    request = asked_of(question, hits, HOME, lambda hit: hits)
    done = told(request, request.parts, "zh") if request and request.parts else None
    if done is None:
        return []
    return [*(claim.text for claim in done.claims), *(one.text for one in done.reckoned)]


def under(heading: str, text: str, title: str, kind: Kind = Kind.GUIDE) -> list[Hit]:
    hits = document_of(text, title=title, kind=kind)
    return [replace(h, passage=replace(h.passage, heading_path=(heading,))) for h in hits]


def plants(*more: Hit) -> list[Hit]:
    return [*under("二、厂房租金和售价", PLANTS, "三大园区租售价格表"), *more]


def test_the_sort_narrows_the_park_to_one_row() -> None:
    told = ask("西岸单层3000平一年租金", plants())
    assert told[0] == "西岸家居产业园单层钢结构厂房：租金为10元/平方米·月。"
    assert "3000平方米 × 每月10元[0] × 12个月 = 每年36万元" in told[1]


def test_what_a_park_has_where_it_has_none_of_that_sort() -> None:
    told = ask("南岸单层钢结构厂房租金几块一平", plants())
    assert told == [
        "《三大园区租售价格表》所列的南岸电子产业园没有“单层钢结构厂房”，"
        "只列有租金：多层厂房13元/平方米·月。"
    ]


def test_all_rows_are_summed_where_all_parks_are_asked_for() -> None:
    question = "{}个园区空着的厂房加起来一共有多少平方米"
    assert ask(question.format("三"), plants())[-1].endswith("= 153000平方米。")
    assert ask(question.format("两"), plants()) == []


def test_land_is_called_by_the_table_on_land() -> None:
    def told(heading: str) -> list[str]:
        return ask("哪个园区的工业地最便宜", under(heading, LAND, "三大园区租售价格表"))

    assert "起始价最低的是西岸家居产业园（12.8万元/亩）" in told("三、工业用地参考起始价")[0]
    assert told("三、参考起始价") == []


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("2026年哪个园区外资任务最重，是多少", "外资目标最高的是西岸家居产业园（2600万美元）"),
        ("2026年哪个园区外资任务最轻", "外资目标最低的是东岸纺织产业园（1800万美元）"),
    ],
)  # fmt: skip
def test_the_heaviest_task_is_the_largest_target(question: str, most: str) -> None:
    hits = document_of(AIMS, title="2026年招商引资目标任务分解表", kind=Kind.TARGET)
    assert most in ask(question, hits)[0]
    assert ask(question.replace("2026", "2025"), hits) == []


def test_what_was_done_in_a_report_with_targets_is_no_target() -> None:
    question = "2024年签的大项目里面哪个行业投的钱最多"
    title = "2024年招商引资工作总结和2025年工作安排"
    hits = under("一、2024年完成情况", SIGNED, title, Kind.TARGET)
    assert "协议投资额最高的是纺织服装（71亿元）" in ask(question, hits)[0]
    assert ask(question, under("二、2025年安排", SIGNED, title, Kind.TARGET)) == []


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("C类人才安家费多少", "C类：安家补贴为50万元。"),
        ("博士能拿多少安家补贴", "D类：安家补贴为20万元。"),
        ("研究生能拿多少安家补贴", "E类：安家补贴为5万元。"),
    ],
)
def test_the_row_of_a_class_or_of_who_is_of_it(question: str, first: str) -> None:
    assert ask(question, document_of(CLASSES, GIVEN)) == [first, PAID]


def test_all_that_a_class_gets_with_how_it_is_paid() -> None:
    whole = "D类：安家补贴为20万元；每月生活津贴为2500元；人才公寓面积为80平方米。"
    told = ask("博士来你们那上班有什么待遇", document_of(CLASSES, GIVEN))
    assert told == [whole, PAID, "生活津贴发放期限为36个月。"]


def test_nobody_is_put_in_a_class_that_the_document_does_not_tell() -> None:
    assert ask("技师能拿多少安家补贴", document_of(CLASSES, GIVEN)) == []
    twice = f"{CLASSES}\n- C类：海外博士。"
    assert ask("博士能拿多少安家补贴", document_of(twice, GIVEN)) == []


def test_a_price_is_no_subsidy_of_it() -> None:
    assert ask("东岸纺织产业园多层厂房租金多少", plants())
    assert ask("东岸纺织产业园多层厂房租金补贴多少", plants()) == []


def test_the_price_of_land_is_asked_for_by_the_mu() -> None:
    for question in ("东岸工业用地每亩价格是多少", "东岸每亩土地的土地价格是多少"):
        (row,) = ask(question, under("用地价格", LAND, "示例区用地价格表"))
        assert "14.6万元/亩" in row
