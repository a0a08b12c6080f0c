"""English questions that but count what was talked about: and over 1 billion? how many were started
in 2022? Pure."""

import re

_COUNTED = re.compile(r"\b(?:projects|companies|firms|enterprises|events)\b", re.IGNORECASE)
_DEED = re.compile(r"how many (?P<deed>(?:was|were|are|have been|has been) \w+ed\b.*)", re.I)
_BOUND = re.compile(
    r"(?:with |those )?(?:over|above|more than|at least|below|under|less than) .*\d.*", re.I
)


def in_full(bare: str, before: str, topic: str) -> str:
    """The question said in full; empty where it is none such.

    topic: what the question before was about, as a noun.
    """
    counted = _COUNTED.search(before)
    if not counted:
        return ""
    if deed := _DEED.fullmatch(bare):
        return f"how many {counted.group()} {deed['deed']}"
    return f"how many of {topic} are {bare}" if _BOUND.fullmatch(bare) else ""
