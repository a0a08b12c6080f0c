"""Sentences whose English somebody who knows both has approved, told in it word for word. Pure.

A translation memory, as translators call it. What it has is checked like the model's own words
before it is told, and left to the model where it does not pass.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from assistant import layout
from assistant.answers import Claim, Evidence
from assistant.claim_checks.denials import denials
from assistant.quantities import missing
from index.normalise import search_key
from index.sentences import without_end

_MOST = 0.7  # of a claim's pairs of characters, in what it is of
_LEFT = re.compile(r"[\s，,；;：:。为]*")
_OPENS = re.compile(r"^(?:the target is|the|an?)\s", re.IGNORECASE)
_AIM = re.compile("目标(?=不低于|不少于|[\\d达])")  # which its label says again


@dataclass(frozen=True)
class Pair:
    """A text of a document and its English."""

    chinese: str
    english: str


@dataclass(frozen=True)
class Approved:
    """english: Chinese → English, of sentences, and of labels and cells of tables."""

    english: Mapping[str, str] = field(default_factory=dict)
    _by_key: Mapping[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        by_key = {_key(chinese): english for chinese, english in self.english.items()}
        object.__setattr__(self, "_by_key", by_key)

    def of(self, claim: Claim, item: Evidence) -> Pair | None:
        """The claim with its English; or the sentence that it is a part of, or the row of a table
        that it tells, with theirs; None where it is none of these.

        item: what the claim cites first.
        """
        if english := self._by_key.get(_key(claim.text)):
            return Pair(claim.text, _sentence(english))
        if len(claim.quotes) != 1 or claim.quotes[0][0] != item.n:
            return None
        _, start, end = claim.quotes[0]
        quoted = item.quote(start, end)
        if quoted.startswith("|"):
            return self._row(claim.text, layout.labelled(layout.lead_of(item, start), quoted))
        english = self._by_key.get(_key(quoted), "")
        return Pair(quoted, english) if english and _is_of(claim.text, quoted) else None

    def _row(self, text: str, cells: list[tuple[str, str]]) -> Pair | None:
        """What a claim tells of a row, label by label: 甲园：面积为30亩；用途为仓储。"""
        rest, told = text, []
        for part in self._told_cells(text, cells):
            if part is None:
                return None
            rest = rest.replace(part.chinese, "", 1)
            told.append((text.find(part.chinese), part.english))
        labels = {mark for label, _ in cells for mark in label}
        if not told or not _LEFT.fullmatch("".join(mark for mark in rest if mark not in labels)):
            return None
        first, *others = [english for _, english in sorted(told)]
        joined = f"{first}: {'; '.join(others)}" if others and ": " not in first else ""
        joined = joined or "; ".join([first, *others])
        return Pair(text, _sentence(joined))

    def _told_cells(self, text: str, cells: list[tuple[str, str]]) -> Iterator[Pair | None]:
        """The cells that a text tells, those with a label with it; None for one without English."""
        for label, cell in cells:
            said = next((s for s in _said(label, cell) if s in text), "")
            if not said:
                continue
            english, of = self._by_key.get(_key(cell)), self._by_key.get(_key(label))
            is_labelled = said != cell or _AIM.match(cell)
            if not english or (is_labelled and not of):
                yield None
            else:
                bare = _OPENS.sub("", english)
                yield Pair(said, f"{of}: {bare}" if is_labelled else english)


NONE = Approved()


def _is_of(claim: str, quoted: str) -> bool:
    """Whether a claim says a part of what is quoted, or the same in the same words but few."""
    said, whole = _key(claim), _key(quoted)
    if said in whole:
        return True
    pairs = [said[at : at + 2] for at in range(len(said) - 1)]
    shared = sum(pair in whole for pair in pairs)
    is_like = pairs and shared >= _MOST * len(pairs) and denials(said) == denials(whole)
    return bool(is_like) and not missing(claim, quoted)


def _said(label: str, cell: str) -> tuple[str, ...]:
    """How a row tells a cell: with its label, with the end of it, or alone."""
    ends = (label, label.rpartition("的")[2])
    of_aim = (f"{label}{_AIM.sub('', cell, count=1)}",) if label.endswith("目标值") else ()
    return (*(f"{of}{sign}{cell}" for of in ends for sign in "为：" if of), *of_aim, cell)


def _sentence(english: str) -> str:
    end = "" if english.endswith((".", "?", "!")) else "."
    return f"{english[:1].upper()}{english[1:]}{end}"


def _key(text: str) -> str:
    return search_key(without_end(text.strip())).strip()
