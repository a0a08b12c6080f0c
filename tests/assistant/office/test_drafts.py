"""Versions, overrides and approvals of replies, each in the audit log."""

import time

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
    assert [d.version for d in drafts.latest(9)] == [2]
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


def test_replies_are_listed_by_pages(drafts):
    ids = [drafts.begin("zhang", "信", [f"问题{n}？"], "zh", "formal") for n in range(5)]
    assert drafts.count() == 5
    assert [d.id for d in drafts.latest(2)] == ids[:2:-1]
    assert [d.id for d in drafts.latest(2, 4)] == ids[:1]


@pytest.mark.parametrize("change", ["version", "override", "approval"])
def test_a_reply_is_kept_for_the_days_after_its_last_change(database, audit, change):
    now = time.time()
    drafts = Drafts(database, audit, keep_days=30, clock=lambda: now)
    old = drafts.begin("zhang", "旧信", ["问？"], "zh", "formal")
    kept = drafts.begin("zhang", "信", ["问？"], "zh", "formal")
    database.write("UPDATE drafts SET at = '2020-01-01T00:00:00+00:00'")
    drafts.save(kept, "zhang", LETTER, 0)
    if change != "version":
        database.write("UPDATE draft_versions SET at = '2020-01-01T00:00:00+00:00'")
    if change == "override":
        drafts.override(kept, "补贴五万元。", "zhang", "见会议纪要")
    if change == "approval":
        drafts.approve(kept, 1, "li", {})
    drafts.purge()
    assert (drafts.get(old), drafts.get(kept) is not None) == (None, True)
    assert actions(audit)[-1] == ("policy-assistant", "reply removed")
    now += 31 * 86400
    drafts.begin("li", "新信", ["问？"], "zh", "formal")  # which looks for what is over, too
    assert drafts.get(kept) is None and drafts.version(kept) is None
    assert drafts.count() == 1


def test_without_a_number_of_days_replies_are_kept_for_ever(database, audit):
    drafts = Drafts(database, audit, clock=lambda: time.time() + 10**9)
    id = drafts.begin("zhang", "信", ["问？"], "zh", "formal")
    drafts.purge()
    assert drafts.get(id)
