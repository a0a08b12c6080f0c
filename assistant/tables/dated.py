"""Which rows of a table are of the time that a question names: by a column of days, or where there
is none of what was done then, by the title. Pure."""

import re

from assistant.tables.filters import Period
from assistant.tables.meant import only_best
from assistant.tables.table import Column, Table
from assistant.tables.understood import Reading
from index.normalise import search_key

_ACT = "签(?:约|订|了|的)?|开工|投产|投用|竣工|交付|完工|建成"
_DONE = re.compile(f"(?:[的里中内,]|集中|新|已经?)*(?P<act>{_ACT})")
_ORDINAL = re.compile("第(?=[一二三四1-4]季度)")  # 四季度 is 第四季度


def of_time(asked: Reading, at: list[int], table: Table) -> list[int] | None:
    """By the column of dates that is asked of, or the only one; where there is none, the title has
    to be of that time."""
    periods = asked.periods
    if not periods:
        return at
    columns = _dated(asked, table)
    named = _best(asked, columns)
    if named is None and not any(asked.scores.get(column.at) for column in columns):
        title = _ORDINAL.sub("", search_key(f"{table.document.title} {table.heading}"))
        return at if all(_ORDINAL.sub("", one.text) in title for one in periods) else None
    if named is None or not all(named.days):
        return None
    days = [day for day in named.days if day]
    return [n for n in at if any(one.holds(days[n].year, days[n].month) for one in periods)]


def dated(asked: Reading, table: Table) -> Column | None:
    return _best(asked, _dated(asked, table))


def _best(asked: Reading, columns: list[Column]) -> Column | None:
    return only_best(columns, asked.scores, is_needed=len(columns) == 1)


def _dated(asked: Reading, table: Table) -> list[Column]:
    """The columns of days, without those of what is done at another time: what was signed in a
    quarter is not what goes into use in it."""
    acts = {act for one in asked.periods if (act := _act_of(one))}
    return [
        column
        for column in table.columns
        if column.days and (not acts or _is_of(search_key(column.label), acts))
    ]


def _act_of(period: Period) -> str:
    found = _DONE.match(period.behind)
    return re.sub("(?<=签).", "", found["act"]) if found else ""


def _is_of(label: str, acts: set[str]) -> bool:
    return all(act in label for act in acts) or not re.search(_ACT, label)
