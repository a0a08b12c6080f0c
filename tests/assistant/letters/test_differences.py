"""What differs between versions, and two edits of one version joined."""

from assistant.letters.differences import changes, merge

BASE = {"opening": "来信收悉。", "point-1": "签约21个项目。", "closing": "特此函复。"}


def test_only_what_differs_is_told_number_by_number():
    (change,) = changes(BASE, {**BASE, "point-1": "签约22个项目。"})
    assert change.name == "point-1"
    assert change.pieces == (
        ("same", "签约"), ("gone", "21"), ("new", "22"), ("same", "个项目。"),
    )  # fmt: skip


def test_edits_of_different_texts_are_joined():
    theirs = {**BASE, "closing": "此复。"}
    mine = {**BASE, "opening": "您好！"}
    assert merge(BASE, theirs, mine) == (
        {"opening": "您好！", "point-1": "签约21个项目。", "closing": "此复。"}, [],
    )  # fmt: skip


def test_a_text_that_both_changed_is_for_a_person_unless_they_wrote_the_same():
    theirs = {**BASE, "opening": "您好。", "closing": "此复。"}
    mine = {**BASE, "opening": "您好！", "closing": "此复。"}
    merged, both = merge(BASE, theirs, mine)
    assert both == ["opening"]
    assert merged["opening"] == "您好！"
