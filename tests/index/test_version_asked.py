"""Of which version of an act a question is: by its year, by 老办法, or of both. Acts invented."""

from dataclasses import replace
from datetime import date

import pytest

from index.documents import Document, Kind, Status
from index.validity import link
from index.version_asked import at_the_time, compares, is_for, may_be_meant, without_version

TODAY = date(2026, 6, 1)
TITLE = "示例区招商引资优惠办法"


def document(document_id: str, title: str, **fields: str) -> Document:
    kind = Kind.REGULATION
    return Document(document_id, title, f"{document_id}.md", "digest", kind, **fields)


OLD = document(
    "old",
    TITLE,
    published="2021-03-18",
    effective="2021-04-01",
    document_number="示政发〔2021〕6号",
)
NEW = document(
    "new", f"{TITLE}（2024年修订）", published="2024-03-12", effective="2024-04-01",
    supersedes="old", document_number="示政发〔2024〕4号",
)  # fmt: skip
ALONE = document("alone", "示例区稳外贸若干措施", published="2021-06-20", expires="2023-12-31")
DOCUMENTS = {d.id: d for d in (OLD, NEW, ALONE)}
VERSIONS = link(DOCUMENTS.values())


def leading(question: str) -> set[str]:
    found = at_the_time(question, DOCUMENTS, VERSIONS, TODAY)
    assert not found or set(found) == {"old", "new"}  # nothing is told of what has no versions
    return {i for i, status in found.items() if status is Status.IN_FORCE}


@pytest.mark.parametrize(
    "question",
    [
        "2021年那个办法设备补多少",
        "2022年落户的企业，租金补贴能拿几年",
        "2024年3月注册的企业租金补贴给多少",  # the new one began in April
        "按以前的老办法介绍项目最高能拿多少",
        "旧政策里总部企业奖励多少",
        "修订前的设备投资奖励是多少",
        "上一版办法里引荐人奖励多少",
        "示政发〔2021〕6号里总部企业奖励多少",
    ],
)
def test_the_version_of_that_time_leads(question: str) -> None:
    assert leading(question) == {"old"}


@pytest.mark.parametrize(
    "question",
    [
        "设备投资奖励是多少",
        "2026年设备投资奖励是多少",
        "2024年的办法设备投资奖励是多少",
        "招商引资优惠办法（2024年修订）设备投资奖励是多少",
        "2024年修订的那个优惠办法里2022年落户的企业奖励多少",
        "2021年签约多少",
        "2023年新签约项目比2022年多多少",
        "2021年以来落户的企业租金补贴给多少",
        "2024年4月1日以前签协议的能享受新办法吗",
        "老旧小区改造补贴多少",
        "原材料补贴政策有哪些",
        "升规奖励和高企奖励哪个比较高",
        "研发费用占比10%给多少补贴",
    ],
)
def test_todays_version_stays_where_it_is(question: str) -> None:
    assert leading(question) == set()


@pytest.mark.parametrize(
    "question",
    [
        "设备投资奖励新旧办法有什么变化",
        "设备投资奖励和老办法比多了多少",
        "总部企业奖励比原来的办法提高了多少",
        "2021年的奖励标准和现在比有什么不同",
        "2022年签约、2025年投产的企业奖励按什么标准",
    ],
)
def test_who_compares_gets_both(question: str) -> None:
    assert leading(question) == {"old", "new"}
    assert compares(question)


def test_a_year_that_nothing_held_in_is_left() -> None:
    assert leading("2019年的办法设备补多少") == set()


@pytest.mark.parametrize(
    ("question", "is_meant"),
    [
        ("2021年那个办法设备补多少", True),
        ("2021年的优惠办法里设备投资奖励是多少", True),
        ("按以前的老办法能拿多少", True),
        ("旧政策里设备奖励多少", True),
        ("示政发〔2021〕6号里设备奖励多少", True),
        ("2021年的人才办法里安家补贴多少", False),  # may be one that has no versions
        ("2021年的实施细则里设备奖励多少", False),
        ("原来的租金补贴标准是多少", False),
        ("2022年落户的企业，租金补贴能拿几年", False),
        ("新旧办法有什么变化", False),
    ],
)
def test_what_one_act_says_is_asked_of_it_alone(question: str, is_meant: bool) -> None:
    assert is_for(question, TITLE, "示政发〔2021〕6号") is is_meant


@pytest.mark.parametrize(
    ("question", "status", "may_be"),
    [
        ("优惠办法还有效吗", Status.IN_FORCE, True),
        ("以前的优惠政策还有效吗", Status.IN_FORCE, False),
        ("以前的优惠政策还有效吗", Status.SUPERSEDED, True),
        ("2020年的优惠政策废止了吗", Status.IN_FORCE, False),
        ("2022年的优惠政策废止了吗", Status.IN_FORCE, True),
    ],
)
def test_what_began_later_or_still_holds_is_no_act_of_before(
    question: str, status: Status, may_be: bool
) -> None:
    assert may_be_meant(question, replace(OLD, status=status)) is may_be


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("2021年那个办法设备补多少", "设备补多少"),
        ("按以前的老办法，引荐项目最高能拿多少", "引荐项目最高能拿多少"),
        ("2021年的办法里省级给多少", "省级给多少"),
        ("老办法废止了吗", "老办法废止了吗"),
        ("设备投资奖励是多少", "设备投资奖励是多少"),
    ],
)
def test_words_that_but_say_which_version_are_not_searched_for(question: str, rest: str) -> None:
    assert without_version(question) == rest
