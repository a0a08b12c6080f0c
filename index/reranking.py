"""Read question and passage together and say how well they fit. Optional; none is shipped.

A cross-encoder is better than any comparison of separate vectors and far slower, so that it looks
only at the best passages.
"""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from index.embedding import load_cross_encoder


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
        self.name = Path(model).name if Path(model).is_dir() else model
        self._source = model
        self._loading = threading.Lock()
        self._loaded: Any = None

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        if not passages:
            return []
        with self._loading:
            if self._loaded is None:
                self._loaded = load_cross_encoder(self._source)
        pairs = [(question, passage) for passage in passages]
        return [float(score) for score in self._loaded.predict(pairs, show_progress_bar=False)]
