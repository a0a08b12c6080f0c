"""The signature of a document: who issued it and when, under its text (落款)."""

import re
from collections.abc import Iterator

from index.dates import DATE, to_iso
from index.documents import DocumentText, Finding
from index.metadata_patterns import ORGAN_LINE, finding, piece_of

_TAIL_CHARS = 300


def find(source: DocumentText) -> Iterator[Finding]:
    """The date that ends the text, and the organs right above it."""
    text = source.text
    start = max(source.blocks[0].end, len(text) - _TAIL_CHARS)
    appendix = re.search(r"\n\s*附[件表]\s*\d*\s*\n", text)
    end = appendix.start() if appendix and appendix.start() > start else len(text)
    dates = [m for m in re.finditer(DATE, text[start:end]) if _ends_text(text, start + m.end())]
    if not dates or not (iso := to_iso(dates[-1].group())):
        return
    a, b = start + dates[-1].start(), start + dates[-1].end()
    organs = _organs_before(text, source.blocks[0].end, a)
    if not organs and not (text[a - 1].isspace() or text[a - 1] in "。（("):
        return  # the date is part of a sentence
    rule = "the date under the text" + (", below its issuer" if organs else "")
    yield finding("published", iso, piece_of(text, a, b), (0, b - a), 0.9 if organs else 0.7, rule)
    if organs:
        whole = piece_of(text, organs[0][0], organs[-1][1])
        names = "、".join(re.sub(r"\s+", "", text[s:e]) for s, e in organs)
        rule = "the signature above the date"
        yield finding("issuer", names, whole, (0, len(whole.text)), 0.9, rule)


def _ends_text(text: str, at: int) -> bool:
    rest = text[at : at + 200].strip()
    return "。" not in rest[:80] and (not rest or not re.match(r"[\u4e00-\u9fff，、]", text[at]))


def _organs_before(text: str, least: int, at: int) -> list[tuple[int, int]]:
    """Spans of the names of organs right above a position, in reading order."""
    organs: list[tuple[int, int]] = []
    for token in reversed(list(re.finditer(r"[^\s。；;：:]+", text[least:at]))):
        if not ORGAN_LINE.fullmatch(token.group()) or len(organs) == 8:
            break
        if re.search(r"[。；;：:]", text[least + token.end() : (organs[0][0] if organs else at)]):
            break
        organs.insert(0, (least + token.start(), least + token.end()))
    return organs
