from assistant.evaluation.stability import stability


def test_a_question_that_always_ends_tells_and_reads_the_same_is_stable(row, record):
    same = [record("签约21个[1]。", "签约21个")] * 3
    told = stability([(row(facts=("21个",)), same)])
    assert told["same_status"] == told["same_facts"] == told["same_text"] == [1.0, 1.0, 1.0]
    assert told["unstable"] == {} and told["questions"] == 1


def test_another_wording_tells_the_same(row, record):
    told = stability([(row(), [record("签约21个。"), record("共签约21个。")])])
    assert (told["same_facts"][0], told["same_text"][0], told["unstable"]) == (1.0, 0.0, {})


def test_another_figure_source_fact_or_end_does_not(row, record):
    first = record("签约21个[1]。", "签约21个")
    for other in (
        record("签约22个[1]。", "签约21个"),
        record("签约21个[1]。", "签约21个", document="news"),
        record("签约21个，开工[1]。", "签约21个"),
        record("签约21个[1]。", "签约21个", status="partial"),
        record(),
    ):
        told = stability([(row(facts=("开工",)), [first, other, first])])
        assert told["same_facts"][0] == 0.0 and told["same_text"][0] in (0.0, 1.0)
        assert told["same_status"][0] == float(other["status"] == "answered")
        assert set(told["unstable"]) == {"1"}


def test_no_questions_have_no_shares():
    assert stability([]) == {"questions": 0, "unstable": {}}
