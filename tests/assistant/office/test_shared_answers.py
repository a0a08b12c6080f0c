"""Links to answers: what is kept, for how long, and what deletes it."""

import pytest

from assistant.office.journal import Journal
from assistant.office.shared_answers import SharedAnswer, SharedAnswers, SharedSource

DAY = 86400
SOURCE = SharedSource(1, "parks", "d1", "园区", "园区 › 东部", 3, "有两个。", 0, 4)
ANSWER = SharedAnswer("a1", "园区有哪些？", "有两个[1]。", "zh", (SOURCE,))


@pytest.fixture
def shared(database, clock):
    return SharedAnswers(database, clock)


def test_a_link_gives_the_answer_as_it_was_and_the_day(shared):
    found = shared.open(shared.share(ANSWER, "c1"))
    assert found.day
    assert (found.question, found.text, found.sources) == (ANSWER.question, ANSWER.text, (SOURCE,))


def test_sharing_twice_gives_one_link_and_another_conversation_its_own(shared):
    first = shared.share(ANSWER, "c1")
    assert shared.share(ANSWER, "c1") == first
    assert shared.share(ANSWER, "c2") != first


def test_personal_data_in_the_question_is_masked(shared, database):
    asked = SharedAnswer("a2", "我的电话是13800000000，有哪些园区？", "有[1]。", "zh", (SOURCE,))
    shared.share(asked, "c1")
    assert "13800000000" not in str(database.rows("SELECT * FROM shared_answers"))


def test_a_link_lives_for_a_year_after_it_was_last_opened(shared, clock):
    used, unused = shared.share(ANSWER, "c1"), shared.share(ANSWER, "c2")
    clock.now += 300 * DAY
    assert shared.open(used)
    clock.now += 100 * DAY
    shared.share(ANSWER, "c3")
    assert shared.open(used)
    assert shared.open(unused) is None


def test_deleting_a_conversation_deletes_its_links(shared, database, clock):
    gone, other = shared.share(ANSWER, "c1"), shared.share(ANSWER, "c2")
    Journal(database, "off", 90, clock).delete_conversation("c1")
    assert shared.open(gone) is None
    assert shared.open(other)


def test_an_unknown_link_opens_nothing(shared):
    assert shared.open("") is None
