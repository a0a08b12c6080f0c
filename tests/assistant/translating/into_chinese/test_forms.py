"""Questions on policies that everybody asks alike get their Chinese from code."""

import pytest

from assistant.translating.into_chinese.forms import in_set_form

NOUNS = {
    "support policy for manufacturing": "制造业扶持政策",
    "shipping line": "",
    "500兆瓦 光伏 factory": "500兆瓦光伏工厂",
    "overseas partner": "境外合伙人",
    "open a branch": "开分公司",
}


def phrase(english: str) -> str:
    return NOUNS.get(english, "")


@pytest.mark.parametrize(
    ("named", "chinese"),
    [
        ("How long will the current 扶持政策 stay in force?", "扶持政策有效期到什么时候？"),
        ("Until when is the 招商引资办法 valid?", "招商引资办法有效期到什么时候？"),
        (
            "Until when is the support policy for manufacturing in force?",
            "制造业扶持政策有效期到什么时候？",
        ),
        ("Is the 招商引资办法 still valid?", "招商引资办法现在还有效吗？"),
        ("Are the support policy for manufacturing 还有效?", "制造业扶持政策现在还有效吗？"),
        ("Is my licence still valid?", ""),
        ("Is there a yearly maximum for the 租金补贴?", "租金补贴每年最高多少？"),
        ("Is there a yearly 最高 on the 到位外资奖励?", "到位外资奖励每年最高多少？"),
        ("What is the cap on the 设备补贴 per year?", "设备补贴每年最高多少？"),
        ("Is there a maximum area for the 租金补贴?", "租金补贴面积最高多少？"),
        ("When does the window for applications open and close?", "申报时间是什么时候？"),
        ("Can I still apply for the funds this year (2026)?", "现在还能申报吗？"),
        ("Can we still apply for the 租金补贴?", "租金补贴现在还能申报吗？"),
        ("Is it too late to apply?", "现在还能申报吗？"),
        ("Are applications for the 设备补贴 still open?", "设备补贴现在还能申报吗？"),
        ("Has the application deadline passed?", "现在还能申报吗？"),
        ("Who can I call about 项目落户?", "项目落户打哪个电话？"),
        ("Who should we contact about 落户园区?", "落户园区应当联系哪个部门？"),
        ("Which office do I turn to for a shipping line?", ""),
        ("Which number should we ring?", "打哪个电话？"),
        (
            "How long does it take, regarding the paperwork that an overseas partner needs "
            "to open a branch?",
            "境外合伙人开分公司办理需要多久？",
        ),
        (
            "Did the number of 总部企业 at the end of 2031年 reach the target?",
            "2031年总部企业数量完成目标了吗？",
        ),
        (
            "How many more projects were signed than started in 2031年?",
            "2031年签约项目比开工项目多多少个？",
        ),
        (
            "in 2031年一季度, how many more new projects were signed than started",
            "2031年一季度新签约项目比新开工项目多多少个？",
        ),
        (
            "which 杭州 company signed with 示例区 in 2031年一季度",
            "2031年一季度在示例区签约的杭州企业是哪家？",
        ),
        (
            "The 东岭 生产线 from 示例市 came in 2031年, right?",
            "示例市东岭生产线是2031年引进的吗？",
        ),
        ("The 光伏组件生产线 came in 2031年, right?", "光伏组件生产线是2031年引进的吗？"),
        ("Did the 东园总部 move here in 2031年?", "东园总部是2031年引进的吗？"),
        ("Did 东园项目 start in 2031年?", "东园项目是2031年开工的吗？"),
        ("Who runs the 500兆瓦 光伏 factory?", "500兆瓦光伏工厂是哪家企业的？"),
        ("Who do I talk to about investing here?", "外地企业来投资应当联系哪个部门？"),
        ("Is there any support for 屋顶分布式光伏?", "屋顶分布式光伏有没有补贴？"),
        ("Do you give a 住房补贴 for our 外籍高管?", "外籍高管有没有住房补贴？"),
        ("How is the 落户奖励 paid out?", "落户奖励如何拨付？"),
        ("分几期拨付 is the 扶持政策 paid?", "奖励资金分几期拨付？"),
        ("租金补贴多少 for a 标准厂房?", "租用标准厂房的租金补贴是多少？"),
        (
            "how many square metres of 空置厂房 are there in 三个园区 合计",
            "三个园区空置厂房一共多少平方米？",
        ),
        ("which 园区 is the closest to 高铁站?", "哪个园区离高铁站最近？"),
        ("How many mu of 土地 are available in 示例园?", "示例园土地有多少亩？"),
    ],
)
def test_a_question_in_a_set_form_is_chinese(named: str, chinese: str) -> None:
    assert in_set_form(named, phrase) == chinese


@pytest.mark.parametrize(
    "named",
    [
        "How long does an 环评 take?",
        "How long will the road works last?",  # no policy
        "Is there a maximum for the shipping line?",  # the phrase got no Chinese
        "Who do I talk to about my visa?",
        "How is the 押金 paid out?",
        "Is there a 园区 for 食品加工?",
    ],
)
def test_any_other_question_is_left_to_the_model(named: str) -> None:
    assert in_set_form(named, phrase) == ""
