"""The question before is put to another case: another figure, class or criterion."""

import pytest

from assistant.conversation.before import Before
from assistant.conversation.followups import standalone

KNOWN = ("示例区", "示例物流园")
ROUTE = "想开一条无人机送货航线，一年飞1500趟，有补贴吗"
COLD = "新建6000平冷库，总投4000万，其中冷链设备1200万，能补多少"
TOTAL = "我们总投资1亿，设备方面怎么补"
BY_TRADE = "2024年新签的亿元项目哪个行业投资额最大"
OFFICE = "示例园租个办公室租金多少"


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        (ROUTE, "那要是飞800趟呢", "想开一条无人机送货航线，一年飞800趟，有补贴吗？"),
        ("投30亿怎么奖励", "那6亿的呢", "投6亿怎么奖励？"),
        # of two amounts, the one whose words are its own
        (COLD, "要是设备花了6000万呢",
         "新建6000平冷库，总投4000万，其中冷链设备6000万，能补多少？"),
        # nothing says that the total is what the equipment costs
        (TOTAL, "要是设备花了6000万呢", "我们总投资1亿，设备方面怎么补，要是设备花了6000万呢？"),
        ("口罩厂2月底前能投产补多少？", "要是拖到3月底才投产呢", "口罩厂3月底前能投产补多少？"),
        # what changes no figure of it is put to the benefit
        ("硕士租房补贴能领几年", "要是我中途买了房呢", "硕士租房补贴，要是我中途买了房呢？"),
        ("示例深加工奖励怎么给", "要是签约三年才建好呢", "示例深加工奖励，要是签约三年才建好呢？"),
        ("拿了地多久必须开工", "要是拖着不开工呢", "拿了地多久必须开工，要是拖着不开工呢？"),
        # a class takes the place of the one of its sort
        ("综合型总部要满足什么条件", "那职能型的呢", "职能型总部要满足什么条件？"),
        ("国家级研发机构落户给多少", "省级的呢", "省级研发机构落户给多少？"),
        ("你们对博士有什么补贴", "硕士呢", "你们对硕士有什么补贴？"),
        ("我家民宿刚评上甲级，有奖吗", "要是只评到乙级呢", "我家民宿刚评上乙级，有奖吗？"),
        ("飞载货航线有没有补贴", "载人的呢，要飞多少", "飞载人航线补贴要飞多少？"),
        (ROUTE, "载人的呢，要飞多少", "载人航线补贴要飞多少？"),
        ("博士和硕士各补多少", "本科生呢", "博士和硕士各补多少，本科生呢？"),  # for which of both
        # by another measure
        (BY_TRADE, "那项目个数最少的是哪个", "2024年新签的亿元项目哪个行业项目个数最少？"),
        (BY_TRADE, "最小的呢", "2024年新签的亿元项目哪个行业投资额最小？"),
        # what would be rented is what the talk was of
        (OFFICE, "软件公司租的话能补贴多少", "软件公司在示例园租办公室，能补贴多少？"),
    ],
)  # fmt: skip
def test_another_case_of_the_question_before(before: str, text: str, whole: str) -> None:
    assert standalone(text, Before(before, "", KNOWN)) == whole


def test_a_new_question_with_a_figure_stays() -> None:
    for said in ("投3亿的项目要评审吗", "600人的厂要建宿舍吗"):
        assert standalone(said, Before("投30亿怎么奖励", "", KNOWN)) == said


def test_over_there_is_the_park_that_was_named_last() -> None:
    told = Before("冷库在哪个园合适？", "示例物流园[2]。", KNOWN)
    assert standalone("那边还有多少空厂房", told) == "示例物流园还有多少空厂房？"
    later = Before("要50亩的话起码得准备多少", "", KNOWN, area="示例物流园")
    assert standalone("他们那边一亩最少投多少", later) == "示例物流园一亩最少投多少？"
    assert standalone("土地那边每亩要投多少才行", later) == "土地那边每亩要投多少才行"
