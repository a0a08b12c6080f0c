"""Which of several is the most, and what does not tell it. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.answers import Claim, Evidence
from assistant.layout import cells_of, heads_table, is_rule, lead_of
from assistant.measures.numbers import PLAIN
from assistant.tables.table import TOTAL
from index.normalise import search_key

_MOST = re.compile(
    "哪一?[个家种类项座条][^，。?]{0,18}最(?!适合|合适|对口)|"
    "最[\u4e00-\u9fff]{1,4}的(?:项目|园区|产业|行业)?是(?:哪|什么|谁)|"
    "最[\u4e00-\u9fff]{1,4}的?[\u4e00-\u9fff]{0,4}?(?:项目|园区|产业|行业|企业|公司)[是有](?:哪|什么|谁)|"
    "最[大高多长小低少]的?(?:项目|园区|企业|公司)(?:\\W|$)"  # 清单上的最大项目
)
_TOLD_MOST = re.compile("最|第一|首位|居首|之首|领先|高于|超过(?!\\d)|优先|重点")
_SIZE, _OF_SIZE = re.compile("最[大小多少高低贵快早]"), re.compile("优先|重点")
_NOUNS = "项目|园区|产业|行业|企业|公司|国家|部门"
_WHICH_SORT = re.compile(rf"(?:哪一?[个家类些]|最[大高多长小低少早晚]的)({_NOUNS})")
_MOST_OF_SORT = re.compile(rf"最[大高多长小低少早晚]的({_NOUNS})")
_SAME_SORT = {"行业": "产业", "公司": "企业"}
_LARGEST, _SMALLEST = (
    re.compile("最[大高多长贵好](?!限度|程度)"),
    re.compile("最[小少低短差]|最便宜"),
)
_NAME = 2  # characters
_NUMBERED = re.compile("序号|编号|排名|^no")
_NO_FIGURE = re.compile("[年月日]|(?:[\u4e00-\u9fff].*){6}")  # a date, or words around a number


def is_untold(asked: str, said: str) -> bool:
    """Whether it is asked which is the most, and not told: what is 重点 is not the largest, and
    what is the largest project tells no industry that is."""
    told = _OF_SIZE.sub("", said) if _SIZE.search(asked) else said
    if not _MOST.search(asked):
        return False
    sought, found = _sorts(_WHICH_SORT, asked), _sorts(_MOST_OF_SORT, told)
    return not _TOLD_MOST.search(told) or bool(sought and found and not sought & found)


def _sorts(form: re.Pattern[str], text: str) -> set[str]:
    return {_SAME_SORT.get(noun, noun) for noun in form.findall(text)}


class _Row(NamedTuple):
    quote: tuple[int, int, int]
    labels: tuple[str, ...]
    cells: tuple[str, ...]


def is_lesser_row(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> str:
    """A row of a table, told to who asks for the largest, of which no figure is the largest of the
    rows that were found; the problem, or nothing.

    asked: the question as a search key. Rows without what the told one has of it (新材料) are no
    rivals.
    """
    is_most, is_least = bool(_LARGEST.search(asked)), bool(_SMALLEST.search(asked))
    if is_most == is_least or len(claim.quotes) != 1:
        return ""
    n, start, end = claim.quotes[0]
    rows = [row for item in items.values() for row in _rows(item)]
    mine = [row for row in rows if row.quote[0] == n and start <= row.quote[1] < end]
    if len(mine) != 1:
        return ""
    (told,) = mine
    rivals = [row for row in rows if row.labels == told.labels and _is_rival(row, told, asked)]
    columns = _of_figures(told)
    named = [at for at in columns if _is_named(told.labels[at], asked)]
    figures = [_figures(row.cells[at] for row in rivals) for at in named or columns]
    if not figures or len(rivals) < 2:
        return ""
    place = rivals.index(told)
    pick = max if is_most else min
    is_one = any(
        column[place] == pick(figure for figure in column if figure is not None)
        for column in figures
        if column[place] is not None
    )
    return "" if is_one else "is a row that another has more or less than, as was asked for"


def _rows(item: Evidence) -> list[_Row]:
    rows = []
    for start, end in item.sentences:
        text = item.quote(start, end)
        if not text.startswith("|") or is_rule(text) or heads_table(item, start, end):
            continue
        labels, cells = cells_of(lead_of(item, start)), cells_of(text)
        if len(labels) == len(cells) and not any(map(TOTAL.search, cells)):
            rows.append(_Row((item.n, start, end), tuple(labels), tuple(cells)))
    return rows


def _is_rival(row: _Row, told: _Row, asked: str) -> bool:
    """Whether a row has all of what the told one has of the question."""
    named = (cell for cell in told.cells if len(cell) > 1 and search_key(cell) in asked)
    return all(cell in row.cells for cell in named)


def _of_figures(row: _Row) -> Sequence[int]:
    """Which of a row's cells are figures that may be compared."""
    return [
        at
        for at, (label, cell) in enumerate(zip(row.labels, row.cells, strict=True))
        if not _NUMBERED.search(label.lower()) and _figure(cell) is not None
    ]


def _is_named(label: str, asked: str) -> bool:
    """Whether a question has the end of a column's name: 租金 of 参考租金（元）."""
    name = search_key(re.sub("[（(].*", "", label))
    return len(name) >= _NAME and name[-_NAME:] in asked


def _figures(cells: Iterable[str]) -> list[Decimal | None]:
    return [_figure(cell) for cell in cells]


def _figure(cell: str) -> Decimal | None:
    found = None if _NO_FIGURE.search(cell) else PLAIN.search(cell)
    return Decimal(found.group().replace(",", "")) if found else None
