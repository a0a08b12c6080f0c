"""A claim beside the quote that is to support it, as every rule looks at the two."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from assistant.answers import Evidence
from index.normalise import han_share, search_key, search_terms

PARTS = re.compile(r"[、，,；;：:|]")  # of a sentence


@dataclass(frozen=True)
class Told:
    """said: the quote, a verbatim stretch. sentences: all of the evidence that may be quoted.

    glossary: English name → Chinese name.
    """

    claim: str
    said: str
    item: Evidence
    sentences: tuple[str, ...] = ()
    question: str = ""
    glossary: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def claim_key(self) -> str:
        return key_of(self.claim)

    @cached_property
    def said_key(self) -> str:
        return key_of(self.said)

    @cached_property
    def context(self) -> str:
        """What counts as said with the quote: the names of the passage and its table's header."""
        return f"{context_of(self.item)}\n{self.said}"

    @cached_property
    def context_key(self) -> str:
        return key_of(self.context)

    @cached_property
    def foreign(self) -> bool:
        return other_language(self.claim, self.said)


def context_of(item: Evidence) -> str:
    return f"{item.document.title}\n{item.passage.heading}\n{item.lead}"


def other_language(claim: str, quote: str) -> bool:
    """Whether one is Chinese and the other is not; figures alone are of any language."""
    return any(map(str.isalpha, claim)) and (han_share(claim) >= 0.2) != (han_share(quote) >= 0.2)


def key_of(text: str) -> str:
    return search_key(text).replace("’", "'")


@lru_cache(maxsize=4096)
def terms_of(text: str) -> frozenset[str]:
    return frozenset(search_terms(text))
