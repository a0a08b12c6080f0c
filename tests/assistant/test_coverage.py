"""How much of a question a text holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.coverage import covered, leaves_out, tells_absence

WEIGHTS = {"签约": 2.0, "项目": 1.0, "补贴": 3.0, "金额": 3.0}


def test_a_text_covers_the_weight_of_the_terms_that_it_holds() -> None:
    assert covered("惠济区签约21个项目。", WEIGHTS) == 3.0
    assert covered("企业补贴金额为5万元。", WEIGHTS) == 6.0
    assert covered("主导产业。", WEIGHTS) == 0.0
    assert covered("", WEIGHTS) == 0.0
    assert covered("签约签约签约", WEIGHTS) == 2.0


@pytest.mark.parametrize(
    "sentence",
    [
        "该报道未公布任何补贴金额。",
        "该报道没有说明补贴金额。",
        "补贴金额尚未披露。",
        "报道没有给出补贴的金额。",
        "报道未逐项公布补贴金额。",
        "报道也未提到补贴金额。",
        "報道沒有說明補貼金額。",
        "补贴金额逐月公布，本表不列。",
        "The report does not disclose the 补贴 金额.",
        "补贴 金额 have not been published.",
    ],
)
def test_that_something_was_not_published_covers_nothing(sentence: str) -> None:
    assert tells_absence(sentence)
    assert covered(sentence, WEIGHTS) == 0.0


@pytest.mark.parametrize(
    "sentence",
    [
        "补贴金额不超过5万元。",
        "未来补贴金额将公布。",
        "补贴金额已公布。",
        "未按期申报的不予补贴金额。",
        "The 补贴 金额 is not less than 50,000 yuan.",
    ],
)
def test_other_sentences_with_a_denial_cover_what_they_say(sentence: str) -> None:
    assert not tells_absence(sentence)
    assert covered(sentence, WEIGHTS) == 6.0


def test_a_text_covers_by_its_other_sentences() -> None:
    assert covered("惠济区签约21个项目。该报道未公布补贴金额。", WEIGHTS) == 3.0


@given(st.text(max_size=200), st.dictionaries(st.text(min_size=1, max_size=3), st.floats(0, 10)))
def test_no_text_covers_more_than_there_is(text: str, weights: dict[str, float]) -> None:
    assert 0.0 <= covered(text, weights) <= sum(weights.values()) + 1e-9


def test_a_sentence_leaves_out_what_it_says_was_not_published_of_it_and_no_side_of_it():
    assert leaves_out("该报道未公布项目的签约金额。", WEIGHTS)
    assert not leaves_out("该报道未公布签约项目的投产时间。", WEIGHTS)
    assert leaves_out("该报道未公布签约项目的投产时间，也未公布补贴。", WEIGHTS)
    assert not leaves_out("该报道公布了项目的签约金额。", WEIGHTS)
