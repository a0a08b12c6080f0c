"""What becomes of who does not do what he has to is told by a rule."""

import pytest

from assistant.relevance.consequences import leaves_open

ASKED = "签了约一直不开工会怎么样"


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (ASKED, "清退签约后长期未开工的项目4个，收回土地310亩。"),  # of last year
        (ASKED, "企业取得土地后5个工作日内办齐施工许可。"),
        ("完不成指标会怎么样", "新签约项目27个，签约额383.8亿元。"),
        ("骗补贴被发现会怎样", "人才服务专窗设在市政务服务中心二楼。"),
    ],
)
def test_what_befell_others_and_what_follows_nothing_leave_it_open(asked: str, text: str) -> None:
    assert leaves_open(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (ASKED, "对签约后六个月未开工的项目实行黄牌提醒，收回预留的土地和厂房。"),
        ("逾期不交怎么处理", "逾期6个月以上的，对应部分不予退还。"),
        ("去年清退了几个项目", "清退签约后长期未开工的项目4个，收回土地310亩。"),
        ("老人身体不适应该如何处理", "及时与家属沟通，拨打120电话就医。"),
        ("针对商铺管理不到位问题是如何处理的", "全面实施出入证管理制度。"),
        ("企业来了会怎么样", "首席服务官每月走访一次。"),
    ],
)
def test_rules_and_other_questions_are_left_alone(asked: str, text: str) -> None:
    assert not leaves_open(asked, text)
