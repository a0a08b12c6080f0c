"""What stands in front of a sentence, its set phrases and what a model leaves in Chinese."""

import pytest

from assistant.translating.into_english.official import (
    headed,
    in_figures,
    prepare,
    split_head,
    with_phrases,
    without_left_overs,
    without_preamble,
)


@pytest.mark.parametrize(
    ("sentence", "head", "rest"),
    [
        ("第八条（外籍子女入学） 子女可以就读。", "Article 8: ", "子女可以就读。"),
        ("第十二条 本办法自公布之日起施行。", "Article 12: ", "本办法自公布之日起施行。"),
        ("第五条与第六条不得同时享受。", "", "第五条与第六条不得同时享受。"),
        ("（二）已签订投资协议；", "(2) ", "已签订投资协议；"),
        ("3. 发票复印件；", "3. ", "发票复印件；"),
        ("答：可以申请。", "", "可以申请。"),
        ("对2家企业给予补助。", "", "对2家企业给予补助。"),
        ("3.5亿元的项目", "", "3.5亿元的项目"),
        ("其中，区域总部给予1000万元。", "Of these, ", "区域总部给予1000万元。"),
        ("其中的项目", "", "其中的项目"),
    ],
)
def test_what_numbers_a_sentence_is_told_by_code(sentence: str, head: str, rest: str) -> None:
    assert split_head(sentence) == (head, rest)


@pytest.mark.parametrize(
    ("chinese", "told"),
    [
        ("检测费用按七折收取。", "检测费用按原价的70%收取。"),
        ("房租打八五折", "房租按原价的85%"),
        ("折合人民币3000万元", "折合人民币3000万元"),
        ("签约亿元以上项目46个", "签约1亿元以上项目46个"),
        ("82个亿元以上项目", "82个1亿元以上项目"),
        ("签约3亿元以上项目46个", "签约3亿元以上项目46个"),
    ],
)
def test_what_stands_for_a_number_becomes_one(chinese: str, told: str) -> None:
    assert in_figures(chinese) == told


def test_set_phrases_are_in_english_before_a_model_sees_them() -> None:
    told = with_phrases("物业费由园区管理办公室收取，按照就高不重复原则执行。")
    assert "property management fee" in told and "park management office" in told
    assert "only the highest one is granted" in told and "重复" not in told


@pytest.mark.parametrize(
    ("chinese", "held"),
    [
        (" 50 million yuan 以上不足 100 million yuan 的", "at least 50 million yuan and under 100"),
        ("面积3000平方米以上、不足10000平方米的", "at least 3000平方米 and under 10000平方米"),
        (" 5 million yuan （含）以上的企业", "at least 5 million yuan 的企业"),
        ("最高不超过 6 million yuan 。", "at most 6 million yuan"),
        ("累计不超过 300,000 yuan 。", "at most 300,000 yuan in total"),
        ("每家最高 20 million yuan ", "at most 20 million yuan"),
        ("符合本办法第六条的", "Article 6"),
        ("A档项目", "Grade A"),
        ("7个工作日内", "7 working days"),
        ("每年最多参加两次", "at most 2 times"),
        ("覆盖投产日后6个月", "6 months after the start of production"),
    ],
)
def test_bounds_and_numbers_are_in_english_before_a_model_sees_them(
    chinese: str, held: str
) -> None:
    assert held in with_phrases(chinese)


def test_of_phrases_within_each_other_the_longest_counts() -> None:
    assert (
        with_phrases("规模以上工业企业").strip() == "industrial enterprises above designated size"
    )


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("Its 2023招商 focuses on six.", "Its 2023 investment promotion focuses on six."),
        ("the UAV 一期, and more", "the UAV phase I, and more"),
        ("the “enclave”产业园 model", "the “enclave” industrial park model"),
        ("projects of 招商蛇口 and others", "projects of 招商蛇口 and others"),
        ("Nothing was left.  Really.", "Nothing was left.  Really."),
    ],
)
def test_common_words_that_were_left_in_chinese_are_put_into_english(
    written: str, english: str
) -> None:
    assert without_left_overs(written) == english


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("This办法 takes effect.", "This measures takes effect."),
        ("the “招商” agreement", "the “investment promotion” agreement"),
    ],
)
def test_official_words_that_were_left_are_put_into_english(written: str, english: str) -> None:
    assert without_left_overs(written) == english


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('Here is the translation:\n\n"It pays 3 yuan."', "It pays 3 yuan."),
        ("It pays 3 yuan.\nIt was paid.", "It pays 3 yuan."),
        ("Chinese: 支付3元。\nEnglish: It pays 3 yuan.", "It pays 3 yuan."),
        ('The "first" and the "last"', 'The "first" and the "last"'),
        ("", ""),
    ],
)
def test_only_the_translation_of_a_reply_is_kept(written: str, line: str) -> None:
    assert without_preamble(written) == line


def test_behind_its_head_a_sentence_goes_on_in_small_letters() -> None:
    names = {"Qinghe": "青禾区"}
    assert headed("Of these, ", "The projects count.", names) == "Of these, the projects count."
    assert headed("Of these, ", "Qinghe has 5.", names) == "Of these, Qinghe has 5."
    assert headed("Of these, ", "Fortune Global 500 get it.", names).endswith(
        ", Fortune Global 500 get it."
    )
    assert headed("Article 3: ", "The projects count.", names) == "Article 3: The projects count."


@pytest.mark.parametrize(
    ("chinese", "told"),
    [
        ("已于去年（2024年）11月开工。", "已于2024年11月开工。"),
        ("应提交：（一）申请表；（二）营业执照。", "应提交： (1) 申请表； (2) 营业执照。"),
        ("应提交：（二）营业执照。", "应提交：营业执照。"),
    ],
)
def test_years_and_items_are_told_in_figures(chinese: str, told: str) -> None:
    assert in_figures(chinese) == told


def test_what_is_numbered_and_that_there_are_others_is_told_in_english() -> None:
    names = {"Shili Park": "示例产业园"}
    assert prepare("示例产业园区1号楼", names) == "Shili Park Building 1"
    assert prepare("地铁4号线", names) == "地铁 Line 4,"
    assert prepare("新材料、现代商贸等产业", names) == "新材料、现代商贸 and other 产业"
    assert prepare("有示例产业园等。", names) == "有 Shili Park and others。"
    assert prepare("C类人才、A档项目", names) == "Class C talents 、 Grade A 项目"


def test_the_quarter_that_an_event_is_named_after_is_told_with_it() -> None:
    told = with_phrases("青禾区于2031年3月1日举行第一季度重点项目集中签约大会。")
    assert "举行 first-quarter  key projects " in told
    assert "first-quarter" not in with_phrases("青禾区2031年一季度签约34个项目。")
