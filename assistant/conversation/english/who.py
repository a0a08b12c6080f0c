"""Where who asks is and what he does, told before an English question. Pure.

As `conversation.who` has it: of the next question he still is my bakery in Example City.
"""

import re
from collections.abc import Sequence

from assistant import places
from assistant.conversation.english.trade import NATION
from assistant.conversation.names import Slot, names_in
from assistant.translating.into_english.dates import MONTHS

_ASKED = r"(?:how|what|which|who|when|where|can|could|do|does|is|are|will|would|may|must)\b"
_STOP = re.compile(rf"(?<=[a-z\d)])[.!;]\s+(?=[A-Z])|,\s+(?={_ASKED})")
_ONESELF = re.compile(
    r"(?:(?:hi|hello)[,!.]? )?(?:(?:i|we|my|our)\b|(?:i['’]m|we['’]re)\b)"
    r"(?! (?:heard|saw|read|am told))",
    re.IGNORECASE,
)
# in Example City; my Example bakery
_PLACED = re.compile(
    rf"\b(?:in|from|at|near|of) (?!(?:{'|'.join(MONTHS)})\b)[A-Z][a-z]+|"
    rf"^(?:My|Our|my|our) (?!{NATION})[A-Z][a-z]+ [a-z]"
)
_NAMED = re.compile(rf"\b(?:in|from|at|near|to) (?!(?:{'|'.join(MONTHS)})\b)([A-Z][a-z]+)")
_OTHER = re.compile(r"\b(?:in|from|at|for|about) (?-i:[A-Z])[a-z]+")
_ELSEWHERE = re.compile(r"(?i:(?:and|but|what|how|about|in|for) )+(?P<place>[A-Z][A-Za-z]+)\W*")
_AND = re.compile(r",? (?:and|but|which|where|that) .*")
_ASKS = re.compile(rf"(?:(?:and|but|so|if|or) )*.*\?\s*$|{_ASKED}", re.IGNORECASE | re.DOTALL)
_LONGEST = 20  # words


def lead(text: str, known: Sequence[str], home: places.Home) -> tuple[str, str] | None:
    """Where who asks is and what he does, and what is asked behind it; None where a text begins
    otherwise, or tells of another place than ours.

    known: names of the glossary. home: ours.
    """
    told, start = [], 0
    for stop in [*_STOP.finditer(text), None]:
        sentence = text[start : stop.start() if stop else None]
        if not _ONESELF.match(sentence) or "?" in sentence:
            break
        told.append(sentence.rstrip(".!;, "))
        start = stop.end() if stop else len(text)
    if not home.names and len(set(_NAMED.findall(text))) > 1:
        return None  # I live in one place and want to invest in another
    who = next((one for one in told if _is_placed(one, known, home)), "")
    short = _AND.sub("", who)
    who = short if _is_placed(short, known, home) else who
    return (who, text[start:]) if who and len(who.split()) <= _LONGEST else None


def _is_placed(text: str, known: Sequence[str], home: places.Home) -> bool:
    if home.names:
        return any(name.slot is Slot.PLACE for name in names_in(text, known))
    return bool(_PLACED.search(text))


def names_place(text: str) -> bool:
    """Whether a question seems to name a place: what about Example City."""
    return bool(_OTHER.search(text))


def elsewhere(text: str, who: str) -> str:
    """Who asks, of the place that a question but names: and in Example City; empty where it asks
    more."""
    other, placed = _ELSEWHERE.fullmatch(text.strip()), _PLACED.search(who)
    if not other or not placed:
        return ""
    ours = re.search("(?<= )[A-Z][a-z]+", placed.group())
    return who.replace(ours.group(), other["place"], 1) if ours else ""


def in_front(who: str, question: str, known: Sequence[str], home: places.Home) -> str:
    """A question with who asks it in front; as it is where it names a place, or asks nothing."""
    if _is_placed(question, known, home) or not _ASKS.match(question):
        return question
    return f"{who}. {question[:1].upper()}{question[1:].rstrip('?. ')}?"
