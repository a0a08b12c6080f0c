"""Headings and articles that a text shows only by its wording: 第二章, 第九条, 一、, （一）.

Levels continue those of Markdown (1 to 6), so that both may stand in one document.
"""

import re
from dataclasses import replace

from index.documents import Block, BlockKind

_NUMERAL = "[一二三四五六七八九十百千零〇两\\d]+"
_DIVISIONS = (
    (7, re.compile(rf"第{_NUMERAL}编(?=[\s\u3000]|$)")),
    (8, re.compile(rf"第{_NUMERAL}章(?=[\s\u3000]|$)")),
    (9, re.compile(rf"第{_NUMERAL}节(?=[\s\u3000]|$)")),
)
_ARTICLE = re.compile(rf"第{_NUMERAL}条(?:之{_NUMERAL})?(?=[\s\u3000])")
ARTICLE_LEVEL = 10
_NUMBERED = (
    (11, re.compile(r"[一二三四五六七八九十]+、")),
    (12, re.compile(r"[（(][一二三四五六七八九十]+[）)]")),
    (13, re.compile(r"\d{1,2}[.．、](?!\d)")),
)
_MAX_HEADING = 40  # characters; a longer numbered line is a paragraph that has a number
_SENTENCE_END = re.compile(r"[。；;，,：:！？]$")


def recognise(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with headings and articles among the paragraphs told as such."""
    return tuple(_classify(text, b) if b.kind is BlockKind.PARAGRAPH else b for b in blocks)


def _classify(text: str, block: Block) -> Block:
    content = text[block.start : block.end]
    for level, pattern in _DIVISIONS:
        if pattern.match(content) and len(content) <= _MAX_HEADING:
            return _heading(block, level, content)
    if article := _ARTICLE.match(content):
        return replace(
            block, kind=BlockKind.ARTICLE, level=ARTICLE_LEVEL, label=article.group().strip()
        )
    for level, pattern in _NUMBERED:
        if pattern.match(content) and _reads_as_heading(content):
            return _heading(block, level, content)
    return block


def _reads_as_heading(content: str) -> bool:
    return len(content) <= _MAX_HEADING and not _SENTENCE_END.search(content)


def _heading(block: Block, level: int, content: str) -> Block:
    label = re.sub(r"[\s\u3000]+", " ", content).strip()
    return replace(block, kind=BlockKind.HEADING, level=level, label=label)
