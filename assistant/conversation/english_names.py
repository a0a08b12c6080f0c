"""Names of an English question put in the place of those of the same sort. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation.names import SUBJECTS, TIMES, Name, Slot, names_in


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
