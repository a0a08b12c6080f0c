"""Officialese in plainer Chinese, of the same sense, before a small model reads it."""

import pytest

from assistant.translating.into_english.plainly import given_for, has_case, lacks_subject, plain


@pytest.mark.parametrize(
    ("chinese", "told"),
    [
        ("企业在境内主板上市的，累计奖励800万元。", "对在境内主板上市的企业，累计奖励800万元。"),
        ("项目未按期到位的，暂停兑现；逾期一年仍未到位的，取消资格。",
         "如果项目未按期到位，暂停兑现；如果逾期一年仍未到位，取消资格。"),
        ("投资方认为办理超时的，可以投诉。", "如果投资方认为办理超时，可以投诉。"),
        ("5亿元以上的，按6%给予奖励。", "5亿元以上的，按6%给予奖励。"),
        ("对企业新增贷款的，给予贴息。", "对企业新增贷款的，给予贴息。"),
        ("按照辅导备案、申报受理两个阶段分别奖励100万元、200万元。",
         "分两个阶段：辅导备案阶段奖励100万元，申报受理阶段奖励200万元。"),
        ("按照备案、受理、上市三个阶段分别奖励100万元、200万元。",
         "按照备案、受理、上市三个阶段分别奖励100万元、200万元。"),
        ("青禾区已经做好的产业图谱涉及新材料、食品等产业。",
         "青禾区已经做好了新材料、食品等产业的产业图谱。"),
        ("青禾区已经做好的产业图谱有3个。", "青禾区已经做好的产业图谱有3个。"),
        ("位于示例镇，规划面积800亩。", "其位于示例镇，规划面积800亩。"),
        ("以发票上的金额为准。", "按照发票上的金额确定。"),
        ("重点项目职工租金减半。", "重点项目的职工租金减半。"),
        ("签约1亿元以上项目90个。", "签约90个1亿元以上的项目。"),
        ("2025年示例园到位资金47亿元，居四个园区首位。",
         "2025年示例园到位资金47亿元，在四个园区中排名第一。"),
        ("企业在境外注册商标的，每件补助3000元。", "对在境外注册商标的企业，每件商标补助3000元。"),
        ("应于每年4月提交上一年度申报材料。", "应于每年4月提交上一年度的申报材料。"),
        ("中介机构每引进一名人才奖励5万元。", "中介机构每引进一名人才获得奖励5万元。"),
    ],
)  # fmt: skip
def test_a_sentence_is_told_in_plainer_words(chinese: str, told: str) -> None:
    assert plain(chinese) == told


def test_within_three_years_of_the_lease_it_is_given_for_three_years() -> None:
    assert given_for("自租赁之日起三年内给予补贴") == "自租赁之日起三年给予补贴"
    assert given_for("自签约之日起三年内开工") == "自签约之日起三年内开工"


def test_what_has_no_subject_and_what_is_a_case_is_known() -> None:
    assert lacks_subject("建有公共实验室。") and not lacks_subject("园区建有公共实验室。")
    assert has_case("项目未开工的，取消资格。") and not has_case("项目未开工。")
