"""Whether something is still in force is told by the sentence of its document, and no other."""

import pytest

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.changes.in_force import asks, beside, in_front, is_told
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult, Status
from index.normalise import question_terms

GRANT = "二、支持建设海外仓。对新建海外仓，一次性给予30万元补贴。"
TERM = "本措施自2022年7月1日起施行，有效期至2023年12月31日。"


def hits(document_id: str, status: Status, *texts: str, title: str = "示例区稳外贸若干措施"):
    number = f"示政办〔{document_id}〕1号"
    document = Document(document_id, title, "d.md", "x", status=status, document_number=number)
    found, at = list[Hit](), 0
    for n, text in enumerate(texts):
        passage = Passage(f"{document_id}#{n}", document_id, n, at, at + len(text), text)
        found.append(Hit(passage, document, 1.0 - n / 10, 1.0, 0.5))
        at += len(text) + 2
    return found


def searched(question: str, *found: Hit) -> SearchResult:
    weights = dict.fromkeys(question_terms(question), 1.0)
    return SearchResult(question, tuple(found), weights, 0.0)


def evidence(hit: Hit, n: int = 1) -> Evidence:
    return stretch(n, hit, hit.passage.start, hit.passage.end)


def told(question: str, document: list[Hit], other: tuple[Hit, ...] = ()) -> list[str]:
    """What stands in front of the evidence of a document's first passage."""
    result = searched(question, document[0])
    chosen = [evidence(document[0])]
    items = beside(result, chosen, lambda hit: document, lambda query: searched(query, *other))
    assert list(items[-1:]) == chosen
    return [item.text for item in items[:-1]]


@pytest.mark.parametrize(
    "question",
    [
        "外资到资奖励现在还能领吗",
        "那个优惠办法现在还有效吗，管到什么时候",
        "2022年那个优惠办法现在还有用吗",
        "老办法现在还管用吗",
        "保费补贴现在还有没有",
        "稳外贸若干措施还有效吗",
        "稳外贸若干措施什么时候失效",
        "优惠办法有效期到什么时候",
        "外资的奖励是否仍然有效？",
        "现在还能申请设备补贴吗",
        "这个办法废止了吗",
        "优惠政策执行到什么时候",
        "2022年的若干措施今年年底是不是就到期了",
    ],
)
def test_questions_of_validity(question: str) -> None:
    assert asks(question)


@pytest.mark.parametrize(
    "question",
    [
        "设备投资奖励是多少",
        "二手设备还能享受设备投资奖励吗",
        "转租厂房的现在还能领租金补贴吗",
        "迁出去了现在还能领补贴吗",
        "营业执照过期了怎么办",
        "高新技术企业证书有效期几年",
        "租金补贴能拿几年",
        "现在还有没有空置厂房",
        "投资协议还有效吗",
        "哪些文件废止了",
        "办法从什么时候起施行",
    ],
)
def test_other_questions(question: str) -> None:
    assert not asks(question)


def test_the_term_of_the_document_is_put_in_front_from_wherever_it_stands() -> None:
    document = hits("2022", Status.EXPIRED, GRANT, f"三、附则。{TERM}")
    assert told("海外仓补贴现在还能领吗", document) == [TERM]


def test_the_act_that_is_named_comes_before_the_rules_on_it() -> None:
    own = "本细则自印发之日起施行，有效期与《优惠政策》一致。"
    rules = hits("1", Status.IN_FORCE, own, title="《示例县招商引资优惠政策》实施细则")
    act = hits(
        "2",
        Status.IN_FORCE,
        "本政策自2024年3月1日起施行，有效期三年。",
        title="示例县招商引资优惠政策",
    )
    found = searched("招商引资优惠政策有效期到什么时候？", rules[0], act[0])
    items = beside(
        found,
        [evidence(rules[0]), evidence(act[0], 2)],
        lambda hit: rules if hit.document.id == "1" else act,
        lambda query: searched(query),
    )
    assert items[0].document.id == "2"


def test_the_number_of_an_article_is_no_part_of_it() -> None:
    document = hits("2022", Status.IN_FORCE, GRANT, f"第九条 {TERM}")
    assert told("海外仓补贴现在还能领吗", document) == [TERM]


@pytest.mark.parametrize(
    "text",
    ["许可证有效期为5年。", "申报材料自受理之日起10日内审核。", "活动执行至2023年12月31日。"],
)
def test_a_term_of_something_else_is_not_told(text: str) -> None:
    assert told("海外仓补贴现在还能领吗", hits("2022", Status.EXPIRED, GRANT, text)) == []


def test_a_measure_that_the_document_does_not_have_gets_no_term() -> None:
    assert told("购房补贴现在还能领吗", hits("2022", Status.EXPIRED, GRANT, TERM)) == []


def test_a_document_may_be_named_by_its_year_and_its_sort_alone() -> None:
    document = hits("2022", Status.IN_FORCE, GRANT, TERM)
    assert told("2022年的若干措施是不是年底就到期了", document) == [TERM]
    assert told("2022年的人才公寓管理办法是不是年底就到期了", document) == []


def test_of_a_replaced_document_what_ended_it_is_told_too() -> None:
    own = "本办法自2021年4月1日起施行，有效期5年。"
    ended = "《示例区稳外贸若干措施》（示政办〔2021〕1号）同时废止。"
    old = hits("2021", Status.SUPERSEDED, GRANT, own)
    new = hits("2024", Status.IN_FORCE, f"本办法自2024年4月1日起施行。{ended}")
    assert told("海外仓补贴现在还有没有", old, tuple(new)) == [own, ended]
    other = hits("2024", Status.IN_FORCE, "《示例区稳外资办法》（示政办〔2020〕1号）同时废止。")
    assert told("海外仓补贴现在还有没有", old, tuple(other)) == [own]


def chosen_for(question: str) -> list[Evidence]:
    document = hits("2022", Status.EXPIRED, GRANT, TERM)
    items = beside(
        searched(question, document[0]),
        [evidence(document[0], 1)],
        lambda hit: document,
        lambda query: searched(query),
    )
    term, grant = items
    return [term, grant]


def shown(question: str, claims: list[Claim]) -> list[str]:
    chosen = chosen_for("海外仓补贴现在还能领吗")
    status, said = in_front(question, AnswerStatus.ANSWERED, claims, chosen)
    assert status is (AnswerStatus.EXTRACTIVE if said[:1] != claims[:1] else AnswerStatus.ANSWERED)
    return [claim.text for claim in said]


def test_the_term_stands_before_the_amount_and_in_its_place_where_the_end_is_asked_for() -> None:
    still, when = "海外仓补贴现在还能领吗", "海外仓补贴什么时候失效"
    item = chosen_for(still)[1]
    amount = as_claim(item, item.start, item.end)
    assert shown(still, [amount]) == [TERM, amount.text]
    assert shown(when, [amount]) == [TERM]
    assert shown("新建海外仓给多少补贴", [amount]) == [amount.text]


def test_no_other_date_tells_when_it_ends() -> None:
    text = f"第一条 为稳外贸，制定本措施。{TERM}示例区人民政府 2022年6月20日"
    (hit,) = hits("2022", Status.EXPIRED, text)
    item = evidence(hit)

    def left(claimed: str, quoted: str) -> list[str]:
        at = text.index(quoted)
        claim = Claim(claimed, (1,), quotes=((1, at, at + len(quoted)),))
        question = "示例区的措施什么时候到期"
        status, said = in_front(question, AnswerStatus.ANSWERED, [claim], [item])
        assert (status is AnswerStatus.INSUFFICIENT_EVIDENCE) is (not said)
        return [claim.text for claim in said]

    assert left("2022年7月1日", TERM) == [TERM]
    assert left("2022年6月20日", "示例区人民政府 2022年6月20日") == []


def test_a_sentence_by_which_another_act_extends_it_tells_when_it_ends() -> None:
    text = "《示例区稳外贸若干措施》有效期延长至2028年12月31日。"
    (hit,) = hits("2026", Status.IN_FORCE, text)
    claim = Claim("2028年12月31日", (1,), quotes=((1, 0, len(text)),))
    question = "稳外贸若干措施有效期到什么时候"
    _, said = in_front(question, AnswerStatus.ANSWERED, [claim], [evidence(hit)])
    assert [claim.text for claim in said] == [text]


def test_the_model_is_not_asked_where_the_document_tells_it() -> None:
    question = "海外仓补贴现在还能领吗"
    assert is_told(question, chosen_for(question))
    assert not is_told("新建海外仓给多少补贴", chosen_for(question))
    assert not is_told(question, chosen_for(question)[1:])


def test_of_what_was_repealed_it_is_told_for_whom_it_goes_on() -> None:
    old = hits("2020", Status.SUPERSEDED, GRANT, "第十条 本措施自2020年9月1日起施行，有效期五年。")
    title = old[0].document.title
    repeal = f"《{title}》（示政办〔2020〕1号）同时废止。"
    goes_on = "2024年6月30日以前已签订投资协议的项目，仍按原规定执行。"
    new = hits("2024", Status.IN_FORCE, f"{repeal}{goes_on}本办法由商务局负责解释。")
    asked = "我23年签的合同，2020年那个海外仓补贴措施对我还算数吗"
    assert told(asked, old, tuple(new)) == [
        "本措施自2020年9月1日起施行，有效期五年。", repeal, goes_on
    ]  # fmt: skip
    without = hits("2024", Status.IN_FORCE, f"{repeal}本办法由商务局负责解释。")
    assert told(asked, old, tuple(without))[1:] == [repeal]


def test_a_contract_of_who_asks_is_not_what_he_asks_about() -> None:
    assert asks("我2023年签的合同，那个优惠办法对我还算数吗")
    assert not asks("那个合同还有效吗")


def test_the_term_of_a_later_act_is_not_told_of_the_one_of_an_earlier_year() -> None:
    text = "本政策自2031年4月1日起施行，有效期至2034年3月31日。"
    document = Document("n", "示例区海洋政策", "n.md", "x", published="2031-03-10")
    hit = Hit(Passage("n#0", "n", 0, 0, len(text), text), document, 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    evidence_of = [stretch(2, hit, 0, 5), item]  # what `beside` put in front is not of the term
    claim = as_claim(item, 0, len(text))
    for question, holds in (
        ("2028年的海洋政策是否还有效？", False),
        ("海洋政策2033年还有效吗", True),
    ):
        status, shown = in_front(question, AnswerStatus.ANSWERED, [claim], evidence_of)
        assert (list(shown) == [claim]) is holds
        assert holds or status is AnswerStatus.INSUFFICIENT_EVIDENCE
