"""A real CrossEncoder, tiny and untrained: what it says means nothing, that it is asked does."""

import pytest

from index.errors import EmbeddingUnavailable
from index.reranking import CrossEncoderReranker
from index.search import Searcher


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    from sentence_transformers import CrossEncoder
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    folder = tmp_path_factory.mktemp("encoder")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"惠济区产业园税收优惠"]
    (folder / "vocab.txt").write_text("\n".join(dict.fromkeys(words)), encoding="utf-8")
    config = BertConfig(
        vocab_size=len(words), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=16, num_labels=1,
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    CrossEncoder(str(folder)).save_pretrained(str(folder))
    return folder


def test_a_cross_encoder_scores_each_passage(folder):
    reranker = CrossEncoderReranker(str(folder))
    assert len(reranker.scores("惠济区产业园", ["产业园", "税收优惠", "惠济区"])) == 3
    assert reranker.scores("惠济区产业园", []) == []
    assert reranker.name == folder.name


def test_a_model_that_is_not_there_is_told_with_its_setting(tmp_path):
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(EmbeddingUnavailable, match="POLICY_RERANKER_MODEL"):
        CrossEncoderReranker(str(tmp_path)).scores("问", ["答"])


class LikesShort:
    name = "likes short"

    def scores(self, question, passages):
        return [-float(len(passage)) for passage in passages]


def test_the_reranker_decides_the_order_and_scores_still_fall(
    store, ingest, write_corpus, embedder
):
    files = {"a.md": "# 甲\n\n产业园税收优惠的说明很长很长很长。\n", "b.md": "# 乙\n\n产业园。\n"}
    ingest(write_corpus(files))
    plain = Searcher(store, embedder).search("产业园税收优惠").hits
    reranked = Searcher(store, embedder, reranker=LikesShort()).search("产业园税收优惠").hits
    assert [hit.document.id for hit in plain] == ["a", "b"]
    assert [hit.document.id for hit in reranked] == ["b", "a"]
    assert reranked[0].score >= reranked[1].score
