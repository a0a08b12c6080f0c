"""Markdown: front matter, headings, tables, lists. Owner of yaml for front matter and sidecars.

The text stays the file's own characters, so that offsets point into the file and a quotation
can be looked up in it; blocks leave out the marks (#, -, >) in front of their content. Comments
become blanks, since a passage reaches over whatever stands between its paragraphs.
"""

import re
from collections.abc import Iterator, Mapping

import yaml

from index.documents import Block, BlockKind, DocumentText
from index.errors import UnreadableFile
from index.reading.charset import decode
from index.sentences import trim

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_UNCLOSED = re.compile(r"\A---[ \t]*\n\w+:")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_MARK = re.compile(r"[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+|\d+[.)][ \t]+)?")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where the front matter is not valid YAML."""
    text = decode(data)
    front = _FRONT_MATTER.match(text)
    if not front and _UNCLOSED.match(text):
        raise UnreadableFile("its front matter is not closed by a line ---")
    metadata = parse_metadata(front.group(1)) if front else {}
    start = front.end() if front else 0
    text = text[:start] + _COMMENT.sub(_blank, text[start:])
    return DocumentText(text, tuple(_blocks(text, start)), metadata)


def _blank(comment: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", comment.group())


def parse_metadata(text: str) -> Mapping[str, object]:
    """A YAML mapping of document fields.

    Raises:
        UnreadableFile: not YAML, or not a mapping.
    """
    try:
        data = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2023-02-30
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f", line {line + 1}" if line is not None else ""
        raise UnreadableFile(f"its metadata is not valid YAML{where}") from error
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise UnreadableFile("its metadata must be lines of `field: value`")
    return {str(key): value for key, value in data.items()}


def _blocks(text: str, start: int) -> Iterator[Block]:
    lines = list(_lines(text, start))
    at = 0
    while at < len(lines):
        a, b = lines[at]
        line = text[a:b]
        if heading := _HEADING.match(line):
            label = heading.group(2).strip()
            if label:
                span = (a + heading.start(2), a + heading.end(2))
                yield Block(BlockKind.HEADING, *trim(text, *span), len(heading.group(1)), label)
        elif "|" in line and at + 1 < len(lines) and _is_rule(text, lines[at + 1]):
            last = at + 1
            while last + 1 < len(lines) and "|" in text[slice(*lines[last + 1])]:
                last += 1
            yield Block(BlockKind.TABLE, *trim(text, a, lines[last][1]))
            at = last
        elif not re.fullmatch(r"\s*([-*_]\s*){3,}|\s*```.*", line):
            mark = _MARK.match(line)
            content = trim(text, a + (mark.end() if mark else 0), b)
            if content[0] < content[1]:
                yield Block(BlockKind.PARAGRAPH, *content)
        at += 1


def _is_rule(text: str, span: tuple[int, int]) -> bool:
    return bool(_TABLE_RULE.match(text[span[0] : span[1]]))


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1
