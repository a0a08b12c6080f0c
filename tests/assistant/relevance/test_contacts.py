"""The number for complaints is told to who complains, or with what it is for."""

import pytest

from assistant.answers import Claim
from assistant.layout import stretch
from assistant.relevance.contacts import (
    are_for_others,
    is_for_complaints,
    of_its_office,
    of_what_is_asked,
    unless_for_complaints,
    unless_of_directory,
    unless_of_other_park,
    with_whose,
)
from index.documents import Document, Hit, Passage
from index.normalise import search_key

TEXT = "咨询电话：0999-6623456（示例局产业科）。\n投诉电话：0999-6612345（政务服务中心）。"


def told(question: str, text: str) -> Claim:
    passage = Passage("d#0", "d", 0, 0, len(TEXT), TEXT)
    hit = Hit(passage, Document("d", "办事指南", "d.md", "x"), 1.0, 1.0, 0.5)
    items = {1: stretch(1, hit, 0, len(TEXT))}
    start = TEXT.index(text[-12:])
    claim = Claim(text, (1,), quotes=((1, TEXT.rfind("\n", 0, start) + 1, start + 12),))
    return unless_for_complaints(search_key(question), claim, items)


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("补助去哪个窗口办，电话多少", "政务服务中心，电话：0999-6612345", False),
        ("补助去哪个窗口办，电话多少", "投诉电话：0999-6612345", True),
        ("想投诉，电话多少", "政务服务中心，电话：0999-6612345", True),
        ("补助的电话多少", "咨询电话：0999-6623456", True),
    ],
)
def test_a_number_for_complaints_is_not_told_as_the_one_to_ask_at(question, text, holds) -> None:
    claim = told(question, text)
    assert bool(claim.supported) is holds
    assert holds or claim.problem == "tells a number for complaints"


def test_a_sentence_of_nothing_but_complaints_is_no_contact() -> None:
    one, two = TEXT.split("\n")
    assert is_for_complaints("电话多少", search_key(two))
    assert not is_for_complaints("电话多少", search_key(one))
    assert not is_for_complaints("电话多少", search_key(TEXT))
    assert not is_for_complaints("投诉打什么电话", search_key(two))
    assert not is_for_complaints("电话多少", "示例局负责。")


def test_a_number_of_another_office_is_not_told_to_who_asks_about_one_park() -> None:
    text = (
        "东岭产业园管委会 0999-5561201；西湾产业园管委会 0999-5572202。\n政策咨询拨打0999-5521036。"
    )
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "办事指南", "d.md", "x"), 1.0, 1.0, 0.5)
    items = {1: stretch(1, hit, 0, len(text))}

    def holds(question: str, number: str, start: int, end: int) -> bool:
        claim = Claim(number, (1,), quotes=((1, start, end),))
        return unless_of_other_park(search_key(question), claim, items).supported

    line = text.index("政策")
    assert not holds("想去西湾看看厂房，打哪个电话", "0999-5521036", line, len(text))
    assert holds("想去西湾看看厂房，打哪个电话", "0999-5572202", 0, line)
    assert holds("想问问政策，打哪个电话", "0999-5521036", line, len(text))


def _holds(
    question: str, number: str, text: str, title: str = "办事指南", heading: str = ""
) -> bool:
    path = (heading,) if heading else ()
    passage = Passage("d#0", "d", 0, 0, len(text), text, path)
    hit = Hit(passage, Document("d", title, "d.md", "x"), 1.0, 1.0, 0.5)
    items = {1: stretch(1, hit, 0, len(text))}
    claim = Claim(number, (1,), quotes=((1, 0, len(text)),))
    return of_what_is_asked(search_key(question), claim, items).supported


def test_a_number_is_told_for_what_stands_around_it() -> None:
    asked, bare = "孩子上学找谁问，电话多少", "咨询电话：0999-6612318"
    assert not _holds(asked, "0999-6612318", bare, "技术改造补助申报指南")
    assert _holds("技术改造补助找谁问，电话多少", "0999-6612318", bare, "技术改造补助申报指南")
    assert _holds(asked, "0999-6612318", bare, heading="子女入学")  # in official words
    assert _holds(asked, "示例区投资促进局0999-6612318", bare, "技术改造补助申报指南")
    assert _holds("电话多少", "0999-6612318", bare)


def test_a_number_in_the_answer_to_another_question_is_none_of_this_one() -> None:
    text = "答：可以书面提出；不满意的，可向示例办公室投诉，电话0999-6612399。"
    heading = "问：企业对兑现结果有异议怎么办？"
    assert not _holds("孩子上学电话多少", text, text, heading=heading)
    assert _holds("对兑现结果有异议打什么电话", text, text, heading=heading)


def test_of_several_numbers_that_is_told_which_the_question_names() -> None:
    line = "看厂选址可拨打：东岭产业园0999-5561201，西湾物流园0999-5561202。"
    asked = "想去西湾看看厂房，打哪个电话"
    assert not _holds(asked, "东岭产业园0999-5561201", line)
    assert _holds(asked, "西湾物流园0999-5561202", line)
    assert _holds(asked, line, line)
    line = "养殖问题受理电话：010—59990001（养殖企业的复工问题，010—59990002不再受理）"
    assert _holds("养殖问题受理电话是多少", "010—59990001", line)


def test_a_name_of_a_list_of_numbers_says_nothing_but_whose_number_it_is() -> None:
    text = "看厂可拨打热线：东岭智造园0999-5561201，西湾物流枢纽0999-5572202。"
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "园区一览", "d.md", "x"), 1.0, 1.0, 0.5)
    items = {1: stretch(1, hit, 0, len(text))}
    claim = Claim("东岭智造园", (1,), quotes=((1, 0, len(text)),))
    assert not unless_of_directory(claim, items).supported
    whole = Claim(text, (1,), quotes=((1, 0, len(text)),))
    assert unless_of_directory(whole, items).supported
    assert are_for_others("哪个园区适合做冷链", search_key(text))
    assert not are_for_others("园区的热线是多少", search_key(text))
    assert not _holds(
        "想去南坪看看厂房，打哪个电话", "东岭智造园0999-5561201", f"{text}南坪0999-5573303"
    )


def test_whom_to_turn_to_is_told_of_the_park_that_is_asked_about() -> None:
    port = "招商联系：示例港口公司招商部（综合楼二层）。"
    park = "药谷产业园规划面积2平方公里。\n联系部门：高新区投资局药谷专班（301室）。"
    items = {}
    for n, (title, text) in enumerate((("港区招商手册", port), ("药谷产业园简介", park)), 1):
        hit = Hit(
            Passage(title, title, 0, 0, len(text), text),
            Document(title, title, "d", "x"),
            1.0,
            1.0,
            0.5,
        )
        items[n] = stretch(n, hit, 0, len(text))
    for question, other in (
        ("入驻药谷产业园应当联系哪个部门？", False),
        ("应当联系哪个部门？", True),
    ):
        claims = [
            Claim(text, (n,), quotes=((n, start, start + len(text)),))
            for n, text, start in ((1, port, 0), (2, park[16:], 16))
        ]
        held = [bool(of_its_office(question, claim, items).supported) for claim in claims]
        assert held == [other, True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("65550000。", "联系人：某甲；联系电话：65550000"),
        ("65551111", "65551111"),
        ("拨打65550000。", "拨打65550000。"),
        ("65552222", "65552222"),
    ],
)
def test_a_bare_number_is_told_with_whose_it_is(text: str, told: str) -> None:
    sentence = "（联系人：某甲；联系电话：65550000） 咨询电话：65551111，另有65552222。"
    assert with_whose(text, sentence) == told
