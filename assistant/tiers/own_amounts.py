"""The amounts that a visitor has or plans himself: the 3亿 of 投3个亿的项目奖百分之几. Pure.

No bound is his own (5000万元以上的项目), and no reward (能拿200万吗).
"""

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from assistant.measures.bounds import Bound
from assistant.measures.measured import Measure, measured
from assistant.measures.units import PERIODS
from assistant.quantities import Quantity, reading
from index.normalise import search_key

_MONEY = {"元", "美元", "欧元", "港元", "日元"}
UNITS = frozenset({*_MONEY, "平方米", "立方米", "亩", "吨", "标箱", "人"})
_AREA = re.compile(r"\s*多?个?(?:平(?!台|均|安)|方(?![面案式]))米?")  # 800平
_REACH = 14  # characters in front of an amount that say what it measures
_CUTS = re.compile(r"[,，。;；:：?？!！\x00]")
# 投资奖励200万: it is what one gets
_GOT = re.compile("奖|补|贴|罚|最[高多低少]|给|拿(?!到?地)|返|退|领|每|均|目标|任务")
# 3亿的项目, 400万的设备, 3500万税, 引进400万美元的外资企业
_BEHIND = re.compile(
    r"(?:元|块钱|人民币)?左?右?的?(?:[买添]|购[买置]?|采购)?了?(?:新|大|小|工业|制造业|服务业|产业)*"
    r"(?P<what>设备|机器(?!人)|生产线|项目|厂|投资(?!奖|补)|外资(?!奖|补)|产值|营收|税收?|研发|房?租金|房租|利息)"
)
_OF_ONE = re.compile("(?:元|块钱?)?[/每一](?:个?月|平|㎡|亩|吨|天|人|台)")  # 租金20元一平
# 3名博士, whom no jobs are counted by
_TALENT = re.compile(r"[^,，。]{0,3}(?:[a-z]类|人才|博士|硕士|专家|本科)")
_WORKS = re.compile("的?[^,，。]{0,8}?(?:厂房|车间|温室|大棚)")
_BUILDS = re.compile("建|盖|装修|温室|大棚")
_FIRST = re.compile("(?:首次|第一次)(?:突破|超过|达到)$")  # 营收首次突破5亿: no bound on others
_HAD = (Measure.RENTED, Measure.BOUGHT)  # 1500平的厂房 may be either
# 3亿还是5亿, 3亿到5亿
_OR = re.compile("元?(?:还是|或者?|和|到|至|、|-)[^,，。]{0,2}")
# 投3亿奖多少，那8000万呢
_INSTEAD = re.compile(
    r"(?<=[,，;；])(?:那|如果|要是|换成|投)?\s*[\d.]+[十百千万亿元平方米亩个人]*的?呢\W*$"
)
# 买新设备补多少，我花了7000万呢: of what was bought
_BOUGHT = re.compile("(?:买|购|添|上)[^,，。]{0,6}(?:设备|机器(?!人)|生产线)")
_BOUGHT_ONE = re.compile("(?:买|购|购[买置]|采购)了?[一1]?[台套]$")  # 买了台130万的机器人
_BARE = re.compile("那?(?:我们?|公司|企业)?(?:一共|总共|大概|大约|差不多)?花[了掉费]?")
# 机器发票是3月开的，不含税1200万
_INVOICE = re.compile("不含税(?:价?格?|金额)?(?:是|为|一共|总共|共)*$")
_MACHINES = re.compile("设备|机器(?!人)|生产线")
_ROUGHLY = re.compile("大概|大约|差不多|左右|估计")
_NEAR = Decimal("0.1")  # of 大概1亿 and 8亿多


class Own(NamedTuple):
    """least, most: alike but of an amount that is told roughly. text: as the key writes it; clause:
    what it stands in there. about: the amount that is told so, 大概1亿; None where it is exact or
    more (8亿多).
    """

    measure: Measure
    unit: str
    least: Decimal
    most: Decimal
    text: str
    clause: str = ""
    about: Decimal | None = None

    @property
    def told(self) -> Decimal | None:
        """What may be reckoned with."""
        return self.about if self.least != self.most else self.most

    @property
    def ends(self) -> tuple["Own", "Own"]:
        return self._replace(most=self.least), self._replace(least=self.most)


def own_amounts(question: str) -> list[Own]:
    """The amounts of a question, but of nothing that it has several of (投3亿还是5亿)."""
    read = reading(search_key(question))
    found, floor = list[Own](), 0
    several = set[Measure]()
    instead = _INSTEAD.search(read.key)
    for quantity in read.quantities:
        if found and instead and instead.start() <= quantity.at[0]:
            return [_in_place_of(found[-1], read.key, quantity)]
        if own := _own(read.key, quantity, floor):
            several.update({own.measure} & {other.measure for other in found})
            found.append(own)
            if own.measure is Measure.BUILT and not _BUILDS.search(read.key):
                found[-1:] = [own._replace(measure=measure) for measure in _HAD]
        elif found and _OR.fullmatch(read.key[floor : quantity.at[0]]):
            several.add(found[-1].measure)
        if quantity.unit not in PERIODS:  # 房租一年60万
            floor = quantity.at[1]
    return [own for own in found if own.measure not in several]


def _in_place_of(own: Own, key: str, quantity: Quantity) -> Own:
    start, end = quantity.at
    least, most = _span(quantity)
    about = quantity.value if quantity.bound is Bound.ABOUT else None
    return Own(own.measure, own.unit, least, most, key[start:end], own.clause, about)


def _own(key: str, quantity: Quantity, floor: int) -> Own | None:
    start, end = quantity.at
    area = _AREA.match(key, end) if not quantity.unit else None
    unit = _unit(quantity, bool(area), key[end : end + 1])
    reach = _REACH if unit in _MONEY else len(key)
    before = _CUTS.split(key[max(floor, start - reach) : start])[-1]
    if quantity.bound is Bound.OVER and _FIRST.search(before):
        quantity = replace(quantity, bound=Bound.NONE)
    is_told = unit and (not quantity.bound or _is_rough(quantity))
    measure = measured(before, unit) if is_told else None
    if unit in ("平方米", "亩") and _WORKS.match(key, area.end() if area else end):
        measure = measure or Measure.BUILT
    if behind := _BEHIND.match(key, end) if unit in _MONEY and is_told else None:
        what = {"项目": "投资", "厂": "投资", "税": "税收"}.get(behind["what"], behind["what"])
        is_open = measure in (None, Measure.COST)  # 花了420万买设备
        measure = measured(what, unit) or measure if is_open else measure
    if measure is None and unit in _MONEY and _BOUGHT_ONE.search(before):
        measure = Measure.PRICE
    if measure is Measure.COST and _BOUGHT.search(key[:start]) and _BARE.fullmatch(before):
        measure = Measure.EQUIPMENT
    if measure is None and unit == "元" and _INVOICE.search(key[:start]):
        measure = Measure.EQUIPMENT if _MACHINES.search(key[:start]) else None
    is_price = unit in _MONEY and _OF_ONE.match(key, end)
    if is_price or (quantity.value <= 1 and unit not in _MONEY):  # 一平米多少钱
        return None
    if measure is None or _GOT.search(before[-_REACH:]) or _TALENT.match(key, end):
        return None
    after = area.end() if area else end
    is_rough = _ROUGHLY.search(before) or _ROUGHLY.match(key, after)
    told = replace(quantity, bound=Bound.ABOUT) if is_rough else quantity
    least, most = _span(told)
    clause = _CUTS.split(key[:start])[-1] + _CUTS.split(key[start:])[0]
    about = told.value if told.bound is Bound.ABOUT else None
    return Own(measure, unit, least, most, key[start:after], clause, about)


def _unit(quantity: Quantity, is_area: bool, after: str) -> str:
    """The unit, that of a bare 8000万 and of 50个人 too; empty where it is none of those."""
    if is_area:
        return "平方米"
    if quantity.unit == "个" and after == "人":
        return after
    bare = "元" if re.search("[万亿]", quantity.text) else ""
    unit = quantity.unit or bare
    return unit if unit in UNITS else ""


def _is_rough(quantity: Quantity) -> bool:
    """大概1亿, 8亿多; of 超过5亿 may be asked as the document writes it."""
    is_more = quantity.bound is Bound.OVER and re.search("[多余]", quantity.text)
    return quantity.bound is Bound.ABOUT or bool(is_more)


def _span(quantity: Quantity) -> tuple[Decimal, Decimal]:
    value, near = quantity.value, quantity.value * _NEAR
    if quantity.bound is Bound.ABOUT:
        return value - near, value + near
    return value, value + near if quantity.bound is Bound.OVER else value
