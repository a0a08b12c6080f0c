"""`policy-assistant conversations …` as a person calls it."""

import json

from assistant.answers import Answer, AnswerStatus, Question
from assistant.office import open_office
from assistant.office.journal import new_conversation
from assistant.settings import Settings


def test_a_conversation_is_listed_and_deleted(command, tmp_path):
    kept = new_conversation()
    with open_office(Settings(data_dir=tmp_path, keep_questions="full")) as office:
        given = Answer("a1", Question("园区有哪些？", "zh"), "", AnswerStatus.UNAVAILABLE)
        office.journal.record(given, "page", kept)

    def conversations(*arguments):
        return command("conversations", *arguments, "--data-dir", str(tmp_path))

    (listed,) = json.loads(conversations("list", "--json")[1])
    assert (listed["id"], listed["first"]) == (kept, "园区有哪些？")
    assert kept in conversations("list")[1]
    assert conversations("delete", kept)[0] == 0
    assert json.loads(conversations("list", "--json")[1]) == []
    code, _, told = conversations("delete", kept)
    assert (code, f"no conversation {kept}" in told) == (1, True)
    with open_office(Settings(data_dir=tmp_path)) as office:
        assert office.audit.latest(1)[0][1].subject == kept
