"""What a place does or held is asked in Chinese by code."""

import pytest

from assistant.translating.into_chinese.forms import in_set_form

WORDS = {
    "kite fairs": "风筝展会",
    "firms signed in 2031年": "2031年签约企业",
    "service level": "服务水平",
    "test track": "试车场",
    "specialised agencies": "专业招商机构",
}


def put(english: str) -> str:
    return WORDS.get(english, "")


@pytest.mark.parametrize(
    ("named", "chinese"),
    [
        ("we do 收购兼并 deals. does 青禾区 have something like 收购兼并式招商",
         "青禾区有没有收购兼并式招商？"),
        ("Which specialised agencies has the 商务局 already been in touch with?",
         "商务局已对接的专业招商机构有哪些？"),
        ("Does 青禾区 have anything like 飞地园区?", "青禾区有没有飞地园区？"),
        ("is there 飞地园区 in 青禾区", "青禾区有没有飞地园区？"),
        ("did 青禾区 hold kite fairs in recent years?", "青禾区近年来有没有举办风筝展会？"),
        ("For what purpose did 青禾区 hold any kite fairs over the last few years?",
         "青禾区近年来举办风筝展会的目的是什么？"),
        ("How much did each of the firms signed in 2031年 invest?",
         "2031年签约企业每家投资多少？"),
        ("how many projects must 纳入省三个一批 this year?", "今年要有多少个项目纳入省三个一批？"),
        ("How many projects should be 纳入省三个一批 in 2031年",
         "2031年要有多少个项目纳入省三个一批？"),
        ("what is the 文号 of the 实施方案", "实施方案的文号是什么？"),
        ("What is the 实施方案’s 文号?", "实施方案的文号是什么？"),
        ("What else is there in the area with a test track?", "有试车场的区域还有哪些项目？"),
        ("What will 青禾区 do about service level in 2031年?",
         "青禾区2031年在服务水平上计划做什么？"),
    ],
)  # fmt: skip
def test_it_is_put_whole(named: str, chinese: str) -> None:
    assert in_set_form(named, put) == chinese


@pytest.mark.parametrize(
    "named",
    [
        "we make 9 pies a day. does 青禾区 have something like 租金补贴",  # a case of one's own
        "did 青禾区 hold kite fairs",
        "how much did each firm get",
        "what is the 文号",
        "what will they do about it",
    ],
)
def test_what_is_asked_otherwise_is_left_to_the_model(named: str) -> None:
    assert in_set_form(named, put) == ""
