"""Chinese numerals: what they are worth, and one spelling for numbers in search keys. Pure."""

import re
import unicodedata
from decimal import Decimal

NUMERAL = "[一二三四五六七八九十百千零〇○两\\d]+"  # as headings and articles are numbered

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}

_RUN = "[零一二三四五六七八九十百千万亿两]"
_YEAR = re.compile("[零一二三四五六七八九]{4}(?=年)")
_ORDINAL = re.compile(f"(?<=第){_RUN}+(?=[编章节条款项批届次期号])")
_PERCENT = re.compile(f"百分之({_RUN}+)(?:点([零一二三四五六七八九]+))?")
# A count of ten or more, or of tens of thousands; one digit alone is mostly part of a word (一带)
_COUNT = re.compile(
    f"(?<![数几零一二三四五六七八九十百千万亿两])[一二三四五六七八九十两]{_RUN}*[十百千万亿]{_RUN}*"
    f"(?!{_RUN})"
)
_AMOUNT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)([十百千]?[万亿]+)|(?<![\d.])[1-9]\d*0000(?![\d.])")


def numeral_value(numeral: str) -> int | None:
    """Value of a Chinese numeral: 二百九十亿 → 29000000000, 二〇二三 → 2023; None if it is none."""
    if all(c in DIGITS for c in numeral):
        return int(digits(numeral)) if 0 < len(numeral) <= 30 else None
    total = myriads = section = digit = 0
    for char in numeral:
        if char in DIGITS:
            if digit:
                return None  # 十四五: digits in a row, which only years and the like have
            digit = DIGITS[char]
        elif char in TENS:
            section += (digit or 1) * TENS[char]
            digit = 0
        elif char == "万":
            myriads += (section + digit or 1) * MYRIADS[char]
            section = digit = 0
        elif char == "亿":
            total += (myriads + section + digit or 1) * MYRIADS[char]
            myriads = section = digit = 0
        else:
            return None
    return total + myriads + section + digit


def to_int(text: str) -> int | None:
    """The number that a numeral of a heading means, Chinese or Arabic; None where it is none."""
    key = unicodedata.normalize("NFKC", text.replace("○", "〇")).strip()
    return int(key) if key.isdecimal() else numeral_value(key)


def digits(numeral: str) -> str:
    """Digit by digit: 二零二三 → 2023. Raises KeyError where there is another character."""
    return "".join(str(DIGITS[c]) for c in numeral)


def in_arabic(key: str) -> str:
    """A search key with its numbers in one spelling: 十亿 and 1000000000 as 10亿, 第九条 as 第9条.

    Words that only look like numerals stay (一带一路, 三资企业, 十四五, 万一).
    """
    key = _YEAR.sub(lambda m: digits(m.group()), key)
    key = _ORDINAL.sub(_count, key)
    key = _PERCENT.sub(_percent, key)
    return _AMOUNT.sub(_amount, _COUNT.sub(_count, key))


def _count(match: re.Match[str]) -> str:
    value = numeral_value(match.group())
    return match.group() if value is None else _short(Decimal(value))


def _percent(match: re.Match[str]) -> str:
    value = numeral_value(match[1])
    if value is None:
        return match.group()
    return f"{value}.{digits(match[2])}%" if match[2] else f"{value}%"


def _amount(match: re.Match[str]) -> str:
    value = Decimal(match[1] or match.group())
    for scale in match[2] or "":
        value *= TENS.get(scale) or MYRIADS[scale]
    return _short(value)


def _short(value: Decimal) -> str:
    for word, scale in (("亿", MYRIADS["亿"]), ("万", MYRIADS["万"])):
        if value >= scale:
            return f"{(value / scale).normalize():f}{word}"
    return f"{value.normalize():f}"
