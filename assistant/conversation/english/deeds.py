"""What a place did, as an English question asks whether it did: to what, and in which form of the
verb. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation.names import Slot, names_in

# did our place beat its targets: its targets
_TO = re.compile(
    r" [a-z]+ (?:(?P<its>its|their) |(?=(?:the|an?|any) )|with )"
    r"(?P<what>(?!(?:it|them|that|this|us|me|you)\b)[a-z\d][\w -]{2,50})",
    re.IGNORECASE,
)


def object_of(clause: str, known: Sequence[str]) -> str:
    """To what our place does something: its 2031 targets of Huiji beat its 2031 targets, said as
    Huiji’s; empty where a clause begins otherwise.

    known: names of the glossary.
    """
    place = next((n for n in names_in(clause, known) if n.slot is Slot.PLACE and not n.start), None)
    deed = _TO.fullmatch(clause[place.end :]) if place else None
    if not place or not deed:
        return ""
    return f"{place.text}’s {deed['what']}" if deed["its"] else deed["what"]


def third_person(verb: str) -> str:
    """A verb as of one who does it: wants."""
    if verb == "have":
        return "has"
    verb = re.sub("(?<![aeiou])y$", "ie", verb)
    return f"{verb}es" if re.search("(?:[sxo]|[cs]h)$", verb) else f"{verb}s"
