from types import SimpleNamespace

import pytest
from fakes import BigramEmbedder, ScriptedChatModel

from assistant.evaluation import identity
from assistant.evaluation.identity import run_digest
from assistant.settings import load_settings


@pytest.fixture
def digest(tmp_path):
    """`digest(settings…)`, with what else is changed by name."""

    def of(documents=(("a.md", ("a", "1")),), chat="scripted", **changes):
        settings = load_settings(**{"data_dir": tmp_path, **changes})
        catalog = SimpleNamespace(digests=lambda: dict(documents))
        store = SimpleNamespace(catalog=catalog)
        searcher = SimpleNamespace(store=store, embedder=BigramEmbedder())
        return run_digest(settings, searcher, ScriptedChatModel(name=chat))

    return of


def test_a_run_is_the_same_wherever_it_runs(digest, tmp_path):
    assert digest() == digest(data_dir=tmp_path / "elsewhere", llm_api_key="secret")


@pytest.mark.parametrize(
    "changed",
    [
        {"min_sufficiency": 0.4},
        {"evidence_tokens": 999},
        {"chat": "other"},
        {"documents": (("a.md", ("a", "2")),)},
    ],
)
def test_settings_models_and_documents_make_another_run(digest, changed):
    assert digest() != digest(**changed)


def test_code_and_prompts_make_another_run_but_the_evaluation_does_not(digest, monkeypatch):
    files = list(identity._sources())
    names = {file.name for file in files}
    assert {"pipeline.py", "search.py", "answer.md"} <= names and "scoring.py" not in names
    before = digest()
    monkeypatch.setattr(identity, "_sources", lambda: iter(files[1:]))
    assert digest() != before
