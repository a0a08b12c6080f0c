"""The signature of a document: who issued it and when, under its text (落款)."""

import re
from collections.abc import Iterator

from index.dates import DATE, to_iso
from index.documents import DocumentText, Finding
from index.metadata_patterns import ORGAN_LINE, finding, piece_of

_TAIL_CHARS = 300
_MOST_ORGANS = 8  # that sign one letter
_APPENDIX = re.compile(r"附[件表]\s*[一二三四五六七八九十\d]*")


def find(source: DocumentText) -> Iterator[Finding]:
    """The date that ends the text, and the organs right above it."""
    text, first = source.text, source.blocks[0]
    least = first.end if len(source.blocks) > 1 else first.start
    end = _end_of_letter(source)
    start = max(least, end - _TAIL_CHARS)
    dates = [m for m in re.finditer(DATE, text[start:end]) if _ends(text, start + m.end(), end)]
    if not dates or not (iso := to_iso(dates[-1].group())):
        return
    a, b = start + dates[-1].start(), start + dates[-1].end()
    organs = _organs_before(text, max(least, a - _TAIL_CHARS), a)
    if not organs and not (text[a - 1].isspace() or text[a - 1] in "。（("):
        return  # the date is part of a sentence
    rule = "the date under the text" + (", below its issuer" if organs else "")
    yield finding("published", iso, piece_of(text, a, b), (0, b - a), 0.9 if organs else 0.7, rule)
    if organs:
        whole = piece_of(text, organs[0][0], organs[-1][1])
        names = "、".join(re.sub(r"\s+", "", text[s:e]) for s, e in organs)
        rule = "the signature above the date"
        yield finding("issuer", names, whole, (0, len(whole.text)), 0.9, rule)


def _end_of_letter(source: DocumentText) -> int:
    """Where the first appendix begins, or the end of the text."""
    for block in source.blocks[1:]:
        if block.end - block.start < 10 and _APPENDIX.fullmatch(
            source.text, block.start, block.end
        ):
            return block.start
    return len(source.text)


def _ends(text: str, at: int, end: int) -> bool:
    """Whether nothing but a remark such as （此件公开发布） stands between a date and the end."""
    rest = text[at : min(end, at + 80)]
    return "。" not in rest and not re.match(r"[\u4e00-\u9fff，、]", rest)


def _organs_before(text: str, least: int, at: int) -> list[tuple[int, int]]:
    """Spans of the names of organs right above a position, in reading order."""
    organs: list[tuple[int, int]] = []
    for token in reversed(list(re.finditer(r"[^\s。；;：:]+", text[least:at]))):
        if not ORGAN_LINE.fullmatch(token.group()) or len(organs) == _MOST_ORGANS:
            break
        if re.search(r"[。；;：:]", text[least + token.end() : (organs[0][0] if organs else at)]):
            break
        organs.insert(0, (least + token.start(), least + token.end()))
    return organs
