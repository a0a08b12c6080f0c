"""How an answer was checked: what passed, why sentences were left out, in both languages."""

from decimal import Decimal
from typing import get_args

import pytest

from assistant.answers import Answer, AnswerStatus, Calculation, Check, CheckName, Claim, Question
from assistant.claim_rules import _RULES
from ui.checked import checks_html, checks_text
from ui.render import answer_html
from ui.wording import CHECKS

KEPT = Claim("签约7个。", (1,), "", ((1, 0, 5),), (Check("quantities", True), Check("time", True)))
FALSE = Claim("签约<b>9个</b>。", (), "9个 is not in the quote", (), (Check("quantities", False),))


def answer(
    *claims: Claim, language="zh", text="签约7个[1]。", status=AnswerStatus.ANSWERED, **more
):
    return Answer("a", Question("签约几个？", language), text, status, claims=claims, **more)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_sentence_passed_stands_below_it(language):
    words, html = CHECKS[language], checks_html(answer(KEPT, language=language))
    assert f"<summary>{words.title}</summary>" in html
    assert "<p>签约7个[1]。</p>" in html
    assert f"{words.passed['quantities']}{words.joined}{words.passed['time']}" in html


def test_the_page_tells_why_a_sentence_was_left_out_and_does_not_repeat_it():
    html = answer_html(answer(KEPT, FALSE, FALSE))
    assert html.count("草稿中有一句已删去：数字或日期在来源中找不到。") == 1
    assert "9个" not in html


def test_the_console_shows_what_was_left_out_as_well():
    told = checks_text(answer(KEPT, FALSE))
    assert "✗ 签约<b>9个</b>。 (9个 is not in the quote)" in told


def test_quotations_and_calculations_are_told_as_such():
    quoted = checks_html(answer(FALSE, status=AnswerStatus.EXTRACTIVE))
    assert CHECKS["zh"].quoted in quoted
    done = Calculation("sum", (), Decimal(7), "个", "计算：…")
    assert CHECKS["zh"].reckoned in checks_html(answer(KEPT, calculations=(done,)))


def test_where_nothing_was_checked_nothing_is_told():
    assert checks_html(answer(text="", status=AnswerStatus.GREETING)) == ""
    assert checks_text(answer(text="", status=AnswerStatus.GREETING)) == ""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_has_its_words(language):
    words = CHECKS[language]
    assert set(words.passed) == set(words.failed)
    assert {name for name, _ in _RULES} <= set(words.passed)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_check_has_a_name_for_visitors(language):
    words = CHECKS[language]
    assert set(words.passed) == set(words.failed) == set(get_args(CheckName))
