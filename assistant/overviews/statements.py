"""What documents say, as quotations with what stands over them: sentences, rows of tables. Pure.

Nothing here is put into other words: a quotation is its document's `[start:end]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.documents import Block, BlockKind, Document, DocumentText, cell_spans
from index.sentences import split_sentences

_SILENT = re.compile(
    r"[\W_]*|.{0,8}(?:未|没有|尚无|暂无)(?:公布|列出?|披露|提及|注明|写明|说明|统计|数据).{0,4}"
)
_SAYS_NOTHING = re.compile(
    r"(?:未|没有|不能)(?:能|曾)?(?:公布|列|披露|提及|提到|注明|写明|说明|给出)"
)


@dataclass(frozen=True)
class Quote:
    """Words of a document. `headings` are those over it, the highest first."""

    document: Document
    start: int
    end: int
    text: str
    headings: tuple[str, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether a cell is empty, or says that the figure is not there."""
        return bool(_SILENT.fullmatch(self.text))

    @property
    def says_nothing_is_told(self) -> bool:
        """Whether a sentence says what the document leaves out."""
        return bool(_SAYS_NOTHING.search(self.text))


@dataclass(frozen=True)
class Table:
    """The rows have as many cells as the header."""

    header: tuple[Quote, ...]
    rows: tuple[tuple[Quote, ...], ...]


def sentences(document: Document, text: DocumentText) -> Iterator[Quote]:
    """Those of paragraphs and articles, in order."""
    for block, headings in _under_headings(text):
        if block.kind not in {BlockKind.HEADING, BlockKind.TABLE}:
            for start, end in split_sentences(text.text, block.start, block.end):
                yield Quote(document, start, end, text.text[start:end], headings)


def tables(document: Document, text: DocumentText) -> Iterator[Table]:
    """Those with a header and at least one row."""
    for block, headings in _under_headings(text):
        if block.kind is BlockKind.TABLE:
            header, *rows = (
                tuple(Quote(document, a, b, text.text[a:b], headings) for a, b in row)
                for row in cell_spans(text.text, block.start, block.end)
            )
            fitting = tuple(row for row in rows if len(row) == len(header))
            if fitting:
                yield Table(header, fitting)


def _under_headings(text: DocumentText) -> Iterator[tuple[Block, tuple[str, ...]]]:
    path: list[Block] = []
    for block in text.blocks:
        if block.label:
            path = [above for above in path if above.level < block.level]
        yield block, tuple(above.label for above in path)
        if block.label:
            path.append(block)
