from assistant.evaluation.scoring import NAMES, decided_by, problems, scores_of


def test_a_right_answer_has_no_problems_and_passes(row, record):
    asked = row(facts=("21个",), forbidden=("400亿元",))
    right = record("签约21个[1]。", "签约21个项目")
    assert problems(asked, right) == []
    scores = scores_of(asked, right)
    assert tuple(scores) == NAMES
    assert scores["passed"] == scores["fact_recall"] == scores["citation_recall"] == 1.0
    assert scores["invented_numbers"] == scores["forbidden_wordings"] == 0.0
    assert scores["refused_unanswerable"] is None


def test_every_kind_of_wrong_is_told(row, record):
    asked = row(facts=("21个",), forbidden=("400亿元",))
    wrong = record("签约400亿元[1]。", "签约", document="news", verbatim=False)
    assert problems(asked, wrong) == [
        "21个 is not told",
        "cites no labelled source",
        "400亿元 stands in no quote",
        "says 400亿元",
        "quote 1 is not what stands there",
    ]
    assert problems(asked, record()) == ["ended as insufficient_evidence instead of an answer"]
    refused = row(answerable=False, status=("refused",))
    assert problems(refused, record("好的")) == ["ended as answered instead of refused"]


def test_an_answer_far_from_the_expected_one_is_wrong_only_without_named_facts(row, record):
    far = record("另一件事[1]。", "另一件事")
    assert problems(row(answers=("签约项目",)), far) == ["ROUGE-L 0.00 with the expected answer"]
    assert problems(row(answers=("签约项目",), facts=("另一件",)), far) == []


def test_what_decided_is_told(record):
    assert decided_by(record()) == ["sufficiency 0.20 is below 0.50"]
    elsewhere = record(sufficiency=0.8)
    assert decided_by(elsewhere) == ["sufficiency: place, time or subject is not in what was found"]
    unsure = record(sufficiency=0.8, confidence=-1.25)
    assert decided_by(unsure) == ["confidence: the model was unsure of its draft (-1.25)"]
    assert decided_by(record(status="refused", sufficiency=None)) == ["scope: refused"]
    claims = [
        {"text": "签约21个。", "cites": [1], "problem": "", "checks": []},
        {
            "text": "签约22个。",
            "cites": [],
            "problem": "22个 is not in the quote",
            "checks": [
                {"name": "silence", "passed": True, "detail": ""},
                {"name": "quantities", "passed": False, "detail": "22个 is not in the quote"},
            ],
        },
    ]
    removed = ["verification (quantities) removed “签约22个。”: 22个 is not in the quote"]
    assert decided_by(record("签约21个[1]。", "21个", claims=claims)) == removed
    assert decided_by(record(claims=claims[1:])) == removed
    assert decided_by(record("签约21个[1]。", "21个")) == []


def test_of_several_questions_it_is_told_for_each(record):
    first, second = record("签约21个[1]。", "21个"), record(question="多少钱？")
    del second["min_sufficiency"]
    both = record("签约21个[1]。", "21个", parts=[first, second])
    assert decided_by(both) == ["“多少钱？”: sufficiency 0.20 is below 0.50"]
