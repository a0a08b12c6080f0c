"""Unpack multilingual-e5-small to an ordinary sentence-transformers folder.

The folder holds a BertModel in safetensors, a `tokenizers` Unigram tokenizer, mean pooling and
normalisation, so that `SentenceTransformer(folder)` loads it without a network.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import (
    AddedToken,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
)

from assistant.model_files.e5_format import E5File, Shape, Vocabulary
from assistant.model_files.sentence_folder import write_configuration

_SPACE = "▁"
_FULL_WIDTH_TILDE, _STAND_IN = "～", "\ufdd0"  # the stand-in is a Unicode noncharacter

# names in the packed file → names in a BertModel layer, with (rows, columns) as sizes of the shape
_DENSE = {
    "q": ("attention.self.query", "hidden", "hidden"),
    "k": ("attention.self.key", "hidden", "hidden"),
    "v": ("attention.self.value", "hidden", "hidden"),
    "ao": ("attention.output.dense", "hidden", "hidden"),
    "fi": ("intermediate.dense", "inner", "hidden"),
    "fo": ("output.dense", "hidden", "inner"),
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def unpack(packed: E5File, folder: Path) -> None:
    """Write the whole sentence-transformers folder; `folder` exists and is empty."""
    # 32 bits: half the size would double the time to load, 1.5 s to 3.6 s, at every start
    weights = folder / "model.safetensors"
    save_file(dict(_weights(packed)), weights, metadata={"format": "pt"})
    weights.chmod(0o644)  # the library makes it unreadable for other users
    build_tokenizer(packed.vocabulary).save(str(folder / "tokenizer.json"), pretty=False)
    write_configuration(packed.shape, packed.vocabulary, folder)


def _weights(packed: E5File) -> Iterator[tuple[str, NDArray[np.float32]]]:
    shape = packed.shape
    hidden = shape.hidden
    yield (
        "embeddings.word_embeddings.weight",
        packed.values("emb.word", shape.vocabulary, hidden),
    )
    yield (
        "embeddings.position_embeddings.weight",
        packed.values("emb.pos", shape.positions, hidden),
    )
    yield (
        "embeddings.token_type_embeddings.weight",
        packed.values("emb.type", shape.token_types, hidden),
    )
    yield "embeddings.LayerNorm.weight", packed.values("emb.ln.w", hidden)
    yield "embeddings.LayerNorm.bias", packed.values("emb.ln.b", hidden)
    for layer in range(shape.layers):
        yield from _layer_weights(packed, layer)
    # Mean pooling never asks BERT's own pooler; zeros keep the loader from reporting it missing.
    yield "pooler.dense.weight", np.zeros((hidden, hidden), np.float32)
    yield "pooler.dense.bias", np.zeros(hidden, np.float32)


def _layer_weights(packed: E5File, layer: int) -> Iterator[tuple[str, NDArray[np.float32]]]:
    prefix = f"encoder.layer.{layer}"
    for short, (name, rows, columns) in _DENSE.items():
        outputs, inputs = _size(packed.shape, rows), _size(packed.shape, columns)
        yield f"{prefix}.{name}.weight", packed.values(f"l{layer}.{short}.w", outputs, inputs)
        yield f"{prefix}.{name}.bias", packed.values(f"l{layer}.{short}.b", outputs)
    for short, name in _NORMS.items():
        yield f"{prefix}.{name}.weight", packed.values(f"l{layer}.{short}.w", packed.shape.hidden)
        yield f"{prefix}.{name}.bias", packed.values(f"l{layer}.{short}.b", packed.shape.hidden)


def _size(shape: Shape, name: str) -> int:
    return shape.inner if name == "inner" else shape.hidden


def build_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """XLM-RoBERTa's tokenizer from its pieces.

    The model was trained with SentencePiece's `nmt_nfkc` folding. Compared over all of Unicode
    with the per-character table in the packed file, `Nmt` then `NFKC` is the same except for
    U+FF5E, which Chinese text uses for ranges ("15～25%") and the model knows as itself, and
    U+1F23B, a symbol newer than the model.
    """
    tokenizer = Tokenizer(models.Unigram(list(vocabulary.pieces), vocabulary.unk, False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Nmt(),
            normalizers.Replace(_FULL_WIDTH_TILDE, _STAND_IN),
            normalizers.NFKC(),
            normalizers.Replace(_STAND_IN, _FULL_WIDTH_TILDE),
        ]
    )
    # No piece spans a space, so words can be looked up one by one; this also drops the
    # spaces at both ends and the runs inside, as SentencePiece does.
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.Metaspace(replacement=_SPACE, prepend_scheme="always"),
        ]
    )
    tokenizer.decoder = decoders.Metaspace(replacement=_SPACE, prepend_scheme="always")
    bos, eos = (vocabulary.pieces[index][0] for index in (vocabulary.bos, vocabulary.eos))
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, vocabulary.bos), (eos, vocabulary.eos)],
    )
    tokenizer.add_special_tokens(_special_tokens(vocabulary))
    return tokenizer


def _special_tokens(vocabulary: Vocabulary) -> list[AddedToken]:
    """The markers of the vocabulary; the last piece is the mask."""
    control = (vocabulary.bos, vocabulary.pad, vocabulary.eos, vocabulary.unk)
    tokens = [AddedToken(vocabulary.pieces[index][0], normalized=False) for index in control]
    mask = vocabulary.pieces[-1][0]
    return [*tokens, AddedToken(mask, lstrip=True, normalized=False)]
