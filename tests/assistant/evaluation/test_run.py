import json

import pytest

from assistant.evaluation import Row, evaluate

ROWS = [
    Row(id="1", question="一", answers=("二十一",), sources=("a",), answerable=True),
    Row(id="2", question="二", sources=("b",), facts=(("290亿元",),), answerable=True),
    Row(id="3", question="三", answerable=False),
]


def answered(row: Row, text="二十一[1]。", status="answered", document="a"):
    return {
        "id": "random",
        "question": row.question,
        "answer": text,
        "status": status,
        "citations": [{"n": 1, "document_id": document}],
        "retrieved": [{"document_id": document, "passage_id": "p", "score": 1.0}],
        "retrieve_s": 0.1,
        "first_token_s": 1.0,
        "total_s": 2.0,
    }


def test_records_follow_the_rows_and_the_summary_adds_up(tmp_path):
    def answer(row):
        return answered(row, status="insufficient_evidence" if row.id == "3" else "answered")

    summary = evaluate(ROWS, tmp_path, answer)
    lines = [json.loads(x) for x in (tmp_path / "records.jsonl").read_text("utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["1", "2", "3"]
    assert summary == json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert summary["retrieval"]["document"]["recall@1"][0] == 0.5
    (miss,) = (tmp_path / "misses.jsonl").read_text("utf-8").splitlines()
    assert json.loads(miss)["id"] == "2"
    assert summary["rouge_l"] == 1.0
    assert summary["fact_recall"] == 0.0
    assert summary["citation_precision"] == 0.5
    assert summary["refused_unanswerable"] == 1.0
    assert summary["false_refusals"] == 0.0
    assert summary["first_token_s"] == {"p50": 1.0, "p95": 1.0}


def test_a_run_cut_short_goes_on_where_it_stopped(tmp_path):
    asked = []

    def failing(row):
        asked.append(row.id)
        if row.id == "2":
            raise KeyboardInterrupt
        return answered(row)

    with pytest.raises(KeyboardInterrupt):
        evaluate(ROWS, tmp_path, failing)
    with (tmp_path / "records.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "2", "answ')  # what a kill in the middle of a write leaves

    def answer(row):
        asked.append(row.id)
        return answered(row)

    evaluate(ROWS, tmp_path, answer)
    assert asked == ["1", "2", "2", "3"]
    lines = (tmp_path / "records.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["1", "2", "3"]


def test_search_records_are_summed_up_without_answers(tmp_path):
    def answer(row):
        found = [{"document_id": "b", "passage_id": "p", "score": 1.0, "text": "", "heading": ""}]
        return {"question": row.question, "retrieved": found, "retrieve_s": 0.2}

    summary = evaluate(ROWS, tmp_path, answer)
    assert summary["retrieval"]["document"]["mrr@10"][0] == 0.5
    assert "statuses" not in summary
