"""Who asks about a place as a whole is told its parks, industries and targets. Pure."""

import re
from collections.abc import Sequence

from assistant.places import Home

_CHINESE = re.compile(
    r"(?:[您你]好[，,]?)?(?:请|麻烦|我?想)?(?:[您你])?(?:[给帮跟]我)?(?:简单|大概|大致)?"
    r"(?:介绍|讲讲|说说|谈谈|讲|说|了解)?一?下?(?P<place>[\u4e00-\u9fff]{2,8}?)"
    r"的?(?:基本|总体|整体|大致)?(?:情况|概况|简介)?(?:怎么?样|是(?:一?个)?什么(?:样的?)?地方)?\W*"
)
_ENGLISH = re.compile(
    r"(?:please )?(?:(?:can|could) you )?(?:tell (?:me|us)(?: (?:more|something))? about|"
    r"introduce|describe|(?:give me )?an overview of) (?P<place>[A-Z][\w ]+?)\W*",
    re.I,
)
_DISTRICT = re.compile("[区县]$")
_ASKED = ("{}有哪些园区？", "{}的主导产业有哪些？", "{}的招商引资目标有哪些？")
_ASKED_IN_ENGLISH = (
    "What parks are there in {}?",
    "What are the leading industries of {}?",
    "What are the investment promotion targets of {}?",
)


def questions(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """What a question about all of our place asks for; none for any other.

    known: names of the glossary, of which those of districts and counties are ours.
    """
    found = _CHINESE.fullmatch(text.strip())
    is_bare = found and re.fullmatch(rf"{found['place']}\W*", text.strip())  # a follow-up, perhaps
    if found and not is_bare and _DISTRICT.sub("", found["place"]) in Home.of(known).names:
        return tuple(asked.format(found["place"]) for asked in _ASKED)
    found = _ENGLISH.fullmatch(text.strip())
    place = found["place"] if found else ""
    if place in known and (place.endswith(" District") or f"{place} District" in known):
        return tuple(asked.format(place) for asked in _ASKED_IN_ENGLISH)
    return ()
