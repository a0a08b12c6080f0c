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


# English words that could be read as pinyin, as far as policy is likely to use them
_ENGLISH_TEXT = """
    again alike alone alongside amazing among anyone area audience automate aware balance base
    baseline bearing became because become becoming been beginning being belong beside binding
    came capitalize care case casing cause center certain certificate chain chance change
    changing chinese choice choose chosen code come coming core counter cure damage danger date
    dealing decade decide define delegate delete denote dense depending determine digitalize
    dine done during ease easier eliminate encourage engage engine engineer engineering enhance
    ensure ensuring enter entering entire euro execute exercise facilitate facing failure fare
    feature fewer figure file finance finding fine fire fixing funding future gain game gate
    generate guarantee guidance guide hire home hope house housing huge human image inside
    intermediate into join joining lane language later launching layer leader leading lease
    leisure license like likewise limiting line linking loan logo lower machine made main
    maintain maintaining maintenance make making male manage manager managing mature mean
    meaning measure measuring media mere merge merging mine mining minute mode more name nature
    nearer nine noise none note notice open opening operate orange origin page paper parameter
    patience paying percentage pipe pipeline pointing pole pooling power quote race raise
    raising range rare rate ratio reaching rebate recipe reduce reducing refer reference regime
    release releasing remain remaining remote rename require requiring residence resume retain
    reuse rise role rose route rule running safe sale same seaside secure seeing seeking seen
    sending sense separate sequence shape share sharing side silence since single site size sole
    some someone suite super sure take taken taking tale tape terminate time timing tone tune
    unique unlike usage user using utilize wage waiting wide wine wire wise zero zone
"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())


def is_pinyin(word: str) -> bool:
    """Whether a word in lower case can be read as two or more syllables, and is no English word."""
    return bool(_NAME.fullmatch(word)) and word not in _ENGLISH


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
