"""What two versions of a letter have in common and not, and how two edits become one. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"[A-Za-z]+|[\d.,%]*\d%?|\s+|.", re.DOTALL)
Piece = tuple[Literal["same", "gone", "new"], str]


@dataclass(frozen=True)
class Change:
    """name: as `letter.texts` names it."""

    name: str
    pieces: tuple[Piece, ...]


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[Change]:
    """The texts that differ, word by word, numbers and Chinese characters being words."""
    names = dict.fromkeys((*old, *new))
    pairs = ((name, old.get(name, ""), new.get(name, "")) for name in names)
    return [Change(name, tuple(_pieces(a, b))) for name, a, b in pairs if a != b]


def _pieces(old: str, new: str) -> Iterator[Piece]:
    a, b = _WORD.findall(old), _WORD.findall(new)
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        gone, added = "".join(a[a1:a2]), "".join(b[b1:b2])
        if kind == "equal":
            yield "same", gone
            continue
        if gone:
            yield "gone", gone
        if added:
            yield "new", added


def merge(
    base: Mapping[str, str], theirs: Mapping[str, str], mine: Mapping[str, str]
) -> tuple[dict[str, str], list[str]]:
    """Both edits of `base` as one, and the names of the texts that both changed differently.

    In those `mine` is kept, for a person to decide.
    """
    merged, both = {}, []
    for name, text in mine.items():
        untouched = text == base.get(name)
        merged[name] = theirs.get(name, text) if untouched else text
        if not untouched and theirs.get(name) not in {base.get(name), text}:
            both.append(name)
    return merged, both
