"""Everyday spellings are read as they would be written; words that only look like them stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.colloquial import written


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("松湾啥时候投产", "松湾什么时候投产"),
        ("双塔计划是什么东东？", "双塔计划是什么？"),
        ("二季度情况咋样", "二季度情况怎么样"),
        ("去松湾咋走", "去松湾怎么走"),
        ("有木有人才公寓", "有没有人才公寓"),
        ("东边和西边俩园区", "东部和西部两个园区"),
        ("松湾的厂子开在哪", "松湾的工厂在哪"),
        ("真有7到10个亿吗", "真有7到10亿吗"),
        ("三月一号那天签了什么", "3月1日那天签了什么"),
        ("3月1号签约的企业", "3月1日签约的企业"),
        ("十二月二十五日的会", "12月25日的会"),
        ("青禾区去年（2022）签了几个", "青禾区2022年签了几个"),
        ("22年签约多少", "2022年签约多少"),
        ("青禾在22年开工几个", "青禾在2022年开工几个"),
        ("签了几个项目啊？", "签了几个项目？"),
        ("什么意思呀，有在搞吗", "什么意思，有在搞吗"),
        ("你们说的“双塔计划”到底是啥意思", "“双塔计划”是什么意思"),
        ("任务究竟完成没有", "任务完成没有"),
        ("23年一季度跟22年全年比", "2023年一季度跟2022年全年比"),
        ("听说青禾要搞海藻", "青禾要搞海藻"),
        ("我们在新闻里注意到，你们那边好像有一个海藻项目", "你们那边有一个海藻项目"),
        ("青禾区有几大产业园区", "青禾区有哪些产业园区"),
        ("有几个主要的产业园区", "有哪些产业园区"),
        ("看新闻说你们签了一批项目，想问问一共签了多少个", "你们签了一批项目，一共签了多少个"),
        ("松湾公司是干嘛的", "松湾公司是干什么的"),
        ("微播易那个园区建好了吗", "微播易园区建好了吗"),
        ("我们还注意到贵区和几家机构对接", "贵区和几家机构对接"),
    ],
)
def test_what_is_said_is_written(said: str, meant: str) -> None:
    assert written(said) == meant


@pytest.mark.parametrize(
    "text",
    [
        "山东边界的企业",
        "广东边防",
        "经营22年以上",
        "满22年",
        "3月1号文",
        "买什么东西免税",
        "周边有哪些园区",
        "2022年签约多少",
        "坚持到底有什么好处",
        "请问那个园区在哪",
        "经营满22年全部返还",
        "",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert written(text) == text


@given(st.text(alphabet="啥咋个亿十二三月一号日东边俩啊？去年（2022）签", max_size=30))
def test_what_is_written_is_written_the_same_again(text: str) -> None:
    once = written(text)
    assert written(once) == once
