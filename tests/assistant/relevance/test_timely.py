"""A figure of a report is of the report's year, whatever year was asked for."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.answers import Claim, Evidence
from assistant.layout import stretch
from assistant.relevance.timely import (
    is_of_other_years,
    of_its_time,
    of_its_year,
    with_years,
)
from index.documents import Document, Hit, Kind, Passage
from index.normalise import search_key

TEXT = "2031年，全区签约46个项目。\n\n实际利用外资1420万美元，完成任务的88.8%。"
SAID = "实际利用外资1420万美元"


def evidence(text: str = TEXT, kind: Kind = Kind.NEWS, title: str = "工作情况") -> Evidence:
    passage = Passage("d#1", "d", 0, 10, 10 + len(text), text)
    hit = Hit(passage, Document("d", title, "d.md", "d", kind=kind), 1.0, 1.0, 0.5)
    return replace(stretch(0, hit, passage.start, passage.end), n=1)


def fits(question: str, item: Evidence, text: str = SAID) -> bool:
    at = item.text.index(text) + item.start
    claim = Claim(text, (1,), quotes=((1, at, at + len(text)),))
    return of_its_year(search_key(question), claim, {1: item}).supported


def test_the_year_in_front_counts_for_what_follows() -> None:
    assert fits("2031年利用外资多少", evidence())
    assert not fits("2032年利用外资多少", evidence())
    assert fits("利用外资多少", evidence())


def test_the_title_of_a_report_tells_its_year() -> None:
    bare = evidence(SAID, title="示例区2031年工作总结")
    assert fits("2031年利用外资多少", bare)
    assert not fits("2032年利用外资多少", bare)


def test_the_heading_of_a_part_tells_its_year_before_the_title_does() -> None:
    item = evidence(SAID, title="2032年工作报告")
    item = replace(item, passage=replace(item.passage, heading_path=("2031年工作回顾",)))
    assert fits("2031年签约多少", item)
    assert not fits("2032年签约多少", item)


def test_half_a_year_of_what_tells_no_year_is_of_its_date() -> None:
    half = "上半年全区利用外资1420万美元。"
    item = evidence(half, kind=Kind.UNKNOWN, title="上半年经济稳中有进")
    item = replace(item, document=replace(item.document, published="2032-07-24"))
    assert fits("2032年上半年利用外资多少", item, "利用外资1420万美元")
    assert not fits("2031年利用外资多少", item, "利用外资1420万美元")


def test_an_older_document_does_not_tell_whether_it_still_is_so() -> None:
    item = evidence("给予30%的补贴。", kind=Kind.PLAN, title="若干措施")
    item = replace(item, document=replace(item.document, published="2031-02-05"))
    told, later = "给予30%的补贴", "2032年的补贴还是按30%给吗"
    assert not fits(later, item, told)
    assert fits("2031年的补贴还是按30%给吗", item, told)
    assert fits("2032年的补贴是多少", item, told)
    assert fits(later, replace(item, document=replace(item.document, expires="2033-01")), told)
    assert fits(later, replace(item, document=replace(item.document, kind=Kind.REGULATION)), told)


@pytest.mark.parametrize("kind", [Kind.REGULATION, Kind.MECHANISM, Kind.NOTICE])
def test_what_holds_for_years_is_of_no_year(kind: Kind) -> None:
    item = evidence("按设备投资额的10%给予补助。", kind, "示例办法（2031年修订）")
    assert fits("2032年买设备补多少", item, "按设备投资额的10%给予补助。")


def reported(text: str, published: str = "2031-10-22") -> Evidence:
    item = evidence(text)
    return replace(item, document=replace(item.document, published=published))


def test_this_year_of_a_report_is_that_of_its_date() -> None:
    item = reported("枢纽今年1至9月完成货物吞吐量412万吨，二期计划2033年6月建成。")
    assert fits("枢纽2031年货运量多少", item, "今年1至9月完成货物吞吐量412万吨")
    assert not fits("枢纽2032年货运量多少", item, "今年1至9月完成货物吞吐量412万吨")


def test_this_year_of_another_year_is_told_with_it() -> None:
    text = "冷链项目预计今年12月投入使用，去年开工。"
    item = reported(text)
    claim = Claim(text, (1,), quotes=((1, item.start, item.end),))
    (told,) = with_years([claim], [item], date(2032, 3, 1))
    assert told.text == "冷链项目预计今年（2031年）12月投入使用，去年（2030年）开工。"
    assert with_years([claim], [item], date(2031, 12, 1)) == [claim]
    assert with_years([claim], [reported(text, "")], date(2032, 3, 1)) == [claim]


BATCHES = "第一批为2031年3月16日至4月17日，第二批为2031年9月1日至9月30日。"


@pytest.mark.parametrize(
    ("question", "text", "is_of_it"),
    [
        ("下半年那批什么时候申报", "2031年9月1日至9月30日", True),
        ("下半年那批什么时候申报", "2031年3月16日至4月17日", False),
        ("一季度那批什么时候申报", "2031年3月16日至4月17日", True),
        ("第二季度那批什么时候申报", "2031年9月1日至9月30日", False),
        ("下半年受理了多少家", "2031年9月1日至9月30日", False),
    ],
)
def test_a_day_within_the_half_is_of_it(question: str, text: str, is_of_it: bool) -> None:
    item = evidence(BATCHES, kind=Kind.GUIDE)
    at = item.text.index(text) + item.start
    claim = Claim(text, (1,), quotes=((1, at, at + len(text)),))
    assert of_its_time(search_key(question), claim, {1: item}).supported == is_of_it


CAME = "示例区2031年引进了甲乙广电总部和丙丁石化总部。"


@pytest.mark.parametrize(
    "question",
    [
        "丙丁石化总部是2032年引来的吧?",
        "丙丁石化总部是不是2032年引进的",
        "丙丁石化总部是2032年来的吗",
        "丙丁石化总部是2032年引进的，对吗？",
    ],
)
def test_to_who_asks_whether_it_was_that_year_another_is_the_correction(question: str) -> None:
    assert not is_of_other_years(search_key(question), CAME)


@pytest.mark.parametrize(
    "question",
    [
        "丙丁石化总部2032年引来了吗",  # once more, perhaps
        "戊己科技研发中心是2032年引来的吧",  # of which it tells nothing
        "丙丁石化总部是2032年开工的吧",  # which is another deed
        "2032年引来的总部有几家",
    ],
)
def test_it_is_none_of_another_thing_deed_or_question(question: str) -> None:
    assert is_of_other_years(search_key(question), CAME)


@pytest.mark.parametrize(
    ("question", "text", "is_kept"),
    [
        ("2031年3月中旬的活动承诺了什么", "2031年3月1日的现场承诺提供服务。", False),
        ("2031年3月中旬的活动承诺了什么", "2031年3月15日的现场承诺提供服务。", True),
        ("2031年3月中旬的活动承诺了什么", "2031年3月中旬的现场承诺提供服务。", True),
        ("2031年3月下旬签了多少", "2031年3月31日签约5个项目。", True),
        ("2031年3月的活动承诺了什么", "2031年3月1日的现场承诺提供服务。", True),
    ],
)
def test_a_day_outside_the_part_of_the_month_is_another(question, text, is_kept) -> None:
    item = evidence(text)
    claim = Claim(text, (1,), quotes=((1, item.start, item.end),))
    assert of_its_time(search_key(question), claim, {1: item}).supported is is_kept


@pytest.mark.parametrize(
    ("question", "is_other"),
    [
        ("2033年技改补助申报截止到哪天", True),
        ("2033年的什么时候开始报名", True),
        ("2032年技改补助申报截止到哪天", False),
        ("2033年投产的项目什么时候签约", False),
    ],
)
def test_no_window_of_an_earlier_year_is_that_of_a_later_one(question: str, is_other: bool) -> None:
    text = "技改补助：申报截止2032年6月10日。"
    assert is_of_other_years(search_key(question), text) is is_other
