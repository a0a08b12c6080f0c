"""Which cells of a table a question names, in full or for short. Pure.

示例园 is short for 示例智能制造产业园; what is short for two cells names neither.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from assistant.tables.table import Column, Table, is_empty
from index.normalise import search_key

_SHORTEST = 2  # characters of a name
MARK = 0xE000  # the first character that stands for a mention in a question
_PARK = re.compile("(?:产业|工业|科技)?园区?$")
_PARK_WORDS = ("产业园区", "工业园区", "产业园", "工业园", "科技园", "园区", "园")
# what sorts rows and does not name one: such cells are named in full
_SORTS = re.compile("产业|行业|领域|类|等级|档|性质|阶段|状态|进展")
_BEHIND = "(?:产业|行业|领域|类|方面|板块)?"  # of a sort


class Mention(NamedTuple):
    """Cells of one column that a question names by one name."""

    column: Column
    cells: frozenset[str]


def marked(key: str, table: Table) -> tuple[str, list[Mention]] | None:
    """A search key with a mark for each cell that it names, and what they stand for; None where one
    name may be of two columns, or of two cells."""
    forms: dict[str, list[Mention]] = {}
    for column in table.columns:
        for form, cell in _forms(column) if column.is_words else ():
            forms.setdefault(form, []).append(Mention(column, frozenset((cell,))))
    found: list[Mention] = []
    for form in sorted(forms, key=len, reverse=True):
        if form not in key:
            continue
        meant = forms[form]
        if len(set(meant)) > 1:
            return None
        key = re.sub(re.escape(form) + _behind(meant[0]), chr(MARK + len(found)), key)
        found.append(meant[0])
    return key, found


def _behind(mention: Mention) -> str:
    return _BEHIND if _SORTS.search(mention.column.label) else ""


def _forms(column: Column) -> Iterator[tuple[str, str]]:
    """The names of each cell of a column of words, each of one cell only."""
    cells = [cell for cell in dict.fromkeys(column.cells) if not is_empty(cell)]
    keys = {cell: search_key(cell) for cell in cells}
    begun = Counter(key[:end] for key in keys.values() for end in range(_SHORTEST, len(key) + 1))
    for cell, key in keys.items():
        others = [other for other in keys.values() if other != key]
        if len(key) >= _SHORTEST:
            yield key, cell
        if _SORTS.search(column.label):
            continue
        for end in range(_SHORTEST, len(key)):
            if begun[key[:end]] == 1:
                yield key[:end], cell
        for short in _of_park(key, others):
            yield short, cell


def _of_park(key: str, others: list[str]) -> Iterator[str]:
    """What a park is called for short: the beginning or the end of its name, and 园."""
    stem = _PARK.sub("", key)
    if stem == key:
        return
    parts = {stem[:n] for n in range(_SHORTEST, len(stem) + 1)}
    parts |= {stem[-n:] for n in range(_SHORTEST, len(stem) + 1)}
    for part in parts:
        if not any(part in other for other in others):
            yield from (short for word in _PARK_WORDS if (short := f"{part}{word}") != key)
