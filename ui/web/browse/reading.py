"""A document as HTML to read: outline, headings, lists, tables, pages, the quotation marked. Pure.

Everything of the document is escaped. Headings and articles can be led to by `place_id`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from index.documents import Block, BlockKind, DocumentText, cell_spans
from ui.web.excerpt import Span, marked
from ui.web.links import QUOTE

_FEW_HEADINGS = 2  # a document with fewer is outlined by its articles too
_NOTICE_BLOCKS = 6  # a document says at its beginning that it is a digest
_DIGEST = re.compile(r"摘编|摘要|节选|摘录|\bdigest\b|\bexcerpt", re.IGNORECASE)
_NOT_ORIGINAL = re.compile(
    r"(?:不是|并非|非)[^。]{0,8}(?:原文|正文|全文)|\bnot (?:the|an?) (?:official|original)"
)


@dataclass(frozen=True)
class Entry:
    """A line of the outline; `depth` 0 is the highest."""

    label: str
    id: str
    depth: int


def outline(text: DocumentText, title: str) -> list[Entry]:
    """The document's headings; its articles as well where it has next to no headings."""
    headings = [b for b in text.blocks if b.kind is BlockKind.HEADING and b.label != title]
    kinds = {BlockKind.HEADING}
    if len(headings) < _FEW_HEADINGS:
        kinds.add(BlockKind.ARTICLE)
    shown = [b for b in text.blocks if b.kind in kinds and b.label != title]
    levels = sorted({b.level for b in shown})
    return [Entry(b.label, place_id(b), levels.index(b.level)) for b in shown]


def place_id(block: Block) -> str:
    return f"at-{block.start}"


def is_digest(text: DocumentText) -> bool:
    """Whether the document says of itself that it is a digest and not the original text."""
    beginning = (text.text[b.start : b.end] for b in text.blocks[:_NOTICE_BLOCKS])
    return any(_DIGEST.search(said) and _NOT_ORIGINAL.search(said) for said in beginning)


def page_of(text: DocumentText, start: int) -> int | None:
    """The page on which a place of the text stands, where the format has pages."""
    pages = (block.page for block in text.blocks if block.start <= start < block.end)
    return next(pages, None)


def was_read_from_pictures(text: DocumentText) -> bool:
    return any(block.confidence is not None for block in text.blocks)


def body_html(
    text: DocumentText, title: str, quote: Span | None, page_html: Callable[[int], str]
) -> str:
    """The whole text. `page_html`: what stands where a page begins.

    A heading that repeats the title is left out, unless it is quoted.
    """
    marks = [quote] if quote else []
    levels = sorted({b.level for b in text.blocks if b.kind is BlockKind.HEADING})
    parts = []
    for block, new_page in _with_pages(text.blocks):
        if new_page is not None:
            parts.append(("", f'<p class="page">{page_html(new_page)}</p>'))
        repeats = block.kind is BlockKind.HEADING and block.label == title
        if not repeats or (quote and quote[0] < block.end and block.start < quote[1]):
            parts.append(_block_html(text.text, block, marks, levels))
    html = "".join(_grouped(parts))
    return html.replace("<mark>", f'<mark id="{QUOTE}" tabindex="-1">', 1)


def _with_pages(blocks: Sequence[Block]) -> Iterator[tuple[Block, int | None]]:
    page = None
    for block in blocks:
        begins = block.page if block.page != page else None
        page = block.page
        yield block, begins


def _block_html(
    text: str, block: Block, marks: Sequence[Span], levels: Sequence[int]
) -> tuple[str, str]:
    """The element that neighbours of its sort stand in together, if any, and the block itself."""
    if block.kind is BlockKind.TABLE:
        return "", _table_html(text, block, marks)
    content = marked(text, (block.start, block.end), marks)
    if block.kind is BlockKind.HEADING:
        tag = f"h{min(levels.index(block.level) + 2, 6)}"
        return "", f'<{tag} id="{place_id(block)}">{content}</{tag}>'
    if block.kind is not BlockKind.PARAGRAPH:
        end = block.start + len(block.label) * text.startswith(block.label, block.start)
        label, rest = (marked(text, s, marks) for s in ((block.start, end), (end, block.end)))
        return "", f'<p id="{place_id(block)}"><b>{label}</b>{rest}</p>'
    return _paragraph_html(_line_mark(text, block), content)


def _line_mark(text: str, block: Block) -> str:
    """What Markdown puts in front of a paragraph: `> `, `- `, `2. `."""
    return text[text.rfind("\n", 0, block.start) + 1 : block.start].strip()


def _paragraph_html(mark: str, content: str) -> tuple[str, str]:
    if re.fullmatch(r"[-*+]", mark):
        return "ul", f"<li>{content}</li>"
    if number := re.fullmatch(r"(\d{1,9})[.)]", mark):
        return "ol", f'<li value="{int(number[1])}">{content}</li>'
    return ("blockquote" if mark.startswith(">") else ""), f"<p>{content}</p>"


def _grouped(parts: Sequence[tuple[str, str]]) -> Iterator[str]:
    for tag, group in groupby(parts, key=lambda part: part[0]):
        html = "".join(part for _, part in group)
        yield f"<{tag}>{html}</{tag}>" if tag else html


def _table_html(text: str, block: Block, marks: Sequence[Span]) -> str:
    rows = [
        [marked(text, cell, marks) for cell in row]
        for row in cell_spans(text, block.start, block.end)
    ]
    header, *others = rows
    labels = [re.sub(r"</?mark>", "", name) for name in header]
    head = "".join(f'<th scope="col">{name}</th>' for name in header)
    body = "".join(_row_html(cells, labels) for cells in others)
    return (
        f'<div class="wide" tabindex="0"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _row_html(cells: Sequence[str], labels: Sequence[str]) -> str:
    """Each cell names its column, for screens too narrow for columns."""
    names = [*labels, *[""] * len(cells)]
    told = zip(cells, names, strict=False)
    return "<tr>" + "".join(f'<td data-label="{name}">{cell}</td>' for cell, name in told) + "</tr>"
