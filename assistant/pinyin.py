"""How Chinese characters are read, without tones. Owner of pypinyin."""

import re
from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin

_SYLLABLE = (
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|"
    r"ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|[aeiou])"
)
_NAME = re.compile(rf"{_SYLLABLE}(?:{_SYLLABLE})+")
_SYLLABLES = re.compile(rf"(?:{_SYLLABLE})+")
_HAN = re.compile("[\u4e00-\u9fff]+")


# English words that could be read as pinyin, as far as policy is likely to use them
_ENGLISH_TEXT = """
    abide abuse adequate again agenda aiming alike alone along alongside amazing amending
    america american among angle announce annoying anticipate anyone area arise asia asian aside
    audience audio auditing automate automating awaiting aware awesome balance balancing bamboo
    base baseline bearing became because become becoming been beer before begin beginning being
    belong belonging beside binding bureau came camera canada canceling capitalize care case
    casing cause causing cease center certain certificate chain chance change changing china chinese
    choice choose choosing chore chosen cite citizen code coding coherence come coming cooperate
    core counter counting cure damage danger data date dealing decade decide deciding decorate
    dedicate deeper defense deferring define defining delaying delegate delete deleting
    deliberate denote denoting dense depending desire detailing determine determining digitalize
    dine donate done during eager ease easier easing editing elaborate eliminate eliminating
    encounter encountering encourage engage engine engineer engineering enhance ensure ensuring
    enter entering entire enumerate euro europe european examine execute exercise face
    facilitate facing fade failing failure fake fare feature feeding feeling fewer figure file
    filing finalize finance finding fine finer finite fire firing fixing foregoing funding
    future gain gaining game gate gender generate generating genuine german going gone guarantee
    guidance guide guideline handing hanging heading hearing here hereunder hesitate hiding
    hinting hire hole home honoring hope house housing huge human image imagine imaging imitate
    income incoming indicate indicating induce infer inference infinite info inheritance
    initialize initiate initiating inner inside interchange interfere interference intermediate
    into japan japanese join joining june keeping korea korean labeling landing lane language
    late later latin launching layer leader leading leakage leaking lease legitimate leisure
    licence license licensee licensing lieu life lifetime like likewise limiter limiting line
    linkage linking loading loan localize locate locating login logo lone longer looking loose
    lose losing lower machine made main maintain maintaining maintenance make making male manage
    manager managing manipulate manner marine mature maximize mean meaning meantime measure
    measuring media median medicine meeting mentioning menu mere merge merging meter mine
    minimise minimize mining minute misuse mitigate mixing mobile mode moderate modernize
    monitoring more mounting name naming nano nature nearer needing negotiate newer nice nine
    noise nominate nominee none note notice noticing noting one ongoing open opening opera operate
    operating orange origin originate originating outer page pain painting paper parameter
    patience paying peer pending percentage percentile pertain piece pipe pipeline pointing pole
    pooling positioning power pushing quarantine quite quote quoting race racing radio raise
    raising range ranging ranking rare rate ratio rationale reaching reading realize reasoning
    rebate recipe reduce reducer reducing refer reference referring refine refuse refusing
    regime relate relating release releasing reliance remain remainder remaining remote rename
    renaming rendering renegotiate repertoire require requiring requisite reside residence
    resilience resize resume resuming retain retaining reuse rise role rose rounding route
    routine routing rule running safe safer sale same seaside secure seeing seeking seen sending
    sense sensing sentence separate separating sequence sequencing shade shading shake shape
    share sharing showing side silence simulate since single site size sole some someone
    sometime suite super sure take taken taking tale tape terminate terminating tier time
    timeline timer timing tire tolerate tone tooling tune tuning tunneling under unique unlike
    unsafe unwise usage user using utilize wage waiting wanting water wide widen wider wine wire
    wise wishing woman women zero zone
"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())


def is_pinyin(word: str, syllables: int = 2) -> bool:
    """Whether a word in lower case can be read as two or more syllables, or as one or more, and is
    no English word."""
    name = _NAME if syllables > 1 else _SYLLABLES
    return bool(name.fullmatch(word)) and word not in _ENGLISH


def pinyin_of(text: str) -> str:
    """Chinese characters by their sound, in lower case and one word."""
    return "".join(lazy_pinyin(text, v_to_u=False)).replace("v", "yu")


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
