"""What a cell of a table tells: one figure, in the unit of its column, a day, or nothing. Pure."""

import re

from assistant.measures import labels
from assistant.measures.bounds import Bound
from assistant.measures.calendar_dates import Date, dates, in_chinese_order
from assistant.quantities import Quantity, quantities
from index.normalise import search_key

_NONE = re.compile(r"[-—–/\\.\s]*|无|未(?:列|知|定|公布|披露)|.{0,4}未列.{0,2}|待定|暂无")
_IS_EACH = re.compile(f"{labels.EACH}$")  # 0.98元/千瓦时
_SIGNS = {"≥": "不低于", ">=": "不低于", "≤": "不超过", "<=": "不超过"}  # ≥280
_LIMITS = r"(?:不(?:低|少|小|高|多)于|不超过|至少|超过|约|近|以[上下内]|左右|[余多])*"


def is_empty(cell: str) -> bool:
    """Whether a cell tells nothing: —, 未列."""
    return bool(_NONE.fullmatch(cell))


def is_of_each(cell: str) -> bool:
    """Whether a cell tells what one of something is, as prices do."""
    return bool(_IS_EACH.search(cell))


def figure_of(cell: str, unit: str) -> Quantity | None:
    """The one figure that a cell is, in the unit of its column: 12.0 of 亿元."""
    for sign, word in _SIGNS.items():
        cell = cell.replace(sign, word)
    found = quantities(f"{cell}{unit}")
    if len(found) != 1 or found[0].is_date or found[0].bound in (Bound.FROM, Bound.TO):
        return None
    bare = _IS_EACH.sub("", search_key(f"{cell}{unit}").replace(found[0].text, ""))
    return found[0] if re.fullmatch(_LIMITS, bare) else None


def day_of(cell: str) -> Date | None:
    key = in_chinese_order(search_key(cell)).strip()
    found = list(dates(key))
    return found[0] if len(found) == 1 and found[0].year and found[0].text == key else None
