"""What is told of rows quotes each of them, and is reckoned from them."""

from decimal import Decimal

import pytest

from assistant.tables.asked import read
from assistant.tables.table import tables_of
from assistant.tables.told import told
from tests.assistant.tables.conftest import ROWS, document_of, listed
from tests.assistant.tables.test_asked import SUPPORT


def answer(question: str, hits=None, language="zh"):
    (table,) = tables_of(hits or listed())
    request = read(question, table)
    assert request
    return table, told(request, table.parts, language)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("清单里东岸园有几个项目", [0, 2]),
        ("2024上半年签的项目里哪个投资最大", [4]),
        ("清单里哪个项目签约最晚", [2]),
    ],
)
def test_every_row_that_is_told_is_quoted(question: str, quoted: list[int]):
    table, done = answer(question)
    quotes = {quote for claim in done.claims for quote in claim.quotes}
    texts = {item.n: item for item in table.parts}
    rows = {texts[n].quote(start, end) for n, start, end in quotes}
    assert rows - {"投资额为协议约定的计划投资额。"} == {ROWS[at] for at in quoted}
    assert "《示例区2024年上半年重点签约项目清单》" in done.claims[0].text


def test_rows_are_told_with_all_that_they_say():
    _, done = answer("上半年签约的数字经济项目有哪些")
    first, row, note = (claim.text for claim in done.claims)
    assert first.endswith("共列5项，其中所属产业为数字经济、签约日期在上半年的有1项。")
    assert row == (
        "丁火数据：落户园区为南岸数字经济产业园；所属产业为数字经济；投资额为2.8亿元；"
        "签约日期为2024年3月28日。"
    )
    assert note == "投资额为协议约定的计划投资额。"  # and so no result


@pytest.mark.parametrize(
    ("question", "kind", "value", "text"),
    [
        (
            "南岸园那几个重点项目加起来多少亿",
            "sum",
            "1860000000",
            "计算：2.8亿元[1] + 15.8亿元[1] = 18.6亿元。",
        ),
        (
            "甲山精机比戊土新材少投多少",
            "difference",
            "380000000",
            "计算：15.8亿元[1] − 12亿元[0] = 3.8亿元。",
        ),
    ],
)
def test_what_is_reckoned_shows_its_terms(question: str, kind: str, value: str, text: str):
    _, done = answer(question)
    (reckoned,) = done.reckoned
    assert (reckoned.kind, reckoned.value, reckoned.unit) == (kind, Decimal(value), "元")
    assert reckoned.text == text


def test_a_share_is_of_all_rows():
    _, done = answer("甲山精机投资额占清单总投资的多少")
    (share,) = done.reckoned
    assert len(share.terms) == 1 + len(ROWS)
    assert share.text.endswith("≈ 26.5%。")  # 12.0 of 45.3


def test_equals_are_all_the_most():
    rows = (*ROWS[:4], ROWS[4].replace("15.8", "12.0"))
    _, done = answer("投资最大的项目是哪个", listed(rows))
    assert "甲山精机（12.0亿元）、戊土新材（12.0亿元）" in done.claims[0].text


@pytest.mark.parametrize("cell", ["约15.8", "不低于15.8", "15.8万元", "15—16"])
def test_a_bound_or_another_unit_is_not_summed(cell: str):
    rows = (*ROWS[:4], ROWS[4].replace("15.8", cell))
    _, done = answer("南岸园那几个重点项目加起来多少亿", listed(rows))
    assert done is None


def test_what_is_paid_by_the_month_is_reckoned_to_its_end():
    hits = document_of(SUPPORT, title="示例区引才实施办法")
    _, done = answer("B类人才三年的生活补贴加起来", hits)
    (total,) = done.reckoned
    assert total.text == "计算：3000元[0] × 36 = 108000元。"
    _, other = answer("B类人才五年的生活补贴加起来", hits)
    assert not other.reckoned  # it is paid for three


def test_english_reckonings_are_english():
    _, done = answer("南岸园那几个重点项目加起来多少亿", language="en")
    assert done.reckoned[0].text == (
        "Calculated: 280 million yuan[1] + 1.58 billion yuan[1] = 1.86 billion yuan."
    )


def test_the_first_three_are_told_in_their_order():
    _, done = answer("清单里投资排前三的是哪几个")
    assert "居前3位的是戊土新材（15.8亿元）、甲山精机（12.0亿元）、乙水生物（8.2亿元）" in (
        done.claims[0].text
    )
    rows = (*ROWS[:2], ROWS[2].replace("6.5", "8.2"), *ROWS[3:])
    _, other = answer("清单里投资排前三的是哪几个", listed(rows))
    assert other is None  # two are the third
