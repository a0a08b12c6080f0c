"""A row is told in English with the units of its columns."""

from assistant.answers import Claim
from assistant.layout import readable, stretch
from assistant.translating.into_english.rows import in_set_terms, labelled_cells, most_of, row_of
from tests.assistant.tables.conftest import document_of

HEADER = "| 序号 | 项目名称 | 总投资（亿元） | 用地（亩） | 租金（元/平方米·月） |"
ROW = "| 1 | 甲山项目 | 8.0 | 130 | 9 |"
TOLD = "甲山项目：总投资为8.0亿元；用地为130亩；租金为9元/平方米·月。"


def cells_of(text: str, row: str = ROW):
    (hit,) = document_of("\n".join((HEADER, "| --- | --- | --- | --- | --- |", row)))
    item = stretch(1, hit, 0, len(hit.passage.text))
    start = item.text.index(row)
    return labelled_cells(Claim(text, (1,), quotes=((1, start, start + len(row)),)), item)


def test_a_cell_has_the_unit_of_its_label():
    assert cells_of(readable(ROW, HEADER)) == [
        ("项目名称", "甲山项目"), ("总投资", "8.0亿元"), ("用地", "130亩"),
        ("租金", "9元/平方米·月"),
    ]  # fmt: skip


def test_a_row_that_is_told_is_known_by_its_cells():
    assert cells_of(TOLD)[:2] == [("", "甲山项目"), ("总投资", "8.0亿元")]
    assert not cells_of(TOLD.replace("8.0", "9.0"))
    assert not cells_of("甲山项目总投资8.0亿元。")


def test_an_amount_is_put_into_english_by_code():
    assert in_set_terms("8.0亿元") == "800 million yuan"
    assert in_set_terms("0.61元/千瓦时") == "0.61 yuan per kWh"
    assert in_set_terms("9元/平方米·月") == "9 yuan per square metre per month"
    assert in_set_terms("63000㎡") == "63,000 square metres"
    assert in_set_terms("承诺时限") == "Promised time limit"
    assert in_set_terms("责任科室") == "Responsible section"
    assert in_set_terms("独资、合资") == "wholly owned, joint venture"
    assert in_set_terms("工业用水（元/立方米）") == "Industrial water (yuan per cubic metre)"
    assert in_set_terms("厂房（办公）租金") == "Rent of factory building (office)"
    assert in_set_terms("标准厂房租金（元/平方米·月）") == (
        "Rent of standard factory building (yuan per square metre per month)"
    )
    assert in_set_terms("余1500平方米") == "1,500 square metres left"
    assert in_set_terms("恒温库（8—12℃）") == "constant-temperature warehouse (8–12℃)"
    assert in_set_terms("7号库") == "warehouse 7"
    for other in ("9元/桌", "不低于3亿元", "2028年6月", "甲山项目", "独资、甲"):
        assert in_set_terms(other) == ""


def test_the_name_of_a_row_leads_in_the_rest():
    assert (
        row_of(["A", "Land area: 130 mu", "B: 1"], is_named=True) == "A: Land area: 130 mu; B: 1."
    )
    assert row_of(["Project: A", "B: 1"], is_named=False) == "Project: A; B: 1."


def test_which_row_has_most_is_told_in_set_words() -> None:
    text = "《示例区手册》所列3项中，厂房租金最低的是示例园（12元/平方米·月）。"
    begins, *parts = most_of(text) or ()
    assert begins == "Of the 3 entries of the table, the lowest"
    assert parts == ["厂房租金", "示例园", "12元/平方米·月"]
    assert most_of("《示例区手册》所列2024年签约的3项中，租金最低的是示例园（12元）。") is None
    assert most_of("示例园的租金最低。") is None
