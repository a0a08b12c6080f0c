"""Questions on rows as visitors put them: two ends, what is told besides, several conditions."""

import pytest

from assistant.tables.asked import Request, read
from assistant.tables.table import Table, tables_of
from assistant.tables.told import told
from index.documents import Kind
from tests.assistant.tables.conftest import document_of

LAND = """| 园区 | 土地等级 | 出让底价（万元/亩） | 投资强度（万元/亩） | 可供面积（亩） |
| --- | --- | --- | --- | --- |
| 东岸产业园 | 一级 | 22.4 | 400 | 180 |
| 西岸产业园 | 二级 | 19.2 | 350 | 420 |
| 南岸产业园 | 三级 | 12.8 | 200 | 310 |
"""
BUILDINGS = """| 厂房 | 所在园区 | 层高（米） | 荷载（公斤） | 租金（元/平方米·月） | 售价（元） |
| --- | --- | --- | --- | --- | --- |
| 东岸A区 | 东岸产业园 | 5.4 | 800 | 18 | 3200 |
| 西岸1号单层厂房 | 西岸产业园 | 12.0 | 2000 | 16 | 不出售 |
| 西岸5号总装厂房 | 西岸产业园 | 15.0 | 3000 | 20 | 不出售 |

一楼租金在上表基础上上浮10%。西岸单层厂房不适用楼层系数。
"""
TOWERS = """| 楼宇名称 | 参考租金（元/平方米·天） | 物业费（元/平方米·月） |
| --- | --- | --- |
| 示例一号楼 | 5.2 | 22 |
| 示例大厦 | 3.6 | 16 |
| 示例二号楼 | 4.8 | 12 |
"""
RENTS = """| 园区 | 载体类型 | 月租金（元/平方米） | 可租面积（平方米） |
| 东岸产业园 | 单层厂房 | 9 | 42000 |
| 东岸产业园 | 标准厂房（二楼） | 8 | 36000 |
| 东岸产业园 | 药材仓库 | 14 | 12500 |
| 西岸数字园 | 办公楼 | 20 | 15600 |
| 园区 | 用地性质 | 出让起始价（万元/亩） | 可供面积（亩） |
| 东岸产业园 | 工业用地 | 9.8 | 420 |
| 西岸数字园 | 工业用地 | 12.5 | 160 |
| 西岸数字园 | 科研用地 | 18 | 75 |
"""
FREIGHT = """| 目的地 | 距离（公里） | 零担运价（元/吨） | 运输时间 |
| --- | --- | --- | --- |
| 甲州 | 890 | 520 | 2天 |
| 乙州 | 540 | 390 | 次日到达 |
"""
RESULTS = """四大产业2024年营业收入情况如下：

| 产业 | 企业数（家） | 2024年营业收入（亿元） | 同比增长 |
| --- | --- | --- | --- |
| 生物医药 | 42 | 168.5 | 12.4% |
| 低空经济 | 17 | 36.2 | 41.8% |
| 软件服务 | 38 | 52.9 | 18.6% |
| 现代农业 | 25 | 74.1 | 6.3% |
"""
TARGETS = """| 责任单位 | 新签约亿元以上项目（个） | 到位资金（亿元） |
| --- | --- | --- |
| 东岸产业园管委会 | 14 | 38 |
| 西岸产业园管委会 | 12 | 52 |
| 合计 | 26 | 90 |
"""


def tables(text: str, title: str = "示例市手册", kind: Kind = Kind.GUIDE) -> list[Table]:
    return list(tables_of(document_of(text, title=title, kind=kind)))


def answered(question: str, text: str, **of: str) -> str:
    """All that the tables of a text tell of a question."""
    said = []
    for table in tables(text, **of):  # type: ignore[arg-type]
        request = read(question, table)
        done = request and told(request, table.parts, "zh")
        said += [c.text for c in done.claims] + [c.text for c in done.reckoned] if done else []
    return "\n".join(said)


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        (LAND, "哪个园区工业地最贵，哪个最便宜", ["最高的是东岸", "最低的是南岸产业园（12.8万"]),
        (LAND, "三个园哪个地最便宜，还剩多少地", ["最低的是南岸产业园", "可供面积为310亩"]),
        (LAND, "现在哪块地剩得最多", ["可供面积最大的是西岸产业园（420亩）"]),
        (LAND, "哪个园区剩的地最少", ["可供面积最小的是东岸产业园（180亩）"]),
        (LAND, "东岸和西岸的地哪个便宜，差多少",
         ["最低的是西岸产业园", "22.4万元/亩[0] − 19.2万元/亩[0] = 3.2万元/亩"]),
        (BUILDINGS, "我家行车要求厂房层高14.5米以上，哪个园区有", ["有1项", "15.0米"]),
        (LAND, "三个园区一共还有多少亩地可以供", ["180亩[0] + 420亩[0] + 310亩[0] = 910亩"]),
        (LAND, "三个园区的可供面积加一起多少亩", ["= 910亩"]),
        (LAND, "三个园区一共还剩多少地可以卖", ["180亩[0] + 420亩[0] + 310亩[0] = 910亩"]),
        (LAND, "三个园区里哪个地最贵", ["最高的是东岸产业园"]),
        (RESULTS.replace("企业数", "入驻企业"), "四个产业里哪个入驻的公司最多", ["生物医药（42家"]),
        (TOWERS, "哪栋写字楼最便宜，多少钱每平方米每天", ["参考租金最低的是示例大厦（3.6元"]),
        (TOWERS, "参考租金最高的楼宇是哪栋", ["参考租金最高的是示例一号楼（5.2元"]),
        (TOWERS, "物业费最低的是哪栋楼", ["物业费最低的是示例二号楼（12元"]),
        (BUILDINGS, "做总装的，层高要12米以上，哪些厂房合适，租金多少", ["有2项", "租金为20元"]),
        (BUILDINGS, "层高6米以上、租金18元以下的厂房有哪些", ["有1项", "西岸1号单层厂房"]),
        (RENTS, "东岸园哪种厂房租起来最便宜，多少钱每平方米", ["东岸产业园标准厂房（二楼）（8元"]),
        (RENTS, "东岸园厂房租金多少", ["单层厂房9元/平方米、东岸产业园标准厂房（二楼）8元"]),
        (RENTS, "哪个园区的厂房租金最低", ["载体类型含“厂房”的2项中，月租金最低的是东岸产业园"]),
        (RENTS, "西岸工业用地多少钱一亩", ["西岸数字园工业用地：出让起始价为12.5万元/亩。"]),
        (FREIGHT, "货从你们那发甲州，一吨多少钱，几天到", ["零担运价为520元/吨；运输时间为2天"]),
        (BUILDINGS, "租金最低的前两名厂房", ["由低到高居前2位的是西岸1号单层厂房（16元"]),
        (LAND, "可供面积最大的两个园区", ["可供面积居前2位的是西岸产业园（420亩）、南岸产业园"]),
        (LAND, "东岸和南岸哪个地便宜", ["的2项中，出让底价最低的是南岸产业园"]),
        (RENTS, "东岸园哪类厂房还能租的最多", ["可租面积最大的是东岸产业园单层厂房（42000"]),
        (LAND.replace("出让底价", "工业用地参考价"), "哪个园区地价最低", ["最低的是南岸产业园"]),
        (LAND, "哪儿的工业地最便宜", ["出让底价最低的是南岸产业园"]),
        (LAND, "三个园区加起来还有多少亩地可以给", ["= 910亩"]),
        (RESULTS, "哪个行业营业收入最高", ["营业收入最高的是生物医药"]),
        (FREIGHT, "到乙州的零担运费多少", ["零担运价为390元/吨"]),
    ],
)  # fmt: skip
def test_what_is_asked_is_told(text: str, question: str, words: list[str]) -> None:
    said = answered(question, text)
    assert all(word in said for word in words), said


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (LAND, "哪个园区工业地最贵，水费多少"),
        (BUILDINGS, "做总装的，哪些厂房合适"),  # no figure is needed
        (RENTS, "哪个园区可租面积最大"),  # of all its buildings together
        (RENTS, "最小能租多大"),  # the smallest row is not the least that is let
        (RENTS, "东岸园仓库最便宜的多少钱一吨"),
        (FREIGHT, "货从你们那发丙州，一吨多少钱"),
        (RESULTS, "2023年四大产业里哪个增长最快"),
        (RESULTS, "2024年五大产业里哪个增长最快"),
    ],
)
def test_what_no_row_tells_is_left_to_others(text: str, question: str) -> None:
    assert answered(question, text) == ""


def test_results_in_a_report_with_targets_are_no_targets() -> None:
    of = {"title": "示例区2024年工作总结", "kind": Kind.TARGET}
    said = answered("2024年四大产业里哪个增长最快，营收多少", RESULTS, **of)  # type: ignore[arg-type]
    assert "同比增长最高的是低空经济（41.8%）" in said
    assert "2024年营业收入为36.2亿元" in said
    assert "目标" not in said


def test_a_result_is_told_with_the_document_that_names_its_year() -> None:
    of = {"title": "示例区2024年工作总结", "kind": Kind.TARGET}
    said = answered("低空经济增长多少", RESULTS, **of)  # type: ignore[arg-type]
    assert said.startswith("《示例区2024年工作总结》所列低空经济：同比增长为41.8%。")


def test_the_most_of_what_is_to_be_signed_is_a_target_without_the_total() -> None:
    of = {"title": "示例市2026年目标任务分解表", "kind": Kind.TARGET}
    said = answered("2026年哪个单位要签的亿元项目最多", TARGETS, **of)  # type: ignore[arg-type]
    assert "所列2项中，新签约亿元以上项目目标最高的是东岸产业园管委会（14个）" in said
    assert not answered("2026年哪个单位签的亿元项目最多", TARGETS, **of)  # type: ignore[arg-type]
    heaviest = answered("2026年哪个单位招商到位资金任务最重", TARGETS, **of)  # type: ignore[arg-type]
    assert "到位资金目标最高的是西岸产业园管委会（52亿元）" in heaviest


def test_what_is_said_behind_a_table_of_its_figures_is_told_whole() -> None:
    said = answered("西岸5号总装厂房租金多少", BUILDINGS)
    assert said.endswith("一楼租金在上表基础上上浮10%。西岸单层厂房不适用楼层系数。")


def test_a_sum_that_the_table_tells_otherwise_is_not_told() -> None:
    (table,) = tables(TARGETS.replace("| 26 |", "| 27 |"), "示例市2026年目标任务分解表")
    request = Request(table, "sum", table.items, "", table.columns[1], False, False)
    assert told(request, table.parts, "zh") is None


def test_a_cell_of_a_list_is_found_in_longer_ones() -> None:
    text = """| 项目名称 | 合作方式 | 总投资（亿元） |
| --- | --- | --- |
| 甲项目 | 独资、合资 | 3.2 |
| 乙项目 | 独资 | 1.5 |
| 丙项目 | 合资、合作 | 2.8 |
"""
    said = answered("独资的项目有哪些，总投资多少", text)
    assert "合作方式含独资的有2项" in said
    assert "丙项目" not in said


def test_a_second_header_begins_a_table_of_its_own() -> None:
    assert [len(table.rows) for table in tables(RENTS)] == [4, 3]


def test_what_the_table_has_a_word_of_is_not_left_out() -> None:
    assert not answered("西岸产业园的行车要求层高14.5米以上，哪个厂房有", LAND)
    assert "15.0米" not in answered("东岸产业园的企业要求层高14.5米以上，哪个园区有", BUILDINGS)


def test_by_how_much_is_asked_of_two_alone() -> None:
    assert not answered("三个园区的地哪个便宜，差多少", LAND)
