"""A row of a table that an answer tells by its headings, as a sentence of a letter. Pure.

区域：西部，园区：甲园，主要产业：食品。 is 区域为西部，园区为甲园，主要产业为食品。 A cell that
stands alone (不低于12个) is told with what it is of.
"""

import re

from assistant import citations, layout
from assistant.answers import Answer
from index.normalise import simplified, traditional
from index.sentences import split_sentences

_LABEL = re.compile("(?P<ahead>^|[，；])(?P<label>[^，；。：|]{1,24})：(?=[^，；。：|])")
_ROW = "|"  # with which a row of a table begins
_LEAST = 2  # headings of a row
_PAIR = 2  # cells of a row that tells one thing of another
_SEAM = "，"


def in_sentences(part: Answer) -> str:
    """The text of an answer, of it what rests on rows alone with a verb for the colons."""
    if part.question.language != "zh":
        return part.text
    rows = {c.n for c in part.citations if c.quote.lstrip().startswith(_ROW)}
    text = citations.settled(part.text)
    pieces, end = [], 0
    for start, stop in split_sentences(text):
        said = text[start:stop]
        cites = {n for claim in citations.cut(said) for n in claim.cites}
        is_row = bool(cites) and cites <= rows and len(_LABEL.findall(said)) >= _LEAST
        told = _LABEL.sub(_verb(part), said) if is_row else said
        if len(cites) == 1 and cites <= rows and not is_row:
            told = _of_cells(said, part, *cites)
        pieces += [text[end:start], told]
        end = stop
    told = "".join([*pieces, text[end:]])
    return told if told != text else part.text


def _verb(part: Answer) -> str:
    verb = traditional("为") if part.question.traditional else "为"
    return rf"\g<ahead>\g<label>{verb}"


def _of_cells(said: str, part: Answer, number: int) -> str:
    """A sentence that is but cells of a row, with what the row and each of them is of; any other
    as it is."""
    cells = _cells(part, number)
    bare = simplified(citations.without_marks(said)).rstrip("。；")
    told = [(label, cell) for label, cell in cells[1:] if cell and cell in bare]
    if not told or _SEAM.join(cell for _, cell in told) != bare or not all(map(all, cells)):
        return said
    if cells[0][1].isdigit():  # the number of a row is nothing that it is of
        return said
    (of_first, first), parts = cells[0], [_told(label, cell) for label, cell in told]
    whole = f"{first}的{parts[0]}" if len(cells) == _PAIR else f"{of_first}为{first}"
    whole = whole if len(cells) == _PAIR else _SEAM.join([whole, *parts])
    return citations.cite(traditional(whole) if part.question.traditional else whole, (number,))


def _cells(part: Answer, number: int) -> list[tuple[str, str]]:
    """Each heading and cell of the row that is quoted; none where it is not one."""
    item = next((item for item in part.evidence if item.n == number), None)
    quoted = [c for c in part.citations if c.n == number]
    row = quoted[0].quote.strip() if len(quoted) == 1 else ""
    if item is None or not row or "\n" in row:
        return []
    return layout.labelled(layout.lead_of(item, quoted[0].start), row)


def _told(label: str, cell: str) -> str:
    return f"{label}为{cell.removeprefix('目标') if '目标' in label else cell}"
