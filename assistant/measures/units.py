"""Spellings of units in Chinese and English, and what each is worth in its canonical unit."""

import re
from collections.abc import Iterable
from decimal import Decimal

COUNT = "count"  # of an English noun (21 projects), which has no measure word of its own

# canonical unit → spelling → how many canonical units it is worth
_SPELLINGS: dict[str, dict[str, str]] = {
    "元": dict.fromkeys(
        ("元", "块钱", "元人民币", "人民币", "yuan", "rmb", "cny", "¥", "renminbi"), "1"
    ),
    "美元": dict.fromkeys(
        ("美元", "美金", "us dollars", "us dollar", "dollars", "dollar", "usd", "us$", "$"), "1"
    ),
    "欧元": dict.fromkeys(("欧元", "euros", "euro", "€"), "1"),
    "港元": dict.fromkeys(("港元", "港币", "hk dollars", "hkd", "hk$"), "1"),
    "日元": dict.fromkeys(("日元",), "1"),
    "%": {"%": "1", "percent": "1", "per cent": "1", "‰": "0.1"},
    "百分点": dict.fromkeys(("个百分点", "百分点", "percentage points", "percentage point"), "1"),
    "平方米": {
        "平方米": "1", "平米": "1", "㎡": "1", "m2": "1", "square metres": "1",
        "square meters": "1", "square metre": "1", "square meter": "1", "sqm": "1",
        "公顷": "10000", "hectares": "10000", "hectare": "10000",
        "平方公里": "1000000", "平方千米": "1000000", "km2": "1000000",
        "square kilometres": "1000000", "square kilometers": "1000000",
    },
    "立方米": dict.fromkeys(
        ("立方米", "立方", "m3", "cubic metres", "cubic metre", "cubic meters", "cubic meter"), "1"
    ),
    "亩": dict.fromkeys(("亩", "mu"), "1"),
    "标箱": dict.fromkeys(("个标准箱", "个标箱", "标准箱", "标箱", "teus", "teu"), "1"),
    "兆瓦": {
        "兆瓦": "1", "mw": "1", "megawatts": "1", "megawatt": "1", "千瓦": "0.001", "kw": "0.001",
        "kilowatts": "0.001", "吉瓦": "1000", "gw": "1000", "gigawatts": "1000",
        "gigawatt": "1000",
    },
    "千伏": dict.fromkeys(("千伏", "kv", "kilovolts", "kilovolt"), "1"),
    "千瓦时": {"千瓦时": "1", "kwh": "1", "度电": "1", "兆瓦时": "1000", "mwh": "1000"},
    "工作日": dict.fromkeys(
        ("个工作日", "工作日", "working days", "working day", "business days", "business day"), "1"
    ),
    "天": dict.fromkeys(("天", "个自然日", "自然日", "days", "day"), "1"),
    "周": dict.fromkeys(("周", "个星期", "星期", "weeks", "week"), "1"),
    "个月": dict.fromkeys(("个月", "months", "month"), "1"),
    "年": dict.fromkeys(("年", "years", "year"), "1"),
    "岁": dict.fromkeys(("周岁", "岁", "years old"), "1"),
    "工作小时": dict.fromkeys(
        ("个工作小时", "工作小时", "working hours", "working hour"), "1"
    ),
    "小时": dict.fromkeys(("个小时", "小时", "hours", "hour"), "1"),
    "分钟": dict.fromkeys(("分钟", "minutes", "minute"), "1"),
    "月": {"月": "1", "月份": "1"},
    "日": {"日": "1"},
    "季度": {"季度": "1", "个季度": "1", "quarter": "1"},
    "米": {
        "米": "1", "metres": "1", "meters": "1", "公里": "1000", "千米": "1000", "km": "1000",
        "kilometres": "1000", "kilometers": "1000",
    },
    "吨": {
        "吨": "1", "tonnes": "1", "tons": "1", "公斤": "0.001", "千克": "0.001", "kg": "0.001",
    },
    "人": dict.fromkeys(("人", "名", "位", "people", "persons", "person"), "1"),
    "人次": {"人次": "1"},
}  # fmt: skip
_CANONICAL = {
    spelling: (unit, Decimal(worth))
    for unit, spellings in _SPELLINGS.items()
    for spelling, worth in spellings.items()
}
# 一 before one of these is an article rather than a count: 一个, 一批, 一大片
AFTER_ARTICLE = frozenset("个家项户次场条款件份种类批台套辆架处座栋层所届大人名位")
_COUNTED = frozenset([*AFTER_ARTICLE, *"期倍度强"])
# Behind a Chinese numeral these make words of their own: 一方面, 一点, 三级
_COUNTED_IN_DIGITS = frozenset(
    [*_COUNTED, *"只头枚艘间篇本册门级星县市村镇乡国区省折番轮张支组班对箱站幢号例支床笔宗g"]
)
_COUNTABLE = {*_COUNTED_IN_DIGITS, "人", "人次"}  # what an English noun may be the count of
_CALENDAR = {"月", "日", "季度", "半年", "旬"}
PERIODS = frozenset({"年", "个月", "周", "天", "工作日", "工作小时", "小时", "分钟"})


def any_of(words: Iterable[str]) -> str:
    """A pattern, longest first; a Latin word does not match the start of a longer one."""
    return "|".join(
        re.escape(word) + ("(?![a-z])" if word.isascii() and word[-1].isalpha() else "")
        for word in sorted(set(words), key=len, reverse=True)
    )


UNIT = any_of([*_CANONICAL, *_COUNTED_IN_DIGITS])
CHINESE_UNIT = any_of(u for u in [*_CANONICAL, *_COUNTED] if not u.isascii())
CURRENCY = any_of(("rmb", "cny", "¥", "us$", "usd", "hk$", "$", "€"))


def canonical(unit: str | None) -> tuple[str, Decimal]:
    """The canonical unit of a spelling and its worth in it; a unit not known stands for itself."""
    return _CANONICAL.get(unit or "", (unit or "", Decimal(1)))


def comparable(one: str, other: str) -> bool:
    """Whether numbers of two canonical units may be one quantity; "" is a unit not told."""
    if one == other:
        return True
    if not one or not other:
        return not f"{one}{other}".startswith("+")  # nor is a part of 1+6+8 the whole
    return (one == COUNT and other in _COUNTABLE) or (other == COUNT and one in _COUNTABLE)


def is_calendar(value: Decimal, unit: str) -> bool:
    """Whether a number names a day, month, quarter or year rather than how many there are."""
    return unit in _CALENDAR or (unit == "年" and 1900 <= value <= 2100)
