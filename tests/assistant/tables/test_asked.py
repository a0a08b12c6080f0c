"""A question is one on a table where the table understands every word of it."""

import pytest

from assistant.tables.asked import read
from assistant.tables.table import tables_of
from assistant.tables.told import told
from index.documents import Kind
from tests.assistant.tables.conftest import ROWS, document_of, listed


@pytest.fixture
def table(projects):
    (found,) = tables_of(projects)
    return found


@pytest.mark.parametrize(
    ("question", "kind", "rows"),
    [
        ("清单里东岸园有几个项目", "count", [0, 2]),
        ("上半年重点签约里智能装备有几家，是谁", "count", [0, 2]),
        ("上半年签约的数字经济项目有哪些", "list", [3]),
        ("投资超过10亿的签约企业有哪几家", "list", [0, 4]),
        ("清单里不到8.2亿元的项目有哪些", "list", [2, 3]),
        ("4月份签了哪些项目", "list", [2, 4]),
        ("东岸园都签了谁", "list", [0, 2]),
        ("哪些项目是一季度签的", "list", [0, 1, 3]),
        ("2024上半年签的项目里哪个投资最大", "most", [0, 1, 2, 3, 4]),
        ("投资最大的是哪个项目，在哪个园区", "most", [0, 1, 2, 3, 4]),
        ("东岸园的项目里投资最少的是哪个", "most", [0, 2]),
        ("南岸园那几个重点项目加起来多少亿", "sum", [3, 4]),
        ("清单里的5个项目，总投资一共多少亿元", "sum", [0, 1, 2, 3, 4]),
        ("戊土新材比甲山精机多投多少", "difference", [0, 4]),
        ("甲山和乙水哪个投资大", "most", [0, 1]),
        ("甲山精机投资额占清单总投资的多少", "share", [0]),
        ("丁火数据投了多少", "row", [3]),
        ("丁火数据什么时候签的", "row", [3]),
    ],
)
def test_a_question_on_the_rows(table, question: str, kind: str, rows: list[int]):
    request = read(question, table)
    assert request
    assert (request.kind, list(request.at)) == (kind, rows)


@pytest.mark.parametrize(
    "question",
    [
        "2024年上半年签约了多少个项目",  # of all there are, not of those that are listed
        "东岸园上半年签了几个项目",
        "上半年总投资额多少",
        "清单里的6个项目一共投资多少亿",  # there are five
        "2023年签约的项目里哪个投资最大",  # another year
        "去掉东岸园还有哪些项目",
        "不在东岸园的重点项目有哪些",
        "平均投资多少",
        "开工最早的项目是哪个",
        "哪个园区的项目最多",  # no row is of a park
        "东岸园和西岸园哪个投资最多",
        "投资10亿元以上的项目有什么奖励",
        "新能源项目有哪些",
        "智能项目有哪些",  # a sort is named in full
        "清单里8月份签约的有几个",
    ],
)
def test_what_is_not_understood_is_left_to_others(table, question: str):
    assert read(question, table) is None


@pytest.mark.parametrize(
    ("cell", "question"),
    [
        ("—", "清单里总投资一共多少亿元"),
        ("待定", "投资超过10亿的企业有哪几家"),
    ],
)
def test_a_row_without_a_figure_may_be_any(cell: str, question: str):
    rows = (*ROWS[:1], ROWS[1].replace("8.2", cell), *ROWS[2:])
    (table,) = tables_of(listed(rows))
    request = read(question, table)
    assert request is None or told(request, table.parts, "zh") is None


TARGETS = """各园区分解目标如下：

| 单位 | 新签约亿元以上项目（个） | 到位资金（亿元） |
| --- | --- | --- |
| 东岸智能装备产业园 | 32 | 95 |
| 西岸生物医药产业园 | 18 | 50 |
| 各镇街合计 | 10 | 25 |
"""


def test_a_table_of_targets_is_asked_for_targets():
    title = "示例区2024年招商引资工作方案"
    (table,) = tables_of(document_of(TARGETS, title=title, kind=Kind.PLAN))
    assert read("哪个园区新签约亿元以上项目最多", table) is None
    request = read("哪个园区的签约目标最高", table)
    assert request
    assert request.at == (0, 1)  # what sums others up is no park


SUPPORT = """第三条 各类人才支持标准如下：

| 类别 | 购房补贴 | 生活补贴 |
| --- | --- | --- |
| A类 | 100万元 | 每月8000元，发放5年 |
| B类 | 40万元 | 每月3000元，发放3年 |
"""


@pytest.mark.parametrize(
    ("question", "kind", "column"),
    [
        ("A类人才有什么待遇", "row", ""),
        ("B类人才有什么支持", "row", ""),
        ("B类人才的购房补贴是多少", "row", "购房补贴"),
        ("B类人才三年的生活补贴加起来", "total", "生活补贴"),
    ],
)
def test_what_a_class_gets_is_its_row(question: str, kind: str, column: str):
    (table,) = tables_of(document_of(SUPPORT, title="示例区引才实施办法"))
    request = read(question, table)
    assert request
    assert request.kind == kind
    assert (request.column.name if request.column else "") == column


def test_a_name_short_for_two_names_neither():
    rows = tuple(row.replace("西岸", "东岸") for row in ROWS)
    (table,) = tables_of(listed(rows))
    assert read("清单里东岸园有几个项目", table) is None
