"""The items that a sentence enumerates: how many, how many a question asks for, and all of those
between the first and the last. Pure."""

import re

from index.normalise import search_key
from index.numerals import numeral_value

OTHER_NUMBER = "enumerates another number than was asked for"
_COUNTED = re.compile(
    r"哪([两二三四五六七八九十])[个种类项条家方大句点]|"
    r"([二三四五六七八九十])[大个种类项][^，。]{2,12}(?:有哪些|是哪些|是什么|分别)"
)
_SAYINGS = re.compile("哪[两二三四五六七八九十]句")
JOINT = re.compile("、|和|以及|及其")
PARTS = re.compile(r"[，,。；;：:！？!?\n（()）]")  # of a sentence, none of which an item holds
_NOTE = re.compile(r"[（(][^（()）]{1,20}[)）]")
_LEAST_ITEMS = 3  # of a list
_LEAST_ITEM = 4  # characters of one that may leave out some
_LAST_OF_LIST = re.compile("、[^、]+(?:和|及|与|以及)[^、]+$")


def counted(question: str) -> int | None:
    """How many a question asks for: 哪四种."""
    asked = _COUNTED.search(search_key(question))
    return numeral_value(asked[1] or asked[2]) if asked else None


def enumerated(text: str) -> set[int]:
    """How many each of a text's clauses enumerates: 甲、乙和丙 is three."""
    return {
        1 + clause.count("、") + bool(_LAST_OF_LIST.search(clause))
        for clause in re.split("[，,。；;：:()（）]", text)
        if "、" in clause
    }


def is_of_other_sayings(asked: str, text: str) -> str:
    """What enumerates no five to who asks which five sayings these are."""
    is_one = not _SAYINGS.search(asked) or counted(asked) in enumerated(text)
    return "" if is_one else OTHER_NUMBER


def with_every_item(text: str, sentence: str) -> str:
    """A list that leaves out some of the items between its first and its last, or characters of
    one, as its sentence has it; any other text as it is."""
    items = [item for item in JOINT.split(text) if item]
    if text in sentence or len(items) < _LEAST_ITEMS:
        return text
    start = end = -1
    joints = [joint.span() for joint in JOINT.finditer(sentence)]
    begins, ends = [0, *(b for _, b in joints)], [*(a for a, _ in joints), len(sentence)]
    for at, to in zip(begins, ends, strict=True):
        if items and (found := _within(items[0], sentence[at:to])):
            start = at + found[0] if start < 0 else start
            end = at + found[1]
            items = items[1:]
    is_list = not items and not PARTS.search(without_notes(sentence[start:end], 0, 0))
    return sentence[start:end] if is_list else text


def _within(item: str, said: str) -> tuple[int, int] | None:
    """Where an item of a list stands in one of its sentence, with all its characters in order, as
    文化旅游 does in 文化创意旅游."""
    if (at := said.find(item)) >= 0:
        return at, at + len(item)
    rest = iter(said)
    is_same = len(item) >= _LEAST_ITEM and all(sign in rest for sign in item)
    return (0, len(said)) if is_same and said[0] == item[0] else None


def without_notes(sentence: str, start: int, end: int) -> str:
    """The sentence with brackets outside of a stretch blotted out: 甲(深圳)有限公司 is one item."""
    return _NOTE.sub(
        lambda m: m.group() if m.start() < end and start < m.end() else "·" * len(m.group()),
        sentence,
    )
