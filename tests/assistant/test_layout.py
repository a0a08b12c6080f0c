"""Evidence as the model reads it, and quotations as a person reads them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Evidence
from assistant.layout import (
    header,
    heads_table,
    in_english,
    lead_of,
    leans,
    readable,
    render,
    status_note,
    stretch,
    table_header,
    without_gaps,
    without_label,
)
from assistant.quantities import missing
from index.documents import Document, Hit, Kind, Passage, Status

GLOSSARY = {"Huiji District": "惠济区", "Huiji": "惠济区", "Huayuankou Park": "花园口产业园",
            "Huayuankou": "花园口"}  # fmt: skip


def item(text: str, n: int = 1, kind: Kind = Kind.NEWS, lead: str = "") -> Evidence:
    document = Document("d", "惠济区签约", "secret-name.md", "digest", kind, published="2023",
                        url="https://example.com", source="正观新闻")  # fmt: skip
    passage = Passage("d#1", "d", 0, 0, len(text), text, ("第一章", "概况"), lead=lead)
    return Evidence(n, passage, document, 0, len(text), text, ((0, len(text)),), lead)


def test_each_source_has_its_number_title_heading_kind_and_year() -> None:
    assert render([item("签约21个项目。"), item("总额290亿元。", 2)]) == (
        "[1]《惠济区签约》第一章 › 概况（新闻报道，2023）\n签约21个项目。\n"
        "[2]《惠济区签约》第一章 › 概况（新闻报道，2023）\n总额290亿元。"
    )


def test_the_model_sees_no_address_and_no_file_name() -> None:
    text = render([item("签约21个项目。")])
    assert "http" not in text
    assert "secret-name" not in text


def test_a_target_is_marked_as_no_result() -> None:
    assert "目标，不是结果" in header(1, item("目标。", kind=Kind.TARGET))


def test_what_a_header_says_of_a_document_is_no_part_of_an_answer() -> None:
    assert without_label("古荥产业园（介绍，2023）") == "古荥产业园"
    assert without_label("见方案（目标，不是结果，2023）。") == "见方案。"
    assert without_label("企业（介绍人除外）可申请（通知公告为准）。") == (
        "企业（介绍人除外）可申请（通知公告为准）。"
    )


def test_a_cell_that_but_says_that_something_is_not_there_is_left_out() -> None:
    assert without_gaps("域外资金，报道未列，完成72亿元。") == "域外资金，完成72亿元。"
    assert without_gaps("项目，未公布，没有说明，72亿元") == "项目，72亿元"
    for told in ("报道未列", "租金标准，报道未列", "资金未到位，暂缓开工，另行通知"):
        assert without_gaps(told) == told
    assert (
        without_gaps("未按期开工的，没有完成投资，收回土地")
        == "未按期开工的，没有完成投资，收回土地"
    )


def test_an_unknown_kind_and_date_leave_no_empty_brackets() -> None:
    bare = item("签约。", kind=Kind.UNKNOWN)
    document = Document("d", "签约", "d.md", "digest")
    assert header(3, Evidence(3, bare.passage, document, 0, 3, "签约。", ((0, 3),))) == (
        "[3]《签约》第一章 › 概况"
    )


def test_for_english_names_and_amounts_are_put_into_english() -> None:
    text = in_english("惠济区花园口产业园签约21个项目，总额290亿元。", GLOSSARY)
    assert text == " Huiji District Huayuankou Park 签约21个项目，总额 29 billion yuan 。"


def test_times_are_left_to_the_model() -> None:
    glossary = {"first quarter": "一季度", "Global 500": "世界500强"}
    assert in_english("2031年一季度引进世界500强。", glossary) == "2031年一季度引进 Global 500 。"


AMOUNTS = st.sampled_from(
    [
        "290亿元",
        "383.8亿元",
        "7亿元到10亿元",
        "3000-5000万元",
        "216.1万平方米",
        "21个项目",
        "500兆瓦",
        "81%",
        "2023年3月1日",
    ]
)


@given(st.lists(AMOUNTS, min_size=1, max_size=4, unique=True))
def test_no_amount_changes_on_its_way_into_english(amounts: list[str]) -> None:
    text = "，".join(f"指标{'甲乙丙丁'[n]}为{amount}" for n, amount in enumerate(amounts)) + "。"
    english = in_english(text, {})
    assert missing(english, text) == []
    assert missing(text, english) == []
    assert not re.search(r"\d[万亿]", english)


@pytest.mark.parametrize(
    "text",
    [
        "引进10亿元以上的项目12个，总投资210亿元。",
        "完成2亿元，为目标72亿元的一部分。",
        "每亩5万元，共计1235万元。",
        "总额８亿元，其中1.8亿元已到位，另有8亿元在谈。",
    ],
)
def test_an_amount_inside_a_longer_one_is_left_alone(text: str) -> None:
    english = in_english(text, {})
    assert missing(english, text) == []
    assert missing(text, english) == []


def test_a_table_row_is_read_with_its_header() -> None:
    table = "| 指标 | 项目数 |\n| --- | ---: |\n| 新签约 | 27个 |\n| 新开工 | |"
    assert readable(table) == "指标：新签约，项目数：27个。 指标：新开工。"
    assert readable("| 新签约 | 27个 |", "| 指标 | 项目数 |") == "指标：新签约，项目数：27个。"


def test_a_row_that_does_not_fit_its_header_is_read_without_it() -> None:
    assert (
        readable("| 新签约 | 27个 | 383.8亿元 |", "| 指标 | 项目数 |")
        == "新签约，27个，383.8亿元。"
    )
    assert readable("| 新签约 | 27个 |") == "新签约，27个。"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("签约21个项目。", "签约21个项目。"),
        ("**签约**21个\n`项目`。", "签约21个 项目。"),
        ("签约\n\n  21个\u3000项目。", "签约 21个 项目。"),
        ("- 签约\n- 开工", "- 签约 - 开工"),
        ("", ""),
        ("| --- | --- |", ""),
    ],
)
def test_text_is_read_on_one_line_without_emphasis(text: str, plain: str) -> None:
    assert readable(text) == plain


@given(st.text(alphabet="签约21亿元。|-* \n\t`", max_size=60))
def test_reading_never_adds_a_number_or_a_line(text: str) -> None:
    plain = readable(text)
    assert "\n" not in plain
    assert plain == plain.strip()
    assert set(plain) <= set(text) | set("：，。 ")


@pytest.mark.parametrize(
    ("status", "told"),
    [(Status.SUPERSEDED, "已被替代"), (Status.NOT_YET_IN_FORCE, "尚未施行")],
)
def test_the_header_says_of_what_does_not_hold_that_it_does_not(status, told):
    document = Document("d", "办法", "d.md", "x", status=status)
    hit = Hit(Passage("d#1", "d", 0, 0, 3, "正文。"), document, 1.0, 1.0, 0.5)
    assert told in header(1, hit)
    valid = replace(hit, document=replace(document, status=Status.IN_FORCE))
    assert "（" not in header(1, valid)


def test_that_another_act_is_repealed_tells_nothing_of_its_own() -> None:
    document = Document("d", "办法", "d.md", "x", status=Status.EXPIRED)
    text = "本办法自2020年1月1日起施行，有效期两年，原办法同时废止。"
    hit = Hit(Passage("d#1", "d", 0, 0, len(text), text), document, 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    assert "已失效" in status_note([item], text, "zh")
    assert not status_note([item], "本办法已经废止。", "zh")


def test_what_goes_on_leans_on_the_sentence_before() -> None:
    assert leans("青禾区在签约现场还承诺提供服务。")
    assert not leans("青禾区承诺提供服务。")


def test_of_two_lists_in_one_table_the_second_has_its_own_header() -> None:
    second = "| 园区 | 用地性质 | 起始价（万元/亩） |"
    rows = ["| 甲园 | 商铺 | 30 |", second, "| 甲园 | 工业用地 | 9.8 |"]
    text = "\n".join(rows)
    evidence = item(text, lead="| 园区 | 载体 | 月租金（元/平方米） |")
    start = evidence.passage.start
    assert table_header(text, text.index("| 甲园 | 工业")) == second
    assert lead_of(evidence, start + text.index("| 甲园 | 工业")) == second
    assert lead_of(evidence, start) == "| 园区 | 载体 | 月租金（元/平方米） |"
    at = start + text.index(second)
    assert heads_table(evidence, at, at + len(second))
    assert not heads_table(evidence, start, start + len(rows[0]))
