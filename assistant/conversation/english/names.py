"""Names of an English question put in the place of those of the same sort. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation.names import SUBJECTS, TIMES, Name, Slot, names_in
from assistant.pinyin import is_pinyin
from assistant.translating.into_chinese.called import PARK_NOUN
from assistant.translating.into_english.dates import MONTHS

_WORD = r"(?!(?:in|at|of|for|to)\b)[\w-]+ "
_PARK = rf"(?:the |your )?(?:{_WORD}){{1,4}}(?:{PARK_NOUN})"
_IN_PARK = re.compile(rf"\b(?:in|at|of) {_PARK}\b", re.IGNORECASE)
# and in the food park; not: how large is the park
_OTHER_PARK = re.compile(
    r"(?!(?:how|what|which|where|who|when|why|is|are|was|were|do|does|did|can|could|has|have)\b)"
    rf"(?:(?:in|at|of|for) )?(?P<park>{_PARK})(?: then| instead| too)?",
    re.IGNORECASE,
)
_THE_PARK = re.compile(r"\bthe park\b(?! (?:in|of|for|at|that|where|with|called)\b)", re.IGNORECASE)

# Boqiao; not Sundays, Chinese
_A_NAME = re.compile(
    rf"(?!(?:{'|'.join(MONTHS)})\b|\w+(?:day|days|ese|ish|ian)$)[A-Z][a-z]{{2,}}(?: [A-Z][a-z]+)?"
)

# what somebody gets or has to have, which what is said before a question may be of
BENEFIT = (
    "(?:subsid(?:y|ies)|rewards?|grants?|allowances?|incentives?|bonus(?:es)?|vouchers?|"
    "licen[cs]es?|permits?)"
)
_LEAST_SOUND = 5  # letters of a name in small ones: jinshui


def with_other_park(bare: str, before: str) -> str:
    """The question before with the park that is named now: and in the food park? One on the park
    with the only one that was named before: how large is the park. Empty where it names none, or
    more is said."""
    parks = list(_IN_PARK.finditer(before))
    is_last = len(parks) == 1 and before.rstrip("?.! ").endswith(parks[0].group())
    if is_last and (the := _THE_PARK.search(bare)):
        return f"{bare[: the.start()]}{parks[0].group().split(' ', 1)[1]}{bare[the.end() :]}"
    other = _OTHER_PARK.fullmatch(bare)
    if not other or not parks:
        return ""
    at = parks[-1]
    return f"{before[: at.start()]}in {other['park']}{before[at.end() :]}"


def with_other_place(bare: str, before: str, known: Sequence[str]) -> str:
    """The question before with a place that no glossary knows, or not as it is spelt here, in the
    place of its only one: and Boqiao? Empty where it has none, or more is said."""
    names = [n for n in names_in(before, known) if n.slot in (Slot.AREA, Slot.PLACE)]
    is_name = _A_NAME.fullmatch(bare) or (len(bare) >= _LEAST_SOUND and is_pinyin(bare))
    if not is_name or names_in(bare, known) or len(names) != 1:
        return ""
    return f"{before[: names[0].start]}{bare}{before[names[0].end :]}"


def exchanged(text: str, names: Sequence[Name], known: Sequence[str]) -> str:
    """The text with these names in the place of those of the same sort, else with them behind."""
    for name in _joined(names, text, known):
        slots = {name.slot}
        old = [n for n in names_in(text, known) if n.slot in slots]
        if not old and name.slot not in TIMES:
            old = [n for n in names_in(text, known) if n.slot in SUBJECTS - {Slot.PLACE}]
        new = name.text
        if old:
            article = "the " if old[0].text.lower().startswith("the ") else ""
            text = f"{text[: old[0].start]}{article}{new}{text[old[0].end :]}"
        else:
            text = f"{text.rstrip('?.! ')} {'in ' if name.slot is not Slot.ACT else 'under '}{new}"
    return re.sub(r"\bthe the\b", "the", text, flags=re.I)


def _joined(names: Sequence[Name], text: str, known: Sequence[str]) -> list[Name]:
    """The names; a period with its year as one, the first quarter of 2023, where the text has only
    a year that it takes the place of."""
    slots = [name.slot for name in names]
    has_period = any(n.slot is Slot.PERIOD for n in names_in(text, known))
    if slots != [Slot.PERIOD, Slot.YEAR] or has_period:
        return list(names)
    period, year = names
    article = "" if re.match(r"the\b|q\d", period.text, re.I) else "the "
    whole = f"{article}{period.text} of {year.text}"
    return [Name(Slot.YEAR, whole, period.start, year.end)]
