"""What a row's price comes to for the area that somebody asks with: 租3000平，一个月租金多少. Pure.

The price has to be of one of the same unit; by 元/平方米·月 nothing is told of 50亩.
"""

import re
from decimal import Decimal

from assistant.answers import Calculation, Language, Term
from assistant.measures import labels
from assistant.quantities import Quantity, in_english, quantities
from assistant.reckoning.writing import NAMES, STOPS, counted, money
from assistant.tables.table import Column

# 租3000平, 想买20亩地的; no bound (3000平以上)
_OWN = re.compile(
    r"(?:我们?|想|要|打算|准备)*(?:租[用赁]?|买|购[买置]?|拿)?[了下个]?(?<![\d.])(?P<n>\d+(?:\.\d+)?万?)"
    r"(?P<unit>平方米?|平米?|㎡|亩)(?!以|及|起|左右|上下|多)地?的?[,，]?"
)
_UNITS = {"平方": "平方米", "平": "平方米"}
# /平方米·月, /亩
_EACH = re.compile("[/每](?P<of>平方米|平米|㎡|亩)(?:[·/](?P<time>[月年天日]))?")
_ABOUT = re.compile("大概|大约|差不多")
_TIMES = {"月": "month", "年": "year", "天": "day", "日": "day"}
_BY_TABLE: dict[Language, str] = {
    "zh": "（只按表列价格计算，其他条件以文件为准）",
    "en": " (by the price in the table alone; the document's other conditions apply)",
}


def taken(question: str) -> tuple[str, Quantity | None]:
    """A question without the one area that it tells of its own, and that."""
    found = list(_OWN.finditer(question))
    if len(found) != 1:
        return question, None
    (own,) = found
    area = quantities(f"{own['n']}{_UNITS.get(own['unit'], own['unit'])}")
    rest = _ABOUT.sub("", question[: own.start()] + question[own.end() :])
    return (rest, area[0]) if len(area) == 1 else (question, None)


def is_priced(column: Column | None, at: int, own: Quantity) -> bool:
    """Whether a cell is a price for one of what the area is told in."""
    figure = column.figures[at] if column and column.figures else None
    each = _EACH.fullmatch(labels.read(column.label).each) if column else None
    if figure is None or each is None or figure.bound or figure.unit != "元":
        return False
    return own.unit == quantities(f"1{each['of']}")[0].unit


def comes_to(column: Column, price: Term, own: Quantity, language: Language) -> Calculation:
    """3000平方米 × 每月18元[1] = 每月5.4万元."""
    each = _EACH.fullmatch(labels.read(column.label).each)
    time = each["time"] if each else ""
    value = own.value * price.value
    area = in_english(own) if language == "en" else counted(own.value, own.unit)
    text = f"{area} × {_of_time(price.value, time, language)}[{price.n}]"
    text = f"{text} = {_of_time(value, time, language)}{_BY_TABLE[language]}"
    lead = f"{column.name}按{area}计，" if language == "zh" else ""
    text = f"{NAMES[language]}{lead}{text}{STOPS[language]}"
    return Calculation("product", (price,), value, "元", text)


def _of_time(value: Decimal, time: str | None, language: Language) -> str:
    told = money(value, language)
    if not time:
        return told
    return f"每{time}{told}" if language == "zh" else f"{told} a {_TIMES[time]}"
