"""A sentence that was cut between passages has one passage that holds it."""

from index.documents import Passage
from index.joined import over

TEXT = (
    "二、将第八条修改为：“按设备投资额的12%给予补助。\n单个项目最高800万元。”三、自2026年起施行。"
)
CUT = TEXT.index("单个")
PARTS = [
    Passage("n#a", "n", 0, 0, CUT - 1, TEXT[: CUT - 1], ("一章",)),
    Passage("n#b", "n", 1, CUT, len(TEXT), TEXT[CUT:]),
]


def test_the_passage_that_holds_it_is_told_as_it_is() -> None:
    assert over(CUT + 1, CUT + 5, PARTS, TEXT) is PARTS[1]


def test_those_that_it_lies_in_are_joined_with_what_stands_between() -> None:
    found = over(0, TEXT.index("三、"), PARTS, TEXT)
    assert found is not None
    assert (found.id, found.start, found.end) == ("n#a", 0, len(TEXT))
    assert found.text == TEXT
    assert found.heading_path == ("一章",)


def test_what_the_passages_do_not_hold_has_none() -> None:
    assert over(0, len(TEXT) + 1, PARTS, TEXT) is None
    assert over(0, 5, PARTS[1:], TEXT) is None
    assert over(0, 5, [], TEXT) is None
