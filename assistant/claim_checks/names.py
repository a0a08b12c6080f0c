"""A claim names no place, company or thing that its quote does not name."""

import re

from assistant import places
from assistant.abstention.unheld import unheld_names
from assistant.claim_checks.told import PARTS, Told, key_of, other_language, terms_of
from assistant.pinyin import is_pinyin, spells
from assistant.quantities import reading
from index.normalise import search_terms
from index.numerals import NUMERAL

_CONNECTS = re.compile(
    r"其中|此外|同时|另外|因此|并且|以及|例如|比如|包括|分别[是为]?|具体(如下|是|为)?|等等?|"
    r"不[低少小高大多]于|不得?超过|至少|至多|最[高多]|[及或]?以[上下内]|左右|达到|高达"
)
MIN_PART = 0.5  # of the terms of a further part; of 97 real claims one fell short, and rightly
_HAN_RUN = re.compile("[\u4e00-\u9fff]+")
_NUMERALS = re.compile(f"{NUMERAL}")
_STRANGE = 3  # characters in a row that nothing known holds
# What somebody has set up; 园区 is said for 园
_ESTABLISHED = re.compile(
    r"[^\W\dA-Za-z]{2}(?<![的和及与或等个家该本各多这那些此其所在到向为是有])"
    r"(?:产业园|工业园|科技园|物流园|园(?=区)|公司|集团|基地|小镇|大厦|协会|联盟|研究院|研究所|学院)"
)
_NAME = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{3,}(?![a-z])")
_NO_NAMES = {"china", "chinese", "according"}


def elsewhere(told: Told) -> str:
    """A place, year or quarter of which the quote names another."""
    names = unheld_names(told.claim, [f"{told.context}\n{told.item.document.issuer}"])
    return f"{names[0]} is not in the quote" if names else ""


def borrowed_place(told: Told) -> str:
    """A province or city that the claim took from the question: nothing around the quote is of it.

    A document of the place need not name it in each sentence, so that its names, its issuer and the
    whole passage count.
    """
    if other_language(told.claim, told.context):
        return ""
    of = f"{told.context}\n{told.item.document.issuer}\n{told.item.passage.text}"
    known = places.named("\n".join([of, *told.glossary.values()]))
    strange = [one for one in places.named(told.claim) if not places.meet(frozenset({one}), known)]
    return f"{strange[0].city or strange[0].province} is not in the source" if strange else ""


def invention(told: Told) -> str:
    """A further part of an enumeration or sentence of which the quote holds next to nothing."""
    if other_language(told.claim, told.context):
        return ""
    held = terms_of(told.context)
    for part in PARTS.split(told.claim)[1:]:
        terms = [t for t in search_terms(_CONNECTS.sub(" ", part)) if len(t) > 1 and t.isalpha()]
        if terms and sum(term in held for term in terms) <= MIN_PART * len(terms):
            return f"{part} is not in the quote"
    return ""


def stranger(told: Told) -> str:
    """A name or thing that neither the quote nor the question mentions in any of its characters.

    Of 97 claims of the embedded model, all but two of such runs were invented.
    """
    known = _known(told)
    if other_language(told.claim, known):
        return ""
    held = terms_of(known)
    for run in _HAN_RUN.findall(_CONNECTS.sub(" ", _without_quantities(told.claim))):
        known_at = {at for at in range(len(run) - 1) if run[at : at + 2] in held}
        strange = [at not in known_at and at - 1 not in known_at for at in range(len(run))]
        for start in range(len(run) - _STRANGE + 1):
            if all(strange[start : start + _STRANGE]) and not _NUMERALS.fullmatch(run):
                return f"{run[start:]} is neither in the quote nor in the question"
    return ""


def compound(told: Told) -> str:
    """A park, firm or body whose name is put together: 现代食品产业园 of a list with 现代食品."""
    known = key_of(_known(told))
    for found in _ESTABLISHED.finditer(told.claim_key):
        if found.group() not in known:
            return f"nothing in the quote is called {found.group()}"
    return ""


def foreign_name(told: Told) -> str:
    """An English name whose Chinese, by the glossary or by its sound, is not in the quote."""
    if not told.foreign:
        return ""
    known = _known(told)
    rest, said = told.claim, known.casefold()
    for english in sorted(told.glossary, key=len, reverse=True):
        named = re.compile(rf"(?<![A-Za-z]){re.escape(english)}(?![A-Za-z])")
        if english[0].isupper() and named.search(rest):
            rest = named.sub(" ", rest)
            if told.glossary[english] not in known and english.casefold() not in said:
                return f"{english} is not in the quote"
    for name in _NAME.findall(rest):
        word = name.lower()
        unknown = word not in said and word not in _NO_NAMES
        if unknown and is_pinyin(word) and not spells(word, known):
            return f"{name} is not in the quote"
    return ""


def _without_quantities(text: str) -> str:
    """Its key with blanks for quantities, which have a rule of their own."""
    read = reading(text)
    key = read.key
    for quantity in read.quantities:
        start, end = quantity.at
        key = key[:start] + " " * (end - start) + key[end:]
    return key


def _known(told: Told) -> str:
    return f"{told.context}\n{told.item.document.issuer}\n{told.question}"
