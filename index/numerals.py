"""Numbers as documents count with them: 十二, 一百三十二, 二〇二五, 12."""

import re
import unicodedata

NUMERAL = "[一二三四五六七八九十百千零〇○两\\d]+"
_DIGITS = {d: n for n, d in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "O": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def to_int(text: str) -> int | None:
    """The number that a Chinese or Arabic numeral means; None where it is none.

    Without a unit Chinese digits are read one by one, as years are written.
    """
    text = unicodedata.normalize("NFKC", re.sub(r"[〇○]", "零", text)).strip()
    if text.isdecimal():
        return int(text)
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    if not any(c in _UNITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit
