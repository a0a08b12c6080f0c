"""A list that is the cells of one column of a table. Pure.

What a sentence of a draft says, one quotation has to hold; a table tells its list in as many rows
as it has items.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import Check, Claim, Evidence
from assistant.extracts import Quote, is_quotable
from assistant.fragments import AIMS
from assistant.injections import instructs
from assistant.layout import cells_of, is_rule, lead_of, stretch
from assistant.places import Home
from assistant.quantities import quantities
from index.documents import Hit
from index.normalise import question_subjects, search_key
from index.sentences import without_end
from index.validity import BEHIND

_LISTED = Check("column", True)
_COMMA = re.compile(r"[，,；;]\s*(?=\S)")
_BETWEEN = re.compile(r"[、，,；;\s]|以及|和|及|与|等")
_FEWEST = 2  # items, and characters of one: a name
_NOUN = 2  # characters of what is asked for: 园区
_GENERIC = re.compile("^(?:产业|工业)(?=园)|[都有]+$")
_ABSENT = re.compile("未|没有|暂无")
_PARK = re.compile("园$")
_ALL = re.compile("哪些|什么|哪[几两二三四五六七八九十]|有哪个|(?<!第)几[个家项]|多少")


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
    """The claims; the whole column that a question is for all of, where they tell rows of it."""
    whole = asked_for(question, evidence, home)
    rows = set(whole.quotes) if whole else set()
    is_part = any(claim.supported and rows.intersection(claim.quotes) for claim in claims)
    return [whole] if whole and is_part else claims


def asked_for(question: str, evidence: Sequence[Evidence], home: Home) -> Claim | None:
    """The names in the column of what a question is for all of, and for nothing else: 有哪些园区,
    or how many there are.

    home: whose name narrows nothing.
    """
    noun = _wanted(question, home)
    return next(filter(None, (_column_of(noun, item) for item in evidence if noun)), None)


def _wanted(question: str, home: Home) -> str:
    """What a question is for all of; empty where it is for some of it, or for something else."""
    asked = home.without(search_key(question))
    subjects = question_subjects(asked) if _ALL.search(asked) else []
    noun = _PARK.sub("园区", _GENERIC.sub("", subjects[0])) if len(subjects) == 1 else ""
    return noun if len(noun) == _NOUN else ""


def _column_of(noun: str, item: Evidence) -> Claim | None:
    """The names in the first column that is called so."""
    for label, column in _columns(item):
        if noun in label and len(column) >= _FEWEST:
            rows = tuple(sorted(column.values()))
            return Claim("、".join(column) + "。", (item.n,), quotes=rows, checks=(_LISTED,))
    return None


def beside(
    question: str, hits: Sequence[Hit], chosen: Sequence[Evidence], home: Home
) -> Sequence[Evidence]:
    """The evidence, with the whole table in front whose column a question is for all of: its rows
    have few of the question's words, and others may have more."""
    noun = _wanted(question, home)
    fit = (h for h in hits if noun and h.status not in BEHIND and not instructs(h.passage.text))
    tables = (stretch(0, hit, hit.passage.start, hit.passage.end) for hit in fit)
    table = next((table for table in tables if _column_of(noun, table)), None)
    if table is None:
        return chosen
    return [table, *(item for item in chosen if item.passage.id != table.passage.id)]


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
