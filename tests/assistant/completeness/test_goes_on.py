"""A sentence that goes on is told behind the one that it goes on from."""

from assistant.answers import Claim, Evidence
from assistant.completeness.goes_on import in_order
from index.documents import Document, Passage
from index.sentences import split_sentences

TEXT = "青禾区承诺随叫随到。青禾区还承诺提供良好的条件。青禾区有三个园区。"
SPANS = tuple(split_sentences(TEXT))
ITEM = Evidence(
    1, Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "承诺", "d.md", "x"), 0,
    len(TEXT), TEXT, SPANS,
)  # fmt: skip
FIRST, ALSO, OTHER = (Claim(TEXT[a:b], (1,), quotes=((1, a, b),)) for a, b in SPANS)


def test_what_goes_on_stands_behind() -> None:
    assert in_order([ALSO, FIRST], [ITEM]) == [FIRST, ALSO]
    assert in_order([ALSO, OTHER, FIRST], [ITEM]) == [OTHER, FIRST, ALSO]


def test_other_sentences_stay_as_they_are_told() -> None:
    assert in_order([OTHER, FIRST], [ITEM]) == [OTHER, FIRST]
    assert in_order([FIRST, ALSO], [ITEM]) == [FIRST, ALSO]
    assert in_order([ALSO, OTHER], [ITEM]) == [ALSO, OTHER]
    assert in_order([], [ITEM]) == []
