"""A stretch of a document as HTML: its paragraphs and tables, with the quoted part marked. Pure.

Pieces keep their offsets into the text, so that a mark covers exactly what was quoted.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from index.sentences import trim

Span = tuple[int, int]

_ROW = re.compile(r"\s*\|.*\|\s*")
_RULE = re.compile(r"[\s|:-]+")
_LINE_MARK = re.compile(r"\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+)?")
_EMPHASIS = re.compile(r"\*\*|`")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:https?://|/)[^()\s]*\)")


def excerpt_html(text: str, start: int = 0, lead: str = "", marks: Sequence[Span] = ()) -> str:
    """The text as HTML.

    start: offset of `text` in its document; marks: spans to highlight, in offsets of the document.
    lead: the header row of a table that `text` begins inside of.
    """
    spans = sorted((a - start, b - start) for a, b in marks)
    blocks = []
    for is_table, lines in groupby(_lines(text), lambda line: _is_row(text, line)):
        if is_table:
            blocks.append(_table(text, list(lines), lead, spans))
        else:
            blocks.extend(_paragraph(text, line, spans) for line in lines)
        lead = ""  # it belongs to the text's first lines only
    return "".join(blocks)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        start, end = trim(text, at, at + len(line))
        if start < end:
            yield start, end
        at += len(line) + 1


def _is_row(text: str, line: Span) -> bool:
    return bool(_ROW.fullmatch(text, *line))


def _paragraph(text: str, line: Span, spans: Sequence[Span]) -> str:
    mark = _LINE_MARK.match(text, *line)
    start = mark.end() if mark else line[0]
    return f"<p>{marked(text, (start, line[1]), spans)}</p>"


def _table(text: str, rows: list[Span], lead: str, spans: Sequence[Span]) -> str:
    header: list[str] = []
    if len(rows) > 1 and _RULE.fullmatch(text, *rows[1]):
        header = [marked(text, cell, spans) for cell in _cells(text, rows[0])]
        rows = rows[2:]
    elif lead:
        header = [marked(lead, cell, ()) for cell in _cells(lead, (0, len(lead)))]
    labels = [re.sub(r"</?mark>", "", name) for name in header]
    head = "".join(f'<th scope="col">{name}</th>' for name in header)
    body = "".join(
        _row([marked(text, cell, spans) for cell in _cells(text, row)], labels)
        for row in rows
        if not _RULE.fullmatch(text, *row)
    )
    thead = f"<thead><tr>{head}</tr></thead>" if header else ""
    return f"<table>{thead}<tbody>{body}</tbody></table>"


def _row(cells: list[str], labels: list[str]) -> str:
    """Each cell names its column, for screens too narrow for columns."""
    names = [*labels, *[""] * len(cells)]
    pairs = zip(cells, names, strict=False)
    return (
        "<tr>" + "".join(f'<td data-label="{name}">{cell}</td>' for cell, name in pairs) + "</tr>"
    )


def _cells(text: str, row: Span) -> Iterator[Span]:
    start, end = trim(text, *row)
    start += text.startswith("|", start)
    end -= text.endswith("|", start, end)
    for match in re.compile(r"\|").finditer(text, start, end):
        yield trim(text, start, match.start())
        start = match.end()
    yield trim(text, start, end)


def marked(text: str, piece: Span, spans: Sequence[Span]) -> str:
    """The piece, escaped, without Markdown's marks, with <mark> around what the spans cover."""
    at, end = piece
    parts = []
    for a, b in spans:
        a, b = max(a, at), min(b, end)
        if a < b:
            parts += [_plain(text[at:a]), f"<mark>{_plain(text[a:b])}</mark>"]
            at = b
    return "".join([*parts, _plain(text[at:end])])


def _plain(text: str) -> str:
    return escape(_EMPHASIS.sub("", _LINK.sub(r"\1", text)))
