"""A row is told only to who names its park and its sort."""

from collections.abc import Sequence

import pytest

from assistant.answers import Claim, Evidence
from assistant.layout import stretch
from assistant.relevance.other_row import beside, unless_of_other_row
from index.documents import Document, Hit, Passage
from index.normalise import search_key

HOMES = (
    "| 园区 | 房型 | 租金（元/间·月） |", "| --- | --- | --- |",
    "| 东岸纺织产业园 | 四人间 | 260 |", "| 东岸纺织产业园 | 夫妻房 | 420 |",
    "| 西岸家居产业园 | 四人间 | 240 |",
)  # fmt: skip
COATING = "西岸园区共享喷涂中心按喷涂面积收费，水性漆每平方米16元。"
OTHER, ABSENT = "is a row of another", "is no price of the sort"


def evidence(lines: Sequence[str], n: int = 1) -> Evidence:
    text = "\n".join(lines)
    passage = Passage(f"d#{n}", "d", n, 1000 * n, 1000 * n + len(text), text)
    hit = Hit(passage, Document("d", "价格表", "d.md", "d"), 1.0, 1.0, 0.5)
    return stretch(n, hit, passage.start, passage.end)


def problem(question: str, *quotes: str, said: str = "420") -> str:
    items = {1: evidence(HOMES), 2: evidence([COATING], 2)}
    spans = []
    for quote in quotes:
        item = next(one for one in items.values() if quote in one.text)
        at = item.start + item.text.index(quote)
        spans.append((item.n, at, at + len(quote)))
    claim = Claim(said, (spans[0][0],), quotes=tuple(spans))
    (kept,) = unless_of_other_row(search_key(question), [claim], items)
    return kept.problem


@pytest.mark.parametrize(
    ("question", "row", "is_told"),
    [
        ("东岸园区的夫妻房一个月多少钱", HOMES[3], True),
        ("东岸园区的四人间一个月多少钱", HOMES[3], False),
        ("西岸园区的夫妻房一个月多少钱", HOMES[3], False),
        ("西岸园区的夫妻房一个月多少钱", HOMES[4], False),
        ("西岸的宿舍一个月多少钱", HOMES[4], True),
        ("东岸和西岸的宿舍一个月多少钱", HOMES[4], True),
        ("宿舍一个月多少钱", HOMES[4], True),
    ],
)
def test_a_row_is_of_all_that_is_named(question: str, row: str, is_told: bool) -> None:
    assert (problem(question, row) == "") is is_told


LETS = (
    "| 楼宇 | 空置面积（㎡） | 租金（元/㎡·月） |", "| --- | --- | --- |",
    "| 青禾产业园 | 6300 | 52 |", "| 云汀大厦 | 4100 | 48 |", "| 旧邮政楼 | 1800 | 35 |",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "row", "is_told"),
    [
        ("禾溪孵化器还有多少空置面积", "6300", False),  # which the table does not have
        ("云汀大厦还有多少空置面积", "6300", False),
        ("云汀大厦还有多少空置面积", "4100", True),
        ("青禾还有多少空置面积", "6300", True),
        ("哪个大厦空置面积最大", "6300", True),
        ("还有多少空置面积", "6300", True),
        ("禾溪孵化器还有多少空置面积", "1800", True),  # no site by what it is called
    ],
)
def test_a_row_of_a_site_is_told_to_who_names_no_other(
    question: str, row: str, is_told: bool
) -> None:
    item = evidence(LETS)
    start = item.start + item.text.index(next(one for one in LETS if row in one))
    claim = Claim(row, (1,), quotes=((1, start, start + 10),))
    (kept,) = unless_of_other_row(search_key(question), [claim], {1: item})
    assert (kept.problem == "") == is_told


def test_a_list_with_the_row_among_others_is_told() -> None:
    assert problem("东岸的夫妻房多少钱", HOMES[2], HOMES[3]) == ""
    assert problem("西岸的四人间多少钱", HOMES[2], HOMES[3]).startswith(OTHER)


def test_the_price_of_what_no_row_is_is_no_other_price() -> None:
    sprayed = COATING
    assert problem("西岸园区的夫妻房一个月多少钱", sprayed, said=sprayed).startswith(ABSENT)
    assert problem("西岸园区的四人间一个月多少钱", sprayed, said=sprayed) == ""
    assert problem("西岸园区的夫妻房有什么补贴", sprayed, said=sprayed) == ""


def test_the_other_rows_of_a_table_are_put_beside_where_they_are_named() -> None:
    text, single = "\n".join(HOMES[:4]), f"{HOMES[4]}\n| 西岸家居产业园 | 单人间 | 480 |"
    first = Passage("d#0", "d", 0, 0, len(text), text)
    rest = Passage("d#1", "d", 1, len(text) + 1, len(text) + 1 + len(single), single,
                   lead=HOMES[0])  # fmt: skip
    hits = [Hit(p, Document("d", "价格表", "d.md", "d"), 1.0, 1.0, 0.5) for p in (first, rest)]
    chosen = [stretch(0, hits[0], 0, len(text))]

    def texts(question: str) -> list[str]:
        found = beside(search_key(question), hits[:1], chosen, lambda hit: hits)
        return [item.text for item in found]

    assert texts("西岸的夫妻房什么价位") == [text, single]
    assert texts("东岸的夫妻房什么价位") == [text]
    assert texts("东岸的单人间什么价位") == [text, single]
    assert texts("四人间什么价位") == [text]


HALLS = (
    "| 园区 | 厂房类型 | 租金（元/平方米·月） | 层高（米） |", "| --- | --- | --- | --- |",
    "| 东岸纺织产业园 | 单层钢结构 | 11 | 9 |", "| 西岸家居产业园 | 单层钢结构 | 10 | 10 |",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "row", "is_told"),
    [
        ("行车要求厂房层高9.5米以上，哪个园区有", HALLS[2], False),
        ("行车要求厂房层高9.5米以上，哪个园区有", HALLS[3], True),
        ("层高不低于9米的厂房", HALLS[2], True),
        ("租金不超过10元的厂房在哪个园区", HALLS[2], False),
        ("投资9.5亿元以上的项目放哪个园区", HALLS[2], True),  # of which no column is
    ],
)
def test_a_row_beyond_a_bound_that_is_asked_for_is_not_told(
    question: str, row: str, is_told: bool
) -> None:
    item = evidence(HALLS)
    at = item.start + item.text.index(row)
    claim = Claim(row.split(" | ")[0], (1,), quotes=((1, at, at + len(row)),))
    (kept,) = unless_of_other_row(search_key(question), [claim], {1: item})
    assert kept.supported is is_told


INDUSTRIES = (
    "| 行业 | 投资强度（万元/亩） |", "| --- | --- |", "| 金属、五金制品 | ≥210 |",
    "| 玻璃制造 | ≥260 |",
)  # fmt: skip
SIGNED = (
    "| 项目名称 | 投资方所在地 |", "| --- | --- |", "| 光纤项目 | 湖北武汉 |",
    "| 镜头项目 | 德国耶拿 |",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "lines", "row", "is_told"),
    [
        ("玻璃企业的投资要求是多少", INDUSTRIES, 2, False),
        ("玻璃企业的投资要求是多少", INDUSTRIES, 3, True),
        ("五金企业的投资要求是多少", INDUSTRIES, 2, True),
        ("五金企业的投资要求是多少", INDUSTRIES, 3, False),
        ("签约的外资项目有哪些", SIGNED, 2, False),
        ("签约的外资项目有哪些", SIGNED, 3, True),
        ("签约的项目有哪些", SIGNED, 2, True),
    ],
)
def test_a_row_of_another_industry_or_country(
    question: str, lines: Sequence[str], row: int, is_told: bool
) -> None:
    item = evidence(lines)
    at = item.start + item.text.index(lines[row])
    claim = Claim("210", (1,), quotes=((1, at, at + len(lines[row])),))
    (kept,) = unless_of_other_row(search_key(question), [claim], {1: item})
    assert (kept.problem == "") is is_told
