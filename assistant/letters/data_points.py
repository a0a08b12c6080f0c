"""English data points of a letter, which name what is wanted, asked for in words. Pure.

The value of projects signed in 2022 and how this compares with the target for 2023: bare, it is
told by whichever of the two a passage has. What is not certain stays as it is.
"""

import re
from collections.abc import Mapping

_THING = r"(?:the )?(?P<thing>(?:total |annual |average |overall )?[a-z][\w’' -]{5,80}?)"
_YEAR = r" (?:in|of|for) (?P<year>20\d\d)"
_OF_AIM = (
    r"(?:the )?(?:(?P<of>20\d\d) (?P<aim>target|goal|plan)|"
    r"(?P<goal>target|goal|plan) (?:for|of|in) (?P<for>20\d\d))"
)
# and how this compares with the target for 2023
_HOW_IT_COMPARES = re.compile(
    rf"{_THING}{_YEAR}(?P<also>(?: and|,) the [a-z][a-z ]{{2,40}})?,? and how "
    rf"(?:this|that|it|these|they) (?:compares?|relates?) (?:with|to|against) {_OF_AIM}",
    re.IGNORECASE,
)
# versus the 2023 target – is the target lower than last year’s result?
_VERSUS = re.compile(
    rf"{_THING}{_YEAR},? (?:versus|vs\.?|against|compared (?:with|to)) {_OF_AIM}"
    r"(?: ?[-–—;,] ?(?:is|was) (?:the|that|this) (?:target|goal|plan) "
    r"(?P<how>higher|lower|larger|smaller) than (?:the )?"
    r"(?:(?P<last>last year)(?: \((?P<dated>20\d\d)\))?|(?P<than>20\d\d))[^?,;]*)?",
    re.IGNORECASE,
)
_AND_ITS = re.compile(
    r"(?P<first>(?:the )?[a-z][\w’' -]{5,90}?),? and its (?P<side>[a-z][a-z -]{2,40})",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"the (?:[a-z]+ )?(?:size|amount|value|number|rent|price|cost|capacity|area|volume|rate|share)"
    r" of (?:the|your|our|each|its)\b[^,?;]{3,80}",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:what|which|who|whom|whose|when|where|why|how|whether|if|is|are|was|were|do|does|did|can|"
    r"has|have|please)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:in|of|for) 20\d\d\b", re.IGNORECASE)
_AFTER_HEAD = re.compile(r" (?:of|in|for|at|by|from|to|[a-z]+ly|[a-z]{3,}ed)\b.*", re.IGNORECASE)


def asked(item: str) -> str:
    """The question; empty where an item asks itself or may want something else."""
    bare = re.sub(r"^the ", "", item.strip().rstrip(".?;, "), flags=re.IGNORECASE)
    if both := _HOW_IT_COMPARES.fullmatch(bare) or _VERSUS.fullmatch(bare):
        return _compared(both)
    if (both := _AND_ITS.fullmatch(bare)) and not _ASKS.search(bare):
        return f"What {_be(both['first'])} the {both['first']}, and what is its {both['side']}?"
    if _SUM.fullmatch(f"the {bare}") and not _ASKS.search(bare):
        return f"What {_be(bare)} the {bare}?"
    return ""


def _compared(both: re.Match[str]) -> str:
    """What was reached, and whether the target of the other year is higher than that."""
    parts, thing = both.groupdict(), both["thing"]
    goal = both["of"] or both["for"]
    if _ASKS.search(thing) or goal == both["year"] or not _is_of_it(parts, goal):
        return ""
    also = parts.get("also") or ""
    verb = "were" if also else _be(f"{thing} in {both['year']}")
    aim, how = both["aim"] or both["goal"], parts.get("how") or "higher"
    return (
        f"What {verb} the {thing} in {both['year']}{also}, and is the {goal} {aim.lower()} for the "
        f"{thing} {how} than the {both['year']} result?"
    )


def _is_of_it(parts: Mapping[str, str | None], goal: str) -> bool:
    """Whether what the target is held against is what was reached in the year that was named."""
    than = parts.get("than") or parts.get("dated") or ""
    if not than and parts.get("last"):
        than = str(int(goal) - 1)
    return (than or parts["year"]) == parts["year"]


def _be(noun: str) -> str:
    head = _AFTER_HEAD.sub("", noun)
    is_past, is_several = bool(_PAST.search(noun)), bool(re.search("[^s]s$", head))
    if is_several:
        return "were" if is_past else "are"
    return "was" if is_past else "is"
