"""What a row's price comes to for the area that somebody asks with: 租3000平，一个月租金多少. Pure.

The price has to be of one of the same unit; by 元/平方米·月 nothing is told of 50亩. For a year a
price of a month is taken twelve times.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from assistant.answers import Calculation, Language, Term
from assistant.measures import labels
from assistant.quantities import Quantity, in_english, quantities
from assistant.reckoning.writing import NAMES, STOPS, counted, money
from assistant.tables.operations import SUPPORT
from assistant.tables.table import Column, Table

# 租3000平, 想买20亩地的; no bound (3000平以上)
_OWN = re.compile(
    r"(?:我们?|想|要|打算|准备)*(?P<deed>租[用赁]?|买|购[买置]?|拿)?[了下个]?(?<![\d.])(?P<n>\d+(?:\.\d+)?万?)"
    r"(?P<unit>平方米?|平米?|㎡|亩)(?!以|及|起|左右|上下|多)地?的?[,，]?"
)
_UNITS = {"平方": "平方米", "平": "平方米"}
# /平方米·月, /亩
_EACH = re.compile("[/每](?P<of>平方米|平米|㎡|亩)(?:[·/](?P<time>[月年天日]))?")
_ABOUT = re.compile("大概|大约|差不多")
_A_YEAR = re.compile("[每一1整全]年(?:总?共)?的?(?!度)")  # 一年租金
# 一个月租金, 月租金: what the price is of
_A_MONTH = re.compile("[每一1]个?月(?:总?共)?的?(?!内|底|初)|月(?=租金?)")
_PRICE_BEHIND = re.compile(",(?=租金|价格)")  # 厂房，租金多少
_OF_STANDARD = re.compile("标准(?=厂房)")  # is the area of them in other columns
_ASKS = re.compile("多少|几|什么|哪|[吗呢?？]")
# how much it is altogether, of whatever price the deed is paid by
_IN_ALL = re.compile(
    "(?:总价|总共|一共|总的|合计)(?:大概|要|得|需要?|是|为)*多少(?:钱|元|块钱?)?|"
    "(?:大概|要|得|需要?|是|为)*多少(?:钱|元|块钱?)"
)
_PRICE_SAID = re.compile("租金|房租|[售单均底电水气地]价|价格|起始价|售卖")
_GIVEN = re.compile("[奖补贴免减退省]|优惠|支持|扶持")
_OF_RENT, _OF_SALE = re.compile("租"), re.compile("售|出让|转让|地价|房价")
_PLACED = re.compile("[的,，]+$")
_MONTHS = 12  # a year
_TIMES = {"月": "month", "年": "year", "天": "day", "日": "day"}
_BY_TABLE: dict[Language, str] = {
    "zh": "（只按表列价格计算，其他条件以文件为准）",
    "en": " (by the price in the table alone; the document's other conditions apply)",
}


class Own(NamedTuple):
    """What somebody has or wants. is_a_year, is_a_month: whether it is asked for by one. deed: how
    he takes it, 租 or 买."""

    area: Quantity
    is_a_year: bool = False
    is_a_month: bool = False
    deed: str = ""


def taken(question: str) -> tuple[str, Own | None]:
    """A question without the one area that it tells of its own, and that; what but names the price
    (东园单层3000平一年租金) asks how much it is."""
    found = list(_OWN.finditer(question))
    if len(found) != 1:
        return question, None
    (own,) = found
    area = quantities(f"{own['n']}{_UNITS.get(own['unit'], own['unit'])}")
    rest = _ABOUT.sub("", question[: own.start()] + question[own.end() :])
    if len(area) != 1:
        return question, None
    of_year = _A_YEAR.sub("", rest)
    of_time = _A_MONTH.sub("", of_year)
    asks = "" if _ASKS.search(of_time) else "多少"
    said = _PRICE_BEHIND.sub("", f"{of_time}{asks}")
    return said, Own(area[0], of_year != rest, of_time != of_year, (own["deed"] or "")[:1])


def readings(question: str) -> tuple[str, ...]:
    """A question without its area as it is, and with the halls alone: of 标准厂房 a table may tell
    the area in one column and the rent in that of 厂房租金."""
    return tuple(dict.fromkeys((question, _OF_STANDARD.sub("", question))))


def by_deed(question: str, own: Own, table: Table) -> str:
    """A question that names no price with the one that is paid for what is done: of
    租5000平，一个月多少钱 the rent, of 买2000平总价多少 what it sells for; else as it is."""
    if _PRICE_SAID.search(question) or _GIVEN.search(question):
        return question
    if not (asks := _IN_ALL.search(question)):
        return question
    is_rent = own.deed == "租" or own.is_a_month or own.is_a_year
    of_it = _OF_RENT if is_rent else _OF_SALE
    fit = [c for c in table.columns if of_it.search(c.name) and labels.read(c.label).of]
    fit = [c for c in fit if any(is_priced(c, at, own) for at in table.items)]
    if len(fit) != 1 or not (own.deed or is_rent):
        return question
    before = _PLACED.sub("", question[: asks.start()])
    return f"{before}{fit[0].name}多少{question[asks.end() :]}"


def is_price_asked(question: str, column: Column | None) -> bool:
    """Whether who asks for support means a column of it: the rent is none that is given."""
    return not SUPPORT.search(question) or bool(column and SUPPORT.search(column.label))


def is_priced(column: Column | None, at: int, own: Own) -> bool:
    """Whether a cell is a price for one of what the area is told in, and of the time asked for."""
    figure = column.figures[at] if column and column.figures else None
    each = _EACH.fullmatch(labels.read(column.label).each) if column else None
    if figure is None or each is None or figure.bound or figure.unit != "元":
        return False
    is_of_time = not own.is_a_year or each["time"] in ("月", "年")
    is_of_time = is_of_time and (not own.is_a_month or each["time"] == "月")
    return is_of_time and own.area.unit == quantities(f"1{each['of']}")[0].unit


def comes_to(column: Column, price: Term, own: Own, language: Language) -> Calculation:
    """3000平方米 × 每月18元[1] = 每月5.4万元; × 12个月 = 每年64.8万元."""
    each = _EACH.fullmatch(labels.read(column.label).each)
    time = each["time"] if each else ""
    is_by_months = own.is_a_year and time == "月"
    value = own.area.value * price.value * (_MONTHS if is_by_months else 1)
    area = in_english(own.area) if language == "en" else counted(own.area.value, own.area.unit)
    text = f"{area} × {_of_time(price.value, time, language)}[{price.n}]"
    if is_by_months:
        text = f"{text} × {_MONTHS}{'个月' if language == 'zh' else ' months'}"
    told = _of_time(value, "年" if is_by_months else time, language)
    text = f"{text} = {told}{_BY_TABLE[language]}"
    lead = f"{column.name}按{area}计，" if language == "zh" else ""
    text = f"{NAMES[language]}{lead}{text}{STOPS[language]}"
    return Calculation("product", (price,), value, "元", text)


def _of_time(value: Decimal, time: str | None, language: Language) -> str:
    told = money(value, language)
    if not time:
        return told
    return f"每{time}{told}" if language == "zh" else f"{told} a {_TIMES[time]}"
