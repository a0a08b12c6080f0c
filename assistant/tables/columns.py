"""A list that is the cells of one column of a table, and what a table tells of each row. Pure.

What a sentence of a draft says, one quotation has to hold; a table tells its list in as many rows
as it has items.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.answers import Check, Claim, Evidence
from assistant.extracts import Quote, is_quotable
from assistant.layout import cells_of, in_front, is_rule, lead_of, may_be_put, stretch
from assistant.places import Home
from assistant.quantities import quantities
from assistant.relevance.fragments import AIMS
from assistant.relevance.seeking import seeks_a_figure
from assistant.tables.wanted import Wanted, wanted
from index.documents import Hit, SearchResult
from index.normalise import question_subjects, search_terms
from index.sentences import without_end

_LISTED = Check("column", True)
_COMMA = re.compile(r"[，,；;]\s*(?=\S)")
_BETWEEN = re.compile(r"[、，,；;\s]|以及|和|及|与|等")
_FEWEST = 2  # items, and characters of one: a name
_MOST_READ = 4  # passages, by a model
_ABSENT = re.compile("未(?!来)|没有|暂无")


class _Row(NamedTuple):
    """A row of a table, where it stands in its document."""

    item: Evidence
    start: int
    end: int

    @property
    def quote(self) -> Quote:
        return self.item.n, self.start, self.end

    @property
    def labels(self) -> list[str]:
        return cells_of(lead_of(self.item, self.start))

    @property
    def cells(self) -> list[str]:
        """What stands in it; empty where it may not be quoted."""
        is_told = is_quotable(self.item, self.start, self.end)
        return cells_of(self.item.quote(self.start, self.end)) if is_told else []

    def cell(self, at: int) -> str:
        return self.cells[at] if at < len(self.cells) else ""


def listed(claim: Claim, evidence: Sequence[Evidence]) -> Claim | None:
    """The claim with the rows that its items are cells of; None where it is no such list.

    No list of figures, and none of what is but aimed at: they need the name of their column.
    """
    text = without_end(claim.text)
    for table in _by_table(evidence):
        for _, column in _columns(table):
            told = _told(text, column)
            if len(told) >= _FEWEST:
                held = (check for check in claim.checks if check.passed)
                cites = tuple(dict.fromkeys(n for n, _, _ in told))
                names = _COMMA.sub("、", claim.text)
                return Claim(names, cites, quotes=told, checks=(*held, _LISTED))
    return None


def told_whole(
    question: str, claims: list[Claim], evidence: Sequence[Evidence], home: Home
) -> list[Claim]:
    """The claims; the whole column that a question is for all of, where they tell rows of it, or no
    name of it though it was found first, and what it tells of each row, whatever they tell."""
    whole = asked_for(question, evidence, home)
    rows = {quote for claim in whole for quote in claim.quotes}
    supported = [claim for claim in claims if claim.supported]
    is_part = any(rows.intersection(claim.quotes) for claim in supported)
    names = [name for claim in whole for name in without_end(claim.text).split("、")]
    is_none = supported and not any(name in claim.text for name in names for claim in supported)
    is_first = any(n == evidence[0].n for n, _, _ in rows)
    return whole if is_part or (is_none and is_first) or len(whole) > 1 else claims


def asked_for(question: str, evidence: Sequence[Evidence], home: Home) -> list[Claim]:
    """The names in the column of what a question is for all of, and for nothing else: 有哪些园区,
    or how many there are; or what the table tells of each: 各园区的主导产业, 介绍一下园区.

    home: whose name narrows nothing.
    """
    asked = wanted(question, home)
    whole = (table for table in _by_table(evidence) if all(map(_has_all_rows, table)))
    return next(filter(None, (_told_of(asked, table, home) for table in whole)), [])


def is_long(question: str, evidence: Sequence[Evidence], home: Home) -> bool:
    """Whether what a question is for all of is told by rows of several passages: more than a model
    has to read, but for a number that may stand before them."""
    if seeks_a_figure(question):
        return False
    quotes = (quote for claim in asked_for(question, evidence, home) for quote in claim.quotes)
    return len({n for n, _, _ in quotes}) > 1


def _has_all_rows(item: Evidence) -> bool:
    """Whether a piece of evidence has all rows of its passage, and not the best of them."""
    return _rows(item.text) == _rows(item.passage.text)


def _rows(text: str) -> int:
    return sum(line.startswith("|") for line in text.splitlines())


def _by_table(evidence: Sequence[Evidence]) -> Iterator[Sequence[Evidence]]:
    """The evidence, those pieces together that a table goes on in."""
    table: list[Evidence] = []
    for item in evidence:
        before = table[-1].passage if table else item.passage
        follows = (before.document_id, before.position + 1)
        if table and not (
            item.lead and follows == (item.passage.document_id, item.passage.position)
        ):
            yield table
            table = []
        table.append(item)
    if table:
        yield table


def _told_of(asked: Wanted, table: Sequence[Evidence], home: Home) -> list[Claim]:
    """What a stretch of evidence tells of all that is asked for, from the first column called so;
    from one that lists several in a cell, or of targets, with what each row is of."""
    told = "\n".join((table[0].document.title, *(item.text for item in table)))
    if not asked.noun or not all(year in told for year in asked.years):
        return []
    columns = [(label, column) for label, column in _columns(table) if len(column) >= _FEWEST]
    for label, column in columns:
        if asked.noun not in label:
            continue
        if asked.is_of_each:
            return _each(column, asked.side, home)
        quotes = tuple(row.quote for row in column.values())
        cites = tuple(dict.fromkeys(n for n, _, _ in quotes))
        return [Claim("、".join(column) + "。", cites, quotes=quotes, checks=(_LISTED,))]
    for header, rows in () if asked.is_of_each else _tables(table).items():
        first, *labels = cells_of(header)
        if any(_lists(label, asked.noun) for label in labels):
            named = [column for label, column in columns if label in (first, *labels)]
            by_first = {name: row for row in rows if (name := row.cell(0))}
            is_aim = AIMS.search(asked.noun)
            names = by_first if is_aim or not named else max(named, key=lambda c: len("".join(c)))
            return _each(names, asked.noun, home)
    return []


def _lists(label: str, noun: str) -> bool:
    """Whether a column lists what is asked for in each of its cells: 报道列举的项目, 全年目标值."""
    return noun in label if AIMS.search(noun) else label.endswith(noun) and not AIMS.search(label)


def _each(column: Mapping[str, _Row], side: str, home: Home) -> list[Claim]:
    """What a table tells of each of a column's names: the cell of the side that is asked for; all
    cells where none is, and nothing where no column is called so."""
    sides = set(search_terms(side)) if question_subjects(side) else set[str]()
    told = list[Claim]()
    for name, row in column.items():
        named = zip(row.labels, row.cells, strict=False)
        cells = [(a, cell) for a, cell in named if cell != name and not _ABSENT.search(cell)]
        meant = {label: len(sides.intersection(search_terms(label))) for label, _ in cells}
        if sides and not any(meant.values()):
            return []
        labelled = [(home.without(label).strip(" 的"), cell) for label, cell in cells]
        if sides:
            at = max(range(len(cells)), key=lambda at: meant[cells[at][0]])
            text = _said_of(name, *labelled[at])
        else:
            text = f"{name}：{'；'.join(f'{label}为{cell}' for label, cell in labelled)}。"
        told.append(Claim(text, (row.item.n,), quotes=(row.quote,), checks=(_LISTED,)))
    return told


def _said_of(name: str, label: str, cell: str) -> str:
    """A cell with its label and what it is said of; a target reads as one."""
    if "目标" in label:
        return f"{label.removesuffix('值')}：{name}{cell}。"
    return f"{name}：{label}为{cell}。"


def beside(
    question: str,
    hits: Sequence[Hit],
    chosen: Sequence[Evidence],
    home: Home,
    search: Callable[[str], SearchResult],
    whole: Callable[[Hit], Sequence[Hit]],
) -> Sequence[Evidence]:
    """The evidence, with the whole table in front whose column a question is for all of: its rows
    have few of the question's words, and others may have more.

    search: finds more for the name of the column, where no hit has such a table.
    whole: a hit with the others that its table was cut into.
    """
    asked = wanted(question, home)
    if not asked.noun:
        return chosen
    found = _table(asked, hits, home, whole) or _table(asked, search(asked.noun).hits, home, whole)
    is_too_long = seeks_a_figure(question) and len(found) > _MOST_READ
    return chosen if is_too_long else in_front(found, chosen)


def _table(
    asked: Wanted, hits: Sequence[Hit], home: Home, whole: Callable[[Hit], Sequence[Hit]]
) -> list[Evidence]:
    """The first whole table that tells of all that is asked for, or nothing."""
    for hit in (hit for hit in hits if _rows(hit.passage.text)):
        parts = whole(hit)
        table = [stretch(n, p, p.passage.start, p.passage.end) for n, p in enumerate(parts)]
        if all(map(may_be_put, parts)) and _told_of(asked, table, home):
            return table
    return []


def is_list(claim: Claim) -> bool:
    """Whether a claim is a list of cells, which leaves nothing out that a sentence would tell."""
    return _LISTED in claim.checks


def _columns(table: Sequence[Evidence]) -> Iterator[tuple[str, dict[str, _Row]]]:
    """The label of each column of names in the tables of a stretch of evidence, and its names with
    the rows they are in; none that are but aimed at, and no column that has anything else."""
    for header, rows in _tables(table).items():
        for at, label in enumerate(cells_of(header)):
            cells: dict[str, _Row] = {}
            for row in rows:
                cells.setdefault(row.cell(at), row)
            if not AIMS.search(label) and all(map(_is_name, cells)):
                yield label, cells


def _tables(table: Sequence[Evidence]) -> dict[str, list[_Row]]:
    """The rows of each table of a stretch of evidence, by its header."""
    tables: dict[str, list[_Row]] = {}
    for item in table:
        for start, end in item.sentences:
            header = lead_of(item, start)
            row = item.quote(start, end)
            if header.startswith("|") and row.startswith("|") and not is_rule(row):
                tables.setdefault(header, []).append(_Row(item, start, end))
    return tables


def _is_name(cell: str) -> bool:
    """Whether a cell is one name, and no figure, list or remark."""
    is_else = quantities(cell) or _BETWEEN.search(cell) or _ABSENT.search(cell)
    return len(cell) >= _FEWEST and not is_else


def _told(text: str, column: Mapping[str, _Row]) -> tuple[Quote, ...]:
    """The rows whose cells make up a text; none where it says anything else."""
    rest, rows = text, list[Quote]()
    for cell in sorted(column, key=len, reverse=True):
        if cell in rest:
            rest = rest.replace(cell, "、")
            rows.append(column[cell].quote)
    return () if _BETWEEN.sub("", rest) else tuple(sorted(rows))
