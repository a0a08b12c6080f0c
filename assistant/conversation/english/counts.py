"""English questions that but count what was talked about: and over 1 billion? how many were started
in 2022? Pure."""

import re
from collections.abc import Sequence

_COUNTED = re.compile(r"\b(?:projects|companies|firms|enterprises|events)\b", re.IGNORECASE)
_DEED = re.compile(r"how many (?P<deed>(?:was|were|are|have been|has been) \w+ed\b.*)", re.I)
_BOUND = re.compile(
    r"(?:with |those )?(?:over|above|more than|at least|below|under|less than) .*\d.*", re.I
)
# on average how much per project
_AVERAGE = re.compile(r"\bon average\b|\baverage\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:per|for (?:an?|each|one|every)|each|one) ?(?:project|company|firm|event|one)?\W*"
    r"(?:on average)?$",
    re.IGNORECASE,
)


def in_full(bare: str, before: str, topic: str) -> str:
    """The question said in full; empty where it is none such.

    topic: what the question before was about, as a noun.
    """
    counted = _COUNTED.search(before)
    if not counted:
        return ""
    if _AVERAGE.search(bare) and _EACH.search(bare):
        return f"what is the average amount of each of {topic}" if topic else ""
    if deed := _DEED.fullmatch(bare):
        return f"how many {counted.group()} {deed['deed']}"
    return f"how many of {topic} are {bare}" if _BOUND.fullmatch(bare) else ""


# and the goal for 2023 is higher? by how much
_GOAL = re.compile(
    r"(?:is )?the (?:goal|target|aim) (?:for|of|in) (?P<when>20\d\d) (?:is )?"
    r"(?P<how>higher|bigger|larger|lower|smaller)(?: than (?:that|this|it))?\W+"
    r"(?:and )?by how (?:much|many)\W*",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"how much\b[^?]*\bdid (?P<who>.{2,40}?) (?:newly )?(?P<deed>sign|start)\b[^?]*? "
    r"(?:in|during) (?P<when>20\d\d)",
    re.IGNORECASE,
)
_PAST = {"sign": "signed", "start": "started"}


def of_goal(text: str, before: str, known: Sequence[str]) -> str:
    """By how much a goal is higher than what a place of the glossary did, of which was asked;
    empty of any other question."""
    goal, done = _GOAL.fullmatch(text), _DONE.fullmatch(before.strip().rstrip("?.! "))
    if not goal or not done or done["who"].lower() not in {name.lower() for name in known}:
        return ""
    deed = f"newly {_PAST[done['deed'].lower()]}"
    return (
        f"By how much is the {goal['when']} target for {deed} projects {goal['how'].lower()} than "
        f"what {done['who']} {deed} in {done['when']}"
    )
