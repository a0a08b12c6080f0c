"""A question with the place that the talk is of. Chinese. Pure."""

import re
from collections.abc import Sequence

from assistant import places
from assistant.conversation.before import Before, is_question, joined
from assistant.conversation.names import SUBJECTS, Name, Slot, slot_of

_OURS = re.compile(
    "(?:贵|[你您]们?|咱们?)(?P<sort>[区县市])(?![域位块间])|(?<![\u4e00-\u9fff])(?P<in>[区县市])里(?=[^面头])"
)
ASKS_MEANING = re.compile("^什么(?:是|叫)")  # which is of no place


def placed(text: str, names: Sequence[Name], before: Before) -> str:
    """The question with the place elsewhere that the one before was of, or with ours where that was
    told rather than asked about: 我们拟在惠济区投资。有什么要求？ As it is where it names one.

    names: those of the question.
    """
    bare = text.rstrip("?？。！!；; \n")
    if not is_question(bare) or any(n.slot in SUBJECTS for n in names) or places.named(text):
        return text
    home = places.Home.of(before.known)
    if is_question(before.text):
        place = "" if ASKS_MEANING.search(text) else places.first_beside(before.text, home.places)
    else:
        place = "".join(n.text for n in before.frame if n.slot is Slot.PLACE)
    return joined(place, text) if place else text


def named_ours(text: str, known: Sequence[str]) -> str:
    """The question with the name of our place for 贵区, so that it needs none of what was said
    before; as it is where the glossary has no such place, or several."""

    def name(match: re.Match[str]) -> str:
        sort = match["sort"] or match["in"]
        ours = {k for k in known if k.endswith(sort) and slot_of(k, ()) is Slot.PLACE}
        return ours.pop() if len(ours) == 1 else match.group()

    return _OURS.sub(name, text)
