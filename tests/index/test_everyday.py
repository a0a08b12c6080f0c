import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.everyday import in_words_of, official, phrases, without_everyday, written_out


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("老板换人了能拖着不付款吗", "法定代表人"),
        ("单位买东西多少天必须给钱", "采购货物"),
        ("货到几天给钱", "支付款项"),
        ("2023年开头三个月签下几个项目", "第一季度"),
        ("动工的项目", "开工"),
        ("没办许可证就卖食品又不肯改的", "拒不改正"),
        ("没办许可证就卖食品又不肯改的", "未办理"),
        ("表填得不清楚，多久告诉我补", "补正"),
        ("几天给个答复", "作出"),
        ("离职了人才公寓多久要搬走", "退出"),
        ("从别的公司买过来的证", "受让"),
        ("每亩最少得投多少钱才给地", "固定资产投资强度"),
        ("投多少每亩才给地", "供地"),
        ("介绍项目最高能拿多少", "引荐"),
        ("欠钱不还怎么办", "拖欠"),
        ("外企员工有什么待遇", "外商投资企业"),
        ("开一家公司要几天", "设立登记"),
        ("用假材料会罚多少", "虚假材料"),
        ("证件丢了怎么补", "遗失"),
        ("你们的园区都在哪儿", "布局"),
        ("和哪些机构合作", "对接"),
        ("青禾区专注于哪些产业", "主导"),
        ("青禾区主要做哪些行业", "产业"),
    ],
)
def test_everyday_words_are_told_officially(question: str, written: str) -> None:
    assert written in official(question).split()


@pytest.mark.parametrize(
    "question",
    [
        "惠济区的六大主导产业有哪些",
        "介绍项目的进展情况",
        "中小企业促进法第五十三条",  # not 小企业
        "学校毕业生人数",
        "买卖合同的规定",
        "银行结算账户",
        "后续的项目有哪些",
        "手续有哪些",
        "How many projects were signed?",
        "",
    ],
)
def test_official_wording_gains_nothing(question: str) -> None:
    assert official(question) == ""


@given(st.text(max_size=200))
def test_no_word_is_told_twice(text: str) -> None:
    words = official(text).split()
    assert len(words) == len(set(words))


def test_what_is_left_without_everyday_words_is_the_question_s_own() -> None:
    assert without_everyday("老板换人了能拖着不付款吗").split() == ["了能", "不", "吗"]
    assert without_everyday("惠济区的主导产业") == "惠济区的主导产业"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("固投奖励怎么算", "固定资产投资"),
        ("高企搬过来给多少", "高新技术企业"),
        ("第一次上规有奖吗", "规模以上"),
        ("介绍朋友来投资有提成吗", "引荐"),
        ("水价是多少", "工业用水"),
        ("两个奖能一起拿吗", "叠加"),
        ("补贴什么时候可以申报", "申报时间"),
        ("公司搬走补贴要退吗", "退回"),
        ("公司搬走补贴要退吗", "不迁出"),
        ("那边地每亩多少钱", "工业用地"),
        ("外资任务完成了没有", "完成年度目标"),
        ("骗补贴会怎样", "弄虚作假"),
        ("介绍了个老板过来，有没有介绍费", "引荐人"),
        ("固投补助封顶多少", "最高不超过"),
        ("一个月走50个冷冻柜补多少", "冷藏集装箱"),
        ("两口子都能领吗", "夫妻双方"),
        ("会有领导盯着吗", "挂点"),
        ("企业热线几点上班", "工作时间"),
        ("在外打工回老家开店能给补贴吗", "返乡创业"),
        ("哪些行业你们不让办", "禁止新建"),
        ("办厂最少得投多少钱", "不低于"),
    ],
)
def test_what_policies_call_otherwise_is_searched_too(said: str, written: str) -> None:
    assert written in official(said)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("房租能免几个月", "租金"),
        ("社保能拖到几月", "延期缴纳"),
        ("公积金想先停一阵", "停缴"),
        ("以后要补回来吗", "补缴"),
        ("电费打几折", "优惠"),
        ("晚了会不会罚款", "滞纳金"),
        ("2031年签约额的目标是多少", "签约项目总额"),
        ("气费交不上", "欠费不停供"),
    ],
)
def test_what_is_put_off_or_reduced_is_searched_as_it_is_written(said: str, written: str) -> None:
    assert written in official(said)


def test_each_everyday_phrase_has_its_ways_to_be_written_as_it_was_said_first() -> None:
    assert phrases("房租和押金") == {
        "房租": ("房租", "租赁", "租金", "房租"),
        "押金": ("押金", "保证金"),
    }
    assert phrases("签约多少") == {}


def test_a_question_is_put_into_the_words_of_a_text() -> None:
    assert in_words_of("减免企业租金", "房租能免吗，押金呢") == "租金能免吗，押金呢"
    assert in_words_of("房租减免", "房租能免吗") == "房租能免吗"
    assert in_words_of("", "房租能免吗") == "房租能免吗"


def test_rules_are_not_thresholds() -> None:
    assert "规模以上" not in official("网上规定在哪看")
    assert "高新技术企业" not in official("最高企业奖励")


def test_short_names_of_policies_are_written_out() -> None:
    assert written_out("技改和固投奖励") == "技术改造和固定资产投资奖励"
    assert written_out("高企业务") == "高企业务"
    assert "高新技术企业" in official("外地的高新企业搬过来").split()


def test_gdp_is_put_into_official_words_of_a_chinese_question_alone():
    assert official("2031年GDP增速多少") == "地区生产总值"
    assert official("the canal GDP") == ""


def test_no_phrase_goes_across_a_comma_however_it_is_typed():
    assert official("店开着,房子是租的") == official("店开着，房子是租的")
    assert "承租" not in official("小店,摊位租的")
