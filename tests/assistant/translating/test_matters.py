"""What an English question is of has to stand in what is told for it."""

import pytest

from assistant.translating.matters import is_of_other

CAP = "单个企业每年最高不超过50万元。"
RENT = "租金补贴实行先缴后补，单个企业每年补贴最高不超过120万元。"


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("Is there a yearly maximum for the rent support?", CAP),
        (
            "Does the county pay a housing allowance for our expatriate managers?",
            "企业高级管理人员子女可以在县城公办学校中选择就读。",
        ),
        ("Is there a housing allowance?", "租用标准厂房的，按年租金的40%给予厂房补贴。"),
        (
            "What do we get if we buy 15 electric trucks?",
            "企业实施节能技术改造的，按每吨标准煤250元给予奖励。",
        ),
        ("Which EV makers are here?", "新能源公司的生产车间位于示例园。"),
        ("Has any firm done an IPO?", "签约企业有东园控股集团、西湾股份有限公司。"),
        ("Could we sublet part of it to a supplier?", RENT),
        ("Is there a solar subsidy?", "购置新能源重卡的，每辆补贴5万元。"),
        ("Is there an allowance for our expatriate managers?", "人才每月补贴3000元。"),
        ("Is there support for schooling?", "外国人工作许可由市科学技术局受理。"),
        ("Do we have to pay the money back?", "奖励分两期拨付。"),
        ("Do foreign nationals get the housing money?", "人才购房的，补贴20万元。"),
        ("Can we repair used machines there?", "二手设备、运输车辆不计入投资额。"),
    ],
)
def test_what_speaks_of_none_of_its_matters_is_no_answer(english: str, told: str) -> None:
    assert is_of_other(english, told)


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("Is there a yearly maximum for the rent support?", RENT),
        ("Do foreign nationals get the housing money?", "外籍人才购房的，补贴20万元。"),
        ("Can we repair used machines there?", "园内不得从事拆解、维修。"),
        ("Can we get both the equipment subsidy and the housing allowance?", "设备补助可以申请。"),
        ("How long will the policy stay in force?", "本办法有效期三年。"),
        ("Does the solar factory make that?", "甲新能源公司的年产值预估为7亿元。"),
        ("Could we sublet part of it?", "享受租金补贴期间转租、分租厂房的，取消补贴资格。"),
        ("How many projects does it want to land in 2031?", "2031年计划引进项目12个。"),
        ("屋顶光伏有补贴吗", "每千瓦时补贴0.12元。"),  # only of English questions
    ],
)
def test_what_speaks_of_one_of_them_may_answer(english: str, told: str) -> None:
    assert not is_of_other(english, told)


def test_whom_to_talk_to_about_leasing_is_told_by_the_office_of_a_park() -> None:
    asked = "Who should I talk to about leasing space in the park?"
    assert not is_of_other(asked, "项目：对接部门，甲产业园：区工信局产业科。")
    assert is_of_other(asked, "项目：主导产业，甲产业园：软件。")
