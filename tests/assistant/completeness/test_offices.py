"""Who asks which office decides is told it, where the evidence chosen names none."""

import pytest

from assistant.completeness.offices import beside
from assistant.layout import stretch
from assistant.relevance.pertinence import telling
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import question_terms

PAPERS = "第十条 申请总部认定的，应提交总部认定申请书、验资报告、分支机构营业执照复印件。"
DECIDED = "第十七条 （总部认定）应当实收资本5000万元以上。总部企业由示例局会同财政局认定。"
REPORTED = "总部企业每年4月30日前应当报送经营情况报告。"


def put(question: str, *texts: str) -> list[str]:
    act, hits, at = Document("d", "实施办法", "d.md", "x"), list[Hit](), 0
    for n, text in enumerate(texts):
        passage = Passage(f"d#{n}", "d", n, at, at + len(text), text)
        hits.append(Hit(passage, act, 1.0, 1.0, 0.5))
        at += len(text) + 1
    weights = {term: 1.0 for term in question_terms(question) if term in "总部认定 部门"}
    result = SearchResult(question, tuple(hits), weights, 0.0)
    chosen = [stretch(1, hits[0], 0, len(texts[0]))]
    found = list(beside(result, chosen, telling(question)))
    assert found[0] == chosen[0]
    return [item.text for item in found[1:]]


@pytest.mark.parametrize("question", ["想申请总部认定，找哪个部门", "总部认定由谁认定"])
def test_the_sentence_that_names_it_is_put_beside(question: str) -> None:
    assert put(question, PAPERS, REPORTED, DECIDED) == ["总部企业由示例局会同财政局认定。"]


def test_nothing_is_where_the_evidence_names_one() -> None:
    assert put("总部认定由谁认定", DECIDED, "人才由人社局认定。") == []


def test_nothing_is_for_who_asks_something_else() -> None:
    assert put("总部认定要实收资本多少", PAPERS, DECIDED) == []


def test_an_office_of_something_else_is_not() -> None:
    assert put("总部认定由谁认定", PAPERS, "人才由人社局评审。") == []


def test_on_which_days_it_is_open_is_put_beside() -> None:
    licence = "材料齐全的，4个工作小时内核发营业执照。"
    hours = "工作日8:30至12:00，周六9:00至12:00只受理企业开办事项。"
    question = "周六能去办营业执照吗"
    act = Document("d", "办理指南", "d.md", "x")
    hits = [
        Hit(Passage(f"d#{n}", "d", n, 99 * n, 99 * n + len(text), text), act, 1.0, 1.0, 0.5)
        for n, text in enumerate((licence, hours))
    ]
    weights = dict.fromkeys(question_terms(question), 1.0)
    result = SearchResult(question, tuple(hits), weights, 0.0)
    chosen = [stretch(1, hits[0], 0, len(licence))]
    found = beside(result, chosen, telling(question))
    assert [item.text for item in found[1:]] == [hours]
