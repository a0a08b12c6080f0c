"""One table answers, or none does; a sentence that may tell it goes first."""

from dataclasses import replace

import pytest

from assistant.layout import stretch
from assistant.places import Home
from assistant.tables.answering import asked_of, told
from index.documents import Hit, Kind, Status
from tests.assistant.tables.conftest import ROWS, document_of, listed

HOME = Home(names=frozenset({"示例"}))


def ask(question: str, *documents: list[Hit]):
    hits = [hit for passages in documents for hit in passages]
    by_id = {passages[0].document.id: passages for passages in documents}
    return asked_of(question, hits, HOME, lambda hit: by_id[hit.document.id])


def test_the_table_is_read_whole_though_one_row_of_it_was_found(projects):
    found = asked_of("投资最大的项目是哪个", projects[1:2], HOME, lambda _: projects)
    assert found
    assert [item.passage.id for item in found.parts] == ["d#0", "d#1"]


def test_the_name_of_our_place_narrows_nothing(projects):
    assert ask("示例区投资最大的项目是哪个", projects)
    assert not ask("邻水区投资最大的项目是哪个", projects)


def test_of_two_tables_none_is_better(projects):
    assert not ask("投资最大的项目是哪个", projects, list(_copied(projects)))


PRICES = "| 楼宇 | 租金（元/平方米·月） | 状态 |\n| --- | --- | --- |\n"
LEAFLET = document_of(
    f"{PRICES}| 青禾产业园 | 45—60 | 现房 |\n| 云汀产业园 | 38 | 现房 |", title="载体简介", id="l"
)


def priced(name: str, rent: str) -> list[Hit]:
    rows = f"| {name} | {rent} | 现房 |\n| 松湾大厦 | 61 | 现房 |"
    return document_of(PRICES + rows, title="参考价", id="p")


def test_one_cell_by_two_lists_is_told_of_both():
    found = ask("青禾产业园租金多少", LEAFLET, priced("青禾产业园", "52"))
    assert found and len(found.also) == 1
    done = told(found, [replace(part, n=n) for n, part in enumerate(found.parts, 1)], "zh")
    assert done and [(claim.text, found.parts[claim.cites[0] - 1].document.title)
                     for claim in done.claims] == [
        ("青禾产业园：租金为52元/平方米·月。", "参考价"),
        ("青禾产业园：租金为45—60元/平方米·月。", "载体简介"),
    ]  # fmt: skip
    found = ask("青禾产业园租金多少", LEAFLET, priced("青禾产业园", "45—60"))
    assert found and not found.also  # which both tell alike
    assert not ask("青禾产业园租金多少", LEAFLET, priced("青禾产业园（二期）", "52"))


def test_a_subsidy_or_another_clause_beside_the_name_tells_no_rent():
    notice = document_of(
        "议程：租金补贴宣讲；现场踏勘：青禾产业园、云汀产业园。", title="通知", id="n"
    )
    assert ask("青禾产业园租金多少", LEAFLET, notice)
    told_there = document_of("青禾产业园租金为每平方米50元。", title="通知", id="n")
    assert not ask("青禾产业园租金多少", LEAFLET, told_there)


def _copied(hits: list[Hit]):
    for hit in hits:
        passage = replace(hit.passage, id=f"e#{hit.passage.position}", document_id="e")
        yield replace(hit, passage=passage, document=replace(hit.document, id="e"))


def test_a_list_that_no_longer_holds_is_not_asked(projects):
    old = [replace(h, document=replace(h.document, status=Status.WITHDRAWN)) for h in projects]
    assert not ask("投资最大的项目是哪个", old)


def test_a_sentence_that_tells_the_most_goes_first(projects):
    report = document_of(
        "上半年签约项目中投资额最大的是己金半导体，达30亿元。", title="示例区报告", id="r"
    )
    assert not ask("投资最大的项目是哪个", projects, report)
    bound = document_of(
        "按设备投资额的8%给予奖励，最高不超过2000万元。", title="示例区办法", id="b"
    )
    assert ask("投资最大的项目是哪个", projects, bound)


def test_what_was_reached_does_not_tell_a_target():
    targets = document_of(
        "| 园区 | 到位资金（亿元） |\n| --- | --- |\n| 东岸产业园 | 38 |\n| 西岸产业园 | 52 |",
        title="示例区2026年目标任务分解表", id="t", kind=Kind.TARGET,
    )  # fmt: skip
    question = "2026年哪个园区到位资金任务最重"
    report = "2025年东岸产业园到位资金47亿元，居首位。"
    assert ask(question, targets, document_of(report, title="示例区报道", id="r"))
    aims = "2026年目标任务中，西岸产业园到位资金52亿元，居首位。"
    assert not ask(question, targets, document_of(aims, title="示例区方案", id="a"))


LET = document_of(
    "| 园区 | 厂房租金（元/平方米·月） | 工业用地起始价（万元/亩） |\n| --- | --- | --- |\n"
    "| 东岸产业园 | 9 | 16 |\n| 西岸产业园 | 12 | 14 |",
    title="示例区产业园区概况", id="t",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("标准厂房租金是多少", "厂房租金"),
        ("厂房租金多少钱每平方米", "厂房租金"),
        ("租厂房一个月多少钱", "厂房租金"),
        ("你们那工业用地多少钱每亩", "工业用地起始价"),
        ("地价多少", "工业用地起始价"),
    ],
)
def test_a_price_asked_of_no_park_is_told_of_each(question: str, name: str):
    request = ask(question, LET)
    assert request and request.kind == "each" and request.column
    assert request.column.name == name and request.at == (0, 1)


def test_a_price_that_may_be_of_all_goes_first():
    flat = document_of("示例区标准厂房租金为每平方米每月10元。", title="示例区指南", id="g")
    assert not ask("标准厂房租金是多少", LET, flat)
    deposit = document_of("押金为两个月租金；物业费每平方米1元。", title="示例区指南", id="g")
    assert ask("标准厂房租金是多少", LET, deposit)
    assert not ask("租厂房租金补贴多少", LET)


def test_a_sentence_on_another_matter_of_a_park_tells_no_price():
    rows = (
        "| 园区 | 标准厂房租金（元/平方米·月） |", "| --- | --- |",
        "| 东岸产业园 | 9 |", "| 西岸产业园 | 12 |",
    )  # fmt: skip
    prices = document_of("\n".join(rows), title="示例区手册")
    built = document_of("东岸产业园建有标准厂房3万平方米。", title="示例区简介", id="r")
    told = document_of("东岸产业园标准厂房租金面议。", title="示例区简介", id="r")
    assert ask("东岸产业园租金多少", prices, built)
    assert not ask("东岸产业园租金多少", prices, told)


def test_what_cannot_be_reckoned_is_refused_and_not_guessed():
    rows = (*ROWS[:4], ROWS[4].replace("15.8", "约15.8"))
    found = ask("南岸园那几个重点项目加起来多少亿", listed(rows))
    assert found
    assert found.parts == ()


def test_a_sentence_on_the_same_side_of_a_name_goes_first(projects):
    of_it = document_of("引导基金投资丁火数据6000万元。", title="示例区报告", id="r")
    assert not ask("丁火数据投了多少", projects, of_it)
    of_other = document_of("丁火数据在区内招聘30人。", title="示例区报告", id="r")
    assert ask("丁火数据投了多少", projects, of_other)


def test_a_note_is_of_the_table_whatever_evidence_stands_behind_it():
    note = "上表投资额（亿元）均含流动资金。"
    request = ask("投资最大的项目是哪个", listed((*ROWS[:-1], f"{ROWS[-1]}\n\n{note}")))
    assert request
    parts = [replace(item, n=n) for n, item in enumerate(request.parts, 1)]
    (notice,) = document_of("投资额由12亿元调整为13亿元。", id="e")
    behind = stretch(len(parts) + 1, notice, 0, notice.passage.end)
    alone = told(request, parts, "zh")
    assert alone and note in [claim.text for claim in alone.claims]
    assert told(request, [*parts, behind], "zh") == alone


RESULTS = """示例区2031年完成域外资金31亿元。

| 示例区2031年指标 | 项目数 | 金额 |
| --- | --- | --- |
| 新签约项目 | 34个 | 签约额212.6亿元 |
| 域外资金 | 未列 | 完成31亿元 |
"""


def test_a_row_is_left_to_the_sentence_that_tells_all_of_it():
    (hits,) = (document_of(RESULTS, title="示例区2031年完成情况"),)
    assert not ask("2031年域外资金是多少", hits)
    assert ask("2031年新签约项目是多少", hits)
