"""Lines of print become paragraphs, headings and tables: what a page broke is joined again. Pure.

A paragraph goes on from line to line, from column to column and from page to page until a line
ends before its time, the next one is indented, stands apart, is of another size, or begins with
the mark of an item.
"""

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.documents import Block, BlockKind, DocumentText
from index.reading.page_layout import Line, TextBox
from index.reading.typeset import first_word_width, join_lines

_HEADING_SIZE = 1.15  # times the size of most of the text; print read from pictures varies more
_HEADING_SIZE_READ = 1.3
_MAX_HEADING = 80  # characters
_RUNNING = 0.1  # of a text must be set in a size for it to be one of its running text
_SENTENCE_END = re.compile(r"[。！？!?：:；;…]['\"”’）)》」』]*$|[.][\"”’)]*$")
_NOT_HEADING_END = re.compile(r"[。；;，,、]$")
_BULLETS = "●○■□◆◇▲△★☆►➢•▪①②③④⑤⑥⑦⑧⑨⑩"
_ITEM = re.compile(
    rf"[{_BULLETS}]|[·][^\d]|第[一二三四五六七八九十百千零〇两\d]+[编章节条][\s\u3000]"
    r"|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|[⑪-⑳]"
)
# 附件, 附件2： on a line of its own
_APPENDIX = re.compile(r"附[件表]\s*\d{0,2}\s*[：:]?")
_DATE = re.compile(r"[\d〇一二三四五六七八九十]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月.{0,6}")
_SUBTITLE = re.compile(r"[—―─–]{1,2}")  # ——2024年1月8日在示例区第三届人民代表大会第四次会议上
_FAR_IN = 6.0  # em from where the column begins: no paragraph begins there
_WIDEST = 2.4  # times the size of type from line to line; more is no line spacing
_NEIGHBOURS = 6  # lines before and after that show where a column begins and ends


@dataclass(frozen=True)
class PageLine:
    """A line and the page it stands on, 1 the first."""

    line: Line
    page: int

    @property
    def column(self) -> tuple[int, int]:
        return self.page, self.line.region


def compose(lines: Sequence[PageLine]) -> tuple[str, tuple[Block, ...]]:
    """The text of all lines in reading order, and its blocks."""
    groups = list(_groups(lines))
    body = _body_size(groups)
    levels = _heading_levels(lines, body)
    text, blocks = "", []
    for group in groups:
        box = group[0].line.box
        content = _table(group) if box.rows else _joined(group)
        level = levels.get(_rounded(box.size), 0) if _is_heading(group, content, body) else 0
        kind = BlockKind.TABLE if box.rows else BlockKind.PARAGRAPH
        kind = BlockKind.HEADING if level else kind
        confidences = [c for c in (p.line.box.confidence for p in group) if c is not None]
        blocks.append(
            Block(
                kind,
                len(text),
                len(text) + len(content),
                level,
                content if level else "",
                group[0].page,
                min(confidences, default=None),
            )
        )
        text += content + "\n"
    return text, tuple(blocks)


def document(lines: Sequence[PageLine], title: str = "") -> DocumentText:
    text, blocks = compose(lines)
    return DocumentText(text, blocks, {"title": title} if title else {})


def _body_size(groups: Sequence[Sequence[PageLine]]) -> float:
    """The size of the running text; the largest where long paragraphs are in several sizes."""
    weights: dict[float, int] = {}
    running: dict[float, int] = {}
    for group in groups:
        size = _rounded(group[0].line.box.size)
        length = sum(len(each.line.box.text) for each in group)
        weights[size] = weights.get(size, 0) + length
        if length > _MAX_HEADING:
            running[size] = running.get(size, 0) + length
    whole = sum(weights.values())
    usual = max(weights, key=lambda size: weights[size], default=0.0)
    return max((s for s, n in running.items() if n > _RUNNING * whole), default=usual)


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _heading_levels(lines: Sequence[PageLine], body: float) -> dict[float, int]:
    """Size of type → level; sizes that hardly differ share one."""
    sizes = sorted({_rounded(p.line.box.size) for p in lines}, reverse=True)
    levels: dict[float, int] = {}
    level, largest = 0, 0.0
    for size in sizes:
        if size > body and (not level or size < 0.9 * largest):
            level, largest = level + 1, size
        levels[size] = min(max(level, 1), 6)
    return levels


def _is_heading(group: list[PageLine], content: str, body: float) -> bool:
    box = group[0].line.box
    if box.rows or len(content) > _MAX_HEADING or _NOT_HEADING_END.search(content):
        return False
    if not re.search(r"[^\W\d_]{2}", content):
        return False
    factor = _HEADING_SIZE if box.confidence is None else _HEADING_SIZE_READ
    return min(p.line.box.size for p in group) >= factor * body


@dataclass(frozen=True)
class _Setting:
    """How the lines around a line are set: where they begin and end, and how far apart they are."""

    left: float
    right: float
    step: float
    size: float  # of the type that the step is usual for
    indents: bool  # paragraphs begin with an indent


def _groups(lines: Sequence[PageLine]) -> Iterator[list[PageLine]]:
    """Lines by paragraph or table."""
    settings = _settings(lines)
    group: list[PageLine] = []
    for at, each in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        if group and not _continues(group[-1], settings[at - 1], each, settings[at], following):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _settings(lines: Sequence[PageLine]) -> list[_Setting]:
    """The setting around each line, from its neighbours in the same column."""
    steps: dict[tuple[int, int], list[float]] = {}
    for a, b in pairwise(lines):
        if a.column == b.column:
            steps.setdefault(a.column, []).append(b.line.box.middle - a.line.box.middle)
    usual = {column: statistics.median(found) for column, found in steps.items()}
    sizes: dict[tuple[int, int], list[float]] = {}
    for each in lines:
        sizes.setdefault(each.column, []).append(each.line.box.size)
    settings = []
    for at, each in enumerate(lines):
        around = [
            p.line.box
            for p in lines[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
            if p.column == each.column and not p.line.box.rows
        ] or [each.line.box]
        left = min(b.left for b in around)
        indents = any(1.2 * b.size < b.left - left < 4 * b.size for b in around)
        right = max(b.right for b in around)
        step, size = usual.get(each.column, 0.0), statistics.median(sizes[each.column])
        settings.append(_Setting(left, right, step, size, indents))
    return settings


def _continues(
    before: PageLine,
    set_before: _Setting,
    each: PageLine,
    set_here: _Setting,
    then: PageLine | None,
) -> bool:
    """Whether a line belongs to the paragraph (or table) of the line before it."""
    a, b = before.line.box, each.line.box
    if a.rows or b.rows:
        return _table_goes_on(before, each)
    if before.line.is_spaced or each.line.is_spaced:
        return False
    if abs(a.size - b.size) > (0.12 if a.confidence is None else 0.3) * max(a.size, b.size):
        return False
    same_column = before.column == each.column
    if same_column:
        centred = _is_centred_pair(a, b, set_here)
        # a title is set in larger type, and its lines are as much further apart
        larger = max(1.0, b.size / max(set_here.size, 1.0)) if centred else 1.0
        usual = min(larger * set_here.step, _WIDEST * b.size)
        if not 0 < b.middle - a.middle < usual + 0.6 * b.size:
            return False
        if centred:
            return not _ITEM.match(b.text)
        if _is_signature(a, b, set_here.left):
            return False
    room = set_before.right - a.right
    early = room > max(1.8, first_word_width(b.text) + 0.3) * a.size
    ended = bool(_SENTENCE_END.search(a.text))
    if early or (_ITEM.match(b.text) and (ended or b.text[0] in _BULLETS)):
        return False
    if not same_column and ended and not set_here.indents:
        return False  # a paragraph may begin here as well, and nothing shows that it goes on
    return not _is_indented(each, then, set_here.left, ended)


def _is_centred_pair(a: TextBox, b: TextBox, column: _Setting) -> bool:
    """Whether both lines stand in the middle of the column, as those of a long title do.

    The upper one of a subtitle may fill the column.
    """
    centre = (column.left + column.right) / 2
    return all(
        abs((box.left + box.right) / 2 - centre) < 0.6 * box.size
        and (box.left - column.left > box.size or (box is a and _SUBTITLE.match(a.text)))
        for box in (a, b)
    )


def _is_signature(a: TextBox, b: TextBox, left: float) -> bool:
    """Whether the lower line stands for itself below the upper one: another body that signs, the
    date under it, or 附件 below both."""
    far = _FAR_IN * a.size
    if _APPENDIX.fullmatch(b.text.strip()):
        return True
    if a.left - left > far and _DATE.fullmatch(a.text.strip()):
        return True
    flush = abs(a.right - b.right) < a.size and abs(a.left - b.left) > 0.8 * a.size
    return flush and min(a.left, b.left) - left > far


def _is_indented(
    each: PageLine, following: PageLine | None, column_left: float, ended: bool
) -> bool:
    """Whether a line begins a paragraph by its indent; items hang, and theirs is none."""
    box = each.line.box
    if box.left - column_left < 1.2 * box.size:
        return False
    if following and following.column == each.column:
        return ended or following.line.box.left < box.left - 0.8 * box.size
    return ended


def _table_goes_on(before: PageLine, each: PageLine) -> bool:
    """Whether two tables are one that a page break cut."""
    a, b = before.line.box, each.line.box
    if not a.rows or not b.rows or each.page != before.page + 1:
        return False
    same_columns = len(a.rows[0]) == len(b.rows[0])
    return same_columns and abs(a.left - b.left) < 6 and abs(a.right - b.right) < 6


def _joined(group: list[PageLine]) -> str:
    text = group[0].line.box.text.strip()
    for each in group[1:]:
        text = join_lines(text, each.line.box.text.strip())
    return text


def _table(group: list[PageLine]) -> str:
    header = group[0].line.box.rows[0]
    rows = list(group[0].line.box.rows)
    for each in group[1:]:
        more = each.line.box.rows
        rows += more[1:] if more[0] == header else more
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).replace("|", "／").strip()
