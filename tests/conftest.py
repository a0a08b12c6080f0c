"""Fixtures for all tests: a small corpus in a temporary folder, and no way to a model hub."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_OFFLINE"] = "1"
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
sys.path.insert(0, str(Path(__file__).parent))  # for `fakes`, under pytest's importlib mode
settings.register_profile("without a clock", deadline=None)  # a loaded machine fails no test
settings.load_profile("without a clock")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings come from the test alone, never from the machine that runs it."""
    for name in list(os.environ):
        if name.startswith("POLICY_"):
            monkeypatch.delenv(name)


@pytest.fixture
def write_corpus(tmp_path: Path):
    """Write files into a corpus folder: `write_corpus({"a.md": "…"})` → the folder."""

    def write(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "corpus"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode() if isinstance(content, str) else content
            path.write_bytes(data)
        return folder

    return write
