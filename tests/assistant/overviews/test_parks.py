"""Parks by rules: on invented places, so that no name of ours is needed, and on corpus/."""

import pytest

from assistant.overviews.parks import is_park_name, parks
from index.documents import Kind

TABLE = """# 青禾区园区

| 序号 | 园区名称 | 园区面积 | 主导产业 | 重点项目 | 项目个数 |
| --- | --- | --- | --- | --- | --- |
| 1 | 云杉产业园 | 300亩 | 光伏制造 | 甲厂、乙厂等 | 2 |
| 2 | 白榆科技园 | 未公布 | — | 丙中心 | 1 |
"""


def texts(cells):
    return [(one.column, one.quote.text) for one in cells]


@pytest.mark.parametrize(
    "name",
    ["云杉产业园", "云杉产业园区", "白榆科技园", "青禾区经济技术开发区", "云杉智能制造产业集聚区"],
)
def test_names_of_parks(name):
    assert is_park_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "产业园区", "园区", "加快建设产业园区", "各类产业园", "特色产业园区", "新兴产业园",
        "国家级开发区", "青禾区园区", "青禾区产业园区",
        "支持云杉产业园", "关于产业园区", "园区建设的打算", "云杉，产业园",
    ],
)  # fmt: skip
def test_what_is_done_with_parks_is_no_name(text):
    assert not is_park_name(text)


def test_a_table_with_a_column_of_parks_is_read(make):
    first, second = parks([make(TABLE)], {})
    assert (first.name, second.name) == ("云杉产业园", "白榆科技园")
    assert texts(first.industries) == [("主导产业", "光伏制造")]
    assert texts(first.projects) == [("重点项目", "甲厂、乙厂等")]
    assert texts(second.projects) == [("重点项目", "丙中心")]


def test_what_the_table_leaves_out_is_left_out(make):
    _, second = parks([make(TABLE)], {})
    assert second.industries == ()


def test_projects_with_the_park_that_they_are_in_are_gathered_by_park(make):
    text = """# 项目表

| 项目名称 | 所属行业 | 所在园区 | 投资额（亿元） |
| --- | --- | --- | --- |
| 甲厂 | 光伏 | 云杉产业园 | 3 |
| 乙厂 | 食品 | 青禾区云杉产业园区 | 4 |
"""
    (park,) = parks([make(text)], {})
    assert texts(park.projects) == [("项目名称", "甲厂"), ("项目名称", "乙厂")]
    assert texts(park.industries) == [("所属行业", "光伏"), ("所属行业", "食品")]


def test_a_sentence_tells_of_the_park_that_it_or_its_heading_names(make):
    text = """# 青禾区园区

## 一、云杉产业园

重点发展光伏产业。

## 其他

白榆科技园的项目有丙中心。
"""
    cloud, elm = parks([make(text)], {"Elm Park": "白榆科技园", "Far Park": "远山产业园"})
    assert texts(cloud.industries) == [("", "重点发展光伏产业。")]
    assert texts(elm.projects) == [("", "白榆科技园的项目有丙中心。")]
    assert elm.industries == ()


def test_a_longer_name_is_not_the_shorter_one(make):
    text = "云杉产业园的项目是甲厂。\n\n新云杉产业园的项目是乙厂。"
    names = {"A": "云杉产业园", "B": "新云杉产业园"}
    first, second = parks([make(text)], names)
    assert texts(first.projects) == [("", "云杉产业园的项目是甲厂。")]
    assert texts(second.projects) == [("", "新云杉产业园的项目是乙厂。")]


def test_a_sentence_about_what_is_not_published_fills_no_cell(make):
    (park,) = parks([make("报道未公布云杉产业园的项目和产业。")], {"A": "云杉产业园"})
    assert park.projects == park.industries == ()


def test_a_regulation_does_not_report_on_parks(make):
    text = make("云杉产业园内的企业应当申报。", kind=Kind.REGULATION)
    (park,) = parks([text], {"A": "云杉产业园"})
    assert park.projects == ()


def test_a_project_named_like_a_park_within_a_cell_is_none(make):
    text = "| 园区 | 项目 |\n| --- | --- |\n| 云杉产业园 | 丁氏数字产业园 |\n"
    assert [p.name for p in parks([make(text)], {})] == ["云杉产业园"]


def test_without_parks_there_are_none(make):
    assert parks([make("# 通知\n\n请各单位加快建设产业园区，引进项目。")], {}) == []


def test_every_quotation_of_corpus_stands_in_its_document(own, own_glossary):
    by_id = {document.id: text.text for document, text in own}
    found = parks(own, own_glossary)
    assert {p.name for p in found} >= {"花园口新兴产业园", "古荥智能制造产业园"}
    for park in found:
        for told in (*park.industries, *park.projects):
            quote = told.quote
            assert by_id[quote.document.id][quote.start : quote.end] == quote.text


def test_parks_of_corpus_are_told_apart(own, own_glossary):
    east = next(p for p in parks(own, own_glossary) if p.name == "花园口新兴产业园")
    words = "".join(t.quote.text for t in east.projects)
    assert "谷翼无人机一期" in words and "粤浦科技" not in words


def test_a_list_of_thousands_does_not_keep_anybody_waiting(make):
    rows = "\n".join(f"| 第{n}号云杉产业园 | 光伏 |" for n in range(5000))
    found = parks([make(f"| 园区 | 产业 |\n| --- | --- |\n{rows}\n\n云杉产业园。" * 2)], {})
    assert 0 < len(found) <= 300
