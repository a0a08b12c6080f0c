"""Sentences of a text as offsets, so that whatever is picked can be quoted verbatim."""

import re

LONG_SENTENCE = 120  # characters; a longer one is also cut at its semicolons

# A sentence ends at its full stop and the quotes or brackets that close after it, at a line's
# end, at a run of spaces (how web pages flattened to one line separate their paragraphs), or at one
# before the number of the next item. Who is responsible, in brackets behind it, is of it.
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_ITEM = rf"(?:{_NUMERAL}、|[（(](?:{_NUMERAL}|\d{{1,2}})[）)]|\d{{1,2}}[.．、](?!\d))"
_END = re.compile(
    r"[。！？!?]+[”’」』）)\"]*(?:\s?[（(][^（()）。\n]{4,80}[）)](?=\s|$))?|"
    r"(?<=[a-z)])\.(?=\s+[A-Z])|\n+|[ \t\u3000\xa0]{2,}|"
    rf"(?<=[\u4e00-\u9fff）)])[ \t\u3000\xa0](?={_ITEM})",
    re.UNICODE,
)
_LINE_END = re.compile(r"\n+")
_SEMICOLON = re.compile(r"[；;]")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, in order, without surrounding white space."""
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    for a, b in _cut(text, start, end, _END):
        if b - a > LONG_SENTENCE:
            spans.extend(_cut(text, a, b, _SEMICOLON))
        else:
            spans.append((a, b))
    return spans


def split_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the lines, such as a table's rows, which full stops and padding do not end."""
    return _cut(text, start, end, _LINE_END)


def _cut(text: str, start: int, end: int, boundary: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, at = [], start
    for match in boundary.finditer(text, start, end):
        spans.append((at, match.end()))
        at = match.end()
    spans.append((at, end))
    return [trimmed for a, b in spans if (trimmed := trim(text, a, b))[0] < trimmed[1]]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at either end; an empty span where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def without_end(sentence: str) -> str:
    """A sentence without the marks that it ends with, as it stands amid a longer one."""
    return sentence.rstrip("。；，、,; ")
