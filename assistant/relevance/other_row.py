"""A row of a table, told to who names another one: its park, its industry, or its sort of
building; or to who names a bound that it is beyond, or wants those from abroad. Pure.

All that a question names of what tells rows apart has to be the row's: 东园 has 单层厂房, 西园 not.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.answers import Claim, Evidence
from assistant.layout import cells_of, heads_table, is_rule, lead_of, may_be_put, stretch
from assistant.measures.numbers import PLAIN
from assistant.relevance.parks import BUILDING
from assistant.tables import foreign
from assistant.tables.cells import is_empty
from assistant.tables.filters import taken_thresholds
from assistant.tables.table import TOTAL, Column
from index.documents import Hit
from index.normalise import search_key

_OTHER = "is a row of another park or sort than was asked about"
_ABSENT = "is no price of the sort that was asked about, which no row has there"
_HIGHEST = 100  # metres, of which a table has one column but of its halls
_SHORTEST = 2  # characters of a name for short: 东岸 of 东岸纺织产业园
_PARK = re.compile("(?:园区?|基地|片区|新区)$")
_SITE = re.compile(f"(?:园区?|基地|片区|加速器|{BUILDING})$")
# a building by its name: 青禾大厦; 哪个大厦 asks for one
_A_SITE = re.compile("[\u4e00-\u9fff]{2}(?:大厦|广场|孵化器|加速器)")
_OF_SITES = re.compile("哪|各|所有|全部|几[个家栋座]|最[高低大小便]|列出")
_INDUSTRY = re.compile("(?:所属)?(?:行业|产业)(?:类[别型]|名称|门类)?")
_BETWEEN = re.compile("[、,/]")  # the industries of one row
_PRICE = re.compile("多少钱|几块|几元|什么价|租金|价[格钱位]|售价")
_OF_ALL = re.compile("补|奖|政策|优惠|扶持|支持|减免")  # holds for every sort


@dataclass
class _Table:
    """labels: its header; document: of which it is; rows: those that were found."""

    labels: tuple[str, ...]
    document: str
    rows: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)

    def telling_apart(self) -> Iterator[int]:
        """The columns that rows are told apart by: the parks or industries, and behind them their
        sorts, where a park has several."""
        rows = list(self.rows.values())
        first = [row[0] for row in rows]
        pairs = {row[:2] for row in rows}
        is_second = len(set(first)) < len(rows) == len(pairs) and _are_words(row[1] for row in rows)
        is_industry = bool(_INDUSTRY.fullmatch(self.labels[0])) and len(set(first)) == len(rows)
        if is_second or is_industry or all(map(_PARK.search, first)):
            yield 0
        if is_second:
            yield 1


def _are_words(cells: Iterator[str]) -> bool:
    return not any(PLAIN.fullmatch(cell) or is_empty(cell) for cell in cells)


def unless_of_other_row(
    asked: str, claims: Sequence[Claim], items: Mapping[int, Evidence]
) -> list[Claim]:
    """The claims; not supported where all that one is quoted from are rows of another name than the
    question has, nor, where it asks for the price of what no row is, where it is of another sort.

    asked: search key of the question. items: the evidence by number.
    """
    tables = _tables(items)
    named = [(table, names) for table in tables if (names := _named(table, asked))]
    others = {
        span for table, names in named for span, row in table.rows.items() if not _is_of(row, names)
    }
    others |= {span for table in tables for span in _beyond(asked, table)}
    others |= set(_of_other_site(asked, tables))
    if foreign.ASKED.search(asked):
        others |= {span for table in tables for span in _at_home(table)}
    sorts = _absent(asked, named)
    return [_checked(claim, items, others, sorts) if claim.supported else claim for claim in claims]


def _checked(
    claim: Claim, items: Mapping[int, Evidence], others: set[tuple[int, int]], sorts: Sequence[str]
) -> Claim:
    rows = [any(m == n and a <= at < b for m, at in others) for n, a, b in claim.quotes]
    if rows and all(rows):
        return replace(claim, cites=(), problem=_OTHER)
    told = [search_key(items[n].quote(a, b)) for n, a, b in claim.quotes if n in items]
    over = [search_key(items[n].passage.heading) for n, _, _ in claim.quotes if n in items]
    said = "\n".join((search_key(claim.text), *told, *over))
    if sorts and not any(sort in said for sort in sorts):
        return replace(claim, cites=(), problem=_ABSENT)
    return claim


def _tables(items: Mapping[int, Evidence]) -> list[_Table]:
    """The tables of the evidence; one that was cut into several passages is one."""
    tables: dict[tuple[str, tuple[str, ...]], _Table] = {}
    for n, item in items.items():
        for start, end in item.sentences:
            text = item.quote(start, end)
            if not text.startswith("|") or is_rule(text) or heads_table(item, start, end):
                continue
            labels, cells = tuple(cells_of(lead_of(item, start))), tuple(cells_of(text))
            if len(labels) == len(cells) > 1 and not any(map(TOTAL.search, cells)):
                known = _Table(labels, item.document.id)
                table = tables.setdefault((item.document.id, labels), known)
                table.rows[n, start] = cells
    return list(tables.values())


def _named(table: _Table, asked: str) -> dict[int, dict[str, str]]:
    """Column → the cells that a question names, with what of each it says."""
    found = {at: _said({row[at] for row in table.rows.values()}, asked)
             for at in table.telling_apart()}  # fmt: skip
    return {at: cells for at, cells in found.items() if cells}


def _said(cells: set[str], asked: str) -> dict[str, str]:
    """The cells that a question names, in full or by how they begin, the longest alone: 电商仓储
    and not what begins with 电商 as well."""
    begun = {
        cell: max((_begun(item, asked) for item in _BETWEEN.split(search_key(cell))), key=len)
        for cell in cells
    }
    told = {cell: name for cell, name in begun.items() if name}
    names = set(told.values())
    longest = {n for n in names if not any(o != n and o.startswith(n) for o in names)}
    return {cell: name for cell, name in told.items() if name in longest}


def _begun(key: str, asked: str) -> str:
    """The longest beginning of a cell that a question has; empty where it has none."""
    ends = range(len(key), _SHORTEST - 1, -1)
    return next((key[:end] for end in ends if key[:end] in asked), "")


def _is_of(row: Sequence[str], names: Mapping[int, Mapping[str, str]]) -> bool:
    return all(row[at] in cells for at, cells in names.items())


def _of_other_site(asked: str, tables: Sequence[_Table]) -> Iterator[tuple[int, int]]:
    """The rows of sites to who names another one, which a row or column of any table is of."""
    sites = {row[0] for table in tables for row in table.rows.values()}
    sites |= {label for table in tables for label in table.labels[1:]}
    said = _said({site for site in sites if _SITE.search(site)}, asked)
    is_named = bool(said or (_A_SITE.search(asked) and not _OF_SITES.search(asked)))
    for table in tables if is_named else ():
        for span, row in table.rows.items():
            if _SITE.search(row[0]) and row[0] not in said:
                yield span


def _at_home(table: _Table) -> Iterator[tuple[int, int]]:
    """The rows of firms from a place of this country."""
    for span, row in table.rows.items():
        if foreign.is_at_home(dict(zip(table.labels, row, strict=True))):
            yield span


def _beyond(asked: str, table: _Table) -> Iterator[tuple[int, int]]:
    """The rows that do not keep a bound which a question sets on one of the columns by its name:
    层高9.5米以上, of which a hall of 9 is none."""
    columns = [
        Column(at, label, tuple(row[at] for row in table.rows.values()))
        for at, label in enumerate(table.labels)
    ]
    for threshold in taken_thresholds(asked)[1]:
        shared = {c.at: threshold.shares(c) for c in columns if threshold.fits(c)}
        is_height = threshold.unit == "米" and threshold.value < _HIGHEST  # 至少9.5米的楼高
        is_only = is_height and len(shared) == 1
        best = [
            a for a, size in shared.items() if size == max(shared.values()) and (size or is_only)
        ]
        figures = columns[best[0]].figures if len(best) == 1 else ()
        for span, figure in zip(table.rows, figures, strict=False):
            if figure and not figure.bound and not threshold.holds(figure):
                yield span


def _absent(
    asked: str, named: Sequence[tuple[_Table, Mapping[int, Mapping[str, str]]]]
) -> list[str]:
    """The sorts whose price is asked for a park that no row found has any of."""
    if not _PRICE.search(asked) or _OF_ALL.search(asked):
        return []
    absent: list[str] = []
    for table, names in named:
        if len(names) > 1 and not any(_is_of(row, names) for row in table.rows.values()):
            absent += names[1].values()
    return absent


def beside(
    asked: str,
    hits: Sequence[Hit],
    chosen: Sequence[Evidence],
    whole: Callable[[Hit], Sequence[Hit]],
) -> Sequence[Evidence]:
    """The evidence, behind it what else there is of a table that was cut into several passages and
    whose other rows name what the question does: of 东园, where those found are of 西园.

    asked: search key of the question. whole: all passages of a hit's document.
    """
    found = {hit.passage.id: hit for hit in hits}
    known = {item.passage.id for item in chosen}
    more: dict[str, Evidence] = {}
    for table in _tables(dict(enumerate(chosen))):
        item = chosen[next(iter(table.rows))[0]]
        if not (hit := found.get(item.passage.id)):
            continue
        held = _names(table)
        for part in filter(may_be_put, whole(hit)):
            other = stretch(0, part, part.passage.start, part.passage.end)
            rows = [t for t in _tables({0: other}) if t.labels == table.labels]
            cells = set[str]().union(*map(_names, rows)) - held
            if part.passage.id not in known and _said(cells | held, asked).keys() & cells:
                more[part.passage.id] = other
    return [*chosen, *more.values()]


def _names(table: _Table) -> set[str]:
    """What the rows of a table are of, and of which sort."""
    cells = {cell for row in table.rows.values() for cell in row[:2]}
    return {cell for cell in cells if not PLAIN.fullmatch(cell) and not is_empty(cell)}
