"""What is planned most is not what is largest."""

from assistant.answers import Claim, Evidence
from assistant.relevance.superlatives import is_lesser_row, is_untold
from tests.assistant.tables.test_columns import evidence as evidence_of


def test_which_is_the_most_is_told_by_what_says_so() -> None:
    assert is_untold("三个园区里哪个最大", "东园重点发展造船。")
    assert not is_untold("三个园区里哪个最大", "东园的面积最大。")
    assert not is_untold("哪个园区最受重视", "重点建设东园。")
    assert not is_untold("有哪些园区", "有东园。")
    assert is_untold("重点项目里面哪个投得最多", "滞后超过30天的挂红牌。")


def test_the_largest_of_another_sort_tells_it_not() -> None:
    assert is_untold("签约额最多的行业是什么", "甲项目是外资最多的项目。")
    assert not is_untold("签约额最多的行业是什么", "签约额最多的产业是造船。")
    assert not is_untold("哪个公司最大", "甲公司是最大的企业。")


def test_the_largest_is_asked_for_without_which() -> None:
    assert is_untold("2025年清单上的最大项目", "乙项目总投资1.5亿元。")
    assert is_untold("最大的项目是什么", "乙项目总投资1.5亿元。")
    assert not is_untold("最大项目奖励是多少", "奖励100万元。")


_TABLE = (
    "| 序号 | 产业 | 签约项目（个） | 签约额（亿元） |\n| --- | --- | --- | --- |\n"
    "| 1 | 造船 | 43 | 168.5 |\n| 2 | 制药 | 24 | 82.3 |\n| 3 | 物流 | 9 | 38.9 |\n"
    "| 合计 | — | 76 | 289.7 |"
)


def _row(name: str) -> tuple[Claim, dict[int, Evidence]]:
    item = evidence_of(_TABLE)
    span = next(span for span in item.sentences if name in item.quote(*span))
    return Claim(item.quote(*span), (1,), quotes=((1, *span),)), {1: item}


def test_a_row_is_the_largest_only_where_no_other_has_more() -> None:
    asked = "签约额最大的产业是什么"
    assert not is_lesser_row(asked, *_row("造船"))
    assert is_lesser_row(asked, *_row("制药"))
    assert is_lesser_row(asked, *_row("物流")), "the number of the row is no figure of it"
    assert not is_lesser_row("签约额最小的产业是什么", *_row("物流"))
    assert is_lesser_row("哪个产业上半年签约任务完成得最差", *_row("制药"))
    assert not is_lesser_row("哪个产业上半年签约任务完成得最差", *_row("物流"))
    assert not is_lesser_row("制药签了多少", *_row("制药"))
    assert not is_lesser_row("最大的制药项目", *_row("制药")), "other rows are no rivals"


def test_by_the_column_that_is_named_and_no_other() -> None:
    table = (
        "| 楼宇 | 参考租金（元） | 物业费（元） |\n| --- | --- | --- |\n"
        "| 一号楼 | 5.2 | 12 |\n| 示例大厦 | 3.6 | 16 |\n| 二号楼 | 4.8 | 22 |"
    )
    item = evidence_of(table)
    span = next(span for span in item.sentences if "一号楼" in item.quote(*span))
    claim = Claim(item.quote(*span), (1,), quotes=((1, *span),))
    assert is_lesser_row("租金最低的是哪栋", claim, {1: item})
    assert not is_lesser_row("物业费最低的是哪栋", claim, {1: item})
