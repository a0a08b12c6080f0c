"""What visitors call a park for short in English, by the names of the glossary. Pure.

Of a name that is put together (Northbay Pet Economy Park) they keep what tells it apart: the pet
park. A short form that may be two parks' is nobody's.
"""

import re
from collections.abc import Mapping, Sequence

# what a park, port or base is called by in English
PARK_NOUN = (
    "parks?|bases?|ports?|zones?|quarters?|campus|clusters?|estates?|towns?|cent(?:re|er)s?|hubs?"
)
_CALLED = re.compile(
    rf"\b(?:the )?(?P<words>(?:[A-Za-z]+[ -]){{1,3}})(?P<noun>{PARK_NOUN})\b", re.IGNORECASE
)
_IS_PLACE = re.compile(rf"\b(?:{PARK_NOUN})$", re.IGNORECASE)
# words that tell no park apart
_ANY = re.compile(
    "industr(?:ial|y)|business|new|big|small|best|main|first|second|other|each|every|any|no|one|two|"
    "three|your|our|my|this|that|these|which|what|whose|local|(?:ea|we)st(?:ern)?|"
    "(?:nor|sou)th(?:ern)?|central|economic|development|and|of|in|the|an?|all|some"
)


def with_short_names(question: str, glossary: Mapping[str, str]) -> tuple[str, Sequence[str]]:
    """The question with the Chinese names of the parks that it calls by a part of their English
    ones, and which these are."""
    keys = {
        key: frozenset(re.split("[ -]", key.lower())) for key in glossary if _IS_PLACE.search(key)
    }
    names: list[str] = []

    def named(found: re.Match[str]) -> str:
        words = re.split("[ -]", found["words"].strip(" -"))
        for at in range(len(words)):
            told = frozenset(word.lower() for word in words[at:])
            meant = {glossary[key] for key, has in keys.items() if told <= has}
            if len(meant) == 1 and not all(map(_ANY.fullmatch, told)):
                names.append(name := meant.pop())
                kept = words[: at - 1] if at and words[at - 1].lower() == "the" else words[:at]
                return " ".join([*kept, name])
        return found.group()

    return _CALLED.sub(named, question), names
