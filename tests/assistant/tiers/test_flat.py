"""A rule without tiers holds for any amount, and is told with what limits it."""

import pytest

from assistant.answers import Evidence
from assistant.extracts import as_claim
from assistant.layout import stretch
from assistant.tiers.flat import answering
from assistant.tiers.limits import with_limits
from assistant.tiers.own_amounts import own_amounts
from index.documents import Document, Hit, Passage, SearchResult, Status
from index.normalise import question_terms, search_terms

REFERRER = (
    "第十三条 引荐县外项目落户的个人，按照实际到位资金的2‰给予奖励，单个项目最高100万元。"
    "国家机关工作人员不享受引荐奖励。"
)
EQUIPMENT = "第九条 购置生产设备的，按设备投资额的6%给予补助。单个企业最高不超过800万元。"
TIERS = "固定资产投资1亿元以上的项目，按固定资产投资额的5%给予奖励。"
PRICED = "进出口集装箱货物的，按每标准箱150元给予补助。单个企业每年最高不超过100万元。"


def items(*texts: str, status: Status = Status.IN_FORCE) -> list[Evidence]:
    hits = (
        Hit(
            Passage(f"d{n}#0", f"d{n}", 0, 0, len(text), text),
            Document(f"d{n}", "示例县优惠办法", "d.md", "x", status=status),
            1.0, 1.0, 0.5,
        )
        for n, text in enumerate(texts, 1)
    )  # fmt: skip
    return [stretch(n, hit, 0, len(hit.passage.text)) for n, hit in enumerate(hits, 1)]


def told(question: str, found: list[Evidence]) -> list[str]:
    terms = question_terms(question)
    known = {term for item in found for term in search_terms(item.text)}
    weights = dict.fromkeys(terms, 1.0)
    result = SearchResult(question, (), weights, 0.0, frozenset(terms) - known)
    rules = answering(result, own_amounts(question), found, lambda text: True)
    return [claim.text for rule in rules for claim in rule.claims]


REFERRED = [f"{part}。" for part in REFERRER.split("。") if part]


@pytest.mark.parametrize(
    "question",
    [
        "我介绍了个老板过去，到账3000万了，介绍费能给多少",
        "我给你们介绍了个老板，他投了3亿，我能拿多少好处费",
        "引荐的项目投资2亿元，奖励多少",
    ],
)
def test_who_refers_a_project_is_told_his_rule(question: str) -> None:
    assert told(question, items(EQUIPMENT, REFERRER)) == REFERRED


def test_who_invests_is_not_told_what_is_for_others() -> None:
    assert told("投3亿能拿多少奖励", items(REFERRER)) == []
    assert told("购置生产设备投资3000万，能补多少", items(REFERRER, EQUIPMENT)) == [
        "第九条 购置生产设备的，按设备投资额的6%给予补助。", "单个企业最高不超过800万元。"
    ]  # fmt: skip


def test_what_asks_for_another_amount_first_is_not_told() -> None:
    """Of 固定资产投资 nothing is said, and the tiers for 设备投资 decide."""
    asks = "第五条 固定资产投资在1亿元以上的项目，按设备投资额的12%给予补助。"
    upgrade = "第七条 年度设备投资在300万元以上的，按设备投资额的10%给予补助。"
    assert told("新设备投资400万，给多少补助", items(asks)) == []
    assert told("新设备投资400万，给多少补助", items(EQUIPMENT, upgrade)) == []


def test_neither_tiers_nor_what_no_longer_holds_nor_what_is_not_asked_for() -> None:
    assert told("我介绍的项目投资3亿，给我多少奖励", items(TIERS)) == []
    old = items(REFERRER, status=Status.SUPERSEDED)
    assert told("我介绍了个老板，他投了3亿，我能拿多少好处费", old) == []
    assert told("买设备花了3000万要交什么材料", items(EQUIPMENT)) == []


def test_a_limit_behind_a_rule_is_told_to_who_asks_with_an_amount() -> None:
    (item,) = items(PRICED)
    shown = [as_claim(item, *item.sentences[0])]

    def texts(question: str) -> list[str]:
        return [claim.text for claim in with_limits(question, shown, [item])]

    assert texts("一个月走50个柜，一年补多少") == [
        f"{part}。" for part in PRICED.split("。") if part
    ]
    assert texts("进出口集装箱补不补") == [shown[0].text]


def test_a_case_of_the_rule_that_the_question_speaks_of_is_told_too() -> None:
    rule = (
        "第七条 年度设备投资在300万元以上的，按设备投资额的10%给予补助。"
        "其中实施数字化改造的，补助比例提高到15%。"
    )
    (item,) = items(rule)
    shown = [as_claim(item, *item.sentences[0])]

    def count(question: str) -> int:
        return len(with_limits(question, shown, [item]))

    assert count("新设备换了400万，还上了数字化系统，能拿多少补助") == 2
    assert count("新设备换了400万，能拿多少补助") == 1


def test_of_clauses_with_a_rate_each_the_sentence_is_told() -> None:
    rule = (
        "总部企业租赁自用办公用房的，按每平方米每月30元给予补助；"
        "购置自用办公用房的，按每平方米800元给予一次性补助。"
    )
    assert told("租了1500平自己办公，一年能补多少", items(rule)) == [rule]
    assert told("有3亿营收，一年能补多少", items(rule)) == []
