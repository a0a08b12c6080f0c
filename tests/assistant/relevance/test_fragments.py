"""A stretch of a sentence stands alone only where it is an answer by itself."""

import pytest

from assistant.answers import Evidence, Question
from assistant.relevance.fragments import (
    is_number_of,
    is_picked,
    is_told_apart,
    needs_sentence,
    of_sort,
)
from index.documents import Document, Passage
from index.normalise import search_terms

LIST = "一季度签约的有甲信息(某州)公司、乙股份公司、丙(某京)集团等。"


def needs(question: str, text: str, sentence: str, issuer: str = "青禾区") -> bool:
    document = Document("d", "情况", "d.md", "d", issuer=issuer)
    passage = Passage("d#1", "d", 0, 0, len(sentence), sentence)
    item = Evidence(1, passage, document, 0, len(sentence), sentence, ())
    weights = dict.fromkeys(search_terms(question), 1.0)
    return needs_sentence(text, sentence, item, Question(question, "zh"), weights)


@pytest.mark.parametrize(
    ("question", "text", "sentence", "needed"),
    [
        # where: neither the thing itself nor the place that all is in
        ("某音基地在哪里？", "某某小镇、某音基地", "中部的项目有某某小镇、某音基地。", True),
        ("某音基地在哪里？", "中部", "中部的项目有某某小镇、某音基地。", False),
        ("某某园建在哪里？", "青禾区", "青禾区探索建立某某园。", True),
        # whether it is so
        ("某厂满产了吗？", "产能500兆瓦", "某厂一期正满负荷生产，产能500兆瓦。", True),
        (
            "买厂房可以分期吗，要利息不",
            "分期付款，不计利息",
            "首付款不低于30%，余款可以在三年内分期付清，不计利息。",
            True,
        ),
        # what it is or means
        ("乙股份公司是做什么的？", "丙集团", "一季度签约的有乙股份公司、丙集团。", True),
        ("“活水”指什么？", "项目遍地开花", "报道把招商比作“活水”，认为项目遍地开花是好事。", True),
        ("某厂的产能是多少？", "500兆瓦", "某厂的产能达500兆瓦。", False),
        ("什么产业是重点？", "造船业", "重点产业是造船业。", False),
        # who gets it, and not who asks
        (
            "我们准备去香港上市，奖多少",
            "500万元",
            "企业在境内证券交易所上市的，分阶段给予合计500万元奖励。",
            True,
        ),
        (
            "企业在境内证券交易所上市奖多少",
            "500万元",
            "企业在境内证券交易所上市的，分阶段给予合计500万元奖励。",
            False,
        ),
        (
            "首席服务员多久来一次",
            "每周至少联系一次",
            "首席服务员每周至少联系一次，每月至少到现场一次。",
            True,
        ),
        # both that are asked for
        (
            "不服的话几天之内找谁",
            "投资促进局",
            "企业有异议的，可以在10个工作日内向投资促进局申请复核。",
            True,
        ),
        ("不服的话找谁", "投资促进局", "企业有异议的，可以在10个工作日内向投资促进局申请。", False),
        # from when on and for whom
        ("拿了奖励把厂搬走会怎样", "退还奖励资金", "5年内不得迁出；迁出的，退还奖励资金。", True),
    ],
)
def test_what_needs_its_sentence(question, text, sentence, needed) -> None:
    assert needs(question, text, sentence) is needed


def test_of_an_enumeration_one_item_is_picked_by_what_only_it_has() -> None:
    def picked(question: str) -> bool:
        weights = dict.fromkeys(search_terms(question), 1.0)
        return is_picked("甲信息(某州)公司", LIST, question, weights)

    assert picked("某州公司")
    assert not picked("签约公司")
    assert not picked("甲信息做什么")


def test_items_that_are_only_the_sort_are_no_names_of_it() -> None:
    assert of_sort("光伏组件生产线、某某视讯", "光伏项目有哪些？") == "光伏组件生产线"
    assert of_sort("食品、文旅", "食品项目有哪些？") == "食品、文旅"
    assert of_sort("甲、乙", "有哪些？") == "甲、乙"


@pytest.mark.parametrize(
    ("question", "figure", "sentence", "alone"),
    [
        # of figures of one unit the question's words tell one apart
        ("建省项目复工率是多少？", "93%", "建省项目复工率达93%，其中外资企业复工率达89%。", True),
        (
            "建省项目中外资企业复工率是多少？",
            "89%",
            "建省项目复工率达93%，其中外资企业复工率达89%。",
            False,
        ),
        ("复工率是多少？", "93%", "建省项目复工率达93%，其中外资企业复工率达89%。", False),
        (
            "口罩日产量目标是多少？",
            "2000万个",
            "实现口罩日产量2000万个（其中：医用100万个）、防护服10万件。",
            True,
        ),
        ("新招员工补助多少？", "3000元", "新招员工补助3000元或5000元。", False),
        # a bound of another figure does not limit it, one of its own does
        ("办理退票多少张？", "2000万张", "办理退票2000万张，票面金额超过200亿元。", True),
        ("补助多少？", "3000元", "每人补助3000元，最高不超过9万元。", False),
        ("扣除多少？", "60%", "按60%扣除，但不得结转。", False),
        ("补助多少？", "3000元", "每人补助3000元，满一年的再补500美元。", False),
        ("利率是多少？", "3%", "利率分别为3%、第二年5%。", False),
        # of what is counted the question has to speak
        ("出台了多少条措施？", "18条", "同步出台了18条措施。", True),
        ("掌握了多少数据？", "16条", "获取16条疑似线索。", False),
    ],
)
def test_a_figure_stands_alone_where_the_question_tells_it_apart(question, figure, sentence, alone):
    weights = dict.fromkeys(search_terms(question), 1.0)
    assert is_told_apart(figure, sentence, question, weights) is alone


def test_a_telephone_number_stands_alone_where_its_sentence_has_no_other() -> None:
    asked = "纳税服务热线是多少？"
    assert is_number_of("12366", "可拨打12366热线咨询。", asked)
    assert not is_number_of("12366", "可拨打12366，报案拨打95518。", asked)
    assert not is_number_of("12366", "可拨打12366热线咨询。", "有多少企业？")


CENTRE = "青禾区计划在中部区域重点发展楼宇经济，逐步集聚金融等产业。"
EAST = "青禾区计划在东部的东岸新兴产业园把新材料、造船作为重点产业。"


@pytest.mark.parametrize(
    ("question", "text", "sentence", "needed"),
    [
        ("青禾区重点发展什么产业？", "楼宇经济，逐步集聚金融等产业", CENTRE, True),
        ("青禾区重点发展什么产业？", "新材料、造船", EAST, True),
        ("青禾区中部发展什么？", "楼宇经济，逐步集聚金融等产业", CENTRE, False),
        ("东岸重点发展什么产业？", "新材料、造船", EAST, False),
        ("东安新兴产业园的重点产业？", "新材料、造船", EAST, False),  # misspelt
        ("发展造船的是哪个园区？", "东岸新兴产业园", EAST, False),
    ],
)
def test_what_holds_for_a_part_of_the_place_is_told_with_the_part(question, text, sentence, needed):
    assert needs(question, text, sentence) is needed


@pytest.mark.parametrize(
    ("sentence", "needed"),
    [
        ("参加仪式的企业代表还表示，青禾区有优质的营商环境。", True),
        ("该公司市场部经理在报道中说，青禾区有优质的营商环境。", True),
        ("市商务局局长表示，青禾区有优质的营商环境。", False),
        ("某集团公司副总经理某某表示，青禾区有优质的营商环境。", False),
        ("青禾区有优质的营商环境，企业代表表示满意。", False),
    ],
)
def test_what_visitors_think_is_told_as_theirs(sentence: str, needed: bool) -> None:
    assert needs("青禾区有什么优势？", "优质的营商环境", sentence) is needed


def test_who_signed_has_not_come_yet() -> None:
    signed, came = "一季度签约项目涉及甲公司、乙集团等。", "一季度落户的有甲公司、乙集团等。"
    assert needs("目前有哪些企业入驻？", "甲公司、乙集团", signed)
    assert not needs("目前有哪些企业入驻？", "甲公司、乙集团", came)
    assert not needs("一季度签约了哪些企业？", "甲公司、乙集团", signed)


SIGNED = "据报道，青禾区2031年新签约项目27个，签约额383.8亿元。"


@pytest.mark.parametrize(
    ("question", "text", "needed"),
    [
        ("青禾区签约额多少？", "383.8亿元", True),
        ("青禾区一季度签约额多少？", "383.8亿元", True),
        ("青禾区2031年签约额多少？", "383.8亿元", False),
        ("青禾区去年签约额多少？", "383.8亿元", False),
        ("青禾区2031年新签约多少？", "27个", True),  # or what they come to
        ("青禾区2031年新签约多少个？", "27个", False),
        ("青禾区签约额多少？", "新签约项目27个，签约额383.8亿元", False),
        ("青禾区签约成绩怎么样？", "新签约项目27个", True),
        ("青禾区有哪些大型企业？", "甲公司、乙集团", True),
        ("青禾区签约的有哪些大型企业？", "甲公司、乙集团", False),
        ("青禾区跟哪些机构合作？", "甲研究院", True),
    ],
)
def test_an_amount_needs_its_year_and_a_firm_what_it_did(question, text, needed) -> None:
    assert needs(question, text, SIGNED) is needed


def test_of_a_list_what_is_whose_is_told_to_who_asks_for_it() -> None:
    told = "是的，甲乙电子小镇、云帆电商直播基地、丙丁消费产业园"
    assert of_sort(told, "中部区域有没有云帆的项目") == "是的，云帆电商直播基地"
    assert of_sort(told, "中部区域有云帆的项目吗") == "是的，云帆电商直播基地"
    assert of_sort(told, "中部区域有没有星火的项目") == told
    assert of_sort(told, "云帆的项目有补贴吗") == told
