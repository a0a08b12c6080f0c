import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import Block, BlockKind, DocumentText
from index.reading.transfer import pack, to_bytes, unpack


def arrived(document: DocumentText) -> DocumentText:
    return unpack(json.loads(to_bytes(pack(document))))


def test_a_document_arrives_as_it_was_sent():
    text = "标题\n| 甲 | 乙 |\n"
    blocks = (
        Block(BlockKind.HEADING, 0, 2, 1, "标题", 1),
        Block(BlockKind.TABLE, 3, 12, page=2, confidence=0.5),
    )
    document = DocumentText(text, blocks, {"title": "标题", "tags": ["a"]}, ("注",))
    assert arrived(document) == document


def test_metadata_arrive_as_plain_values():
    metadata = {
        "published": date(2023, 3, 1), "at": datetime(2023, 3, 1, 9), "n": 1, "none": None,
        "tags": ("a", {"b": date(2023, 1, 1)}), "odd": {1: b"x"},
    }  # fmt: skip
    assert arrived(DocumentText("文", (), metadata)).metadata == {
        "published": "2023-03-01", "at": "2023-03-01", "n": 1, "none": None,
        "tags": ["a", {"b": "2023-01-01"}], "odd": {"1": "b'x'"},
    }  # fmt: skip


@given(st.text(st.characters()))
def test_any_text_keeps_its_length(text):
    assert len(arrived(DocumentText(text, ())).text) == len(text)


GOOD = ["paragraph", 0, 1, 0, "", None, None]


@pytest.mark.parametrize(
    "block",
    [
        ["picture", *GOOD[1:]], ["paragraph", -1, *GOOD[2:]], ["paragraph", 0, 9, *GOOD[3:]],
        ["paragraph", 1, 1, *GOOD[3:]], ["paragraph", "0", *GOOD[2:]], [*GOOD[:4], 5, None, None],
        [*GOOD[:5], "1", None], [*GOOD[:6], []], GOOD[:3], "x", None,
    ],
)  # fmt: skip
def test_a_block_that_cannot_be_is_refused(block):
    with pytest.raises(ValueError):
        unpack({"text": "文", "blocks": [block], "metadata": {}, "notes": []})


@pytest.mark.parametrize(
    "data", [None, [], {}, {"text": 1}, {"text": "", "blocks": [], "metadata": [], "notes": []}]
)
def test_what_is_no_document_is_refused(data):
    with pytest.raises(ValueError):
        unpack(data)


def test_blocks_out_of_order_are_refused():
    blocks = [["paragraph", 1, 2, *GOOD[3:]], GOOD]
    with pytest.raises(ValueError):
        unpack({"text": "文字", "blocks": blocks, "metadata": {}, "notes": []})
