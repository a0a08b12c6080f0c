"""Numbers, units and quarters in shorthand, written out as `wording` reads them. Pure.

RMB 1bn+, 500 MW, 10k sqm, 1Q31: what a small model leaves as it is, no Chinese document has.
"""

import re
from collections.abc import Callable

_Written = Callable[[re.Match[str]], str]

_SCALES = {
    "k": "thousand", "m": "million", "mn": "million", "mln": "million", "mio": "million",
    "b": "billion", "bn": "billion", "bln": "billion", "tn": "trillion",
}  # fmt: skip
_CURRENCIES = {
    "yuan": "yuan", "rmb": "yuan", "cny": "yuan", "renminbi": "yuan", "¥": "yuan", "￥": "yuan",
    "usd": "US dollars", "us$": "US dollars", "$": "US dollars", "dollars": "US dollars",
    "euros": "euros", "eur": "euros", "€": "euros",
}  # fmt: skip
_UNITS = {
    "kw": "千瓦", "mw": "兆瓦", "gw": "吉瓦", "kwp": "千瓦", "mwp": "兆瓦", "gwp": "吉瓦",
    "kwh": "千瓦时", "mwh": "兆瓦时", "gwh": "吉瓦时", "ha": "公顷", "hectares": "公顷",
}  # fmt: skip
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_LONGEST_FIRST = "|".join(sorted(_SCALES, key=len, reverse=True))
_SCALE = rf"(?P<scale>{_LONGEST_FIRST}|hundred|thousand|million|billion|trillion)"
_SIGN = "|".join(re.escape(sign) for sign in _CURRENCIES)
# what was paid is in the one currency that the question names: 600k interest on 15 million yuan
_PAID_K = re.compile(
    r"\b(?P<number>\d+(?:\.\d+)?)k(?= (?:(?:of|in|as) )?(?:(?:bank|loan|the) )?"
    r"(?:interest|rent|tax(?:es)?|wages|salar|investment|turnover|revenue|sales))",
    re.IGNORECASE,
)
_IN_YUAN = re.compile(r"\b(?:yuan|rmb|cny|renminbi)\b|[¥￥]", re.IGNORECASE)
_IN_OTHERS = re.compile(r"\b(?:usd|dollars?|euros?|eur)\b|[$€£]", re.IGNORECASE)
_HALVES = {"1": "first half", "2": "second half"}


def _amount(match: re.Match[str]) -> str:
    """RMB 1bn+ → 1 billion yuan 以上."""
    scale = match["scale"] or ""
    currency = _CURRENCIES[match["currency"].lower()]
    words = (match["number"], _SCALES.get(scale.lower(), scale), currency)
    return " ".join([*filter(None, words), *(["以上"] if match["over"] else [])])


def _scaled(match: re.Match[str]) -> str:
    return f"{match['number']} billion{' 以上' if match['over'] else ''}"


def _period(match: re.Match[str]) -> str:
    """1Q31, Q1 '31 → Q1 2031; H1 2031 → first half of 2031."""
    year = match["year"] or f"20{match['short']}"
    is_half = match["sort"].lower() == "h"
    return f"{_HALVES[match['n']]} of {year}" if is_half else f"Q{match['n']} {year}"


_YEAR = r"(?: ?(?:of |in )?(?P<year>20\d\d)| ?['’]?(?P<short>[1-4]\d))\b(?! ?[%\d万亿])"
_WRITTEN: tuple[tuple[re.Pattern[str], _Written], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        # RMB 1bn+, $5m, ¥300k
        (
            rf"(?<![\w$])(?P<currency>{_SIGN}) ?{_NUMBER} ?{_SCALE}\b(?P<over>\+)?"
            r"(?! (?:yuan|rmb)\b)",
            _amount,
        ),
        # 1bn+ yuan, 500k RMB, 1bn yuan+
        (
            rf"\b{_NUMBER} ?{_SCALE}(?P<plus>\+)? ?(?P<currency>{_SIGN})(?!\w)(?P<over>\+)?",
            lambda m: _amount(m) + (" 以上" if m["plus"] and not m["over"] else ""),
        ),
        # of no currency, as a b alone may be anything
        (rf"\b{_NUMBER} ?bl?n\b(?P<over>\+)?", _scaled),
        # target in RMB bn
        (r"\b(?:rmb|cny|yuan) ?(?:bl?n|billions?)\b|\bbl?n (?:rmb|cny|yuan)\b", lambda _: "亿元"),
        # 10k sqm
        (
            r"\b(?P<number>\d+(?:\.\d+)?)k"
            r"(?= ?(?:sqm|sq\.? ?m|m2|m²|square met|people|jobs|workers|employees|staff))",
            lambda m: f"{float(m['number']) * 1000:.0f}",
        ),
        (
            rf"\b{_NUMBER} ?(?P<unit>{'|'.join(_UNITS)})\b",
            lambda m: f"{m['number']}{_UNITS[m['unit'].lower()]}",
        ),
        (r"\b(?-i:MW|GW)p?\b", lambda m: _UNITS[m.group().lower()]),
        (rf"\b(?P<n>[1-4])(?P<sort>q){_YEAR}", _period),
        (rf"\b(?P<n>[12])(?P<sort>h){_YEAR}", _period),
        (r"\b(?P<sort>q)(?P<n>[1-4]) ?['’](?P<short>[1-4]\d)\b(?P<year>)", _period),
        (rf"\b(?P<sort>h)(?P<n>[12]){_YEAR}", _period),
        (r"\bfy ?['’]?(?=20\d\d\b)", lambda _: ""),
    )
)


def in_long_hand(question: str) -> str:
    """The question with its shorthand written out, the rest as it was."""
    if _IN_YUAN.search(question) and not _IN_OTHERS.search(question):
        question = _PAID_K.sub(r"\g<number>k yuan", question)
    for pattern, written in _WRITTEN:
        question = pattern.sub(written, question)
    return question
