"""Cases of one rule are told together, and figures with what they go with."""

import pytest

from assistant.completeness.cases import needs_sentence
from index.normalise import question_terms

DAYS = (
    "企业反映的问题，当场能解决的当场解决；需要部门协调的，3个工作日内答复；"
    "需要市级研究的，10个工作日内答复。"
)
HOUSE = "购买商品住房的，A类人才一事一议，B类人才补贴80万元，C类人才补贴50万元，D类人才补贴25万元。"
POINTS = "85分（含）以上为A档，70分（含）至85分为B档，60分（含）至70分为C档。"
CHIEF = "投资额5亿元以上的项目，由市领导担任；投资额1亿元以上不足5亿元的项目，由局长担任。"


def needs(text: str, sentence: str, asked: str) -> bool:
    return needs_sentence(text, sentence, asked, dict.fromkeys(question_terms(asked), 1.0))


@pytest.mark.parametrize(
    ("text", "sentence", "asked"),
    [
        (DAYS[: DAYS.index("；需要市级")], DAYS, "企业有问题反映上去几天能给答复"),
        (HOUSE[: HOUSE.index("，C类")], HOUSE, "买房能补几个钱"),
        ("85分", POINTS, "积分够多少分能拿扶持"),
        ("5%", "企业应当按照供地价款的5%缴纳履约保证金。", "履约保证金交多少"),
        (
            "分别给予引荐人10万元、30万元奖励",
            "投资达到3000万元、1亿元的，分别给予引荐人10万元、30万元奖励。",
            "介绍人能拿多少",
        ),
        ("2026年底", "示例公司投资18亿元，分两期建设，一期2026年底建成。", "示例园一期几时建成"),
    ],
)
def test_a_part_that_leaves_out_other_cases_needs_its_sentence(
    text: str, sentence: str, asked: str
) -> None:
    assert needs(text, sentence, asked)


@pytest.mark.parametrize(
    ("text", "sentence", "asked"),
    [
        ("需要部门协调的，3个工作日内答复", DAYS, "需要部门协调的几天答复"),
        ("B类人才补贴80万元", HOUSE, "B类人才买房补贴多少"),
        ("由局长担任", CHIEF, "投3亿元的项目谁来担任"),
        ("5%", "企业应当按照供地价款的5%缴纳履约保证金。", "履约保证金的比例是多少"),
        (DAYS, DAYS, "企业有问题反映上去几天能给答复"),
        ("12.4%", "实际到位资金117亿元，同比增长12.4%。", "增长了多少"),
    ],
)
def test_what_the_question_tells_apart_stays_brief(text: str, sentence: str, asked: str) -> None:
    assert not needs(text, sentence, asked)


def test_who_says_that_he_is_one_of_those_is_told_what_is_for_them() -> None:
    rate = "可执行利率下降不少于35个基点，其中小微企业可执行利率减50个基点。"
    assert needs("利率下降不少于35个基点", rate, "做消毒液的小微厂，利率能低多少")
    assert not needs("小微企业可执行利率减50个基点", rate, "做消毒液的小微厂，利率能低多少")
    assert not needs("利率下降不少于35个基点", rate, "名单上的厂，利率能低多少")


def test_a_figure_that_is_another_one_for_larger_firms_needs_its_sentence() -> None:
    asked = "我们新招的人要占多大比例"
    share = "新招人员的比例下调为24%，在职职工超过80人的比例下调为12%。"
    assert needs("24%", share, asked)
    assert needs("比例下调为24%", share, asked)
    assert not needs(share, share, asked)
    same = "新招人员的比例下调为24%，超过80人的须报备。"
    assert not needs("比例下调为24%", same, asked)
