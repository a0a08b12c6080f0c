"""Which cells of a table a question names, in full or for short. Pure.

示例园 is short for 示例智能制造产业园; what is short for two cells names neither.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.tables.cells import is_empty
from assistant.tables.foreign import from_abroad
from assistant.tables.table import Column, Table
from assistant.tables.yes_or_no import told_apart
from index.normalise import search_key

_SHORTEST = 2  # characters of a name
MARK = 0xE000  # the first character that stands for a mention in a question
MARKS = f"[{chr(MARK)}-{chr(MARK + 99)}]"  # any of them, as a pattern
_LONGEST_WORD = 6  # that names share
_LONGEST = 24  # of a name that something may be left out of
_BRACKET = re.compile(r"(?P<noun>[^()]+)\((?P<sort>[^()]{2,8})\)")  # 工业用电(低谷时段)
_PHASE = re.compile("[一二三四五六\\d]期")
_PARK = re.compile("(?:产业|工业|科技)?园区?(?:管委会|管理委员会|管理办公室)?$")
_PARK_WORDS = ("产业园区", "工业园区", "产业园", "工业园", "科技园", "园区", "园")
# 哪种厂房; 哪些项目
_SORT_ASKED = re.compile(r"哪(?:一?[种类款些]|几[种类])(?P<noun>[\u4e00-\u9fff]{2,6})")
# what sorts rows and does not name one: such cells are named in full
_SORTS = re.compile("产业|行业|领域|类|等级|档|性质|阶段|状态|进展")
# 示例工业园东片区: a part of a park
_PART_OF_PARK = re.compile("园区?(?P<part>[\u4e00-\u9fff]+(?:片区|组团|分区))$")
_WHERE = re.compile("园区?$|载体|落户|地点|楼宇")  # of which people leave out as of names
_HOUSE = re.compile("[栋幢座]$")
_TO_LET = re.compile(  # 哪几栋在租, 哪些能买
    "(?:可以|能够?|[在可])(?:(?P<let>(?:出|招)?租)(?![金期赁价费])|出?售(?!价)|[买卖])"
)
_STATE = re.compile("[可只已不待在未][租售]|空置")
_OFFICE = re.compile("[\u4e00-\u9fff]{2,4}(?P<sort>局|委|办|中心)")  # 文旅局
_BEHIND = "(?:产业|行业|领域|类|方面|板块|人才)?"  # of a sort


class Mention(NamedTuple):
    """Cells of one column that a question names by one name, or by a word that they share."""

    column: Column
    cells: frozenset[str]
    word: str = ""


def marked(key: str, table: Table) -> tuple[str, list[Mention]] | None:
    """A search key with a mark for each cell that it names, and what they stand for; None where one
    name may be of two columns, or of two cells."""
    forms = _forms_of(key, table)
    found: list[Mention] = []
    for form in sorted(forms, key=len, reverse=True):
        if form not in key:
            continue
        meant = forms[form]
        if len(set(meant)) > 1:
            return None
        key = re.sub(re.escape(form) + _behind(meant[0]), chr(MARK + len(found)), key)
        found.append(meant[0])
    if not any(mention.column is table.key for mention in found):
        for mention in _sharing(key, table):
            key = key.replace(f"{mention.word}项目", f"{chr(MARK + len(found))}项目", 1)
            found.append(mention)
        for mention in _of_sort(key, table):
            key = key.replace(mention.word, chr(MARK + len(found)), 1)
            found.append(mention)
    for others in (_to_let, _told_apart, _from_abroad):
        for said, mention in others(key, table):
            key = key.replace(said, chr(MARK + len(found)), 1)
            found.append(mention)
    return key, found


def _forms_of(key: str, table: Table) -> dict[str, list[Mention]]:
    """Every name of a cell of words, with what it may stand for."""
    forms: dict[str, list[Mention]] = {}
    for column in table.columns:
        is_parted = column is table.key or _WHERE.search(column.label)
        named = [*_forms(column), *(_parted(column) if is_parted else ())]
        named += _offices(key, column) if column is table.key else ()
        for form, cell in named if column.is_words else ():
            forms.setdefault(form, []).append(Mention(column, frozenset((cell,))))
    return forms


def _told_apart(key: str, table: Table) -> Iterator[tuple[str, Mention]]:
    for column in table.columns:
        for said, cell in told_apart(key, column):
            yield said, Mention(column, frozenset((cell,)))


def _from_abroad(key: str, table: Table) -> Iterator[tuple[str, Mention]]:
    for said, column, cells in from_abroad(key, table):
        yield said, Mention(column, cells)


def _to_let(key: str, table: Table) -> Iterator[tuple[str, Mention]]:
    """The rows that are to be let or for sale, by the column that tells it: 只租不售, 已租满."""
    asked = _TO_LET.search(key)
    states = [c for c in table.columns if all(map(_STATE.search, c.cells))]
    if asked and len(states) == 1:
        deed = "租" if asked["let"] else "售"
        cells = (cell for cell in states[0].cells if re.search(f"(?<![已不]){deed}", cell))
        yield asked.group(), Mention(states[0], frozenset(cells))


def _offices(key: str, column: Column) -> Iterator[tuple[str, str]]:
    """What a question calls an office for short, by characters of the name of one row only:
    文旅局 of 县文化广电旅游局."""
    cells = {search_key(cell): cell for cell in column.cells}
    for asked in _OFFICE.finditer(key):
        for start in range(len(asked.group()) - len(asked["sort"]) - 1):
            short = asked.group()[start:]
            own = [name for name in cells if name.endswith(asked["sort"]) and _holds(name, short)]
            if own and short not in cells:
                if len(own) == 1:
                    yield short, cells[own[0]]
                break


def _holds(name: str, short: str) -> bool:
    """Whether a name has the characters of another, in its order."""
    rest = iter(name)
    return all(character in rest for character in short)


def _sharing(key: str, table: Table) -> list[Mention]:
    """The rows whose names have the word in front of 项目: 无人机项目. Of one character, such as
    竹, they have to begin with it; no other column may have it of other rows."""
    before = key.partition("项目")[0] if "项目" in key else ""
    for length in range(min(_LONGEST_WORD, len(before)), 0, -1):
        word = before[-length:]
        at = [n for n, cell in enumerate(table.key.cells) if word in search_key(cell)]
        cells = [table.key.cells[n] for n in at]
        others = [c for c in table.columns if c.is_words and c is not table.key]
        rows = [[n for n, cell in enumerate(c.cells) if word in search_key(cell)] for c in others]
        is_clear = length > 1 or all(search_key(cell).startswith(word) for cell in cells)
        if len(cells) > 1 and is_clear and all(other in ([], at) for other in rows):
            return [Mention(table.key, frozenset(cells), word)]
    return []


def _of_sort(key: str, table: Table) -> list[Mention]:
    """The rows whose names have the word that is asked of: 哪种厂房, and where rows are told apart
    by their park as well 示例园的厂房; none where the table is of it altogether."""
    of = f"{table.document.title} {table.heading} {table.ahead} {table.key.label}"
    for word in _words_asked(key, table):
        cells = [cell for cell in table.key.cells if word in search_key(cell)]
        if cells:
            is_some = len(cells) < len(table.rows) and word not in search_key(of)
            return [Mention(table.key, frozenset(cells), word)] if is_some else []
    return []


def _words_asked(key: str, table: Table) -> Iterator[str]:
    """The longest first."""
    asked = _SORT_ASKED.search(key)
    text = asked["noun"] if asked else key if table.group else ""
    starts = [0] if asked else range(len(text))
    spans = [(a, b) for a in starts for b in range(a + _SHORTEST, len(text) + 1)]
    yield from (text[a:b] for a, b in sorted(spans, key=lambda span: span[0] - span[1]))


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
            if begun[key[:end]] == 1 and not any(key[:end] in other for other in others):
                yield key[:end], cell
        for short in (*_of_park(key, others), *_of_house(key)):
            yield short, cell
        part = _PART_OF_PARK.search(key)
        if part and not any(other.endswith(part["part"]) for other in others):
            yield part["part"], cell


def _parted(column: Column) -> Iterator[tuple[str, str]]:
    """The names of the rows without something in their midst, which people leave out: 示例机床项目
    for 示例数控机床项目; and with what is in brackets in front: 低谷用电."""
    keys = {search_key(cell): cell for cell in column.cells if not is_empty(cell)}
    told: dict[str, set[str]] = {}
    for key, cell in keys.items():
        if len(key) <= _LONGEST:
            others = [other for other in keys if other != key]
            for form in (*_without_midst(key, others), *_turned(key)):
                told.setdefault(form, set()).add(cell)
    for form, cells in told.items():
        if len(cells) == 1 and form not in keys:
            yield form, next(iter(cells))


def _without_midst(key: str, others: Sequence[str]) -> Iterator[str]:
    """What a name begins with, where no other has it, and what it ends with."""
    for start in range(_SHORTEST, len(key) - _SHORTEST):
        if not any(key[:start] in other for other in others):
            yield from (key[:start] + key[at:] for at in range(start + 1, len(key) - 1))


def _turned(key: str) -> Iterator[str]:
    """What it is, at last, with what is in the brackets behind it in front; of a phase what it
    begins with and the phase, or that alone: 示例二期 of 示例产业园（二期）."""
    found = _BRACKET.fullmatch(key)
    if found is None:
        return
    if _PHASE.fullmatch(found["sort"]):
        begun = (found["noun"][:end] for end in range(_SHORTEST, len(found["noun"])))
        yield from (f"{begin}{found['sort']}" for begin in ("", *begun))
    sorts = {found["sort"], re.sub("(?:时段|期间|类)$", "", found["sort"])}
    nouns = [found["noun"][at:] for at in range(len(found["noun"]) - 1)]
    for sort in sorts:
        if len(sort) >= _SHORTEST:
            yield from (f"{sort}{of}{noun}" for noun in nouns for of in ("", "的"))
            yield from (f"{noun}{sort}" for noun in nouns)


def _of_house(key: str) -> Iterator[str]:
    """B2那栋 of B2栋."""
    if house := _HOUSE.search(key):
        yield from (f"{key[:-1]}{pointed}{house.group()}" for pointed in ("这", "那"))


def _of_park(key: str, others: list[str]) -> Iterator[str]:
    """What a park is called for short: a part of its name, and 园."""
    stem = _PARK.sub("", key)
    if stem == key:
        return
    size = len(stem)
    parts = {stem[a:b] for a in range(size) for b in range(a + _SHORTEST, size + 1)}
    for part in parts:
        if not any(part in other for other in others):
            yield from (short for word in _PARK_WORDS if (short := f"{part}{word}") != key)
