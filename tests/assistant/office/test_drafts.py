"""Versions, overrides and approvals of replies, each in the audit log."""

import pytest

from assistant.errors import DraftRefused
from assistant.letters.letter import Letter, Point
from assistant.office.drafts import Drafts

LETTER = Letter("zh", "formal", "您好：", "来信收悉。", (Point("几个园区？", "三个。"),), "此复。")
OTHER = Letter("zh", "formal", "您好：", "来信收悉。", (Point("几个园区？", "四个。"),), "此复。")


@pytest.fixture
def drafts(database, audit):
    return Drafts(database, audit)


@pytest.fixture
def id(drafts):
    return drafts.begin("zhang", "请问有几个园区？", ["几个园区？"], "zh", "formal")


def actions(audit):
    return [(entry.who, entry.action) for _, entry in audit.latest(20)][::-1]


def test_a_draft_has_its_questions_until_there_is_a_letter(drafts, id):
    drafts.ask(id, ["有几个园区？", "在哪里？"], "zh", "plain")
    draft = drafts.get(id)
    assert (draft.questions, draft.tone, draft.version) == (
        ("有几个园区？", "在哪里？"),
        "plain",
        0,
    )
    drafts.save(id, "zhang", LETTER, 0)
    drafts.ask(id, ["别的"], "zh", "plain")
    assert drafts.get(id).questions == ("有几个园区？", "在哪里？")
    assert drafts.get(id + 1) is None


def test_a_version_is_saved_on_top_of_the_newest_only(drafts, id, audit):
    assert drafts.save(id, "zhang", LETTER, 0) == 1
    assert drafts.save(id, "li", OTHER, 0) is None
    assert drafts.save(id, "li", LETTER, 1) == 1  # nothing changed
    assert drafts.save(id, "li", OTHER, 1) == 2
    assert drafts.version(id).letter == OTHER
    assert drafts.version(id, 1).letter == LETTER
    assert [(n, who) for n, _, who in drafts.history(id)] == [(2, "li"), (1, "zhang")]
    assert [d.version for d in drafts.all()] == [2]
    assert actions(audit) == [
        ("zhang", "enquiry taken in"), ("zhang", "reply saved"), ("li", "reply saved"),
    ]  # fmt: skip


def test_an_override_has_a_reason_and_is_on_record(drafts, id, audit):
    with pytest.raises(DraftRefused):
        drafts.override(id, "补贴五万元。", "zhang", "  ")
    drafts.override(id, "补贴五万元。", "zhang", "见会议纪要")
    (override,) = drafts.overrides(id).values()
    assert (override.sentence, override.who, override.why) == (
        "补贴五万元。",
        "zhang",
        "见会议纪要",
    )
    assert actions(audit)[-1] == ("zhang", "unsupported sentence let through")


def test_a_second_person_approves_the_newest_version(drafts, id, audit):
    drafts.save(id, "zhang", LETTER, 0)
    with pytest.raises(DraftRefused):
        drafts.approve(id, 1, "zhang", {})
    drafts.save(id, "li", OTHER, 1)
    with pytest.raises(DraftRefused):
        drafts.approve(id, 1, "wang", {})
    drafts.approve(id, 2, "wang", {"parks": "d1"})
    approval = drafts.approvals()[id]
    assert (approval.version, approval.who, approval.digests) == (2, "wang", {"parks": "d1"})
    assert actions(audit)[-1] == ("wang", "reply approved")


def test_a_removed_draft_leaves_nothing_but_that_it_was_removed(drafts, id, audit, database):
    drafts.save(id, "zhang", LETTER, 0)
    drafts.override(id, "补贴五万元。", "zhang", "见会议纪要")
    drafts.approve(id, 1, "li", {})
    drafts.remove(id, "li")
    for table in ("drafts", "draft_versions", "draft_overrides", "draft_approvals"):
        assert database.rows(f"SELECT * FROM {table}") == []
    assert actions(audit)[-1] == ("li", "reply removed")
