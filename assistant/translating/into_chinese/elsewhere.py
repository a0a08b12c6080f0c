"""Whether an English question is of a place that nothing here is about. Pure.

A translation loses such a name, or puts ours in its place: what Huiji signed would be told of
another district, without a word that it is another.
"""

import re
from collections.abc import Collection, Iterable

from assistant.pinyin import is_pinyin, spells

_KIND = r"(?:district|county|city|province|prefecture)"
_PLACE = re.compile(
    r"\b(?!(?:The|This|That|Your|Our|Which|What|Each|Every|Another|Other)\b)"
    r"[A-Z][a-z]+ (?:District|County|City|Province|Prefecture)\b"
)
# jinshui district, Jinshui district, JINSHUI DISTRICT; the district of Jinshui
_SMALL_PLACE = re.compile(rf"\b(?P<name>[a-z]{{3,}}) {_KIND}\b", re.IGNORECASE)
_OF_KIND = re.compile(rf"\b(?:the )?(?P<kind>{_KIND}) of (?P<name>[a-z]{{3,}})\b", re.IGNORECASE)
# what a government does, of which documents like these tell
_DEED = (
    r"(?:sign|start|launch|attract|bring|introduce|plan|aim|want|hope|set|reach|meet|beat|exceed|"
    r"miss|complete|do|get|land|host|hold|promise|offer|give|pay|have)"
)
# what is asked of such a place: did Jinshui sign, Jinshui's targets
_WHOSE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:did|does|do|has|have|had|will|would|can) (?P<name>[a-z]{{5,}}) {_DEED}(?:ed)?\b",
        r"\b(?P<name>[a-z]{5,})['’]s? (?:\d{4} )?(?:[a-z]+ )?(?:targets?|goals?|aims?|results?|"
        r"signings?|parks?|industries|plans?|polic(?:y|ies)|figures?|projects?)\b",
        r"\b(?:in|of|for|by|about|much) (?P<name>[a-z]{4,})(?=\W*$|,| (?:in|for|during|of)\b)",
    )
)
# a name in capitals, in a clause that says nothing of who asks: a firm from Luoyang may come
_SPEAKS = re.compile(r"\b(?:i|we|my|our|us|me|mine|ours)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def with_capitals(question: str) -> str:
    """jinshui district as Jinshui District: in small letters no name is seen, and what it narrows
    the question to is lost."""

    def said(place: re.Match[str]) -> str:
        is_name = is_pinyin(place["name"].lower())
        return place.group().title() if is_name else place.group()

    def turned(place: re.Match[str]) -> str:
        is_name = is_pinyin(place["name"].lower())
        return f"{place['name']} {place['kind']}".title() if is_name else place.group()

    return _SMALL_PLACE.sub(said, _OF_KIND.sub(turned, question))


def has_district(question: str) -> bool:
    """Whether it names a district, county, city or province in English."""
    return bool(_PLACE.search(question))


def unheard(named: str, texts: Collection[str]) -> bool:
    """Whether a question asks for what a place did, plans or has whose name is written by its
    sound, and no text has characters that sound so.

    named: the question, the names that are known in Chinese.
    """
    return any(
        is_pinyin(name) and not any(spells(name, text) for text in texts)
        for name in _asked_of(named)
    )


def _asked_of(named: str) -> Iterable[str]:
    """The words of which it asks, in small letters; what says who asks is left out."""
    for sentence in _SENTENCE.split(named):
        speaks = _SPEAKS.search(sentence)
        for pattern in _WHOSE:
            for found in pattern.finditer(sentence):
                name = found["name"]
                is_doer = pattern is _WHOSE[0]
                if is_doer or (not speaks and (name[0].isupper() or pattern is _WHOSE[1])):
                    yield name.lower()
