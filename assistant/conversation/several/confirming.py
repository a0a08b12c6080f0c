"""What somebody has read or heard, and asks to be confirmed: whether it is true is asked. Pure.

We understand that Songwan Solar made 500 MW last year. Can you confirm this, and what is the
capacity of the first phase?
"""

import re

_IS_SO = r"(?:so|true|correct|right|the case)"
_THIS = r"(?:this|that|it)"
_CONFIRM = re.compile(
    r"(?:we|i)(?: have|['’]ve)? (?:also )?"
    r"(?:read|heard|seen|learn(?:t|ed)|underst(?:and|ood)|gather|believe|(?:were|was|are|am) told) "
    r"that (?P<what>[^;?!]+?)[.;,]? (?:and )?"
    r"(?:(?:please|kindly)|(?:can|could|would|will) you(?: please| kindly)?) (?:confirm|verify)"
    rf"(?: {_THIS}| (?:whether|if) {_THIS} is {_IS_SO})?(?P<rest>,? and [^?]+)?\W*",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"(?:last|this) year \(((?:19|20)\d\d)\)", re.IGNORECASE)
# Songwan Solar made: whose first phase it is
_WHO = re.compile(r"(?:the )?(?P<who>(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)*)\b")
_OF_NO_NAME = re.compile(
    r"(?:,? and )?what (?:is|was) (?:its|the) [a-z ]{3,40}? of (?:its|the) "
    r"(?:(?:first|second|third) )?(?:phase|plant|factory|line|project|park)\W*",
    re.IGNORECASE,
)


def asked(text: str) -> str:
    """Whether it is true, for a request to confirm it, with what is asked besides of whom it is
    said; any other text as it is."""
    found = _CONFIRM.fullmatch(text.strip())
    if not found:
        return text
    what = _LAST_YEAR.sub(r"in \1", found["what"])
    rest = (found["rest"] or "").rstrip(" .")
    who = _WHO.match(found["what"])
    if who and _OF_NO_NAME.fullmatch(rest):
        rest += f" of {who['who']}"
    return f"Is it true that {what}{rest}?"
