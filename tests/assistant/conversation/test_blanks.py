"""A blank between two Chinese clauses is the comma that it stands for; any other stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.blanks import as_commas


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一季度已经签了几个 跟全年的目标比够了没有", "一季度已经签了几个，跟全年的目标比够了没有"),
        ("我做机床的 想落东边 那边园区搞什么产业", "我做机床的，想落东边，那边园区搞什么产业"),
        ("四月那个考察活动 谁跟谁办的 来了多少人", "四月那个考察活动 谁跟谁办的，来了多少人"),
        ("活动谁办的  当场签约没有,签了多少", "活动谁办的，当场签约没有,签了多少"),
        # of what is asked, a name, a word behind the asking
        ("甲乙区 2031年签了几个项目", "甲乙区 2031年签了几个项目"),
        ("甲乙区 招商引资 政策有哪些", "甲乙区 招商引资 政策有哪些"),
        ("园区有哪些 谢谢", "园区有哪些 谢谢"),
        ("“有什么用处 没什么用处”是谁说的", "“有什么用处 没什么用处”是谁说的"),
        ("which parks are there 有哪些园区", "which parks are there 有哪些园区"),
    ],
)
def test_a_blank_is_a_comma_between_clauses(text: str, told: str) -> None:
    assert as_commas(text) == told


@given(st.text(alphabet="签了几个 ，谁园区我做的想", max_size=30))
def test_nothing_but_blanks_changes(text: str) -> None:
    told = as_commas(text)
    bare = told.replace("，", "").replace(" ", "")
    assert bare == text.replace("，", "").replace(" ", "")
    assert as_commas(told) == told
