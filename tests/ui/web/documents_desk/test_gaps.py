"""The page of what the documents leave open, and its workbook."""

import io

import pytest
from openpyxl import load_workbook

from assistant.answers import Answer, AnswerStatus, Question
from index.documents import Hit
from ui.web.documents_desk.workbook import workbook

HTML = {"accept": "text/html"}
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def asked(desk):
    """The desk, after three questions: one twice, and one with a formula and a script in it."""
    catalog = desk.store.catalog
    passage = catalog.passages_of("办法")[0]
    hit = Hit(passage, catalog.documents()["办法"], 1.0, 1.0, 1.0)
    questions = ["电费补贴是多少？", "电费补贴是多少", f"=HYPERLINK(1)\x07{SCRIPT}"]
    for n, text in enumerate(questions):
        question = Question(text, "zh")
        answer = Answer(f"a{n}", question, "", AnswerStatus.INSUFFICIENT_EVIDENCE, retrieved=(hit,))
        desk.office.journal.record(answer, "page")
    desk.office.journal.rate("a2", "down", "wrong", SCRIPT)
    return desk


def test_gaps_come_with_counts_wordings_and_the_nearest_passages(asked):
    page = asked.page("/gaps")
    assert "共 2 组问题" in page
    assert "问过 2 次" in page
    assert "示例扶持办法" in page
    assert "<script>alert" not in page
    assert "asked 2×" in asked.page("/gaps?lang=en&days=30&kind=unanswered")
    assert "Groups of questions: 1" in asked.page("/gaps?lang=en&kind=badly_rated")


@pytest.mark.parametrize("query", ["?days=7&kind=x", "?days=-1", "?days=99999999"])
def test_what_cannot_be_chosen_is_the_usual(asked, query):
    assert "共 2 组问题" in asked.page(f"/gaps{query}")


def test_the_workbook_has_all_and_no_formula(asked):
    answer = asked.client().get("/staff/documents/gaps.xlsx")
    assert "attachment" in answer.headers["content-disposition"]
    book = load_workbook(io.BytesIO(answer.content))
    gaps, questions = book.worksheets
    assert gaps.title == "待补充内容"
    rows = [[cell.value for cell in row] for row in gaps.iter_rows()]
    assert rows[1][0].startswith("电费补贴是多少")
    assert rows[1][1:4] == [2, 2, 0]
    assert rows[1][-1] == 2
    assert questions.max_row == 4
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert any(str(cell.value).startswith("=HYPERLINK(1)<script>") for cell in cells)


def test_a_workbook_holds_any_text():
    data = workbook({"a/b[c]*:?" + "长" * 40: [["头"], ["x" * 40_000], ["\x00\ud7ff\n=1"], [""]]})
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert [len(row[0].value or "") for row in sheet.iter_rows()] == [1, 32_000, 4, 0]


def test_where_nothing_is_kept_the_page_says_so(desk):
    desk.office.journal.keep = "off"
    assert "不保存提问" in desk.page("/gaps")


@pytest.mark.parametrize("path", ["/gaps", "/gaps.xlsx"])
def test_only_editors_see_what_was_asked(desk, path):
    for name, status in (("", 303), ("staff", 403), ("editor", 200)):
        answer = desk.client(name).get(f"/staff/documents{path}", headers=HTML)
        assert answer.status_code == status
