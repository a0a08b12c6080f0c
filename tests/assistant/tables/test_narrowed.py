"""Rows by what tells them apart: 是 or 否, a country, a quarter, the column of a building."""

import pytest

from assistant.layout import is_header
from assistant.tables.asked import read
from assistant.tables.table import tables_of
from assistant.tables.told import told
from assistant.tables.turned import turned
from tests.assistant.tables.conftest import document_of
from tests.assistant.tables.test_spoken import answered

TOWERS = """| 楼宇名称 | 租金（元/㎡·月） | 是否列入租房补贴名单 |
| --- | --- | --- |
| 云帆大厦 | 90 | 是 |
| 听涛广场 | 46 | 是 |
| 老码头仓库楼 | 30 | 否 |
| 观澜中心 | 70 | 否 |
| 注：租金不含物业费。 |  |  |
"""
SIGNED = """| 序号 | 项目名称 | 投资方所在地 | 计划总投资（亿元） | 落户载体 | 计划投产时间 |
| --- | --- | --- | --- | --- | --- |
| 1 | 光纤项目 | 湖北武汉 | 3.1 | 松岭光电加速器 | 2031年5月 |
| 2 | 镜头项目 | 德国耶拿 | 2.2 | 松岭光电加速器 | 2031年11月 |
| 3 | 茶饮项目 | 福建厦门 | 0.8 | 沿河食品园 | 2030年12月 |
| 4 | 模具项目 | 韩国仁川 | 1.4 | 沿河食品园 | 2031年10月 |

合计4个项目，其中外资项目2个。
"""
LAND = """| 行业 | 投资强度（万元/亩） | 容积率 |
| --- | --- | --- |
| 金属制品 | ≥210 | ≥1.0 |
| 玻璃制造 | ≥260 | ≥1.1 |
| 食品加工 | ≥190 | ≥1.2 |
"""
SIDES = """| 项目 | 云帆大厦 | 松岭光电加速器 |
| --- | --- | --- |
| 租金（元/平方米·月） | 60—80 | 35—45 |
| 物业费（元/平方米·月） | 12 | 5 |
| 层高 | 4米 | 6米 |
| 对接部门 | 区商务局 | 区科技局 |
"""
TITLE = "示例区2030年第四季度签约项目一览表"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("哪些楼不在租房补贴名单里", ["老码头仓库楼", "观澜中心"]),
        ("哪些写字楼没有列入租房补贴名录", ["老码头仓库楼", "观澜中心"]),
        ("哪些楼拿不到租房补贴", ["老码头仓库楼", "观澜中心"]),
        ("哪些楼租金低于60还能拿补贴", ["听涛广场"]),
        ("哪些楼在补贴名单里", ["云帆大厦", "听涛广场"]),
    ],
)
def test_rows_of_yes_or_no(question: str, names: list[str]) -> None:
    said = answered(question, TOWERS, title="楼宇租金参考价")
    assert [
        name for name in ("云帆大厦", "听涛广场", "老码头仓库楼", "观澜中心") if name in said
    ] == names
    assert f"有{len(names)}项" in said and "共列4项" in said


@pytest.mark.parametrize("question", ["哪些楼能拿购房补贴", "哪些楼能不能拿补贴", "哪些楼补贴多"])
def test_other_subsidies_are_not_told_by_it(question: str) -> None:
    assert not answered(question, TOWERS, title="楼宇租金参考价")


def test_a_note_in_the_last_line_is_no_row() -> None:
    (table,) = tables_of(document_of(TOWERS, title="楼宇租金参考价"))
    assert len(table.rows) == 4 and table.behind == "注：租金不含物业费。"
    at = table.behind_at
    assert TOWERS[at : at + len(table.behind)] == table.behind


@pytest.mark.parametrize(
    "question", ["四季度签约的外资项目有哪两个", "第四季度签约的外资项目有哪些"]
)
def test_projects_from_abroad_are_told_by_their_cells(question: str) -> None:
    said = answered(question, SIGNED, title=TITLE)
    assert "镜头项目" in said and "模具项目" in said
    assert "光纤项目" not in said and "茶饮项目" not in said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("四季度签约的外资项目有哪些", SIGNED.replace("外资项目2个", "外资项目3个")),
        ("四季度签约的外资项目有哪些", SIGNED.partition("，其中")[0]),
        ("四季度签约的外资项目有哪三个", SIGNED),
    ],
)
def test_they_are_not_told_where_their_number_is_another(question: str, text: str) -> None:
    assert not answered(question, text, title=TITLE)


def test_what_was_signed_is_not_what_goes_into_use() -> None:
    asked = "列一下2030年四季度签约落在松岭加速器的项目和投资额"
    said = answered(asked, SIGNED, title=TITLE)
    assert "光纤项目：" in said and "镜头项目：" in said and "茶饮" not in said
    said = answered("2031年四季度投产的项目有哪些", SIGNED, title=TITLE)
    assert "镜头项目：" in said and "模具项目：" in said and "有2项" in said


def test_what_is_required_at_least_is_told_of_each() -> None:
    said = answered("玻璃制造和食品加工每亩投资强度分别多少", LAND, title="供地标准")
    assert "玻璃制造≥260万元/亩、食品加工≥190万元/亩" in said and "金属" not in said


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "云帆大厦和松岭加速器租金加物业费差多少",
            ["云帆大厦：", "物业费为12元", "租金为60—80元/平方米·月", "35—45元", "物业费为5元"],
        ),
        ("云帆大厦租金和物业费多少", ["租金为60—80元/平方米·月", "物业费为12元"]),
        ("云帆大厦租房找谁联系", ["云帆大厦：对接部门为区商务局。"]),
    ],
)
def test_of_columns_of_buildings_that_which_is_asked_for(question: str, parts: list[str]) -> None:
    (upright,) = tables_of(document_of(SIDES, title="载体简介"))
    table = turned(upright)
    request = table and read(question, table)
    done = request and told(request, request.table.parts, "zh")
    said = "\n".join(claim.text for claim in done.claims) if done else ""
    assert all(part in said for part in parts), said
    assert "区科技局" not in said


def test_a_line_of_ranges_is_no_header() -> None:
    assert not is_header("| 租金（元/平方米·月） | 60—80 | 35（办公） |")
    assert is_header("| 园区 | 起始价（万元/亩） |")
