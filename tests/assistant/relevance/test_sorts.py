"""Who asks for names of a sort is not told those of another, nor how many there are."""

import pytest

from assistant.relevance.sort_asked import sort_asked
from assistant.relevance.sorts import (
    counts_other,
    is_but_of_a_name,
    is_of_other_size,
    may_name,
    names_but_kind,
    names_no_kind,
    names_none,
    whose,
)


@pytest.mark.parametrize(
    ("question", "text", "quoted"),
    [
        ("已经落户的企业有哪些", "新材料、机器人等产业", ""),
        ("已经落户的企业有哪些", "新材料、机器人", "图谱涉及新材料、机器人等产业。"),
        ("有哪些重点项目", "新材料、机器人等行业", ""),
        ("有哪些领域签约多", "甲信息公司、乙集团等企业", ""),
        ("有哪些重点项目", "战略性新兴产业项目有17个，占81%", ""),
        ("青禾区有哪些企业", "规模以上企业有230家", ""),
        ("双碳产业有哪些企业", "甲双碳集群、乙港等", "东部的支撑项目有甲双碳集群、乙港等。"),
        ("签约来了哪些大公司", "参加签约仪式的企业代表", ""),
        ("河边有什么项目", "总体规划、产业定位等情况", ""),
        ("主要扶持哪几个行业", "产业扶持政策汇编", ""),
        ("主要扶持哪些行业", "招商对象瞄准世界500强、国内500强和行业20强", ""),
        ("21个项目属于哪些行业", "项目有17个，占总数的81%", ""),
        ("主推哪些产业", "围绕六大主导产业引进和落地项目", ""),
        ("先复工的是哪类企业", "核心员工、技术骨干", "优先保障企业核心员工、技术骨干到岗。"),
    ],
)
def test_what_names_none_of_them(question: str, text: str, quoted: str) -> None:
    assert names_none(question, text, quoted)


@pytest.mark.parametrize(
    ("question", "text", "quoted"),
    [
        ("已经落户的企业有哪些", "甲信息公司、乙集团等企业", ""),
        ("有哪些重点项目", "签约项目涉及甲信息公司、乙集团等企业", ""),
        ("有哪些重点项目", "甲产业园等5个项目", ""),
        ("有多少个项目", "项目有17个", ""),
        ("有哪些企业", "甲公司、乙集团", "签约的项目有甲公司、乙集团的产业园。"),
        ("企业有哪些优惠政策", "减征期限不超过3个月", ""),
        ("有哪些产业", "新材料、机器人等产业", ""),
        ("哪些行业可以免税", "住宿餐饮业", ""),
        ("主推哪些行业", "智能制造", ""),
        ("有哪些企业家", "30余位企业家", ""),
        ("在哪里", "新材料、机器人等产业", ""),
        ("先复工的是哪类企业", "医药企业和食品厂", ""),
    ],
)
def test_what_may_be_told(question: str, text: str, quoted: str) -> None:
    assert not names_none(question, text, quoted)


def test_a_quotation_may_be_told_for_names_only_where_it_has_what_looks_like_one() -> None:
    assert may_name("有哪些企业", "签约涉及甲信息公司等企业。")
    assert may_name("黄河边有什么项目", "支撑项目有甲产业园、乙港。")
    assert not may_name("黄河边有什么项目", "报道把这次活动形容为春天的故事。")
    assert may_name("有哪些产业", "报道把这次活动形容为春天的故事。")
    assert may_name("活动怎么样", "报道把这次活动形容为春天的故事。")


def test_how_many_of_one_thing_there_are_does_not_tell_how_many_of_another() -> None:
    assert counts_other("一季度有多少家企业签约", "一季度签约21个项目。")
    assert not counts_other("一季度签约多少个项目", "一季度签约21个项目。")
    assert counts_other("每头牛补多少", "每亩补贴300元。")
    assert not counts_other("每个月补多少租金", "每平方米每月不超过12元。")
    assert not counts_other("有多少家公司", "有21家企业签约项目17个。")
    assert not counts_other("有多少企业家", "签约21个项目。")
    assert not counts_other("有多少家企业签约", "30余家签约。")


def test_the_goal_of_large_projects_is_not_that_of_all() -> None:
    goal = "目标是新签约项目总额不低于400亿元。"
    assert is_of_other_size("10亿元以上项目的全年目标是什么", goal)
    assert is_of_other_size("项目超过10亿元的目标是什么", goal)
    assert not is_of_other_size("10亿元以上项目的全年目标是什么", "10亿元以上的不低于12个。")
    assert not is_of_other_size("新签约项目的目标是什么", goal)


def test_a_part_of_a_name_does_not_tell_whether_there_is_any() -> None:
    assert is_but_of_a_name("有没有产业基金", "项目有某某智造基金小镇等。")
    assert not is_but_of_a_name("有没有产业基金", "做法还包括建立主导产业引导基金、学习其他方式。")
    assert not is_but_of_a_name("有没有光伏企业", "工人正在处理光伏电板。")
    assert not is_but_of_a_name("产业基金规模多大", "某某智造基金小镇")
    bought = "购置生产设备实际支出500万元以上的，按设备购置款的6%给予补助。"
    assert not is_but_of_a_name("买机器花了400万，有没有补贴拿", bought)
    assert is_but_of_a_name("有没有补贴", "设备购置款由企业自筹。")
    assert not is_but_of_a_name("我们项目会有领导盯着吗", "由市委常委或者副市长挂点。")


def test_whom_a_question_is_of() -> None:
    assert whose("花园口有没有基金小镇") == "花园口"
    assert whose("有没有和商会合作的机制") == "商会"
    assert whose("跟外国商会怎么合作") == "商会"
    assert not whose("和你们怎么联系")
    assert not whose("有哪些园区")


def test_how_much_there_is_for_each_is_of_what_was_asked() -> None:
    assert counts_other("每头猪补多少钱", "闲置温室每亩补贴3000元。")
    assert not counts_other("每头猪补多少钱", "能繁母猪每头补贴100元。")
    assert not counts_other("每人补多少钱", "每名职工补贴100元。")
    assert not counts_other("补多少钱", "每亩补贴3000元。")
    assert not counts_other("每头猪有什么补贴", "每亩补贴3000元。")


@pytest.mark.parametrize(
    ("question", "said", "names"),
    [
        ("跟哪些商会有合作", "甲研究院、乙联盟等专业化机构", False),
        ("跟哪些商会有合作", "甲商会、乙商会", True),
        ("来了哪些高校", "某某大学、某某学院", True),
        ("小分队去了哪些城市", "加强招引产业链企业", False),
        ("小分队去了哪些城市", "赴深圳、上海招商", True),
        ("小分队去了哪些城市", "面向市场招商", False),
        ("去过哪几个省份", "广东、浙江", True),
        ("有哪些园区", "加强招引产业链企业", True),
        ("在哪个城市", "永安", True),
    ],
)
def test_of_chambers_and_cities_the_names_tell_what_they_are(question, said, names) -> None:
    assert (not names_no_kind(question, said)) is names


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("文旅项目有哪些", "文旅"),
        ("有哪些上市公司", "上市"),
        ("青禾区有哪些农业项目", "农业"),
        ("哪些高新技术企业签约了", "高新技术"),
        ("哪个上市公司签了", "上市"),
        ("有哪些企业", ""),
        ("有哪些重点项目", ""),
        ("有哪些外地企业签约", ""),
        ("有哪些撑门面的项目", ""),
        ("哪些中小微企业可以申请", ""),
        ("采取哪些措施帮助各类企业", ""),
        ("有哪些产业园区", ""),
        ("对接了哪些咨询公司或机构", ""),
        ("参与签约的知名企业有哪些", ""),
        ("里面有没有酒店或者文旅类的企业", "文旅"),
        ("有没有光伏企业", ""),
    ],
)
def test_the_sort_that_all_of_are_asked_for(question: str, sort: str) -> None:
    assert sort_asked(question) == sort


def test_chambers_in_general_are_no_names_of_any() -> None:
    assert names_but_kind("和哪些商会建立了联系", "青禾区和国内外商会")
    assert not names_but_kind("和哪些商会建立了联系", "青禾区和甲州商会")
    assert not names_but_kind("和谁建立了联系", "青禾区和国内外商会")
    assert not names_but_kind("去了哪些城市", "深圳")


def test_a_digest_is_no_document_that_was_issued() -> None:
    title = "青禾区招商情况"
    assert names_no_kind("22年出了哪几个文件", title)
    assert not names_no_kind("22年出了哪几个文件", "《实施方案》")
    assert not names_no_kind("这里有哪些文件", title)


def test_what_is_counted_is_nobody_to_do_it_with() -> None:
    assert whose("开工项目的个数和金额是否完成了任务") == ""
    assert whose("青禾和商会有没有合作") == "商会"


def test_a_text_without_words_names_nothing() -> None:
    assert names_none("青禾区的文旅项目有哪些", "", "| --- |") == ""


def test_a_sort_is_named_without_the_word_that_says_it_is_one() -> None:
    assert sort_asked("2031年引来的石油类公司有哪些") == "石油"
    assert sort_asked("中部带头的项目有哪些") == ""


def test_provinces_are_told_by_their_names() -> None:
    assert names_no_kind("都是哪些省来的", "三类指标都超额完成了任务")
    assert names_no_kind("都是哪些市来的", "开展市场化招商")
    assert not names_no_kind("都是哪些省来的", "主要来自江苏和浙江")
    assert not names_no_kind("有哪些省级园区", "松湾园区")


def test_each_that_is_counted_has_to_be_of_the_sort() -> None:
    assert sort_asked("二季度签约里台资项目有哪两个，各投多少钱") == "台资"
    assert sort_asked("签约的台资项目，各在哪个园区") == "台资"
    assert sort_asked("签约的台资项目，投了多少钱") == ""


def test_which_of_them_are_foreign_is_for_that_sort() -> None:
    assert sort_asked("三季度签的项目里哪些是外资") == "外资"
    assert sort_asked("园区企业中哪几家是央企") == "央企"
