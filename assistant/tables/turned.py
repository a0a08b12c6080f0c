"""A table whose columns are what is compared, read the other way round: a row for each park. Pure.

Prices mostly stand so: | 项目 | 东园 | 西园 |, | 电价（元/千瓦时） | 0.64 | 0.66 |.
"""

import re
from dataclasses import replace

from assistant.measures import labels
from assistant.tables.table import Column, Table

_PLACE = re.compile(
    "(?:园区?|[新片]区|经开区|高新区|开发区|[区城县市镇港]|基地|街道|孵化器|加速器|孵化基地|"
    "大[厦楼]|广场|[\u4e00-\u9fff]{2}(?<!数据)中心)$"
)
_UNIT = re.compile("(?:计[量价])?单位")
_FEWEST = 2  # places that are compared


def turned(table: Table) -> Table | None:
    """The same table with its places as rows; None where its columns are no places, or it tells
    more of a line than its unit, such as a remark."""
    first, *others = table.columns
    places = [column for column in others if _PLACE.search(column.label)]
    units = [column for column in others if _UNIT.fullmatch(column.label)]
    is_all = len(places) + len(units) == len(others) and len(units) < 2
    if not is_all or len(places) < _FEWEST or len(set(first.cells)) < len(table.rows):
        return None
    names = tuple(column.label for column in places)
    label = "园区" if any("园" in name for name in names) else first.label
    columns = [Column(0, label, names)]
    for at, row in enumerate(table.rows):
        label = first.cells[at]
        if units and (unit := units[0].cells[at]) and not labels.read(label).of:
            label = f"{label}（{unit}）"
        cells = tuple(column.cells[at] for column in places)
        columns.append(Column(at + 1, label, cells, line=row))
    rows = tuple(replace(table.rows[0], cells=tuple(c.cells[n] for c in columns))
                 for n in range(len(names)))  # fmt: skip
    return replace(table, rows=rows, columns=tuple(columns))
