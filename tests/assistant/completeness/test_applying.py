"""Who asks where or when to apply for one measure is told what its act says for all of them."""

import pytest

from assistant.answers import AnswerStatus, Claim
from assistant.completeness.applying import Application, asks, beside, is_told, told_of_it
from assistant.layout import stretch
from assistant.places import Home
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import question_terms

ROUTE = "第十四条 新开通国际集装箱航线的，给予一次性奖励300万元。"
HOUSING = "第五条 购房补贴。在本市首次购买住房的，给予补贴10万元。"
APPLY = (
    "第十七条 扶持资金每年集中申报一次，申报时间为5月1日至6月15日。企业通过“示例通”平台提交申请。"
)
BY_OFFICE = "第十二条 补贴申领由市人力资源和社会保障局受理，常年受理。"
OF_ONE = "第九条 首台套奖励由市工业和信息化局受理，企业在6月底前提交材料。"


def hits(*articles: str) -> list[Hit]:
    act, found, at = Document("d", "实施办法", "d.md", "x"), list[Hit](), 0
    for n, text in enumerate(articles):
        passage = Passage(f"d#{n}", "d", n, at, at + len(text), text)
        found.append(Hit(passage, act, 1.0, 1.0, 0.5))
        at += len(text) + 1
    return found


def put(question: str, *articles: str) -> list[str]:
    document = hits(*articles)
    weights = dict.fromkeys(question_terms(question), 1.0)
    result = SearchResult(question, tuple(document), weights, 0.0)
    first = document[0]
    chosen = [stretch(1, first, first.passage.start, first.passage.end)]
    found = beside(result, chosen, lambda hit: document, Home.of(("示例区",)))
    assert list(found)[-1] == chosen[0]
    return [item.text for item in found if isinstance(item, Application)]


@pytest.mark.parametrize(
    ("question", "is_so"),
    [
        ("国际集装箱航线奖励去哪里申请", True),
        ("租金补贴我自己去哪申请", True),
        ("租金补贴什么时候申报", True),
        ("租金补贴怎么申请", True),
        ("租金补贴申请找谁", True),
        ("租金补贴找哪个部门受理", True),
        ("租金补贴材料要交给谁", True),
        ("租金补贴是多少", False),
        ("园区在哪里", False),
        ("什么时候开工", False),
    ],
)
def test_what_asks_for_applying(question: str, is_so: bool) -> None:
    assert asks(question) is is_so


def test_who_names_no_measure_is_told_the_article_of_the_first_act_that_has_one() -> None:
    online = "第三条 企业登录“示例惠企”平台（办事大厅惠企专区）注册账号后提交，可到窗口。"
    assert put("这些补贴在哪儿申请", ROUTE, OF_ONE, online) == [online]
    assert put("这些补贴在哪儿申请，必须跑现场吗", ROUTE, online) == [online]
    assert put("人才公寓在哪儿申请", ROUTE, online) == []


def test_the_article_on_applying_is_put_in_front() -> None:
    assert put("国际集装箱航线奖励去哪里申请", ROUTE, APPLY) == [APPLY]
    assert put("购房补贴去哪里申请", HOUSING, BY_OFFICE) == [BY_OFFICE]
    of_act = "第十一条 企业申领本办法资金，应于每年4月1日至5月31日通过“示例通”平台提交申报材料。"
    assert put("购房补贴什么时候申报", HOUSING, of_act) == [of_act]
    by_township = "第十二条 民宿奖补于每年11月1日至11月20日向所在乡镇申请，乡镇5日内初审。"
    assert put("购房补贴什么时候申请，找谁交", HOUSING, by_township) == [by_township]
    personal = "第八条 个人补贴由用人单位每年4月统一向市人社局人才科申报，不受理个人直接申报。"
    assert put("租房补贴去哪申请", HOUSING, personal) == [personal]
    by_employer = "第十一条 人才申报由用人单位统一向市人社局提出，每年3月、9月集中受理。"
    assert put("购房补贴去哪个部门申请", HOUSING, by_employer) == [by_employer]


def test_none_where_it_is_of_one_measure_or_there_are_two_or_the_measure_tells_itself() -> None:
    assert put("国际集装箱航线奖励去哪里申请", ROUTE, OF_ONE) == []
    assert put("国际集装箱航线奖励去哪里申请", ROUTE, APPLY, BY_OFFICE) == []
    own = ROUTE + "航运企业向市港航局提出申请。"
    assert put("国际集装箱航线奖励去哪里申请", own, APPLY) == []


def test_none_for_a_measure_that_what_was_found_is_not_of() -> None:
    assert put("职工食堂伙食补助去哪里申请", ROUTE, APPLY) == []


def test_it_is_told_to_who_asks_for_nothing_else() -> None:
    document = hits(ROUTE, APPLY)
    question = "国际集装箱航线奖励去哪里申请"
    second = document[1].passage
    front = Application(**vars(stretch(1, document[1], second.start, second.end)))
    other = Claim("奖励300万元。", (2,))
    status, shown = told_of_it(question, AnswerStatus.INSUFFICIENT_EVIDENCE, [other], [front])
    assert status is AnswerStatus.EXTRACTIVE
    assert "".join(claim.text for claim in shown) == APPLY
    assert is_told("国际集装箱航线奖励材料要交给谁", [front])
    more = "国际集装箱航线奖励去哪里申请，能给多少"
    assert not is_told(more, [front])
    assert told_of_it(more, AnswerStatus.ANSWERED, [other], [front])[1] == [other]


def test_whose_measure_it_is_is_told_where_the_question_does_not_say() -> None:
    document = hits("第十条 数据标注企业招用员工的，按每人2000元给予一次性用工补贴。", APPLY)
    rule, article = (h.passage for h in document)
    measure = stretch(2, document[0], rule.start, rule.end)
    front = Application(**vars(stretch(1, document[1], article.start, article.end)))

    def told_first(question: str) -> str:
        _, shown = told_of_it(question, AnswerStatus.EXTRACTIVE, [], [front, measure])
        return shown[0].text

    assert told_first("招工补贴怎么申领").startswith("第十条 数据标注企业")
    assert told_first("数据标注用工补贴怎么申领").startswith("第十七条 扶持资金")
    assert told_first("在哪里申领").startswith("第十七条 扶持资金")


def test_the_measure_may_stand_behind_what_was_found_first() -> None:
    news = "园区负责人说，下一步将申报监管场所。"
    levels = "四、物流企业首次被评为4A级、5A级的，分别奖励30万元、50万元。"
    yearly = "七、申报程序。企业于每年6月向物流园管理委员会申报，30个工作日内完成审核。"
    question = "物流企业首次被评为5A级的奖励几月份报"
    assert put(question, news, levels, yearly) == [yearly]
    assert put(question, news, OF_ONE, yearly) == []


def test_the_article_on_how_long_an_act_holds_tells_when_to_apply_for_all() -> None:
    interest = "一、贷款贴息。对高新技术企业的流动资金贷款，按利息的20%贴息，最高25万元。"
    term = "七、本措施自2031年1月1日起执行至2033年12月31日。申报时间为每年4月1日至30日。"
    question = "高新技术企业流动资金贷款贴息几月份申报"
    assert put(question, interest, term) == [term]
    assert put(question, interest, "七、贴息资金紧张时，申报时间为每年4月。") == []
