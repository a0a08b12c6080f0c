"""A table with a column for each park is read with a row for each."""

import pytest

from assistant.answers import Evidence
from assistant.tables.asked import read
from assistant.tables.table import Table, tables_of
from assistant.tables.told import told
from assistant.tables.turned import turned
from index.documents import Kind
from tests.assistant.tables.conftest import document_of

TEXT = """各园区执行价格如下：

| 项目 | 东岸产业园 | 西岸产业园 | 南港物流区 |
| --- | --- | --- | --- |
| 标准厂房租金（元/平方米·月） | 13 | 11 | 无标准厂房 |
| 冷库租金（元/吨·月） | 95 | 90 | 88 |
| 工业用水（元/立方米） | 3.15 | 2.95 | 3.60 |
| 工业用电（元/千瓦时，10千伏平段） | 0.66 | 0.64 | 0.68 |
| 物业费（元/平方米·月） | 1.5 | 1.2 | 2.0 |
"""


def table_of(text: str) -> Table:
    (found,) = tables_of(document_of(text, title="示例市园区价格表", kind=Kind.GUIDE))
    return found


def answer(question: str) -> tuple[str, str]:
    """What is told and reckoned; empty where the table does not understand the question."""
    other = turned(table_of(TEXT))
    assert other
    request = read(question, other)
    done = request and told(request, other.parts, "zh")
    if not done:
        return "", ""
    return done.claims[0].text, done.reckoned[0].text if done.reckoned else ""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("三个园区哪个电最便宜", "工业用电（10千伏平段）最低的是西岸产业园（0.64元/千瓦时）。"),
        ("冷库租金哪边便宜", "冷库租金最低的是南港物流区（88元/吨·月）。"),
        (
            "哪个园区租厂房最便宜",
            "所列3项中（南港物流区：无标准厂房），标准厂房租金最低的是西岸产业园（11元/平方米·月）。",
        ),
        ("东岸园标准厂房一个月租金多少", "东岸产业园：标准厂房租金为13元/平方米·月。"),
        (
            "东岸园标准厂房租金多少，冷库呢？",
            "东岸产业园：标准厂房租金为13元/平方米·月；冷库租金为95元/吨·月。",
        ),
        ("南港标准厂房租金多少", "南港物流区：标准厂房租金：无标准厂房。"),
        ("各园区物业费多少", "东岸产业园1.5元/平方米·月、西岸产业园1.2元/平方米·月、南港"),
    ],
)
def test_parks_are_compared_and_told(question: str, text: str) -> None:
    assert text in answer(question)[0]


def test_two_parks_differ() -> None:
    text, reckoned = answer("东岸和西岸物业费差多少")
    assert "东岸产业园1.5元/平方米·月、西岸产业园1.2元/平方米·月" in text
    assert reckoned.endswith("= 0.3元/平方米·月。")


@pytest.mark.parametrize(
    "question", ["哪个园区水费最低，冷库呢", "哪个园区租金最低", "哪个园区蒸汽最便宜"]
)
def test_of_two_prices_none_is_told(question: str) -> None:
    assert answer(question) == ("", "")


def test_the_line_of_the_price_is_quoted() -> None:
    other = turned(table_of(TEXT))
    assert other
    request = read("三个园区哪个电最便宜", other)
    assert request
    done = told(request, other.parts, "zh")
    assert done
    ((n, start, end),) = done.claims[0].quotes
    items: dict[int, Evidence] = {item.n: item for item in other.parts}
    assert items[n].quote(start, end).startswith("| 工业用电")


def test_a_column_of_units_gives_each_line_its_own() -> None:
    rows = (
        "| 项目 | 单位 | 东岸园 | 西岸园 |", "| --- | --- | --- | --- |",
        "| 电价 | 元/千瓦时 | 0.61 | 0.64 |", "| 水价 | 元/吨 | 2.9 | 3.1 |",
    )  # fmt: skip
    other = turned(table_of("\n".join(rows)))
    assert other
    assert [column.unit for column in other.columns] == ["", "元/千瓦时", "元/吨"]


@pytest.mark.parametrize("label", ["价格", "2024年", "备注"])
def test_columns_that_are_no_places_stay(label: str) -> None:
    text = TEXT.replace("南港物流区", label)
    assert turned(table_of(text)) is None
