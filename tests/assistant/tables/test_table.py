"""A table is read whole, or not at all."""

from decimal import Decimal

from assistant.tables.table import tables_of
from tests.assistant.tables.conftest import HEADER, ROWS, RULE, document_of, listed


def test_a_table_is_all_the_passages_that_it_was_cut_into(projects):
    (table,) = tables_of(projects)
    assert [column.name for column in table.columns] == [
        "企业名称", "落户园区", "所属产业", "投资额", "签约日期"
    ]  # fmt: skip
    assert table.key.cells == ("甲山精机", "乙水生物", "丙木机器人", "丁火数据", "戊土新材")
    assert [row.part for row in table.rows] == [0, 0, 0, 1, 1]
    amounts = table.columns[3]
    assert [figure.value for figure in amounts.figures if figure][:2] == [
        Decimal("1200000000"), Decimal("820000000")
    ]  # fmt: skip
    assert table.shown(amounts, 0) == "12.0亿元"
    for row in table.rows:
        part = table.parts[row.part]
        assert part.quote(row.start, row.end) in ROWS


def test_rows_that_are_not_numbered_on_are_a_part():
    assert not list(tables_of(listed(ROWS[:1] + ROWS[2:])))
    assert not list(tables_of(listed(ROWS[1:])))


def test_what_goes_on_behind_a_page_is_a_part():
    """A reader of PDF files takes the first row of the second page for a header."""
    first = "\n".join((HEADER, RULE, *ROWS[:3]))
    assert not list(tables_of(document_of(first, "\n".join(ROWS[3:]))))


def test_a_header_that_a_page_repeats_is_none_of_another_table():
    first = "\n".join((HEADER, RULE, *ROWS[:3]))
    second = "\n".join((HEADER, RULE, *ROWS[3:]))
    (table,) = tables_of(document_of(first, second))
    assert len(table.rows) == len(ROWS)


def test_two_lists_under_texts_of_their_own_are_two():
    one, other = (
        "\n".join((f"{year}年签约：", "| 企业 | 投资额（亿元） |", "| --- | --- |", *rows))
        for year, rows in (
            (2023, ("| 甲山精机 | 3 |", "| 乙水生物 | 2 |")),
            (2024, ("| 丙木机器人 | 3 |", "| 丁火数据 | 2 |")),
        )
    )
    assert [len(table.rows) for table in tables_of(document_of(one, other))] == [2, 2]


def test_a_remark_in_a_label_is_no_unit():
    rows = ("| 类别 | 补贴（一次性） |", "| --- | --- |", "| A类 | 100万元 |", "| B类 | 40万元 |")
    (table,) = tables_of(document_of("\n".join(rows)))
    assert table.columns[1].unit == ""
    assert table.columns[1].figures[0].value == 1000000


def test_a_price_has_the_unit_of_what_it_is_for():
    rows = (
        "| 园区 | 租金（元/平方米·月） | 电价（元/千瓦时） | 地价（万元/亩） |",
        "| --- | --- | --- | --- |",
        "| 东园 | 9 | 0.61 | 12.8 |",
        "| 西园 | 12 | 0.64 | 9.6 |",
    )
    (table,) = tables_of(document_of("\n".join(rows)))
    shown = [table.shown(column, 0) for column in table.columns[1:]]
    assert shown == ["9元/平方米·月", "0.61元/千瓦时", "12.8万元/亩"]
    assert all(column.is_of_each for column in table.columns[1:])
    assert table.columns[3].figures[0].value == 128000


def test_the_unit_over_a_table_is_that_of_its_money_alone():
    def columns(caption: str):
        rows = (
            "| 项目 | 总投资 | 用地 |",
            "| --- | --- | --- |",
            "| 甲 | 3 | 40 |",
            "| 乙 | 2 | 30 |",
        )
        (table,) = tables_of(document_of("\n".join((caption, "", *rows))))
        return [column.unit for column in table.columns]

    assert columns("（共2个，单位：亿元）") == ["", "亿元", ""]
    assert columns("单位：亿元、亩") == ["", "", ""]


def test_a_table_is_of_all_there_are_where_the_line_over_it_counts_them():
    def of(line: str) -> str:
        rows = ("| 园区 | 面积（亩） |", "| --- | --- |", "| 东园 | 40 |", "| 西园 | 30 |")
        (table,) = tables_of(document_of("\n".join((line, "", *rows))))
        return table.all_of

    assert of("全区现有两个产业园区，情况见下表。") == "园区"
    assert not of("全区现有五个产业园区，其中两个见下表。")
    assert not of("本表共2个园区。")  # of which there may be others


def test_two_lists_that_were_made_one_table_are_none():
    rows = [
        "| 甲园 | 商铺 | 30 |",
        "| 园区 | 用地 | 起始价（万元/亩） |",
        "| 甲园 | 工业用地 | 9.8 |",
    ]
    text = "\n".join(("| 园区 | 载体 | 月租金（元/平方米） |", "| --- | --- | --- |", *rows))
    assert not list(tables_of(document_of(text)))
    assert list(tables_of(document_of(text.replace(f"{rows[1]}\n", ""))))
