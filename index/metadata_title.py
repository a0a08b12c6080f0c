"""Which lines at the head of a document are its title, and what stands under it.

Offices set a title over two or three lines, each a paragraph of its own, and head what they send
along with a letter with 附件.
"""

import re
from itertools import pairwise

from index.dates import DATE
from index.documents import BlockKind, DocumentText, Finding
from index.metadata_patterns import (
    GENUS,
    MAX_TITLE,
    NUMBER,
    ORGAN,
    ORGAN_LINE,
    TITLE_END,
    Piece,
    finding,
    piece_of,
)
from index.metadata_run_on import shortened, title_run_on

# a line that goes on with a title, since none begins so: 若干措施（试行）, 的实施意见, 工作方案
_REST = re.compile(
    r"[的和与及、]|若干|(?:实施|管理|暂行|试行|工作|行动|申报|扶持|奖励|优惠|政策){1,3}"
    rf"(?:{GENUS})(?:[（(]|$)"
)
_NO_LINE = re.compile(
    rf"[。；：:！？!?，,]|{NUMBER}|{DATE}|[（(]?[一二三四五六七八九十\d]+[、.．）)]"
)
# 附件, 附件1：, 附件2 of 附件2示例区重点项目清单, and not 附件管理办法
_APPENDIX = re.compile(
    r"附\s?[件表录]\s*(?:(?:[一二三四五六七八九十]{1,2}|\d{1,2}(?![\d.．、年]))\s*[：:]?|[：:]|(?=\s)|$)\s*"
)
_LISTED = re.compile(r"\d{1,2}[.．、]")  # 附件：1.申请表, which lists what is sent along
_HEAD_LINES = 6  # lines among which the title begins
_MAX_LINE = 50  # characters of a line of a title that has several
_MAX_LINES = 4


def title_of(source: DocumentText, head: list[Piece]) -> tuple[Finding, list[Piece]]:
    """The document's first heading, or the line or lines above the text that read like a title;
    and the pieces of its head below them."""
    first = source.blocks[0]
    if _is_appendix(head):
        return _of_lines(source, head, 1) or (_line(head, 1), head[2:])
    if first.kind is BlockKind.HEADING:
        span = (0, len(head[0].text))
        return finding("title", first.label, head[0], span, 0.95, "its first heading"), head[1:]
    for at in range(min(_HEAD_LINES, len(head))):
        if found := _of_lines(source, head, at):
            return found
    return _line(head, 0, first.label or head[0].text.split("\n")[0]), head[1:]


def _is_appendix(head: list[Piece]) -> bool:
    """Whether it begins with 附件 alone on its line, which names no document."""
    if len(head) < 2 or not _APPENDIX.fullmatch(head[0].text):
        return False
    return len(head[1].text) <= MAX_TITLE and not _LISTED.match(head[1].text)


def _of_lines(
    source: DocumentText, head: list[Piece], at: int
) -> tuple[Finding, list[Piece]] | None:
    """The title that begins at a line, where several lines or the letterhead show that it does."""
    alike = source.metadata.get("title_lines", 0)
    count = _lines(head, at, alike if at == 0 and isinstance(alike, int) else 0)
    if not count or (at == 0 and count == 1):
        return None
    value = _joined(head[at : at + count])
    whole = piece_of(source.text, head[at].start, head[at + count - 1].end)
    if "关于" in value and ORGAN_LINE.fullmatch(head[at].text):
        sure, rule = 0.9, "an organ's name and 关于… under it"
    elif at and "关于" in value and _is_letterhead(head[:at]):
        sure, rule = 0.9, "the line 关于… under the letterhead"
    elif at == 0 or _is_appendix(head[:2]):
        sure, rule = 0.85, "its first lines, which end like a title"
    else:
        return None
    return finding("title", value, whole, (0, len(whole.text)), sure, rule), head[at + count :]


def _lines(head: list[Piece], at: int, alike: int) -> int:
    """How many lines a title that begins at a line has; 0 where none ends like a title.

    alike: how many of them the format shows to be set alike, in the middle of the page.
    """
    text, found = head[at].text, 0
    if len(text) > MAX_TITLE or re.search("[。；：:]", text):
        return 0
    if TITLE_END.search(text):
        found = 1
    for count, piece in enumerate(head[at + 1 : at + _MAX_LINES], 2):
        rest = bool(_REST.match(piece.text))
        organ = ORGAN_LINE.fullmatch(head[at + count - 2].text)
        opens = organ and (piece.text.startswith("关于") or ORGAN_LINE.fullmatch(piece.text))
        unfinished = not found and ("关于" in text or opens or count <= alike)
        if _NO_LINE.search(piece.text) or len(piece.text) > _MAX_LINE or not (rest or unfinished):
            break
        text += piece.text
        if TITLE_END.search(text):
            found = count
    return found if len(text) <= MAX_TITLE else 0


def _joined(pieces: list[Piece]) -> str:
    """Lines of a title as one; bodies that issue it together stay apart."""
    text = pieces[0].text
    for above, piece in pairwise(pieces):
        both = ORGAN_LINE.fullmatch(above.text) and ORGAN_LINE.fullmatch(piece.text)
        text += f" {piece.text}" if both else piece.text
    return text


def _is_letterhead(pieces: list[Piece]) -> bool:
    """文件 with its organ, numbers, labels: nothing of what a document says."""
    patterns = (rf"{ORGAN}文件", NUMBER, r"(?:索\s*引\s*号|主题|文号|成文|发布).*", ORGAN, DATE)
    return all(any(re.fullmatch(p, piece.text) for p in patterns) for piece in pieces)


def _line(head: list[Piece], at: int, text: str = "") -> Finding:
    """The title where only its place tells: a line, without the 附件2 in front of it."""
    text = text or head[at].text
    value = shortened(title_run_on(text) or text)
    sure = bool(TITLE_END.search(value))
    skip = _APPENDIX.match(value)
    start = skip.end() if skip and sure and not _LISTED.match(value, skip.end()) else 0
    rule = "its first line, which ends like a title" if sure else "its first line"
    span = (start, len(value))
    title = re.sub(r"\s+", " ", value[start:])
    return finding("title", title, head[at], span, 0.85 if sure else 0.5, rule)
