"""The audit log is searched by who, what, when and words."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.office.audit import Action, Looked


@pytest.fixture
def log(audit):
    audit.record("zhang", Action.DOCUMENT_ADDED, "通知.md")
    audit.record("li", Action.REPLY_SAVED, "reply 7", "version 2")
    audit.record("li", Action.DOCUMENT_ADDED, "Plan.MD", "50%")
    return audit


def subjects(log, **looked):
    found = [entry.subject for _, entry in log.latest(9, looked=Looked(**looked))]
    assert log.count(Looked(**looked)) == len(found)
    return found


def test_entries_are_narrowed_by_who_what_and_words(log):
    assert subjects(log, who="li") == ["Plan.MD", "reply 7"]
    assert subjects(log, who="li", action=Action.DOCUMENT_ADDED) == ["Plan.MD"]
    assert subjects(log, words="plan") == ["Plan.MD"]
    assert subjects(log, words="version") == ["reply 7"]
    assert log.people() == ["li", "zhang"]


@pytest.mark.parametrize("words", ["%", "' OR 1=1 --", '"', "\\"])
def test_words_are_taken_as_they_are(log, words):
    assert subjects(log, words=words) == (["Plan.MD"] if words == "%" else [])


def test_entries_are_narrowed_by_time(log):
    now = datetime.now(UTC)
    earlier, later = ((now + timedelta(hours=h)).isoformat() for h in (-1, 1))
    assert len(subjects(log, since=earlier, until=later)) == 3
    assert subjects(log, since=later) == subjects(log, until=earlier) == []


def test_the_audit_log_is_read_in_pages(audit):
    for n in range(5):
        audit.record("root", Action.KEY_ADDED, str(n))
    newest = audit.latest(2)
    older = audit.latest(2, before=newest[-1][0])
    assert [e.subject for _, e in [*newest, *older]] == ["4", "3", "2", "1"]
