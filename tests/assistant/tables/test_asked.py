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


REACHED = """示例区2031年的新签约项目和新开工项目两类指标都超额完成了全年目标任务。

| 示例区2031年招商引资指标 | 项目数 | 金额 |
| --- | --- | --- |
| 新签约项目 | 34个 | 签约额212.6亿元 |
| 新开工项目 | 19个 | 投资额96.3亿元 |
"""


def test_what_was_reached_is_told_as_no_target():
    """The line over the table says that targets were exceeded: they are other figures."""
    (table,) = tables_of(document_of(REACHED, title="示例区2031年招商引资完成情况"))
    assert not table.is_aimed_at
    for question in ("2031年新签约项目的目标是多少", "2031年新开工项目目标任务是多少个"):
        assert read(question, table) is None
    assert read("2031年新签约项目的金额是多少", table)


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


PRICES = """全区现有三个产业园区，基本情况见下表。

| 园区 | 主导产业 | 厂房租金（元/平方米·月） | 电价（元/千瓦时） | 空置厂房面积（平方米） |
| --- | --- | --- | --- | --- |
| 东岸产业园 | 预制菜、烘焙 | 9 | 0.64 | 42000 |
| 西岸产业园 | 数控机床 | 14 | 0.61 | 15000 |
| 南岸产业园 | 工业软件、食品检测 | 12 | 0.66 | 26000 |
"""


@pytest.fixture
def parks():
    (found,) = tables_of(document_of(PRICES, title="示例区产业园区手册", kind=Kind.GUIDE))
    return found


@pytest.mark.parametrize(
    ("question", "kind", "column"),
    [
        ("哪个园区电价最低", "most", "电价"),
        ("哪个园区电费最便宜", "most", "电价"),
        ("哪个园房租最便宜", "most", "厂房租金"),
        ("哪个园空着的厂房最多", "most", "空置厂房面积"),
        ("几个园区一共还空着多少平米厂房？", "sum", "空置厂房面积"),
        ("西岸产业园电费多少钱一度", "row", "电价"),
    ],
)
def test_a_column_is_known_by_what_visitors_call_it(parks, question: str, kind: str, column: str):
    request = read(question, parks)
    assert request and request.column
    assert (request.kind, request.column.name) == (kind, column)


@pytest.mark.parametrize(
    "question",
    [
        "哪个园区最便宜",  # of two prices
        "哪个园区最大",  # no area of theirs is told
        "几个园区的电价一共多少",  # what one costs has no sum
        "去年几个园区一共空着多少平米厂房",
        "几个园区一共空着多少亩厂房",
    ],
)
def test_no_column_is_guessed(parks, question: str):
    request = read(question, parks)
    assert request is None or told(request, parks.parts, "zh") is None


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("我们是做烘焙的，想租厂房，去哪个园区好？", [0]),
        ("做工业软件的企业适合哪个园区？", [2]),
        ("我们是做食品的，去哪个园区好", None),  # 食品检测 is another trade
        ("我们是做陶瓷的，去哪个园区好", None),
    ],
)
def test_a_trade_is_for_the_rows_that_list_it(parks, question: str, rows: list[int] | None):
    request = read(question, parks)
    assert (request and list(request.at)) == rows


AREAS = """| 区域 | 园区或范围 | 重点发展的产业 | 列举的项目 |
| --- | --- | --- | --- |
| 东部 | 云汀园 | 新能源、生物医药等产业 | 白鹭无人机一期等 |
| 西部 | 松湾园 | 智能制造产业 | 陶瓷研究中心、渔具检测站 |
| 中部 | 中部区域 | 楼宇经济，逐步集聚金融、文创等产业 | 青禾小镇 |"""


@pytest.mark.parametrize(
    ("trade", "row", "lead"),
    [
        ("金融", "中部", ""),
        ("生物医药", "东部", ""),
        ("无人机", "东部", ""),  # of which a project is
        ("焊接机器人", "西部", "没有单独列出“焊接机器人”，列有“智能制造”的是"),
        ("渔具", "", ""),  # 渔具检测站 is no project of it
        ("水泥", "", ""),
    ],
)
def test_areas_too_list_trades_or_their_industries(trade: str, row: str, lead: str):
    (areas,) = tables_of(document_of(AREAS, title="布局", kind=Kind.GUIDE))
    request = read(f"做{trade}的企业适合哪个园区？", areas)
    assert bool(request) is bool(row)
    if request:
        assert [areas.key.cells[at] for at in request.at] == [row]
        done = told(request, areas.parts, "zh")
        assert done
        *before, last = [claim.text for claim in done.claims]
        assert last.startswith(f"{row}：")
        assert before == ([f"《布局》{lead}："] if lead else [])
        english = told(request, areas.parts, "en")
        assert english and len(english.claims) == 1


PLANS = """（共4个，单位：亿元）

| 序号 | 项目名称 | 所在园区 | 总投资 | 2026年计划投资 | 开工时间 | 计划投产时间 | 责任单位 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲山五轴数控机床项目 | 东岸产业园 | 22.0 | 5.8 | 2025年12月 | 2028年6月 | 东岸镇 |
| 2 | 海岛无人机总装项目 | 西岸产业园 | 8.0 | 6.0 | 2026年3月 | 2027年4月 | 西岸镇 |
| 3 | 无人机飞手培训项目 | 西岸产业园 | 0.6 | 0.5 | 2026年5月 | 2026年12月 | 西岸镇 |
| 4 | 乙水烘焙工厂项目 | 东岸产业园 | 4.2 | 2.1 | 2026年2月 | 2027年2月 | 东岸镇 |
"""


@pytest.fixture
def plans():
    (found,) = tables_of(document_of(PLANS, title="示例区2026年重点产业项目清单"))
    return found


@pytest.mark.parametrize(
    ("question", "kind", "rows", "column"),
    [
        ("清单里最大的项目是哪个", "most", [0, 1, 2, 3], "总投资"),
        ("清单上的最大项目是什么？", "most", [0, 1, 2, 3], "总投资"),
        ("2026年重点项目里投资最大的是哪个，多少钱", "most", [0, 1, 2, 3], "总投资"),
        ("东岸园2026年有哪几个重点项目", "list", [0, 3], None),
        ("2026年开工的项目有哪些", "list", [1, 2, 3], None),
        ("甲山数控机床项目总投资多少", "row", [0], "总投资"),  # 五轴 is left out
        ("甲山数控机床项目总投资什么时候投产", "row", [0], "计划投产时间"),
        ("甲山数控机床项目归哪个单位管？", "row", [0], "责任单位"),
        ("甲山数控机床项目在哪个园区", "row", [0], "所在园区"),
        ("无人机项目总投资一共多少", "sum", [1, 2], "总投资"),
        ("清单里的无人机项目有哪些", "list", [1, 2], None),
    ],
)
def test_a_list_of_projects(plans, question: str, kind: str, rows: list[int], column: str | None):
    request = read(question, plans)
    assert request
    asked = (request.kind, list(request.at), request.column and request.column.name)
    assert asked == (kind, rows, column)


@pytest.mark.parametrize(
    "question",
    [
        "2026年投资最大的项目",  # of that year's plan, or altogether
        "无人机项目有哪些",  # of which the list has but some
        "2027年开工的项目有哪些",
        "2025年重点项目里投资最大的是哪个",
        "甲山项目什么时候签约",  # it has no such date
    ],
)
def test_what_a_list_of_projects_does_not_tell(plans, question: str):
    assert read(question, plans) is None


ENERGY = """| 项目 | 价格 | 说明 |
| --- | --- | --- |
| 工业用水 | 2.95元/立方米 | 不含污水处理费 |
| 工业用电（高峰时段） | 0.98元/千瓦时 | 10千伏 |
| 工业用电（低谷时段） | 0.31元/千瓦时 | 10千伏 |
"""


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("夜里用电多少钱一度", 2),
        ("高峰时段用电多少钱", 1),
        ("水费多少钱一吨", 0),
        ("电费多少钱一度", None),  # of two hours
    ],
)
def test_a_row_of_prices(question: str, row: int | None):
    (table,) = tables_of(document_of(ENERGY, title="示例区投资指南"))
    request = read(question, table)
    assert (request.at if request else None) == (None if row is None else (row,))
    if request:
        (claim,) = told(request, table.parts, "zh").claims
        assert table.columns[1].cells[row] in claim.text
        assert table.columns[2].cells[row] in claim.text  # without which a price is not told
