"""Who asks with an amount of his own is told the tier that holds for it, and no other."""

from collections.abc import Sequence

import pytest

from assistant.answers import Claim, Evidence
from assistant.tiers.finding import are_told, beside, with_whole
from assistant.tiers.telling import told
from index.documents import Document, Hit, Passage, SearchResult, Status
from index.normalise import question_terms, search_terms
from index.sentences import split_sentences

REWARD = (
    "第三条 固定资产投资奖励。对实际完成固定资产投资达到下列标准的新引进项目，分档给予奖励：\n\n"
    "（一）5000万元以上、不足1亿元的，按3%给予奖励，最高200万元；\n\n"
    "（二）1亿元以上、不足5亿元的，按5%给予奖励，最高2000万元；\n\n"
    "（三）5亿元以上的，实行“一事一议”。\n\n奖励资金分两期拨付，投产后拨付其余40%。"
)
REFERRER = "引荐的项目固定资产投资到位1亿元以上的，按0.5‰给予引荐人奖励，最高100万元。"
RENT = "租用标准厂房、租赁面积1000平方米以上的企业，按租金的50%给予补贴。享受补贴期间不得转租厂房。"
BOUGHT = "企业购置厂房后，从购置当月起停止租金补贴。"
REVIEW = (
    "固定资产投资5000万元以上的项目，由招商办组织联合评审。"
    "固定资产投资不足5000万元的项目，不进行联合评审，由园区直接审定。"
)
OUTPUT = "对年产值首次突破5亿元、10亿元、50亿元的企业，分别给予50万元、100万元、300万元奖励。"
EQUIPMENT = "设备投资额500万元以上的技术改造项目，按设备投资额的10%给予补助。"
ADMITTED = "享受本办法扶持的工业项目，固定资产投资应不低于5000万元。"


def hit(text: str, n: int, status: Status = Status.IN_FORCE) -> Hit:
    passage = Passage(f"d{n}#0", f"d{n}", 0, 7, 7 + len(text), text)
    return Hit(
        passage, Document(f"d{n}", "示例区若干措施", "d.md", "d", status=status), 1.0, 1.0, 0.5
    )


def evidence(text: str, n: int = 1, status: Status = Status.IN_FORCE) -> Evidence:
    found = hit(text, n, status)
    spans = tuple((7 + a, 7 + b) for a, b in split_sentences(text))
    return Evidence(n, found.passage, found.document, 7, 7 + len(text), text, spans)


def items(*texts: str) -> list[Evidence]:
    return [evidence(text, n) for n, text in enumerate(texts, 1)]


def result(question: str, found: Sequence[Evidence] = ()) -> SearchResult:
    terms = question_terms(question)
    known = {term for item in found for term in search_terms(item.text)}
    return SearchResult(question, (), dict.fromkeys(terms, 1.0), 0.0, frozenset(terms) - known)


def anything(text: str) -> bool:
    return True


def texts(question: str, found: Sequence[Evidence], *claims: Claim) -> list[str]:
    claimed = told(result(question, found), list(claims), found, anything)
    for claim in claimed:
        for n, start, end in claim.quotes if claim.supported else ():
            (item,) = (item for item in found if item.n == n)
            assert item.quote(start, end).strip("；。") in claim.text  # verbatim
    return [claim.text for claim in claimed if claim.supported]


def quoted(item: Evidence, text: str) -> Claim:
    start = item.start + item.text.index(text)
    return Claim(text, (item.n,), quotes=((item.n, start, start + len(text)),))


@pytest.mark.parametrize(
    ("question", "rate"),
    [
        ("我们打算投8000万建厂，最多能拿多少奖励", "（一）5000万元以上、不足1亿元的，按3%"),
        ("投3亿的项目奖百分之几", "（二）1亿元以上、不足5亿元的，按5%"),
        ("投30亿怎么奖励", "（三）5亿元以上的，实行“一事一议”"),
        ("投3000万有奖励吗", "（一）5000万元以上、不足1亿元的，按3%"),  # the threshold
    ],
)
def test_the_tier_is_told_with_its_lead_in(question: str, rate: str) -> None:
    (text,) = texts(question, items(REFERRER, REWARD, RENT))
    assert text.startswith("对实际完成固定资产投资达到下列标准的新引进项目，分档给予奖励：" + rate)


def test_who_refers_a_project_is_told_his_own_reward() -> None:
    (text,) = texts("介绍一个投3亿的项目有多少奖励", items(REWARD, REFERRER))
    assert text == REFERRER


def test_the_clause_for_less_is_told_to_who_has_less() -> None:
    assert texts("固投3000万的要联合评审不", items(REVIEW)) == [
        "固定资产投资不足5000万元的项目，不进行联合评审，由园区直接审定。"
    ]


def test_a_threshold_is_told_and_not_another_subsidy() -> None:
    found = items(BOUGHT, RENT)
    (text,) = texts("租800平的厂房有补贴吗", found, quoted(found[0], BOUGHT))
    assert text == f"{RENT.partition('。')[0]}（800平方米低于1000平方米）。"


def test_of_several_steps_the_one_that_is_reached_is_told() -> None:
    (text,) = texts("产值12亿奖多少", items(REWARD, OUTPUT))
    assert text.endswith("300万元奖励（达到10亿元、不足50亿元的，对应100万元）。")


def test_an_amount_of_one_kind_is_no_amount_of_another() -> None:
    assert texts("产值12亿奖多少", items(REWARD, EQUIPMENT)) == []
    less = f"{EQUIPMENT[:-1]}（400万元低于500万元）。"
    assert texts("设备买了400万行不行", items(REWARD, EQUIPMENT)) == [less]


def test_a_bound_on_another_amount_is_not_told_instead() -> None:
    found = items(OUTPUT)
    assert texts("纳税300万的企业有奖励吗", found, quoted(found[0], OUTPUT)) == []
    found = items(EQUIPMENT)  # which is a part of what is invested
    assert texts("投30亿能同时拿技改补助吗", found, quoted(found[0], EQUIPMENT)) == [EQUIPMENT]


def test_who_may_have_nothing_at_all_is_told_why() -> None:
    less = f"{ADMITTED[:-1]}（3000万元低于5000万元）。"
    assert texts("投3000万的工业项目能拿多少奖励", items(EQUIPMENT, ADMITTED)) == [less]


def test_of_a_sentence_with_all_tiers_the_own_one_is_marked() -> None:
    tiers = "年缴纳税收100万元以上、不足500万元的，奖励20%；500万元以上、不足1000万元的，奖励35%。"
    (text,) = texts("公司一年交税大概680万，能返多少", items(tiers))
    assert text == f"{tiers[:-1]}（其中适用：500万元以上、不足1000万元的，奖励35%）。"


def test_who_looks_after_a_project_of_its_size_is_told() -> None:
    looked_after = "总投资5亿元以上10亿元以下的项目由副市长挂点。"
    listed = "总投资1亿元以上的项目列入重大项目清单。"
    assert texts("总投资6亿，会有领导盯着吗", items(listed, looked_after)) == [looked_after]


def test_who_comes_and_how_often_is_told_of_the_one_step_that_an_amount_is_of() -> None:
    steps = [
        "1. 固定资产投资1亿元以上的项目，由副市长包保，每半个月走访一次。",
        "2. 固定资产投资3000万元以上、1亿元以下的项目，由牵头单位包保，每月走访一次。",
    ]
    question = "投8000万的项目是谁来盯着，多久来一趟"
    assert texts(question, items("\n".join(steps))) == steps[1:]


def test_a_reward_is_told_to_who_calls_it_a_subsidy() -> None:
    other = "第九条 岗位补贴。企业可以申请岗位补贴，每人每年补贴2000元。"
    (text,) = texts("投资3亿元可以得到多少补贴", items(REWARD, other))
    assert "1亿元以上、不足5亿元的，按5%给予奖励" in text


def test_a_case_of_a_tier_is_no_other_rule() -> None:
    rule = "年度设备投资在300万元以上的，按设备投资额的10%给予补助。"
    text = f"{rule}其中实施数字化改造的，补助比例提高到15%。"
    other = "新材料项目固定资产投资在1亿元以上的，按设备投资额的12%给予补助。"
    assert texts("新设备换了400万，还上了数字化系统，能拿多少补助", items(other, text)) == [rule]


def test_where_too_many_hold_none_is_picked() -> None:
    lists = [f"固定资产投资1000万元以上的项目，给予{what}补贴。" for what in "水电气热"]
    assert texts("投3000万有补贴吗", items(*lists[:3])) == lists[:3]
    assert texts("投3000万有补贴吗", items(*lists)) == []


def test_what_no_longer_holds_is_not_told() -> None:
    assert texts("投3亿的项目奖百分之几", [evidence(REWARD, 1, Status.SUPERSEDED)]) == []


def test_what_other_sentences_speak_of_is_left_to_them() -> None:
    found = items(REWARD)
    paid = quoted(found[0], "奖励资金分两期拨付，投产后拨付其余40%。")
    assert texts("投3亿的项目奖励资金分几期拨付", found, paid) == [paid.text]
    assert texts("总投资3亿元的是哪个项目", found, paid) == [paid.text]
    assert texts("投3亿的项目要等几天", found, paid) == [paid.text]
    assert texts("投3亿的新引进项目有没有专人对接", found, paid) == [paid.text]


def test_a_claim_of_a_tier_that_excludes_the_amount_becomes_the_one_that_holds() -> None:
    found = items(REWARD + "奖励资金分两期拨付到账。")
    wrong = quoted(found[0], "5000万元以上、不足1亿元的，按3%给予奖励，最高200万元")
    (text,) = texts("投3亿的奖励资金分几期拨付到账", found, wrong)
    assert "（二）1亿元以上" in text and "3%" not in text


def test_a_reward_of_others_is_not_told_instead() -> None:
    found = items(REFERRER, "项目资金到账满两期拨付。")
    assert texts("投3亿的项目资金几期拨付到账", found, quoted(found[0], REFERRER)) == []


def test_without_an_amount_nothing_changes() -> None:
    found = items(REWARD)
    claim = quoted(found[0], "（二）1亿元以上、不足5亿元的，按5%给予奖励，最高2000万元")
    assert texts("项目奖百分之几", found, claim) == [claim.text]


def test_what_holds_is_put_beside_and_searched_for_where_it_was_not_found() -> None:
    asked: list[str] = []

    def search(query: str) -> SearchResult:
        asked.append(query)
        return SearchResult(query, (hit(REWARD, 2),), {}, 0.0)

    question = result("投3亿奖多少")
    (item,) = beside(question, [hit(REWARD, 1)], anything, search)
    assert item.text == REWARD and not asked
    (item,) = beside(question, [hit(RENT, 1)], anything, search)
    assert item.text == REWARD and asked == ["投固定资产投资奖多少"]
    assert beside(result("奖多少"), [hit(REWARD, 1)], anything, search) == []
    assert are_told(question, [item], anything) and not are_told(question, items(RENT), anything)


def test_of_a_list_that_the_evidence_has_some_of_it_has_all() -> None:
    whole = evidence(REWARD)
    end = whole.start + REWARD.index("（二）") - 2
    part = Evidence(
        1, whole.passage, whole.document, 7, end, REWARD[: end - 7], whole.sentences[:3]
    )
    (item,) = with_whole("投3亿的项目奖励什么时候到账", [], [part])
    assert "（三）5亿元以上的" in item.text and item.text in REWARD
    assert with_whole("奖励什么时候到账", [], [part]) == [part]


CAPPED = (
    "第四条 按照实际完成固定资产投资给予一次性奖励：\n\n"
    "（一）2000万元以上不足5000万元的，按3%给予奖励；\n\n"
    "（二）5000万元以上的，按5%给予奖励。\n\n单个企业固定资产投资奖励最高不超过5000万元。"
)


def test_what_is_given_at_most_is_told_with_a_rate() -> None:
    (rate, cap) = texts("投6亿能奖多少", items(CAPPED))
    assert "按5%给予奖励" in rate and "3%" not in rate
    assert cap == "单个企业固定资产投资奖励最高不超过5000万元。"
    assert "分两期" not in "".join(texts("投3亿奖多少", items(REWARD)))


def test_rows_that_give_nothing_do_not_speak_for_themselves() -> None:
    row = "建食品厂的项目总投资3.2亿元，选址在示例园。"
    told_of = texts("投6亿建食品厂，能奖多少", items(CAPPED, row))
    assert told_of and "按5%给予奖励" in told_of[0]


TABLE = (
    "第七条 租用标准厂房的企业，按照下表给予租金补贴。补贴每半年申请一次。\n\n"
    "表2 租金补贴标准\n\n| 租用面积 | 第一年 | 第二年 |\n| --- | --- | --- |\n"
    "| 1000平方米（含）至3000平方米 | 50% | 30% |\n| 3000平方米（含）至10000平方米 | 100% | 50% |"
)
CHANGE = "第七条表2中“1000平方米（含）至3000平方米”一档第二年补贴比例由30%调整为40%。"


@pytest.mark.parametrize("question", ["租5000平厂房补贴多少", "租5000平厂房第二年补多少"])
def test_of_a_table_the_row_is_told_with_what_leads_in_it(question: str) -> None:
    found = items(TABLE, CHANGE)
    (said,) = told(result(question, found), [], found, anything)
    assert said.text == (
        "第七条 租用标准厂房的企业，按照下表给予租金补贴。"
        "租用面积：3000平方米（含）至10000平方米，第一年：100%，第二年：50%。"
    )


def test_who_invests_himself_is_told_no_reward_of_referrers() -> None:
    found = items("引荐外来投资项目的，按投资额的2‰给予奖励，单个项目最高100万元。")
    reward = quoted(found[0], found[0].text)
    assert texts("我投2亿建厂，固投奖励能拿多少", found, reward) == []
    assert texts("我介绍的项目投了2亿，奖励多少", found, reward) == [reward.text]


def test_a_row_is_not_told_that_another_amount_is_barred_from() -> None:
    table = (
        "租金补贴按上年度营业收入分档给予：\n| 档次 | 上年度营业收入 | 补贴比例 |\n"
        "| 甲档 | 3000万元（含）—6000万元 | 42% |\n| 乙档 | 900万元（含）—3000万元 | 31% |\n"
        "| 丙档 | 不足900万元但员工30人以上 | 22% |\n"
    )
    found, asked = items(table), "去年营收4000万，50个人，租金能补多少"
    (claim,) = told(result(asked, found), [], found, anything)
    assert "甲档" in claim.text and "丙档" not in claim.text


def test_how_many_of_a_size_came_or_are_to_come_is_no_rule_for_an_amount() -> None:
    aims = (
        "| 招商指标 | 2031年目标值 |\n| --- | --- |\n| 总投资7亿元以上的产业项目 | 目标不低于9个 |"
    )
    came = "签约的项目中，总投资7亿元以上的产业项目有9个，占比57%。"
    for question in ("投2000万做个小厂，够得上招商的门槛不", "投9亿的产业项目你们招不招"):
        found = items(aims, came)
        assert not texts(question, found) and not are_told(result(question), found, anything)
