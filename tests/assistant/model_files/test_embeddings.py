"""The embedding model: blocks decoded, the folder written, the vectors checked."""

import json
import struct
from dataclasses import replace

import numpy as np
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from assistant.errors import ModelFilesError
from assistant.model_files.e5_format import decode_blocks, read_e5
from index.errors import EmbeddingUnavailable


@pytest.fixture
def packed(setting):
    return setting.index.contents["packed"]


@pytest.fixture
def folder(setting):
    setting.install(embeddings_only=True)
    return setting.folder / "tiny-e5"


def test_a_block_is_a_scale_and_32_values():
    pairs = bytes(low | (15 - low) << 4 for low in range(16))
    values = decode_blocks(struct.pack("<e", 0.5) + pairs)
    assert values.dtype == np.float32
    assert values[:16].tolist() == [(low - 8) / 2 for low in range(16)]
    assert values[16:].tolist() == [(7 - low) / 2 for low in range(16)]


def test_blocks_follow_one_another():
    block = struct.pack("<e", 1.0) + bytes(16)
    other = struct.pack("<e", 2.0) + b"\x99" * 16
    assert decode_blocks(block + other).tolist() == [-8.0] * 32 + [2.0] * 32


def test_the_file_is_read(packed):
    model = read_e5(packed)
    assert (model.shape.hidden, model.shape.inner, model.shape.positions) == (32, 64, 16)
    assert model.vocabulary.pieces[6] == ("税收", -1.0)
    assert model.values("l0.fi.w", 64, 32).shape == (64, 32)


@pytest.mark.parametrize("length", [3, 30, 60, 200, 700])
def test_a_file_that_is_cut_off_is_refused(packed, length):
    with pytest.raises(ModelFilesError):
        read_e5(packed[:length])


def test_a_tensor_that_is_cut_off_or_missing_is_refused(packed):
    model = read_e5(packed[:-10])
    with pytest.raises(ModelFilesError, match=r"'l0\.oln\.b' of the embedding model is cut off"):
        model.values("l0.oln.b", 32)
    with pytest.raises(ModelFilesError, match=r"no tensor 'l1\.q\.w'"):
        model.values("l1.q.w", 32, 32)


def test_the_folder_is_one_of_sentence_transformers(folder):
    modules = json.loads((folder / "modules.json").read_text("utf-8"))
    assert [module["path"] for module in modules] == ["", "1_Pooling", "2_Normalize"]
    assert all((folder / module["path"]).is_dir() for module in modules)
    pooling = json.loads((folder / "1_Pooling" / "config.json").read_text("utf-8"))
    assert pooling["pooling_mode_mean_tokens"] is True
    assert pooling["word_embedding_dimension"] == 32
    settings = json.loads((folder / "config_sentence_transformers.json").read_text("utf-8"))
    assert settings["prompts"]["query"] == "query: "
    assert settings["prompts"]["passage"] == "passage: "
    config = json.loads((folder / "config.json").read_text("utf-8"))
    assert (config["model_type"], config["num_hidden_layers"]) == ("bert", 1)
    assert config["layer_norm_eps"] == 1e-12
    card = (folder / "README.md").read_text("utf-8")
    assert "intfloat/multilingual-e5-small" in card and "MIT" in card


def test_the_weights_have_bert_s_names_and_shapes(folder, packed):
    weights = load_file(folder / "model.safetensors")
    model = read_e5(packed)
    assert len(weights) == 5 + 16 + 2
    assert {values.dtype for values in weights.values()} == {np.dtype(np.float32)}
    dense = weights["encoder.layer.0.intermediate.dense.weight"]
    assert np.array_equal(dense, model.values("l0.fi.w", 64, 32))
    assert weights["encoder.layer.0.output.dense.weight"].shape == (32, 64)
    assert weights["embeddings.position_embeddings.weight"].shape == (16, 32)


def test_other_users_may_read_the_weights(folder):
    assert (folder / "model.safetensors").stat().st_mode & 0o044 == 0o044


def test_the_tokenizer_folds_and_splits_as_the_model_learned_it(folder):
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def ids(text):
        return tokenizer.encode(text).ids

    assert ids("税收") == [0, 8, 6, 2]
    assert ids("  税收 \n tax ") == [0, 8, 6, 10, 2]
    assert ids("５～5") == [0, 8, 9, 7, 9, 2]  # a full-width digit is folded, the tilde is not
    assert ids("?") == [0, 8, 3, 2]
    assert ids("税收<mask>") == [0, 8, 6, 11, 2]


def test_other_vectors_are_refused_and_the_folder_removed(setting):
    right = setting.encode

    def encode(folder, texts):
        vectors = right(folder, texts)
        vectors[2] += np.random.default_rng(1).normal(0, 0.01, vectors.shape[1])
        return vectors

    setting.encode = encode
    with pytest.raises(ModelFilesError, match=r"cosine 0\.9\d+, at least 0\.999 is needed"):
        setting.install(embeddings_only=True)
    assert [path.name for path in setting.folder.iterdir()] == ["tiny.tiktoken"]
    setting.encode = right
    setting.install(embeddings_only=True)
    assert setting.installed()["embeddings"]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda vectors: vectors[:, :100],
        lambda vectors: vectors[:-1],
        lambda vectors: vectors * np.nan,
    ],
)
def test_vectors_of_another_kind_are_refused(setting, wrong):
    right = setting.encode
    setting.encode = lambda folder, texts: wrong(right(folder, texts))
    with pytest.raises(ModelFilesError, match="the embedding model gives"):
        setting.install(embeddings_only=True)


def test_a_model_that_does_not_load_is_an_error(setting):
    def encode(_folder, _texts):
        raise EmbeddingUnavailable("torch is missing")

    setting.encode = encode
    with pytest.raises(ModelFilesError, match=r"does not load \(torch is missing\)"):
        setting.install(embeddings_only=True)


def test_the_model_is_looked_at_before_it_has_its_name(setting):
    right, seen = setting.encode, []

    def encode(folder, texts):
        seen.append((folder.name, setting.installed()["embeddings"]))
        return right(folder, texts)

    setting.encode = encode
    setting.install(embeddings_only=True)
    assert seen == [("tiny-e5.partial", False)]


def test_a_wrong_hash_is_refused(setting, packed):
    setting.index.contents["packed"] = packed[:-1] + b"?"
    with pytest.raises(ModelFilesError, match=r"packed/e5\.bin of packed==1\.0 has the sha256"):
        setting.install(embeddings_only=True)
    assert not (setting.folder / "tiny-e5").exists()
    assert list(setting.folder.rglob("*.whl")) == []


def test_a_new_recipe_makes_the_folder_again(setting, folder):
    setting.index.fetched.clear()
    newer = replace(setting.manifest.embeddings, recipe=2)
    setting.manifest = replace(setting.manifest, embeddings=newer)
    setting.install(embeddings_only=True)
    assert setting.index.fetched == ["packed"]
    setting.install(embeddings_only=True)
    assert setting.index.fetched == ["packed"]
    assert sorted(path.name for path in setting.folder.iterdir()) == ["tiny-e5", "tiny.tiktoken"]


def test_what_an_interrupted_run_left_does_not_get_into_the_folder(setting):
    leftover = setting.folder / "tiny-e5.partial"
    leftover.mkdir(parents=True)
    (leftover / "half.safetensors").write_bytes(b"half")
    setting.install(embeddings_only=True)
    assert not (setting.folder / "tiny-e5" / "half.safetensors").exists()
