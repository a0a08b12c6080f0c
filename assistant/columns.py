"""A list that is the cells of one column of a table. Pure.

What a sentence of a draft says, one quotation has to hold; a table tells its list in as many rows
as it has items.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.answers import Check, Claim, Evidence
from assistant.extracts import Quote, is_quotable
from assistant.fragments import AIMS
from assistant.injections import instructs
from assistant.layout import cells_of, is_rule, lead_of, stretch
from assistant.places import Home
from assistant.quantities import quantities
from assistant.seeking import seeks_a_figure
from index.documents import Hit, SearchResult
from index.normalise import question_subjects, search_key, search_terms
from index.sentences import without_end
from index.validity import BEHIND

_LISTED = Check("column", True)
_COMMA = re.compile(r"[，,；;]\s*(?=\S)")
_BETWEEN = re.compile(r"[、，,；;\s]|以及|和|及|与|等")
_FEWEST = 2  # items, and characters of one: a name
_NOUN = 2  # characters of what is asked for: 园区
_GENERIC = re.compile("^(?:(?:产业|工业)(?=园)|(?:重点|重大|主要|大)(?=项目))|[都有]+$")
_ABSENT = re.compile("未(?!来)|没有|暂无")
_PARK = re.compile("园$")
_ALL = re.compile("哪些|什么|哪[几两二三四五六七八九十]|有哪个|(?<!第)几[个家项]|多少")
# 各园区的主导产业, 三个区域分别发展什么
_EACH = re.compile(
    r"[各每]一?[个家座]?(?:产业|工业)?(?P<each>园区|[^\W\d]{2})|"
    r"[两二三四五六七八九十\d]个(?P<of>[^\W\d]{2})(?:都|各自?|分别)"
)
_TELL = re.compile("介绍|[说讲谈]一?[说讲谈下]|了解|情况|概况|布局|怎么?样")  # 介绍一下园区
_ABOUT = re.compile("专注|侧重|聚焦|主打|特[点色]|定位|方向|不同|区别|[做干搞]什么")  # all of it
_POLITE = re.compile(f"{_TELL.pattern}|给我|帮我|一下|如何|什么样|[的是请想有]")


def listed(claim: Claim, evidence: Sequence[Evidence]) -> Claim | None:
    """The claim with the rows that its items are cells of; None where it is no such list.

    No list of figures, and none of what is but aimed at: they need the name of their column.
    """
    text = without_end(claim.text)
    for item in evidence:
        for _, column in _columns(item):
            told = _told(text, column)
            if len(told) >= _FEWEST:
                held = (check for check in claim.checks if check.passed)
                checks = (*held, _LISTED)
                names = _COMMA.sub("、", claim.text)
                return Claim(names, (item.n,), quotes=told, checks=checks)
    return None


def told_whole(
    question: str, claims: list[Claim], evidence: Sequence[Evidence], home: Home
) -> list[Claim]:
    """The claims; the whole column that a question is for all of, where they tell rows of it, and
    what it tells of each row, whatever they tell."""
    whole = asked_for(question, evidence, home)
    rows = {quote for claim in whole for quote in claim.quotes}
    is_part = any(claim.supported and rows.intersection(claim.quotes) for claim in claims)
    return whole if is_part or len(whole) > 1 else claims


def asked_for(question: str, evidence: Sequence[Evidence], home: Home) -> list[Claim]:
    """The names in the column of what a question is for all of, and for nothing else: 有哪些园区,
    or how many there are; or what the table tells of each: 各园区的主导产业, 介绍一下园区.

    home: whose name narrows nothing.
    """
    asked = _wanted(question, home)
    return next(filter(None, (_told_of(asked, item, home) for item in evidence)), [])


class _Wanted(NamedTuple):
    """noun: what a question is for all of; empty where it is for some of it, or for something else.
    side: what it asks of each of them, where it does; all there is, where that is empty."""

    noun: str = ""
    is_of_each: bool = False
    side: str = ""


_NONE = _Wanted()


def _wanted(question: str, home: Home) -> _Wanted:
    asked = home.without(search_key(question))
    if found := _EACH.search(asked):
        side = asked[found.end() :]
        each = _Wanted(found["each"] or found["of"], True, "" if _ABOUT.search(side) else side)
        return _NONE if seeks_a_figure(question) else each
    is_survey = bool(_TELL.search(asked))
    if not is_survey and not _ALL.search(asked):
        return _NONE
    subjects = question_subjects(_POLITE.sub(" ", asked) if is_survey else asked)
    noun = _PARK.sub("园区", _GENERIC.sub("", subjects[0])) if len(subjects) == 1 else ""
    return _Wanted(noun, is_survey) if len(noun) == _NOUN else _NONE


def _told_of(asked: _Wanted, item: Evidence, home: Home) -> list[Claim]:
    """What a piece of evidence tells of all that is asked for, from the first column called so;
    from one that lists several in a cell, with what each row is of."""
    columns = [(label, column) for label, column in _columns(item) if len(column) >= _FEWEST]
    for label, column in columns if asked.noun else ():
        if asked.noun not in label:
            continue
        if asked.is_of_each:
            return _each(item, column, asked.side, home)
        rows = tuple(sorted(column.values()))
        return [Claim("、".join(column) + "。", (item.n,), quotes=rows, checks=(_LISTED,))]
    if asked.is_of_each or not asked.noun or not columns:
        return []
    names = max((column for _, column in columns), key=lambda column: len("".join(column)))
    start = next(start for _, start, _ in names.values())
    lists = (label for label in cells_of(lead_of(item, start)) if label.endswith(asked.noun))
    is_listed = any(not AIMS.search(label) for label in lists)
    return _each(item, names, asked.noun, home) if is_listed else []


def _each(item: Evidence, column: Mapping[str, Quote], side: str, home: Home) -> list[Claim]:
    """What a table tells of each of a column's names: the cell of the side that is asked for; all
    cells where none is, and nothing where no column is called so."""
    sides = set(search_terms(side)) if question_subjects(side) else set[str]()
    told = list[Claim]()
    for name, (n, start, end) in column.items():
        row = zip(cells_of(lead_of(item, start)), cells_of(item.quote(start, end)), strict=False)
        held = {
            f"{home.without(label).strip(' 的')}为{cell}": len(
                sides.intersection(search_terms(label))
            )
            for label, cell in row
            if cell != name and not _ABSENT.search(cell)
        }
        most = max(held.values(), default=0)
        if sides and not most:
            return []
        cells = max(held, key=held.__getitem__) if sides else "；".join(held)
        quotes = ((n, start, end),)
        told.append(Claim(f"{name}：{cells}。", (n,), quotes=quotes, checks=(_LISTED,)))
    return told


def beside(
    question: str,
    hits: Sequence[Hit],
    chosen: Sequence[Evidence],
    home: Home,
    search: Callable[[str], SearchResult],
) -> Sequence[Evidence]:
    """The evidence, with the whole table in front whose column a question is for all of: its rows
    have few of the question's words, and others may have more.

    search: finds more for the name of the column, where no hit has such a table.
    """
    asked = _wanted(question, home)
    if not asked.noun:
        return chosen
    found = _table(asked, hits, home) or _table(asked, search(asked.noun).hits, home)
    return [*found, *(e for e in chosen if all(e.passage.id != t.passage.id for t in found))]


def _table(asked: _Wanted, hits: Sequence[Hit], home: Home) -> list[Evidence]:
    """The first whole hit that tells of all that is asked for; none may be none."""
    fit = (hit for hit in hits if hit.status not in BEHIND and not instructs(hit.passage.text))
    tables = (stretch(0, hit, hit.passage.start, hit.passage.end) for hit in fit)
    return next(([table] for table in tables if _told_of(asked, table, home)), [])


def is_list(claim: Claim) -> bool:
    """Whether a claim is a list of cells, which leaves nothing out that a sentence would tell."""
    return _LISTED in claim.checks


def _columns(item: Evidence) -> Iterator[tuple[str, dict[str, Quote]]]:
    """The label of each column of names in the tables of a piece of evidence, and its names with
    the rows they are in; none that are but aimed at, and no column that has anything else."""
    columns: dict[tuple[str, int], dict[str, Quote]] = {}
    for start, end in item.sentences:
        header, row = lead_of(item, start), item.quote(start, end)
        if not header.startswith("|") or is_rule(row):
            continue
        is_fit = is_quotable(item, start, end)
        for at, (_, cell) in enumerate(zip(cells_of(header), cells_of(row), strict=False)):
            told = cell if is_fit else ""
            columns.setdefault((header, at), {}).setdefault(told, (item.n, start, end))
    for (header, at), cells in columns.items():
        label = cells_of(header)[at]
        if not AIMS.search(label) and all(map(_is_name, cells)):
            yield label, cells


def _is_name(cell: str) -> bool:
    """Whether a cell is one name, and no figure, list or remark."""
    is_else = quantities(cell) or _BETWEEN.search(cell) or _ABSENT.search(cell)
    return len(cell) >= _FEWEST and not is_else


def _told(text: str, column: dict[str, Quote]) -> tuple[Quote, ...]:
    """The rows whose cells make up a text; none where it says anything else."""
    rest, rows = text, list[Quote]()
    for cell in sorted(column, key=len, reverse=True):
        if cell in rest:
            rest = rest.replace(cell, "、")
            rows.append(column[cell])
    return () if _BETWEEN.sub("", rest) else tuple(sorted(rows))
