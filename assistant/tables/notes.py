"""What a document says around a table of how its figures are to be read, or paid out. Pure.

Right before it that they are planned, right behind it what the prices above go up by, and that an
amount is paid over three years.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import Claim, Evidence
from assistant.tables.asked import Request
from assistant.tables.claims import CHECKED
from index.sentences import split_sentences

_READ_AS = re.compile("计划|协议|约定|预计|拟|口径|不含|含税|估算")  # of a figure
_ABOVE = re.compile("上表|表[中列内]|上述|以上价格")  # 一楼租金在上表基础上上浮10%
_PAID_OUT = re.compile("分[^，。]{0,3}[期年次]|期限|最长")  # 安家补贴分三年按4:3:3发放
_EACH = re.compile("^每(?:个?月|年)")  # 每月生活津贴
_ROWS = ("row", "total", "each")
_LONGEST = 200  # characters


def notes(request: Request, evidence: Sequence[Evidence]) -> Iterator[Claim]:
    """The sentences that name a column that is told; nothing of how many rows there are.

    evidence: the table's parts as they are numbered in the answer.
    """
    table = request.table
    if request.kind == "count":
        return
    for start, end in split_sentences(table.ahead):
        text = table.ahead[start:end]
        yield from _note(request, text, table.ahead_at + start, evidence[0], _READ_AS)
    last = evidence[len(table.parts) - 1]
    # whole, since a sentence behind may except a row from it
    above = list(_note(request, table.behind, table.behind_at, last, _ABOVE))
    yield from above
    if request.kind not in _ROWS or above:
        return
    for start, end in split_sentences(table.behind):
        text = table.behind[start:end]
        if any(text.startswith(name) for name in _names(request)):
            yield from _note(request, text, table.behind_at + start, last, _PAID_OUT)


def _note(
    request: Request, text: str, at: int, item: Evidence, words: re.Pattern[str]
) -> Iterator[Claim]:
    is_of_it = any(name in text for name in _names(request)) and words.search(text)
    is_read = item.start <= at and at + len(text) <= item.end
    if is_of_it and is_read and len(text) <= _LONGEST:
        yield Claim(text, (item.n,), quotes=((item.n, at, at + len(text)),), checks=CHECKED)


def _names(request: Request) -> list[str]:
    """The names of the columns that are told, without each of what time they are."""
    column = request.column
    told = [column, *request.beside] if column else request.table.columns
    return [_EACH.sub("", column.name) for column in told if column.figures]
