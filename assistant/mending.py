"""A claim that almost copies its source, told in the source's own words. Pure.

A small model copies well and slips in something of its own: 保证 for 负责, the name of a place, an
item that the list does not have. Such a claim fails as a whole; the clauses that it was copied from
hold, and are looked at in its place. A claim with another figure is not mended: who knows what of.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from assistant.answers import Check, Claim, Evidence
from assistant.extracts import LONGEST, Quote, readable_quote
from assistant.quantities import missing
from assistant.tables import columns
from index.sentences import without_end

Checking = Callable[[Claim, Sequence[Evidence], str], Claim]  # with the question
_MOST = 0.75  # of a claim, that is one stretch of a sentence
_LEAST = 16  # characters of that stretch; fewer stand in several places
_MENDED = Check("copy", True)
_MARKS = "，,；;：:。！？!?\n"  # between clauses
_BETWEEN = re.compile("[、，,；;]|以及|和")
_LEAST_NAME = 4  # characters
_LEAST_ITEMS = 3  # of a list
_MOST_PLACES = 4  # where its items stand
_GOES_ON = re.compile("[并且]")  # a clause that has its subject in the one before


class _Stretch(NamedTuple):
    size: int  # characters
    item: Evidence
    sentence: str
    at: int  # in the sentence


def in_its_words(claim: Claim, evidence: Sequence[Evidence]) -> Claim | None:
    """The claim as the clauses that it copies most of; None where it copies none, or all of it."""
    stretch = max(_stretches(claim.text, evidence), key=lambda s: s.size, default=None)
    least = max(_LEAST, _MOST * len(claim.text))
    if stretch is None or not least <= stretch.size < len(claim.text.rstrip(_MARKS)):
        return None
    told = _clauses(stretch)
    if any(figure.is_certain for figure in missing(claim.text, told)):
        return None
    return replace(claim, text=told, cites=(stretch.item.n,))


def checked(claim: Claim, evidence: Sequence[Evidence], question: str, check: Checking) -> Claim:
    """The claim checked; as a list of a table's cells, or in its source's words, with that for the
    record, where only those hold."""
    tried = check(claim, evidence, question)
    if tried.supported:
        return tried
    if of_rows := columns.listed(tried, evidence):
        return of_rows
    mended = _with_its_mood(tried, evidence) or in_its_words(claim, evidence)
    again = check(mended, evidence, question) if mended else tried
    if again.supported:
        return replace(again, checks=(*again.checks, _MENDED))
    items = _items_of(claim.text, evidence)
    return replace(tried, quotes=items) if len(items) > 1 else tried


def _items_of(text: str, evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    """Where the items of a list stand that no one sentence holds: what they are, each tells."""
    items = [item for item in _BETWEEN.split(without_end(text)) if len(item) >= _LEAST_NAME]
    if len(items) < _LEAST_ITEMS:
        return ()
    return tuple(
        (item.n, start, end)
        for item in evidence
        for start, end in item.sentences
        if any(name in item.quote(start, end) for name in items)
    )[:_MOST_PLACES]


def _with_its_mood(failed: Claim, evidence: Sequence[Evidence]) -> Claim | None:
    """A clause that says of a target what its sentence says, as that sentence; None of any other:
    the model leaves out that it is one."""
    problems = [check.name for check in failed.checks if not check.passed]
    for n, start, end in failed.quotes if problems == ["mood"] else ():
        item = next(item for item in evidence if item.n == n)
        sentence = readable_quote(item, start, end)
        if without_end(failed.text) in sentence and len(sentence) <= LONGEST:
            return Claim(sentence, (n,))
    return None


def is_mended(claim: Claim) -> bool:
    return _MENDED in claim.checks


def _stretches(text: str, evidence: Sequence[Evidence]) -> list[_Stretch]:
    """The longest stretch that each sentence of the evidence shares with a text."""
    found = []
    for item in evidence:
        for start, end in item.sentences:
            sentence = readable_quote(item, start, end)
            same = SequenceMatcher(None, text, sentence, autojunk=False).find_longest_match()
            found.append(_Stretch(same.size, item, sentence, same.b))
    return found


def _clauses(stretch: _Stretch) -> str:
    """The clauses of the sentence in which the stretch stands, from their beginning to the end."""
    sentence, start, end = stretch.sentence, stretch.at, stretch.at + stretch.size
    while start and (sentence[start - 1] not in _MARKS or _GOES_ON.match(sentence, start)):
        start -= 1
    while end < len(sentence) and sentence[end - 1] not in _MARKS:
        end += 1
    return sentence[start:end].strip().rstrip("，,；;：:")
