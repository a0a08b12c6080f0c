"""For how long, since when or where: asked behind whether something is so, in English. Pure."""

import re

from assistant.conversation.english.parts import parts_of

_TIME = re.compile(r"(?:for |since |until |till |from )?(?:how long|when)", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:for |since |until |till )?(?:how long|how often|when|where|why|how many years|how)|"
    r"for what (?:purpose|reason)|to what end",
    re.IGNORECASE,
)
_WHETHER = re.compile(  # in Example City, is the fee waived
    r"(?:i(?P<place>n [\w -]{2,30}), )?"
    r"(?P<asks>(?:(?P<is>is|are|was|were)|do|does|did|can|will) .+)",
    re.IGNORECASE,
)


def in_full(bare: str, before: str) -> str:
    """The question said in full; empty where it is none such. Of what is so, and is not done, only
    the time is asked for: where is there a fund would read ill."""
    parts = parts_of(before)
    found = _WHETHER.fullmatch(parts.asks)
    if not found or not (_TIME if found["is"] else _WHEN).fullmatch(bare):
        return ""
    asks, place = found["asks"], f" i{found['place']}" if found["place"] else ""
    return f"{bare} {asks[0].lower()}{asks[1:]}{place} {parts.condition}".strip()
