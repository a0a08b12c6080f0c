"""Whether what a later act has changed of a sentence is what is told of it: of 博士、硕士、本科
分别给予15万元、6万元、2万元 no word on 本科 is of who asks for 硕士. Pure."""

import re
from collections.abc import Sequence

from assistant.quantities import quantities
from index.amendments import Change, Sort
from index.normalise import search_key, search_terms

_JOINED = re.compile("[、和及或与]|以及")
_ITEM = "[^、，,。；;：:（()）]{1,16}"
_LONGEST = 16  # characters of words that are named in a note
_BEGINS = 2  # characters by which an item is named


def is_said(text: str, asked: str, change: Change) -> bool:
    """Whether a claim tells what was changed: it may be of another part of the sentence that it is
    quoted from, such as the time for which something is paid."""
    if change.sort is not Sort.REPLACED or not change.old:
        return True
    told = quantities(text)
    kept = [(q.value, q.unit) for q in quantities(change.new)]
    figures = [q for q in quantities(change.old) if q.is_amount]
    over = [q for q in figures if (q.value, q.unit) not in kept] or figures
    if over:  # a claim may tell but one of them
        return any((q.value, q.unit) == (one.value, one.unit) for q in over for one in told)
    return not _is_of_other_item(search_key(text), search_key(asked), change.old)


def words_changed(text: str, changes: Sequence[Change]) -> str:
    """The words of a claim that alone were changed in it; empty where more was."""
    words = [change.old for change in changes]
    is_brief = all(
        change.sort is Sort.REPLACED and 0 < len(change.old) <= _LONGEST and change.old in text
        for change in changes
    )
    is_figure = any(q.is_amount for old in words for q in quantities(old))
    return "、".join(words) if is_brief and not is_figure else ""


def _is_of_other_item(text: str, asked: str, old: str) -> bool:
    """Whether words stand in a list, and the question names another item of it and not them."""
    listed = re.search(
        rf"(?:{_ITEM}[、和及或与])+{re.escape(old)}|{re.escape(old)}(?:[、和及或与]{_ITEM})+", text
    )
    if not listed or old[:_BEGINS] in asked:
        return False
    others = [item for item in _JOINED.split(listed.group()) if item and old not in item]
    own = set(search_terms(old))
    return any((set(search_terms(item)) - own) & set(search_terms(asked)) for item in others)
