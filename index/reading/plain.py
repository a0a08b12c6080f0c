"""Plain text: a line is a paragraph, and so is a run of spaces in text flattened to one line."""

import re

from index.documents import Block, BlockKind, DocumentText
from index.reading.charset import decode
from index.sentences import trim

_BREAK = re.compile(r"\n+|[ \t\u3000\xa0]{2,}")


def read(data: bytes) -> DocumentText:
    text = decode(data)
    return DocumentText(text, tuple(paragraphs(text, 0, len(text))))


def paragraphs(text: str, start: int, end: int) -> list[Block]:
    blocks, at = [], start
    for stop, resume in [m.span() for m in _BREAK.finditer(text, start, end)] + [(end, end)]:
        a, b = trim(text, at, stop)
        if a < b:
            blocks.append(Block(BlockKind.PARAGRAPH, a, b))
        at = resume
    return blocks
