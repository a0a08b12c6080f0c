import numpy as np
import pytest
import torch

from assistant.model_files import EMBEDDING_FOLDER
from assistant.settings import load_settings
from index import encoder
from index.embedding import SentenceTransformerEmbedder

TEXTS = [
    "不低于400亿元",
    "招商引资项目落地保障机制",
    "惠济区东部的花园口新兴产业园发展哪些产业？" * 12,
]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A tiny encoder of our own with random weights, saved as sentence-transformers saves."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    torch.manual_seed(7)
    folder = tmp_path_factory.mktemp("small")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *sorted(set("".join(TEXTS)))]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder / "bert")
    shape = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4}
    config = BertConfig(vocab_size=len(words), intermediate_size=64, **shape)
    BertModel(config).save_pretrained(folder / "bert")
    part = Transformer(str(folder / "bert"))
    SentenceTransformer(modules=[part, Pooling(32)]).save(str(folder / "model"))
    return folder / "model"


def test_a_compiled_model_gives_the_vectors_of_torch_and_is_kept(small):
    from sentence_transformers import SentenceTransformer

    plain = SentenceTransformer(str(small), device="cpu")
    expected = plain.encode(TEXTS, normalize_embeddings=True)
    for _ in range(2):  # converted, then read from the folder
        model = SentenceTransformer(str(small), device="cpu")
        encoder.compile_encoder(model, small)
        assert isinstance(model[0].model, encoder.CompiledEncoder)
        assert model[0].model._idle  # the first call is over before two threads can make it
        got = model.encode(TEXTS, normalize_embeddings=True)
        assert (expected * got).sum(axis=1) == pytest.approx([1, 1, 1], abs=1e-3)
        assert len(list((small / encoder.FOLDER).iterdir())) == 1


def test_other_weights_are_converted_anew(small):
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(small), device="cpu")
    with torch.no_grad():
        for weights in model[0].model.parameters():
            weights.add_(torch.randn_like(weights) * 0.2)
    model.save(str(small))
    expected = model.encode(TEXTS, normalize_embeddings=True)
    embedder = SentenceTransformerEmbedder(str(small))
    assert (embedder.embed_passages(TEXTS) * expected).sum(axis=1) == pytest.approx(
        [1, 1, 1], abs=1e-3
    )
    assert len(list((small / encoder.FOLDER).iterdir())) == 1


@pytest.mark.parametrize("broken", ["raises", "other vectors"])
def test_a_model_that_does_not_compile_runs_on_torch(small, monkeypatch, broken):
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(small), device="cpu")
    original = model[0].model

    def raising(_model):
        raise RuntimeError("no such operation")

    def of_another(_model):
        other = SentenceTransformer(str(small), device="cpu")
        with torch.no_grad():
            for weights in other[0].model.parameters():
                weights.normal_()
        return convert(other)

    convert = encoder._convert
    monkeypatch.setattr(encoder, "_convert", raising if broken == "raises" else of_another)
    monkeypatch.setattr(encoder, "FOLDER", f"kept-{broken[0]}")
    encoder.compile_encoder(model, small)
    assert model[0].model is original
    assert not (small / f"kept-{broken[0]}").exists()


def test_where_nothing_can_be_kept_it_compiles_all_the_same(small, monkeypatch):
    from sentence_transformers import SentenceTransformer

    monkeypatch.setattr(encoder, "FOLDER", "config.json/openvino")  # below a file
    model = SentenceTransformer(str(small), device="cpu")
    encoder.compile_encoder(model, small)
    assert isinstance(model[0].model, encoder.CompiledEncoder)


@pytest.mark.models
def test_the_installed_model_is_compiled_and_keeps_its_vectors():
    from index.embedding import encode_with

    folder = load_settings().models_folder / EMBEDDING_FOLDER
    if not folder.is_dir():
        pytest.skip("the embedding model is not installed")
    embedder = SentenceTransformerEmbedder(str(folder))
    got = embedder.embed_passages(TEXTS)
    assert isinstance(embedder._model[0].model, encoder.CompiledEncoder)
    expected = encode_with(folder, [f"passage: {text}" for text in TEXTS])
    assert np.min((got * expected).sum(axis=1)) > 0.9995
