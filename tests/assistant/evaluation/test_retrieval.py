from assistant.evaluation import Row, retrieval


def row(**fields):
    return Row(**{"id": "1", "question": "?", "answerable": True, "sources": ("b",), **fields})


def found(*documents, reprints=(), texts=()):
    hits = [{"document_id": d, "reprints": list(reprints), "score": 1.0} for d in documents]
    for hit, text in zip(hits, texts, strict=False):
        hit["text"] = text
    return {"retrieved": hits}


def test_the_rank_counts_documents_not_passages():
    assert retrieval.documents(row(), found("a", "a", "b")).relevant == (False, True)
    assert retrieval.documents(row(), found("b", "b")).relevant == (True,)


def test_a_listed_reprint_counts_only_where_it_is_asked_for():
    record = found("a", reprints=["b"])
    assert retrieval.documents(row(), record).relevant == (False,)
    assert retrieval.documents(row(), record, with_reprints=True).relevant == (True,)


def test_the_answer_passage_holds_the_beginning_of_an_answer_whatever_the_blanks():
    asked = row(answers=("二十 一个",))
    record = found("a", "b", texts=["签约二十一个", "共二十一个"])
    assert retrieval.answer_passages(asked, record).relevant == (True, False)
    assert retrieval.answer_passages(asked, record, labelled=True).relevant == (False, True)


def test_a_row_without_answers_has_no_answer_passage():
    assert retrieval.answer_passages(row(), found("b", texts=["签约"])).relevant == (False,)


def test_the_summary_tells_each_metric_with_its_interval_and_slices_by_tag():
    pairs = [
        (row(tags=("amount",)), found("b", "a")),
        (row(tags=("place",)), found("a", "b")),
    ]
    summary = retrieval.summarise(pairs)
    assert summary["document"]["recall@1"] == [0.5, 0.0, 1.0]
    assert summary["document"]["recall@3"] == [1.0, 1.0, 1.0]
    assert summary["document"]["mrr@10"][0] == 0.75
    assert summary["by_tag"]["amount"]["document"]["recall@1"][0] == 1.0
    assert "answer_passage" not in summary  # records of answers have no passage texts


def test_misses_tell_what_was_found_instead():
    hit, miss = (row(), found("b")), (row(id="2"), found("a", "b", texts=["别的", "对的"]))
    (told,) = retrieval.misses([hit, miss])
    assert (told["id"], told["rank"], told["expected"]) == ("2", 2, ["b"])
    assert told["found"][0]["text"] == "别的"
