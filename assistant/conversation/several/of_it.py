"""English questions of one thing: three, of which the first asks whether it is there, each with its
name; and how much of the same there was at another time, or what the target for it was. Pure.

Is there a kite project, in which park is it and is it finished? No one sentence tells all three.
"""

import re

_ASKS = (
    r"(?:(?:in|at|on|for|by|since|until) )?(?:which|what|where|who|when|how|is|are|was|were|does|"
    r"do|did|has|have|had|will|can|could)\b"
)
_IS_THERE = re.compile(
    r"(?P<first>(?:is|are) there (?:already |currently |now )?(?:an? |any |some )"
    r"(?P<thing>(?:(?!(?:of|for|in|at|to|that|which|we|i)\b)[a-z-]+ ){0,3}"
    r"(?:projects?|factory|plant|base|centre|center|park|firm|company|fund|office|programme|scheme))"
    r"(?: (?:in|at|within|near) [^,?]{3,30}?| here| yet)?)"
    rf"(?:, and|,| and) (?P<rest>{_ASKS}[^?]+)\?*",
    re.IGNORECASE,
)
_JOINT = re.compile(rf"(?:, and|,| and) (?={_ASKS})", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:it|they)\b(?! (?:possible|true|necessary|take))", re.IGNORECASE)
_FEWEST = 2  # behind the first; one alone is told by the same sentence, or asked where it is not

# how much money from abroad did you attract in 2031, and how much in the first quarter of 2032: the
# same in another time
_PERIOD = (
    r"(?:in|during|for) (?:(?:the )?(?:first|second|third|fourth|last) (?:quarter|half)"
    r"(?: of(?: the year)?)?|q[1-4]|the year)?(?: ?(?:19|20)\d\d)?"
)
_MUCH_THEN = re.compile(
    rf"(?:and )?how (?:much|many) (?P<then>{_PERIOD})(?: (?:so far|alone))?\W*", re.IGNORECASE
)
_MUCH_OF = re.compile(
    rf"(?P<of>how (?:much|many) [a-z][^?,;]{{3,80}}?) {_PERIOD}(?=\W*$)", re.IGNORECASE
)
# did you reach your target for new starts in 2031, and what was the target figure: of the same
_AIM_ALONE = re.compile(
    r"(?:and )?(?P<asks>what (?:is|are|was|were)) (?:the|its|their|those|that|these) "
    r"(?P<aim>(?:exact |annual )?(?:targets?|goals?)(?: figures?| numbers?| values?)?)\W*",
    re.IGNORECASE,
)
_OF_AIM = re.compile(r"\b(?:targets?|goals?) (?P<of>(?:for|of) [^?,;]{4,80}?)\W*$", re.IGNORECASE)


def questions(sentence: str) -> list[str]:
    """Each of three or more such questions; none where a sentence asks no such."""
    found = _IS_THERE.fullmatch(sentence.strip())
    parts = _JOINT.split(found["rest"]) if found else []
    if not found or len(parts) < _FEWEST:
        return []
    if any(len(_POINTS.findall(part)) != 1 for part in parts):
        return []
    named = (_POINTS.sub(f"the {found['thing']}", part) for part in parts)
    asked = [found["first"], *named]
    return [f"{one[0].upper()}{one[1:].rstrip(' ,')}?" for one in asked]


def same(first: str, part: str) -> str:
    """A second question with what the first one is of; empty where it is none such."""
    if (then := _MUCH_THEN.fullmatch(part)) and (much := _MUCH_OF.search(first)):
        return f"{much['of']} {then['then']}?"
    if (alone := _AIM_ALONE.fullmatch(part)) and (of := _OF_AIM.search(first)):
        return f"{alone['asks']} the {alone['aim']} {of['of']}?"
    return ""
