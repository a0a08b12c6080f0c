"""Which changes of a later act touch what a stretch of evidence says. Pure.

A notice changes what it names and nothing else: the clause that a quotation stands in, and there
the figure that it replaces.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.answers import Evidence
from assistant.layout import cells_of, stretch
from assistant.quantities import Quantity, quantities
from index import amending
from index.amendments import BRACKETED, Change, Sort
from index.articles import article_of
from index.documents import Hit, SearchResult
from index.normalise import search_key, search_terms
from index.numerals import NUMERAL, to_int
from index.search import Changed

ChangesOf = Callable[[str], Sequence[Changed]]  # id → changes to a document and by it
Span = tuple[int, int]
# 第三条, 三、, (三), 3. at the beginning of a line or behind a full stop
_LABEL = re.compile(
    rf"(?:^|(?<=[\n。；;：:]))[\s*]*(?:第(?P<article>{NUMERAL})条|(?P<section>{NUMERAL})、|"
    rf"[（(](?P<bracketed>{NUMERAL})[）)]|(?P<point>\d{{1,2}})[.．](?!\d))"
)
_LEVELS = ("article", "section", "bracketed", "point")
# what a notice calls a clause → how the act may number it
_NUMBERED_AS = {
    "条": ("article", "section", "point"),
    "部分": ("section",),
    BRACKETED: ("bracketed",),
    "项": ("bracketed", "point", "section"),
    "点": ("point", "section"),
}
# its term; not 在有效期内的高新技术企业
_TERM = re.compile(r"有效期(?![内满届])|(?:有效|执行|施行|实施)(?:期限)?(?:至|到)|试行")
_OF_CLAUSE = 0.5  # of the terms of what is changed, where the clause is the one that is named
_OF_ACT = 0.75  # and where the notice or the act numbers none
_FEWEST = 2  # terms of what is changed
_WHOLE_CLAUSE = 30  # characters of a new wording that stands for all of a clause
_MOST_LEAD = 60  # characters of what leads in a clause
# words that an old wording shares with those of other things
_SAYS_NOTHING = re.compile(
    r"[\d.%‰]+[万亿]?元?|(?:单个|每个)[项企]目?业?|最[高低多]|不?超过|给予|一次性|[补奖][助励贴]"
)
_LEAST_NAME = 4  # characters in a row that name of what a figure is
_LEAST_WORDING = 6  # characters of an old wording


def touching(
    item: Evidence,
    spans: Sequence[Span],
    changes_of: ChangesOf,
    tells: Callable[[Change], bool] = lambda change: True,
) -> Iterator[Changed]:
    """The changes of what evidence says in any of the spans, those that it says there itself, and
    what was changed of both again."""
    known = changes_of(item.document.id)
    found = [
        one
        for one in known
        if (one.change.by == item.document.id and _is_its_own(one.change, spans))
        or (tells(one.change) and any(_is_of(one, item, span) for span in spans))
    ]
    for one in known:
        earlier = [other.change for other in found if other.change.since < one.change.since]
        if one not in found and any(_goes_on(other, one.change) for other in earlier):
            found.append(one)
    yield from sorted(found, key=lambda one: one.change.since)


def with_changes(result: SearchResult, changes_of: ChangesOf, near: int) -> SearchResult:
    """The result; behind each of its first `near` hits those of later acts that change what it
    says, which else would be read as if it held."""
    shown: list[Hit] = []
    for hit in result.hits[:near]:
        item = stretch(0, hit, hit.passage.start, hit.passage.end)
        changed = (one.hit for one in touching(item, item.sentences, changes_of))
        shown += [hit, *(by for by in changed if by.passage.document_id != hit.document.id)]
    return replace(result, hits=tuple({h.passage.id: h for h in [*shown, *result.hits]}.values()))


def _is_of(changed: Changed, item: Evidence, span: Span) -> bool:
    """Whether what a quotation says was changed: as a clause of the act, or as what an older
    document tells of it."""
    if changed.act == item.document.id:
        is_touched = _is_touched(item, span, changed.change)
        return is_touched and not _is_of_other_row(item, span, changed)
    return changed.change.by != item.document.id and _is_retold(item, span, changed.change)


def _is_retold(item: Evidence, span: Span, change: Change) -> bool:
    """Whether a sentence of another document tells what a clause said: of the thing that is named,
    and with all its figures."""
    said, around = item.quote(*span), _around(item, span)
    if change.sort is Sort.STOPPED:
        return _speaks_of(change.subject or change.called, around, _OF_ACT)
    if not any(q.is_amount for q in quantities(change.old)) or not has_old(change.old, said):
        return False
    if change.subject:
        return _speaks_of(change.subject, around, _OF_ACT)
    old, key = _SAYS_NOTHING.sub("\n", change.old), _SAYS_NOTHING.sub("\t", search_key(said))
    return SequenceMatcher(None, old, key, autojunk=False).find_longest_match().size >= _LEAST_NAME


def _is_its_own(change: Change, spans: Sequence[Span]) -> bool:
    start, end = change.spans[0]
    return any(a < end and start < b for a, b in spans)


def text_of(changed: Changed) -> str:
    """The sentence that says what is changed."""
    start, end = changed.change.spans[0]
    at = changed.hit.passage.start
    return changed.hit.passage.text[start - at : end - at]


def _is_of_other_row(item: Evidence, span: Span, changed: Changed) -> bool:
    """Whether a sentence changes other rows of a table than the one quoted, by the cells that it
    names: “1000平方米至3000平方米”一档由30%调整为40%."""
    said, rows = search_key(text_of(changed)), item.passage.text.splitlines()
    own = item.quote(*span)
    if not own.startswith("|"):
        return False
    named = [_named(row, said, changed.change.old) for row in rows if row.startswith("|")]
    return max(named, default=0) > _named(own, said, changed.change.old)


def _named(row: str, said: str, old: str) -> int:
    """How many cells of a row a sentence names: its first, and others without a figure."""
    first, *rest = (search_key(cell) for cell in cells_of(row))
    names = {first, *(cell for cell in rest if not re.search(r"\d", cell))} - {search_key(old)}
    return sum(len(name) > 1 and name in said for name in names)


def _goes_on(earlier: Change, later: Change) -> bool:
    """Whether a change replaces what an earlier one has put there."""
    is_there = earlier.parts == later.parts and earlier.sort is Sort.REPLACED
    return is_there and (later.sort is Sort.STOPPED or has_old(later.old, earlier.new))


def _is_touched(item: Evidence, span: Span, change: Change) -> bool:
    said = item.quote(*span)
    if amending.says_change(said) and search_key(change.new) in search_key(said):
        return False  # it tells both itself
    if change.sort is Sort.EXTENDED:
        return not change.parts and bool(_TERM.search(said))
    is_there = _stands_in(item, span[1], change)
    if is_there is False:
        return False
    named = _around(item, span)
    if change.sort is Sort.STOPPED:
        return _is_stopped(change, is_there, named)
    if change.old:
        is_long = len(change.old) >= _LEAST_WORDING and not change.subject
        is_wording = is_long and change.old in search_key(said)
        return has_old(change.old, said) and (
            bool(is_there) or is_wording or _speaks_of(change.subject, named, _OF_ACT)
        )
    return bool(is_there) and _is_worded_anew(change, said, named)


def _is_stopped(change: Change, is_there: bool | None, named: str) -> bool:
    """Whether it is what is no longer carried out: the clause, or what is named of it; the whole
    act where neither is."""
    if not change.parts and not change.subject:
        return True
    if is_there and not change.subject:
        return True
    return _speaks_of(change.subject, named, _OF_CLAUSE if is_there else _OF_ACT)


def _is_worded_anew(change: Change, said: str, named: str) -> bool:
    """Whether a clause is replaced whole, or a figure like the one told, of what is named."""
    if len(change.new) >= _WHOLE_CLAUSE:
        return True
    figures = [q for q in quantities(said) if q.is_amount]
    if not change.subject:  # of the clause all, but what it is headed
        return bool(figures) or "，" in said
    units = {q.unit for q in quantities(change.new) if q.is_amount}
    return any(q.unit in units for q in figures) and _speaks_of(change.subject, named, _OF_CLAUSE)


def has_old(old: str, said: str) -> bool:
    """Whether a sentence has what was replaced: all its figures, or else its words."""
    figures = [q for q in quantities(old) if q.is_amount]
    if not figures:
        return bool(old) and search_key(old) in search_key(said)
    held = quantities(said)
    return all(any(_is_same(figure, other) for other in held) for figure in figures)


def _is_same(one: Quantity, other: Quantity) -> bool:
    return one.value == other.value and one.unit == other.unit


def _speaks_of(subject: str, text: str, least: float) -> bool:
    terms = set(search_terms(subject))
    held = terms.intersection(search_terms(text))
    return len(terms) >= _FEWEST and len(held) >= least * len(terms)


def _around(item: Evidence, span: Span) -> str:
    """A quotation with the headings that it stands under and what leads in its clause."""
    passage = item.passage
    before = passage.text[: span[0] - passage.start]
    labels = list(_LABEL.finditer(before))
    lead = before[labels[-1].start() if labels else before.rfind("\n") + 1 :]
    return "\n".join((item.document.title, passage.heading, lead[:_MOST_LEAD], item.quote(*span)))


def _stands_in(item: Evidence, end: int, change: Change) -> bool | None:
    """Whether what ends there is of the clauses that are named; None where that is not known."""
    if not change.parts:
        return None
    place = _place(item, end)
    told: list[bool] = []
    for unit, numbers in change.parts.items():
        held = [place[level] for level in _NUMBERED_AS[unit] if level in place]
        if unit == "条" and "article" in place:
            held = [place["article"]]
        told.extend([not numbers.isdisjoint(held)] if held else [])
    if len(told) < len(change.parts):
        return None if all(told) else False
    return all(told)


def _place(item: Evidence, end: int) -> dict[str, int]:
    """The numbers of the clauses that what ends there stands in, by level."""
    passage = item.passage
    place: dict[str, int] = {}
    for label in passage.heading_path:
        if article := article_of(label):
            place = {"article": article[0]}
        else:
            _enter(place, label)
    _enter(place, passage.text[: end - passage.start])
    behind = _LABEL.search(passage.text, end - passage.start)
    number = to_int(behind["point"] or "") if behind else None
    if "point" not in place and number and number > 1:
        place["point"] = number - 1  # a reader leaves out the mark of a list's first item
    return place


def _enter(place: dict[str, int], text: str) -> None:
    for found in _LABEL.finditer(text):
        level = str(found.lastgroup)
        for lower in _LEVELS[_LEVELS.index(level) :]:
            place.pop(lower, None)
        if number := to_int(found[level]):
            place[level] = number
