"""How Chinese characters are read, without tones. Owner of pypinyin."""

import re
from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin

_SYLLABLE = (
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|"
    r"ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|[aeiou])"
)
_NAME = re.compile(rf"{_SYLLABLE}(?:{_SYLLABLE})+")
_HAN = re.compile("[\u4e00-\u9fff]+")


def is_pinyin(word: str) -> bool:
    """Whether a word in lower case can be read as two or more syllables."""
    return bool(_NAME.fullmatch(word))


def spells(word: str, text: str) -> bool:
    """Whether neighbouring characters of the text are read like the word."""
    return bool(spelt_by(word, text))


def spelt_by(word: str, text: str) -> str:
    """The first neighbouring characters of the text that are read like the word, or none."""
    for run, syllables in _readings(text):
        spelt = " " + " ".join(syllables)
        if found := re.search(" " + " ?".join(map(re.escape, word)) + "(?= |$)", spelt):
            first = spelt.count(" ", 0, found.start())
            return run[first : first + found.group().count(" ")]
    return ""


@lru_cache(maxsize=256)
def _readings(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((run, tuple(lazy_pinyin(run))) for run in _HAN.findall(text))


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters can be read alike, tones aside."""
    return bool(_sounds(one) & _sounds(other))


@lru_cache(maxsize=4096)
def _sounds(char: str) -> frozenset[str]:
    return frozenset(pinyin(char, style=Style.NORMAL, heteronym=True)[0])
