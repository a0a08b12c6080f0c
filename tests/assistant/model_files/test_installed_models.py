"""The models that are installed on this machine, if any. Run with `-m models`."""

import os
from pathlib import Path

import pytest

from assistant.model_files import (
    EMBEDDING_FOLDER,
    LANGUAGE_MODEL_FOLDER,
    TOKEN_RANKS_FILE,
    status,
)
from assistant.model_files.reference import SAME_MODEL, SAME_WEIGHTS, check_vectors

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def models_dir() -> Path:
    if own := os.environ.get("POLICY_MODELS_DIR"):
        return Path(own)
    if data := os.environ.get("POLICY_DATA_DIR"):
        return Path(data) / "models"
    settings = pytest.importorskip("assistant.settings")
    return settings.load_settings().models_folder


@pytest.fixture(scope="module")
def rows(models_dir):
    return {row.folder.name: row for row in status(models_dir)}


def test_the_embedding_model_gives_the_reference_vectors(models_dir, rows):
    row = rows[EMBEDDING_FOLDER]
    if not row.installed:
        pytest.skip("the embedding model is not installed")
    from index.embedding import encode_with

    packed = row.source.startswith("package index")
    check_vectors(row.folder, encode_with, SAME_WEIGHTS if packed else SAME_MODEL)


def test_the_token_ranks_are_those_of_qwen(models_dir, rows):
    if not rows[TOKEN_RANKS_FILE].installed:
        pytest.skip("the token ranks are not installed")
    lines = (models_dir / TOKEN_RANKS_FILE).read_bytes().splitlines()
    assert [int(line.split()[1]) for line in lines] == list(range(151_643))


def test_the_language_model_left_no_second_copy(rows):
    row = rows[LANGUAGE_MODEL_FOLDER]
    if not row.installed:
        pytest.skip("the language model is not installed")
    assert list(row.folder.glob("*.gguf")) == []
    assert (row.folder / "openvino_model.bin").stat().st_size > 1_000_000_000
