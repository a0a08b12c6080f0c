"""A rule gives nothing for what was before it held."""

import pytest

from assistant.layout import stretch
from assistant.tiers.quoted import Said
from assistant.tiers.since import held_for
from index.documents import Document, Hit, Kind, Passage

RULE = "按设备投资额的10%给予补助。"
CHANGE = "第九条修改为：“按设备投资额的12%给予补助。”"


def said(text: str, effective: str = "2025-07-01") -> Said:
    document = Document("d", "通知", "d.md", "x", Kind.NOTICE, effective=effective)
    hit = Hit(Passage("d#0", "d", 0, 0, len(text), text), document, 1.0, 1.0, 0.5)
    return Said(stretch(1, hit, 0, len(text)), text.index("按"), len(text))


@pytest.mark.parametrize(
    ("asked", "text", "held"),
    [
        ("2026年8月备案的技改能补多少", CHANGE, True),
        ("技改能补多少", CHANGE, True),
        ("2025年5月备案的技改能补多少", CHANGE, False),
        ("2025年备案的技改能补多少", CHANGE, False),  # before or after it
        ("5月备案的技改能补多少", CHANGE, False),  # of an unknown year
        ("之前备案的技改能补多少", CHANGE, False),
        ("2025年投产的能补多少", RULE, True),
        ("2024年投产的能补多少", RULE, False),
        ("之前没申请过，能补多少", RULE, True),
    ],
)
def test_by_the_days_of_both(asked: str, text: str, held: bool) -> None:
    assert held_for(asked, said(text)) is held


def test_a_change_without_a_day_is_taken_for_now() -> None:
    assert held_for("技改能补多少", said(CHANGE, ""))
    assert not held_for("去年备案的技改能补多少", said(CHANGE, ""))
