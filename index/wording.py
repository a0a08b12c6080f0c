"""How closely a passage keeps to a question's own words. Pure.

BM25 adds up terms from anywhere in a passage. An answer mostly stands in one sentence, whose
subject is often named by the title alone, and in the order in which the question has it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from index.normalise import WORD, passage_key, question_key
from index.sentences import split_sentences


@dataclass(frozen=True)
class Likeness:
    """
    sentence: share of the question's term weight that one sentence holds with title and heading.
    run: the longest stretch of the question that stands in the passage, by its length.
    other_year: whether title, heading and text name years, but none that the question names.
    begins: whether the question asks from when an act holds, and the text tells just that.
    """

    sentence: float = 0.0
    run: float = 0.0
    other_year: bool = False
    begins: bool = False


_ASKS_WHEN = re.compile(
    r"(?:何时|什么时[候间]|哪一?[天年月日]|几[时月号])[^，。；]{0,6}(?:施行|生效|实施|执行)|"
    r"(?:施行|生效|实施)(?:日期|时间)|(?:施行|生效|实施)了?(?:没有|吗)"
)
_TELLS_WHEN = re.compile(r"自[^。；]{1,20}起(?:正式)?(?:施行|实施|生效|执行)")
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d{2}(?=年|全年|[-.]\d)")


class Wording:
    """A question's terms with their weights (inverse document frequencies) and its characters."""

    def __init__(self, question: str, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._total = sum(weights.values()) or 1.0
        self._key = question_key(question)
        self._years = frozenset(_YEAR.findall(self._key))
        self._asks_when = bool(_ASKS_WHEN.search(question))

    def likeness(self, name: str, text: str) -> Likeness:
        """`name` is what the passage is called by: its title, heading path and lead."""
        key = passage_key(text)
        named = passage_key(name)
        in_name = self._held(named, self._weights)
        left = [term for term in self._weights if term not in in_name]
        best = max(
            (self._weight(self._held(key[a:b], left)) for a, b in split_sentences(key)),
            default=0.0,
        )
        years = frozenset(_YEAR.findall(f"{named} {key}")) if self._years else frozenset()
        return Likeness(
            sentence=(self._weight(in_name) + best) / self._total,
            run=_longest_run(self._key, key) / len(self._key) if self._key else 0.0,
            other_year=bool(years) and years.isdisjoint(self._years),
            begins=self._asks_when and bool(_TELLS_WHEN.search(key)),
        )

    @staticmethod
    def _held(key: str, terms: Iterable[str]) -> list[str]:
        held = [term for term in terms if term in key]
        if any(map(str.isascii, held)):  # bigrams may start anywhere, words and numbers may not
            words = frozenset(WORD.findall(key))
            return [term for term in held if not term.isascii() or term in words]
        return held

    def _weight(self, terms: Iterable[str]) -> float:
        return sum(self._weights[term] for term in terms)


def _longest_run(wanted: str, text: str) -> int:
    """Length of the longest common substring, by lengthening the best one found so far."""
    best = 0
    for start in range(len(wanted)):
        while start + best < len(wanted) and wanted[start : start + best + 1] in text:
            best += 1
    return best
