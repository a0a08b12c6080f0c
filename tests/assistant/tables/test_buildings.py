"""Halls that a list calls by a number: which are to be let, which is cheaper, what one costs."""

import pytest

from assistant.tables.grades import of_grade
from assistant.tables.table import tables_of
from index.documents import Kind
from tests.assistant.tables.conftest import document_of
from tests.assistant.tables.test_spoken import answered

HALLS = """| 编号 | 位置 | 层数 | 首层层高（米） | 租金（元/平方米·月） | 售价（元/平方米） | 现状 |
| --- | --- | --- | --- | --- | --- | --- |
| A1栋 | 示例工业园东片区 | 3 | 6.0 | 9 | 1980 | 可租可售 |
| A3栋 | 示例工业园东片区 | 4 | 6.0 | 8.5 | 1900 | 只租不售 |
| A4栋 | 示例工业园东片区 | 4 | 6.0 | 8 | — | 已租满 |
| B2栋 | 示例工业园木业片区 | 1 | 9.0 | 10 | 2150 | 可租可售 |
"""
OFFICES = """| 责任单位 | 新签约项目（个） | 其中亿元以上（个） |
| --- | --- | --- |
| 示例工业园管委会 | 14 | 5 |
| 县文化广电旅游局 | 5 | 1 |
| 县发展和改革局 | 4 | 1 |
| 县林业局 | 3 | 1 |
"""
GRADES = """| 等级 | 最低客房数（间） | 一次性奖励（万元） | 其他条件 |
| --- | --- | --- | --- |
| 银级 | 6 | 8 | 评分4.7分以上 |
| 金级 | 8 | 20 | 评分4.8分以上 |
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("东片区有哪几栋厂房在租", ["可租可售、只租不售的有2项", "A1栋：", "A3栋："]),
        ("木业片区有哪几栋厂房可以买", ["有1项", "B2栋："]),
        ("东片区在租的厂房哪栋便宜些", ["的2项中，租金最低的是A3栋（8.5元"]),
        ("B2那栋层高多少，一个月租金多少钱每平方米", ["租金为10元", "首层层高为9.0米"]),
        ("A1栋卖的话多少钱每平方米", ["售价为1980元"]),
    ],
)
def test_halls_are_told_by_their_number(question: str, words: list[str]) -> None:
    said = answered(question, HALLS, title="标准厂房一览表")
    assert all(word in said for word in words), said


def test_what_is_let_is_not_to_be_let() -> None:
    assert "A4栋" not in answered("东片区有哪几栋厂房在租", HALLS, title="标准厂房一览表")


def test_rows_that_are_but_numbered_are_not_called_so() -> None:
    assert not list(tables_of(document_of(HALLS.replace("栋 |", " |").replace("| A", "| "))))


@pytest.mark.parametrize(
    ("question", "cell"),
    [("2026年文旅局要签几个项目", "为5个"), ("2026年发改局要签几个项目", "为4个")],
)
def test_an_office_is_called_for_short(question: str, cell: str) -> None:
    title = "2026年招商引资目标任务分解表"
    assert cell in answered(question, OFFICES, title=title, kind=Kind.TARGET)


@pytest.mark.parametrize("office", ["文体局", "旅业局"])
def test_an_office_that_is_of_no_row_names_none(office: str) -> None:
    title = "2026年招商引资目标任务分解表"
    assert not answered(f"2026年{office}要签几个项目", OFFICES, title=title, kind=Kind.TARGET)


def test_what_is_given_and_on_what_terms_is_the_whole_row() -> None:
    said = answered("金级给多少奖励，要什么条件", GRADES, title="民宿等级奖励")
    assert all(word in said for word in ("20万元", "4.8分"))


def test_the_highest_grade_is_called_by_its_name() -> None:
    rule = "第四条 等级评定由低到高分为银级、金级。评定结果有效期三年。"
    passages = document_of(rule, GRADES, title="民宿奖励办法")
    (table,) = tables_of(passages)
    asked = of_grade("开民宿评上最高那级给多少奖励,要什么条件", table, passages)
    assert asked.question == "开民宿评上金级给多少奖励,要什么条件"
    assert asked.known and asked.known.text == "由低到高分为银级、金级"
    said = answered(asked.question, GRADES, title="民宿奖励办法")
    assert "20万元" in said and "8万元" not in said


@pytest.mark.parametrize(
    "rule", ["第四条 等级评定由低到高分为铜级、银级、金级。", "第四条 等级分为银级、金级。"]
)
def test_grades_that_are_not_ranked_or_not_the_rows_are_none(rule: str) -> None:
    passages = document_of(rule, GRADES, title="民宿奖励办法")
    (table,) = tables_of(passages)
    assert of_grade("评上最高那级给多少奖励", table, passages).known is None
