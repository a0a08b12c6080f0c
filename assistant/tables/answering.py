"""The one table that a question asks something of, among those that a search found. Pure.

No table is better than one of two: where several understand the question, none answers it, unless
each tells one cell of the same name, which are told side by side.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.answers import Evidence
from assistant.injections import instructs
from assistant.layout import may_be_put
from assistant.places import Home
from assistant.tables import extras, grades, own_area, own_class
from assistant.tables.asked import Request, read
from assistant.tables.operations import SUPPORT
from assistant.tables.table import AIMED, Column, Table, tables_of
from assistant.tables.told import told as told
from assistant.tables.turned import turned
from assistant.tables.understood import PARKS
from assistant.tables.wording import is_of_money
from index.documents import Hit
from index.normalise import search_key, search_terms
from index.sentences import split_sentences

_ROW = re.compile(r"^\|", re.MULTILINE)
_OF_LABEL = 0.5  # of a label's terms, in a sentence that may tell the cell
_PRICE = re.compile("租金|价")
# 地多少钱一亩, 标准厂房租金是多少
_PRICE_ASKED = re.compile("(?:租金|房租|[地水电气单售]价|价格|[水电气]费|多少钱).*$")
_HERE = re.compile("^(?:请问)?(?:你们|咱们|我们|贵区|当地)?(?:[这那](?:里|边|儿)?)?的?")
_CALLED = re.compile("租金|[\u4e00-\u9fff]{2}[价费]")  # 起始价
_GIVEN = re.compile("补[贴助]|奖励|贴息")  # 厂房租金补贴多少
_FIGURE = re.compile(r"\d[\d.]*(?:[十百千万亿]*[^\W\d])")
_MOST_ROWS = 12  # that may be read
_MOST = re.compile("最[大高多长小低少早晚]的|居首|之首|首位|(?:排名?|位列|位居|列)第一")


def asked_of(
    asked_for: str, hits: Sequence[Hit], home: Home, document_of: Callable[[Hit], Sequence[Hit]]
) -> Request | None:
    """What a question wants of a table among the hits of its search; None where it is no such
    question, or a sentence that was found may tell it.

    home: whose name narrows nothing. document_of: a hit with all others of its document, in order.
    """
    question = home.without(search_key(asked_for))
    tables = list(_tables(hits, document_of))
    asked = list(_for_areas(question, tables, hits, document_of))
    asked = asked or [request for table in tables if (request := _read(question, table))]
    asked = asked or [one for table in tables if (one := _in_all(question, table, hits))]
    asked = asked or list(_of_class(question, tables, hits, document_of))
    request = _together(asked)
    if request is None or any(_is_told_elsewhere(one, hits) for one in (request, *request.also)):
        return None
    parts = tuple(part for one in (request, *request.also) for part in _parts(one))
    return replace(request, parts=parts if told(request, parts, "zh") else ())


def _together(asked: Sequence[Request]) -> Request | None:
    """The one request, or several that are each for one cell of what has the same name, in tables
    of different documents: what a park lets for by its leaflet, and by a list of prices."""
    if len(asked) == 1:
        return asked[0]
    are_cells = all(
        one.kind == "row" and one.by_name and one.column and len(one.at) == 1
        and not (one.own or one.extra or one.known or one.absent or one.beside)
        for one in asked
    )  # fmt: skip
    names = {search_key(one.table.key.cells[one.at[0]]) for one in asked if are_cells}
    documents = {one.table.document.id for one in asked}
    if len(names) != 1 or len(documents) != len(asked):
        return None
    first, *others = asked
    return replace(first, also=tuple(one for one in others if _cell(one) != _cell(first)))


def _cell(request: Request) -> str:
    return search_key(request.column.cells[request.at[0]]) if request.column else ""


def _parts(request: Request) -> tuple[Evidence, ...]:
    """What is to be read: the table, and what else of its document the answer rests on."""
    own = {part.passage.id for part in request.table.parts}
    more = [request.known] if request.known else []
    more += [request.extra.part] if request.extra else []
    return (*request.table.parts, *(part for part in more if part.passage.id not in own))


def _for_areas(
    question: str,
    tables: Sequence[Table],
    hits: Sequence[Hit],
    document_of: Callable[[Hit], Sequence[Hit]],
) -> Iterator[Request]:
    """What the price of a row comes to for the area of who asks, with what is paid besides."""
    said, sort = extras.taken(question)
    rest, own = own_area.taken(said)
    first = {hit.document.id: hit for hit in reversed(hits)}
    for table in tables if own else ():
        request = own and _for_area(rest, own, table)
        if request and own and sort:
            extra = extras.found(sort, own, document_of(first[table.document.id]))
            request = replace(request, extra=extra) if extra else None
        if request:
            yield request


def _of_class(
    question: str,
    tables: Sequence[Table],
    hits: Sequence[Hit],
    document_of: Callable[[Hit], Sequence[Hit]],
) -> Iterator[Request]:
    """What is asked of the row of the class that the visitor is of, by what he says that he is."""
    first = {hit.document.id: hit for hit in reversed(hits)}
    for table in tables:
        passages = document_of(first[table.document.id])
        of_class = own_class.of_class(question, table, passages)
        of_class = of_class if of_class.known else grades.of_grade(question, table, passages)
        request = _read(of_class.question, table) if of_class.known else None
        if request and request.kind in ("row", "total"):
            yield replace(request, known=of_class.known)


def _in_all(question: str, table: Table, hits: Sequence[Hit]) -> Request | None:
    """What a price is in every park, to who asks for it and names none: 厂房租金多少; not where a
    sentence tells one that may be of all."""
    noun = PARKS.search(" ".join(column.label for column in table.columns if column.is_words))
    if not noun or not _PRICE_ASKED.search(question) or SUPPORT.search(question):
        return None
    said = (f"各{noun.group()}{one}" for one in own_area.readings(_HERE.sub("", question)))
    request = next((read for one in said if (read := _read(one, table))), None)
    if request is None or request.kind != "each" or not request.column:
        return None
    is_whole = set(request.at) == set(table.items) and len(request.at) <= _MOST_ROWS
    if not is_whole or not is_of_money(request.column):
        return None
    price = _CALLED.search(search_key(request.column.name))
    tells = re.compile(f"{price.group()}[^，。；,;]{{0,12}}元" if price else "元")
    of_all = (text for text in _sentences(hits) if not SUPPORT.search(text))
    return None if any(map(tells.search, of_all)) else request


def _for_area(question: str, own: own_area.Own, table: Table) -> Request | None:
    """What a price of a row comes to for an area, which the question is without."""
    readings = own_area.readings(question)
    for said in (*readings, *own_area.readings(own_area.by_deed(question, own, table))):
        request = _read(said, table)
        is_of_one = request and request.kind == "row" and len(request.at) == 1
        is_same = request and own_area.is_price_asked(question, request.column)
        if (
            request
            and is_of_one
            and is_same
            and own_area.is_priced(request.column, request.at[0], own)
        ):
            return replace(request, own=own)
    return None


def _read(question: str, table: Table) -> Request | None:
    """A table with a column for each park is read the other way round; as it stands it tells no
    figure, whose unit is not the column's, but whole rows."""
    if _GIVEN.search(question) and not _tells_given(table):
        return None
    other = turned(table)
    if other is None:
        return read(question, table)
    request = read(question, other)
    if request is None and (upright := read(question, table)) and upright.column is None:
        return upright
    return request


def _tells_given(table: Table) -> bool:
    """Whether anything of a table is what somebody is given: a price is no subsidy of it."""
    over = (table.document.title, table.heading, table.ahead)
    told = (cell for column in table.columns for cell in (column.label, *column.cells))
    return bool(SUPPORT.search("\n".join((*over, *told))))


def _tables(hits: Sequence[Hit], document_of: Callable[[Hit], Sequence[Hit]]) -> Iterator[Table]:
    """The tables that hits have rows of, each once and whole."""
    rows = {hit.passage.id for hit in hits if _ROW.search(hit.passage.text)}
    first = {hit.document.id: hit for hit in reversed(hits) if hit.passage.id in rows}
    for hit in filter(may_be_put, first.values()):
        for table in tables_of(document_of(hit)):
            parts = {part.passage.id for part in table.parts}
            if rows & parts and not any(instructs(part.text) for part in table.parts):
                yield table


def _is_told_elsewhere(request: Request, hits: Sequence[Hit]) -> bool:
    """Whether a sentence beside the table may tell what is asked: which is the most, or something
    of what is asked for by its name."""
    names = [search_key(request.table.key.cells[at]) for at in request.at]
    column = request.column or _only_words(request.table)
    label = search_key(re.sub("[（(].*", "", column.name)) if column else ""
    sentences = list(_sentences(hits))
    if request.table.is_aimed_at:  # what was reached does not tell it
        sentences = [text for text in sentences if AIMED.search(text)]
    if request.kind == "most":
        return any(_MOST.search(text) and label in text for text in sentences)
    if request.absent:
        return any(search_key(request.absent) in text for text in sentences)
    if not request.by_name or request.kind not in ("list", "row"):
        return False
    if request.kind == "row" and not label:  # all that the table tells
        return len(request.at) == 1 and _tells_row(request.table, request.at[0], sentences)
    terms, least = set(search_terms(label)), _OF_LABEL if label else 0.0
    # 标准厂房 are not their 租金, nor is 租金补贴
    price = f"{found.group()}(?!补[贴助])" if (found := _PRICE.search(label)) else ""
    clauses = (clause for text in sentences for clause in text.split(";"))
    of_it = [c for c in clauses if any(name in c for name in names) and re.search(price, c)]
    return any(len(terms.intersection(search_terms(t))) >= least * len(terms) for t in of_it)


def _tells_row(table: Table, at: int, sentences: Sequence[str]) -> bool:
    """Whether a sentence has the name of a row and every figure of it: it tells of what year and
    place they are, which a row does not."""
    name = search_key(table.key.cells[at])
    told = " ".join(c.cells[at] for c in table.columns if c is not table.key)
    figures = _FIGURE.findall(search_key(told))
    return bool(figures) and any(
        name in text and all(figure in text for figure in figures) for text in sentences
    )


def _only_words(table: Table) -> Column | None:
    """The one column beside the key, where its cells are no figures but say more: 目标不低于…"""
    others = [column for column in table.columns if column is not table.key]
    return others[0] if len(others) == 1 and not others[0].figures else None


def _sentences(hits: Sequence[Hit]) -> Iterator[str]:
    for hit in hits:
        text = hit.passage.text
        for start, end in split_sentences(text):
            line = text[start:end]
            if not line.startswith("|"):
                yield search_key(line)
