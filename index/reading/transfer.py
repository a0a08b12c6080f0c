"""A `DocumentText` as JSON and back.

The worker handles untrusted files, so what it sends is plain data, and none of it is believed
before it is checked: a worker that was taken over can at worst send a wrong text.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime

from index.documents import Block, BlockKind, DocumentText

_EXTRA = [f.name for f in fields(Block)][6:]  # whatever a block knows beyond place and kind
_PLAIN = (str, int, float, bool, type(None))


def pack(document: DocumentText) -> dict[str, object]:
    return {
        "text": document.text,
        "blocks": [
            [b.kind.value, b.start, b.end, b.level, b.label, b.page]
            + [getattr(b, name) for name in _EXTRA]
            for b in document.blocks
        ],
        "metadata": _plain(document.metadata),
        "notes": list(document.notes),
    }


def to_bytes(message: Mapping[str, object]) -> bytes:
    # a lone surrogate becomes one "?", so that offsets still hold
    return json.dumps(message, ensure_ascii=False).encode("utf-8", "replace")


def unpack(data: object) -> DocumentText:
    """Raises ValueError where the data are not what `pack` makes."""
    if not isinstance(data, dict):
        raise ValueError("no document")
    text, blocks = data.get("text"), data.get("blocks")
    metadata, notes = data.get("metadata"), data.get("notes")
    if not (isinstance(text, str) and isinstance(blocks, list)):
        raise ValueError("no text or blocks")
    if not (isinstance(metadata, dict) and isinstance(notes, list)):
        raise ValueError("no metadata or notes")
    made, last = [], 0
    for row in blocks:
        block = _block(row)
        if not last <= block.start < block.end <= len(text):
            raise ValueError("a block outside the text or out of order")
        last = block.start
        made.append(block)
    return DocumentText(text, tuple(made), metadata, tuple(map(str, notes)))


def _block(row: object) -> Block:
    if not isinstance(row, list) or len(row) != 6 + len(_EXTRA):
        raise ValueError("a block of another shape")
    kind, start, end, level, label, page, *extra = row
    numbers = (start, end, level, 0 if page is None else page)
    if not all(type(number) is int and number >= 0 for number in numbers):
        raise ValueError("a block whose place is no number")
    if not isinstance(label, str) or not all(isinstance(value, _PLAIN) for value in extra):
        raise ValueError("a block whose label is no text")
    return Block(BlockKind(kind), start, end, level, label, page, *extra)


def _plain(value: object) -> object:
    """Front matter in the types of JSON; dates as ISO strings."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return value if isinstance(value, _PLAIN) else str(value)
