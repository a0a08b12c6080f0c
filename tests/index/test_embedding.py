import numpy as np
import pytest

from assistant.model_files import EMBEDDING_FOLDER
from assistant.settings import load_settings
from index.embedding import SentenceTransformerEmbedder, encode_with
from index.errors import EmbeddingUnavailable


@pytest.mark.parametrize("use", ["dimension", "question", "passages"])
def test_a_missing_model_is_told_when_it_is_first_used(tmp_path, use):
    embedder = SentenceTransformerEmbedder(str(tmp_path / "missing"))
    with pytest.raises(EmbeddingUnavailable, match="policy-assistant models install"):
        {
            "dimension": lambda: embedder.dimension,
            "question": lambda: embedder.embed_question("招商"),
            "passages": lambda: embedder.embed_passages(["招商"]),
        }[use]()


def test_a_damaged_model_is_told_by_name(tmp_path):
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "modules.json").write_text("damaged", encoding="utf-8")
    with pytest.raises(EmbeddingUnavailable, match="model"):
        encode_with(tmp_path / "model", ["招商"])


def test_the_name_of_a_model_in_a_folder_is_the_folders_own(tmp_path):
    assert SentenceTransformerEmbedder(str(tmp_path)).name == tmp_path.name
    assert SentenceTransformerEmbedder("intfloat/some-model").name == "intfloat/some-model"


@pytest.fixture(scope="module")
def installed() -> SentenceTransformerEmbedder:
    folder = load_settings().models_folder / EMBEDDING_FOLDER
    if not folder.is_dir():
        pytest.skip("the embedding model is not installed")
    return SentenceTransformerEmbedder(str(folder))


@pytest.mark.models
def test_vectors_have_length_one_and_the_dimension_told(installed):
    vectors = installed.embed_passages(["惠济区招商引资", "企业开办指南"])
    assert vectors.shape == (2, installed.dimension) and vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-4)
    assert installed.embed_question("招商").shape == (installed.dimension,)


@pytest.mark.models
@pytest.mark.parametrize(
    "question", ["园区发展哪些产业？", "Which industries does the park develop?"]
)
def test_a_question_is_nearest_to_the_passage_that_answers_it(installed, question):
    passages = [
        "园区重点发展新能源与装备制造产业。",
        "申请材料应当在十个工作日内提交。",
        "今日天气晴朗。",
    ]
    cosines = installed.embed_passages(passages) @ installed.embed_question(question)
    assert cosines.argmax() == 0


@pytest.mark.models
def test_questions_and_passages_are_told_apart(installed):
    as_question = installed.embed_question("招商引资")
    as_passage = installed.embed_passages(["招商引资"])[0]
    assert float(as_question @ as_passage) < 0.9999
