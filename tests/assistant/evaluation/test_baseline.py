import pytest

from assistant.evaluation import DatasetError
from assistant.evaluation.baseline import compare, read_baseline, write_baseline

RIGHT, QUOTE = "签约21个[1]。", "签约21个项目"


@pytest.fixture
def run(row, record):
    """`run(texts…)`: one question a text that ought to tell 21个; an empty text is a refusal."""

    def make(*texts: str, **fields):
        return [
            (row(id=f"q{n}", facts=("21个",)), record(text, *[QUOTE] * bool(text), **fields))
            for n, text in enumerate(texts)
        ]

    return make


@pytest.fixture
def accepted(tmp_path):
    def write(pairs):
        write_baseline(tmp_path / "baseline.json", "own.jsonl", pairs)
        return read_baseline(tmp_path / "baseline.json")

    return write


def test_an_accepted_run_is_as_good_as_itself_and_readable_by_line(run, accepted, tmp_path):
    pairs = run(RIGHT, "", RIGHT)
    same = compare(accepted(pairs), pairs, tolerance=0.0)
    assert (same.better, same.worse, same.regressed) == ((), (), ())
    assert same.means["fact_recall"] == pytest.approx((2 / 3, 2 / 3))
    lines = (tmp_path / "baseline.json").read_text("utf-8").splitlines()
    assert len(lines) == 5 and lines[1].startswith('"q0": {')


def test_questions_that_got_better_and_worse_are_named(run, accepted):
    told = compare(accepted(run(RIGHT, "")), run("", RIGHT), tolerance=0.02)
    assert {c.id for c in told.worse} == {"q0"} and {c.id for c in told.better} == {"q1"}
    assert {c.score for c in told.worse} >= {"passed", "fact_recall", "false_refusals"}
    assert told.regressed == ()


def test_a_mean_may_fall_by_the_tolerance_and_no_more(run, accepted):
    before, after = run(*[RIGHT] * 10), run(*[RIGHT] * 9, "")
    assert compare(accepted(before), after, tolerance=0.1).regressed == ()
    told = compare(accepted(before), after, tolerance=0.09).regressed
    assert "fact_recall went from 1.000 to 0.900" in told
    assert "false_refusals went from 0.000 to 0.100" in told


def test_one_more_invented_number_is_too_many_whatever_the_tolerance(run, accepted):
    before, after = run(*[RIGHT] * 99), run(*[RIGHT] * 98, "签约21个，290亿元[1]。")
    assert compare(accepted(before), after, tolerance=1.0).regressed == (
        "invented_numbers got worse in q98",
    )
    altered = run(*[RIGHT] * 98) + run(RIGHT, verbatim=False)
    altered[-1] = (altered[-1][0].model_copy(update={"id": "q98"}), altered[-1][1])
    assert compare(accepted(before), altered, tolerance=1.0).regressed == (
        "verbatim_quotes got worse in q98",
    )


def test_only_questions_of_both_are_compared(run, accepted):
    assert compare(accepted(run(RIGHT)), run(RIGHT, ""), tolerance=0.0).regressed == ()
    strangers = [(row.model_copy(update={"id": "x"}), rec) for row, rec in run(RIGHT)]
    with pytest.raises(DatasetError, match=r"own\.jsonl has none of these"):
        compare(accepted(run(RIGHT)), strangers, tolerance=0.0)


@pytest.mark.parametrize("text", ["", "[]", '{"dataset": "x", "scores": {"q": {"passed": "a"}}}'])
def test_what_is_no_baseline_is_refused(tmp_path, text):
    file = tmp_path / "baseline.json"
    with pytest.raises(DatasetError, match="--accept"):
        read_baseline(file)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DatasetError, match="--accept"):
        read_baseline(file)
