"""The rows that a column of 是 and 否 tells apart: 不在补贴名录里的 are those whose cell of
是否列入补贴名录 is 否. Pure."""

import re
from collections.abc import Iterator

from assistant.tables.table import Column
from index.normalise import search_key

_LABEL = re.compile(
    "^是否(?:已经?)?(?:被?[列纳]入|进入|属于?|享受|符合|具备|可以?|能够?|为|有)?的?"
)
_CELLS = {"是", "否"}
_SHORTEST = 2  # characters of a label's word
_LISTS = re.compile("名单|目录|清单")  # what a label may have as 名录, and the other way round
_BEFORE = (  # 不在, 没有列入, 还能拿, 领不到
    "(?:还|也|都|又|且|且又|同时)?(?P<no>(?<![能可是在有])(?:不|没有?|未|无法))?(?:被|已经?)?"
    "(?P<does>(?:[列纳]入|列在|进入?|属于|享受|申请|申报|[在是有能拿领享报]|可以?|得到)+"
    "(?P<cannot>不(?=[到了]))?[到了]?)?"
)
_BEHIND = "(?:的?(?:名录|范围))?(?:之?[里内中上]面?)?"


def told_apart(key: str, column: Column) -> Iterator[tuple[str, str]]:
    """What a question says of such a column, and the cell that it is.

    key: search key of the question.
    """
    if set(column.cells) != _CELLS or not (begun := _LABEL.match(column.label)):
        return
    noun = _LISTS.sub("名录", search_key(column.label[begun.end() :]))
    plain = _LISTS.sub("名录", key)  # each as long as it was
    spans = [(a, b) for a in range(len(noun)) for b in range(a + _SHORTEST, len(noun) + 1)]
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        found = re.search(f"{_BEFORE}{re.escape(noun[start:end])}{_BEHIND}", plain)
        if found and (found["no"] or found["does"]):
            is_no = bool(found["no"]) != bool(found["cannot"])
            yield key[found.start() : found.end()], "否" if is_no else "是"
            return
