"""Token counts by the embedded model's own vocabulary. Owner of tiktoken.

The ranks are Qwen's published `qwen.tiktoken`; base vocabulary and split pattern are the same for
Qwen1.5, 2 and 2.5. With another language model the counts are an estimate, good enough for sizes.
"""

import base64
import unicodedata
from pathlib import Path
from typing import Protocol

import tiktoken

from index.errors import EmbeddingUnavailable

_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}|"
    r" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)

_VOCABULARY = 151_643  # tokens; a file that was cut off has fewer


class TokenCounter(Protocol):
    def count(self, text: str) -> int: ...


class QwenTokens:
    """Counts tokens as Qwen2.5 does.

    Raises:
        EmbeddingUnavailable: the ranks file is missing or damaged.
    """

    def __init__(self, ranks_file: Path) -> None:
        try:
            ranks = dict(map(_rank, ranks_file.read_bytes().splitlines()))
            if len(ranks) != _VOCABULARY:
                raise ValueError(f"{len(ranks)} tokens in {ranks_file}")
        except (OSError, ValueError) as error:  # binascii.Error is a ValueError
            raise EmbeddingUnavailable(
                "the token vocabulary is not installed; run `policy-assistant models install`"
            ) from error
        self._encoding = tiktoken.Encoding(
            "qwen2.5", pat_str=_PATTERN, mergeable_ranks=ranks, special_tokens={}
        )

    def count(self, text: str) -> int:
        # the model's own tokenizer normalises to NFC; <|im_start|> and the like are plain text
        return len(self._encoding.encode_ordinary(unicodedata.normalize("NFC", text)))


def _rank(line: bytes) -> tuple[bytes, int]:
    token, rank = line.split()
    return base64.b64decode(token, validate=True), int(rank)
