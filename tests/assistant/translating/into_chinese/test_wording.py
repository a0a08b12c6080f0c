"""Figures and terms of an English question are put into official Chinese first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.quantities import quantities
from assistant.translating.into_chinese.terms import with_official_terms
from assistant.translating.into_chinese.wording import (
    with_chinese_figures,
)


@pytest.mark.parametrize(
    ("asked", "chinese"),
    [
        ("signed in the first quarter of 2031", "signed in the 2031年一季度"),
        ("the first-quarter ceremony", "the 一季度 ceremony"),
        ("Q1 2031 deals", "2031年一季度 deals"),
        ("in the second half of 2031", "in the 2031年下半年"),
        ("in the first three months of 2031", "in the 2031年一季度"),
        ("the first six months", "the 上半年"),
        ("signed on March 5, 2031?", "signed 2031年3月5日?"),
        ("on 5 March 2031", "2031年3月5日"),
        ("on April 2nd", "4月2日"),
        ("in mid-May 2031", "in 2031年5月中旬"),
        ("in Sept. 2031", "in Sept. 2031年"),
        ("in early March", "in 3月上旬"),
        ("on MARCH 5, 2031", "2031年3月5日"),
        ("on May 5, and who may 5 days later", "5月5日, and who may 5 days later"),
        ("results of 2031?", "results of 2031年?"),
        ("2031, 2032 and 2033", "2031年, 2032年 and 2033年"),
        ("2031 yuan or 2031 mu", "2031 yuan or 2031 mu"),
        ("output of one billion yuan", "output of 10亿元"),
        ("deals of a billion yuan", "deals of 10亿元"),
        ("29 billion yuan", "290亿元"),
        ("RMB 29.5 billion", "295亿元"),
        ("2.5 million US dollars", "250万美元"),
        ("1,500 million RMB", "15亿元"),
        ("5 thousand yuan", "5000元"),
        ("5 million people", "500万 people"),
        ("the second phase", "the 二期"),
        ("Phase II and phase three", "二期 and 三期"),
        ("March on, may it please", "March on, may it please"),
        ("billions of yuan", "billions of yuan"),
    ],
)
def test_figures_are_put_into_chinese(asked: str, chinese: str) -> None:
    assert with_chinese_figures(asked) == chinese


@given(
    st.decimals(min_value="0.1", max_value=9999, places=1),
    st.sampled_from(["thousand", "million", "billion"]),
)
def test_an_amount_keeps_its_value(number: object, scale: str) -> None:
    asked = f"{number} {scale} yuan"
    (before,), (after,) = quantities(asked), quantities(with_chinese_figures(asked))
    assert after.same_as(before)


@pytest.mark.parametrize(
    ("asked", "chinese", "terms"),
    [
        ("Which park is it in?", "Which 园区 is it in?", ["园区"]),
        ("Industrial parks", "园区", ["园区"]),
        ("Where do we park our cars?", "Where do we park our cars?", []),
        ("What tax breaks are there?", "What 税收优惠 are there?", ["税收优惠"]),
        ("What industries does it focus on?", "哪些主导产业 does it focus on?", ["哪些主导产业"]),
        ("Which sectors signed?", "哪些产业 signed?", ["哪些产业"]),
        ("How much was started in 2031?", "How much was 开工 in 2031?", ["开工"]),
        ("Did it beat the plan?", "Did it 超额完成目标?", ["超额完成目标"]),
        (
            "What companies does it want to attract?",
            "What 招商对象 does it want to attract?",
            ["招商对象"],
        ),
        ("How many people in the visit?", "How many people in the 考察?", ["考察"]),
        ("How many investment events?", "How many 招商引资活动?", ["招商引资活动"]),
        ("What broke ground?", "What 开工?", ["开工"]),
        (
            "How much is invested to be given land?",
            "How much is invested to 取得土地?",
            ["取得土地"],
        ),
        ("Which listed firms signed?", "Which 上市公司 signed?", ["上市公司"]),
        ("How many projects started?", "How many 开工项目?", ["开工项目"]),
        ("What incentives are there?", "What 扶持政策 are there?", ["扶持政策"]),
        ("How many trips?", "How many 外出招商?", ["外出招商"]),
        ("Did the island grow?", "Did the island grow?", []),
        ("a work visa or a visa", "a 工作签证 or a 签证", ["工作签证", "签证"]),
        ("current events", "current events", []),
        ("Do they sign 'bet' agreements?", "Do they sign 对赌协议?", ["对赌协议"]),
        ("a better agreement", "a better agreement", []),
        ("How much were both combined?", "How much were both 合计?", ["合计"]),
        ("Who came together with them?", "Who came together with them?", []),
    ],
)
def test_terms_are_put_into_official_chinese(asked: str, chinese: str, terms: list[str]) -> None:
    assert with_official_terms(asked) == (chinese, terms)


@pytest.mark.parametrize(
    ("said", "official"),
    [
        ("what finder's fee do I get", "引荐奖励"),
        ("which park has the cheapest electricity", "电价最低"),
        ("rent for a single-storey factory", "单层厂房"),
        ("how much of the rent do you pay back", "租金补贴多少"),
        ("if I only open a branch", "分公司"),
        ("when the subsidy money arrives in our bank account", "资金到账"),
        ("new machines to upgrade our line", "技术改造"),
        ("for how many years can I hold factory land", "工业用地出让年限"),
        ("the most empty factory space", "空置厂房"),
        ("We are a foreign owned company", "外资企业"),
        ("can a middleman apply", "引荐人"),
        ("is there rent support for a factory", "租金补贴"),
        ("may we sublet half of it", "转租"),
        ("rooftop solar of 800 kW", "分布式光伏"),
        ("how much is electricity at night", "谷段电价"),
        ("which park has cold storage", "冷库"),
        ("what is the deadline for applying", "申报截止时间"),
        ("is the old rule still valid", "还有效"),
        ("the award for an improved new drug", "改良型新药"),
    ],
)
def test_words_of_measures_are_official_ones(said: str, official: str) -> None:
    assert official in with_official_terms(said)[0]
