"""How numbers with their units stand in a search key: patterns, and what each match is worth."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from assistant.measures.units import (
    AFTER_ARTICLE,
    CHINESE_UNIT,
    COUNT,
    CURRENCY,
    UNIT,
    any_of,
    canonical,
)
from index.numerals import DIGITS, MYRIADS, TENS, digits, numeral_value

ENGLISH_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9,
    "trillion": 10**12,
}  # fmt: skip
_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth")

PLAIN = re.compile(r"\d[\d,]*(?:\.\d+)?")  # 12,000.5, as a cell writes it
_NUMBER = r"\d+(?:\.\d+)?"
_WORDS = rf"[\s-](?:{any_of(ENGLISH_SCALES)})"
# 500千瓦 is no half a million
_SCALE = (
    r"\s*[余多]?[十百千]?[万亿]{1,4}|\s*[余多]?(?:[十百]|千(?![瓦克米伏帕卡焦赫]))|"
    rf"\s*bn(?![a-z])|(?:{_WORDS})+"
)
_RUN = "[零一二三四五六七八九十百千万亿两]"
_NUMERAL = f"(?<!{_RUN}){_RUN}{{1,24}}"  # a longer one is none, and would take long
_TO = r"\s*(?:[-—–~]+|至|到|to)\s*"
_HALF = r"(?:(?<=[年月时])半)?"
# two consecutive years
_ON_END = r"(?:(?:consecutive|successive|straight|full)\s)?"

_ARABIC = re.compile(
    # not the 1 of Q1, the 2 of m2 or what follows the point of another number
    rf"(?:({CURRENCY})\s*)?(?<!\d)(?<!\d\.)(?!(?<=m)[23](?!\d))"
    rf"({_NUMBER})({_SCALE})?(?:\s*([余多]))?(?:[\s-]?{_ON_END}({UNIT})({_HALF}))?"
)
_CHINESE = re.compile(
    rf"([数几](?=[十百千万亿]))?({_NUMERAL})(?:点([零一二三四五六七八九]+))?([余多])?([万亿]{{0,4}})"
    rf"({CHINESE_UNIT})({_HALF})"
)
_ENGLISH = re.compile(
    rf"(?<![a-z])(?:({any_of(_TENS)})(?:[\s-]({any_of(_ONES)}))?|"
    rf"({any_of(_ONES)}|a(?={_WORDS})))((?:{_WORDS})*)(?:[\s-]{_ON_END}({UNIT}))?"
)
_HALF_OF = re.compile(
    r"(?<![上下前后大多过\d])半(个?[年月天日]|个?小时)|一半|半数|"
    r"\bhalf (?:of|the|our|my|its|their)\b"
)
_FRACTION = re.compile(rf"({_NUMERAL})分之({_NUMERAL})(?:点([零一二三四五六七八九]+))?")
_TENTHS = re.compile(r"([一二三四五六七八九\d])成(?![立为功果本员长交熟套型品效就不])")
_SUM = re.compile(r"(?<!\d)\d+(?:\+\d+)+")  # a name such as 1+6+8
_PERIOD = re.compile(
    rf"(?<![a-z])(?:([qh])([1-4])(?![a-z\d])|({'|'.join(_ORDINALS)}|[1-4](?:st|nd|rd|th))[\s-]"
    r"(quarter|half)(?![a-z]))|([上下])半年|([上中下])旬"
)
_DOCUMENT = re.compile(
    r"([\u4e00-\u9fff]{1,12})\s*[〔\[【(﹝]\s*((?:19|20)\d{2})\s*[〕\]】)﹞]\s*第?\s*(\d{1,5})\s*号"
)
_AROUND_ISSUER = re.compile(  # words that run into the issuer of a 文号
    r".*(?:根据|按照|依据|依照|参照|印发|执行|废止|发布|出台|下发|制定|文号|文件|通知|即|为|的|是|见|由|和|与|及|按|以)"
)
_ORDINAL = re.compile(
    rf"第\s*({_NUMERAL}|\d+)\s*(?!个?季度)(条|款|项|章|节|编|届|批|次|期|号|位|名|个|年|轮|版|阶段|类|产业)?|"
    r"\b(article|section|chapter)s?\s+(\d+)|\bno\.?\s*(\d+)"
)
_ENGLISH_ORDINALS = {"article": "第条", "section": "第节", "chapter": "第章"}
_RANGES = (  # of which the first number leaves its scale or unit to the second
    re.compile(
        rf"(?<![\d.])(?P<one>{_NUMBER})(?P<to>{_TO})(?P<other>{_NUMBER})"
        rf"(?P<unit>(?:{_SCALE})?\s*(?:{UNIT})|(?:{_SCALE}))"
    ),
    re.compile(
        rf"(?<![\d.])(?P<one>{_NUMBER}(?:{_SCALE}))(?P<to>{_TO})(?P<other>{_NUMBER}(?:{_SCALE}))"
        rf"(?P<unit>\s*(?:{UNIT}))"
    ),
    re.compile(
        rf"(?P<one>{_NUMERAL})(?P<to>至|到)(?P<other>{_RUN}{{1,24}})(?P<unit>{CHINESE_UNIT})"
    ),
    re.compile(
        rf"(?<=between )(?P<one>{_NUMBER})(?P<to> and )(?P<other>{_NUMBER})"
        rf"(?P<unit>(?:{_SCALE})?\s*(?:{UNIT})|(?:{_SCALE}))"
    ),
)
JOINS_A_RANGE = re.compile(rf"{_TO}|\s*and\s*")
# An English noun behind a number: it counts things, and neither money nor shares
_NOUN = re.compile(
    r"[\s-](?!(?:and|or|of|in|to|for|from|by|at|on|the|with|was|were|is|are|has|have|had|per|but|"
    r"that|which|while|when|as|will|including|within|after|before|since|until|under|over)\b)[a-z]{3,}"
)
# the district's 2031 plan is one, and the 2031 fifteen-measure policy
_OF_YEAR = re.compile(
    r"\s+(?:plan|target|goal|report|(?:[a-z-]+\s+){0,2}?(?:policy|scheme|program(?:me)?|rules))\b"
)
_YEAR_IN = re.compile(r"(?:\b(?:in|of|by|since|from|until|till|during|for|the|year|fy)|['’]s)\s*$")

Found = tuple[Decimal, str, bool]  # value, canonical unit, and whether the text says 余 or 多


def with_whole_ranges(key: str) -> str:
    """A key whose ranges tell scale and unit at both ends: 3000-5000万元 → 3000万元-5000万元."""
    for pattern in _RANGES:
        key = pattern.sub(lambda m: f"{m['one']}{m['unit']}{m['to']}{m['other']}{m['unit']}", key)
    return key


def amounts(key: str) -> Iterable[re.Match[str]]:
    """Ranges and single numbers in digits, as they stand in a key."""
    yield from _RANGES[0].finditer(key)
    yield from _ARABIC.finditer(_RANGES[0].sub(" ", key))


def _scaled(number: str, scale: str | None) -> Decimal:
    value = Decimal(number)
    for word in re.findall(r"[a-z]+|[十百千万亿]", scale or ""):
        value *= ENGLISH_SCALES.get(word) or TENS.get(word) or MYRIADS[word]
    return value


def _in_unit(value: Decimal, unit: str | None, is_more: bool, before: str = "") -> Found:
    name, worth = canonical(unit)
    if name == "日" and not before.endswith("月"):
        name = "天"  # how many days, not which
    if name == "号" and before.endswith("月"):
        name = "日"
    return value * worth, name, is_more


def _arabic(match: re.Match[str]) -> Found:
    currency, number, scale, more, unit, half = match.groups()
    key, at = match.string, match.start(2)
    value = _scaled(number, scale)
    if not unit and not currency:
        is_year = _YEAR_IN.search(key, max(0, at - 8), at) or _OF_YEAR.match(key, match.end())
        if not scale and 1900 <= value <= 2100 and is_year:
            unit = "年"
        elif _NOUN.match(key, match.end()):
            unit = COUNT
    value += Decimal("0.5") if half else 0
    is_more = bool(more or set(scale or "") & {"余", "多"})
    return _in_unit(value, unit or currency, is_more, key[max(0, at - 1) : at])


def _chinese(match: re.Match[str]) -> Found | None:
    vague, whole, part, more, scale, unit, half = match.groups()
    value = numeral_value(whole)
    idiom = len(whole) in (2, 3) and not set(whole) & {*TENS, *MYRIADS, "零"}  # 三五个
    if value is None or idiom or (value < 2 and not part and not scale and unit in AFTER_ARTICLE):
        return None
    number = _scaled(f"{value}.{digits(part or '零')}", scale) + Decimal("0.5" if half else 0)
    before = match.string[max(0, match.start() - 1) : match.start()]
    found = _in_unit(number, unit, bool(more), before)
    # 数十名 is another quantity than 十名
    return (found[0], f"数{found[1]}", found[2]) if vague else found


def _fraction(match: re.Match[str]) -> Found | None:
    parts, whole, part = match.groups()
    total, count = numeral_value(parts), numeral_value(whole)
    if not total or count is None:
        return None
    return Decimal(f"{count}.{digits(part or '零')}") * 100 / total, "%", False


def _tenths(match: re.Match[str]) -> Found:
    return Decimal(DIGITS.get(match[1], match[1])) * 10, "%", False


def _half(match: re.Match[str]) -> Found:
    if not match[1]:
        return Decimal(50), "%", False
    unit = {"月": "个月", "日": "天"}.get(match[1].removeprefix("个"), match[1].removeprefix("个"))
    return Decimal("0.5"), unit, False


def _sum(match: re.Match[str]) -> Found:
    first, _, rest = match.group().partition("+")
    return Decimal(first), f"+{rest}", False


def _period(match: re.Match[str]) -> Found:
    letter, number, ordinal, name, half, ten_days = match.groups()
    if half:
        return Decimal("上下".index(half) + 1), "半年", False
    if ten_days:
        return Decimal("上中下".index(ten_days) + 1), "旬", False
    if ordinal:
        n = _ORDINALS.index(ordinal) + 1 if ordinal in _ORDINALS else int(ordinal[0])
        return Decimal(n), "季度" if name == "quarter" else "半年", False
    return Decimal(number), "季度" if letter == "q" else "半年", False


def _english(match: re.Match[str]) -> Found | None:
    tens, ones, small, scale, unit = match.groups()
    number = 0
    if tens:
        number += 10 * (_TENS.index(tens) + 2)
    if ones or small:
        number += 1 if small == "a" else _ONES.index(ones or small) + 1
    if number < 2 and not scale and (not unit or unit in AFTER_ARTICLE):
        return None
    if not unit and _NOUN.match(match.string, match.end()):
        unit = COUNT
    return _in_unit(_scaled(str(number), scale), unit, False)


def _document(match: re.Match[str]) -> Found:
    issuer = _AROUND_ISSUER.sub("", match[1]) or match[1]
    return Decimal(match[3]), f"{issuer}〔{match[2]}〕号", False


def _ordinal(match: re.Match[str]) -> Found | None:
    number, unit, english, article, plain = match.groups()
    if english:
        return Decimal(article), _ENGLISH_ORDINALS[english], False
    if plain:
        return Decimal(plain), "", False
    value = Decimal(number) if number.isdecimal() else numeral_value(number)
    return None if value is None or not unit else (Decimal(value), f"第{unit}", False)


_Reader = Callable[[re.Match[str]], Found | None]
READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_DOCUMENT, _document),
    (_SUM, _sum),
    (_FRACTION, _fraction),
    (_TENTHS, _tenths),
    (_PERIOD, _period),
    (_ORDINAL, _ordinal),
    (_HALF_OF, _half),
    (_ARABIC, _arabic),
    (_CHINESE, _chinese),
    (_ENGLISH, _english),
)
