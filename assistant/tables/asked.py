"""What a question asks of a table, where every word of it is understood. Pure.

A word that is neither of the table (its title, its columns, its cells) nor asks for something that
can be done with rows leaves the question to others.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answers import Evidence
from assistant.tables.absent import absent
from assistant.tables.counted import PLANS, column_and_row, most_of
from assistant.tables.dated import dated, of_time
from assistant.tables.extras import Extra
from assistant.tables.filters import Threshold
from assistant.tables.meant import column_of, columns_said, is_sort_asked, only_best
from assistant.tables.mentions import MARK, marked
from assistant.tables.operations import (
    MOST,
    MOST_OF_TOP,
    SUPPORT,
    TOP,
    Kind,
    both_ends,
    by_how_much,
    kind_of,
)
from assistant.tables.own_area import Own
from assistant.tables.sides import parted
from assistant.tables.table import AIMED, TOTAL, Column, Table
from assistant.tables.trades import rows_for, trade_asked, without_trade
from assistant.tables.understood import LISTED, Reading, is_understood
from assistant.tables.wording import in_words_of
from index.normalise import search_key, term_key
from index.numerals import to_int

# what makes a list one of some
_NARROWS = re.compile("重[点大]|首批|主要|典型|代表|标志|招商项目|推介项目")
# 几个亿; not 几个亿元项目, which counts them
_PARK_ASKED = re.compile("哪一?[个些家]?(?:园区?|地方)")
_SOME_MOST = re.compile(  # 投资最大的三个
    r"(?P<most>最(?:[大多高低小少贵]|便宜)的)(?P<count>\d{1,2}|[两三四五六七八九十])[个家名](?!月)"
)
_THOSE = re.compile("[那这]几个")  # 示例园那几个项目, of a list that is known
_FEW = re.compile("(?:几|多少)个?(?=[亿万])(?!(?<=个)亿元(?:以上)?的?(?:项目|企业))")
_MORE = re.compile(  # 甲和乙哪个投资大
    r"(?P<which>(?:哪一?[个家项]|谁)[^多少]{0,6}?)更?(?P<more>[大多高小少低早晚])[一点些的]*$"
)
_ASKS_AIM = re.compile(
    "(?:目标|任务)(?:任务|值|数额?|金额)?(?:分别|各自?)?[是为有定]?[^，,。]{0,2}(?:多少|几|什么)"
)
_OF_ROWS = ("list", "most", "row")  # which tell rows, and so what is asked of them besides
_ABOVE = re.compile(r"(?<![\d.多少几百千十])(?=[亿万]元?以上)")  # 亿元以上


@dataclass(frozen=True)
class Request:
    """What is to be done with which rows of a table.

    at: the rows. told: what narrows it to them; empty where nothing does. column: what is compared,
    reckoned or asked for, if one is. is_least: whether the smallest is asked for. by_name: whether
    rows are named by what they are of. years: of how many what is paid is asked for. first: how
    many of the largest are. beside: the cells that are asked for besides. both: whether the
    smallest and the largest are asked for. each: whether what is compared is, of every row. apart:
    whether by how much two of them differ is. parts: what has to be read for it; nothing where the
    table does not tell it for certain. own: the area that a price is asked for; extra: what is paid
    besides. absent: the sort asked about that no row of its park is of. known: what puts the
    visitor in the class of the row. also: the same asked of tables of other documents.
    """

    table: Table
    kind: Kind
    at: tuple[int, ...]
    told: str
    column: Column | None
    is_least: bool
    by_name: bool
    years: int | None = None
    first: int = 1
    beside: tuple[Column, ...] = ()
    both: bool = False
    each: bool = False
    apart: bool = False
    extra: Extra | None = None
    parts: tuple[Evidence, ...] = ()
    own: Own | None = None
    absent: str = ""
    known: Evidence | None = None
    also: tuple["Request", ...] = ()


def read(question: str, table: Table) -> Request | None:
    """What a Chinese question, without the name of its place, asks of a table; None where it asks
    something else or anything of it is not understood."""
    key = re.sub(r"\s+", "", term_key(question))
    if one := column_and_row(key, table):
        return Request(table, "row", (one[1],), "", one[0], False, True)
    key = _ABOVE.sub("1", _FEW.sub("多少", key))
    key = key.rstrip("?!。,")
    if trade := trade_asked(key):
        return _for_trade(trade, table)
    key = _SOME_MOST.sub(r"\g<most>前\g<count>个", key)
    asked_for, is_both = both_ends(in_words_of(table, without_trade(key, table)))
    asked_for, is_apart = by_how_much(asked_for)
    asked_for, beside, each = parted(asked_for, table)
    asked_for, counted = most_of(asked_for, table)
    found = marked(asked_for, table)
    is_aim = AIMED.search(key) or (counted and PLANS.search(key))
    if found is None or (table.is_aimed_at and not is_aim):
        return None
    if _ASKS_AIM.search(key) and not table.has_aims:
        return None  # what was reached is no target
    rest, named = found
    if len(named) > 1 and all(mention.column is table.key for mention in named):
        rest = _MORE.sub(r"\g<which>最\g<more>", rest)
    kind = kind_of(rest, named, table)
    if kind is None and beside and not rest.strip(",").strip(chr(MARK)):  # 货发广州，几天到
        kind = "row"
    if kind is None or (beside and kind not in _OF_ROWS):
        return None
    if (is_both or each or is_apart) and kind != "most":
        return None
    asked = Reading(rest, named, kind, column=counted)
    request = _request(asked, table, key, rest, beside)
    if request is None or (is_apart and len(request.at) != 2):
        return None
    return replace(request, both=is_both, each=each or is_apart, apart=is_apart)


def _request(
    asked: Reading, table: Table, key: str, rest: str, beside: tuple[Column, ...]
) -> Request | None:
    most = MOST.search(asked.rest)
    if not is_understood(asked, table):
        return None
    column = column_of(asked, table, rest)
    if asked.kind == "row" and column is None:
        beside = () if SUPPORT.search(rest) else beside  # 给多少奖励，要什么条件: the row whole
        column, *more = (*columns_said(asked, table), *beside) or (None,)
        beside = tuple(more)
    if asked.kind in ("each", "difference") and not (column or beside):
        column, *more = columns_said(asked, table) or (None,)
        beside, asked.kind = tuple(more), "each"  # 租金加物业费差多少: the cells of both
    rows = _rows(asked, table)
    if asked.kind == "row" and column and table.group and len(rows or ()) > 1:
        asked.kind = "each"  # 示例园厂房租金多少, of several sorts
    none = absent(asked, table) if rows is None and column and not beside else None
    if none:
        return Request(table, "each", none.at, "", column, False, True, absent=none.sort)
    if rows is None or not _may_be_done(asked, rows, column, key, table):
        return None
    told = _narrowed(asked, rows, table)
    by_name = any(m.column is table.key and not m.word for m in asked.named)
    is_least = bool(most and most["less"])
    top = TOP.search(rest)
    first = (to_int(top["top"]) or 0) if top else 1
    known = is_least, by_name, asked.years, first, beside
    return Request(table, asked.kind, rows, told, column, *known)


def _for_trade(trade: str, table: Table) -> Request | None:
    rows, industry = rows_for(trade, table)
    told = f"没有单独列出“{trade}”，列有“{industry}”的是" if industry else ""
    return Request(table, "park", rows, told, None, False, False) if rows else None


def _rows(asked: Reading, table: Table) -> tuple[int, ...] | None:
    """The rows that a question speaks of; None where that is not certain for any of them."""
    is_total_named = any(TOTAL.search(c) for m in asked.named for c in m.cells)
    at = list(range(len(table.rows)) if is_total_named else table.items)
    by_column: dict[int, set[str]] = {}
    for mention in asked.named:
        by_column.setdefault(mention.column.at, set()).update(mention.cells)
    for column in table.columns:
        if names := by_column.get(column.at):
            if not all(map(_tells, column.cells)):
                return None
            at = [n for n in at if _has_any(column, n, names)]
    if asked.is_of_parks:
        at = [n for n in at if re.search("园区?$", table.key.cells[n])]
    in_time = of_time(asked, at, table)
    rows = None if in_time is None else _beyond(asked, in_time, table)
    sums = any(TOTAL.search(cell) for n in rows or () for cell in table.rows[n].cells)
    return None if sums else rows


def _has_any(column: Column, at: int, names: set[str]) -> bool:
    """Whether a cell is one of the names or, where it lists some, has all of one: 独资、合资."""
    items = set(re.split("[、/]", column.cells[at]))
    return column.cells[at] in names or any(set(re.split("[、/]", n)) <= items for n in names)


def _tells(cell: str) -> bool:
    return not re.fullmatch(r"\W*", cell)


def _beyond(asked: Reading, at: list[int], table: Table) -> tuple[int, ...] | None:
    for threshold in asked.thresholds:
        column = _bounded(threshold, asked, table)
        figures = [column.figures[n] for n in at] if column else [None]
        told = [figure for figure in figures if figure]
        if column is None or len(told) < len(at) or len({f.bound for f in told}) > 1:
            return None
        at = [n for n, figure in zip(at, told, strict=True) if threshold.holds(figure)]
    return tuple(at) or None


def _bounded(threshold: Threshold, asked: Reading, table: Table) -> Column | None:
    """The column that a bound is of: the one whose label stands in front of it, or that the
    question has most of."""
    fit = [column for column in table.columns if threshold.fits(column)]
    near = {column.at: threshold.shares(column) for column in fit}
    return only_best(fit, near if any(near.values()) else asked.scores)


def _may_be_done(
    asked: Reading, rows: Sequence[int], column: Column | None, key: str, table: Table
) -> bool:
    """Whether a question is one on this table, and not on all there is, of which the table may but
    list some: how many and how much together is only told of a list that it names."""
    if (top := TOP.search(key)) and MOST.search(key) and not MOST_OF_TOP.search(key):
        return False  # the last of the first three
    if top and (to_int(top["top"]) or 0) >= len(rows):
        return False
    counts = {len(rows), len(table.items)}
    counts |= {len(set(table.group.cells))} if table.group else set()  # 三个园区, of several sorts
    if not counts.issuperset(asked.counts):
        return False
    names = [m for m in asked.named if m.column is table.key]
    is_shared = any(mention.word for mention in names)
    title = search_key(f"{table.document.title} {table.heading.rpartition(' › ')[2]}")
    is_all = bool(asked.counts) and len(rows) == len(table.items)
    is_named = bool(LISTED.search(key)) or len(table.items) in asked.counts
    is_named = is_named or (asked.kind == "sum" and is_all)
    is_named = is_named or any(word in title for word in _NARROWS.findall(key))
    is_named = is_named or bool(_THOSE.search(key) and len(rows) < len(table.items))
    is_named = is_named or bool(table.all_of and table.all_of in key)
    if asked.kind in ("count", "sum"):
        return (is_named or is_shared or len(names) > 1) and (
            asked.kind == "count" or column is not None
        )
    if asked.kind == "list":
        return is_named or bool(
            not is_shared and (asked.named or asked.thresholds or asked.periods)
        )
    if asked.kind in ("row", "total"):
        is_told = column is not None or (asked.kind == "row" and not is_sort_asked(key))
        is_of_it = all(m.column in (table.key, table.group) for m in asked.named)
        is_one = len(rows) == len(asked.named) == 1 or len(rows) == len(names) == 1
        return is_told and is_of_it and is_one
    if asked.kind == "each":
        is_of_it = all(m.column in (table.key, table.group) for m in asked.named)
        return column is not None and len(rows) > 1 and is_of_it
    if asked.kind == "difference":
        return column is not None and len(rows) == len(names) == len(asked.named) == 2
    if asked.kind == "share":
        return column is not None and is_named and len(rows) == len(names) == 1
    return column is not None and _may_be_compared(asked, rows, column, key, table)


def _may_be_compared(
    asked: Reading, rows: Sequence[int], column: Column, key: str, table: Table
) -> bool:
    """Which of two parks has more is no question for the row that has most; nor which park has
    most of all its rows together."""
    others = [m.column.at for m in asked.named if m.column is not table.key]
    is_of_group = table.group and _PARK_ASKED.search(key) and not column.is_of_each
    return not is_of_group and len(rows) > 1 and len(set(others)) == len(others)


def _narrowed(asked: Reading, rows: Sequence[int], table: Table) -> str:
    """What narrows a question to the rows, in words; empty where it narrows to all of them."""
    if len(rows) >= len(table.items):
        return ""
    told = []
    for column in table.columns:
        told += [f"{column.name}含“{m.word}”" for m in asked.named if m.word and m.column is column]
        own = [m.cells for m in asked.named if m.column is column and not m.word]
        cells = [c for names in own for c in column.cells if c in names]
        is_listed = any(column.cells[n] not in cells for n in rows)  # among others in a cell
        verb = "含" if is_listed else "为"
        told += [f"{column.name}{verb}{'、'.join(dict.fromkeys(cells))}"] if cells else []
    if of_days := dated(asked, table) if asked.periods else None:
        told.append(f"{of_days.name}在{'、'.join(period.text for period in asked.periods)}")
    for one in asked.thresholds:
        fit = _bounded(one, asked, table)
        told += [f"{fit.name}{one.text}"] if fit else []
    return "、".join(told)
