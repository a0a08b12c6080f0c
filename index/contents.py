"""Lists of contents: lines that read like headings, and head nothing."""

import re
from collections.abc import Sequence

from index.documents import Block, BlockKind

_TITLE = re.compile(r"目\s*[录次]")
_LEADER = re.compile(r"[\s.…·．—\-]*(?:[.…·．]{2,}|\t|\s)\s*[-—]?\s*\d{1,4}\s*[-—]?$")
_NUMBERED = re.compile(
    r"(?:第.{1,6}[编篇章节条]|[（(]?[一二三四五六七八九十]+[、）)]|\d|附[件录则表])"
)
_MAX_ENTRY = 60  # characters
_SENTENCE_END = re.compile(r"[。；;，,：:！!？]$")


def contents_lines(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """Positions of the blocks of a list of contents, its own title included.

    It starts at a line 目录 and ends where its first entry comes again, as the heading that it
    names; where that never happens, at the first line that does not read like an entry.
    """
    start = next((i for i, b in enumerate(blocks) if _is_title(text, b)), None)
    if start is None or start + 1 >= len(blocks):
        return frozenset()
    entries: list[str] = []
    for at in range(start + 1, len(blocks)):
        entry = _entry(text, blocks[at])
        if not entry or (entries and entry == entries[0]):
            break
        entries.append(entry)
    return frozenset(range(start, start + 1 + len(entries))) if len(entries) > 1 else frozenset()


def _is_title(text: str, block: Block) -> bool:
    return bool(_TITLE.fullmatch(text[block.start : block.end]))


def _entry(text: str, block: Block) -> str:
    """What an entry names, without dots and page number; empty where the block is no entry."""
    content = text[block.start : block.end]
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or len(content) > _MAX_ENTRY:
        return ""
    named = _LEADER.sub("", content)
    reads_as_entry = named != content or _NUMBERED.match(content)
    if not reads_as_entry or _SENTENCE_END.search(named):
        return ""
    return re.sub(r"[\s\u3000]+", "", named)
