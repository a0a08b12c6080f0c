"""What is asked of firms and of what is signed becomes the Chinese question for just that."""

import pytest

from assistant.translating.into_chinese.forms import in_set_form

WORDS = {
    "company representatives": "企业代表",
    "kite silk": "风筝布",
    "newly signed project": "新签约项目",
    "business environment": "营商环境",
    "those promises": "这些承诺",
    "project": "项目",
    "the 2031年目标": "2031年目标",
    "the 实施方案": "实施方案",
}


def put(english: str) -> str:
    return WORDS.get(english, "")


@pytest.mark.parametrize(
    ("named", "chinese"),
    [
        ("Which companies of what standing is 青禾区 chiefly trying to attract this year (2031)?",
         "青禾区的招商对象是哪些企业？"),
        ("Which of the signed companies come from 杭州", "签约企业中来自杭州的有哪些？"),
        ("which firms that signed are based in 上海?", "签约企业中来自上海的有哪些？"),
        ("what companies come from 上海", "企业中来自上海的有哪些？"),
        ("What kind of 招商对象 does 青禾区 want most", "青禾区的招商对象是哪些企业？"),
        ("which companies are you looking for, like do you need to be 世界500强",
         "招商对象是哪些企业？"),
        ("what did company representatives say about 营商环境 at the signing",
         "企业代表签约时对营商环境怎么评价？"),
        ("what was 2031年 average size of a newly signed project",
         "2031年新签约项目平均每个金额多少？"),
        ("what is the average value of a newly signed project in 2031",
         "2031年新签约项目平均每个金额多少？"),
        ("Average signed amount per project in 2031年一季度?",
         "2031年一季度签约项目平均每个金额多少？"),
        ("what is the average amount of each of the 签约项目 2031年3月1日",
         "2031年3月1日签约项目平均每个金额多少？"),
        ("Did 青禾石化 establish its headquarters in 青禾区, and in which year?",
         "青禾石化总部是哪一年引进青禾区的？"),
        ("has 青禾石化 moved its headquarters here", "有没有引进青禾石化总部？"),
        ("are those promises legally part of the 落地保障机制?", "这些承诺是否写入落地保障机制？"),
        ("are the 2031年目标 taken from the 实施方案 of 2030年?",
         "2031年目标是否出自2030年实施方案？"),
        ("Which 领域 did the 签约项目 in the 2031年一季度 cover?",
         "2031年一季度签约项目分布在哪些领域？"),
        ("is there anything about kite silk in 青禾区?", "青禾区有没有风筝布？"),
    ],
)  # fmt: skip
def test_it_is_put_whole(named: str, chinese: str) -> None:
    assert in_set_form(named, put) == chinese


@pytest.mark.parametrize(
    "named",
    [
        "which companies signed in 上海",
        "what did they say",
        "is there anything else",
        "what is the average wage",
    ],
)
def test_what_is_asked_otherwise_is_left_to_the_model(named: str) -> None:
    assert in_set_form(named, put) == ""
