"""What was changed of a sentence is told with it only where it is what is told."""

from dataclasses import replace

import pytest

from assistant.changes.part_changed import is_said, words_changed
from index.amendments import Change, read

LIST = "对新引进的全日制博士、硕士、本科毕业生，分别给予安家补贴15万元、6万元、2万元。"
(WORDS,) = read("第二十三条中的“本科毕业生”修改为“重点高校本科毕业生”，标准不变。")
(FIGURE,) = read("《若干措施》第二条由每平方米每月6元调整为每平方米每月8元。")


@pytest.mark.parametrize(
    ("asked", "is_told"),
    [
        ("硕士能补多少钱", False),
        ("硕士毕业生能补多少钱", False),
        ("本科毕业生能补多少钱", True),
        ("硕士和本科毕业生各补多少", True),
        ("安家补贴多少", True),
    ],
)
def test_words_of_a_list_are_of_who_asks_for_them(asked: str, is_told: bool) -> None:
    assert is_said(LIST, asked, WORDS) is is_told


def test_a_figure_is_changed_where_it_is_told() -> None:
    assert is_said("按每平方米每月6元给予补贴。", "", FIGURE)
    assert not is_said("补贴期限不超过36个月", "", FIGURE)
    assert is_said("停止执行的奖励", "", replace(FIGURE, old=""))


def test_one_of_the_figures_that_were_changed_is_enough() -> None:
    (both,) = read(
        "将第九条“按设备投资额的8%给予补助，期限3年，最高600万元”修改为“按设备投资额的6%给予补助，"
        "期限3年，最高500万元”。"
    )
    assert is_said("最高600万元", "", both) and is_said("按8%补助", "", both)
    assert not is_said("补助期限为3年", "", both)


def test_words_alone_are_named() -> None:
    assert words_changed(LIST, [WORDS]) == "本科毕业生"
    assert words_changed("按每平方米每月6元给予补贴。", [FIGURE]) == ""
    whole: Change = replace(WORDS, old="")
    assert words_changed(LIST, [WORDS, whole]) == ""
