"""Names that were typed with characters that only sound like theirs: 惠记区 for 惠济区. Pure.

Whoever types Chinese by its sound easily takes the wrong character from the list, and a place that
no document names would be taken for another place.
"""

import re
from collections.abc import Iterable

from assistant.pinyin import sound_alike

_HAN = re.compile("[\u4e00-\u9fff]+")
_LEAST = 3  # characters; shorter names sound like many a word (惠及 is not 惠济)
_SAME = 0.5  # of a name's characters that must stand there as they are
_WORDS = ("去年", "去哪", "去看")  # whose first character may follow a name that was cut short


def corrected(text: str, names: Iterable[str]) -> str:
    """The text with one of `names` wherever it sounds like it and is mostly written like it."""
    long = {name for name in names if len(name) >= _LEAST and _HAN.fullmatch(name)}
    for name in sorted(long, key=lambda name: (-len(name), name)):
        size = len(name)
        for at in range(len(text) - size + 1):
            is_word = text.startswith(_WORDS, at + size - 1)
            if _is_misspelt(text[at : at + size], name) and not is_word:
                text = f"{text[:at]}{name}{text[at + size :]}"
    return text


def _is_misspelt(typed: str, name: str) -> bool:
    same = sum(a == b for a, b in zip(typed, name, strict=True))
    if same == len(name) or same < _SAME * len(name):
        return False
    pairs = zip(typed, name, strict=True)
    return all(a == b or (_HAN.match(a) and sound_alike(a, b)) for a, b in pairs)
