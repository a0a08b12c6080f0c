"""What a later question of an English sentence points back to, put in: the visit on that occasion,
the target that this is compared with. Pure."""

import re
from collections.abc import Sequence

_EVENT = (
    r"(?:visit|event|meeting|conference|ceremony|signing|forum|fair|exhibition|roadshow|seminar|"
    r"trip|tour|reception)"
)
_VERB = r"(?:is|are|was|were|has|had|have|did|do|does|took|will|would|that|which|who|held|came)\b"
# the visit of young firms in March, to which on that occasion points behind it
_HELD = re.compile(
    rf"\b(?:the|your|this) (?:(?!(?:of|in|at|for|{_VERB}))[\w’'-]+ ){{0,4}}?{_EVENT}\b"
    rf"(?: (?:of|by|for|with|from|in|on|at|to)\b(?: (?!{_VERB})[\w’'-]+)+)?(?=$|[,;]| {_VERB})",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(
    rf"\b(?:on|at|during|in) (?:that|this|the same) (?:occasion|{_EVENT})\b", re.IGNORECASE
)
# and whether any deals came out of it
_DEALS_OF_IT = re.compile(
    r"(?:whether|did) (?:any|some) (?:deals?|contracts?|agreements?) "
    r"(?:c[ao]me|resulted?|ar[io]se|follow(?:ed)?) (?:out of|from) (?:it|that|this)\b",
    re.IGNORECASE,
)
# what is the 2023 target for new starts, and how does it compare with what was started in 2022
_AIM_COMPARED = re.compile(
    r"(?P<first>what (?:does|do|is|was|are|were) [^?,]*?"
    r"(?:(?P<of>20\d\d) )?(?P<aim>target|goal|aim)s? (?P<thing>for [^?,]{4,60}?)"
    r"(?: (?:in|for|of) (?P<for>20\d\d))?),? and how (?:does|do|did|will) "
    r"(?:this|that|it|they|these) compare (?:with|to|against) (?P<other>[^?]*?\b20\d\d\b[^?]*?)\W*",
    re.IGNORECASE,
)


def at_event(part: str, before: Sequence[str]) -> str:
    """With the visit for what points to it, where only one was spoken of."""
    events = dict.fromkeys(found.group() for one in before for found in _HELD.finditer(one))
    if len(events) != 1:
        return part
    event = next(iter(events))
    part = _DEALS_OF_IT.sub(f"were any contracts signed at {event}", part)
    return _THAT_DAY.sub(f"at {event}", part)


def compared_aim(sentence: str) -> list[str]:
    """What a target is, and whether it is higher than what it is compared with; none where a
    sentence asks nothing of the kind."""
    both = _AIM_COMPARED.fullmatch(sentence)
    year = both and (both["of"] or both["for"])
    if not both or not year:
        return []
    aim = f"the {year} {both['aim']} {both['thing']}"
    return [f"{both['first']}?", f"Is {aim} higher than {both['other']}?"]
