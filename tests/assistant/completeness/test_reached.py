"""Whether a target was reached is told by what came of it together with the target."""

import pytest

from assistant import under_aims
from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.completeness.reached import beside, with_target
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Kind, Passage, SearchResult

GDP = "全区完成地区生产总值186.4亿元，年初目标为190亿元。"
SIGNED = "全年新签约项目47个，签约总额213亿元。"
AIM = "年初确定的目标是签约项目50个、总额200亿元。"
OPENED = "全年新开工项目31个。"
STATUS = AnswerStatus.EXTRACTIVE


def told(question: str, *sentences: str, shown: str = "") -> tuple[AnswerStatus, list[str]]:
    text = "".join(sentences)
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "示例区2031年工作总结", "d.md", "x"), 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    at = text.find(shown)
    claims: list[Claim] = [as_claim(item, at, at + len(shown))] if shown else []
    status, found = with_target(question, STATUS, claims, [item])
    return status, [claim.text for claim in found]


def test_result_and_target_are_told_together() -> None:
    asked = "2031年签约任务完成了没有"
    assert told(asked, GDP, SIGNED, AIM, OPENED, shown=GDP) == (STATUS, [SIGNED, AIM])
    assert told(asked, AIM, SIGNED, OPENED) == (STATUS, [AIM, SIGNED])


def test_what_tells_both_already_stays() -> None:
    both = "签约项目47个，完成全年目标50个的94%。"
    assert told("2031年签约任务完成了没有", both, shown=both) == (STATUS, [both])


def test_a_result_of_something_else_is_no_answer() -> None:
    asked = "2031年外资任务完成了没有"
    silent = AnswerStatus.INSUFFICIENT_EVIDENCE
    assert told(asked, GDP, SIGNED, AIM, shown=GDP) == (silent, [])


def test_other_questions_are_left_alone() -> None:
    assert told("2031年签约了多少项目", GDP, SIGNED, AIM, shown=SIGNED) == (STATUS, [SIGNED])
    assert told("2031年签约目标是多少", GDP, SIGNED, AIM, shown=AIM) == (STATUS, [AIM])


BOTH = "全区新开工项目46个，新投产项目31个，低于年初确定的34个新投产目标。"
OF_OTHERS = "新签约项目73个，计划总投资238亿元，完成年度目标70个的104.3%。"
GROWN = "完成地区生产总值186.4亿元，同比增长7.2%，年初目标为增长7.5%。"


def test_the_target_is_that_of_what_was_asked_about() -> None:
    asked = "2031年新投产的项目完成目标了没"
    assert told(asked, OF_OTHERS, BOTH, shown=OF_OTHERS) == (STATUS, [BOTH])
    asked = "2031年新签约的项目完成目标了没"
    assert told(asked, OF_OTHERS, BOTH, shown=OF_OTHERS) == (STATUS, [OF_OTHERS])
    asked = "2031年新开工的项目完成目标了没"  # whose target is not told
    silent = AnswerStatus.INSUFFICIENT_EVIDENCE
    assert told(asked, OF_OTHERS, shown=OF_OTHERS) == (silent, [])


def test_of_a_sentence_with_both_nothing_else_is_needed() -> None:
    assert told("2031年GDP增速完成目标没有", GROWN, BOTH) == (STATUS, [GROWN])


def test_what_was_reached_in_another_year_is_not_told() -> None:
    other = "2029年新投产项目31个，低于年初确定的34个新投产目标。"
    assert told("2031年新投产的项目完成目标了没", other)[1] == []


def test_of_all_indicators_together_the_sentence_that_counts_them_stays() -> None:
    met = "2031年的新签约、新开工和外来资金三类指标都超额完成了全年目标任务。"
    assert told("2031年三项指标都完成任务没有", met, shown=met) == (STATUS, [met])


def test_they_are_nothing_that_a_target_is_of() -> None:
    reached = "示例区2031年三类指标都超额完成了全年目标任务。"
    assert told("他们是否完成了2031年的目标", reached, shown=reached) == (STATUS, [reached])


def of(title: str, published: str, heading: str, text: str, n: int) -> Evidence:
    document = Document(f"d{n}", title, f"d{n}.md", "x", kind=Kind.NEWS, published=published)
    passage = Passage(f"d{n}#0", f"d{n}", 0, 0, len(text), text, heading_path=(heading,))
    return stretch(n, Hit(passage, document, 1.0, 1.0, 0.5), 0, len(text))


PLAN = of(
    "示例区行动计划", "2029-04", "目标", "到2031年，主要目标如下：\n\n- 示例产业产值达到60亿元；", 1
)
REPORT = of("2032年示例区工作报告", "2032-01", "2031年工作回顾", "示例产业产值52亿元，增长8%。", 2)
HALF = of("上半年示例区经济", "2031-07", "", "示例产业加快发展，上半年产值27亿元。", 3)


@pytest.mark.parametrize(
    "asked",
    ["2031年示例产业产值完成目标了吗", "2031年底产值完成目标了吗", "2031年末产值总数完成目标了吗"],
)
def test_a_report_and_a_plan_are_told_together(asked: str) -> None:
    status, found = with_target(asked, STATUS, [], [PLAN, HALF, REPORT])
    told_of = [claim.text for claim in under_aims.told(found, [PLAN, HALF, REPORT])]
    assert (status, told_of) == (
        STATUS,
        ["示例产业产值52亿元，增长8%。", "到2031年，主要目标如下：示例产业产值达到60亿元。"],
    )


@pytest.mark.parametrize(
    ("asked", "items"),
    [
        ("2031年示例产业产值完成目标了吗", [PLAN, HALF]),  # of half a year
        ("2030年示例产业产值完成目标了吗", [PLAN, REPORT]),
        ("2031年示例服务业税收完成目标了吗", [PLAN, REPORT]),
    ],
)
def test_of_another_time_or_thing_they_are_no_answer(asked: str, items: list[Evidence]) -> None:
    assert with_target(asked, STATUS, [], items) == (AnswerStatus.INSUFFICIENT_EVIDENCE, [])


def test_what_tells_the_one_is_looked_for_beside_the_other() -> None:
    hits = tuple(Hit(i.passage, i.document, 1.0, 1.0, 0.5) for i in (PLAN, REPORT))
    result = SearchResult("2031年示例产业产值完成目标了吗", hits, {}, 0.0)
    assert [i.document.id for i in beside(result, [PLAN])] == ["d1", "d2"]
    other = SearchResult("2031年示例产业产值是多少", hits, {}, 0.0)
    assert beside(other, [PLAN]) == [PLAN]


def test_the_result_is_of_what_the_question_names_where_a_title_names_it_too() -> None:
    plan = of("示例产业行动计划", "2029-04", "目标", "到2031年底：示例产业产值60亿元。", 1)
    others = of("2032年示例区工作报告", "2032-01", "2031年工作回顾", "样品产业产值118亿元。", 2)
    asked = "2031年示例产业产值实际做到多少，行动计划里定的2031年目标完成了没有"
    _, found = with_target(asked, STATUS, [], [plan, REPORT, others])
    told_of = [claim.text for claim in found]
    assert told_of == ["示例产业产值52亿元，增长8%。", "目标：到2031年底：示例产业产值60亿元。"]
    assert with_target(asked, STATUS, [], [plan, others])[1] == []
