"""A clause that all but repeats one of its quote keeps the words that turn its meaning round."""

import re

from assistant.claim_checks.denials import denials
from assistant.claim_checks.told import PARTS, Told, terms_of

_MUTUAL = 0.75  # of the terms of either clause that the other holds: nearly the same words
_LIKE = 0.5
_LEAST = 4  # terms; shorter clauses are alike by chance
_GROUPS = {
    "duty": re.compile("应当|必须|务必"),
    "may": re.compile("可以|有权"),
    "ban": re.compile("不得|不准|禁止|严禁"),
    "lower": re.compile("不低于|不少于|不小于|至少|最低|以上"),
    "upper": re.compile("不超过|不高于|不大于|至多|最高|以下|以内"),
    "reached": re.compile("已[达满到经]"),
    "open": re.compile("[未不][达满到]"),
    "levy": re.compile("(?<!免)(?<!减半)征收|收取|缴纳"),
    "exempt": re.compile("免征|免收|免缴|免除|减半征收"),
}
_OPPOSED = (
    ("reached", "open"),
    ("duty", "may"),
    ("may", "ban"),
    ("duty", "ban"),
    ("lower", "upper"),
    ("levy", "exempt"),
)


def turned(told: Told) -> str:
    """可以 for 应当, 征收 for 免征, 以下 for 以上, or one denial more or less, in a near copy."""
    if told.foreign:
        return ""
    sources = [part for part in PARTS.split(told.said_key) if len(terms_of(part)) >= _LEAST]
    for part in PARTS.split(told.claim_key):
        terms = terms_of(part)
        if len(terms) < _LEAST or part in sources or not sources:
            continue
        likeness, source = max((_likeness(part, source), source) for source in sources)
        if likeness >= _MUTUAL and denials(part) != denials(source):
            return "denies more or less than the clause of the quote that it repeats"
        if likeness >= _LIKE and (word := _opposed(part, source)):
            return f"{word} stands for its opposite in the quote"
    return ""


def _likeness(one: str, other: str) -> float:
    mine, theirs = terms_of(one), terms_of(other)
    return len(mine & theirs) / max(len(mine), len(theirs))


def _opposed(part: str, source: str) -> str:
    """The word of a part in whose place the source has one of an opposite group."""
    for pair in _OPPOSED:
        for mine, theirs in (pair, pair[::-1]):
            found = _GROUPS[mine].search(part)
            if found and not _GROUPS[mine].search(source) and _GROUPS[theirs].search(source):
                return found.group()
    return ""
