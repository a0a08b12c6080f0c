"""Which column of a table a question means, by its label and by what is asked of it. Pure."""

import re
from collections.abc import Mapping, Sequence

from assistant.tables.operations import MOST, SUPPORT
from assistant.tables.table import Column, Table
from assistant.tables.understood import Reading
from assistant.tables.wording import is_of_money
from index.normalise import search_key

_WHEN = re.compile("什么时候|何时|几月|哪[年月天]")
_WHICH = re.compile("哪|谁")
_IN_UNIT = re.compile("多少万?(?:(?P<area>平方米|平米|平方|平)|(?P<mu>亩))")
_INVESTED = re.compile("投资")
_WHOLE = re.compile("总投资|投资总额|投资额|投资规模|^投资$")  # not 2026年计划投资
_OF_YEAR = re.compile("(?:年度?|当年|年内)的?(?:计划|完成)?投资")  # of which a plan may be asked
_OF_PROJECTS = re.compile("项目|企业|公司")


def column_of(asked: Reading, table: Table, said: str) -> Column | None:
    """What is compared, reckoned or asked for: the column whose label the question has most of,
    or the only one that can be.

    said: what is asked, with a mark for each cell that is named.
    """
    if asked.kind in ("list", "count") or asked.column:
        return asked.column
    others = [column for column in table.columns if column is not table.key]
    fit = [column for column in others if _may_be(column, asked, said)]
    is_wanted = asked.kind in ("row", "total", "most", "each")  # by name
    found = only_best(fit, asked.scores, said, is_needed=not is_wanted)
    if asked.kind not in ("row", "total") and _is_another_said(asked, others, fit):
        return None
    if found and not found.days and _is_more_said(asked, found, table):
        return None
    if found or any(asked.scores.get(column.at) for column in fit):
        return found
    return _unsaid(asked, table, fit, said)


def _is_another_said(asked: Reading, columns: Sequence[Column], fit: Sequence[Column]) -> bool:
    """Whether more is said of figures that cannot be reckoned so: the sum of prices."""
    best = max((asked.scores.get(column.at, 0) for column in fit), default=0)
    others = [column for column in columns if column.is_measured and column not in fit]
    return any(asked.scores.get(column.at, 0) > best for column in others)


def _is_more_said(asked: Reading, found: Column, table: Table) -> bool:
    """Whether a word of the question is of another column's figures: 水费最低，天然气呢."""
    titles = f"{table.document.title} {table.heading} {table.ahead}"
    of = search_key(f"{found.name} {table.key.label} {titles}")
    others = [search_key(c.name) for c in table.columns if c.is_measured and c is not found]
    return any(word not in of and any(word in o for o in others) for word in asked.words)


def columns_said(asked: Reading, table: Table) -> list[Column]:
    """The columns of figures that a question names by words of which no other has them, where these
    and the words that they share are all it says: 标准厂房租金多少，冷库呢."""
    figures = [column for column in table.columns if column.is_measured]
    held = {word: [c for c in figures if word in search_key(c.name)] for word in asked.words}
    said = [columns[0] for columns in held.values() if len(columns) == 1]
    are_all = all(not columns or any(c in said for c in columns) for columns in held.values())
    return list(dict.fromkeys(said)) if are_all else []


def only_best(
    columns: Sequence[Column], scores: Mapping[int, int], said: str = "", is_needed: bool = True
) -> Column | None:
    """The one column that a question has most of; of what is invested, the whole.

    is_needed: whether the only one is meant though nothing of it is said.
    """
    best = max((scores.get(column.at, 0) for column in columns), default=0)
    fit = [column for column in columns if scores.get(column.at, 0) == best]
    if best and len(fit) > 1 and not _OF_YEAR.search(said):
        is_invested = all(_INVESTED.search(column.label) for column in fit)
        fit = [c for c in fit if _WHOLE.search(c.name)] if is_invested else fit
    return fit[0] if len(fit) == 1 and (best or is_needed) else None


def is_sort_asked(said: str) -> bool:
    """Whether a row is asked for a date, or for who or where: the cell that tells it is needed."""
    return not SUPPORT.search(said) and bool(_WHEN.search(said) or _WHICH.search(said))


def _may_be(column: Column, asked: Reading, said: str) -> bool:
    if column.figures and (unit := _IN_UNIT.search(said)):
        wanted = "平方米" if unit["area"] else "亩"
        return all(figure.unit == wanted for figure in column.figures if figure)
    if asked.kind == "total":
        return True
    if asked.kind == "row":
        return _may_be_of_row(column, said)
    most = MOST.search(said)
    if most and re.search("[早晚新]", most.group()):
        return bool(column.days)
    if most and re.search("便宜|贵", most.group()):
        return is_of_money(column)
    is_summed = asked.kind in ("sum", "share")
    return bool(column.figures) and not (is_summed and column.is_of_each)


def _may_be_of_row(column: Column, said: str) -> bool:
    if _WHEN.search(said):
        return bool(column.days)
    if _WHICH.search(said):
        return column.is_words
    return "多少钱" not in said or is_of_money(column)


def _unsaid(asked: Reading, table: Table, fit: Sequence[Column], said: str) -> Column | None:
    """What is meant where no label is said: the only price; of the largest project, what is
    invested in it altogether; the only column that can be compared."""
    most = MOST.search(said)
    if asked.kind == "row":
        return fit[0] if len(fit) == 1 and "多少钱" in said else None
    if asked.kind != "most":
        return None
    is_of_size = bool(most and re.search("[大小多少高低]", most.group()))
    if len(fit) == 1 and not (is_of_size and fit[0].is_of_each):
        return fit[0]
    if most and re.search("[大小]", most.group()) and _OF_PROJECTS.search(table.key.label):
        whole = [column for column in fit if _WHOLE.search(column.name)]
        return whole[0] if len(whole) == 1 else None
    return None
