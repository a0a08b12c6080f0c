"""How far an answer can be relied on, in words."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.answers import (
    Answer,
    AnswerStatus,
    Citation,
    Conflict,
    Evidence,
    Question,
    Term,
)
from index.documents import Document, Kind, Passage
from ui.reliability import conflict_texts, holds_for
from ui.render import answer_html, reply_text
from ui.wording import RELIABILITY


def document(n=1, published="2031", kind=Kind.NEWS) -> Document:
    return Document(f"d{n}", f"甲乙区材料{n}", f"{n}.md", "d", kind, published=published)


def evidence(n: int, **fields) -> Evidence:
    text = "签约项目7个。"
    passage = Passage(f"d{n}#1", f"d{n}", 0, 0, len(text), text)
    return Evidence(n, passage, document(n, **fields), 0, len(text), text, ((0, len(text)),))


def answer(
    language="zh", published=("2031", "2032-03"), conflicts=(), unconfirmed=(), **fields
) -> Answer:
    items = tuple(evidence(n, published=day) for n, day in enumerate(published, 1))
    cited = tuple(Citation(e.n, e.document, e.passage.id, "", None, e.text, 0, 7) for e in items)
    question = Question("签约多少个项目？", language, **fields)
    return Answer(
        *("a", question, "签约7个[1]。", AnswerStatus.ANSWERED, cited, items),
        conflicts=conflicts,
        unconfirmed=unconfirmed,
    )


def conflict(rule="none", prevailing=None) -> Conflict:
    terms = (Term("7个", Decimal(7), "个", 1, 0, 7), Term("9个", Decimal(9), "个", 2, 0, 7))
    return Conflict("签约项目", terms, prevailing, rule)


def test_both_values_are_told_with_kind_and_date_and_that_nothing_decides():
    told = answer(conflicts=(conflict(),))
    assert conflict_texts(told) == [
        "不同文件写的数字不一致：7个[1]（《甲乙区材料1》，新闻报道，2031年）、"
        "9个[2]（《甲乙区材料2》，新闻报道，2032年3月）。"
        "从现有文件无法判断以哪个为准，请向主管部门核实。"
    ]
    assert reply_text(told).startswith("签约7个[1]。\n不同文件")
    assert answer_html(told).count('data-source="source-a-2"') >= 2


def test_in_english_without_a_date_that_nobody_knows():
    told = answer("en", ("", "2032"), (conflict("later", 2),))
    assert conflict_texts(told) == [
        "The documents give different figures: 7个[1] (甲乙区材料1, News report), 9个[2] "
        "(甲乙区材料2, News report, 2032). [2] holds: it is the later version of the same document."
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("rule", RELIABILITY["zh"].rules)
def test_every_rule_has_its_words(rule, language):
    (text,) = conflict_texts(answer(language, conflicts=(conflict(rule, 2),)))
    assert text.endswith(RELIABILITY[language].rules[rule].format(n=2))


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        (
            {},
            "所依据资料的最新日期：2032年3月。",
            "According to documents dated up to March 2032.",
        ),
        ({"published": ("2031", "")}, "所依据资料的最新日期：2031年。",
         "According to documents dated up to 2031."),
        ({"published": ("2031-12-30", "2031")}, "所依据资料的最新日期：2031年。",
         "According to documents dated up to 2031."),
        ({"published": ("", "")}, "", ""),
        (
            {"published": ("2031",), "as_of": date(2031, 5, 1)},
            "按2031年5月1日有效的版本回答。所依据资料的最新日期：2031年。",
            "Answered with the versions in force on 1 May 2031. "
            "According to documents dated up to 2031.",
        ),
        ({"published": ("2031",), "unconfirmed": ("甲乙市", "丙丁省")},
         "所依据资料的最新日期：2031年。所引资料没有提到甲乙市、丙丁省，是否适用于当地请核实。",
         "According to documents dated up to 2031. The sources cited do not mention 甲乙市, "
         "丙丁省; please check whether they apply there."),
    ],
)  # fmt: skip
def test_it_is_told_as_of_which_date_an_answer_holds(fields, zh, en):
    assert holds_for(answer("zh", **fields)) == zh
    assert holds_for(answer("en", **fields)) == en


def test_the_page_shows_the_date_and_copies_it():
    html = answer_html(answer())
    assert '<p class="dated">所依据资料的最新日期：2032年3月。</p>' in html
    assert html.count("所依据资料的最新日期") == 2
