"""Read question and passage together and say how well they fit. Optional; none is shipped.

A cross-encoder is better than any comparison of separate vectors and far slower, so that it looks
only at the best passages.
"""

from collections.abc import Sequence
from typing import Protocol

from index.embedding import LazyModel, load_cross_encoder


class Reranker(Protocol):
    @property
    def name(self) -> str: ...
    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """One score a passage, higher is better, comparable within one call only."""
        ...


class CrossEncoderReranker:
    """Any sentence-transformers CrossEncoder, by folder or by hub name; loaded when first used.

    Raises EmbeddingUnavailable where the model is not there and cannot be fetched.
    """

    def __init__(self, model: str) -> None:
        self._model = LazyModel(model, load_cross_encoder)
        self.name = self._model.name

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        if not passages:
            return []
        pairs = [(question, passage) for passage in passages]
        return [float(score) for score in self._model.get().predict(pairs, show_progress_bar=False)]
