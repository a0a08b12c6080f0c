import json

import pytest

from assistant.evaluation import Row, evaluate, write_summary

ROWS = [
    Row(id="1", question="一", answers=("二十一",), sources=("signing",), answerable=True),
    Row(id="2", question="二", sources=("plan",), facts=(("290亿元",),), answerable=True),
    Row(id="3", question="三", answerable=False),
]


def lines_of(file):
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def test_records_follow_the_rows_and_failures_can_be_read(tmp_path, record):
    def answer(row):
        return record() if row.id == "3" else record("二十一[1]。", "二十一个")

    pairs = evaluate(ROWS, tmp_path, answer)
    assert [line["id"] for line in lines_of(tmp_path / "records.jsonl")] == ["1", "2", "3"]
    summary = write_summary(pairs, tmp_path)
    assert summary == json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert summary["retrieval"]["document"]["recall@1"][0] == 0.5
    (miss,) = lines_of(tmp_path / "misses.jsonl")
    assert miss["id"] == "2"
    (failure,) = lines_of(tmp_path / "failures.jsonl")
    assert failure["id"] == "2" and failure["expected"] == ["290亿元"]
    assert failure["wrong"] == ["290亿元 is not told", "cites no labelled source"]


def test_a_run_cut_short_goes_on_where_it_stopped(tmp_path, record):
    asked = []

    def failing(row):
        asked.append(row.id)
        if row.id == "2":
            raise KeyboardInterrupt
        return record("二十一")

    with pytest.raises(KeyboardInterrupt):
        evaluate(ROWS, tmp_path, failing)
    with (tmp_path / "records.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "2", "answ')  # what a kill in the middle of a write leaves

    def answer(row):
        asked.append(row.id)
        return record("二十一")

    evaluate(ROWS, tmp_path, answer)
    assert asked == ["1", "2", "2", "3"]
    assert [line["id"] for line in lines_of(tmp_path / "records.jsonl")] == ["1", "2", "3"]


def test_a_row_that_asks_otherwise_than_before_is_asked_again(tmp_path, record):
    evaluate(ROWS, tmp_path, lambda row: record("二十一"))
    changed = [ROWS[0], ROWS[1].model_copy(update={"history": (("签约？", "二十一"),)}), ROWS[2]]
    asked = []
    pairs = evaluate(changed, tmp_path, lambda row: asked.append(row.id) or record("二十二"))
    assert asked == ["2"] and pairs[1][1]["text"] == "二十二"
    assert evaluate(changed, tmp_path, lambda row: asked.append(row.id)) == pairs
    assert asked == ["2"]


def test_records_of_another_run_are_not_reused(tmp_path, record):
    asked = []

    def answer(row):
        asked.append(row.id)
        return record("二十一")

    for run in ("first", "first", "second"):
        evaluate(ROWS, tmp_path, answer, run=run)
    assert asked == ["1", "2", "3"] * 2


def test_search_records_are_summed_up_without_answers(tmp_path):
    def answer(row):
        found = [{"document_id": "plan", "passage_id": "p", "score": 1.0, "text": ""}]
        return {"question": row.question, "retrieved": found, "retrieve_s": 0.2}

    summary = write_summary(evaluate(ROWS, tmp_path, answer), tmp_path)
    assert summary["retrieval"]["document"]["mrr@10"][0] == 0.5
    assert "scores" not in summary and not (tmp_path / "failures.jsonl").exists()
