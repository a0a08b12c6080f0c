"""What a question asks of a row besides, in clauses of their own: …，还剩多少地，几天到. Pure.

Each has to ask for a column of the table, or for two or three of one name.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.tables.table import Column, Table
from assistant.tables.wording import in_words_of, is_of_money
from index.normalise import search_key

_BETWEEN = re.compile("[,;。](?:而且|并且|还有|以及|另外|那么?)?")
_ASKS = re.compile("多少|几|什么|何时|哪|怎么样|如何|多[大高长久]|是谁")
_OF_MOST = re.compile("最|排?名?前")
_WHICH_HAS = re.compile(  # 层高9.5米以上，哪个园区有
    "哪(?:一?[个些家种]|里)[^多少几]{0,6}?(?:才|都|能|可以)*(?:有|满足|符合|合适|行)[的呢]?$"
)
_MOST = 3  # columns of one name
_SHORTEST = 2  # characters of a label's word
_MONEY = re.compile("多少(?:钱|元|块钱?)|什么价[钱格位]?|几块钱?|怎么卖|价[钱格]多少")
_EACH = re.compile("[一每](?P<of>吨|度|方|立方米?|亩|平方米?|平米?|千瓦时|人|间)")
_PLANES = {"度": "千瓦时", "方": "立方米", "平": "平方米", "平米": "平方米", "立方": "立方米"}
_LONG = re.compile("(?:几|多少)(?:个?工作日|天|个?小时|个?月)|多久|多长时间|什么时候能?")
_OF_LONG = re.compile("时间|时限|时长|时效|周期|期限|工期|[天日]数")
_IN = (  # in which it is asked for → the column's
    (re.compile("多少亩|几亩"), "亩"),
    (re.compile("多少万?(?:平方米|平米|平方|平|㎡)"), "平方米"),
    (re.compile("多少[亿万]元?钱?|多少元"), "元"),
)
_FILLERS = re.compile(
    "请问|现在|目前|分别|各自?是?|一共|具体|大概|大约|它们?|其|那|这|还|能|可以|要|剩下?|有|是|的|了|"
    "呢|吗|啊|都|又|各|上|到|达|为|在|给|需要|左右|多少|什么|几|怎么样|如何|哪|多[大高长]|个|年?一年|"
    "租(?!金)|买|[?!]"
)


class Parted(NamedTuple):
    """main: the question without what it asks for besides. each: whether that is asked of every
    row that is compared (各多少钱)."""

    main: str
    beside: tuple[Column, ...] = ()
    each: bool = False


def parted(key: str, table: Table) -> Parted:
    """The whole where a clause behind the first asks for something else."""
    first, *others = [clause for clause in _BETWEEN.split(key) if clause]
    beside: list[Column] = []
    kept, each = [first], False
    for clause in others:
        if (
            re.fullmatch("[各都]?(?:分别|各)?(?:是|要)?多少钱?[亿万元]*[?]?", clause)
            and "各" in clause
        ):
            each = True
            continue
        is_main = _WHICH_HAS.match(clause) and not _ASKS.search(first)
        columns = _columns(clause, table) if _ASKS.search(clause) and not is_main else []
        if not columns or _OF_MOST.search(clause):
            kept.append(clause)
        beside += [] if _OF_MOST.search(clause) else columns
    return Parted(",".join(kept), tuple(dict.fromkeys(beside)), each)


def _columns(clause: str, table: Table) -> Sequence[Column]:
    """The few columns that a clause asks for: the rents of two sorts of buildings."""
    rest = in_words_of(table, clause)
    fit: Sequence[Column] = [column for column in table.columns if column is not table.key]
    is_sort_told = False
    if money := _MONEY.search(rest):
        fit = [c for c in fit if is_of_money(c)]
        rest, is_sort_told = rest.replace(money.group(), ""), True
        if each := _EACH.search(rest):
            per = _PLANES.get(each["of"], each["of"])
            fit = [c for c in fit if c.is_of_each and per in f"{c.label}{c.cells[0]}"]
            rest = rest.replace(each.group(), "")
    elif long := _LONG.search(rest):
        fit = [c for c in fit if _OF_LONG.search(c.label)]
        rest, is_sort_told = rest.replace(long.group(), ""), True
    for said, unit in _IN:
        if found := said.search(rest):
            fit = [c for c in fit if c.figures and all(f.unit == unit for f in c.figures if f)]
            rest, is_sort_told = rest.replace(found.group(), ""), True
    for column in fit:
        if (name := search_key(column.name)) in rest:
            fit, rest, is_sort_told = [column], rest.replace(name, ""), True
            break
    words = [word for word in _FILLERS.sub(" ", rest).split() if word]
    if not words and not is_sort_told:
        return ()
    fit = [c for c in fit if all(_is_of(word, c) for word in words)]
    return fit if len(fit) <= _MOST else ()


def _is_of(word: str, column: Column) -> bool:
    return len(word) >= _SHORTEST and word in search_key(column.label)
