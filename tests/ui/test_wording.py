"""No text of the page is missing in either language."""

import re
from dataclasses import fields
from typing import get_args

import pytest

from assistant import scope
from assistant.answers import AnswerStatus
from assistant.office.accounts import Role
from assistant.office.journal import Keep
from index import corpus
from index.documents import Kind, Status
from ui.wording import ANSWER, KINDS, PAGE, STATUSES, reply_for
from ui.wording.privacy import privacy_notice
from ui.wording.staff import STAFF

LANGUAGES = ("zh", "en")
WITH_TEXT = {AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.EXTRACTIVE}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", AnswerStatus)
def test_every_status_has_a_reply(status, language):
    reply = reply_for(status, language)
    assert bool(reply) is (status is not AnswerStatus.ANSWERED)
    assert len(reply) > 15 or status is AnswerStatus.ANSWERED


@pytest.mark.parametrize("status", set(AnswerStatus) - {AnswerStatus.ANSWERED})
def test_replies_are_in_their_language(status):
    assert scope.language_of(reply_for(status, "zh")) == "zh"
    assert scope.language_of(reply_for(status, "en")) == "en"


def test_an_unanswered_question_is_not_a_denied_policy_and_names_no_office_of_its_own():
    zh, en = (reply_for(AnswerStatus.INSUFFICIENT_EVIDENCE, language) for language in LANGUAGES)
    assert "没有找到，不代表没有相关政策" in zh and "局" not in zh
    assert "does not mean there is no such policy" in en and "bureau" not in en


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_reply_gives_a_telephone_number(language):
    replies = (reply_for(status, language) for status in AnswerStatus)
    assert not any(re.search(r"\d{5,}", reply) for reply in replies)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_status_has_a_label(language):
    assert set(KINDS[language]) == set(Kind)
    assert set(STATUSES[language]) == set(Status)
    assert all(KINDS[language].values())
    assert all(STATUSES[language].values())


@pytest.mark.parametrize("texts", [PAGE, ANSWER], ids=["page", "answer"])
def test_both_languages_fill_in_the_same_values(texts):
    for field in fields(texts["zh"]):
        zh, en = (getattr(texts[language], field.name) for language in LANGUAGES)
        assert zh and en, field.name
        if isinstance(zh, str):
            assert set(re.findall(r"\{\w+\}", zh)) == set(re.findall(r"\{\w+\}", en)), field.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_suggestions_go_to_the_documents_and_are_in_their_language(language):
    suggestions = PAGE[language].suggestions
    assert len(set(suggestions)) == 6
    assert all(scope.route(text) is None for text in suggestions)
    assert {scope.language_of(text) for text in suggestions} == {language}


def test_the_notice_says_where_answers_come_from_and_that_they_promise_nothing():
    zh, en = PAGE["zh"].notice, PAGE["en"].notice
    assert all(word in zh for word in ("只依据", "摘编", "新闻报道", "承诺"))
    assert all(word in en for word in ("only", "digests", "news report", "promise"))


def test_what_the_wording_names_stands_in_the_corpus(request):
    folder = request.config.rootpath / "corpus"
    text = "".join(corpus.load(file)[1].text for file in corpus.scan(folder))
    for name in ("花园口新兴产业园", "古荥智能制造产业园", "六大主导产业"):
        assert name in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("keep", get_args(Keep))
def test_what_is_kept_is_told_in_each_language(keep, language):
    told = privacy_notice(language, keep, 77)
    assert scope.language_of(told) == language
    assert ("77" in told) is (keep != "off")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_for_staff_is_missing(language):
    texts = [getattr(STAFF[language], field.name) for field in fields(STAFF[language])]
    words = [text for text in texts if isinstance(text, str)]
    assert all(words)
    assert set(STAFF[language].roles) == set(Role)
    other = STAFF["en" if language == "zh" else "zh"]
    for field in fields(other):
        mine, theirs = (str(getattr(t, field.name)) for t in (STAFF[language], other))
        assert re.findall(r"{\w+}", mine) == re.findall(r"{\w+}", theirs), field.name
