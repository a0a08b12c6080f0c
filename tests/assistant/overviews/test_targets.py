"""Targets and results by rules: nothing invented, nothing paired that does not agree."""

import pytest

from assistant.measures.bounds import Bound
from assistant.overviews.periods import Period
from assistant.overviews.targets import targets
from index.documents import Kind

AIMED = """# 青禾区2031年目标

| 指标 | 目标值 |
| --- | --- |
| 新签约项目总额 | 不低于400亿元 |
| 重大活动 | 5场以上 |
| 服务承诺 | — |
"""


@pytest.fixture
def aimed(make):
    return make(AIMED, title="青禾区2031年目标", kind=Kind.TARGET, name="aimed")


@pytest.fixture
def pair(make, aimed):
    """The first target beside a news text."""

    def pair_one(text, title="青禾区2031年工作情况", kind=Kind.NEWS):
        return targets([aimed, make(text, title=title, kind=kind, name="news")])[0]

    return pair_one


def told(target):
    q = target.quantity
    return (target.indicator, q and (q.bound, q.text), target.period)


def test_a_table_of_targets_is_read_with_bounds_and_the_year_over_it(aimed):
    assert [told(t) for t in targets([aimed])] == [
        ("新签约项目总额", (Bound.AT_LEAST, "400亿元"), Period(2031)),
        ("重大活动", (Bound.AT_LEAST, "5场"), Period(2031)),
    ]


def test_sentences_of_a_document_of_targets_are_read(make):
    text = "青禾区2031年的目标是全年新签约项目总额不低于400亿元、新开工项目总额280亿元以上。"
    found = targets([make(text, kind=Kind.TARGET)])
    assert [(t.indicator, t.quantity.bound) for t in found] == [
        ("新签约项目总额", Bound.AT_LEAST),
        ("新开工项目总额", Bound.AT_LEAST),
    ]


def test_a_report_that_names_its_targets_is_read_up_to_where_the_list_ends(make):
    text = (
        "2031年经济发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业3万人以上，"
        "居民收入稳步增长，另有企业20家。"
    )
    found = targets([make(text, title="青禾区政府工作报告")])
    assert [(t.indicator, t.quantity.text) for t in found] == [
        ("地区生产总值增长", "6%"),
        ("城镇新增就业", "3万人"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2031年确保疫情期间24小时服务，力争满意。",
        "2031年力争贷款利率低于1.6%。",  # 力争 alone does not make a target of the place
        "2031年已超额完成全年目标任务，签约27个项目。",
        "青禾区2031年计划投资10亿元。",
        "报道未公布青禾区2031年的目标是多少亿元。",
        "目标是签约额10亿元。",  # of no year
        "2031年的目标是落实17项具体举措。",  # counts measures, behind which the noun stands
        "2031年的目标是产值3至5亿元。",  # a range is no one number
    ],
)
def test_what_is_no_target_of_the_place_is_left_out(make, text):
    assert targets([make(text, kind=Kind.NEWS)]) == []


@pytest.mark.parametrize(
    "text", ["甲、" * 5000, "10亿元" + "…" * 5000 + "甲", "至少" * 5000, "目标是" * 5000]
)
def test_endless_sentences_are_read_in_no_time(make, text):
    assert targets([make(f"2031年的目标是{text}", kind=Kind.TARGET)]) == []


def test_a_regulation_sets_no_targets(make):
    text = "2031年的目标是签约额10亿元。"
    assert targets([make(text, kind=Kind.REGULATION)]) == []


def test_one_target_told_twice_is_one_with_both_places(make, aimed):
    again = make("2031年的目标是新签约项目总额不低于400亿元。", kind=Kind.TARGET, name="again")
    first, *others = targets([aimed, again])
    assert len(first.quotes) == 2 and len(others) == 1


def test_two_values_for_one_indicator_stay_apart(make, aimed):
    other = make("2031年的目标是新签约项目总额不低于500亿元。", kind=Kind.TARGET, name="other")
    found = [t for t in targets([aimed, other]) if t.indicator == "新签约项目总额"]
    assert [t.quantity.text for t in found] == ["400亿元", "500亿元"]


def test_a_target_that_stands_behind_its_indicator_is_read(make):
    (target,) = targets([make("到2035年，青禾区高新产业产值目标为500亿元。", title="青禾区规划")])
    assert (target.indicator, target.quantity.text) == ("高新产业产值", "500亿元")


def test_columns_of_target_and_result_are_paired_by_row(make):
    text = """# 2031年完成情况

| 序号 | 指标 | 单位 | 目标 | 完成 | 完成率 |
| --- | --- | --- | --- | --- | --- |
| 1 | 签约额 | 亿元 | 400 | 410 | 102.5% |
| 2 | 开工项目 | 个 | 20 | 未公布 | — |
"""
    first, second = targets([make(text)])
    assert (first.quantity.text, first.results[0].quantity.text) == ("400亿元", "410亿元")
    assert second.results == ()


def test_a_unit_in_the_head_of_a_column_counts(make):
    text = "# 2031年\n\n| 指标 | 目标值（亿元） |\n| --- | --- |\n| 签约额 | ≥400 |\n"
    (target,) = targets([make(text)])
    assert target.quantity.unit == "元" and target.quantity.value == 400 * 10**8


@pytest.mark.parametrize(
    "text",
    [
        "据报道，青禾区2031年新签约项目总额410亿元。",
        "2031年，全区新签约项目总额达410亿元，同比增长3%。",
        "青禾区2031年完成新签约项目总额410亿元。",
        "2031年，青禾区新签约项目总额410亿元。",
    ],
)
def test_a_result_of_the_same_indicator_period_and_unit_is_paired(pair, text):
    target = pair(text)
    (result,) = target.results
    assert target.related == ()
    assert result.quantity.text == "410亿元" and result.quote.text == text


@pytest.mark.parametrize(
    "text",
    [
        "青禾区2030年新签约项目总额410亿元。",  # another year
        "青禾区2031年一季度新签约项目总额110亿元。",  # a part of it
        "青禾区2031年新签约项目27个，签约额383亿元。",  # another indicator
        "青禾区2031年新签约项目总额27个。",  # another unit
        "青禾区2031年预计新签约项目总额410亿元。",  # expected
        "青禾区2031年将实现新签约项目总额410亿元。",  # planned
        "去年新签约项目总额410亿元。",  # of whichever year
        "一季度，新签约项目总额110亿元。",  # a part of the year in the title
        "截至10月底，新签约项目总额310亿元。",
        "2031年，其中上半年，新签约项目总额210亿元。",
        "2028年以来至2031年，新签约项目总额910亿元。",  # of several years
        "2031年累计新签约项目总额910亿元。",
        "云杉区2031年新签约项目总额410亿元。",  # of another place
        "青禾区河口镇2031年新签约项目总额41亿元。",  # of a part of it
        "青禾区云杉产业园2031年新签约项目总额41亿元。",
        "2031年甲乙丙公司新签约项目总额41亿元。",
        "青禾区2031年新签约项目总额300至400亿元。",
        "青禾区2031年未公布新签约项目总额410亿元的依据。",
    ],
)
def test_anything_else_is_no_result(pair, text):
    assert pair(text).results == ()


def test_the_title_tells_of_which_place_a_result_is(pair):
    text = "2031年新签约项目总额410亿元。"
    assert pair(text, title="云杉区工作情况").results == ()
    assert pair(text, title="青禾区工作情况").results


def test_near_figures_are_related_and_no_results(pair):
    near, other = "青禾区2031年一季度新签约项目总额110亿元。", "青禾区2031年新增就业3万人。"
    target = pair(f"{near}{other}")
    assert target.results == () and [q.text for q in target.related] == [near]


def test_a_document_that_says_results_are_not_published_is_quoted(make):
    text = f"{AIMED}\n报道未公布青禾区2031年目标的完成情况。\n"
    target = targets([make(text, title="青禾区2031年目标", kind=Kind.TARGET)])[0]
    assert target.silence.text == "报道未公布青禾区2031年目标的完成情况。"


def test_the_targets_of_corpus(own):
    by_id = {document.id: text.text for document, text in own}
    found = targets(own)
    assert {told(t)[1] for t in found} >= {
        (Bound.AT_LEAST, "400亿元"), (Bound.AT_LEAST, "280亿元"), (Bound.AT_LEAST, "12个"),
    }  # fmt: skip
    for target in found:
        assert target.period == Period(2023) and target.results == ()
        assert target.silence is not None
        for quote in (*target.quotes, *target.related):
            assert by_id[quote.document.id][quote.start : quote.end] == quote.text
