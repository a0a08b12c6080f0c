"""Approved replies are found by what they answer, and marked when their sources change."""

from dataclasses import replace

import pytest

from assistant.letters.composing import compose
from assistant.letters.precedents import changed, search
from index.documents import Status

QUESTIONS = ("甲乙区有哪些园区？", "一季度签约了多少，谁签的？", "设备补贴多少？")


@pytest.fixture
def letter(answers):
    return compose(QUESTIONS, answers, "zh", "formal", lambda answer: [])


def test_a_point_that_answers_the_like_is_found_the_newer_reply_first(letter):
    found = search("甲乙区的产业园区有几个？", {1: letter, 2: letter})
    assert [(f.reply, f.n) for f in found[:2]] == [(2, 1), (1, 1)]


@pytest.mark.parametrize("query", ["", "？", "海洋渔业捕捞许可"])
def test_what_no_reply_answers_is_not_found(letter, query):
    assert search(query, {1: letter}) == []


@pytest.mark.parametrize(
    ("now", "titles"),
    [
        (lambda d: d, []),
        (lambda d: replace(d, digest="other"), ["甲乙区园区概况"]),
        (lambda d: replace(d, status=Status.SUPERSEDED), ["甲乙区园区概况"]),
        (lambda d: None, ["甲乙区园区概况"]),
    ],
    ids=["as it was", "edited", "replaced", "gone"],
)
def test_a_source_that_is_not_what_it_was_is_told(letter, now, titles):
    document = letter.evidence[0].document
    documents = {document.id: now(document)} if now(document) else {}
    assert changed(letter, {"parks": "digest-parks"}, documents) == titles
