"""Stand-ins at our own protocols: a scripted chat model, and an embedder without a model."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from assistant.errors import ModelUnavailable
from index.embedding import Vectors
from index.normalise import search_terms
from prompts import Prompt


class BigramEmbedder:
    """Hashed character bigrams: texts that share wording are near, as with a real model."""

    name = "bigrams"
    dimension = 256

    def __init__(self) -> None:
        self.embedded: list[str] = []  # every passage text that was embedded

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self.embedded.extend(texts)
        return np.stack([self._vector(text) for text in texts])

    def embed_question(self, text: str) -> Vectors:
        return self._vector(text)

    def _vector(self, text: str) -> Vectors:
        vector = np.zeros(self.dimension, dtype=np.float32)
        for term in search_terms(text) or ["nothing"]:
            vector[zlib.crc32(term.encode()) % self.dimension] += 1.0
        return vector / np.linalg.norm(vector)


class CharacterTokens:
    """One token a character, so that tests can count by hand."""

    def count(self, text: str) -> int:
        return len(text)


@dataclass
class ScriptedChatModel:
    """Replies in order what it was given: a text, its pieces, or an error to raise.

    likely: log-probabilities of any question after evidence and without; empty: it tells none.
    written: log-probability and tokens of any reply; None: it does not tell.
    """

    replies: list[str | list[str] | Exception] = field(default_factory=list)
    name: str = "scripted"
    likely: tuple[Sequence[float], Sequence[float]] = ((), ())
    written: tuple[float, int] | None = None
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    closed: bool = False  # whether a reply was broken off by its reader

    def stream(self, prompt: Prompt, values: Mapping[str, str]) -> Iterator[str]:
        self.asked.append((prompt.name, values))
        reply = self.replies.pop(0) if self.replies else ModelUnavailable("no reply left")
        if isinstance(reply, Exception):
            raise reply
        try:
            yield from [reply] if isinstance(reply, str) else reply
        except GeneratorExit:
            self.closed = True
            raise

    def warm(self, prompt: Prompt) -> None:
        pass

    def log_probabilities(
        self, prompt: Prompt, values: Sequence[Mapping[str, str]], ending: str
    ) -> Sequence[Sequence[float]]:
        return [self.likely[0 if each["evidence"] else 1] for each in values]

    def reply_log_probability(
        self, prompt: Prompt, values: Mapping[str, str]
    ) -> tuple[float, int] | None:
        return self.written
