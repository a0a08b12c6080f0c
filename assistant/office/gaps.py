"""What people ask and the documents do not answer: questions without an answer or with a bad
rating, those alike together, so that the office sees what to publish next.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from assistant.answers import AnswerStatus
from assistant.office.journal import Asked, Journal
from index.embedding import Vectors
from index.normalise import search_key

# Cosine from which two questions are of one group. Of 15,194 pairs of questions with different
# answers in tests/evals one in a hundred is nearer, nearly all of them of one topic.
_ALIKE = 0.95
_MOST = 2000  # questions looked at, the latest
_KEPT = 5000  # vectors in memory, 1.5 KB each
_NEAREST = 3  # passages told of a group
WEEKS = 8  # of the trend


@dataclass(frozen=True)
class Gap:
    """Questions that are alike, the latest first.

    nearest: ids of the passages that a search found for most of them; some may be gone by now.
    """

    questions: tuple[Asked, ...]
    nearest: tuple[str, ...]

    @property
    def name(self) -> str:
        """The wording that most of them have, of several the latest."""
        return Counter(asked.question for asked in self.questions).most_common(1)[0][0]

    @property
    def unanswered(self) -> int:
        return sum(map(is_unanswered, self.questions))

    @property
    def badly_rated(self) -> int:
        return sum(map(is_badly_rated, self.questions))

    @property
    def first(self) -> str:
        return min(asked.day for asked in self.questions)

    @property
    def last(self) -> str:
        return max(asked.day for asked in self.questions)

    def weekly(self, today: date) -> list[int]:
        """How many there were in each of the last `WEEKS` weeks, this one last."""
        monday = today - timedelta(days=today.weekday())
        weeks = Counter((monday - _monday(asked.day)).days // 7 for asked in self.questions)
        return [weeks[ago] for ago in reversed(range(WEEKS))]


def is_unanswered(asked: Asked) -> bool:
    return asked.status == AnswerStatus.INSUFFICIENT_EVIDENCE


def is_badly_rated(asked: Asked) -> bool:
    return asked.rating == "down"


class Gaps:
    """embed: texts → vectors of length 1, shape (len(texts), dimension)."""

    def __init__(self, journal: Journal, embed: Callable[[Sequence[str]], Vectors]) -> None:
        self.journal = journal
        self._embed = embed
        self._vectors: dict[str, Vectors] = {}
        self._embedding = threading.Lock()

    def since(self, day: date, which: str = "") -> list[Gap]:
        """The gaps of questions since that day, the most frequent first.

        which: `unanswered` or `badly_rated`; empty for both.
        """
        wanted = [asked for asked in self.journal.asked(day) if _is_wanted(asked, which)]
        latest = wanted[::-1][:_MOST]
        return grouped(latest, self._known({asked.question for asked in latest}))

    def _known(self, questions: Iterable[str]) -> Mapping[str, Vectors]:
        """Vectors by question; those of earlier looks are kept."""
        with self._embedding:
            missing = sorted(set(questions) - self._vectors.keys())
            if len(self._vectors) + len(missing) > _KEPT:
                self._vectors, missing = {}, sorted(set(questions))
            if missing:
                self._vectors |= dict(zip(missing, self._embed(missing), strict=True))
            return dict(self._vectors)


def grouped(latest: Sequence[Asked], vectors: Mapping[str, Vectors]) -> list[Gap]:
    """Each question joins the group whose first question is nearest, if that is near enough;
    the same words, whatever their spelling, always do. The largest group comes first.
    """
    firsts: list[Vectors] = []
    groups: list[list[Asked]] = []
    places: dict[str, int] = {}
    for asked in latest:
        key, vector = search_key(asked.question), vectors[asked.question]
        place = places.get(key, -1)
        if place < 0 and firsts:
            cosines = np.stack(firsts) @ vector
            best = int(cosines.argmax())
            place = best if cosines[best] >= _ALIKE else -1
        if place < 0:
            place = len(groups)
            firsts.append(vector)
            groups.append([])
        places[key] = place
        groups[place].append(asked)
    gaps = [Gap(tuple(group), _nearest(group)) for group in groups]
    return sorted(gaps, key=lambda gap: -len(gap.questions))


def _is_wanted(asked: Asked, which: str) -> bool:
    if which == "unanswered":
        return is_unanswered(asked)
    return is_badly_rated(asked) or (which != "badly_rated" and is_unanswered(asked))


def _nearest(group: Iterable[Asked]) -> tuple[str, ...]:
    found = Counter(passage for asked in group for passage in asked.nearest)
    return tuple(passage for passage, _ in found.most_common(_NEAREST))


def _monday(day: str) -> date:
    told = date.fromisoformat(day)
    return told - timedelta(days=told.weekday())
