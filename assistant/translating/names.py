"""What an English question seeks, and what of it is missing, in the asker's own language. Pure.

Its search speaks Chinese, and so does what the search finds missing.
"""

import re
from collections.abc import Iterable, Mapping

from assistant.abstention.stakes import subject_in_english
from assistant.pinyin import is_pinyin, spells

# Words that name nothing, and those that only ask or ask for telling
_FUNCTION_WORDS = """
    a about actually after all already also am an and any anybody anyone anything are as ask at
    away be been before being between both but by can come comes could did do does doing done down
    during each either else ever every everything for from get gets give gives given go goes going
    got had has have having he hello help her here hi him his how i if in into is it its just know
    let like long look looking lot made make makes many may me mean might more most much must my
    near need needs no nor not now of off ok on once one only or other our out over own per please
    possible put s same say says see shall she should so some somebody someone something still such
    t take takes tell than thank thanks that the their them then there these they thing things think
    this those through to too under until up us use used want wants was way we well were what when
    where whether which while who whole whom whose why will with within would yes yet you your
    re ve d ll m
"""
_NAMES_NOTHING = frozenset(_FUNCTION_WORDS.split())
_WORD = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_][\w&+%.-]*[\w%+]|[^\W_]")
_TOGETHER = re.compile(r"[ ’'-]+")  # between two words of one piece
_YEAR = re.compile(r"((?:19|20)\d{2})年?")
_PERIOD = re.compile(r"(?:((?:19|20)\d{2})年)?(?:第?([一二三四1-4])季度|([上下])半年)")
_ORDINALS = dict(zip("一二三四1234", ("first", "second", "third", "fourth") * 2, strict=True))
_ACRONYM = re.compile("[a-z]{2,6}")


def sought_in(question: str) -> tuple[str, ...]:
    """The words of an English question that name something, in pieces as it writes them.

    A name in capitals is a piece of its own.
    """
    pieces: list[str] = []
    end, named = -1, False
    for n, word in enumerate(_WORD.finditer(question)):
        text = word.group().rstrip(".-")
        if text.lower() in _NAMES_NOTHING:
            continue
        is_name = text[:1].isupper() and n > 0
        between = question[end : word.start()] if end >= 0 else ""
        if pieces and is_name == named and _TOGETHER.fullmatch(between):
            pieces[-1] = question[end - len(pieces[-1]) : word.start() + len(text)]
        else:
            pieces.append(text)
        end, named = word.start() + len(text), is_name
    return tuple(dict.fromkeys(pieces))


def missing_in(question: str, names: Iterable[str], glossary: Mapping[str, str]) -> tuple[str, ...]:
    """What the search calls by these Chinese names, as the English question calls it.

    glossary: English name → Chinese name. What has no English here is left out: the question
    itself stands beside it.
    """
    told = (_in_english(name, question, glossary) for name in names)
    return tuple(dict.fromkeys(name for name in told if name))


def _in_english(name: str, question: str, glossary: Mapping[str, str]) -> str:
    if year := _YEAR.fullmatch(name):
        return year[1]
    if period := _PERIOD.fullmatch(name):
        of_year, quarter, half = period.groups()
        part = f"{_ORDINALS[quarter]} quarter" if quarter else ""
        part = part or f"{'first' if half == '上' else 'second'} half"
        return f"the {part} of {of_year}" if of_year else f"the {part}"
    known = next((english for english, chinese in glossary.items() if chinese == name), "")
    return known or _acronym(name, question) or subject_in_english(name) or _spelt(name, question)


def _spelt(name: str, question: str) -> str:
    """The words of the question that sound like the name, with those in capitals behind them."""
    for word in _WORD.finditer(question):
        key = word.group().lower()
        if is_pinyin(key) and spells(key, name):
            behind = re.match(r"(?:[ -][A-Z]\w+)*", question[word.end() :])
            return word.group() + (behind.group() if behind else "")
    return ""


def _acronym(name: str, question: str) -> str:
    is_asked = _ACRONYM.fullmatch(name) and re.search(rf"\b{name.upper()}\b", question)
    return name.upper() if is_asked else ""
