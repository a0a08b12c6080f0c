"""The cell that counts something of one row, where a question asks how many in words of its own:
示例园今年要签几个亿元项目, of the column 新签约亿元以上项目（个）. Pure."""

import re

from assistant.tables.filters import taken_periods
from assistant.tables.mentions import MARKS, marked
from assistant.tables.table import TOTAL, Column, Table
from index.normalise import search_key

_FEW = "(?:几|多少)个?"
_COUNTED = re.compile(
    rf"(?:新?(?P<act>签|开工|投产|竣工|落地|引进)[约订了成]*)(?P<one>{_FEW})?的?"
    r"(?P<size>\d*(?:百亿|十亿|亿|千万)元?)?(?P<above>以上)?的?(?P<what>项目|企业)"
    rf"(?P<aim>目标|任务|计划|指标)?(?:数量?)?是?有?(?P<two>{_FEW})?$"
)
PLANS = re.compile("(?<![主重需])要|计划|打算|准备|力争|应当?|得|目标|任务")
_MOST_OF = re.compile(  # 哪个单位要签的亿元项目最多
    r"(?:新?(?P<act>签|开工|投产|竣工|落地|引进)[约订了成]*)的?"
    r"(?P<size>\d*(?:百亿|十亿|亿|千万)元?)?(?P<above>以上)?的?(?P<what>项目|企业)"
    r"(?:目标|任务|计划|指标)?(?:数量?)?(?=最[多少])"
)
_FILLERS = re.compile("今年|全年|年度?|一共|总共|新|[的该得应,，]")


def column_and_row(key: str, table: Table) -> tuple[Column, int] | None:
    """The column and the row; None where the question asks something else, where anything of it is
    not understood, or where it does not ask for a target and the table tells one.

    key: the term key of a question without the name of its place.
    """
    asked = _COUNTED.search(key.rstrip("?!。,吗呢"))
    if not asked or not (asked["one"] or asked["two"]):
        return None
    fit = [column for column in table.columns if _counts(column, asked)]
    found = marked(key[: asked.start()], table)
    if len(fit) != 1 or found is None:
        return None
    before, named = found
    before, periods = taken_periods(before)
    title = search_key(f"{table.document.title} {table.heading}")
    is_aim = PLANS.search(before) or asked["aim"]
    is_other_year = any(period.text.rstrip("年") not in title for period in periods)
    if is_other_year or (table.is_aimed_at and not is_aim) or (is_aim and not table.is_aimed_at):
        return None
    rest = _FILLERS.sub("", PLANS.sub("", re.sub(MARKS, "", before)))
    cells = {cell for mention in named if mention.column is table.key for cell in mention.cells}
    if re.search(r"\w", rest) or len(cells) != 1 or len(named) != 1:
        return None
    at = [n for n, cell in enumerate(table.key.cells) if cell in cells]
    return (fit[0], at[0]) if len(at) == 1 and not TOTAL.search(table.key.cells[at[0]]) else None


def most_of(key: str, table: Table) -> tuple[str, Column | None]:
    """A question for the most of what one column counts without its name, and the column."""
    found = _MOST_OF.search(key)
    fit = [column for column in table.columns if found and _counts(column, found)]
    return (_MOST_OF.sub("", key), fit[0]) if len(fit) == 1 else (key, None)


def _counts(column: Column, asked: re.Match[str]) -> bool:
    """Whether a column counts what is asked for: projects of that size, signed or begun."""
    label = search_key(column.name)
    size = (asked["size"] or "").rstrip("元")
    has_size = re.search(r"(?<!\d)\d*(?:百亿|十亿|亿|千万)", label)
    is_size = (has_size.group() if has_size else "") in (size, size.removeprefix("1"))
    is_it = asked["act"] in label and asked["what"] in label
    return column.unit in ("个", "家") and is_it and is_size
