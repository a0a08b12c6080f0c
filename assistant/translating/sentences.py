"""Checked Chinese sentences in English; what cannot be stays, its amounts and names in English."""

import logging
import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace

import prompts
from assistant import layout
from assistant.answers import Check, Claim, DraftDelta, Event, Evidence
from assistant.chat_model import ChatModel
from assistant.errors import ModelUnavailable
from assistant.measures.bounds import Bound
from assistant.quantities import bounded_english_values, missing, quantities
from assistant.quantities import in_english as in_english_words
from assistant.translating.dates import dates_of, with_english_dates
from assistant.translating.faithful import problem, proper_names
from assistant.translating.wording import without_left_overs
from index.normalise import han_share, visible

_log = logging.getLogger(__name__)
_LEAST_HAN = 0.2  # of the letters; a sentence with fewer is English already
_LONGEST = 2000  # characters of a translation
_OVER = r"\b(?:at least|more than|over|above|exceeding|no less than|not less than)"
_MARKS = {"，": ", ", "、": ", ", "：": ": ", "；": "; ", "。": ". "}
_KEPT = Check("translation", True)


def in_english(
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    glossary: Mapping[str, str],
    model: ChatModel | None,
    mark: Callable[[str], None],
) -> Generator[Event, None, list[Claim]]:
    """Yields what the model writes, unchecked, and returns the claims with what of it holds.

    glossary: English name → Chinese name. mark: is told when the first word was there.
    """
    items = {item.n: item for item in evidence}
    told: list[Claim] = []
    for claim in claims:
        item = items.get(claim.cites[0]) if claim.cites else None
        if item is None or han_share(claim.text) < _LEAST_HAN:
            told.append(claim)
        else:
            told.append((yield from _translated(claim, item, glossary, model, mark)))
    return told


def _translated(
    claim: Claim,
    item: Evidence,
    glossary: Mapping[str, str],
    model: ChatModel | None,
    mark: Callable[[str], None],
) -> Generator[Event, None, Claim]:
    """The claim in English, tried with its names and amounts in English, then its dates too."""
    if model is None:
        return _beside(claim, glossary)
    prepared = layout.in_english(claim.text, glossary).strip()
    tried: list[str] = []
    for sentence in dict.fromkeys((prepared, with_english_dates(prepared))):
        try:
            written = yield from _written(sentence, model, mark)
        except ModelUnavailable:
            _log.warning("a sentence was not put into English", exc_info=True)
            break
        english = with_bounds(written, claim.text)
        if wrong := problem(english, claim.text, item, glossary):
            _log.info("an English sentence was dropped: it %s", wrong)
            tried.append(english)
        else:
            return _told(claim, english)
    for english in (with_lost_dates(text, claim.text) for text in tried):
        if not problem(english, claim.text, item, glossary):
            return _told(claim, english)
    return _beside(claim, glossary)


def _told(claim: Claim, english: str) -> Claim:
    return replace(claim, text=english, checks=(*claim.checks, _KEPT))


def _written(
    sentence: str, model: ChatModel, mark: Callable[[str], None]
) -> Generator[Event, None, str]:
    """What the model writes, on one line; the sentence itself where no Chinese is left in it.

    Raises ModelUnavailable.
    """
    if not han_share(sentence):
        plain = re.sub(r"\s*([，、：；。])\s*", lambda mark: _MARKS[mark[1]], sentence).strip()
        return plain[:1].upper() + plain[1:]
    pieces = []
    for piece in _drafted(sentence, model):
        mark("first_token")
        pieces.append(piece)
        yield DraftDelta(piece)
    yield DraftDelta("\n")
    return without_left_overs("".join(pieces).strip().partition("\n")[0].strip())


def with_bounds(english: str, chinese: str) -> str:
    """The English with what limits its amounts as in the Chinese: the model writes more than 1
    billion yuan for 10亿元以上, which is at least that, though it was told at least."""
    for quantity in quantities(chinese):
        amount = in_english_words(quantity)
        if quantity.bound in (Bound.AT_LEAST, Bound.OVER) and quantity.unit:
            limited = f"{quantity.bound} {amount}"
            english = re.sub(rf"{_OVER} {re.escape(amount)}", limited, english)
    return english


def with_lost_dates(english: str, chinese: str) -> str:
    """The English with the dates behind it that it leaves out of the Chinese."""
    lost = [told for written, told in dates_of(chinese) if missing(written, english)]
    return f"{english.rstrip('. ')} ({', '.join(dict.fromkeys(lost))})." if lost else english


def _drafted(sentence: str, model: ChatModel) -> Iterator[str]:
    """Pieces of a translation, cut off where a model does not stop. Raises ModelUnavailable."""
    left = _LONGEST
    for piece in model.stream(prompts.load("translate.sentence"), {"sentence": sentence}):
        shown = visible(piece)[:left]
        left -= len(shown)
        yield shown
        if left <= 0:
            return


def _beside(claim: Claim, glossary: Mapping[str, str]) -> Claim:
    """The Chinese claim with its amounts and names in English behind it."""
    told = dict(bounded_english_values(claim.text))
    told |= {name: forms[0] for name, forms in proper_names(claim.text, glossary).items()}
    listed = ", ".join(f"{written} = {english}" for written, english in told.items())
    return replace(claim, text=f"{claim.text.rstrip('。')} ({listed})。") if told else claim
