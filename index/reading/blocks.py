"""Pieces in reading order become a `DocumentText`, for formats that are no text by themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from index.documents import Block, BlockKind, DocumentText


@dataclass(frozen=True)
class Piece:
    """A heading, paragraph or table as a reader found it. Pages count from 1."""

    kind: BlockKind
    content: str
    level: int = 0
    page: int | None = None


def join(
    pieces: Iterable[Piece],
    metadata: Mapping[str, object] | None = None,
    notes: tuple[str, ...] = (),
) -> DocumentText:
    """One line a piece, but tables, which have a line a row."""
    text: list[str] = []
    blocks, start = [], 0
    for piece in pieces:
        end = start + len(piece.content)
        heading = piece.kind is BlockKind.HEADING
        label = " ".join(piece.content.split()) if heading else ""
        blocks.append(Block(piece.kind, start, end, piece.level, label, piece.page))
        text += (piece.content, "\n")
        start = end + 1
    return DocumentText("".join(text), tuple(blocks), metadata or {}, notes)
