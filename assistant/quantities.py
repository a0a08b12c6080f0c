"""Quantities in Chinese and English text: what they are worth and what they count. Pure.

Two spellings of one quantity are equal (290亿元, 29,000,000,000 yuan, 二百九十亿元); the same
number of something else is not. Numerals inside set phrases (一带一路, 三资企业, 十四五) are none.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from index.normalise import search_key
from index.numerals import DIGITS, MYRIADS, TENS, digits, numeral_value

_ENGLISH_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9,
    "trillion": 10**12,
}  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_ENGLISH_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth")
# Spellings of one unit. A unit not listed here stands for itself.
_UNITS = {
    "元": "元", "元人民币": "元", "人民币": "元", "yuan": "元", "rmb": "元", "cny": "元", "¥": "元",
    "美元": "美元", "us dollars": "美元", "dollars": "美元", "usd": "美元", "us$": "美元",
    "$": "美元", "欧元": "欧元", "euros": "欧元", "€": "欧元",
    "%": "%", "percent": "%", "per cent": "%", "个百分点": "百分点",
    "percentage points": "百分点",
    "平方米": "平方米", "㎡": "平方米", "m2": "平方米", "square metres": "平方米",
    "square meters": "平方米", "平米": "平方米",
    "亩": "亩", "mu": "亩", "公顷": "公顷", "hectares": "公顷", "平方公里": "平方公里",
    "兆瓦": "兆瓦", "mw": "兆瓦", "megawatts": "兆瓦", "megawatt": "兆瓦",
    "个工作日": "工作日", "工作日": "工作日", "working days": "工作日",
    "年": "年", "月": "月", "日": "日", "号": "日", "季度": "季度", "quarter": "季度",
    "人": "人", "名": "人", "位": "人", "people": "人",
}  # fmt: skip
# 一 before one of these is an article rather than a count: 一个, 一批, 一大片
_AFTER_ARTICLE = "个家项户次场条款件份种类批台套辆架处座栋层所届大人名位"
_COUNTED = (
    *_AFTER_ARTICLE,
    *"期天周倍吨米度岁强",
    *("小时", "分钟", "个月", "公斤", "千克", "公里", "千米", "港元", "日元", "g"),
)


def _any_of(words: Iterable[str]) -> str:
    """A pattern, longest first; a Latin word does not match the start of a longer one."""
    return "|".join(
        re.escape(word) + ("(?![a-z])" if word.isascii() and word[-1].isalpha() else "")
        for word in sorted(set(words), key=len, reverse=True)
    )


_UNIT = _any_of([*_UNITS, *_COUNTED])
_CHINESE_UNIT = _any_of(u for u in [*_UNITS, *_COUNTED] if not u.isascii())
_NUMBER = r"\d+(?:\.\d+)?"
_WORDS = rf"[\s-](?:{_any_of(_ENGLISH_SCALES)})"
_SCALE = rf"\s*[余多]?[十百千]?[万亿]+|\s*[余多]?[十百千]|\s*bn(?![a-z])|(?:{_WORDS})+"
_NUMERAL = "(?<![零一二三四五六七八九十百千万亿两])[零一二三四五六七八九十百千万亿两]+"
_CURRENCY = _any_of(("rmb", "cny", "¥", "us$", "usd", "$", "€"))

_ARABIC = re.compile(
    # not the 1 of Q1, the 2 of m2 or what follows the point of another number
    rf"(?:({_CURRENCY})\s*)?(?<!\d)(?<!\d\.)(?!(?<=m)[23](?!\d))"
    rf"({_NUMBER})({_SCALE})?\s*[余多]?[\s-]?({_UNIT})?"
)
_CHINESE = re.compile(
    rf"([数几](?=[十百千万亿]))?({_NUMERAL})(?:点([零一二三四五六七八九]+))?[余多]?([万亿]*)"
    rf"({_CHINESE_UNIT})"
)
_ENGLISH = re.compile(
    rf"(?<![a-z])(?:({_any_of(_ENGLISH_TENS)})(?:[\s-]({_any_of(_ENGLISH_ONES)}))?|"
    rf"({_any_of(_ENGLISH_ONES)}|a(?={_WORDS})))((?:{_WORDS})*)(?:[\s-]({_UNIT}))?"
)
_FRACTION = re.compile(rf"({_NUMERAL})分之({_NUMERAL})(?:点([零一二三四五六七八九]+))?")
_TENTHS = re.compile(r"([一二三四五六七八九\d])成(?![立为功果本员长交熟套型品效就不])")
_SUM = re.compile(r"(?<!\d)\d+(?:\+\d+)+")  # a name such as 1+6+8
_PERIOD = re.compile(
    rf"(?<![a-z])(?:([qh])([1-4])(?![a-z\d])|({'|'.join(_ORDINALS)}|[1-4](?:st|nd|rd|th))[\s-]"
    r"(quarter|half)(?![a-z]))|([上下])半年"
)
_CITATION = re.compile(r"\[\d+\]")
_LIST_NUMBER = re.compile(
    r"^\s*(?:\d{1,2}(?:[、)）]|[.．](?!\d))|[（(]\d{1,2}[）)]|[\u2460-\u249b])", re.MULTILINE
)
_MONTH = _any_of([*_MONTHS, *(m[:3] for m in _MONTHS), "sept"])
_ENGLISH_DATE = re.compile(
    rf"(?<![a-z])(?:(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?({_MONTH})\.?"
    r"(?: (\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,? (?:of )?((?:19|20)\d{2})(?!\d))?"
)
_MONTH_FOLLOWS = re.compile(r"(?:\b(?:in|by|of|since|until) |\bmid-)$")
_ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_RANGE = re.compile(
    rf"(?<![\d.])({_NUMBER})(\s*(?:[-—–~]+|至|到|to)\s*{_NUMBER})"
    rf"((?:{_SCALE})?\s*(?:{_UNIT})|(?:{_SCALE}))"
)


@dataclass(frozen=True)
class Quantity:
    """A value with the canonical unit it counts; an empty unit where the text names none known."""

    value: Decimal
    unit: str
    text: str

    def same_as(self, other: "Quantity") -> bool:
        """Equal value, and no known unit against another."""
        if self.value != other.value:
            return False
        return self.unit == other.unit or not self.unit or not other.unit


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text in order of kind; citation marks and list numbers are none."""
    key = _spelled_out(search_key(_LIST_NUMBER.sub(" ", _CITATION.sub(" ", text))))
    found: list[Quantity] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(key):
            found += read(match)
        key = pattern.sub(" ", key)  # what was read once is no part of another quantity
    return found


def missing(claim: str, source: str) -> list[Quantity]:
    """Quantities of the claim that the source does not hold."""
    held = quantities(source)
    return [q for q in quantities(claim) if not any(q.same_as(other) for other in held)]


def english_values(text: str) -> list[tuple[str, str]]:
    """Amounts written with 万 or 亿, and ranges of them, paired with their English value.

    290亿元 → 29 billion yuan; 3000-5000万元 → 30 million yuan to 50 million yuan.
    """
    key = search_key(text)
    pairs = [
        (m.group(), " to ".join(map(_english_amount, _ARABIC.finditer(_spelled_out(m.group())))))
        for m in _RANGE.finditer(key)
    ]
    pairs += [
        (m.group().strip(), _english_amount(m)) for m in _ARABIC.finditer(_RANGE.sub(" ", key))
    ]
    return [pair for pair in dict.fromkeys(pairs) if re.search("[万亿]", pair[0])]


def english_number(value: Decimal) -> str:
    """29000000000 → "29 billion", 2161000 → "2.161 million", 5000 → "5,000"."""
    for word in ("trillion", "billion", "million"):
        scale = _ENGLISH_SCALES[word]
        if value >= scale:
            return f"{_plain(value / scale)} {word}"
    return _plain(value) if value != value.to_integral() else f"{int(value):,}"


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _english_amount(match: re.Match[str]) -> str:
    currency, number, scale, unit = match.groups()
    value = english_number(_scaled(number, scale))
    return f"{value} {_english_unit(unit or currency)}".strip()


def _english_unit(unit: str | None) -> str:
    names = {"元": "yuan", "美元": "US dollars", "平方米": "square metres", "亩": "mu",
             "人": "people"}  # fmt: skip
    return names.get(_unit(unit), "")


def _spelled_out(key: str) -> str:
    """Dates in the Chinese order, and both ends of a range with their scale and unit."""
    key = _ISO_DATE.sub(lambda m: f"{m[1]}年{int(m[3])}月{int(m[4])}日", key)
    return _RANGE.sub(r"\1\3\2\3", _ENGLISH_DATE.sub(_chinese_date, key))


def _chinese_date(match: re.Match[str]) -> str:
    before, name, after, year = match.groups()
    alone = not (before or after or year)
    verb = name == "may" and not _MONTH_FOLLOWS.search(match.string, 0, match.start())
    if alone and (verb or name not in _MONTHS):
        return match.group()
    month = next(n for n, m in enumerate(_MONTHS, start=1) if m.startswith(name[:3]))
    day = before or after
    return f" {f'{year}年' if year else ''}{month}月{f'{int(day)}日' if day else ''} "


def _scaled(number: str, scale: str | None) -> Decimal:
    value = Decimal(number)
    for word in re.findall(r"[a-z]+|[十百千万亿]", scale or ""):
        value *= _ENGLISH_SCALES.get(word) or TENS.get(word) or MYRIADS[word]
    return value


def _unit(unit: str | None) -> str:
    return _UNITS.get(unit or "", unit or "")


def _arabic(match: re.Match[str]) -> Iterable[Quantity]:
    currency, number, scale, unit = match.groups()
    yield Quantity(_scaled(number, scale), _unit(unit or currency), match.group().strip())


def _chinese(match: re.Match[str]) -> Iterable[Quantity]:
    vague, whole, part, scale, unit = match.groups()
    value = numeral_value(whole)
    if value is None or (value < 2 and not part and not scale and unit in _AFTER_ARTICLE):
        return
    # 数十名 is another quantity than 十名
    name = f"数{_unit(unit)}" if vague else _unit(unit)
    yield Quantity(_scaled(f"{value}.{digits(part or '零')}", scale), name, match.group())


def _fraction(match: re.Match[str]) -> Iterable[Quantity]:
    parts, whole, part = match.groups()
    total, count = numeral_value(parts), numeral_value(whole)
    if total and count is not None:
        yield Quantity(Decimal(f"{count}.{digits(part or '零')}") * 100 / total, "%", match.group())


def _tenths(match: re.Match[str]) -> Iterable[Quantity]:
    count = DIGITS.get(match[1], match[1])
    yield Quantity(Decimal(count) * 10, "%", match.group())


def _sum(match: re.Match[str]) -> Iterable[Quantity]:
    first, _, rest = match.group().partition("+")
    yield Quantity(Decimal(first), f"+{rest}", match.group())


def _period(match: re.Match[str]) -> Iterable[Quantity]:
    letter, number, ordinal, name, half = match.groups()
    if half:
        yield Quantity(Decimal("上下".index(half) + 1), "半年", half + "半年")
    elif ordinal:
        n = _ORDINALS.index(ordinal) + 1 if ordinal in _ORDINALS else int(ordinal[0])
        yield Quantity(Decimal(n), "季度" if name == "quarter" else "半年", match.group())
    else:
        yield Quantity(Decimal(number), "季度" if letter == "q" else "半年", match.group())


def _english(match: re.Match[str]) -> Iterable[Quantity]:
    tens, ones, small, scale, unit = match.groups()
    number = 0
    if tens:
        number += 10 * (_ENGLISH_TENS.index(tens) + 2)
    if ones or small:
        number += 1 if small == "a" else _ENGLISH_ONES.index(ones or small) + 1
    if number > 1 or scale or (unit and unit not in _AFTER_ARTICLE):
        yield Quantity(_scaled(str(number), scale), _unit(unit), match.group())


_Reader = Callable[[re.Match[str]], Iterable[Quantity]]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_SUM, _sum),
    (_FRACTION, _fraction),
    (_TENTHS, _tenths),
    (_PERIOD, _period),
    (_ARABIC, _arabic),
    (_CHINESE, _chinese),
    (_ENGLISH, _english),
)
