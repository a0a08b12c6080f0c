"""The journal keeps what the setting says, masked, for as long as it says, and no more."""

import dataclasses

import pytest

from assistant.answers import Answer, AnswerStatus, Citation, Question
from assistant.errors import JournalRefused
from assistant.office.journal import Journal, is_conversation, new_conversation
from index.documents import Document
from index.errors import DataDirectoryFull

DAY = 86400
QUESTION = "我的电话是13800000000，园区有哪些？"


def answer(text=QUESTION, reply="有两个。[1]", answer_id="a1", **fields):
    document = Document("parks", "园区", "parks.md", "d")
    citation = Citation(1, document, "parks#1", "园区", None, "有两个。", 0, 4)
    question = Question(text, "zh")
    return Answer(answer_id, question, reply, AnswerStatus.ANSWERED, (citation,), **fields)


@pytest.fixture
def journal_that_keeps(database, clock):
    return lambda keep, days=90: Journal(database, keep, days, clock)


def stored(database):
    return database.rows("SELECT * FROM questions"), database.rows("SELECT * FROM feedback")


def test_off_keeps_nothing(journal_that_keeps, database):
    journal = journal_that_keeps("off")
    journal.record(answer(), "page", new_conversation())
    with pytest.raises(JournalRefused):
        journal.rate("a1", "down", "", "")
    assert stored(database) == ([], [])


def test_anonymous_keeps_no_conversation_no_answer_and_no_time(journal_that_keeps, database):
    conversation = new_conversation()
    journal = journal_that_keeps("anonymous")
    journal.record(answer(), "page", conversation)
    rows = database.rows("SELECT at, question, status, cited, conversation, answer FROM questions")
    assert rows == [
        ("2027-01-15", "我的电话是[电话]，园区有哪些？", "answered", '["parks"]', "", "")
    ]
    assert conversation not in repr(stored(database))
    assert journal.conversations(10) == []


@pytest.mark.parametrize("keep", ["anonymous", "full"])
def test_personal_data_never_reaches_the_file(journal_that_keeps, database, tmp_path, keep):
    journal = journal_that_keeps(keep)
    journal.record(answer(reply="请致电13800000000。[1]"), "page", new_conversation())
    journal.rate("a1", "down", "打13800000000", "回复 zhang@example.org")
    told = b"".join(file.read_bytes() for file in tmp_path.glob("office.sqlite*"))
    assert b"13800000000" not in told
    assert b"example.org" not in told
    assert "园区有哪些".encode() in told


def test_the_parts_of_an_answer_are_questions_of_their_own(journal_that_keeps, database):
    parts = (answer("园区？", answer_id="p1"), answer("补贴？", answer_id="p2"))
    journal = journal_that_keeps("anonymous")
    journal.record(answer(parts=parts), "page")
    rows = database.rows("SELECT answer_id, question FROM questions")
    assert rows == [("a1", "园区？"), ("a1", "补贴？")]
    journal.rate("a1", "up", "", "")


def test_a_conversation_is_listed_and_deleted_with_all_that_belongs_to_it(
    journal_that_keeps, database
):
    journal, one, other = journal_that_keeps("full"), new_conversation(), new_conversation()
    journal.record(answer("园区？", answer_id="a1"), "page", one)
    journal.record(answer("补贴？", answer_id="a2"), "page", one)
    journal.record(answer("其他？", answer_id="a3"), "page", other)
    for answer_id in ("a1", "a3"):
        journal.rate(answer_id, "down", "wrong", "")
    summaries = journal.conversations(10)
    assert [(s.id, s.questions, s.first) for s in summaries] == [
        (other, 1, "其他？"),
        (one, 2, "园区？"),
    ]
    assert journal.delete_conversation(one) == 2
    assert [s.id for s in journal.conversations(10)] == [other]
    assert [row[0] for row in stored(database)[1]] == ["a3"]
    assert journal.delete_conversation(one) == 0


def test_no_conversation_deletes_nothing_of_the_anonymous(journal_that_keeps, database):
    journal = journal_that_keeps("anonymous")
    journal.record(answer(), "page")
    assert journal.delete_conversation("") == 0
    assert len(stored(database)[0]) == 1


def test_what_is_old_enough_goes_by_itself(journal_that_keeps, database, clock):
    journal = journal_that_keeps("full", days=30)
    journal.record(answer(answer_id="old"), "page", new_conversation())
    journal.rate("old", "up", "", "")
    clock.now += 31 * DAY
    journal.record(answer(answer_id="new"), "page", new_conversation())
    questions, feedback = stored(database)
    assert [row[1] for row in questions] == ["new"]
    assert feedback == []


def test_a_stricter_setting_holds_for_what_was_kept_before(journal_that_keeps, database):
    conversation = new_conversation()
    journal_that_keeps("full").record(answer(), "page", conversation)
    journal_that_keeps("full").rate("a1", "up", "", "")
    journal_that_keeps("full").keep_to_setting()
    assert conversation in repr(stored(database))
    journal_that_keeps("anonymous").keep_to_setting()
    assert database.rows("SELECT at, conversation, answer FROM questions") == [
        ("2027-01-15", "", "")
    ]
    assert len(stored(database)[1]) == 1
    journal_that_keeps("off").keep_to_setting()
    assert stored(database) == ([], [])


def test_feedback_is_for_answers_that_are_kept_and_once(journal_that_keeps, database):
    journal = journal_that_keeps("anonymous")
    with pytest.raises(JournalRefused, match="no such answer"):
        journal.rate("a1", "up", "", "")
    journal.record(answer(), "page")
    journal.rate("a1", "up", "", "")
    journal.rate("a1", "down", "wrong figure", "")
    assert [row[2:4] for row in stored(database)[1]] == [("down", "wrong figure")]


def test_a_conversation_id_is_long_and_told_from_anything_else():
    assert is_conversation(new_conversation())
    assert new_conversation() != new_conversation()
    assert not any(map(is_conversation, ["", "1", "../x", new_conversation().upper() + "x"]))


def test_an_answer_without_sources_is_kept_too(journal_that_keeps, database):
    refused = dataclasses.replace(answer(), status=AnswerStatus.OUT_OF_SCOPE, citations=())
    journal_that_keeps("anonymous").record(refused, "page")
    assert database.rows("SELECT status, cited, nearest FROM questions") == [
        ("out_of_scope", "[]", "[]")
    ]


def test_a_question_is_answered_even_where_it_cannot_be_written_down(
    journal_that_keeps, database, monkeypatch
):
    def full(*_):
        raise DataDirectoryFull("full")

    monkeypatch.setattr(database, "write", full)
    journal_that_keeps("full").record(answer(), "page", new_conversation())
    assert stored(database) == ([], [])
