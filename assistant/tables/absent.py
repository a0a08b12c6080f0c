"""The sort that a question asks a park for and that no row of the park is of. Pure.

That is told with what the park has: 东园的夫妻房多少钱, where its rows are but for 四人间.
"""

from typing import NamedTuple

from assistant.tables.table import Table
from assistant.tables.understood import Reading


class Absent(NamedTuple):
    """sort: that is asked for; at: the rows of the park that has none of it."""

    sort: str
    at: tuple[int, ...]


def absent(asked: Reading, table: Table) -> Absent | None:
    """The one sort that is named of one park; None where a row is of both, or more narrows it."""
    group, key = table.group, table.key
    if group is None or asked.kind not in ("row", "each") or asked.periods or asked.thresholds:
        return None
    parks = [mention for mention in asked.named if mention.column is group]
    sorts = [mention for mention in asked.named if mention.column is key]
    if not len(parks) == len(sorts) == 1 or len(asked.named) > len(parks + sorts):
        return None
    at = tuple(n for n in table.items if group.cells[n] in parks[0].cells)
    if not at or any(key.cells[n] in sorts[0].cells for n in at):
        return None
    return Absent(sorts[0].word or "、".join(sorts[0].cells), at)
