"""Names of the documents by their sound: 青禾 for Qinghe, where no glossary has it.

A visitor writes a park's name in Latin letters; of these a translation makes any name that sounds
so, and the park that is asked about is lost.
"""

import re
from collections import Counter
from collections.abc import Iterable
from threading import Lock

from assistant.pinyin import is_pinyin, pinyin_of
from index.search import Searcher

# what is called by a name of its own; 工业园区 alone is none, nor is it read from 3个园区
_NAMES = re.compile(
    "[\u4e00-\u9fff]{2,10}?(?:园区|产业园|园|大厦|中心|广场|街区|街道|孵化器|基地|[港镇乡村路区县市州岛湖谷])"
)
_SIZES = (2, 3)  # characters that are read as one word: 青禾, 花园口
_LEAST_LETTERS = 4  # of a word; a shorter one sounds like many
_CLEAR = 3  # times as often as any other name that sounds alike


class NamesBySound:
    """The characters of an index's names, by how they are read; made anew when it changes."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self._lock = Lock()
        self._made: tuple[int, dict[str, str]] | None = None

    def __call__(self, word: str) -> str:
        """The characters of a word in Latin letters; empty where no name of the documents, or more
        than one, is read so, and of a word that is English."""
        key = word.lower()
        if len(key) < _LEAST_LETTERS or not word[0].isupper() or not is_pinyin(key):
            return ""
        with self._lock:
            catalog = self._searcher.store.catalog
            if self._made is None or self._made[0] != catalog.generation:
                self._made = catalog.generation, by_sound(_texts(self._searcher))
            return self._made[1].get(key, "")


def by_sound(texts: Iterable[str]) -> dict[str, str]:
    """How runs of characters in the names of texts are read → the characters; those that are read
    like others are left out, unless they are far more frequent."""
    counts: Counter[str] = Counter()
    for text in texts:
        for name in _NAMES.findall(text):
            counts.update({name[at : at + n] for n in _SIZES for at in range(len(name) - n + 1)})
    read: dict[str, list[tuple[int, str]]] = {}
    for characters, count in counts.items():
        read.setdefault(pinyin_of(characters), []).append((count, characters))
    told: dict[str, str] = {}
    for sound, alike in read.items():
        (most, characters), *others = sorted(alike, reverse=True)
        if all(most >= _CLEAR * count for count, _ in others):
            told[sound] = characters
    return told


def _texts(searcher: Searcher) -> Iterable[str]:
    catalog = searcher.store.catalog
    found = (catalog.text(id) for id in catalog.documents())
    return (text.text for text in found if text)
