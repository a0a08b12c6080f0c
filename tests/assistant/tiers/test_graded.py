"""Bounds are read as conditions, and tiers of one list as such."""

import pytest

from assistant.measures.measured import Measure
from assistant.tiers.graded import ladders, step_reached
from assistant.tiers.ladder import Ladder
from assistant.tiers.own_amounts import Own, own_amounts

REWARD = (
    "第三条 固定资产投资奖励。实际完成固定资产投资达到下列标准的，分档给予奖励：\n\n"
    "（一）5000万元以上、不足1亿元的，按3%给予奖励，最高200万元；\n\n"
    "（二）1亿元以上、不足5亿元的，按5%给予奖励，最高2000万元；\n\n"
    "（三）5亿元以上的，实行“一事一议”。\n\n奖励资金分两期拨付。"
)
STEPS = "对年产值首次突破5亿元、10亿元、50亿元的企业，分别给予50万元、100万元、300万元奖励。"
REVIEW = (
    "（三）联合评审。固定资产投资5000万元以上的项目，由招商办组织联合评审。"
    "固定资产投资不足5000万元的项目，由园区管理办公室直接审定。"
)


def own(question: str) -> Own:
    (one,) = own_amounts(question)
    return one


def ranges(ladder: Ladder) -> list[list[tuple[int | None, int | None]]]:
    return [
        [(low and int(low) // 10_000, high and int(high) // 10_000) for low, high, *_ in t.ranges]
        for t in ladder.tiers
    ]


def fitting(text: str, question: str) -> list[str]:
    mine = own(question)
    return [
        text[tier.start : tier.end]
        for ladder in ladders(text)
        for tier in ladder.tiers
        if ladder.measure is mine.measure and tier.fits(mine)
    ]


def test_the_items_of_a_list_are_measured_as_its_lead_in_says() -> None:
    (ladder,) = ladders(REWARD)
    assert ladder.lead and REWARD[slice(*ladder.lead)].startswith("实际完成")
    assert ladder.measure is Measure.INVESTMENT
    assert ranges(ladder) == [[(5000, 10000)], [(10000, 50000)], [(50000, None)]]


def test_what_leads_in_may_stand_in_the_sentence_of_the_first_tier() -> None:
    text = (
        "（一）投资奖励。对新引进的项目完成固定资产投资的，按实际完成额分档给予奖励："
        "2000万元以上不足5000万元的，按4%给予奖励；5000万元以上的，按6%给予奖励。"
    )
    (ladder,) = ladders(text)
    assert ladder.lead and text[slice(*ladder.lead)].endswith("分档给予奖励：")
    assert ladder.measure is Measure.INVESTMENT
    assert ranges(ladder) == [[(2000, 5000)], [(5000, None)]]
    assert text[slice(*ladder.tiers[0].sentence)].startswith("2000万元")


def test_the_rows_of_a_table_that_a_sentence_leads_in_are_tiers() -> None:
    text = (
        "按照实际完成投资给予奖励，标准如下：\n| 固定资产投资 | 比例 | 最高奖励 |\n"
        "| 1000万元以上、不足5000万元 | 5% | 200万元 |\n| 5000万元以上 | 7% | 1200万元 |"
    )
    (ladder,) = ladders(text)
    assert ladder.lead and text[slice(*ladder.lead)].endswith("标准如下：")
    assert ladder.measure is Measure.INVESTMENT
    assert ranges(ladder) == [[(1000, 5000)], [(5000, None)]]
    assert text[slice(*ladder.tiers[0].sentence)].startswith("| 1000万元")


def test_rows_that_nothing_leads_in_are_no_list() -> None:
    assert not any(ladder.lead for ladder in ladders("| 投资 | 奖 |\n| 1000万元以上 | 5% |"))


def test_sentences_of_a_line_are_tiers_of_one_list() -> None:
    (ladder,) = ladders(REVIEW)
    assert ranges(ladder) == [[(5000, None)], [(None, 5000)]] and ladder.lead is None


RISING = (
    "第六条 （达产奖励）新引进项目投产后首个年度产值达到2亿元的，一次性奖励50万元；达到5亿元的，"
    "一次性奖励120万元；达到10亿元的，一次性奖励300万元。"
)


def test_clauses_that_rise_are_each_up_to_the_next() -> None:
    (ladder,) = ladders(RISING)
    assert ranges(ladder) == [[(20000, 50000)], [(50000, 100000)], [(100000, None)]]


def test_what_is_given_beside_the_lower_step_is_no_tier_of_its_list() -> None:
    found = ladders(RISING.replace("5亿元的，一次性", "5亿元的，再"))
    assert next(ranges(ladder) for ladder in found) == [[(20000, None)]]


def test_steps_in_a_row_are_each_up_to_the_next() -> None:
    (ladder,) = ladders(STEPS)
    assert ladder.measure is Measure.OUTPUT
    assert ranges(ladder) == [[(50000, 100000), (100000, 500000), (500000, None)]]


@pytest.mark.parametrize(
    ("question", "item"),
    [("投8000万", "（一）"), ("投1亿", "（二）"), ("投3亿", "（二）"), ("投5亿", "（三）")],
)
def test_an_amount_falls_into_one_tier(question: str, item: str) -> None:
    (told,) = fitting(REWARD, question)
    assert told.startswith(item)


def test_an_amount_near_an_edge_falls_into_both() -> None:
    assert len(fitting(REWARD, "大概投1亿")) == 2


def test_clauses_of_a_sentence_are_told_apart() -> None:
    text = "固定资产投资1亿元（含）至5亿元的，由领导小组审定；5亿元以上的项目，报常务会议审定。"
    assert fitting(text, "投6亿") == ["5亿元以上的项目，报常务会议审定。"]


def test_from_one_amount_to_another_without_a_comma() -> None:
    text = "总投资10亿元以上的由市长挂点；5亿元以上10亿元以下的由副市长挂点。"
    assert [ranges(one) for one in ladders(text)] == [
        [[(100_000, None)], [(50_000, 100_000)]]
    ]  # fmt: skip


def test_what_the_clause_calls_otherwise_is_not_of_the_heading() -> None:
    text = "年物流费用100万元以上的企业，按物流费用的10%给予补助。"
    assert ladders(text, "第四章 设备、用工和物流补助") == []


def test_conditions_that_meet_are_no_tiers_of_one_list() -> None:
    text = "工业项目固定资产投资应不低于5000万元；服务业项目固定资产投资应不低于2000万元。"
    assert [ranges(ladder) for ladder in ladders(text)] == [[[(5000, None)]], [[(2000, None)]]]


@pytest.mark.parametrize(
    "text",
    [
        "按固定资产投资的3%给予奖励，最高200万元。",
        "固定资产投资强度不低于每亩350万元。",
        "基金对单个项目的投资不超过1亿元。",
        "2024年新签约项目66个，合同总投资额180亿元以上，其中10亿元以上项目3个。",
        "康禾制药投资6.8亿元的生产基地去年竣工投产。",
    ],
)
def test_other_figures_are_no_conditions(text: str) -> None:
    assert ladders(text) == []


def test_what_is_reached_of_several_steps_is_told() -> None:
    assert step_reached(STEPS, own("产值12亿")) == "达到10亿元、不足50亿元的，对应100万元"
    assert step_reached(STEPS, own("产值80亿")) == "达到50亿元的，对应300万元"
    assert step_reached(STEPS, own("产值3亿")) == ""
    assert step_reached(STEPS.replace("、300万元", ""), own("产值12亿")) == ""  # of which, unsaid
    assert step_reached(REVIEW, own("投3亿")) == ""


def test_bounds_of_different_things_are_no_steps() -> None:
    text = "对新建50亩以上的温室，按每亩3万元补助；对新建100亩以上的大棚，按每亩5000元补助。"
    assert [ranges_in_mu(ladder) for ladder in ladders(text)] == [[(50, None)], [(100, None)]]


def ranges_in_mu(ladder: Ladder) -> list[tuple[int, int | None]]:
    return [
        (int(one.low or 0), int(one.high) if one.high else None)
        for tier in ladder.tiers
        for one in tier.ranges
    ]


SHARED = (
    "按照实际完成投资给予奖励，标准如下：\n| 固定资产投资 | 比例 |\n| --- | --- |\n"
    "| 5000万元（含）至1亿元 | 2% |\n| 1亿元（含）至3亿元 | 3% |\n| 3亿元（含）以上 | 4% |"
)


@pytest.mark.parametrize(
    ("asked", "rate"), [("投资1亿元", "3%"), ("投资3亿元", "4%"), ("投资9000万", "2%")]
)
def test_a_bound_of_two_tiers_is_of_the_one_that_says_so(asked: str, rate: str) -> None:
    (row,) = fitting(SHARED, f"{asked}奖多少")
    assert rate in row


def test_a_bound_that_neither_tier_claims_is_of_both() -> None:
    assert len(fitting(SHARED.replace("（含）", ""), "投资1亿元奖多少")) == 2


SHORT_PLAYS = (
    "备案的网络短剧，平台分账收入达到80万元的奖励8万元，达到400万元的奖励25万元，"
    "达到900万元的奖励50万元。"
)


def test_steps_that_rise_behind_commas_are_tiers() -> None:
    (ladder,) = ladders(SHORT_PLAYS)
    assert ladder.measure is Measure.SHARE
    assert ranges(ladder) == [[(80, 400)], [(400, 900)], [(900, None)]]
    assert fitting(SHORT_PLAYS, "短剧分账收入500万奖多少") == ["达到400万元的奖励25万元，"]


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("去年营业额260万有奖励吗", Measure.REVENUE),
        ("电影票房6000万奖多少", Measure.BOX_OFFICE),
        ("游戏流水1500万有奖吗", Measure.FLOW),
        ("平台交易额3亿奖多少", Measure.DEALS),
    ],
)
def test_what_is_taken_in_has_its_own_measure(question: str, measure: Measure) -> None:
    assert own(question).measure is measure


def test_a_bound_in_brackets_is_a_condition() -> None:
    text = "零售企业（年销售额600万元以上）奖励7万元；餐饮企业（年营业额300万元以上）奖励4万元。"
    told = fitting(text, "去年营业额350万有奖励吗")
    assert told == ["餐饮企业（年营业额300万元以上）奖励4万元。"]


def test_the_colon_in_a_bracket_leads_in_no_list() -> None:
    text = "30人（含）以下的企业，给予2个月的稳岗返还。（责任单位：省财政厅、省税务局）"
    (ladder,) = ladders(text)
    assert ladder.lead is None
