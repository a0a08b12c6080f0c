"""What is planned most is not what is largest."""

from assistant.superlatives import is_untold


def test_which_is_the_most_is_told_by_what_says_so() -> None:
    assert is_untold("三个园区里哪个最大", "东园重点发展造船。")
    assert not is_untold("三个园区里哪个最大", "东园的面积最大。")
    assert not is_untold("哪个园区最受重视", "重点建设东园。")
    assert not is_untold("有哪些园区", "有东园。")


def test_the_largest_is_asked_for_without_which() -> None:
    assert is_untold("2025年清单上的最大项目", "乙项目总投资1.5亿元。")
    assert is_untold("最大的项目是什么", "乙项目总投资1.5亿元。")
    assert not is_untold("最大项目奖励是多少", "奖励100万元。")
