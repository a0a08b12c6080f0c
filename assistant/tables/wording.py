"""A question in the words of a table, where visitors say them otherwise: 电费 for 电价. Pure."""

import re
from collections.abc import Sequence

from assistant.tables.table import Column, Table
from index.normalise import search_key

_PARK = re.compile(r"((?:哪一?|几|各|[两三四五六七八九十\d])个?)园(?![区林艺])")  # 哪个园
# what is said, and what a label or a row's name says for it
_PRICES = tuple(
    (re.compile(said), re.compile(meant))
    for said, meant in (
        ("电[费价钱]|用电(?:价格|费)", "电价|电费|用电"),
        ("(?<!污)水[费价钱]|用水(?:价格|费)", "水价|水费|用水"),
        ("(?:天然|燃|煤)?气[费价钱]|用气(?:价格|费)", "气价|气费|天然气|用气"),
        ("房租|租费|租价", "租金"),
        ("地[价钱]|土地价格?|(?:买|拿)地", "地价|(?:土地|用地)(?:出让)?(?:价格|单价|起始价)"),
    )
)
_VACANT = re.compile("还?(?:空着的?|空余的?|闲置的?|没租出?去?的?|剩着?的?|空的)")
_IS_VACANT = re.compile("空置|闲置|剩余可租|可租|空余|剩余")
_NIGHT, _OF_NIGHT = re.compile("(?:夜里|晚上|夜间|半夜|深夜)的?"), re.compile("低谷|谷段|谷时")
_WHO = re.compile(  # 归哪个单位管
    "归?(?:哪一?个|什么)(?:部门|单位)(?:来|在)?(?:管理?|负责|主管)的?|(?:归|由)?谁(?:来|在)?(?:管|负责)"
)
_WHO_IS = re.compile("(?:责任|主管|牵头|管理|负责)(?:单位|部门)")


def in_words_of(table: Table, key: str) -> str:
    """The search key of a question with what it says otherwise as the table has it, where one
    label or one row of it may be meant."""
    key = _PARK.sub(r"\1园区", key)
    prices = [column for column in table.columns if is_of_money(column)]
    others = [column for column in table.columns if column.figures and column not in prices]
    for said, meant in _PRICES if prices else ():
        key = _said(key, said, meant, _labels(prices)) or _said_of_row(key, said, meant, table)
    key = _said(key, _VACANT, _IS_VACANT, _labels(others)) or key
    key = _said(key, _NIGHT, _OF_NIGHT, table.key.cells) or key
    told = _said(key, _WHO, _WHO_IS, _labels([c for c in table.columns if c.is_words]))
    return re.sub(f"({_WHO_IS.pattern})$", r"\1是哪个", told) if told else key


def is_of_money(column: Column) -> bool:
    told = [figure for figure in column.figures if figure]
    return bool(told) and all(figure.unit == "元" for figure in told)


def _labels(columns: Sequence[Column]) -> list[str]:
    return [column.label for column in columns]


def _said(
    key: str, said: re.Pattern[str], meant: re.Pattern[str], names: Sequence[str]
) -> str | None:
    """The key in the one word that names have for what is said; None where they have none or
    several, or say it likewise."""
    found = {one.group() for name in names if (one := meant.search(search_key(name)))}
    is_said = [word for word in said.findall(key) if any(word in name for name in names)]
    return said.sub(found.pop(), key) if len(found) == 1 and not is_said else None


def _said_of_row(key: str, said: re.Pattern[str], meant: re.Pattern[str], table: Table) -> str:
    """The key with the one row in it that what is said is the price of: 工业用水 for 水费."""
    rows = [search_key(cell) for cell in table.key.cells if meant.search(search_key(cell))]
    is_named = any(row in key for row in rows)
    return said.sub(rows[0], key) if len(rows) == 1 and not is_named else key
