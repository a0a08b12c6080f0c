"""Texts become vectors. Owner of sentence-transformers."""

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import EmbeddingUnavailable
from index.normalise import simplified

Vectors = NDArray[np.float32]
_AT_ONCE = 32  # texts
_AT_ONCE_CPU = 8  # on two cores a fifth faster than 32: what a layer works on stays in the cache


class Embedder(Protocol):
    """Vectors have length 1, so that their dot product is their cosine."""

    @property
    def name(self) -> str: ...
    @property
    def dimension(self) -> int: ...
    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimension)."""
        ...

    def embed_question(self, text: str) -> Vectors:
        """Shape (dimension,)."""
        ...


class LazyModel:
    """A model that is loaded when first used, once, though several threads may ask for it."""

    def __init__(self, source: str, load: Callable[[str], Any]) -> None:
        self.name = Path(source).name if Path(source).is_dir() else source
        self._source = source
        self._load = load
        self._loading = threading.Lock()
        self._loaded: Any = None

    def get(self) -> Any:
        with self._loading:
            if self._loaded is None:
                self._loaded = self._load(self._source)
            return self._loaded


class SentenceTransformerEmbedder:
    """Any sentence-transformers model, by folder or by hub name; loaded when first used.

    Its methods raise EmbeddingUnavailable where the model is not installed and cannot be fetched,
    or is damaged.
    """

    def __init__(self, model: str) -> None:
        self._lazy = LazyModel(model, _load_compiled)
        self.name = self._lazy.name

    @property
    def _model(self) -> Any:
        return self._lazy.get()

    @property
    def dimension(self) -> int:
        return int(self._model.get_embedding_dimension() or 0)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        prompts: dict[str, str] = self._model.prompts or {}
        return self._encode(texts, prompts.get("passage") or prompts.get("document", ""))

    def embed_question(self, text: str) -> Vectors:
        """As the library's `encode` for one text, which spends a quarter of its time on looking
        through all weights for their device and mode."""
        model = self._model
        prompts: dict[str, str] = model.prompts or {}
        prompt = prompts.get("query", "")
        if model.device.type != "cpu":
            return np.asarray(self._encode([text], prompt)[0], dtype=np.float32)
        import torch

        with torch.inference_mode():
            features = model.preprocess([simplified(text)], prompt=prompt)
            vector = model(features)["sentence_embedding"][0].numpy()
        return np.asarray(vector / (float(np.linalg.norm(vector)) or 1.0), dtype=np.float32)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        # e5 and most others have learned simplified characters better than traditional ones
        vectors = self._model.encode(
            [simplified(text) for text in texts],
            prompt=prompt,
            batch_size=_AT_ONCE_CPU if self._model.device.type == "cpu" else _AT_ONCE,
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, dtype=np.float32)


def encode_with(folder: Path, texts: Sequence[str]) -> Vectors:
    """Encode with the model in a folder and no prompt, shape (len(texts), dimension).

    For checking a freshly installed model against reference vectors.
    """
    model = _load(str(folder))
    vectors = model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
    return np.asarray(vectors, dtype=np.float32)


def load_cross_encoder(model: str) -> Any:
    """A sentence-transformers CrossEncoder by folder or hub name.

    Raises:
        EmbeddingUnavailable: not there, or damaged.
    """
    from sentence_transformers import CrossEncoder

    return _loaded(CrossEncoder, model, "POLICY_RERANKER_MODEL")


def _load(model: str) -> Any:
    # imported here: torch takes seconds, and verbs that embed nothing need not wait for it
    from sentence_transformers import SentenceTransformer

    return _loaded(SentenceTransformer, model, "POLICY_EMBEDDING_MODEL").eval()


def _load_compiled(model: str) -> Any:
    """As `_load`; a model in a folder is compiled for this processor."""
    loaded = _load(model)
    if Path(model).is_dir():
        from index.encoder import compile_encoder

        compile_encoder(loaded, Path(model))
    return loaded


def _loaded(kind: Any, model: str, setting: str) -> Any:
    is_folder = Path(model).is_dir()
    if is_folder:
        # a model on disk needs no look at the hub, which may hang without a network
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from transformers.utils import logging

    logging.disable_progress_bar()
    logging.set_verbosity_error()
    try:
        return kind(model, device="cpu" if is_folder else None)
    except Exception as error:  # the library raises whatever its parts raise
        raise EmbeddingUnavailable(
            f"the model {model} cannot be loaded; run `policy-assistant models install` "
            f"or set {setting} to a model that is there"
        ) from error
