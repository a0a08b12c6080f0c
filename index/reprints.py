"""Passages that say the same in other documents: a notice and the news that prints it. Pure.

They are told by their words, not their vectors: two versions of a sentence that differ in one
figure lie as near to each other as two copies of it.
"""

import re
from collections.abc import Sequence

from index.normalise import passage_key

_SHINGLE = 4  # characters
_LEAST_SHARED = 0.85  # of the shingles of both
_SHORTEST = 20  # characters; shorter ones (第一条, a heading) are alike by chance
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def copies(texts: Sequence[str]) -> dict[int, int]:
    """Place of a copy → place of the first text that it repeats.

    A copy has the same numbers in the same order, and almost the same characters (resemblance of
    4-character shingles: Broder, "On the resemblance and containment of documents", 1997).
    """
    keys = [re.sub(r"\W+", "", passage_key(text)) for text in texts]
    numbers = [tuple(_NUMBER.findall(key)) for key in keys]
    found: dict[int, int] = {}
    for later in range(len(keys)):
        for first in range(later):
            if (
                first not in found
                and len(keys[later]) >= _SHORTEST
                and numbers[first] == numbers[later]
                and _resemble(keys[first], keys[later])
            ):
                found[later] = first
                break
    return found


def _resemble(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _LEAST_SHARED * longer:
        return False
    if one == other:
        return True
    a, b = _shingles(one), _shingles(other)
    return len(a & b) >= _LEAST_SHARED * len(a | b)


def _shingles(key: str) -> set[str]:
    return {key[i : i + _SHINGLE] for i in range(len(key) - _SHINGLE + 1)}
