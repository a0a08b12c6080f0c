"""Checked Chinese sentences in English; what cannot be stays, its amounts and names in English."""

import logging
import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answers import Check, Claim, Event, Evidence
from assistant.language_model.chat_model import ChatModel
from assistant.quantities import bounded_english_values
from assistant.translating.into_english.approved import NONE, Approved
from assistant.translating.into_english.dates import dates_of
from assistant.translating.into_english.faithful import problem, proper_names
from assistant.translating.into_english.sentences import Translator
from assistant.translating.into_english.spelt import spelt_names
from index.documents import Document, Passage
from index.normalise import han_share
from index.sentences import without_end

_log = logging.getLogger(__name__)
_LEAST_HAN = 0.2  # of the letters; a sentence with fewer is English already
_KEPT = Check("translation", True)


@dataclass(frozen=True)
class English:
    """Puts what is told into English.

    glossary: English name → Chinese name. model: None writes nothing. approved: whose English
    somebody has approved, which needs no model.
    """

    glossary: Mapping[str, str]
    model: ChatModel | None
    approved: Approved = NONE

    def of(
        self, claims: Sequence[Claim], evidence: Sequence[Evidence], mark: Callable[[str], None]
    ) -> Generator[Event, None, list[Claim]]:
        """Yields what the model writes, unchecked, and returns the claims with what of it holds,
        each once.

        mark: is told when the first word was there.
        """
        items = {item.n: item for item in evidence}
        spelt = spelt_names("\n".join(claim.text for claim in claims), self.glossary)
        glossary = {**spelt, **self.glossary}
        translator = Translator(glossary, self.model, mark) if self.model else None
        told: dict[tuple[str, tuple[int, ...]], Claim] = {}
        for claim in claims:
            item = items.get(claim.cites[0]) if claim.cites else None
            if item and han_share(claim.text) >= _LEAST_HAN:
                english = self._approved(claim, item, glossary)
                if not english and translator:
                    english = yield from translator.translated(claim, item)
                claim = _told(claim, english) if english else _beside(claim, glossary)
            told.setdefault((claim.text, claim.cites), claim)
        return list(told.values())

    def alone(self, item: Evidence) -> str:
        """A sentence that stands alone, in English; empty where nothing that is written holds."""
        claim = Claim(item.text.strip(), (item.n,), quotes=((item.n, item.start, item.end),))
        events = self.of([claim], [item], lambda _: None)
        while True:
            try:
                next(events)
            except StopIteration as done:
                (told,) = done.value
                return told.text if _KEPT in told.checks else ""

    def _approved(self, claim: Claim, item: Evidence, glossary: Mapping[str, str]) -> str:
        """The approved English of a claim, where there is any and it holds."""
        pair = self.approved.of(claim, item)
        wrong = problem(pair.english, pair.chinese, item, glossary) if pair else ""
        if pair and wrong:
            _log.warning("approved English is not told: it %s: %s", wrong, pair.english)
        return pair.english if pair and not wrong else ""


def never_told(
    english: Mapping[str, str], documents: Mapping[Document, str], glossary: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The lines of approved English that no answer can tell, each with why: no document says the
    Chinese, or the English does not hold.

    documents: each with its text.
    """
    for chinese, told in english.items():
        document = next((d for d, text in documents.items() if chinese in text), None)
        if document is None:
            yield chinese, "is said by no document"
        if document is None or without_end(chinese) == chinese:
            continue  # a label or cell is told with its row, and held against that
        passage = Passage("", document.id, 0, 0, len(chinese), chinese)
        item = Evidence(1, passage, document, 0, len(chinese), chinese, ((0, len(chinese)),))
        if wrong := problem(told, chinese, item, glossary):
            yield chinese, f"has English that {wrong}"


def _told(claim: Claim, english: str) -> Claim:
    return replace(claim, text=english, checks=(*claim.checks, _KEPT))


def _beside(claim: Claim, glossary: Mapping[str, str]) -> Claim:
    """The Chinese claim with its amounts, days and names in English behind it."""
    told = dict(bounded_english_values(claim.text))
    days = [(written, day) for written, day in dates_of(claim.text) if "月" in written]
    told |= {written: re.sub("^(?:on|in) ", "", day) for written, day in days}
    told |= {name: forms[0] for name, forms in proper_names(claim.text, glossary).items()}
    listed = ", ".join(f"{written} = {english}" for written, english in told.items())
    return replace(claim, text=f"{claim.text.rstrip('。')} ({listed})。") if told else claim
