"""The amount that a visitor has or plans is told from bounds, rewards and what is compared."""

import pytest

from assistant.measures.measured import Measure
from assistant.tiers.own_amounts import own_amounts


@pytest.mark.parametrize(
    ("question", "measure", "value", "unit"),
    [
        ("投3亿的项目奖百分之几", Measure.INVESTMENT, 300_000_000, "元"),
        ("我们打算投8000万建厂，最多能拿多少奖励", Measure.INVESTMENT, 80_000_000, "元"),
        ("固投3000万的要联合评审不", Measure.INVESTMENT, 30_000_000, "元"),
        ("建个8000万的厂有奖励吗", Measure.INVESTMENT, 80_000_000, "元"),
        ("项目固定资产投资3亿元的奖励是什么？", Measure.INVESTMENT, 300_000_000, "元"),
        ("扩建再投5000万奖多少", Measure.MORE_INVESTMENT, 50_000_000, "元"),
        ("设备才买了400万行不行", Measure.EQUIPMENT, 4_000_000, "元"),
        ("买400万的设备有补贴吗", Measure.EQUIPMENT, 4_000_000, "元"),
        ("今年营收首次突破5亿，有奖金吗", Measure.REVENUE, 500_000_000, "元"),
        ("机器发票是3月开的，不含税1200万，补多少", Measure.EQUIPMENT, 12_000_000, "元"),
        ("引进400万美元的外资企业奖多少", Measure.INVESTMENT, 4_000_000, "美元"),
        ("产值12亿奖多少", Measure.OUTPUT, 1_200_000_000, "元"),
        ("研发投了350万有补助吗", Measure.RESEARCH, 3_500_000, "元"),
        ("租800平的厂房有补贴没", Measure.RENTED, 800, "平方米"),
        ("买3000平厂房补多少", Measure.BOUGHT, 3000, "平方米"),
        ("我们厂有50个人，有补贴吗", Measure.JOBS, 50, "人"),
        ("盖80亩智能温室补多少", Measure.BUILT, 80, "亩"),
        ("冷库2万立方补多少", Measure.VOLUME, 20_000, "立方米"),
        ("一年走1300个标箱补多少", Measure.BOXES, 1300, "标箱"),
        ("房租一年60万能补多少", Measure.RENT, 600_000, "元"),
        ("一年利息150万能贴多少", Measure.INTEREST, 1_500_000, "元"),
        ("算力花了200万能补多少", Measure.COST, 2_000_000, "元"),
        ("交了3500万税能奖多少", Measure.TAX, 35_000_000, "元"),
        ("投3亿的项目奖多少，8000万呢？", Measure.INVESTMENT, 80_000_000, "元"),
    ],
)
def test_what_is_had_or_planned_is_read(question, measure, value, unit) -> None:
    (own,) = own_amounts(question)
    assert (own.measure, own.least, own.most, own.unit) == (measure, value, value, unit)


@pytest.mark.parametrize(
    "question",
    [
        "5000万元以上的项目由谁审定",  # a bound, as the document writes it
        "投资不足5000万元的项目由谁审定",
        "能拿200万吗",
        "投资奖励200万怎么申请",
        "投3亿还是5亿奖得多",
        "引进3名博士有什么奖励",
        "投资多少有奖励",
        "厂房一平米租金多少",
        "租金20元一平，能补多少",
        "2024年有什么奖励",
    ],
)
def test_what_is_nobodys_own_is_not(question: str) -> None:
    assert own_amounts(question) == []


def test_a_rough_amount_is_a_range() -> None:
    (own,) = own_amounts("大概投1亿")
    assert own.least < 100_000_000 < own.most


def test_works_may_be_rented_or_bought() -> None:
    measures = [own.measure for own in own_amounts("1500平方米的厂房有补贴吗")]
    assert measures == [Measure.RENTED, Measure.BOUGHT]
